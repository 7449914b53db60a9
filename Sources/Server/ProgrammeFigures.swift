import County
import Indicators
import Programme

extension FigureSource {
  /// The registry's indicators, counted from the facts that were recorded by a day.
  init(_ indicators: Indicators) {
    let entries = indicators.registry.indicators + indicators.registry.momentary
    self.init(choices: entries.map { Choice($0.id, $0.name) }) { figure in
      try await indicators.groups(of: figure).map { group, name in
        Group(FigureCut(group.dimension.rawValue, group.key), name)
      }
    } value: { tie, days, knownOn in
      guard let entry = entries.first(where: { $0.id == tie.figure }) else { return nil }
      let cut = tie.cut.flatMap { cut in Dimension(rawValue: cut.dimension).map { ($0, cut.group) } }
      if tie.cut != nil, cut == nil { return nil }
      let row = try await indicators.reported(
        entry.id, days, asKnown: knownOn, of: cut.map { IndicatorGroup($0.0, $0.1) })
      guard let row, let value = entry.reported(row) else { return nil }
      return Known(
        value: value, numerator: row.numerator ?? 0, denominator: row.denominator ?? 0,
        version: row.version, definition: String(Digest.hex(try JSON.encode(entry)).prefix(16)))
    }
  }
}

extension Indicator {
  /// As a report writes it: shares in percent, waits in days, counts and scores as they are.
  fileprivate func reported(_ row: FigureRow) -> ReportedValue? {
    guard !row.isHidden else { return ReportedValue("Ei saatavilla, liian pieni luku") }
    guard let value = row.value else { return nil }
    switch unit {
    case .percent: return .number(value * 100, unit: "%", decimals: 1)
    case .count: return .number(value, unit: "kpl", decimals: 0)
    case .days: return .number(value, unit: "pv", decimals: value.rounded() == value ? 0 : 1)
    case .score: return .number(value, unit: nil, decimals: 0)
    case .index: return .number(value, unit: nil, decimals: 2)
    }
  }
}
