import Catalogue
import County
import CountyTesting
import Rules
import Testing

@testable import Tray

@Suite("Offers that are kept and made again") struct KeptOffersTests {
  @Test(
    "A card, its rewriting, its end and a rating are seen at the next look", arguments: [1, 2] as [UInt64])
  func fresh(_ seed: UInt64) async throws {
    let town = try await TrayTown(seed: seed), own = try await town.tray.offers().count
    let id = try await town.write()
    #expect(try await town.tray.offers().count == own + 1)
    var card = try town.sample()
    card.price = .fee
    try await town.tray.write(card, as: id, for: town.association, by: TrayTown.editor)
    #expect(try await town.tray.offers().last?.price == .fee)
    let (order, _) = try await town.tray.order(followedBy: try await town.order(id))
    try await town.tray.change(order, by: TrayTown.editor) {
      try $0.answer(accepted: true, words: "Tule", by: TrayTown.editor)
    }
    try await town.tray.change(order, by: .anonymous) { try $0.rate(2) }
    #expect(try await town.tray.offers().last?.rating == .init(mean: 2, count: 1))
    try await town.tray.mark(id, withdrawn: true, by: TrayTown.editor)
    #expect(try await town.tray.offers().count == own)
  }

  @Test("Time alone makes a card stale, at the midnight of its day and not before")
  func midnight() async throws {
    let town = try await TrayTown(), id = try await town.write(), due = try await town.tray.card(id).staleFrom
    for (moment, isStale) in [(Moment(due) + -1, false), (Moment(due), true)] {
      town.county.clock.now = moment
      #expect(try await town.tray.offers().last?.isStale == isStale, "\(moment)")
    }
  }

  @Test("By their ids they are the same offers, after each change too, and while cards are written")
  func byID() async throws {
    let town = try await TrayTown()
    func agrees() async throws {
      let offers = try await town.tray.offers(), named = try await town.tray.offersByID()
      #expect(named.count == offers.count && offers.allSatisfy { named[$0.id] == $0 })
    }
    try await agrees()
    let id = try await town.write()
    try await agrees()
    try await town.tray.mark(id, withdrawn: true, by: TrayTown.editor)
    try await agrees()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for place in 0..<16 {
        group.addTask {
          if place.isMultiple(of: 4) { _ = try await town.write(place % 2) }
          _ = try await town.tray.offersByID()
        }
      }
      try await group.waitForAll()
    }
    try await agrees()
  }

  @Test("Many looks at once while cards are written see each card once and none half")
  func atOnce() async throws {
    let town = try await TrayTown(), own = try await town.tray.offers().count
    let seen = try await withThrowingTaskGroup(of: [String].self) { group in
      for place in 0..<12 {
        group.addTask {
          if place.isMultiple(of: 3) { _ = try await town.write(place % 2) }
          return try await town.tray.offers().dropFirst(own).map(\.id)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(seen.allSatisfy { Set($0).count == $0.count && $0.count <= 4 })
    #expect(try await town.tray.offers().count == own + 4)
  }

  @Test(
    "A service of ours speaks the languages of the people at its units, in one order, and is untold without any"
  )
  func tongues() async throws {
    let town = try await TrayTown(), catalogue = town.tray.catalogue
    let unit = try #require(catalogue.units.first { !$0.services.isEmpty })
    let tray = Tray(
      journal: town.county.journal, house: town.county.house, content: town.tray.content,
      catalogue: catalogue,
      county: Text(same: "Kainuu"), tongues: [unit.id.text: ["xx", "sv", "fse", "fi"]], nextFree: { _ in nil }
    )
    for offer in try await tray.offers() {
      let isThere = offer.places.contains { $0.id == unit.id.text }
      #expect(offer.languages == (isThere ? ["fi", "sv", "fse"] : nil), "\(offer.id)")
    }
    #expect(try await town.tray.offers().allSatisfy { $0.languages == nil })
  }
}
