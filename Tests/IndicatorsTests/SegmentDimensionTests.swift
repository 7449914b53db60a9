import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Figures by client segment") struct SegmentDimensionTests {
  /// The segment that the matter's latest assessment tells; of equals, the one recorded last.
  private func segment(_ matter: ToldMatter) -> String {
    let told = matter.all("assessment.made").filter { $0.text("segment") != nil }
    let latest = told.map(\.fact.occurred).max()
    return told.last { $0.fact.occurred == latest }?.text("segment") ?? "unknown"
  }

  @Test("Contacts by segment are those of an independent count", arguments: UInt64(1)...40)
  func contacts(_ seed: UInt64) async throws {
    let facts = IndicatorHistory(seed: seed).facts, county = try await IndicatorCounty(facts: facts)
    let today = county.county.now.day, period = Period(days: today - 120...today)
    let rows = try await county.indicators.file(
      .init(period: period, asOf: today, indicators: ["contacts"], dimensions: [.segment])
    ).figures.filter { $0.dimension == .segment }
    var expected: [String: Int] = [:]
    for matter in IndicatorRecount(facts).matters.map(ToldMatter.init) {
      guard let contact = matter.contact, period.days.contains(contact.day) else { continue }
      expected[segment(matter), default: 0] += 1
    }
    let found = Dictionary(uniqueKeysWithValues: rows.map { ($0.group ?? "", $0.denominator ?? 0) })
    #expect(found == expected, "seed \(seed)")
  }

  @Test("Each segment is met in the histories") func met() {
    let seen = (UInt64(1)...40).flatMap { seed in
      IndicatorRecount(IndicatorHistory(seed: seed).facts).matters.map { segment(ToldMatter(told: $0)) }
    }
    #expect(Set(seen) == ["selfReliant", "cooperation", "community", "network", "unknown"])
  }

  @Test("The groups are named, and the page shows them", arguments: Lang.allCases)
  func names(_ lang: Lang) async throws {
    let county = try await IndicatorCounty(facts: IndicatorHistory(seed: 5).facts)
    let today = county.county.now.day
    let page = try await county.go(
      "/indicators/contacts", query: ["period": "\(today - 120)..\(today)"], by: Cast.manager, lang: lang)
    #expect(page.contains(IndicatorWords.by(.segment)[lang]))
  }
}
