package import County

/// Figures in the words that tiles and streams show.
package enum BoardWords {
  /// The big figure: `430`, `87 %`, `12 pv`, `+34`.
  package static func figure(_ reading: Reading, _ lang: Lang) -> String {
    guard let value = reading.value else { return "–" }
    switch reading.measure {
    case .contacts, .waiting: return Format.number(Int(value), lang)
    case .sameDay, .firstVisit, .remote, .failure: return Format.percent(value, lang, decimals: 1)
    case .thirdFree:
      return Format.number(value, decimals: value == value.rounded() ? 0 : 1, lang) + " " + days[lang]
    case .nps: return (value > 0 ? "+" : "") + Format.number(value, decimals: 0, lang)
    }
  }

  /// What the figure is of: `312 / 358`, `n = 78 (12…41)`.
  package static func basis(_ reading: Reading, _ lang: Lang) -> String {
    let of = "\(Format.number(reading.numerator, lang)) / \(Format.number(reading.denominator, lang))"
    switch reading.measure {
    case .contacts:
      return reading.parts.map { "\(part($0.name)[lang]) \(Format.number($0.count, lang))" }.joined(
        separator: " · ")
    case .waiting:
      return reading.parts.map { "\(part($0.name)[lang]) \(Format.number($0.count, lang))" }.joined(
        separator: " · ")
    case .sameDay, .remote: return of
    case .firstVisit:
      guard let good = reading.parts.last, reading.parts.count == 2 else { return of }
      let share = good.value.map { Format.percent($0, lang) } ?? "–"
      return "\(of) · \(part("reaching")[lang]) \(good.count) / \(reading.parts[0].count) (\(share))"
    case .failure:
      return "\(of) · \(part("repeats")[lang]) \(Format.number(reading.parts.first?.count ?? 0, lang))"
    case .thirdFree: return "\(Format.number(reading.denominator, lang)) \(calendars[lang])"
    case .nps:
      let (low, high) = (reading.low ?? 0, reading.high ?? 0)
      return
        "n = \(reading.denominator) · 95 %: \(Format.number(low, decimals: 0, lang))…\(Format.number(high, decimals: 0, lang))"
    }
  }

  /// One line for a stream: element id → text.
  static func line(_ figures: Figures, _ topic: LiveBoard.Topic, now: Moment) -> String {
    var texts = ["asof": clock(now)]
    for measure in Measure.allCases {
      let reading = figures.reading(measure, unit: topic.unit, now: now)
      texts["figure-\(measure.rawValue)"] = figure(reading, topic.lang)
      texts["basis-\(measure.rawValue)"] = basis(reading, topic.lang)
    }
    return (try? JSON.encode(texts)) ?? "{}"
  }

  /// `14.32.07`.
  package static func clock(_ now: Moment) -> String {
    let second = now.secondOfDay % 60
    return "\(Format.clock(now)).\(second < 10 ? "0" : "")\(second)"
  }

  package static let days = Text(fi: "pv", sv: "d", en: "d")
  private static let calendars = Text(fi: "kalenteria", sv: "kalendrar", en: "calendars")

  package static func part(_ name: String) -> Text { parts[name] ?? Text(same: name) }

  private static let parts: [String: Text] = [
    "web": Text(fi: "verkko", sv: "webb", en: "web"),
    "phone": Text(fi: "puhelin", sv: "telefon", en: "phone"),
    "walkin": Text(fi: "paikan päällä", sv: "på plats", en: "walk-in"),
    "callback": Text(fi: "takaisinsoitto", sv: "återuppringning", en: "call-back"),
    "message": Text(fi: "viesti", sv: "meddelande", en: "message"),
    "chat": Text(fi: "chat", sv: "chatt", en: "chat"),
    "video": Text(fi: "video", sv: "video", en: "video"),
    "letter": Text(fi: "kirje", sv: "brev", en: "letter"),
    "partner": Text(fi: "muu järjestelmä", sv: "annat system", en: "other system"),
    "over": Text(fi: "■ myöhässä", sv: "■ försenade", en: "■ overdue"),
    "day": Text(fi: "▲ ≤ 1 pv", sv: "▲ ≤ 1 d", en: "▲ ≤ 1 d"),
    "threeDays": Text(fi: "● ≤ 3 pv", sv: "● ≤ 3 d", en: "● ≤ 3 d"),
    "later": Text(fi: "○ myöhemmin", sv: "○ senare", en: "○ later"),
    "reaching": Text(fi: "toimipisteitä tavoitteessa", sv: "enheter i mål", en: "centres on target"),
    "centres": Text(fi: "toimipisteitä", sv: "enheter", en: "centres"),
    "repeats": Text(fi: "toistuvia", sv: "upprepade", en: "repeated"),
    "failures": Text(fi: "häiriöitä", sv: "störningar", en: "failures"),
    "promoters": Text(fi: "suosittelijat", sv: "ambassadörer", en: "promoters"),
    "passives": Text(fi: "neutraalit", sv: "passiva", en: "passives"),
    "detractors": Text(fi: "arvostelijat", sv: "kritiker", en: "detractors"),
  ]
}
