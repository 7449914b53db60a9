/// A calendar day of the proleptic Gregorian calendar, counted from 1970-01-01.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public var number: Int

  public init(number: Int) { self.number = number }

  /// The day of a year (up to four digits), month (1–12) and day of month (1–31); `nil` where no such day exists.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (-9_999...9_999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Reads `yyyy-MM-dd`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }),
      parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year, month, day)
  }

  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// 1 for Monday … 7 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  public static func < (one: Day, other: Day) -> Bool { one.number < other.number }
  public static func + (day: Day, count: Int) -> Day { Day(number: day.number + count) }
  public static func - (day: Day, count: Int) -> Day { Day(number: day.number - count) }
  public static func - (one: Day, other: Day) -> Int { one.number - other.number }

  /// The same day number `count` months later, or that month's last day where it has no such day.
  public func adding(months count: Int) -> Day {
    let (year, month, day) = parts
    let index = year * 12 + month - 1 + count
    let target = (year: (index >= 0 ? index : index - 11) / 12, month: (index % 12 + 12) % 12 + 1)
    let last = Day.length(ofMonth: target.month, in: target.year)
    return Day(target.year, target.month, min(day, last)) ?? self
  }

  /// Whole years from this day to `other`, as an age is counted.
  public func years(to other: Day) -> Int {
    let (from, to) = (parts, other.parts)
    return to.year - from.year - ((to.month, to.day) < (from.month, from.day) ? 1 : 0)
  }

  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible, LosslessStringConvertible {
  /// `yyyy-MM-dd`.
  public var description: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month))-\(padded(day))"
  }
}

extension Day: WrittenAsText {
  public static var form: String { "a day; write yyyy-MM-dd" }
}

/// A whole number with leading zeros.
func padded(_ number: Int, _ width: Int = 2) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
