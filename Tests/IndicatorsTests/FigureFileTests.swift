import County
import CountyTesting
import Foundation
import Testing

@testable import Indicators

@Suite struct FigureFileTests {
  private func file(_ query: [String: String], seed: UInt64 = 5) async throws -> String {
    let county = try await IndicatorCounty(facts: IndicatorHistory(seed: seed).facts)
    return try await county.go("/api/v1/figures", query: query, by: Cast.manager)
  }

  @Test("JSON holds every indicator, its period and the day of knowledge") func json() async throws {
    let text = try await file(["period": "2026-Q1", "as-of": "2026-04-05"])
    let read = try JSON.decode(FigureFile.self, from: text)
    #expect(read.period == "2026-Q1" && read.from == Day(2026, 1, 1) && read.to == Day(2026, 3, 31))
    #expect(read.asOf == Day(2026, 4, 5))
    #expect(Set(read.figures.map(\.indicator)) == Set(Registry.shipped.keys))
  }

  @Test("CSV has as many cells on each line and tells nothing as an empty cell") func csv() async throws {
    let text = try await file(["period": "2026-Q1", "format": "csv"])
    var widths: Set<Int> = [], lines = 0
    CSV(Array(text.utf8)).each { _, cells in
      widths.insert(cells.count)
      lines += 1
    }
    #expect(widths == [FigureFile.columns.count] && lines > 60)
    #expect(text.hasPrefix("indicator,version,period") && text.hasSuffix("\r\n"))
  }

  @Test("JSON, CSV and FHIR tell the same county figures") func same() async throws {
    let county = try await IndicatorCounty(facts: IndicatorHistory(seed: 8).facts)
    let json = try await county.go("/api/v1/figures", query: ["period": "2026-Q1"], by: Cast.manager)
    let fhir = try await county.go(
      "/api/v1/figures", query: ["period": "2026-Q1", "format": "fhir"], by: Cast.manager)
    let totals = try JSON.decode(FigureFile.self, from: json).figures.filter { $0.dimension == nil }
    let bundle = try #require(try JSONSerialization.jsonObject(with: Data(fhir.utf8)) as? [String: Any])
    let entries = try #require(bundle["entry"] as? [[String: Any]])
    #expect(bundle["resourceType"] as? String == "Bundle" && entries.count == totals.count)
    for (entry, total) in zip(entries, totals) {
      let report = try #require(entry["resource"] as? [String: Any])
      #expect(report["resourceType"] as? String == "MeasureReport")
      #expect(report["status"] as? String == "complete" && report["type"] as? String == "summary")
      #expect(report["measure"] as? String == "urn:luukku:indicator:\(total.indicator)|1")
      let group = try #require((report["group"] as? [[String: Any]])?.first)
      let counts = try #require(group["population"] as? [[String: Any]]).map { $0["count"] as? Int }
      #expect(counts == [total.numerator, total.denominator])
      #expect((group["measureScore"] == nil) == (total.value == nil), "\(total)")
    }
  }

  @Test(
    "A cell that a spreadsheet would take for a formula is told apart",
    arguments: [
      ("=1+1", "'=1+1"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("plain", "plain"), ("-5", "-5"),
      ("@x", "'@x"),
    ])
  func formula(_ cell: String, _ written: String) { #expect(FigureFile.quoted(cell) == written) }

  @Test(
    "What cannot be read is refused with the mend",
    arguments: [
      (["period": "2026-Q5"], "figures.period"), (["period": "26"], "figures.period"),
      (["as-of": "2026-13-01"], "figures.asOf"), (["as-of": "2027-01-01"], "figures.asOf"),
      (["format": "xml"], "figures.format"), (["indicator": "none"], "figures.indicator"),
      (["by": "colour"], "figures.by"),
    ])
  func refused(_ query: [String: String], _ code: String) async throws {
    let county = try await IndicatorCounty()
    #expect(try await county.refused("/api/v1/figures", query: query, by: Cast.manager) == code)
  }

  @Test(
    "Everybody may read ended quarters, and nothing shorter or longer",
    arguments: [
      ("2026-Q1", nil), ("2025-Q4", nil), ("2026-Q2", "figures.public"), ("2026-03", "figures.public"),
      ("2025", "figures.public"), ("2025-H2", "figures.public"), ("2026-01-01..2026-01-09", "figures.public"),
    ] as [(String, String?)])
  func publicPeriods(_ period: String, _ code: String?) async throws {
    let county = try await IndicatorCounty(facts: IndicatorHistory(seed: 4).facts)
    for actor in [Actor.anonymous, Cast.resident, Cast.partner] {
      #expect(try await county.refused("/api/v1/figures", query: ["period": period], by: actor) == code)
    }
    #expect(try await county.refused("/api/v1/figures", query: ["period": period], by: Cast.nurse) == nil)
  }

  @Test("As of an earlier day the file is that of what had been recorded by then") func asOf() async throws {
    let facts = IndicatorHistory(seed: 21).facts, day = IndicatorHistory.now.day - 30
    let county = try await IndicatorCounty(facts: facts), period = try #require(Period("2026-Q1"))
    let then = try await county.indicators.file(.init(period: period, asOf: day))
    let recount = IndicatorRecount(facts, knownOn: day)
    for row in then.figures where row.dimension == nil {
      let right = recount.figure(row.indicator, period.days)
      #expect(row.denominator == right.denominator && row.numerator == right.numerator, "\(row.indicator)")
    }
  }
}
