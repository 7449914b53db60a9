import Contact
import County
import CountyTesting
import Indicators
import Testing

@testable import Demo

@Suite("What other systems report to the model county") struct LivedReportsTests {
  private func all<Payload: FactPayload>(_ type: Payload.Type) async throws -> [(
    fact: Fact, payload: Payload
  )] {
    try await DemoTown.lived.value.facts().compactMap { fact in fact.read(type).map { (fact, $0) } }
  }

  @Test("A day is known the next morning at the earliest, and never before it happened")
  func late() async throws {
    let kinds = Set([
      EmergencyVisited.kind, ReferralSent.kind, GroupHeld.kind, LevelChanged.kind, PathwayStarted.kind,
    ])
    let facts = try await DemoTown.lived.value.facts().filter { kinds.contains($0.kind) }
    #expect(Set(facts.map(\.kind)) == kinds)
    for fact in facts {
      #expect(fact.occurred < fact.recorded && fact.actor == .luukku, "\(fact.kind) \(fact.occurred)")
    }
  }

  @Test("Nobody reported is named: one key a person, which is not the register’s")
  func keys() async throws {
    let town = try await DemoTown.lived.value, ids = Set(await town.life.people.map(\.id.text))
    let people =
      try await all(EmergencyVisited.self).map(\.payload.person)
      + all(ReferralSent.self).map(\.payload.person) + all(LevelChanged.self).map(\.payload.person)
    var births: [String: Day] = [:]
    for person in people {
      let key = try #require(person.key), born = try #require(person.born)
      #expect(key.count == 32 && !ids.contains(key))
      #expect(births.updateValue(born, forKey: key) ?? born == born, "one key, one birthday")
    }
    #expect(births.count > 20)
  }

  @Test("Numbers are such as can be: minutes, places, levels, scores")
  func ranges() async throws {
    for (_, visit) in try await all(EmergencyVisited.self) { #expect((45...520).contains(visit.minutes)) }
    for (_, group) in try await all(GroupHeld.self) {
      #expect(group.present >= 0 && group.present <= group.places && group.places > 0)
    }
    for (_, level) in try await all(LevelChanged.self) {
      #expect(abs(level.from - level.to) == 1 && (1...5).contains(level.to))
    }
    #expect(try await all(StaffAnswered.self).isEmpty, "the staff is asked on the fifteenth")
  }

  @Test("Somebody is served in a language wanted, or in Finnish")
  func languages() async throws {
    let served = try await all(LanguageServed.self)
    #expect(served.count > 30)
    for (_, one) in served { #expect(one.used == .fi || one.used == one.person.lang) }
  }

  @Test("A call is received, queued, and then answered or given up, in this order and once")
  func calls() async throws {
    let facts = try await DemoTown.lived.value.facts().filter { $0.stream.room == "call" }
    let calls = Dictionary(grouping: facts, by: \.stream).values
    #expect(calls.count >= 80)
    for call in calls {
      let kinds = call.sorted { $0.version < $1.version }.map(\.kind)
      #expect(kinds.prefix(2) == [CallReceived.kind, CallQueued.kind] && kinds.count == 3)
      #expect([CallAnswered.kind, CallAbandoned.kind].contains(kinds[2]))
      let wait = call.compactMap {
        $0.read(CallAnswered.self)?.waitSeconds ?? $0.read(CallAbandoned.self)?.waitSeconds
      }
      #expect(wait.count == 1 && call.map(\.occurred).max().map { $0 - call[0].occurred } == wait[0])
    }
  }

  @Test("Some have a named worker from the beginning, each only one")
  func workers() async throws {
    let named = try await all(WorkerNamed.self), keys = named.compactMap(\.payload.person.key)
    #expect(!named.isEmpty && Set(keys).count == named.count)
    for (fact, _) in named {
      #expect(fact.occurred < fact.recorded && fact.occurred.day >= DemoTown.from - 201)
    }
  }
}
