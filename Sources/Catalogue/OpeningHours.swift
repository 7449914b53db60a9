package import Rules

/// When a place, a phone line or a chat is open (aukioloajat): weekly hours with their validity, and single days
/// that differ from them.
package struct OpeningHours: Codable, Hashable, Sendable {
  package var periods: [HoursPeriod]
  package var exceptions: [HoursException]

  package init(periods: [HoursPeriod] = [], exceptions: [HoursException] = []) {
    self.periods = periods
    self.exceptions = exceptions
  }

  package var isEmpty: Bool { periods.isEmpty && exceptions.isEmpty }

  /// The same hours, closed on `days` (public holidays, say) unless a day already has hours of its own.
  package func closed(on days: some Sequence<Day>, note: Localized = Localized()) -> OpeningHours {
    var hours = self
    let settled = exceptions
    hours.exceptions += days.filter { day in !settled.contains { $0.days.contains(day) } }
      .map { HoursException(days: $0...$0, ranges: [], note: note) }
    return hours
  }
}

/// Weekly hours that hold from one day to another, or for the time being.
package struct HoursPeriod: Codable, Hashable, Sendable {
  package var validFrom: Day?
  package var validTo: Day?
  /// What these hours concern, as the source words it: "Puhelinaika", "Ajanvaraus".
  package var note: Localized
  package var week: [WeeklyRange]
  package var alwaysOpen: Bool
  package var byReservation: Bool

  /// No ranges, not always open and not by reservation: closed for the whole period.
  package init(
    validFrom: Day? = nil, validTo: Day? = nil, week: [WeeklyRange] = [], alwaysOpen: Bool = false,
    byReservation: Bool = false, note: Localized = Localized()
  ) {
    self.validFrom = validFrom
    self.validTo = validTo
    self.week = week.sorted()
    self.alwaysOpen = alwaysOpen
    self.byReservation = byReservation
    self.note = note
  }

  func holds(on day: Day) -> Bool { (validFrom ?? day) <= day && day <= (validTo ?? day) }

  /// Days of validity; a shorter one is the more particular rule and goes before a longer one.
  var length: Int {
    guard validFrom != nil || validTo != nil else { return .max }
    guard let validFrom, let validTo else { return .max - 1 }
    return validTo - validFrom
  }
}

/// Days whose hours differ from the weekly ones; no ranges means closed (poikkeusaukiolo).
package struct HoursException: Codable, Hashable, Sendable {
  package var firstDay: Day
  package var lastDay: Day
  package var ranges: [TimeRange]
  package var note: Localized

  package init(days: ClosedRange<Day>, ranges: [TimeRange], note: Localized = Localized()) {
    firstDay = days.lowerBound
    lastDay = days.upperBound
    self.ranges = ranges.sorted()
    self.note = note
  }

  var days: ClosedRange<Day> { firstDay...max(firstDay, lastDay) }
  var length: Int { lastDay - firstDay }
}
