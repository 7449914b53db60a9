import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("A page and a file tell the same") struct PageAndFileTests {
  private static let lived = Task { try await IndicatorCounty(facts: IndicatorHistory(seed: 23).facts) }

  /// Rows of a page's table under a caption: its first cell and what it was counted from.
  private func rows(_ page: String, _ caption: String) throws -> [String] {
    let start = try Regex("<caption[^>]*>\(caption)</caption>.*?<tbody>(.*?)</tbody>").dotMatchesNewlines()
    guard let table = page.firstMatch(of: start), let body = table.output[1].substring else { return [] }
    return body.matches(of: /<tr><th scope="row">(.*?)<\/th><td>.*?<\/td><td>(.*?)<\/td>/).map {
      "\($0.1) \($0.2)"
    }
  }

  private func file(_ id: String, _ query: [String: String], _ actor: Actor) async throws -> [FigureRow] {
    let text = try await Self.lived.value.go(
      "/api/v1/figures", query: query.merging(["indicator": id]) { one, _ in one }, by: actor)
    return try JSON.decode(FigureFile.self, from: text).figures
  }

  private func check(_ id: String, _ query: [String: String], _ actor: Actor, _ lang: Lang) async throws {
    let county = try await Self.lived.value, number = try #require(county.indicators.registry.number(id))
    let indicator = county.indicators.registry.indicators[number],
      form = county.indicators.registry.countings[number].form
    let page = try await county.go("/indicators/\(id)", query: query, by: actor, lang: lang)
    let words = FigureWords(unit: indicator.unit, lang: lang), all = try await file(id, query, actor)
    let total = try #require(all.first { $0.dimension == nil })
    #expect(page.contains("<p class=\"figure\">\(words.value(total))</p>"), "\(id)")
    for dimension in indicator.dimensions {
      let told = all.filter { $0.dimension == dimension }.map {
        "\($0.name?[lang] ?? "") \(words.basis($0, form))"
      }
      #expect(
        try rows(page, IndicatorWords.by(dimension)[lang]).sorted() == told.sorted(), "\(id) by \(dimension)")
    }
  }

  @Test("For the staff: every group of every indicator", arguments: Registry.shipped.keys.sorted())
  func staff(_ id: String) async throws {
    for query in [["period": "2026-Q1"], ["period": "2026-03", "as-of": "2026-03-20"]] {
      try await check(id, query, Cast.manager, .sv)
    }
  }

  @Test("For everybody: the same, with the same numbers hidden", arguments: Registry.shipped.keys.sorted())
  func everybody(_ id: String) async throws {
    for period in ["2026-Q1", "2025-Q4"] { try await check(id, ["period": period], .anonymous, .fi) }
  }

  @Test("The list's cards show the file's figures", arguments: [Cast.manager, .anonymous]) func cards(
    _ actor: Actor
  ) async throws {
    let county = try await Self.lived.value, query = ["period": "2026-Q1"]
    let page = try await county.go("/indicators", query: query, by: actor, lang: .en)
    let text = try await county.go("/api/v1/figures", query: query, by: actor)
    let totals = try JSON.decode(FigureFile.self, from: text).figures.filter { $0.dimension == nil }
    for (row, indicator) in zip(totals, county.indicators.registry.indicators) {
      let words = FigureWords(unit: indicator.unit, lang: .en)
      let tile = try Regex("/indicators/\(indicator.id)\\?[^<]*</a></h3>\\s*<p class=\"figure\">([^<]*)</p>")
      let shown = page.firstMatch(of: tile)?.output[1].substring.map(String.init)
      #expect(shown == words.value(row), "\(indicator.id)")
    }
  }

  @Test("A unit's page is the unit's rows of the county's file", arguments: IndicatorHistory.units) func unit(
    _ unit: String
  ) async throws {
    let county = try await Self.lived.value, query = ["period": "2026-Q1", "unit": unit]
    for id in ["contacts", "sameDay", "openCases", "nps", "waitPrimary", "referrals"] {
      let number = try #require(county.indicators.registry.number(id))
      let words = FigureWords(unit: county.indicators.registry.indicators[number].unit, lang: .fi)
      let page = try await county.go("/indicators/\(id)", query: query, by: Cast.manager)
      let row = try await file(id, ["period": "2026-Q1"], Cast.manager).first {
        $0.dimension == .unit && $0.group == unit
      }
      if let row { #expect(page.contains("<p class=\"figure\">\(words.value(row))</p>"), "\(id) of \(unit)") }
    }
  }
}
