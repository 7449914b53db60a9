/// The Finnish working calendar (työpäiväkalenteri): Saturdays, Sundays, moving feasts and eves.
package struct WorkingCalendar: Sendable, Equatable {
  package static let finland = WorkingCalendar()

  /// The feast on `day`, or the eve on which offices are closed; `nil` on other days.
  package func feast(on day: Day) -> Text? {
    let (year, month, date) = day.parts
    if let fixed = Self.fixed[month * 100 + date] { return fixed }
    if let moving = Self.moving[day - Self.easter(of: year)] { return moving }
    switch (month, day.weekday) {
    case (6, 5) where (19...25).contains(date): return Self.midsummerEve
    case (6, 6) where (20...26).contains(date): return Self.midsummer
    case (10, 6) where date == 31, (11, 6) where date <= 6: return Self.allSaints
    default: return nil
    }
  }

  /// Monday to Friday, but not a feast, Midsummer Eve or Christmas Eve.
  package func isWorking(_ day: Day) -> Bool { day.weekday <= 5 && feast(on: day) == nil }

  /// `day` itself when it is a working day, else the next one.
  package func working(from day: Day) -> Day {
    var day = day
    while !isWorking(day) { day = day + 1 }
    return day
  }

  /// The `count`th working day after `day`; the day itself is not counted.
  package func adding(workingDays count: Int, to day: Day) -> Day {
    var day = day
    for _ in 0..<count { day = working(from: day + 1) }
    return day
  }

  /// Working days after `start`, up to and including `end`.
  package func workingDays(after start: Day, through end: Day) -> Int {
    guard start < end else { return 0 }
    return (start.number + 1...end.number).count { isWorking(Day(number: $0)) }
  }

  /// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).
  static func easter(of year: Int) -> Day {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return Day(year, sum / 31, sum % 31 + 1) ?? Day(number: 0)
  }

  /// Feasts with a date of their own; Christmas Eve is an eve on which offices are closed.
  private static let fixed: [Int: Text] = [
    101: Text(fi: "uudenvuodenpäivä", sv: "nyårsdagen", en: "New Year’s Day"),
    106: Text(fi: "loppiainen", sv: "trettondagen", en: "Epiphany"),
    501: Text(fi: "vappu", sv: "första maj", en: "May Day"),
    1206: Text(fi: "itsenäisyyspäivä", sv: "självständighetsdagen", en: "Independence Day"),
    1224: Text(fi: "jouluaatto", sv: "julafton", en: "Christmas Eve"),
    1225: Text(fi: "joulupäivä", sv: "juldagen", en: "Christmas Day"),
    1226: Text(fi: "tapaninpäivä", sv: "annandag jul", en: "Boxing Day"),
  ]

  /// Feasts by their distance from Easter Sunday.
  private static let moving: [Int: Text] = [
    -2: Text(fi: "pitkäperjantai", sv: "långfredagen", en: "Good Friday"),
    0: Text(fi: "pääsiäispäivä", sv: "påskdagen", en: "Easter Sunday"),
    1: Text(fi: "2. pääsiäispäivä", sv: "annandag påsk", en: "Easter Monday"),
    39: Text(fi: "helatorstai", sv: "Kristi himmelsfärdsdag", en: "Ascension Day"),
    49: Text(fi: "helluntaipäivä", sv: "pingstdagen", en: "Pentecost"),
  ]
  private static let midsummerEve = Text(fi: "juhannusaatto", sv: "midsommarafton", en: "Midsummer Eve")
  private static let midsummer = Text(fi: "juhannuspäivä", sv: "midsommardagen", en: "Midsummer Day")
  private static let allSaints = Text(fi: "pyhäinpäivä", sv: "alla helgons dag", en: "All Saints’ Day")
}
