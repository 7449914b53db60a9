import Assessment
import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("How the figures of a moment went") struct MomentTrendTests {
  private func series(
    _ trend: MomentTrend, _ measure: Measure, _ unit: String?, _ county: IndicatorCounty
  ) async throws -> [(day: Day, value: Double?)] {
    let now = county.county.now
    let figures = try await county.indicators.moments.figures(asKnown: now.day)
    return trend.series(measure, unit: unit, figures, now: now)
  }

  @Test("Each day is what was known when it ended, and the last one is now", arguments: UInt64(1)...6)
  func days(_ seed: UInt64) async throws {
    let history = RecordedHistory(seed: seed), county = try await IndicatorCounty(facts: history.facts)
    let trend = MomentTrend(), moments = county.indicators.moments
    try await trend.fill(moments, now: county.county.now)
    for measure in MomentTrend.measures {
      for unit in [nil, "u0", "u1", "u2", "nowhere"] {
        let told = try await series(trend, measure, unit, county)
        #expect(told.count == MomentTrend.days && told.last?.day == county.county.now.day)
        for (day, value) in told {
          let known = try await moments.reading(measure, unit: unit, asKnown: day).value
          #expect(value == known, "\(measure) \(unit ?? "") \(day)")
        }
      }
    }
  }

  @Test(
    "Facts that stand in another order than they were recorded in give the same days",
    arguments: UInt64(1)...4)
  func order(_ seed: UInt64) async throws {
    let history = RecordedHistory(seed: seed)
    let streams = Dictionary(grouping: history.facts, by: \.stream)
      .sorted { $0.key.description < $1.key.description }.flatMap(\.value)
    let straight = try await IndicatorCounty(facts: history.facts),
      mixed = try await IndicatorCounty(facts: streams)
    let one = MomentTrend(), other = MomentTrend()
    try await one.fill(straight.indicators.moments, now: straight.county.now)
    try await other.fill(mixed.indicators.moments, now: mixed.county.now)
    for measure in MomentTrend.measures {
      for unit in [nil, "u0", "u1", "u2"] {
        let told = try await series(other, measure, unit, mixed).map(\.value)
        #expect(told == (try await series(one, measure, unit, straight)).map(\.value), "\(measure)")
      }
    }
  }

  @Test("Until it is counted a day tells nothing, and so does a day before the county’s first fact")
  func nothing() async throws {
    let history = RecordedHistory(seed: 3), day = history.days[1], trend = MomentTrend()
    let early = Set(history.known(on: day - 1).map(\.stream))
    let late = history.facts.filter { !early.contains($0.stream) }
    let began = try #require(late.first?.recorded.day), county = try await IndicatorCounty(facts: late)
    let empty = try await series(trend, .waiting, nil, county)
    #expect(empty.dropLast().allSatisfy { $0.value == nil } && empty.last?.value != nil)
    try await trend.fill(county.indicators.moments, now: county.county.now)
    for (told, value) in try await series(trend, .waiting, nil, county) {
      #expect((value == nil) == (told < began), "\(told)")
    }
  }

  @Test("A new day is counted when it has ended, and the oldest one is let go of") func moves() async throws {
    let history = RecordedHistory(seed: 5), county = try await IndicatorCounty(facts: history.facts)
    let trend = MomentTrend(), moments = county.indicators.moments
    try await trend.fill(moments, now: county.county.now)
    let before = try await series(trend, .waiting, nil, county)
    county.county.wait(days: 1)
    let waiting = try await series(trend, .waiting, nil, county)
    #expect(waiting[MomentTrend.days - 2].value == nil)
    try await trend.fill(moments, now: county.county.now)
    let after = try await series(trend, .waiting, nil, county)
    #expect(after[MomentTrend.days - 2].value != nil)
    #expect(after.dropLast(2).map(\.value) == before.dropFirst().dropLast().map(\.value))
  }

  @Test("An empty county has an empty trend") func empty() async throws {
    let county = try await IndicatorCounty(), trend = MomentTrend()
    try await trend.fill(county.indicators.moments, now: county.county.now)
    for measure in MomentTrend.measures {
      #expect(try await series(trend, measure, nil, county).dropLast().allSatisfy { $0.value == nil })
    }
  }
}
