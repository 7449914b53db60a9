import Rules

/// Opening hours as the register writes them, in both of its vocabularies.
extension PTVRow {
  /// An open period without any hours used to mean "always open". At a place it is more often a row left
  /// unfinished, and nobody should be sent to a shut door: there only `isAlwaysOpen` is believed.
  func hours(_ key: String, at kind: Channel.Kind? = nil) -> OpeningHours {
    let emptyIsAlways = kind != nil && kind != .serviceLocation
    return rows(key).reduce(into: OpeningHours()) { hours, row in
      switch row.text("serviceHourType") {
      case "Exception", "Exceptional": row.exception.map { hours.exceptions.append($0) }
      default: row.period(emptyIsAlways: emptyIsAlways).map { hours.periods.append($0) }
      }
    }
  }

  /// A day or days that differ. One without a date cannot be placed in the calendar and is left out.
  private var exception: HoursException? {
    let from = moment("validFrom")?.day, to = moment("validTo")?.day
    guard let first = from ?? to, let last = to ?? from, first <= last else { return unreadable("validFrom") }
    let stretches = rows("openingHour")
    let ranges = stretches.compactMap { $0.clock.flatMap { TimeRange(from: $0.from, to: $0.to) } }
    guard flag("isClosed") || !ranges.isEmpty else { return nil }
    return HoursException(
      days: first...last, ranges: flag("isClosed") ? [] : ranges, note: localized("additionalInformation"))
  }

  private func period(emptyIsAlways: Bool) -> HoursPeriod? {
    let from = moment("validFrom")?.day, to = moment("validTo")?.day
    if let from, let to, to < from { return unreadable("validTo") }
    let isUnbroken = ["Special", "OverMidnight"].contains(text("serviceHourType"))
    let stretches = rows("openingHour"), isClosed = flag("isClosed")
    let week = isClosed ? [] : stretches.flatMap { $0.stretch(isUnbroken: isUnbroken) }
    let isEmpty = emptyIsAlways && stretches.isEmpty && !isClosed && !flag("isReservation")
    let alwaysOpen = flag("isAlwaysOpen") || isEmpty
    guard isClosed || alwaysOpen || flag("isReservation") || !week.isEmpty else { return nil }
    return HoursPeriod(
      validFrom: from, validTo: to, week: flag("isAlwaysOpen") ? [] : Array(Set(week)),
      alwaysOpen: alwaysOpen && !isClosed,
      byReservation: flag("isReservation"), note: localized("additionalInformation"))
  }

  /// "Monday to Friday 8–16" repeats daily; "Friday 20 to Saturday 2" and every special stretch is unbroken.
  private func stretch(isUnbroken: Bool) -> [WeeklyRange] {
    guard let clock, let first = weekday("dayFrom") ?? unreadable("dayFrom") else { return [] }
    let last = weekday("dayTo") ?? first
    let isNight = clock.to <= clock.from && last == first % 7 + 1
    if isUnbroken || isNight { return WeeklyRange.unbroken(from: (first, clock.from), to: (last, clock.to)) }
    guard let range = TimeRange(from: clock.from, to: clock.to) else { return [] }
    return (0...(last - first + 7) % 7).map { WeeklyRange(weekday: (first - 1 + $0) % 7 + 1, range: range) }
  }

  private var clock: (from: ClockTime, to: ClockTime)? {
    guard let from = text("from"), let to = text("to") else { return nil }
    guard let opens = ClockTime(from), let closes = ClockTime(to), opens.minutes < 1440 else {
      return unreadable("from")
    }
    return (opens, closes)
  }

  /// An English name or, from some writers, a number where Sunday is 0 or 7.
  private func weekday(_ key: String) -> Int? {
    guard let text = code(key) else { return nil }
    if let number = Int(text) { return number == 0 ? 7 : (1...7).contains(number) ? number : nil }
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return names.firstIndex(of: text.lowercased()).map { $0 + 1 }
  }

  private func unreadable<Value>(_ key: String) -> Value? {
    notes.details.append(.unreadable(key))
    return nil
  }
}
