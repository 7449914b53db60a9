package import Rules

/// Opening hours as our own content files write them.
///
/// ```yaml
/// week:
///   - { days: [mon-thu], from: "08:00", to: "16:00" }
///   - { days: [fri], from: "08:00", to: "14:00" }
/// exceptions:
///   - { day: 2026-12-24, closed: true }
///   - { day: 2026-12-31, from: "08:00", to: "12:00" }
/// ```
package struct HoursContent: Codable, Hashable, Sendable {
  package var week: [Row]?
  package var exceptions: [Exception]?
  package var alwaysOpen: Bool?
  package var byReservation: Bool?

  /// The same hours on several weekdays; an end before the beginning is on the next day.
  package struct Row: Codable, Hashable, Sendable {
    package var days: [Weekdays]
    package var from: ClockTime
    package var to: ClockTime
    package var validFrom: Day?
    package var validTo: Day?
  }

  /// One day, or the days from `day` through `through`, with other hours or none.
  package struct Exception: Codable, Hashable, Sendable {
    package var day: Day
    package var through: Day?
    package var closed: Bool?
    package var from: ClockTime?
    package var to: ClockTime?
  }
}

/// One weekday or a run of them, written `mon` or `mon-fri`.
package struct Weekdays: WrittenAsText, Hashable, Sendable {
  /// 1 for Monday … 7 for Sunday.
  package var numbers: [Int]

  private static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  package init?(_ text: String) {
    let ends = text.lowercased().split(separator: "-").map(String.init).map(Self.names.firstIndex)
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else { return nil }
    numbers = (0...(last - first + 7) % 7).map { (first + $0) % 7 + 1 }
  }

  package static var form: String { "a weekday; write mon or mon-fri" }
  package var description: String {
    let ends = [numbers.first, numbers.last].compactMap { $0.map { Self.names[$0 - 1] } }
    return numbers.count == 1 ? ends[0] : ends.joined(separator: "-")
  }
}

extension OpeningHours {
  package init(_ content: HoursContent) {
    let rows = Dictionary(grouping: content.week ?? []) { [$0.validFrom, $0.validTo] }
    periods = rows.map { validity, rows in
      HoursPeriod(validFrom: validity[0], validTo: validity[1], week: rows.flatMap(\.ranges))
    }.sorted { ($0.length, $0.validFrom?.number ?? 0) > ($1.length, $1.validFrom?.number ?? 0) }
    if content.alwaysOpen == true || content.byReservation == true {
      periods.append(
        HoursPeriod(alwaysOpen: content.alwaysOpen ?? false, byReservation: content.byReservation ?? false))
    }
    exceptions = (content.exceptions ?? []).map(HoursException.init)
  }
}

extension HoursContent.Row {
  fileprivate var ranges: [WeeklyRange] {
    guard let range = TimeRange(from: from, to: to) else { return [] }
    return days.flatMap(\.numbers).map { WeeklyRange(weekday: $0, range: range) }
  }
}

extension HoursException {
  /// A day with hours is open then; a day without them is closed, also when `closed` is left unsaid.
  init(_ content: HoursContent.Exception) {
    let range: TimeRange? =
      if content.closed != true, let from = content.from, let to = content.to {
        TimeRange(from: from, to: to)
      } else { nil }
    self.init(
      days: content.day...max(content.day, content.through ?? content.day), ranges: range.map { [$0] } ?? [])
  }
}
