import Catalogue
import County
import CountyTesting
import Guidance
import Rules
import Testing
import Tray

@testable import Demo

@Suite("Guests at real doors") struct GuestsAtTrayTests {
  /// A county with a tray and flows, and guests who come to them.
  private struct GuestTown {
    let county: TestCounty
    let tray: Tray
    let guests: Guests

    init(seed: UInt64) async throws {
      let content = ContentFolder.shipped
      county = try await TestCounty(
        seed: seed, facts: Tray.facts + Guidance.facts + Flows.facts + Chat.facts,
        records: [TrayRecords(), FlowRecords()], migrations: TrayRecords.migrations + FlowRecords.migrations)
      tray = Tray(
        journal: county.journal, house: county.house, content: try TrayContent(content),
        catalogue: try CatalogueContent(content), county: Text(same: "Kainuu"), nextFree: { _ in nil })
      let flows = Flows(
        journal: county.journal, house: county.house, book: try FlowBook(content),
        selfcare: try SelfcareBook(content),
        service: { _ in nil })
      let doors: [any Door] = [tray, flows]
      guests = try Guests(content: content, clock: county.clock, seed: seed) { ask in
        for door in doors { if let answer = try await door.answer(ask) { return answer } }
        return .see("/")
      }
      try await guests.writeCards()
    }
  }

  @Test("Every shipped card is taken in by the association's own form, and those of the last two are stale")
  func cards() async throws {
    let town = try await GuestTown(seed: 1), cards = try await town.tray.cards()
    let shipped = town.tray.content.associations.flatMap { one in (one.cards ?? []).map { (one.id, $0) } }
    #expect(cards.count == shipped.count)
    for (association, card) in shipped {
      let kept = cards.first { $0.association == association && $0.card.name == card.name }?.card
      #expect(kept?.about == card.about && kept?.words == card.words && kept?.times == card.times)
      #expect(Set(kept?.codes ?? []) == Set(card.codes) && kept?.price == card.price)
    }
    let stale = Set(cards.filter { $0.isStale(on: town.county.now.day) }.map(\.association))
    #expect(stale == Set(town.tray.content.associations.suffix(2).map(\.id)))
  }

  @Test("What they do is what the report tells", arguments: [3] as [UInt64])
  func report(_ seed: UInt64) async throws {
    let town = try await GuestTown(seed: seed)
    var refused = 0
    for _ in 0..<150 { do { try await town.guests.visit() } catch { refused += 1 } }
    #expect(refused == 0, "guests do nothing that a door refuses")
    let facts = try await town.county.journal.facts(after: 0, limit: 100_000)
    let rows = try await town.tray.figures(HalfYear(town.county.now.day))
    #expect(rows.reduce(0) { $0 + $1.orders } == facts.count { $0.kind == OrderPlaced.kind })
    #expect(rows.reduce(0) { $0 + $1.contacts } == facts.count { $0.kind == OfferOpened.kind })
    #expect(
      rows.reduce(0) { $0 + $1.accepted }
        == facts.compactMap { $0.read(OrderAnswered.self) }.count { $0.accepted })
    #expect(
      rows.reduce(0) { $0 + $1.ratingSum }
        == facts.compactMap { $0.read(OrderRated.self)?.score }.reduce(0, +))
    #expect(facts.contains { $0.kind == OrderPlaced.kind } && facts.contains { $0.kind == FlowAnswered.kind })
  }

  @Test("Nobody who came is known by name or number, and no flow holds more than was answered")
  func nobody() async throws {
    let town = try await GuestTown(seed: 6)
    for _ in 0..<80 { try await town.guests.visit() }
    let facts = try await town.county.journal.facts(after: 0, limit: 100_000)
    let guests = facts.filter { $0.actor.role == .resident }
    #expect(!guests.isEmpty && guests.allSatisfy { $0.actor == .anonymous })
    for fact in facts where fact.kind == OrderPlaced.kind {
      let order = try #require(fact.read(OrderPlaced.self))
      #expect(order.person == nil && order.name == "Nimetön Vieras" && order.consent)
    }
  }
}
