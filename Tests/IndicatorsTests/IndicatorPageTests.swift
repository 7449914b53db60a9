import County
import CountyTesting
import Testing

@testable import Indicators

@Suite struct IndicatorPageTests {
  static let lived = Task { try await IndicatorCounty(facts: IndicatorHistory(seed: 9).facts) }

  @Test("The list shows every indicator in three languages", arguments: Lang.allCases) func list(_ lang: Lang)
    async throws
  {
    let county = try await Self.lived.value
    for actor in [Actor.anonymous, Cast.resident, Cast.manager] {
      let page = try await county.go("/indicators", by: actor, lang: lang)
      for indicator in county.indicators.registry.indicators {
        #expect(page.contains("/indicators/\(indicator.id)"), "\(indicator.id)")
      }
    }
  }

  @Test(
    "Every indicator’s page stands for everybody, for any period", arguments: Registry.shipped.keys.sorted())
  func one(_ id: String) async throws {
    let county = try await Self.lived.value
    for lang in Lang.allCases { _ = try await county.go("/indicators/\(id)", lang: lang) }
    for period in ["2026-03", "2026-Q1", "2026", "2019-01", "2026-03-01..2026-03-09"] {
      for query in [
        ["period": period], ["period": period, "as-of": "2026-03-20"], ["period": period, "unit": "u1"],
      ] {
        _ = try await county.go("/indicators/\(id)", query: query, by: Cast.manager)
      }
    }
  }

  @Test("A page as known earlier says what is known now") func asKnown() async throws {
    let county = try await Self.lived.value, query = ["period": "2026-03", "as-of": "2026-03-20"]
    let page = try await county.go("/indicators/contacts", query: query, by: Cast.manager)
    #expect(page.contains("Nyt tiedetään"))
    #expect(
      !(try await county.go("/indicators/contacts", query: ["period": "2026-03"], by: Cast.manager).contains(
        "Nyt tiedetään")))
  }

  @Test(
    "Public pages show no small number, no unit’s own page and no matter",
    arguments: Registry.shipped.keys.sorted())
  func publicPages(_ id: String) async throws {
    let county = try await Self.lived.value
    let page = try await county.go("/indicators/\(id)", query: ["period": "2026-Q1", "unit": "u0"])
    #expect(
      !page.contains("/desk/matter/") && !page.contains("name=\"unit\"") && !page.contains("name=\"as-of\""))
    for small in 1...4 {
      #expect(!page.contains("<td>n = \(small)</td>") && !page.contains("<td>\(small) / "), "\(id)")
    }
  }

  @Test(
    "Strange questions are refused, not answered with a fault",
    arguments: [
      ["period": "x"], ["period": "2026-99"], ["as-of": "yesterday"], ["as-of": "2030-01-01"],
      ["unit": "mars"],
      ["period": "<script>"], ["unit": "u0' or '1'='1"],
    ])
  func strange(_ query: [String: String]) async throws {
    let county = try await Self.lived.value
    #expect(try await county.refused("/indicators/contacts", query: query, by: Cast.manager) != nil)
    _ = try? await county.go("/indicators/contacts", query: query)
  }

  @Test("An indicator that is not there is not found") func unknown() async throws {
    let county = try await Self.lived.value
    #expect(try await county.refused("/indicators/nothing") == "figures.indicator")
    let ask = Ask(.get, "/indicators/a/b/c/d", visitor: Visitor())
    let answer = try await county.indicators.answer(ask)
    if case .some = answer { Issue.record("it was answered") }
  }

  @Test("Those of the unit see the matters behind a figure; a manager sees how many") func drill()
    async throws
  {
    let county = try await Self.lived.value
    let own = Actor(id: "nurse", role: .nurse, unit: "u0")
    let query = ["period": "2026-01-01..2026-04-08"]
    #expect(try await county.go("/indicators/contacts", query: query, by: own).contains("/desk/matter/"))
    let page = try await county.go("/indicators/contacts", query: query, by: Cast.manager)
    #expect(!page.contains("/desk/matter/") && page.contains("Asiat luvun takana"))
  }

  @Test(
    "The difference from the rest is that of two shares",
    arguments: [
      (10, 20, 30, 100, 0.25), (0, 10, 0, 30, 0.0), (5, 10, 5, 30, 0.5),
    ])
  func gap(_ part: Int, _ whole: Int, _ all: Int, _ everybody: Int, _ value: Double) throws {
    let gap = try #require(Gap(part: part, whole: whole, ofPart: all, ofWhole: everybody))
    #expect(abs(gap.value - value) < 1e-9 && gap.low <= gap.value && gap.value <= gap.high)
    #expect(Gap(part: 1, whole: 5, ofPart: 1, ofWhole: 5) == nil)
  }
}
