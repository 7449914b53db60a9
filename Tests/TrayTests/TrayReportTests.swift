import County
import CountyTesting
import Rules
import Testing

@testable import Tray

@Suite("The provider report") struct TrayReportTests {
  /// Cells of each row of the first table of a page.
  private func rows(_ page: String) -> [[String]] {
    page.matches(of: /<tr>(.*?)<\/tr>/.dotMatchesNewlines()).map { row in
      row.1.matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/.dotMatchesNewlines()).map { String($0.1) }
    }
  }

  @Test(
    "It has a row for each association and one for the county, in every language", arguments: Lang.allCases)
  func whole(_ lang: Lang) async throws {
    let town = try await TrayTown()
    let page = try await town.page(.get, "/tray/report", by: Cast.leader, lang: lang).source,
      rows = rows(page)
    #expect(rows.count == town.tray.content.associations.count + 2)
    #expect(rows.allSatisfy { $0.count == TrayReportWords.columns.count })
    #expect(rows[0] == TrayReportWords.columns.map { $0[lang] })
    #expect(
      rows.dropFirst().map { $0[0] } == town.tray.content.associations.map { $0.name[lang] } + ["Kainuu"])
    #expect(rows.dropFirst().allSatisfy { $0.last == "–" }, "nobody has rated anything")
  }

  @Test(
    "The mean is the sum of scores by their count, with the count told",
    arguments: [
      ([5], "5,0 (n = 1)"), ([1, 2], "1,5 (n = 2)"), ([3, 3, 4], "3,3 (n = 3)"), ([5, 5, 4], "4,7 (n = 3)"),
    ])
  func mean(_ scores: [Int], _ shown: String) async throws {
    let town = try await TrayTown(), card = try await town.write()
    for score in scores {
      let (id, _) = try await town.tray.order(followedBy: try await town.order(card))
      try await town.tray.change(id, by: TrayTown.editor) {
        try $0.answer(accepted: true, words: "Tule", by: TrayTown.editor)
      }
      try await town.tray.change(id, by: .anonymous) { try $0.rate(score) }
    }
    let page = try await town.page(.get, "/tray/report", by: Cast.leader).source
    let row = try #require(rows(page).first { $0[0] == "Kuiskametsän Seura" })
    let accepted = String(scores.count)
    #expect(row.suffix(4) == [accepted, "0", accepted, shown])
  }

  @Test("An order is counted in the half when it was placed, also when it is answered in the next")
  func acrossHalves() async throws {
    let town = try await TrayTown(), order = try await town.waiting(by: Cast.nurse)
    town.county.clock.now = Moment(try #require(Day(2026, 9, 1)))
    try await town.tray.change(order.id, by: TrayTown.editor) {
      try $0.answer(accepted: true, words: "Tule", by: TrayTown.editor)
    }
    let first = try await figures(town, "2026-1"), second = try await figures(town, "2026-2")
    #expect(first.orders == 1 && first.accepted == 1 && second.orders == 0 && second.accepted == 0)
  }

  private func figures(_ town: TrayTown, _ half: String) async throws -> ProviderFigures {
    let half = try #require(HalfYear(half))
    return try #require(try await town.tray.figures(half).first { $0.provider == "kuiskametsa" })
  }

  @Test(
    "A referral is an order of which the report tells that a professional sent it",
    arguments: [
      (Cast.nurse, 1), (Cast.receptionist, 1), (Cast.resident, 0), (.anonymous, 0), (Cast.leader, 0),
    ])
  func referred(_ actor: Actor, _ count: Int) async throws {
    let town = try await TrayTown(), card = try await town.write()
    _ = try await town.see("/offers/\(card.text)", TrayTown.orderForm(), by: actor)
    let figures = try await figures(town, "2026-1")
    #expect(figures.orders == 1 && figures.referred == count)
  }
}
