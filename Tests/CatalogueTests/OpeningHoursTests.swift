import Rules
import Testing

@testable import Catalogue

private func range(_ from: String, _ to: String) -> TimeRange {
  ClockTime(from).flatMap { start in ClockTime(to).flatMap { TimeRange(from: start, to: $0) } } ?? .wholeDay
}

private func week(_ days: ClosedRange<Int>, _ ranges: (String, String)...) -> [WeeklyRange] {
  days.flatMap { day in ranges.map { WeeklyRange(weekday: day, range: range($0.0, $0.1)) } }
}

private func at(_ text: String) -> Moment { Moment(text) ?? Moment(seconds: 0) }
private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

/// 2026-11-16 is a Monday.
@Suite("Opening hours")
struct OpeningHoursTests {
  let office = OpeningHours(periods: [HoursPeriod(week: week(1...5, ("08:00", "16:00")))])

  @Test(
    "An office keeps its weekly hours",
    arguments: [
      ("2026-11-16T07:59", OpenStanding.closed(opens: at("2026-11-16T08:00"))),
      ("2026-11-16T08:00", .open(closes: at("2026-11-16T16:00"))),
      ("2026-11-16T15:59", .open(closes: at("2026-11-16T16:00"))),
      ("2026-11-16T16:00", .closed(opens: at("2026-11-17T08:00"))),
      ("2026-11-20T16:00", .closed(opens: at("2026-11-23T08:00"))),
      ("2026-11-22T12:00", .closed(opens: at("2026-11-23T08:00"))),
    ])
  func weekly(_ now: String, _ standing: OpenStanding) { #expect(office.standing(at: at(now)) == standing) }

  @Test("Ranges that touch are one, and a break between them is a break")
  func adjacent() {
    let touching = OpeningHours(periods: [
      HoursPeriod(week: week(1...1, ("08:00", "12:00"), ("12:00", "16:00")))
    ])
    #expect(touching.standing(at: at("2026-11-16T09:00")) == .open(closes: at("2026-11-16T16:00")))
    let parted = OpeningHours(periods: [
      HoursPeriod(week: week(1...1, ("08:00", "11:00"), ("12:00", "16:00")))
    ])
    #expect(parted.standing(at: at("2026-11-16T11:30")) == .closed(opens: at("2026-11-16T12:00")))
    let overlapping = OpeningHours(periods: [
      HoursPeriod(week: week(1...1, ("08:00", "14:00"), ("09:00", "10:00")))
    ])
    #expect(overlapping.standing(at: at("2026-11-16T12:00")) == .open(closes: at("2026-11-16T14:00")))
  }

  @Test("Friday night goes on into Saturday")
  func overMidnight() {
    let bar = OpeningHours(periods: [HoursPeriod(week: week(5...5, ("20:00", "02:00")))])
    #expect(bar.standing(at: at("2026-11-21T01:59")) == .open(closes: at("2026-11-21T02:00")))
    #expect(bar.standing(at: at("2026-11-21T02:00")) == .closed(opens: at("2026-11-27T20:00")))
    #expect(bar.standing(at: at("2026-11-22T01:00")) == .closed(opens: at("2026-11-27T20:00")))
  }

  @Test("An evening that ends at midnight joins the morning that begins there")
  func endOfDay() {
    let night = OpeningHours(periods: [
      HoursPeriod(week: week(1...1, ("20:00", "24:00")) + week(2...2, ("00:00", "06:00")))
    ])
    #expect(night.standing(at: at("2026-11-16T23:59")) == .open(closes: at("2026-11-17T06:00")))
    let evening = OpeningHours(periods: [HoursPeriod(week: week(1...1, ("20:00", "00:00")))])
    #expect(evening.standing(at: at("2026-11-16T23:59")) == .open(closes: at("2026-11-17T00:00")))
    #expect(evening.standing(at: at("2026-11-17T00:00")) == .closed(opens: at("2026-11-23T20:00")))
  }

  @Test("An unbroken stretch over days is open at every hour of them")
  func unbroken() throws {
    let from = try #require(ClockTime("02:15")), to = try #require(ClockTime("00:45"))
    let stretch = OpeningHours(periods: [
      HoursPeriod(week: WeeklyRange.unbroken(from: (1, from), to: (5, to)))
    ])
    #expect(stretch.standing(at: at("2026-11-16T02:15")) == .open(closes: at("2026-11-20T00:45")))
    #expect(stretch.standing(at: at("2026-11-18T12:00")) == .open(closes: at("2026-11-20T00:45")))
    #expect(stretch.standing(at: at("2026-11-20T00:45")) == .closed(opens: at("2026-11-23T02:15")))
  }

  @Test("Every hour of every day is always open, however it is written")
  func always() {
    let hours = OpeningHours(periods: [HoursPeriod(week: week(1...7, ("00:00", "00:00")))])
    #expect(hours.standing(at: at("2026-11-18T03:00")) == .alwaysOpen)
    #expect(
      OpeningHours(periods: [HoursPeriod(alwaysOpen: true)]).standing(at: at("2026-11-18T03:00"))
        == .alwaysOpen)
  }

  @Test("A closed day cuts even a place that never closes")
  func alwaysButChristmas() {
    let hours = OpeningHours(periods: [HoursPeriod(alwaysOpen: true)]).closed(on: [day("2026-12-25")])
    #expect(hours.standing(at: at("2026-12-24T12:00")) == .open(closes: at("2026-12-25T00:00")))
    #expect(hours.standing(at: at("2026-12-25T12:00")) == .closed(opens: at("2026-12-26T00:00")))
  }

  @Test("An exception goes before the week, with other hours or none")
  func exceptions() {
    var hours = office
    hours.exceptions = [
      HoursException(days: day("2026-12-24")...day("2026-12-27"), ranges: []),
      HoursException(days: day("2026-12-31")...day("2026-12-31"), ranges: [range("08:00", "12:00")]),
    ]
    #expect(hours.standing(at: at("2026-12-24T10:00")) == .closed(opens: at("2026-12-28T08:00")))
    #expect(hours.standing(at: at("2026-12-31T10:00")) == .open(closes: at("2026-12-31T12:00")))
    let holidays = hours.closed(on: [day("2026-12-31"), day("2027-01-01")])
    #expect(holidays.standing(at: at("2026-12-31T10:00")) == .open(closes: at("2026-12-31T12:00")))
    #expect(holidays.standing(at: at("2027-01-01T10:00")) == .closed(opens: at("2027-01-04T08:00")))
  }

  @Test("A season goes before the usual week, and a shorter one before a longer")
  func seasons() {
    var hours = office
    hours.periods += [
      HoursPeriod(
        validFrom: day("2026-06-01"), validTo: day("2026-08-31"), week: week(1...5, ("09:00", "14:00"))),
      HoursPeriod(validFrom: day("2026-07-06"), validTo: day("2026-07-12")),
    ]
    #expect(hours.standing(at: at("2026-06-15T08:30")) == .closed(opens: at("2026-06-15T09:00")))
    #expect(hours.standing(at: at("2026-07-08T10:00")) == .closed(opens: at("2026-07-13T09:00")))
    #expect(hours.standing(at: at("2026-09-01T08:30")) == .open(closes: at("2026-09-01T16:00")))
  }

  @Test("A ward that never closes does not make the health centre look open at night")
  func cautious() {
    var hours = office
    hours.periods.append(HoursPeriod(alwaysOpen: true, note: Localized([.fi: "Vuodeosasto"])))
    #expect(hours.standing(at: at("2026-11-16T22:00")) == .closed(opens: at("2026-11-17T08:00")))
  }

  @Test("What is not known is not called closed")
  func unknown() {
    #expect(OpeningHours().standing(at: at("2026-11-16T12:00")) == .unknown)
    let past = OpeningHours(periods: [HoursPeriod(validTo: day("2025-12-31"), alwaysOpen: true)])
    #expect(past.standing(at: at("2026-11-16T12:00")) == .unknown)
    let booked = OpeningHours(periods: [HoursPeriod(byReservation: true)])
    #expect(booked.standing(at: at("2026-11-16T12:00")) == .byReservation)
    let shut = OpeningHours(periods: [HoursPeriod()])
    #expect(shut.standing(at: at("2026-11-16T12:00")) == .closed(opens: nil))
  }

  @Test("The clock on the wall is kept where summer time begins and ends")
  func summerTime() {
    let night = OpeningHours(periods: [HoursPeriod(week: week(6...6, ("20:00", "06:00")))])
    let spring = at("2026-03-28T20:00"), autumn = at("2026-10-24T20:00")
    #expect(night.standing(at: spring) == .open(closes: spring + 9 * 3600))
    #expect(night.standing(at: autumn) == .open(closes: autumn + 11 * 3600))
    #expect(office.standing(at: at("2026-10-25T12:00")) == .closed(opens: at("2026-10-26T08:00+02:00")))
  }

  @Test("At any minute the standing agrees with a plain look at the ranges", arguments: 0..<12)
  func random(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let rows = (0..<chance.below(9)).map { _ in
      let start = chance.below(1440)
      return WeeklyRange(
        weekday: chance.below(7) + 1, range: TimeRange(minutes: start..<start + 1 + chance.below(900)))
    }
    let hours = OpeningHours(periods: [HoursPeriod(week: rows)])
    for _ in 0..<200 {
      let now = at("2026-01-05T00:00+02:00") + chance.below(360 * 86_400)
      let isOpen = rows.contains { row in
        [now.day - 1, now.day].contains {
          $0.weekday == row.weekday && row.range.moments(on: $0).contains(now)
        }
      }
      let standing = hours.standing(at: now)
      #expect(standing.isOpen == isOpen)
      if case .open(let closes?) = standing {
        #expect(closes > now && !hours.standing(at: closes).isOpen && hours.standing(at: closes + -1).isOpen)
      }
      if case .closed(let opens?) = standing {
        #expect(opens > now && hours.standing(at: opens).isOpen && !hours.standing(at: opens + -1).isOpen)
      }
    }
  }
}

/// Chance that repeats itself from the same seed (SplitMix64).
struct Chance {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }
}
