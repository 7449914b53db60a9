import Assessment
import Booking
import Contact
import County
import CountyTesting
import Feedback
import Portal
import Testing
import Visits

@testable import Demo

@Suite("Care as the model lives it") struct LivedCareTests {
  private func matters() async throws -> [[Fact]] {
    let facts = try await DemoTown.lived.value.facts()
    return Dictionary(grouping: facts.filter { $0.stream.room == "matter" }, by: \.stream).values.map {
      $0.sorted { $0.version < $1.version }
    }
  }

  @Test("Each matter begins with its contact, and its versions have no gap")
  func begins() async throws {
    let matters = try await matters()
    #expect(matters.count > 100)
    for facts in matters {
      #expect(facts.first?.kind == ContactReceived.kind)
      #expect(facts.map(\.version) == Array(1...facts.count))
      #expect(zip(facts, facts.dropFirst()).allSatisfy { $0.recorded <= $1.recorded })
    }
  }

  @Test("After a matter is closed nothing is done in it but feedback and what a new contact brings")
  func closed() async throws {
    for facts in try await matters() {
      guard let end = facts.firstIndex(where: { $0.kind == MatterClosed.kind }) else { continue }
      let later = Set(facts[(end + 1)...].map(\.kind))
      #expect(
        later.isDisjoint(with: [VisitHeld.kind, AppointmentBooked.kind, MatterClaimed.kind]), "\(later)")
    }
  }

  @Test("Who assesses has claimed the matter first, and works where it is")
  func claimed() async throws {
    for facts in try await matters() {
      guard let place = facts.firstIndex(where: { $0.kind == AssessmentMade.kind }) else { continue }
      let before = Array(facts[..<place]), holding = try #require(Holding(before))
      #expect(holding.holder?.text == facts[place].actor.id)
      #expect(holding.unit.text == facts[place].actor.unit)
    }
  }

  @Test("A visit is held by the one who has the time, not before it begins, and feedback follows a visit")
  func visits() async throws {
    var held = 0
    for facts in try await matters() {
      for (place, fact) in facts.enumerated() {
        guard let visit = fact.read(VisitHeld.self) else { continue }
        held += 1
        let booked = Reservation(Array(facts[..<place])).appointment
        #expect(visit.time == booked?.time)
        if let booked { #expect(fact.occurred >= booked.starts && visit.minutes > 0) }
      }
      if let asked = facts.firstIndex(where: { $0.kind == FeedbackAsked.kind }) {
        #expect(facts[..<asked].contains { $0.kind == VisitHeld.kind })
      }
    }
    #expect(held > 10)
  }

  @Test("Published times are on working days in the daytime, and no professional has two at once")
  func times() async throws {
    let facts = try await DemoTown.lived.value.facts()
    let times = facts.compactMap { $0.read(TimePublished.self) }
    #expect(times.count > 100)
    for time in times {
      #expect(WorkingCalendar.finland.isWorking(time.starts.day) && (9..<16).contains(time.starts.hour))
    }
    for own in Dictionary(grouping: times, by: \.professional).values {
      let ordered = own.sorted { $0.starts < $1.starts }
      for (one, next) in zip(ordered, ordered.dropFirst()) {
        #expect(one.starts + one.minutes * 60 <= next.starts, "\(one.professional.text) \(next.starts)")
      }
    }
  }

  @Test("Everybody who did something works here, lives here, or stayed unknown")
  func actors() async throws {
    let town = try await DemoTown.lived.value, facts = try await town.facts()
    let people = Set(await town.life.people.map(\.id.text)), staff = await town.life.staff
    let workers = Dictionary(uniqueKeysWithValues: staff.map { ($0.id.text, $0) })
    for actor in Set(facts.map(\.actor)) {
      switch actor.role {
      case .resident: #expect(actor == .anonymous || people.contains(actor.id))
      case .system: #expect(actor == .luukku)
      default: #expect(workers[actor.id]?.role == actor.role && workers[actor.id]?.unit.text == actor.unit)
      }
    }
  }

  @Test("Every read of a matter by a professional left a trace with its ground")
  func traces() async throws {
    let reads = try await DemoTown.lived.value.facts().compactMap { $0.read(RecordRead.self) }
    #expect(!reads.isEmpty && reads.allSatisfy { !$0.what.isEmpty && !$0.ground.isEmpty })
  }
}
