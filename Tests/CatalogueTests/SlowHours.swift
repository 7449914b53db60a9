import Rules

@testable import Catalogue

/// Opening hours asked minute by minute: the slow model of `OpeningHours.standing` (hidas aukiolo).
struct SlowHours {
  let hours: OpeningHours

  /// The rows that hold on `day`, chosen by the words of the rule: exceptions, then the shortest period.
  private func ranges(on day: Day) -> [TimeRange] {
    let exceptions = hours.exceptions.filter { $0.firstDay <= day && day <= max($0.firstDay, $0.lastDay) }
    if let shortest = exceptions.map({ $0.lastDay - $0.firstDay }).min() {
      let rows = exceptions.filter { $0.lastDay - $0.firstDay == shortest }
      return rows.contains { $0.ranges.isEmpty } ? [] : rows.flatMap(\.ranges)
    }
    let holding = hours.periods.filter { period in
      (period.validFrom.map { $0 <= day } ?? true) && (period.validTo.map { day <= $0 } ?? true)
    }
    guard let shortest = holding.map(span).min() else { return [] }
    let rows = holding.filter { span($0) == shortest }
    if rows.allSatisfy({ $0.week.isEmpty }) { return rows.contains(where: \.alwaysOpen) ? [.wholeDay] : [] }
    return rows.flatMap(\.week).filter { $0.weekday == day.weekday }.map(\.range)
  }

  /// Days of validity; without both ends nearly for ever, without either for ever.
  private func span(_ period: HoursPeriod) -> Int {
    switch (period.validFrom, period.validTo) {
    case (let from?, let to?): to - from
    case (nil, nil): .max
    default: .max - 1
    }
  }

  /// Whether the wall clock's minute lies in a range of that day or in yesterday's small hours.
  func isOpen(at moment: Moment) -> Bool {
    let day = moment.day, minute = moment.hour * 60 + moment.minute
    return ranges(on: day).contains { $0.opens <= minute && minute < $0.closes }
      || ranges(on: day - 1).contains { $0.opens <= minute + 1_440 && minute + 1_440 < $0.closes }
  }

  /// The first minute after `moment` at which it is not as it was; `nil` when nothing changes within `days`.
  func change(after moment: Moment, days: Int) -> Moment? {
    let now = isOpen(at: moment)
    var minute = Moment(seconds: moment.seconds - moment.seconds % 60)
    for _ in 0..<days * 1_440 {
      minute = minute + 60
      if isOpen(at: minute) != now { return minute }
    }
    return nil
  }
}
