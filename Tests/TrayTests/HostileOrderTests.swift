import County
import CountyTesting
import Testing

@testable import Tray

@Suite("Hostile orders") struct HostileOrderTests {
  private func order(_ town: TrayTown, _ form: [String: [String]]) async throws -> (
    card: ID<Card>, outcome: TrayOutcome
  ) {
    let card = try await town.write()
    return (card, try await town.outcome(.post, "/offers/\(card.text)", form))
  }

  @Test(
    "Words sent with an order reach the association escaped, and nobody else",
    arguments: HostileCardTests.words)
  func escaped(_ words: String) async throws {
    let town = try await TrayTown()
    let form = TrayTown.orderForm(["words": [words], "name": [words], "phone": [String(words.prefix(20))]])
    let (card, outcome) = try await order(town, form)
    guard case .see(let place) = outcome else { return #expect(Bool(false), "\(outcome)") }
    let id = try #require(try await town.tray.orders(of: town.association).first)
    let page = try await town.page(.get, "/association/orders/\(id.text)", by: TrayTown.editor).source
    #expect(!page.contains("<script>alert") && !page.contains("<img src=x"))
    #expect(try await town.tray.order(id).placed.words == Form.clean(words))
    let typed = Form.clean(words)
    for path in [place, "/offers/\(card.text)"] {
      #expect(try await !town.page(.get, path).source.contains(typed), "\(path)")
    }
  }

  @Test(
    "Each field has its most, and must be there", arguments: [("words", 1_000), ("name", 100), ("phone", 30)])
  func limits(_ field: String, _ most: Int) async throws {
    let town = try await TrayTown()
    for bad in ["", "   ", "\u{0}\u{7}", String(repeating: "ö", count: most + 1)] {
      let (_, outcome) = try await order(town, TrayTown.orderForm([field: [bad]]))
      #expect(outcome == .page(422), "\(field) of \(bad.count)")
    }
    #expect(try await town.tray.orders(of: town.association).isEmpty)
    let fits = TrayTown.orderForm([field: [String(repeating: "ö", count: most)]])
    guard case .see = try await order(town, fits).outcome else {
      return #expect(Bool(false), "the most fits")
    }
    #expect(try await town.tray.orders(of: town.association).count == 1)
  }

  @Test(
    "Fields that nobody offers change nothing: who, from whom, whose secret",
    arguments: [
      ["person": "resident-eino"], ["referredBy": "elli-nurse"], ["follow": "abc"], ["card": "usvalampi.x"],
      ["score": "5"], ["accepted": "yes"], ["lang": "sv"],
    ])
  func madeUp(_ extra: [String: String]) async throws {
    let town = try await TrayTown()
    let (card, _) = try await order(town, TrayTown.orderForm(extra.mapValues { [$0] }))
    let placed = try await town.tray.order(
      try #require(try await town.tray.orders(of: town.association).first))
    #expect(placed.placed.person == nil && placed.placed.referredBy == nil && placed.placed.card == card)
    #expect(placed.placed.follow.count > 20 && placed.placed.lang == .fi)
    #expect(placed.answer == nil && placed.score == nil)
  }

  @Test(
    "An answer is yes or no with words; anything else is refused and the typed words stay",
    arguments: [
      ([:], 422), (["answer": "yes"], 422), (["words": "Tule"], 422),
      (["answer": "maybe", "words": "Tule"], 422),
      (["answer": "YES", "words": "Tule"], 422), (["answer": "yes", "words": " \u{200b} "], 422),
      (["answer": "no", "words": String(repeating: "a", count: 1_001)], 422),
      (["answer": "no", "words": String(repeating: "a", count: 1_000)], 303),
      (["answer": "yes", "words": "<b>Tule</b>"], 303),
    ] as [([String: String], Int)])
  func answers(_ form: [String: String], _ status: Int) async throws {
    let town = try await TrayTown(), order = try await town.waiting()
    let path = TrayLink.request(order.id).path, sent = form.mapValues { [$0] }
    if status == 422 {
      let page = try await town.page(.post, path, sent, by: TrayTown.editor)
      #expect(page.status == 422 && page.source.contains("role=\"alert\""))
      if let words = form["words"] { #expect(page.source.contains(Form.clean(words))) }
      #expect(try await town.tray.order(order.id).answer == nil)
    } else {
      #expect(try await town.see(path, sent, by: TrayTown.editor) == "/association")
      #expect(try await town.tray.order(order.id).answer?.accepted == (form["answer"] == "yes"))
      #expect(try await !town.page(.get, "/orders/\(order.word)").source.contains("<b>Tule"))
    }
  }

  @Test(
    "A score is one of five numbers, however it is written",
    arguments: [
      ("1", true), ("5", true), ("05", true), ("+3", true), (" 4 ", true), ("٣", false), ("3.5", false),
      ("99999999999999999999", false), ("1e0", false), ("3;", false), ("0x3", false), ("", false),
    ])
  func scores(_ score: String, _ isRead: Bool) async throws {
    let town = try await TrayTown(), order = try await town.waiting()
    try await town.tray.change(order.id, by: TrayTown.editor) {
      try $0.answer(accepted: true, words: "Tule", by: TrayTown.editor)
    }
    let outcome = try await town.outcome(.post, "/orders/\(order.word)", ["score": [score]])
    #expect(outcome == (isRead ? .see("/orders/\(order.word)") : .page(422)))
    #expect((try await town.tray.order(order.id).score != nil) == isRead)
  }

  @Test("The word that opens an order is long, its own, and never the order’s id")
  func words() async throws {
    let town = try await TrayTown(), card = try await town.write()
    var words: Set<String> = []
    for _ in 0..<30 { words.insert(try await town.order(card)) }
    #expect(words.count == 30 && words.allSatisfy { $0.count >= 20 })
    for id in try await town.tray.orders(of: town.association) {
      #expect(!words.contains(id.text))
      #expect(try await town.outcome(.get, "/orders/\(id.text)") == .unknownOrder)
    }
  }
}
