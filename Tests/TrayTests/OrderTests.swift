import County
import CountyTesting
import Testing

@testable import Tray

@Suite("Orders") struct OrderTests {
  @Test(
    "Without consent nothing goes to the association",
    arguments: [Actor.anonymous, Cast.resident, Cast.nurse])
  func consent(_ actor: Actor) async throws {
    let town = try await TrayTown(), card = try await town.write()
    await #expect(throws: Refusal.noConsent) { try await town.order(card, consent: false, by: actor) }
    let page = try await town.page(
      .post, "/offers/\(card.text)", ["words": ["Seuraa"], "name": ["A"], "phone": ["1"]], by: actor)
    #expect(page.status == 422 && page.source.contains("luvan"))
    #expect(try await town.tray.orders(of: town.association).isEmpty)
  }

  @Test("An order is answered once, by its own association, and then rated once") func life() async throws {
    let town = try await TrayTown(), word = try await town.order(try await town.write())
    let (id, order) = try await town.tray.order(followedBy: word)
    #expect(throws: Refusal.notYetRated) { try order.rate(4) }
    #expect(throws: Refusal.notYours) { try order.answer(accepted: true, words: "Tule", by: TrayTown.other) }
    #expect(throws: Refusal.notYours) { try order.answer(accepted: true, words: "Tule", by: Cast.nurse) }
    try await town.tray.change(id, by: TrayTown.editor) {
      try $0.answer(accepted: true, words: "Tule", by: TrayTown.editor)
    }
    await #expect(throws: Refusal.orderAnswered) {
      try await town.tray.change(id, by: TrayTown.editor) {
        try $0.answer(accepted: false, words: "Ei", by: TrayTown.editor)
      }
    }
    #expect(try await town.see("/orders/\(word)", ["score": ["4"]]) == "/orders/\(word)")
    await #expect(throws: Refusal.rated) { try await town.go(.post, "/orders/\(word)", ["score": ["5"]]) }
    #expect(try await town.tray.offers().last { $0.rating != nil }?.rating == .init(mean: 4, count: 1))
  }

  @Test("A rating is a number from one to five", arguments: ["0", "6", "", "x", "-1"])
  func rating(_ score: String) async throws {
    let town = try await TrayTown(), word = try await town.order(try await town.write())
    let (id, _) = try await town.tray.order(followedBy: word)
    try await town.tray.change(id, by: TrayTown.editor) {
      try $0.answer(accepted: true, words: "Tule", by: TrayTown.editor)
    }
    let page = try await town.page(.post, "/orders/\(word)", ["score": [score]])
    #expect(page.status == 422)
  }

  @Test("The page of an order tells where it stands and never who ordered") func page() async throws {
    let town = try await TrayTown(), word = try await town.order(try await town.write())
    var page = try await town.page(.get, "/orders/\(word)").source
    #expect(page.contains("ei ole vielä vastannut") && !page.contains("Aada") && !page.contains("0401112233"))
    let (id, _) = try await town.tray.order(followedBy: word)
    _ = try await town.see(
      "/association/orders/\(id.text)", ["answer": ["no"], "words": ["Ryhmä on täynnä"]], by: TrayTown.editor)
    page = try await town.page(.get, "/orders/\(word)").source
    #expect(page.contains("Ryhmä on täynnä") && !page.contains("name=\"score\""))
    await #expect(throws: Refusal.noSuchOrder) {
      try await town.go(.get, "/orders/abcdefghijkmnpqrstuvwxyz23")
    }
  }

  @Test("A professional’s referral carries who sent, and the journal holds no secret word") func referral()
    async throws
  {
    let town = try await TrayTown(), card = try await town.write()
    let form = ["words": ["Seuraa"], "name": ["Eino"], "phone": ["0402223344"], "consent": ["yes"]]
    let place = try await town.see("/offers/\(card.text)", form, by: Cast.nurse)
    let word = try #require(place.split(separator: "/").last.map(String.init))
    let (_, order) = try await town.tray.order(followedBy: word)
    #expect(order.placed.referredBy?.text == Cast.nurse.id && order.placed.person == nil)
    for fact in try await town.county.journal.facts(after: 0, limit: 100) {
      #expect(!fact.payload.contains(word))
    }
    let list = try await town.page(.get, "/association", by: TrayTown.editor).source
    #expect(list.contains("Ohjaa asiakas") && !list.contains("Eino"))
  }

  @Test("Opening a known person’s order leaves a trace on the person") func trace() async throws {
    let town = try await TrayTown(), card = try await town.write()
    let word = try await town.order(card, by: Cast.resident)
    let (id, _) = try await town.tray.order(followedBy: word)
    let page = try await town.page(.get, "/association/orders/\(id.text)", by: TrayTown.editor)
    #expect(page.source.contains("0401112233"))
    let person = try #require(ID<Person>(Cast.resident.id))
    let reads = try await town.county.journal.facts(of: person.trace)
    #expect(reads.count == 1 && reads.first?.actor == TrayTown.editor)
    await #expect(throws: Refusal.notYours) {
      try await town.go(.get, "/association/orders/\(id.text)", by: TrayTown.other)
    }
  }

  @Test(
    "Whoever is not the association nor the person reads no order", arguments: Cast.all + [TrayTown.other])
  func mayRead(_ actor: Actor) async throws {
    let town = try await TrayTown(), word = try await town.order(try await town.write(), by: Cast.resident)
    let (_, order) = try await town.tray.order(followedBy: word)
    #expect(order.mayRead(actor) == (actor == Cast.resident))
  }

  @Test("What a withdrawn card offered cannot be ordered") func gone() async throws {
    let town = try await TrayTown(), card = try await town.write()
    try await town.tray.mark(card, withdrawn: true, by: TrayTown.editor)
    await #expect(throws: Refusal.noSuchCard) { try await town.order(card) }
  }
}
