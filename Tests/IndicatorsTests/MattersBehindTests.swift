import Contact
import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("The matters behind a figure, to whom they belong") struct MattersBehindTests {
  private static let facts = IndicatorHistory(seed: 17).facts
  private static let lived = Task { try await IndicatorCounty(facts: facts) }
  private let query = ["period": "2025-11-01..2026-04-08"]

  private func listed(_ id: String, _ actor: Actor, unit: String? = nil) async throws -> Set<String> {
    var query = query
    query["unit"] = unit
    let page = try await Self.lived.value.go("/indicators/\(id)", query: query, by: actor)
    return Set(page.matches(of: /\/desk\/matter\/([a-z0-9.-]+)"/).map { String($0.1) })
  }

  /// Matters by unit, read from the facts: where each contact came.
  private func own(_ unit: String) -> Set<String> {
    let matters = IndicatorRecount(Self.facts).matters.map(ToldMatter.init).filter {
      $0.contact != nil && $0.unit == unit
    }
    return Set(matters.compactMap { $0.contact.map { String($0.fact.stream.id) } })
  }

  @Test("A professional sees those of the own unit alone", arguments: IndicatorHistory.units) func unit(
    _ unit: String
  ) async throws {
    for role in [Role.nurse, .doctor, .dentist, .socialWorker, .receptionist, .leader] {
      let seen = try await listed("contacts", Actor(id: "x", role: role, unit: unit))
      #expect(seen == own(unit), "\(role) of \(unit)")
    }
  }

  @Test(
    "Who has no unit, or another's, or reads figures only, sees none",
    arguments: [
      Actor(id: "x", role: .nurse), Actor(id: "x", role: .nurse, unit: "mars"),
      Actor(id: "x", role: .manager, unit: "u0"),
      Actor(id: "x", role: .programmeOffice, unit: "u0"), Actor(id: "x", role: .partner, unit: "u0"),
      Actor(id: "resident-aada", role: .resident), .anonymous,
    ])
  func nobody(_ actor: Actor) async throws {
    let page = try? await listed("contacts", actor)
    #expect(page ?? [] == [])
    let open = try await Self.lived.value.go("/indicators/contacts", by: actor)
    #expect(!open.contains("/desk/matter/"))
  }

  @Test("Cut to another unit, one's own list has nothing of it", arguments: IndicatorHistory.units) func cut(
    _ unit: String
  ) async throws {
    for other in IndicatorHistory.units {
      let seen = try await listed("contacts", Actor(id: "x", role: .nurse, unit: unit), unit: other)
      #expect(seen == (unit == other ? own(unit) : []), "\(unit) asks of \(other)")
    }
  }

  @Test(
    "Behind a share stand those of its numerator: the open, the failed, the repeated",
    arguments: ["failure", "repeatContacts", "eServices", "answeredSameDay"])
  func numerator(_ id: String) async throws {
    let days = try #require(Period(query["period"] ?? "")).days, recount = IndicatorRecount(Self.facts)
    for unit in IndicatorHistory.units {
      let seen = try await listed(id, Actor(id: "x", role: .nurse, unit: unit))
      #expect(seen.count == recount.figure(id, days, unit: unit).numerator, "\(id) \(unit)")
      #expect(seen.isSubset(of: own(unit)))
    }
  }

  @Test(
    "The bands of waits hold everybody who waits or waited, once",
    arguments: ["waitPrimary", "waitOral", "openCases", "waitingList", "waitPrimaryContact"])
  func ages(_ id: String) async throws {
    let county = try await Self.lived.value, number = try #require(county.indicators.registry.number(id))
    let period = try #require(Period(query["period"] ?? ""))
    for unit in [nil, "u0", "u2"] {
      let (reading, ages) = await county.indicators.live.ask { store -> (IndicatorReading, [Int]) in
        let cut = unit.map { Cut(.unit, store.book.units.number($0) ?? -1) }
        return (store.reading(number, period, cut), store.ages(number, period, cut).map(\.count))
      }
      let negative = id.hasPrefix("wait") && id != "waitingList"
      #expect(
        negative ? ages.reduce(0, +) <= reading.denominator : ages.reduce(0, +) == reading.denominator,
        "\(id)")
    }
  }
}
