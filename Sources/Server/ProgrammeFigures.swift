import County
import Indicators
import Programme

extension FigureSource {
  /// The county's own figures, counted from the facts that were recorded by a day.
  init(_ journal: Journal, _ definitions: [Definition]) {
    let byID = Dictionary(definitions.map { ($0.id.rawValue, $0) }) { first, _ in first }
    let cache = KnownFigures()
    self.init(names: byID.filter { $0.value.id.period(Day(number: 0)) != nil }.mapValues(\.name)) {
      figure, days, knownOn in
      guard let definition = byID[figure] else { return nil }
      let figures = try await cache.figures(knownOn, journal)
      guard let reading = figures.reading(definition.id, over: days), let value = reading.reported else {
        return nil
      }
      return Known(
        value: value, numerator: reading.numerator, denominator: reading.denominator,
        definition: String(Digest.hex(try JSON.encode(definition)).prefix(16)))
    }
  }
}

extension Reading {
  /// As a report writes it: shares in percent, counts and scores as they are.
  fileprivate var reported: ReportedValue? {
    guard let value else { return nil }
    switch measure {
    case .sameDay, .firstVisit, .remote, .failure: return .number(value * 100, unit: "%", decimals: 1)
    case .contacts, .waiting: return .number(value, unit: "kpl", decimals: 0)
    case .thirdFree: return .number(value, unit: "pv", decimals: 0)
    case .nps: return .number(value, unit: nil, decimals: 0)
    }
  }
}

/// The figures of the last day that was asked for, so that many measures of one report count once (lukuvälimuisti).
private actor KnownFigures {
  private var last: (day: Day, position: Int, figures: Figures)?

  func figures(_ day: Day, _ journal: Journal) async throws -> Figures {
    let position = try await journal.last()
    if let last, last.day == day, last.position == position { return last.figures }
    let figures = try await Figures.known(on: day, journal)
    last = (day, position, figures)
    return figures
  }
}
