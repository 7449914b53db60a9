package import County

/// A unit of the county as its content tells it (toimipaikka): where, when and what.
package struct UnitContent: Codable, Hashable, Sendable {
  package var id: ID<CareUnit>
  package var name: Text
  package var kind: String
  /// Serves emergencies, feasts included.
  package var emergency: Bool?
  /// Three-digit municipality code.
  package var municipality: String
  package var address: String
  package var latitude: Double
  package var longitude: Double
  package var phone: String
  package var channels: [String]?
  package var hours: HoursContent
  /// Codes of the services offered here.
  package var services: [String]
  package var teams: [Team]?

  /// A group of people in a unit (tiimi).
  package struct Team: Codable, Hashable, Sendable {
    package var id: String
    package var name: Text
  }

  package var coordinates: Coordinates { Coordinates(latitude: latitude, longitude: longitude) }

  /// The hours with the public holidays around `day` as exceptions; an emergency unit keeps its hours.
  package func opening(around day: Day) -> OpeningHours {
    let hours = OpeningHours(hours)
    return emergency == true ? hours : hours.keepingFeasts(around: day)
  }
}

extension OpeningHours {
  /// Closed on the feasts from a fortnight before `day` to a year after it, unless the source says otherwise.
  /// What is open on Sundays, or always, is open on feasts too.
  package func keepingFeasts(around day: Day) -> OpeningHours {
    let week = periods.flatMap(\.week)
    guard !week.isEmpty, !week.contains(where: { $0.weekday == 7 }) else { return self }
    return closed(on: WorkingCalendar.finland.feasts(from: day - 14, through: day + 370))
  }
}

extension WorkingCalendar {
  func feasts(from first: Day, through last: Day) -> [Day] {
    (first.number...last.number).map(Day.init(number:)).filter { feast(on: $0) != nil }
  }
}
