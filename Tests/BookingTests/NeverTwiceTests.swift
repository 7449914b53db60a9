import Booking
import Contact
import County
import CountyTesting
import Testing

@Suite("Never two bookings of one time") struct NeverTwiceTests {
  @Test(
    "Every deed goes through or is refused just as the model says", arguments: 1...12 as ClosedRange<UInt64>)
  func sequential(_ seed: UInt64) async throws {
    let town = try await Crowd(seed: seed)
    var model = BookingModel(), chance = SeededChance(seed: seed)
    for _ in 0..<80 {
      let deed = town.deed(&chance)
      let expected = model.does(deed)
      #expect(try await town.does(deed) == expected, "\(deed)")
    }
    try await town.check()
    #expect(try await town.told().holders == model.holders)
  }

  @Test(
    "Many at once never share a time, and the facts tell one story", arguments: 1...8 as ClosedRange<UInt64>)
  func concurrent(_ seed: UInt64) async throws {
    let town = try await Crowd(seed: seed)
    let done = try await withThrowingTaskGroup(of: Int.self) { group in
      for person in 0..<8 {
        group.addTask {
          var chance = SeededChance(seed: seed &* 100 &+ UInt64(person)), done = 0
          for _ in 0..<15 { done += try await town.does(town.deed(&chance)) == nil ? 1 : 0 }
          return done
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(done > 0)
    try await town.check()
  }

  @Test("Of twenty who want the last time exactly one gets it") func lastTime() async throws {
    let town = try await BookingCounty(), time = try await town.publish()
    var matters: [ID<Matter>] = []
    for _ in 0..<20 { matters.append(try await town.matter()) }
    let codes = try await withThrowingTaskGroup(of: String?.self) { group in
      for matter in matters {
        group.addTask {
          try await refusal { try await town.booking.book(time, for: matter, by: Cast.resident) }
        }
      }
      return try await group.reduce(into: [String?]()) { $0.append($1) }
    }
    #expect(codes.count { $0 == nil } == 1)
    #expect(codes.count { $0 == "booking.taken" } == 19)
  }
}

/// Few times and many matters: everybody wants the same (tungos).
struct Crowd: Sendable {
  let town: BookingCounty
  let times: [ID<BookableTime>]
  let matters: [ID<Matter>]

  init(seed: UInt64) async throws {
    let town = try await BookingCounty(seed: seed)
    self.town = town
    times = try await town.publish((1...5).map { BookingCounty.time($0 * 24) })
    var matters: [ID<Matter>] = []
    for _ in 0..<7 { matters.append(try await town.matter()) }
    self.matters = matters
  }

  func deed(_ chance: inout SeededChance) -> BookingModel.Deed {
    let time = times[Int.random(in: times.indices, using: &chance)]
    let matter = matters[Int.random(in: matters.indices, using: &chance)]
    switch Int.random(in: 0..<20, using: &chance) {
    case 0..<9: return .book(time, matter)
    case 9..<14: return .move(matter, time)
    case 14..<18: return .cancel(matter)
    case 18: return .withdraw(time)
    default: return .close(matter)
    }
  }

  func does(_ deed: BookingModel.Deed) async throws -> String? {
    let booking = town.booking, nurse = Cast.nurse
    return try await refusal {
      switch deed {
      case .book(let time, let matter): try await booking.book(time, for: matter, by: Cast.resident)
      case .move(let matter, let time): try await booking.move(matter, to: time, by: nurse)
      case .cancel(let matter): try await booking.cancel(matter, because: .otherTime, by: Cast.resident)
      case .withdraw(let time): try await booking.withdraw(time, by: nurse)
      case .close(let matter): try await close(matter)
      }
    }
  }

  /// As the desk does it: a matter with a time is not closed.
  private func close(_ matter: ID<Matter>) async throws {
    try await town.county.journal.change(by: Cast.nurse) { ledger in
      let facts = try ledger.facts(of: matter.stream)
      guard let holding = Holding(facts) else { throw Refusal.noSuchMatter }
      let closed = try holding.close(.helped, by: Cast.nurse.professional)
      guard Reservation(facts).appointment == nil else {
        throw Refusal("matter.booked", fi: "–", sv: "–", en: "–")
      }
      try ledger.add(closed, to: matter.stream)
    }
  }

  /// The story of the facts, which must not break the rules.
  func told() async throws -> BookingModel {
    let facts = try await town.county.journal.facts(after: 0, limit: 100_000)
    return try #require(BookingModel(facts), "a fact breaks the rules")
  }

  /// Each time is held by at most the matter whose appointment names it, in facts and in tables alike.
  func check() async throws {
    let model = try await told()
    var named: [ID<BookableTime>: ID<Matter>] = [:]
    for matter in matters {
      guard let time = try await town.reservation(matter).appointment?.time else { continue }
      #expect(named.updateValue(matter, forKey: time) == nil, "two matters name one time")
    }
    #expect(named == model.holders)
    for time in times { #expect(try await town.holder(time) == model.holders[time]) }
    let free = try await town.booking.free(at: [BookingCounty.centre], profession: nil).map(\.id)
    #expect(Set(free) == Set(times.filter { model.holders[$0] == nil && !model.withdrawn.contains($0) }))
    let (lived, rebuilt) = try await town.county.dumpAroundRebuild(["bookable_time", "matter", "matter_unit"])
    #expect(lived == rebuilt)
  }
}
