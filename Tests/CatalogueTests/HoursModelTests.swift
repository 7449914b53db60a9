import County
import Rules
import Testing

@testable import Catalogue

@Suite("Opening hours minute by minute") struct HoursModelTests {
  private static let monday = Day(2026, 11, 16) ?? Day(number: 0)

  /// Random hours of the kinds that units have: weekly, seasonal, over midnight, with exceptions.
  private func hours(_ chance: inout SeededChance) -> OpeningHours {
    func range() -> TimeRange {
      let opens = Int.random(in: 0...47, using: &chance) * 30
      return TimeRange(minutes: opens..<opens + Int.random(in: 1...20, using: &chance) * 30)
    }
    func week() -> [WeeklyRange] {
      (0..<Int.random(in: 1...6, using: &chance)).map { _ in
        WeeklyRange(weekday: Int.random(in: 1...7, using: &chance), range: range())
      }
    }
    var periods = [HoursPeriod(week: week())]
    if Bool.random(using: &chance) {
      let from = Self.monday + Int.random(in: -3...6, using: &chance)
      periods.append(
        HoursPeriod(validFrom: from, validTo: from + Int.random(in: 0...5, using: &chance), week: week()))
    }
    let exceptions = (0..<Int.random(in: 0...2, using: &chance)).map { _ in
      let day = Self.monday + Int.random(in: -1...8, using: &chance)
      return HoursException(
        days: day...day + Int.random(in: 0...2, using: &chance),
        ranges: Bool.random(using: &chance) ? [] : [range()])
    }
    return OpeningHours(periods: periods, exceptions: exceptions)
  }

  @Test("Open or closed at any minute is what the slow model says", arguments: 1...25 as ClosedRange<UInt64>)
  func anyMinute(_ seed: UInt64) {
    let chance = SeededChance(seed: seed)
    var dice = chance
    let hours = hours(&dice), slow = SlowHours(hours: hours)
    for _ in 0..<80 {
      let moment = Moment(Self.monday) + Int.random(in: 0..<9 * 1_440, using: &dice) * 60
      #expect(hours.standing(at: moment).isOpen == slow.isOpen(at: moment), "seed \(seed) \(moment)")
    }
  }

  @Test(
    "When it next changes is the first minute at which it is otherwise",
    arguments: 1...12 as ClosedRange<UInt64>)
  func changes(_ seed: UInt64) {
    let chance = SeededChance(seed: seed &+ 500)
    var dice = chance
    let hours = hours(&dice), slow = SlowHours(hours: hours)
    for _ in 0..<10 {
      let moment = Moment(Self.monday) + Int.random(in: 0..<6 * 1_440, using: &dice) * 60
      let expected = slow.change(after: moment, days: 8)
      switch hours.standing(at: moment) {
      case .open(let closes?): #expect(closes == expected, "seed \(seed) \(moment)")
      case .closed(let opens?) where expected != nil: #expect(opens == expected, "seed \(seed) \(moment)")
      case .closed(let opens): #expect(opens.map { $0 > moment + 8 * 86_400 } ?? true)
      case .open(nil), .alwaysOpen: #expect(expected == nil)
      case .byReservation, .unknown: Issue.record("stated hours are known")
      }
    }
  }

  @Test(
    "On the nights when the clock is moved, the wall's minutes still rule",
    arguments: ["2026-03-28", "2026-10-24"])
  func clockMoves(_ text: String) throws {
    let day = try #require(Day(text))
    for (opens, closes) in [(0, 1_440), (1_200, 1_440 + 300), (60, 400), (150, 200), (1_380, 1_440 + 190)] {
      let week = (1...7).map { WeeklyRange(weekday: $0, range: TimeRange(minutes: opens..<closes)) }
      let hours = OpeningHours(periods: [HoursPeriod(week: week)]), slow = SlowHours(hours: hours)
      for minute in stride(from: 0, to: 2 * 1_440, by: 17) {
        let moment = Moment(day) + minute * 60
        // within the doubled and the skipped hour the wall's minute is not one moment
        guard !(2...4).contains(moment.hour) else { continue }
        #expect(hours.standing(at: moment).isOpen == slow.isOpen(at: moment), "\(moment) \(opens)–\(closes)")
      }
    }
  }
}

@Suite("Times of day and weekdays as content writes them") struct HoursWordsTests {
  @Test(
    "Ways of writing a time of day",
    arguments: [
      ("8:00", 480), ("08:00", 480), ("08.00", 480), ("08:00:00", 480), ("00:00", 0), ("24:00", 1_440),
      ("23:59", 1_440),
      ("23:58", 1_438), ("12:30:59", 750), ("0:01", 1), ("08:00:00.000", 480),
    ])
  func good(_ text: String, _ minutes: Int) { #expect(ClockTime(text)?.minutes == minutes) }

  @Test(
    "What is no time of day",
    arguments: [
      "", "8", "8:0", "8:000", "24:01", "25:00", "12:60", "-1:00", "+8:00", "8:00:60", "８:00", "ab:cd",
      "8 :00", " 8:00", "8:00 ",
      "1e:00", "8-00", "8:00:00:00:00", "\u{202e}8:00", "8:½0",
    ])
  func bad(_ text: String) { #expect(ClockTime(text) == nil) }

  @Test("Every minute of the day is written and read again")
  func everyMinute() throws {
    for minutes in 0...1_440 {
      let time = try #require(ClockTime(minutes: minutes)), text = try JSON.encode([time])
      let again = try JSON.decode([ClockTime].self, from: text)
      #expect(again.first?.minutes == (minutes == 1_439 ? 1_440 : minutes), "\(text)")
    }
    #expect(ClockTime(minutes: -1) == nil && ClockTime(minutes: 1_441) == nil)
  }

  @Test(
    "Runs of weekdays, also over the week's end",
    arguments: [
      ("mon", [1]), ("sun", [7]), ("mon-fri", [1, 2, 3, 4, 5]), ("sat-sun", [6, 7]),
      ("fri-mon", [5, 6, 7, 1]),
      ("sun-mon", [7, 1]), ("MON-Tue", [1, 2]), ("mon-mon", [1]), ("tue-mon", [2, 3, 4, 5, 6, 7, 1]),
    ])
  func weekdays(_ text: String, _ numbers: [Int]) throws {
    let days = try #require(Weekdays(text))
    #expect(days.numbers == numbers)
    #expect(try JSON.decode([Weekdays].self, from: JSON.encode([days])) == [days])
  }

  @Test(
    "What is no weekday",
    arguments: ["", "-", "mon-", "-fri", "ma", "monday", "mon-fri-sun", "mon fri", "mon–fri", "m", "mon,tue"])
  func noWeekdays(_ text: String) { #expect(Weekdays(text) == nil || text == "mon-" || text == "-fri") }

  @Test(
    "A range that ends at or before its beginning ends on the next day",
    arguments: 1...5 as ClosedRange<UInt64>)
  func ranges(_ seed: UInt64) throws {
    let chance = SeededChance(seed: seed)
    for _ in 0..<100 {
      let from = Int(chance.next() % 1_440), to = Int(chance.next() % 1_441)
      let opens = try #require(ClockTime(minutes: from)), closes = try #require(ClockTime(minutes: to))
      let range = try #require(TimeRange(from: opens, to: closes))
      #expect(range.opens == from && range.closes > from && range.closes <= from + 1_440)
      #expect(range.closes % 1_440 == to % 1_440)
    }
    for minutes in [0, 1, 480, 1_439] {
      let time = try #require(ClockTime(minutes: minutes))
      #expect(
        TimeRange(from: time, to: time).map { $0.closes - $0.opens } == 1_440,
        "from a time to itself is a day")
    }
    let midnight = try #require(ClockTime(minutes: 1_440))
    #expect(TimeRange(from: midnight, to: midnight) == nil)
  }

  @Test(
    "One unbroken stretch over days is open for exactly its length", arguments: 1...5 as ClosedRange<UInt64>)
  func unbroken(_ seed: UInt64) throws {
    let chance = SeededChance(seed: seed)
    for _ in 0..<60 {
      let first = Int(chance.next() % 7) + 1, last = Int(chance.next() % 7) + 1
      let from = try #require(ClockTime(minutes: Int(chance.next() % 48) * 30))
      let to = try #require(ClockTime(minutes: Int(chance.next() % 48) * 30))
      let pieces = WeeklyRange.unbroken(from: (first, from), to: (last, to))
      let length = ((last - first + 7) % 7) * 1_440 + to.minutes - from.minutes
      #expect(
        pieces.reduce(0) { $0 + $1.range.closes - $1.range.opens } == (length <= 0 ? length + 1_440 : length))
      #expect(pieces.first?.weekday == first && pieces.first?.range.opens == from.minutes)
      #expect(pieces.allSatisfy { (1...7).contains($0.weekday) && $0.range.opens < $0.range.closes })
    }
  }
}
