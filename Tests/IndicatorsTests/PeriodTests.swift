import County
import CountyTesting
import Testing

@testable import Indicators

@Suite struct PeriodTests {
  @Test(
    "A period is read and written alike",
    arguments: [
      ("2026-03", "2026-03-01", "2026-03-31"), ("2024-02", "2024-02-01", "2024-02-29"),
      ("2026-Q1", "2026-01-01", "2026-03-31"), ("2026-Q4", "2026-10-01", "2026-12-31"),
      ("2026-H2", "2026-07-01", "2026-12-31"), ("2026", "2026-01-01", "2026-12-31"),
      ("2026-03-02..2026-03-05", "2026-03-02", "2026-03-05"),
    ])
  func readsBack(_ text: String, _ from: String, _ to: String) throws {
    let period = try #require(Period(text))
    #expect(period.description == text)
    #expect(period.days.lowerBound.description == from && period.days.upperBound.description == to)
  }

  @Test(
    "Anything else is no period",
    arguments: [
      "", "2026-13", "2026-00", "2026-Q0", "2026-Q5", "2026-Q", "2026-H3", "26-03", "2026-3", "2026-W10",
      "2026-03-01",
      "2026-03-05..2026-03-02", "2026--3", "2026-+3", "20260", "-2026", "1800", "2026-Q01", "..", "a..b",
    ])
  func wrong(_ text: String) { #expect(Period(text) == nil) }

  @Test(
    "Periods of a kind lie side by side", arguments: Period.Kind.allCases,
    [0, 11_000, 20_513, 20_544, 20_878])
  func neighbours(_ kind: Period.Kind, _ number: Int) {
    let day = Day(number: number), period = Period(kind, holding: day)
    #expect(period.days.contains(day))
    let trail = period.trail(30)
    #expect(trail.count == 30 && trail.last == period)
    for (one, next) in zip(trail, trail.dropFirst()) {
      #expect(one.days.upperBound + 1 == next.days.lowerBound && one.kind == kind)
    }
  }

  @Test(
    "Each language tells the period in its own words",
    arguments: [
      ("2026-03", Lang.fi, "maaliskuu 2026"), ("2026-Q1", .sv, "kvartal 1 2026"),
      ("2026-H2", .en, "half 2 of 2026"),
      ("2026", .fi, "2026"),
    ])
  func words(_ text: String, _ lang: Lang, _ words: String) throws {
    #expect(try #require(Period(text)).words(lang) == words)
  }

  @Test("Random signs never make a crash", arguments: 0..<200 as Range<UInt64>) func fuzz(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let signs = Array("0123456789-QHW.abcä ")
    let text = String(
      (0..<Int.random(in: 0...12, using: &chance)).map { _ in signs.randomElement(using: &chance) ?? "0" })
    if let period = Period(text) { #expect(Period(period.description) == period) }
  }
}
