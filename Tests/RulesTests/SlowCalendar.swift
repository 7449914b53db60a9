/// A calendar that only knows how to take one step: the slow model of days and summer time (hidas kalenteri).
struct SlowCalendar {
  var year = 1970
  var month = 1
  var date = 1
  /// 1 for Monday; 1970 began on a Thursday.
  var weekday = 4
  /// Days since 1970-01-01.
  var number = 0

  static func isLeap(_ year: Int) -> Bool {
    if year % 400 == 0 { return true }
    if year % 100 == 0 { return false }
    return year % 4 == 0
  }

  static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  var monthLength: Int { Self.lengths[month - 1] + (month == 2 && Self.isLeap(year) ? 1 : 0) }

  mutating func goOn() {
    number += 1
    weekday = weekday == 7 ? 1 : weekday + 1
    date += 1
    guard date > monthLength else { return }
    (date, month) = (1, month + 1)
    if month == 13 { (month, year) = (1, year + 1) }
  }

  /// Each day from 1970 to the end of `year`.
  static func walk(through year: Int, _ body: (SlowCalendar) -> Void) {
    var here = SlowCalendar()
    while here.year <= year {
      body(here)
      here.goOn()
    }
  }

  /// Seconds at which summer time begins and ends, by year, found by walking every day.
  static func summers(through year: Int) -> [Int: (begins: Int, ends: Int)] {
    var begins: [Int: Int] = [:], ends: [Int: Int] = [:]
    walk(through: year) { here in
      guard here.weekday == 7, here.year >= 1981 else { return }
      // the last Sunday of the month is the one that is written last
      if here.month == 3 { begins[here.year] = here.number * 86_400 + 3_600 }
      if here.month == (here.year < 1996 ? 9 : 10) { ends[here.year] = here.number * 86_400 + 3_600 }
    }
    return begins.reduce(into: [:]) { $0[$1.key] = ($1.value, ends[$1.key] ?? 0) }
  }
}
