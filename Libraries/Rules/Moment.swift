/// A second on the world's time line, read and written in Finnish local time.
public struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  /// The moment when clocks in Finland show `hour:minute:second` on `day`. In the hour that is skipped in
  /// spring the clock time is read as if summer time had not begun; in the doubled hour the first is meant.
  public init(_ day: Day, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0) {
    let wall = day.number * 86_400 + hour * 3_600 + minute * 60 + second
    let summer = wall - 3 * 3_600
    seconds = Moment.isSummer(utc: summer) ? summer : wall - 2 * 3_600
  }

  /// The day in Finland.
  public var day: Day { Day(number: floorDivide(wall, 86_400)) }

  /// Seconds since midnight in Finland, 0 ..< 86 400, as a clock on the wall shows.
  public var secondOfDay: Int { wall - day.number * 86_400 }

  public var hour: Int { secondOfDay / 3_600 }
  public var minute: Int { secondOfDay / 60 % 60 }

  /// Seconds ahead of UTC: 7 200 in winter, 10 800 in summer.
  public var offset: Int { Moment.isSummer(utc: seconds) ? 10_800 : 7_200 }

  private var wall: Int { seconds + offset }

  public static func < (one: Moment, other: Moment) -> Bool { one.seconds < other.seconds }
  public static func + (moment: Moment, seconds: Int) -> Moment { Moment(seconds: moment.seconds + seconds) }
  public static func - (one: Moment, other: Moment) -> Int { one.seconds - other.seconds }

  /// European summer time since 1996: from the last Sunday of March to that of October, 01:00 UTC. Years
  /// 1981–1995 ended it in September; earlier ones had none.
  static func isSummer(utc: Int) -> Bool {
    // a mean year is close enough: New Year, where it may be a day off, is winter on both sides
    let year = 1_970 + floorDivide(utc, 31_556_952)
    guard year >= 1981 else { return false }
    let hours = year < 2200 ? knownSummers[year - 1981] : summerHours(of: year)
    return utc >= hours.lowerBound && utc < hours.upperBound
  }

  /// Counted once: every local time of a page asks for them.
  private static let knownSummers = (1981..<2200).map(summerHours)

  private static func summerHours(of year: Int) -> Range<Int> {
    let start = lastSunday(of: 3, in: year), end = lastSunday(of: year < 1996 ? 9 : 10, in: year)
    return start.number * 86_400 + 3_600..<end.number * 86_400 + 3_600
  }

  private static func lastSunday(of month: Int, in year: Int) -> Day {
    let last = Day(year, month, Day.length(ofMonth: month, in: year)) ?? Day(number: 0)
    return last - last.weekday % 7
  }
}

func floorDivide(_ number: Int, _ divisor: Int) -> Int {
  number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
}

extension Moment: CustomStringConvertible, LosslessStringConvertible {
  /// `yyyy-MM-ddTHH:mm:ss+02:00`.
  public var description: String {
    let second = secondOfDay
    return "\(day)T\(padded(second / 3_600)):\(padded(second / 60 % 60)):\(padded(second % 60))"
      + "+0\(offset / 3_600):00"
  }

  /// Reads `yyyy-MM-ddTHH:mm[:ss[.fff]]` with `Z`, `±hh:mm` or, without either, Finnish local time.
  public init?(_ text: String) {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, let day = Day(String(halves[0])) else { return nil }
    var rest = halves[1], zone: Int?
    if rest.hasSuffix("Z") {
      (rest, zone) = (rest.dropLast(), 0)
    } else if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      guard let offset = clockSeconds(rest[rest.index(after: sign)...]) else { return nil }
      (zone, rest) = (rest[sign] == "-" ? -offset : offset, rest[..<sign])
    }
    if let dot = rest.firstIndex(of: "."), isDigits(rest[rest.index(after: dot)...]) { rest = rest[..<dot] }
    guard let clock = clockSeconds(rest) else { return nil }
    if let zone {
      self.init(seconds: day.number * 86_400 + clock - zone)
    } else {
      self.init(day, clock / 3_600, clock / 60 % 60, clock % 60)
    }
  }
}

/// One ASCII digit or more.
private func isDigits(_ text: Substring) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
}

/// Seconds of `HH:mm` or `HH:mm:ss`.
private func clockSeconds(_ text: Substring) -> Int? {
  let parts = text.split(separator: ":", omittingEmptySubsequences: false)
  guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }) else { return nil }
  let numbers = parts.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
  guard numbers.count == parts.count, numbers[0] < 24, numbers[1] < 60, numbers.last! < 60 else { return nil }
  return numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
}

extension Moment: WrittenAsText {
  public static var form: String { "a moment; write yyyy-MM-ddTHH:mm:ss+02:00" }
}
