import Rules

/// What the hours say of one day, once the rule in force on it has been found.
enum DayPlan: Equatable {
  case open([TimeRange]), always, byReservation, unknown

  var ranges: [TimeRange] {
    switch self {
    case .open(let ranges): ranges
    case .always: [.wholeDay]
    case .byReservation, .unknown: []
    }
  }
}

extension OpeningHours {
  /// The most particular rule wins: an exception before a season, a season before the usual week.
  func plan(on day: Day) -> DayPlan {
    let differing = narrowest(exceptions.filter { $0.days.contains(day) }, by: \.length)
    guard differing.isEmpty else { return plan(of: differing) }
    return plan(of: narrowest(periods.filter { $0.holds(on: day) }, by: \.length), on: day)
  }

  private func plan(of exceptions: [HoursException]) -> DayPlan {
    .open(exceptions.contains { $0.ranges.isEmpty } ? [] : exceptions.flatMap(\.ranges).sorted())
  }

  /// Rows of equal standing are read together. Stated hours go before "always open": a ward that never closes
  /// must not make the whole health centre look open at night.
  private func plan(of periods: [HoursPeriod], on day: Day) -> DayPlan {
    guard !periods.isEmpty else { return .unknown }
    let week = periods.flatMap(\.week)
    guard week.isEmpty else { return .open(week.filter { $0.weekday == day.weekday }.map(\.range).sorted()) }
    if periods.contains(where: \.alwaysOpen) { return .always }
    return periods.contains(where: \.byReservation) ? .byReservation : .open([])
  }

  private func narrowest<Rule>(_ rules: [Rule], by length: (Rule) -> Int) -> [Rule] {
    guard let shortest = rules.map(length).min() else { return [] }
    return rules.filter { length($0) == shortest }
  }
}
