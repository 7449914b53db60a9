import County

/// Which period, as known when and by whom it is asked (rajaus).
struct FigureScope: Sendable {
  var period: Period
  var asOf: Day
  var today: Day
  /// Small numbers are hidden.
  var isPublic: Bool
  var unit: String?

  init(_ ask: Ask, today: Day) throws(Refusal) {
    self.today = today
    isPublic = !ask.actor.readsFigures
    let usual = Period(isPublic ? .quarter : .month, holding: today).before
    let text = ask.query["period"] ?? ""
    guard let period = text.isEmpty ? usual : Period(text) else { throw .noPeriod }
    let day = ask.query["as-of"] ?? ""
    guard let asOf = day.isEmpty ? today : Day(day), asOf <= today else { throw .noAsOf }
    (self.period, self.asOf) = (period, asOf)
    if isPublic {
      guard period.isPublic(asOf: asOf, today: today) else { throw .publicQuarters }
    } else {
      unit = ask.query["unit"].flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  var isPast: Bool { asOf < today }

  /// The same scope as the end of an address.
  var query: String { query() }

  func query(period: Period? = nil, asOf: Day? = nil) -> String {
    let day = asOf ?? self.asOf
    let parts = [
      "period=\(period ?? self.period)", day < today ? "as-of=\(day)" : nil, unit.map { "unit=\($0)" },
    ]
    return "?" + parts.compactMap(\.self).joined(separator: "&")
  }

  /// Periods that can be chosen: the last of each kind that the reader may see.
  func choices(_ kinds: [Period.Kind]) -> [Period] {
    if isPublic { return Period(.quarter, holding: today).before.trail(8).reversed() }
    let spans: [(Period.Kind, Int)] = [(.month, 12), (.quarter, 6), (.half, 3), (.year, 3)]
    return spans.filter { kinds.contains($0.0) }.flatMap { kind, count in
      Period(kind, holding: today).trail(count).reversed()
    }
  }
}
