import Testing

@testable import Rules

@Suite("Summer time against a calendar that walks") struct SummerTimeTests {
  static let summers = SlowCalendar.summers(through: 2250)

  private func isSummer(_ seconds: Int) -> Bool {
    Self.summers.values.contains { $0.begins <= seconds && seconds < $0.ends }
  }

  @Test("Every summer of 1981–2250 begins and ends at its second", arguments: 1981...2250)
  func borders(_ year: Int) throws {
    let summer = try #require(Self.summers[year])
    for (second, expected) in [
      (summer.begins - 1, false), (summer.begins, true), (summer.begins + 1, true), (summer.ends - 1, true),
      (summer.ends, false), (summer.ends + 1, false),
    ] {
      #expect(Moment.isSummer(utc: second) == expected, "\(year) \(second)")
      #expect(Moment(seconds: second).offset == (expected ? 10_800 : 7_200))
    }
  }

  @Test("No year of 1970–1980 has summer time, and no New Year ever has")
  func winters() throws {
    for year in 1970...2250 {
      let newYear = try #require(Day(year, 1, 1)).number * 86_400
      for hours in -40...40 { #expect(!Moment.isSummer(utc: newYear + hours * 3_600), "\(year) \(hours)") }
      let midsummer = try #require(Day(year, 6, 24)).number * 86_400
      #expect(Moment.isSummer(utc: midsummer) == (year >= 1981))
    }
  }

  @Test("Random seconds of three centuries are summer exactly when the slow calendar says so")
  func random() {
    var chance = Chance(seed: 21)
    for _ in 0..<1_500 {
      let second = Int.random(in: -1_000_000_000...8_800_000_000, using: &chance)
      #expect(Moment.isSummer(utc: second) == isSummer(second), "\(second)")
    }
  }

  @Test("The wall clock goes from 2.59.59 to 4.00.00 in spring and from 3.59.59 to 3.00.00 in autumn")
  func wall() {
    for (year, summer) in Self.summers.sorted(by: { $0.key < $1.key }) {
      let before = Moment(seconds: summer.begins - 1), spring = Moment(seconds: summer.begins)
      #expect(before.secondOfDay == 3 * 3_600 - 1 && spring.secondOfDay == 4 * 3_600, "\(year)")
      let last = Moment(seconds: summer.ends - 1), autumn = Moment(seconds: summer.ends)
      #expect(last.secondOfDay == 4 * 3_600 - 1 && autumn.secondOfDay == 3 * 3_600, "\(year)")
      #expect(before.day == spring.day && last.day == autumn.day)
    }
  }

  @Test("A clock time that is shown once is read back as the second that showed it")
  func readBack() {
    var chance = Chance(seed: 22)
    for _ in 0..<1_500 {
      let second = Int.random(in: 0...8_800_000_000, using: &chance), shown = Moment(seconds: second)
      let doubled = Self.summers.values.contains { $0.ends <= second && second < $0.ends + 3_600 }
      let read = Moment(shown.day, shown.hour, shown.minute, shown.secondOfDay % 60)
      #expect(read.seconds == (doubled ? second - 3_600 : second))
    }
  }
}

@Suite("Days against a calendar that walks") struct WalkedDayTests {
  @Test("Every day of 1970–2250 has its number, its parts and its weekday")
  func walk() {
    var wrong: [String] = []
    SlowCalendar.walk(through: 2250) { here in
      let day = Day(number: here.number), parts = day.parts
      if parts != (here.year, here.month, here.date) || day.weekday != here.weekday
        || Day(here.year, here.month, here.date) != day
      {
        wrong.append(day.description)
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test("The day after a month's last does not exist", arguments: [1970, 1999, 2000, 2023, 2024, 2100, 2200])
  func ends(_ year: Int) {
    for month in 1...12 {
      let last = SlowCalendar.lengths[month - 1] + (month == 2 && SlowCalendar.isLeap(year) ? 1 : 0)
      #expect(Day(year, month, last) != nil && Day(year, month, last + 1) == nil)
      #expect(Day.length(ofMonth: month, in: year) == last)
    }
  }

  /// The same date `count` months on, a month at a time.
  private func stepped(_ day: Day, _ count: Int) -> Day? {
    var (year, month, _) = day.parts
    for _ in 0..<count { (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1) }
    for date in stride(from: day.parts.day, through: 28, by: -1) {
      if let found = Day(year, month, date) { return found }
    }
    return Day(year, month, day.parts.day)
  }

  @Test("Months added at once are months added one by one")
  func months() {
    var chance = Chance(seed: 23)
    for _ in 0..<1_000 {
      let day = Day(number: Int.random(in: 0...90_000, using: &chance)),
        count = Int.random(in: 0...80, using: &chance)
      #expect(day.adding(months: count) == stepped(day, count), "\(day) + \(count)")
    }
  }

  @Test("An age is the number of birthdays that have come")
  func ages() throws {
    var chance = Chance(seed: 24)
    for _ in 0..<300 {
      let born = Day(number: Int.random(in: 0...20_000, using: &chance)),
        on = born + Int.random(in: 0...20_000, using: &chance)
      let birthdays = (born.parts.year + 1...2100).filter { year in
        // whoever was born on a leap day grows older on the first of March of other years
        let day = Day(year, born.parts.month, born.parts.day) ?? Day(year, 3, 1)
        return day.map { $0 <= on } ?? false
      }
      #expect(born.years(to: on) == birthdays.count, "\(born) \(on)")
    }
  }
}
