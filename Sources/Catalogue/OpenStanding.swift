import County
package import Rules

/// Whether something is open now, and when that changes.
package enum OpenStanding: Hashable, Sendable {
  /// Open; `closes` is `nil` when no closing is in sight.
  case open(closes: Moment?)
  /// Closed; `opens` is `nil` when no opening is in sight.
  case closed(opens: Moment?)
  case alwaysOpen, byReservation, unknown

  package var isOpen: Bool {
    switch self {
    case .open, .alwaysOpen: true
    case .closed, .byReservation, .unknown: false
    }
  }

  /// The sentence shown beside a name: "Avoinna, sulkeutuu klo 16.00".
  package func words(now: Moment) -> Text {
    switch self {
    case .open(let closes?): Self.closing(Self.when(closes, from: now, endOfDay: true))
    case .open(nil): Text(fi: "Avoinna", sv: "Öppet", en: "Open now")
    case .closed(let opens?): Self.opening(Self.when(opens, from: now, endOfDay: false))
    case .closed(nil): Text(fi: "Suljettu", sv: "Stängt", en: "Closed")
    case .alwaysOpen: Text(fi: "Avoinna aina", sv: "Alltid öppet", en: "Always open")
    case .byReservation:
      Text(fi: "Avoinna ajanvarauksella", sv: "Öppet med tidsbokning", en: "Open by appointment")
    case .unknown:
      Text(
        fi: "Aukioloaika ei ole tiedossa", sv: "Öppettiden är inte känd", en: "Opening hours are not known")
    }
  }

  private static func closing(_ when: Text) -> Text {
    Text(
      fi: "Avoinna, sulkeutuu \(when.fi)", sv: "Öppet, stänger \(when.sv)", en: "Open now, closes \(when.en)")
  }

  private static func opening(_ when: Text) -> Text {
    Text(fi: "Suljettu, avataan \(when.fi)", sv: "Stängt, öppnar \(when.sv)", en: "Closed, opens \(when.en)")
  }

  /// The clock time; with the weekday when it is not today, and with the date when it is a week or more away.
  /// A closing at midnight belongs to the day that ends: "klo 24.00".
  private static func when(_ moment: Moment, from now: Moment, endOfDay: Bool) -> Text {
    let isMidnight = endOfDay && moment.secondOfDay == 0
    let day = isMidnight ? moment.day - 1 : moment.day
    let clock = isMidnight ? "24.00" : "\(moment.hour).\(moment.minute < 10 ? "0" : "")\(moment.minute)"
    let prefix = prefix(day, today: now.day)
    return Text(fi: "\(prefix.fi)klo \(clock)", sv: "\(prefix.sv)kl. \(clock)", en: "\(prefix.en)\(clock)")
  }

  private static func prefix(_ day: Day, today: Day) -> Text {
    guard day != today else { return Text(same: "") }
    let (year, month, dayOfMonth) = day.parts
    let date = day - today < 7 ? "" : "\(dayOfMonth).\(month).\(year) "
    return Format.weekday(day).map { name, _ in "\(name) \(date)" }
  }
}
