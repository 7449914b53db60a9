package import County

/// One figure of one group in one period, as it leaves the house (lukurivi).
package struct FigureRow: Codable, Sendable, Equatable {
  package var indicator: String
  package var version: Int
  package var period: String
  package var asOf: Day
  /// `nil` for the whole county.
  package var dimension: Dimension?
  package var group: String?
  package var name: Text?
  /// `nil` where a small number is hidden.
  package var numerator: Int?
  package var denominator: Int?
  package var value: Double?
  package var low: Double?
  package var high: Double?
  package var p90: Double?
  package var share: Double?
  package var isHidden = false

  init(
    _ indicator: Indicator, _ period: Period, asOf: Day, _ reading: IndicatorReading,
    of group: (dimension: Dimension, key: String, name: Text)? = nil
  ) {
    (self.indicator, version) = (indicator.id, indicator.version ?? 1)
    (self.period, self.asOf) = (period.description, asOf)
    (dimension, self.group, name) = (group?.dimension, group?.key, group?.name)
    (numerator, denominator, value) = (reading.numerator, reading.denominator, reading.value)
    (low, high, p90, share) = (reading.low, reading.high, reading.p90, reading.share)
  }

  /// Takes away what would tell of a few people.
  mutating func hide(numerator hidesNumerator: Bool, denominator hidesDenominator: Bool) {
    guard hidesNumerator || hidesDenominator else { return }
    isHidden = true
    numerator = nil
    if hidesDenominator { denominator = nil }
    (value, low, high, p90, share) = (nil, nil, nil, nil, nil)
  }
}

/// Every figure of a period, as known on a day (lukutiedosto).
package struct FigureFile: Codable, Sendable, Equatable {
  package var period: String
  package var from: Day
  package var to: Day
  package var asOf: Day
  /// The last fact that was read.
  package var position: Int
  package var figures: [FigureRow]

  /// What is asked of the store.
  package struct Question: Sendable {
    package var period: Period
    package var asOf: Day
    package var indicators: [String]?
    package var dimensions: [Dimension]?
    /// Small numbers are hidden, as everybody may read it.
    package var isPublic: Bool

    package init(
      period: Period, asOf: Day, indicators: [String]? = nil, dimensions: [Dimension]? = nil,
      isPublic: Bool = false
    ) {
      (self.period, self.asOf, self.indicators) = (period, asOf, indicators)
      (self.dimensions, self.isPublic) = (dimensions, isPublic)
    }
  }

  init(_ question: Question, _ store: IndicatorStore, _ registry: Registry, _ names: GroupNames) {
    (period, asOf, position) = (question.period.description, question.asOf, store.position)
    (from, to) = (question.period.days.lowerBound, question.period.days.upperBound)
    figures = registry.indicators.indices.flatMap { number -> [FigureRow] in
      let indicator = registry.indicators[number]
      guard question.indicators?.contains(indicator.id) ?? true else { return [] }
      return store.figures(of: number, indicator, question, names)
    }
  }
}

extension IndicatorStore {
  /// The county's figure and those of its groups.
  func figures(
    of number: Int, _ indicator: Indicator, _ question: FigureFile.Question, _ names: GroupNames
  ) -> [FigureRow] {
    let period = question.period, counting = countings[number]
    var total = FigureRow(indicator, period, asOf: question.asOf, reading(number, period))
    let isSmall = question.isPublic ? Suppression.small(total, counting.form) : (false, false)
    total.hide(numerator: isSmall.0, denominator: isSmall.1)
    let wanted = indicator.dimensions.filter { question.dimensions?.contains($0) ?? true }
    return [total]
      + wanted.flatMap { dimension -> [FigureRow] in
        let rows = readings(number, period, by: dimension).map { group, reading in
          FigureRow(
            indicator, period, asOf: question.asOf, reading,
            of: (
              dimension, names.key(dimension, group, book, counting.population),
              names.name(dimension, group, book, counting.population)
            ))
        }.sorted { ($0.group ?? "") < ($1.group ?? "") }
        return question.isPublic ? Suppression.hide(rows, counting.form, total: isSmall) : rows
      }
  }
}
