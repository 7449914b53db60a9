import Rules

/// A stretch of open time that begins on one day: minutes since that day's midnight.
///
/// `opens` is 0 ..< 1440 and `closes` is later than it, at most 2880: the small hours of the next day.
package struct TimeRange: Codable, Hashable, Comparable, Sendable {
  package var opens: Int
  package var closes: Int

  package static let wholeDay = TimeRange(minutes: 0..<1440)

  /// An end at or before the beginning is meant on the next day, so 00–00 is the whole day.
  package init?(from: ClockTime, to: ClockTime) {
    guard from.minutes < 1440 else { return nil }
    let end = to.minutes <= from.minutes ? to.minutes + 1440 : to.minutes
    self.init(minutes: from.minutes..<end)
  }

  init(minutes: Range<Int>) {
    opens = minutes.lowerBound
    closes = minutes.upperBound
  }

  /// The moments of this stretch when it begins on `day`, by the wall clock also where summer time turns.
  func moments(on day: Day) -> Range<Moment> {
    let start = moment(opens, day), end = moment(closes, day)
    return start..<max(start, end)
  }

  private func moment(_ minutes: Int, _ day: Day) -> Moment {
    Moment(day + minutes / 1440, minutes % 1440 / 60, minutes % 60)
  }

  package static func < (one: TimeRange, other: TimeRange) -> Bool {
    (one.opens, one.closes) < (other.opens, other.closes)
  }
}

/// A stretch of open time that returns every week on one weekday, 1 for Monday … 7 for Sunday.
package struct WeeklyRange: Codable, Hashable, Comparable, Sendable {
  package var weekday: Int
  package var range: TimeRange

  package init(weekday: Int, range: TimeRange) {
    self.weekday = weekday
    self.range = range
  }

  /// One unbroken stretch from a time on one weekday to a time on another, cut into days.
  package static func unbroken(from: (weekday: Int, ClockTime), to: (weekday: Int, ClockTime))
    -> [WeeklyRange]
  {
    let start = from.1.minutes
    let length = (to.weekday - from.weekday + 7) % 7 * 1440 + to.1.minutes - start
    let end = start + (length <= 0 ? length + 1440 : length)
    if end - start <= 1440 {
      return [WeeklyRange(weekday: from.weekday, range: TimeRange(minutes: start..<end))]
    }
    return (0...(end - 1) / 1440).map { day in
      let minutes = max(start, day * 1440) - day * 1440..<min(end - day * 1440, 1440)
      return WeeklyRange(weekday: (from.weekday - 1 + day) % 7 + 1, range: TimeRange(minutes: minutes))
    }
  }

  package static func < (one: WeeklyRange, other: WeeklyRange) -> Bool {
    (one.weekday, one.range) < (other.weekday, other.range)
  }
}
