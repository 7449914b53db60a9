import County
import CountyTesting
import Testing

@testable import Tray

@Suite("Looks that wait to be written") struct LooksTests {
  @Test("They leave in the order in which they came, once")
  func order() {
    let looks = Looks()
    for place in 0..<50 { looks.add(OffersFound(way: .chat, offers: ["o.\(place)"])) }
    #expect(looks.taken().flatMap(\.offers) == (0..<50).map { "o.\($0)" })
    #expect(looks.taken().isEmpty)
  }

  @Test("No more wait than the most, and those that came first are kept")
  func most() {
    let looks = Looks()
    for place in 0..<Looks.most + 10 { looks.add(OffersFound(way: .search, offers: ["o.\(place)"])) }
    let taken = looks.taken()
    #expect(taken.count == Looks.most && taken.first?.offers == ["o.0"])
    #expect(taken.last?.offers == ["o.\(Looks.most - 1)"])
  }

  @Test("Settling nothing writes nothing")
  func nothing() async throws {
    let town = try await TrayTown()
    try await town.tray.settle()
    #expect(try await town.facts() == 0)
  }

  @Test(
    "A look is counted once for the tray and once for each provider that it showed",
    arguments: OffersFound.Way.allCases)
  func counted(_ way: OffersFound.Way) async throws {
    let town = try await TrayTown()
    town.tray.foundSoon(["kuiskametsa.a", "kuiskametsa.b", "usvalampi.a", "sote-0088"], way: way)
    town.tray.foundSoon([], way: way)
    try await town.tray.settle()
    let rows = try await town.tray.figures(HalfYear(town.county.now.day))
    #expect(rows.allSatisfy { $0.searches == 2 && $0.contacts == 0 && $0.orders == 0 })
    let finds = Dictionary(uniqueKeysWithValues: rows.map { ($0.provider, $0.finds) })
    #expect(finds["kuiskametsa"] == 1 && finds["usvalampi"] == 1 && finds["county"] == 1)
    #expect(rows.reduce(0) { $0 + $1.finds } == 3)
  }

  @Test("Whoever looked is in no fact, no table and no address", arguments: [Cast.resident, Cast.nurse])
  func nobody(_ actor: Actor) async throws {
    let town = try await TrayTown(), card = try await town.write(), before = try await town.facts()
    _ = try await town.go(.post, "/tray", ["shelf": ["kr1.1"]], by: actor)
    _ = try await town.go(.post, "/offers/\(card.text)", ["open": ["yes"]], by: actor)
    let facts = try await town.county.journal.facts(after: before, limit: 10)
    #expect(facts.count == 2 && facts.allSatisfy { $0.actor == .anonymous && !$0.payload.contains(actor.id) })
    let rows = try await TableDump.of(["tray_look"], in: town.county.database)
    #expect(!rows.isEmpty && rows.allSatisfy { !$0.contains(actor.id) })
  }

  @Test("A press on a shelf finds every provider on it, however many offers stand there")
  func wholeShelf() async throws {
    let town = try await TrayTown()
    try await town.writeAll()
    let offers = try await town.tray.offers()
    let codes = Set(offers.flatMap(\.codes).flatMap { [$0, String($0.prefix { $0 != "." })] })
    let largest = try #require(
      codes.max { one, other in
        let sizes = [one, other].map { code in offers.count { $0.stands(on: code) } }
        return (sizes[0], one) < (sizes[1], other)
      })
    _ = try await town.see("/tray", ["shelf": [largest.lowercased()]])
    let providers = Set(offers.filter { $0.stands(on: largest) }.map { TrayOffer.provider(of: $0.id) })
    let rows = try await town.tray.figures(HalfYear(town.county.now.day))
    #expect(Set(rows.filter { $0.finds == 1 }.map(\.provider)) == providers, "\(largest)")
  }
}
