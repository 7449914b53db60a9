import Booking
import Contact
import County
import CountyTesting
import Guidance
import Indicators
import Portal
import Testing
import Visits

@testable import Demo

@Suite("The model county") struct DemoTests {
  /// What happened, without anything that could differ by chance of the machine.
  private func story(_ facts: [Fact]) -> [String] {
    facts.map { "\($0.stream) \($0.kind) \($0.occurred) \($0.actor.id) \(Digest.hex($0.payload))" }
  }

  @Test("The same seed lives the same days, to the last fact") func deterministic() async throws {
    let one = story(try await DemoTown.lived.value.facts()),
      other = story(try await DemoTown(seed: 1).facts())
    #expect(one.count > 1_000)
    #expect(zip(one, other).first { $0 != $1 }.map { "\($0.0) ≠ \($0.1)" } == nil && one.count == other.count)
  }

  @Test("Three days are lived through the doors, with few refusals") func lives() async throws {
    let town = try await DemoTown.lived.value, facts = try await town.facts(), lived = await town.life.lived,
      refused = await town.life.refusals
    #expect(town.residents == 8 * SmallContent.perMunicipality && lived > 150)
    #expect(
      Double(refused.values.reduce(0, +)) <= 0.05 * Double(lived) && refused["fault"] == nil,
      "\(refused) of \(lived)")
    let after = facts.dropFirst(town.residents)
    let reported = Set(
      Indicators.facts.map { $0.kind } + Contact.facts.map { $0.kind }.filter { $0.hasPrefix("call.") })
    let past = after.filter { $0.actor.role == .system && !reported.contains($0.kind) }
    #expect(past.isEmpty, "somebody wrote past the doors")
    let end = DemoTown.from + 2
    #expect(
      after.allSatisfy {
        $0.occurred <= $0.recorded && $0.recorded.day >= DemoTown.from && $0.recorded.day <= end
      })
    #expect(after.allSatisfy { town.county.journal.vocabulary.payload(of: $0) != nil })
    let kinds = Set(after.map { $0.kind })
    for kind in [
      ContactReceived.kind, ContactAnswered.kind, "assessment.made", TimePublished.kind,
      AppointmentBooked.kind, VisitHeld.kind, MatterClosed.kind, RecordRead.kind, GuidanceGiven.kind,
    ] {
      #expect(kinds.contains(kind), "nobody lived \(kind)")
    }
  }

  @Test(
    "Who goes on from an answer says from which, and is given one of the services that their words ask for")
  func guided() async throws {
    let town = try await DemoTown.lived.value, given = town.life.given
    let services = Set(given.values.joined())
    var (asked, named) = (0, 0)
    for (_, facts) in Dictionary(grouping: try await town.facts(), by: \.stream) {
      guard let contact = facts.first?.read(ContactReceived.self) else { continue }
      if let from = contact.guided {
        asked += 1
        #expect(services.contains(from.uppercased()) && contact.channel != .phone)
      }
      for help in facts.compactMap({ $0.read(GuidanceGiven.self) }) {
        named += 1
        #expect(help.offers.count == 1 && given[contact.words]?.contains(help.offers[0]) == true)
      }
    }
    #expect(asked > 5 && named > 5, "\(asked) asked, \(named) were given a service")
  }

  @Test("Another seed lives other days") func another() async throws {
    let one = try await DemoTown.lived.value.facts(), other = try await DemoTown(seed: 2, days: 1).facts()
    #expect(story(one).prefix(other.count) != story(other)[...])
  }

  @Test("The tables that were lived are those rebuilt from the journal") func rebuilt() async throws {
    let town = try await DemoTown.lived.value
    let (lived, rebuilt) = try await town.county.dumpAroundRebuild([
      "matter", "matter_unit", "person", "bookable_time", "feedback_link", "desk",
    ])
    #expect(lived.count > 100 && lived == rebuilt)
  }

  @Test("No time is held by two, and each is held by the matter that names it") func times() async throws {
    let facts = try await DemoTown.lived.value.facts(), streams = Dictionary(grouping: facts, by: \.stream)
    var named: [ID<BookableTime>: ID<Matter>] = [:]
    for (stream, facts) in streams where stream.room == "matter" {
      guard let matter = stream.id(of: Matter.self), let time = Reservation(facts).appointment?.time else {
        continue
      }
      #expect(named.updateValue(matter, forKey: time) == nil)
    }
    for (time, matter) in named { #expect(streams[time.stream].flatMap(TimeState.init)?.holder == matter) }
    #expect(!named.isEmpty)
  }
}

@Suite("The residents of the model county") struct ResidentsTests {
  private func residents(_ seed: UInt64 = 1) throws -> [Residents.Resident] {
    let content = try SmallContent.folder.get()
    let world = World.frozen(FrozenClock(TestCounty.start), seed: seed)
    return Residents(
      try content.read(from: "county.yaml"), try content.read(from: "names.yaml"), today: DemoTown.from,
      world: world, seed: seed
    ).all
  }

  @Test("Everybody has a code that belongs to nobody real, and no two share one") func codes() throws {
    let codes = try residents().compactMap(\.person.code?.text)
    #expect(codes.count == 320 && Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.dropFirst(7).hasPrefix("9") })
  }

  @Test(
    "Nobody is born tomorrow, and each home is a municipality of the county",
    arguments: [1, 2, 3] as [UInt64]) func sound(_ seed: UInt64) throws
  {
    for resident in try residents(seed) {
      let person = resident.person
      #expect(
        person.born < DemoTown.from && person.born.years(to: DemoTown.from) <= 101 && !person.name.isEmpty)
      #expect(person.code?.text.isEmpty == false && person.municipality.count == 3)
    }
  }

  @Test("A guardian is a grown-up and the child is a child of the same municipality") func guardians() throws
  {
    let all = try residents(), byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.person) })
    let pairs = all.flatMap { one in (one.person.guardianOf ?? []).map { (one.person, byID[$0]) } }
    #expect(!pairs.isEmpty)
    for (guardian, child) in pairs {
      #expect(guardian.born.years(to: DemoTown.from) >= 22)
      #expect(
        child.map { $0.born.years(to: DemoTown.from) < 15 && $0.municipality == guardian.municipality }
          == true)
    }
  }

  @Test("Dice fall as their shares say") func dice() {
    var dice = Dice(seed: 9), counts: [String: Int] = [:]
    for _ in 0..<20_000 { counts[dice.pick(["a": 0.7, "b": 0.2, "c": 0.1, "never": 0]), default: 0] += 1 }
    #expect(
      (13_600...14_400).contains(counts["a"] ?? 0) && (1_800...2_200).contains(counts["c"] ?? 0)
        && counts["never"] == nil)
    for _ in 0..<1_000 { #expect((3...5).contains(dice.between(3...5)) && (0..<1).contains(dice.share())) }
  }
}
