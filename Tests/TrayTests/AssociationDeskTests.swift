import County
import CountyTesting
import Testing

@testable import Tray

@Suite("An association’s desk") struct AssociationDeskTests {
  @Test("An order that waits for an answer stands on the desk, however many came after it")
  func waits() async throws {
    let town = try await TrayTown(), first = try await town.waiting()
    for _ in 0..<45 {
      town.county.wait(minutes: 5)
      let (id, _) = try await town.tray.order(followedBy: try await town.order(first.card))
      try await town.tray.change(id, by: TrayTown.editor) {
        try $0.answer(accepted: false, words: "Ei", by: TrayTown.editor)
      }
    }
    let desk = try await town.page(.get, "/association", by: TrayTown.editor).source
    #expect(desk.contains(TrayLink.request(first.id).path))
    #expect(try await town.tray.orders(of: town.association).first == first.id)
  }

  @Test("The desk tells of its own cards and orders, never of another’s")
  func own() async throws {
    let town = try await TrayTown(), order = try await town.waiting()
    let desk = try await town.page(.get, "/association", by: TrayTown.other).source
    #expect(!desk.contains(order.card.text) && !desk.contains(order.id.text) && !desk.contains("Kahviseura"))
    #expect(desk.contains(AssociationWords.noOrders.fi))
  }

  @Test("The list of orders names nobody; the order’s own page does, after a trace")
  func names() async throws {
    let town = try await TrayTown(), order = try await town.waiting(by: Cast.resident)
    let list = try await town.page(.get, "/association", by: TrayTown.editor).source
    for secret in ["Aada", "0401112233", "mielelläni", order.word] { #expect(!list.contains(secret)) }
    let page = try await town.page(.get, TrayLink.request(order.id).path, by: TrayTown.editor).source
    for shown in ["Aada", "tel:0401112233", "mielelläni"] { #expect(page.contains(shown)) }
    #expect(!page.contains(order.word), "the word is the person’s alone")
  }

  @Test("An answered order shows its answer and no form")
  func answered() async throws {
    let town = try await TrayTown(), order = try await town.waiting()
    let path = TrayLink.request(order.id).path
    #expect(try await town.page(.get, path, by: TrayTown.editor).source.contains("name=\"answer\""))
    _ = try await town.see(path, ["answer": ["yes"], "words": ["Tule tiistaina"]], by: TrayTown.editor)
    let page = try await town.page(.get, path, by: TrayTown.editor).source
    #expect(page.contains("Tule tiistaina") && !page.contains("name=\"answer\""))
  }

  @Test(
    "Each state of a card is told beside it",
    arguments: [
      (0, false, nil), (CardState.freshDays, false, "tarkistamatta"), (0, true, "poistettu"),
      (CardState.freshDays, true, "poistettu"),
    ] as [(Int, Bool, String?)])
  func marks(_ days: Int, _ isWithdrawn: Bool, _ mark: String?) async throws {
    let town = try await TrayTown(), id = try await town.write()
    if isWithdrawn { try await town.tray.mark(id, withdrawn: true, by: TrayTown.editor) }
    town.county.wait(days: days)
    let page = try await town.page(.get, "/association", by: TrayTown.editor).source
    let tags = page.matches(of: /<span class="tag">([^<]+)<\/span>/).map { String($0.1) }
    #expect(tags == [mark].compactMap(\.self))
  }

  @Test("A review of a withdrawn card does not bring it back; writing it does")
  func reviewAfterEnd() async throws {
    let town = try await TrayTown(), id = try await town.write()
    try await town.tray.mark(id, withdrawn: true, by: TrayTown.editor)
    try await town.tray.mark(id, withdrawn: false, by: TrayTown.editor)
    #expect(try await town.tray.card(id).isWithdrawn)
    #expect(try await town.outcome(.get, "/offers/\(id.text)") == .unknownCard)
    _ = try await town.see("/association/cards/\(id.text)", TrayTown.cardForm(), by: TrayTown.editor)
    #expect(try await town.outcome(.get, "/offers/\(id.text)") == .page(200))
  }

  @Test("Its figures on the desk are its row of the report")
  func figures() async throws {
    let town = try await TrayTown(), order = try await town.waiting()
    try await town.tray.opened(order.card.text)
    let desk = try await town.page(.get, "/association", by: TrayTown.editor).source
    let report = try await town.page(.get, "/tray/report", by: Cast.leader).source
    let row = /<tr>(?:<th[^>]*>|<td[^>]*>)Kuiskametsän Seura.*?<\/tr>/
    let own = try #require(desk.firstMatch(of: row)?.0), whole = try #require(report.firstMatch(of: row)?.0)
    #expect(own == whole && !desk.contains("Usvalammen"))
  }
}
