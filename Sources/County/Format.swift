/// Dates, times and numbers as people write them.
package enum Format {
  /// `ma`, `mån`, `Mon`.
  package static func weekday(_ day: Day) -> Text { weekdays[day.weekday - 1] }

  private static let weekdays = [
    Text(fi: "ma", sv: "mån", en: "Mon"), Text(fi: "ti", sv: "tis", en: "Tue"),
    Text(fi: "ke", sv: "ons", en: "Wed"),
    Text(fi: "to", sv: "tors", en: "Thu"), Text(fi: "pe", sv: "fre", en: "Fri"),
    Text(fi: "la", sv: "lör", en: "Sat"),
    Text(fi: "su", sv: "sön", en: "Sun"),
  ]

  /// `pe 20.11.2026`.
  package static func day(_ day: Day, _ lang: Lang) -> String {
    let (year, month, date) = day.parts
    return "\(weekday(day)[lang]) \(date).\(month).\(year)"
  }

  /// `14.30`.
  package static func clock(_ moment: Moment) -> String {
    "\(moment.hour).\(moment.minute < 10 ? "0" : "")\(moment.minute)"
  }

  /// `klo 14.30`, `kl. 14.30`, `at 14.30`.
  package static func at(_ moment: Moment, _ lang: Lang) -> String {
    Text(fi: "klo", sv: "kl.", en: "at")[lang] + " " + clock(moment)
  }

  /// `pe 20.11.2026 klo 14.30`.
  package static func moment(_ moment: Moment, _ lang: Lang) -> String {
    "\(day(moment.day, lang)) \(at(moment, lang))"
  }

  /// `klo 14.30` on the same day as `now`, `pe 20.11. klo 14.30` in the same year, else with the year.
  package static func short(_ moment: Moment, now: Moment, _ lang: Lang) -> String {
    if moment.day == now.day { return at(moment, lang) }
    let (year, month, date) = moment.day.parts
    guard year == now.day.parts.year else { return self.moment(moment, lang) }
    return "\(weekday(moment.day)[lang]) \(date).\(month). \(at(moment, lang))"
  }

  /// `1 234`; in English `1,234`.
  package static func number(_ number: Int, _ lang: Lang) -> String {
    let digits = String(abs(number))
    var grouped = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { grouped += lang == .en ? "," : "\u{a0}" }
      grouped.append(digit)
    }
    return (number < 0 ? "−" : "") + grouped
  }

  /// With `decimals` decimals: `1 234,5`; in English `1,234.5`.
  package static func number(_ value: Double, decimals: Int, _ lang: Lang) -> String {
    let scale = [1, 10, 100, 1_000][min(decimals, 3)]
    let scaled = Int((abs(value) * Double(scale)).rounded())
    let whole = number(scaled / scale, lang)
    let sign = value < 0 && scaled > 0 ? "−" : ""
    guard decimals > 0 else { return sign + whole }
    let rest = String(scaled % scale)
    return sign + whole + (lang == .en ? "." : ",") + String(repeating: "0", count: decimals - rest.count)
      + rest
  }

  /// `45 %`; in English `45%`.
  package static func percent(_ share: Double, _ lang: Lang, decimals: Int = 0) -> String {
    number(share * 100, decimals: decimals, lang) + (lang == .en ? "%" : "\u{a0}%")
  }

  /// A length of time in its two largest parts: `2 d 3 h`, `45 min`.
  package static func length(_ seconds: Int, _ lang: Lang) -> String {
    let minutes = abs(seconds) / 60
    let day = Text(fi: "pv", sv: "d", en: "d")[lang]
    switch minutes {
    case 0..<60: return "\(minutes) min"
    case 60..<1_440: return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
    default:
      return minutes / 60 % 24 == 0
        ? "\(minutes / 1_440) \(day)" : "\(minutes / 1_440) \(day) \(minutes / 60 % 24) h"
    }
  }
}
