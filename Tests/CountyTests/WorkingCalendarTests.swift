import Testing

@testable import County

@Suite("The working calendar") struct WorkingCalendarTests {
  private let calendar = WorkingCalendar.finland

  @Test(
    "Easter falls where the church's tables put it",
    arguments: [
      "1961-04-02", "1981-04-19", "1999-04-04", "2000-04-23", "2004-04-11", "2005-03-27", "2008-03-23",
      "2011-04-24", "2019-04-21", "2020-04-12",
      "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
      "2028-04-16", "2029-04-01", "2030-04-21",
      "2038-04-25", "2049-04-18", "2076-04-19", "2099-04-12", "2100-03-28",
    ])
  func easter(_ text: String) throws {
    let day = try #require(Day(text))
    #expect(WorkingCalendar.easter(of: day.parts.year) == day)
  }

  /// All named days of four years, by date.
  static let named: [(Int, String)] = [
    (2024, "01-01 01-06 03-29 03-31 04-01 05-01 05-09 05-19 06-21 06-22 11-02 12-06 12-24 12-25 12-26"),
    (2025, "01-01 01-06 04-18 04-20 04-21 05-01 05-29 06-08 06-20 06-21 11-01 12-06 12-24 12-25 12-26"),
    (2026, "01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-19 06-20 10-31 12-06 12-24 12-25 12-26"),
    (2027, "01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-25 06-26 11-06 12-06 12-24 12-25 12-26"),
  ]

  private func days(of year: Int) throws -> [Day] {
    let first = try #require(Day(year, 1, 1)), last = try #require(Day(year, 12, 31))
    return (first.number...last.number).map { Day(number: $0) }
  }

  @Test("The feasts and eves of a year are these days and no others", arguments: named)
  func feasts(_ year: Int, _ dates: String) throws {
    let found = try days(of: year).filter { calendar.feast(on: $0) != nil }.map {
      String($0.description.dropFirst(5))
    }
    #expect(found.joined(separator: " ") == dates)
  }

  @Test(
    "Every year to 2100 has its fifteen named days, each in three languages",
    arguments: [1996...2030, 2031...2065, 2066...2100])
  func invariants(_ years: ClosedRange<Int>) throws {
    for year in years {
      let feasts = try days(of: year).compactMap { day in calendar.feast(on: day).map { (day, $0) } }
      #expect(
        Set(feasts.map(\.1.fi)).count == (year == 2008 ? 14 : 15),
        "in 2008 Ascension Day was May Day: \(year)")
      #expect(!feasts.contains { $0.1.hasBlank })
      for (day, name) in feasts { check(day, name.en) }
    }
  }

  private func check(_ day: Day, _ name: String) {
    let weekdays = [
      "Good Friday": 5, "Easter Sunday": 7, "Easter Monday": 1, "Ascension Day": 4, "Pentecost": 7,
      "Midsummer Eve": 5, "Midsummer Day": 6,
      "All Saints’ Day": 6,
    ]
    if let weekday = weekdays[name] { #expect(day.weekday == weekday, "\(name) \(day)") }
    if name == "Midsummer Day" {
      #expect((20...26).contains(day.parts.day) && calendar.feast(on: day - 1)?.en == "Midsummer Eve")
    }
    if name == "All Saints’ Day" {
      #expect(day >= Day(day.parts.year, 10, 31) ?? day && day <= Day(day.parts.year, 11, 6) ?? day)
    }
  }

  @Test(
    "No Saturday, Sunday, feast or eve is a working day; every other day is",
    arguments: [2024, 2025, 2026, 2027, 2062])
  func workingDays(_ year: Int) throws {
    for day in try days(of: year) {
      #expect(calendar.isWorking(day) == (day.weekday < 6 && calendar.feast(on: day) == nil))
    }
  }

  @Test(
    "A year has the working days that people count",
    arguments: [(2024, 252), (2025, 251), (2026, 252), (2027, 253)])
  func yearly(_ year: Int, _ count: Int) throws {
    let before = try #require(Day(year - 1, 12, 31)), last = try #require(Day(year, 12, 31))
    #expect(calendar.workingDays(after: before, through: last) == count)
  }

  @Test(
    "The seventh working day after a Tuesday is the Thursday of the next week",
    arguments: [
      ("2026-03-03", 7, "2026-03-12"), ("2026-03-02", 0, "2026-03-02"), ("2026-04-02", 1, "2026-04-07"),
      ("2026-06-18", 1, "2026-06-22"),
      ("2026-12-23", 1, "2026-12-28"), ("2026-12-31", 3, "2027-01-07"), ("2026-10-30", 1, "2026-11-02"),
      ("2026-04-30", 1, "2026-05-04"),
    ])
  func counting(_ from: String, _ count: Int, _ to: String) throws {
    #expect(calendar.adding(workingDays: count, to: try #require(Day(from))) == Day(to))
  }

  @Test("Counting on and counting between agree") func agree() throws {
    let chance = SeededChance(seed: 9)
    for _ in 0..<300 {
      let day = Day(number: 15_000 + Int(chance.next() % 20_000)), count = Int(chance.next() % 40)
      let end = calendar.adding(workingDays: count, to: day)
      #expect(calendar.workingDays(after: day, through: end) == count)
      #expect(count == 0 || calendar.isWorking(end))
      #expect(calendar.workingDays(after: end, through: day) == 0)
      #expect(
        calendar.working(from: day)
          == (calendar.isWorking(day) ? day : calendar.adding(workingDays: 1, to: day)))
    }
  }
}
