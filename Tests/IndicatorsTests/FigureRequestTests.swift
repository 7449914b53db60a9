import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Questions of machines") struct FigureRequestTests {
  private let today = IndicatorHistory.now.day

  private func code(_ query: [String: String], isPublic: Bool = false) -> String? {
    do {
      _ = try FigureRequest(query, try Shipped.read.get().registry, today: today, isPublic: isPublic)
      return nil
    } catch { return (error as? Refusal)?.code }
  }

  @Test(
    "Each field that cannot be read is refused by its own sentence",
    arguments: [
      (
        "period",
        ["", " ", "2026-Q0", "q1", "2026-13", "now", "2026-03-31..2026-03-01", "..", "2026-W1", "٢٠٢٦"],
        "figures.period"
      ),
      (
        "as-of", ["", "today", "2026-04-09", "2026-02-30", "8.4.2026", "9999-12-31", "2026-04-08T10:00"],
        "figures.asOf"
      ),
      ("format", ["", "JSON", "xml", "csv ", "json,csv", "../csv"], "figures.format"),
      (
        "indicator", ["", "Contacts", "contacts,nps", "'; drop table fact; --", "../contacts"],
        "figures.indicator"
      ),
      ("by", ["", "Unit", "unit,age", "person", "name"], "figures.by"),
    ])
  func fields(_ field: String, _ values: [String], _ expected: String) {
    for value in values { #expect(code([field: value]) == expected, "\(field)=\(value)") }
    #expect(code([field: String(repeating: "2", count: 100_000)]) == expected)
  }

  @Test("What is not asked is as usual: this quarter, today, JSON, everything") func usual() throws {
    let registry = try Shipped.read.get().registry
    let own = try FigureRequest([:], registry, today: today, isPublic: false)
    #expect(own.question.period.description == "2026-Q2" && own.question.asOf == today && own.form == .json)
    #expect(own.question.indicators == nil && own.question.dimensions == nil && !own.question.isPublic)
    let open = try FigureRequest([:], registry, today: today, isPublic: true)
    #expect(open.question.period.description == "2026-Q1" && open.question.isPublic)
    #expect(code(["colour": "red", "secret": "x"]) == nil)
  }

  @Test(
    "On the last day of a quarter it is not yet open, on the next it is",
    arguments: [("2026-03-31", "figures.public"), ("2026-04-01", nil), ("2026-06-30", nil)]
      as [(String, String?)])
  func borders(_ day: String, _ expected: String?) throws {
    let day = try #require(Day(day)), registry = try Shipped.read.get().registry
    var said: String?
    do { _ = try FigureRequest(["period": "2026-Q1"], registry, today: day, isPublic: true) } catch {
      said = error.code
    }
    #expect(said == expected)
  }

  @Test(
    "Asked for one indicator and one grouping, nothing else is told",
    arguments: ["contacts", "waitPrimary", "nps"])
  func narrow(_ id: String) async throws {
    let county = try await IndicatorCounty(facts: IndicatorHistory(seed: 12).facts)
    let text = try await county.go(
      "/api/v1/figures", query: ["period": "2026-Q1", "indicator": id, "by": "age"], by: Cast.manager)
    let rows = try JSON.decode(FigureFile.self, from: text).figures
    #expect(rows.allSatisfy { $0.indicator == id && ($0.dimension ?? .age) == .age } && !rows.isEmpty)
    #expect(rows.count { $0.dimension == nil } == 1)
  }

  @Test(
    "The longest period that can be written is answered, on every page",
    arguments: ["contacts", "openCases", "continuity"])
  func longest(_ id: String) async throws {
    let county = try await IndicatorCounty(facts: IndicatorHistory(seed: 2).facts)
    for period in [
      "0000-01-01..9999-12-31", "0000-01-01..0000-01-01", "9999-12-31..9999-12-31", "1900", "2199-Q4",
    ] {
      let query = ["period": period]
      _ = try await county.go("/indicators/\(id)", query: query, by: Cast.manager)
      _ = try await county.go(
        "/api/v1/figures", query: ["period": period, "indicator": id], by: Cast.manager)
    }
  }

  @Test(
    "A unit that is none is not found, on the list and on a page, and never in a link",
    arguments: ["mars", "u0&format=csv", "u0 u1", "\"><b>", "\\\\evil", "u9", "%00"])
  func units(_ unit: String) async throws {
    let county = try await IndicatorCounty()
    for path in ["/indicators", "/indicators/contacts"] {
      #expect(try await county.refused(path, query: ["unit": unit], by: Cast.manager) == "address.unknown")
    }
    #expect(!(try await county.go("/indicators", query: ["unit": unit]).contains("unit=")))
  }
}
