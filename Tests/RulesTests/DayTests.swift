import Foundation
import Rules
import Testing

/// Days against Foundation's own calendar.
@Suite("Days") struct DayTests {
  static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    return calendar
  }()

  private func foundation(_ day: Day) -> DateComponents {
    Self.calendar.dateComponents(
      [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(day.number) * 86_400))
  }

  @Test("Every day of 1900–2100 has the year, month, date and weekday that Foundation gives it")
  func sameAsFoundation() {
    for number in stride(from: -25_567, through: 47_482, by: 7) {
      let day = Day(number: number + number % 3), theirs = foundation(day), ours = day.parts
      #expect([ours.year, ours.month, ours.day] == [theirs.year, theirs.month, theirs.day])
      #expect(day.weekday == (theirs.weekday ?? 0) + (theirs.weekday == 1 ? 6 : -1))
    }
  }

  @Test("A day written and read again is the same day, back to the year 0 and on to 9999")
  func roundTrip() {
    var chance = Chance(seed: 1)
    for _ in 0..<2_000 {
      let day = Day(number: Int.random(in: -719_528...2_932_896, using: &chance))
      #expect(Day(day.description) == day)
      #expect(Day(day.parts.year, day.parts.month, day.parts.day) == day)
    }
  }

  @Test(
    "A date that does not exist is no day",
    arguments: [
      (2026, 2, 29), (2026, 2, 30), (1900, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1),
      (2026, 1, 0),
      (2026, 1, 32), (2026, -1, 1), (.max, 1, 1), (.min, 1, 1), (9_000_000_000_000_000_000, 3, 7),
    ])
  func impossible(_ year: Int, _ month: Int, _ day: Int) { #expect(Day(year, month, day) == nil) }

  @Test(
    "29 February exists in leap years alone",
    arguments: [(2024, true), (2000, true), (1900, false), (2023, false)])
  func leap(_ year: Int, _ exists: Bool) {
    #expect((Day(year, 2, 29) != nil) == exists)
    #expect(Day.length(ofMonth: 2, in: year) == (exists ? 29 : 28))
  }

  @Test(
    "Only yyyy-MM-dd is read",
    arguments: [
      "", "2026", "2026-3-2", "26-03-02", "2026-03-02 ", " 2026-03-02", "2026/03/02", "2026-03-02T00",
      "02-03-2026", "2026--02",
      "+123-01-02", "2026-+1-02", "2026-01-+2", "２０２６-03-02", "2026-03-02-01", "2026-02-30", "----",
      "abcd-ef-gh", "2026-0３-02",
    ])
  func notRead(_ text: String) { #expect(Day(text) == nil) }

  @Test("Reading any text never crashes, and what is read is written the same way")
  func fuzz() {
    var chance = Chance(seed: 2)
    let signs = Array("0123456789-+T: aä\u{0}\u{301}.Z")
    for _ in 0..<3_000 {
      let text = String(
        (0..<Int.random(in: 0...12, using: &chance)).map { _ in signs.randomElement(using: &chance) ?? "0" })
      if let day = Day(text) { #expect(day.description == text) }
    }
  }

  @Test(
    "Months keep the date, or take the month's last day",
    arguments: [
      ("2025-11-30", 3, "2026-02-28"), ("2023-11-30", 3, "2024-02-29"), ("2026-01-31", 1, "2026-02-28"),
      ("2026-08-31", 6, "2027-02-28"), ("2026-03-31", 1, "2026-04-30"), ("2026-03-15", 4, "2026-07-15"),
      ("2026-12-01", 1, "2027-01-01"), ("2026-12-31", 12, "2027-12-31"), ("2024-02-29", 12, "2025-02-28"),
      ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"), ("2026-05-05", 0, "2026-05-05"),
    ])
  func months(_ from: String, _ count: Int, _ to: String) throws {
    #expect(try #require(Day(from)).adding(months: count) == Day(to))
  }

  @Test("Any number of months leads to the right month and never past its end")
  func monthProperty() {
    var chance = Chance(seed: 3)
    for _ in 0..<1_000 {
      let day = Day(number: Int.random(in: 0...40_000, using: &chance)),
        count = Int.random(in: -300...300, using: &chance)
      let (from, to) = (day.parts, day.adding(months: count).parts)
      #expect(to.year * 12 + to.month == from.year * 12 + from.month + count)
      #expect(to.day == min(from.day, Day.length(ofMonth: to.month, in: to.year)))
    }
  }

  @Test(
    "Age grows on the birthday, not the day before",
    arguments: [
      ("2003-03-02", "2026-03-01", 22), ("2003-03-02", "2026-03-02", 23), ("2003-03-02", "2026-03-03", 23),
      ("2004-02-29", "2026-02-28", 21), ("2004-02-29", "2026-03-01", 22), ("2026-01-01", "2026-01-01", 0),
      ("2026-05-01", "2026-04-01", -1), ("1950-12-31", "2026-01-01", 75),
    ])
  func ages(_ born: String, _ on: String, _ age: Int) throws {
    #expect(try #require(Day(born)).years(to: try #require(Day(on))) == age)
  }

  @Test("Days add up: sums, differences and order agree")
  func arithmetic() throws {
    let day = try #require(Day(2026, 3, 2))
    #expect(day + 14 == Day(2026, 3, 16))
    #expect(day - 2 == Day(2026, 2, 28))
    #expect((day + 100) - day == 100)
    #expect(day < day + 1)
    #expect(day.weekday == 1 && (day + 6).weekday == 7)
  }

  @Test("In JSON a day is its text, and anything else is refused with the form to use")
  func json() throws {
    let day = try #require(Day(2026, 3, 2)),
      text = try String(decoding: JSONEncoder().encode([day]), as: UTF8.self)
    #expect(text == "[\"2026-03-02\"]")
    #expect(try JSONDecoder().decode([Day].self, from: Data(text.utf8)) == [day])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data("[\"2.3.2026\"]".utf8))
    }
  }
}
