import County
import CountyTesting
import Testing

@testable import Tray

@Suite("Cards of associations") struct CardTests {
  @Test("An association writes its own card and sees it on the tray") func writes() async throws {
    let town = try await TrayTown(), id = try await town.write()
    #expect(id.association == town.association)
    let offer = try #require(try await town.tray.offers().first { $0.id == id.text })
    #expect(offer.name.best(.fi)?.words == "Kahviseura tiistaisin" && offer.price == .free && !offer.isStale)
  }

  @Test("Nobody else writes, reviews or withdraws it", arguments: Cast.all + [TrayTown.other])
  func rights(_ actor: Actor) async throws {
    let town = try await TrayTown(), id = try await town.write(), card = try town.sample()
    await #expect(throws: Refusal.notYours) {
      try await town.tray.write(card, as: id, for: town.association, by: actor)
    }
    await #expect(throws: Refusal.notYours) { try await town.tray.mark(id, withdrawn: true, by: actor) }
    #expect(try await town.tray.card(id).isWithdrawn == false)
  }

  @Test("An association cannot write a card in another’s name") func otherName() async throws {
    let town = try await TrayTown(), id = try await town.write(), card = try town.sample()
    let other = try #require(ID<Association>("usvalampi"))
    await #expect(throws: Refusal.notYours) {
      try await town.tray.write(card, as: id, for: other, by: TrayTown.other)
    }
    await #expect(throws: Refusal.notYours) {
      try await town.tray.write(card, for: town.association, by: TrayTown.other)
    }
  }

  @Test(
    "A card that others could not use is refused with what lacks",
    arguments: [
      (Refusal.cardLacksName, { @Sendable (card: inout Card) in card.name = Localized() }),
      (.cardLacksAbout, { @Sendable card in card.about = Localized() }),
      (.cardLacksContact, { @Sendable card in card.phone = "" }),
      (.cardLacksCode, { @Sendable card in card.codes = [] }),
    ] as [(Refusal, @Sendable (inout Card) -> Void)])
  func lacking(_ refusal: Refusal, _ change: @Sendable (inout Card) -> Void) async throws {
    let town = try await TrayTown()
    var card = try town.sample()
    change(&card)
    let broken = card
    await #expect(throws: refusal) {
      try await town.tray.write(broken, for: town.association, by: TrayTown.editor)
    }
    #expect(try await town.tray.cards().isEmpty)
  }

  @Test("After half a year unread a card is stale; a review makes it fresh") func stale() async throws {
    let town = try await TrayTown(), id = try await town.write()
    town.county.wait(days: CardState.freshDays - 1)
    #expect(try await !town.tray.card(id).isStale(on: town.county.now.day))
    town.county.wait(days: 1)
    #expect(try await town.tray.card(id).isStale(on: town.county.now.day))
    let page = try await town.page(.get, "/offers/\(id.text)")
    #expect(page.source.contains("ei ole tarkistettu puoleen vuoteen"))
    try await town.tray.mark(id, withdrawn: false, by: TrayTown.editor)
    #expect(try await !town.tray.card(id).isStale(on: town.county.now.day))
  }

  @Test("A withdrawn card is gone from the tray and comes back when written again") func withdrawn()
    async throws
  {
    let town = try await TrayTown(), id = try await town.write()
    try await town.tray.mark(id, withdrawn: true, by: TrayTown.editor)
    #expect(try await town.tray.cards().isEmpty)
    await #expect(throws: Refusal.noSuchCard) { try await town.go(.get, "/offers/\(id.text)") }
    try await town.tray.write(try town.sample(), as: id, for: town.association, by: TrayTown.editor)
    #expect(try await town.tray.cards().map(\.id) == [id])
  }

  @Test("The form writes what it shows: every field comes back as it was", arguments: [0, 1])
  func form(_ place: Int) async throws {
    let town = try await TrayTown(), id = try await town.write(place)
    let page = try await town.page(.get, "/association/cards/\(id.text)", by: TrayTown.editor).source
    var form: [String: [String]] = [:]
    for match in page.matches(of: /<input id="([^"]+)" name="([^"]+)" type="(?:text|tel)" value="([^"]*)"/) {
      form[String(match.2)] = [String(match.3)]
    }
    for match in page.matches(of: /<textarea id="[^"]+" name="([^"]+)"[^>]*>\n([^<]*)<\/textarea>/) {
      form[String(match.1)] = [String(match.2)]
    }
    for match in page.matches(of: /name="([^"]+)" value="([^"]+)" checked/) {
      form[String(match.1), default: []].append(String(match.2))
    }
    let before = try await town.tray.card(id).card
    #expect(try await town.see("/association/cards/\(id.text)", form, by: TrayTown.editor) == "/association")
    var after = try await town.tray.card(id).card, wanted = before
    (after.codes, wanted.codes) = (after.codes.sorted(), wanted.codes.sorted())
    #expect(after == wanted)
  }

  @Test("What the form does not offer is dropped") func madeUp() async throws {
    let town = try await TrayTown()
    _ = try await town.see(
      "/association/write",
      [
        "name-fi": ["Uusi"], "about-fi": ["Teksti"], "phone": ["08"], "codes": ["KR1.1", "<x>"],
        "municipalities": ["205", "999"], "languages": ["fi", "xx"], "access": ["stepFree", "fly"],
        "price": ["gold"],
      ], by: TrayTown.editor)
    let card = try #require(try await town.tray.cards().first?.card)
    #expect(card.codes == ["KR1.1"] && card.municipalities == ["205"] && card.languages == ["fi"])
    #expect(card.access == [.stepFree] && card.price == .varies)
  }

  @Test("The desk is for editors alone", arguments: Cast.all) func desk(_ actor: Actor) async throws {
    let town = try await TrayTown()
    for path in ["/association", "/association/write", "/association/cards/a", "/association/orders/a"] {
      await #expect(throws: actor == .anonymous ? Refusal.signInNeeded : .notYours) {
        try await town.go(.get, path, by: actor)
      }
    }
  }

  @Test("The shipped associations are ten or more, with editors, cards and different ids") func shipped()
    throws
  {
    let content = try TrayContent(.shipped)
    #expect(
      content.associations.count >= 10
        && Set(content.associations.map(\.id)).count == content.associations.count)
    #expect(content.associations.allSatisfy { $0.cards?.allSatisfy { $0.refusal == nil } ?? false })
  }
}
