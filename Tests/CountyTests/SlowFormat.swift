import County

/// Numbers and lengths written again by hand, sign by sign (hidas kirjoittaja).
enum SlowFormat {
  /// Groups of three from the end.
  static func number(_ number: Int, _ lang: Lang) -> String {
    var rest = String(number.magnitude), groups: [String] = []
    while rest.count > 3 {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest = String(rest.dropLast(3))
    }
    groups.insert(rest, at: 0)
    return (number < 0 ? "−" : "") + groups.joined(separator: lang == .en ? "," : "\u{a0}")
  }

  /// `tenths` of a whole with one decimal.
  static func tenths(_ tenths: Int, _ lang: Lang) -> String {
    let whole = number(tenths.magnitude.quotientAndRemainder(dividingBy: 10).quotient.asInt, lang)
    return (tenths < 0 ? "−" : "") + whole + (lang == .en ? "." : ",") + String(tenths.magnitude % 10)
  }

  /// The two largest parts of a length, by taking minutes away one unit at a time.
  static func length(_ seconds: Int, day: String) -> String {
    var minutes = Int(seconds.magnitude) / 60, days = 0, hours = 0
    while minutes >= 1_440 { (minutes, days) = (minutes - 1_440, days + 1) }
    while minutes >= 60 { (minutes, hours) = (minutes - 60, hours + 1) }
    if days > 0 { return hours > 0 ? "\(days) \(day) \(hours) h" : "\(days) \(day)" }
    if hours > 0 { return minutes > 0 ? "\(hours) h \(minutes) min" : "\(hours) h" }
    return "\(minutes) min"
  }
}

extension UInt { fileprivate var asInt: Int { Int(self) } }
