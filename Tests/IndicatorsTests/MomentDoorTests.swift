import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Figures of a moment at their door") struct MomentDoorTests {
  private static let lived = Task { try await IndicatorCounty(facts: IndicatorHistory(seed: 11).facts) }

  @Test(
    "A day that is none, or has not been, is refused",
    arguments: ["today", "2026-04-09", "9999-12-31", "2026-02-30", "8.4.2026", "<b>", "2026-04-08T10:00"],
    ["waiting", "thirdFree"])
  func days(_ day: String, _ id: String) async throws {
    let county = try await Self.lived.value
    #expect(
      try await county.refused("/indicators/\(id)", query: ["as-of": day], by: Cast.manager) == "figures.asOf"
    )
  }

  @Test("Any day that has been is told in words, today as now", arguments: Lang.allCases) func told(
    _ lang: Lang
  ) async throws {
    let county = try await Self.lived.value
    for id in ["waiting", "thirdFree"] {
      for day in ["2026-04-07", "2026-01-01", "2020-02-29", "0001-01-01"] {
        let page = try await county.go("/indicators/\(id)", query: ["as-of": day], by: Cast.nurse, lang: lang)
        let shown = Format.day(try #require(Day(day)), lang)
        #expect(page.contains(shown), "\(id) \(day)")
      }
      for query in [[:], ["as-of": "2026-04-08"]] {
        let page = try await county.go("/indicators/\(id)", query: query, by: Cast.nurse, lang: lang)
        #expect(!page.contains(MomentWords.atEnd(county.county.now.day, lang)))
      }
    }
  }

  @Test(
    "The file of a moment's figure is the page's number, in each form",
    arguments: ["2026-04-08", "2026-03-15"])
  func file(_ day: String) async throws {
    let county = try await Self.lived.value, known = try #require(Day(day))
    let text = try await county.go(
      "/api/v1/figures", query: ["indicator": "waiting", "as-of": day, "period": "2026-Q1"], by: Cast.manager)
    let rows = try JSON.decode(FigureFile.self, from: text).figures
    let whole = try await county.indicators.moments.reading(.waiting, asKnown: known)
    let total = try #require(rows.first { $0.dimension == nil })
    #expect(
      total.value == whole.value && total.numerator == whole.numerator
        && rows.count { $0.dimension == nil } == 1)
    for row in rows where row.dimension != nil {
      let own = try await county.indicators.moments.reading(.waiting, unit: row.group, asKnown: known)
      #expect(row.value == own.value && row.period == "\(day)..\(day)")
    }
    #expect(
      rows.filter { $0.dimension == .unit }.reduce(0) { $0 + ($1.denominator ?? 0) } <= total.denominator ?? 0
    )
  }

  @Test(
    "Asked by another dimension than the unit a moment has no figure; small numbers leave hidden in a report")
  func report() async throws {
    let county = try await Self.lived.value, today = county.county.now.day
    let march = try #require(Period("2026-03")).days
    for dimension in Dimension.allCases where dimension != .unit {
      let row = try await county.indicators.reported(
        "waiting", march, asKnown: today, of: IndicatorGroup(dimension, "x"))
      #expect(row == nil, "\(dimension)")
    }
    for id in ["waiting", "thirdFree", "nothing"] {
      let row = try await county.indicators.reported(id, march, asKnown: today)
      #expect((id == "nothing") == (row == nil) || id == "thirdFree")
      if let row, !row.isHidden { #expect(!Suppression.isSmall(row.denominator ?? 0)) }
    }
    #expect(try await county.indicators.groups(of: "waiting").map(\.group.key) == ["u0", "u1", "u2"])
    #expect(try await county.indicators.groups(of: "nothing").isEmpty)
  }
}
