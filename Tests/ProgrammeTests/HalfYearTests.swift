import County
import CountyTesting
import Programme
import Testing

@Suite("Half-years and the calendar") struct HalfYearTests {
  @Test("Springs and autumns tile the calendar: each day is in exactly one", arguments: 2024...2028)
  func tile(_ year: Int) throws {
    let halves = try [(11, year - 1), (5, year), (11, year), (5, year + 1)].map { month, year in
      try #require(Period(month: month, year: year))
    }
    var day = try #require(Day(year, 1, 1))
    while day.parts.year == year {
      #expect(halves.count { $0.days.contains(day) } == 1, "\(day)")
      day = day + 1
    }
    for (one, next) in zip(halves, halves.dropFirst()) {
      #expect(one.days.upperBound + 1 == next.days.lowerBound)
    }
  }

  @Test(
    "A half-year ends on its month's last day, leap years too",
    arguments: [
      ("2/24", "2024-02-29", "2023-09-01"), ("2/26", "2026-02-28", "2025-09-01"),
      ("12/99", "2099-12-31", "2099-07-01"),
    ])
  func ends(_ text: String, _ last: String, _ first: String) throws {
    let period = try #require(Period(text))
    #expect(period.days.upperBound.description == last && period.days.lowerBound.description == first)
  }

  @Test(
    "A half-year is found anywhere in a heading",
    arguments: [
      ("Tiivistelmä syksyn 2021 oma-arvioinnista", "11/21"), ("KEVÄT 2023", "5/23"),
      ("Raportti 05/2022", "5/22"),
      ("kevään\u{a0}2024 arviointi", "5/24"), ("oma-arviointi 11/21, liite", "11/21"), ("syksy", nil),
      ("13/21", nil),
      ("2021", nil), ("", nil), ("kesä 2021", nil), ("5/1", nil), ("syksy 1899", nil),
    ] as [(String, String?)])
  func within(_ heading: String, _ name: String?) { #expect(Period(within: heading)?.description == name) }

  @Test("Random signs: a half-year that is read is written alike and read again", arguments: UInt64(1)...200)
  func fuzz(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let signs = [
      "0", "1", "2", "5", "9", "/", "-", " ", "kevät ", "syksy ", "20", "+", "５", "\u{a0}", ".", "\n",
    ]
    let text = (0..<Int.random(in: 0...6, using: &chance)).map { _ in
      signs.randomElement(using: &chance) ?? ""
    }.joined()
    for period in [Period(text), Period(heading: text), Period(within: text)].compactMap(\.self) {
      #expect(Period(period.description) == period && (1...12).contains(period.month))
      #expect(period.days.contains(period.reportDay) && period.days.upperBound - period.days.lowerBound > 178)
    }
  }

  @Test("The half-year that is reported never goes back as days go on") func goesOn() throws {
    let content = try ProgrammeContent(.shipped)
    var last: Period?
    for number in stride(from: 19_900, to: 21_500, by: 3) {
      let now = content.period(on: Day(number: number))
      if let last { #expect(last <= now) }
      #expect(now == content.periods.last || now.reportDay >= Day(number: number))
      last = now
    }
  }
}
