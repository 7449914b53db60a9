import County

/// Figures in the form of HL7 FHIR R4 (MeasureReport): one report an indicator, groups as stratifiers.
package struct MeasureReports: Encodable, Sendable {
  package let resourceType = "Bundle"
  package let type = "collection"
  package var entry: [Entry]

  package struct Entry: Encodable, Sendable { package var resource: MeasureReport }

  package init(_ file: FigureFile, _ registry: Registry, reporter: String) {
    entry = (registry.indicators + registry.momentary).compactMap { indicator in
      let rows = file.figures.filter { $0.indicator == indicator.id }
      guard let total = rows.first(where: { $0.dimension == nil }) else { return nil }
      return Entry(resource: MeasureReport(indicator, file, total, rows, reporter))
    }
  }
}

/// One indicator's report.
package struct MeasureReport: Encodable, Sendable {
  struct Coding: Encodable, Sendable {
    var system: String
    var code: String
  }
  struct Concept: Encodable, Sendable {
    var coding: [Coding]?
    var text: String?
  }
  struct Days: Encodable, Sendable {
    var start: Day
    var end: Day
  }
  struct Quantity: Encodable, Sendable {
    var value: Double
    var unit: String
    var system = "http://unitsofmeasure.org"
    var code: String
  }
  struct Count: Encodable, Sendable {
    var code: Concept
    var count: Int
  }
  struct Stratum: Encodable, Sendable {
    var value: Concept
    var population: [Count]
    var measureScore: Quantity?
  }
  struct Stratifier: Encodable, Sendable {
    var code: [Concept]
    var stratum: [Stratum]
  }
  struct Group: Encodable, Sendable {
    var population: [Count]
    var measureScore: Quantity?
    var stratifier: [Stratifier]?
  }
  struct Reporter: Encodable, Sendable { var display: String }

  let resourceType = "MeasureReport"
  let id: String
  let status = "complete"
  let type = "summary"
  let measure: String
  let date: Day
  let reporter: Reporter
  let period: Days
  let improvementNotation: Concept?
  let group: [Group]
}

extension MeasureReport {
  fileprivate init(
    _ indicator: Indicator, _ file: FigureFile, _ total: FigureRow, _ rows: [FigureRow], _ reporter: String
  ) {
    id = "\(indicator.id)-\(file.period)-\(file.asOf)".map {
      $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "-"
    }
    .reduce(into: "") { $0.append($1) }
    measure = "urn:luukku:indicator:\(indicator.id)|\(indicator.version ?? 1)"
    (date, self.reporter) = (file.asOf, Reporter(display: reporter))
    let days = file.days(of: total)
    period = Days(start: days.lowerBound, end: days.upperBound)
    improvementNotation = Self.notation(indicator.better)
    let stratifiers = indicator.dimensions.compactMap { dimension -> Stratifier? in
      let groups = rows.filter { $0.dimension == dimension }
      return groups.isEmpty
        ? nil
        : Stratifier(
          code: [Concept(text: dimension.rawValue)], stratum: groups.map { Self.stratum($0, indicator.unit) })
    }
    group = [
      Group(
        population: Self.counts(total), measureScore: Self.score(total, indicator.unit),
        stratifier: stratifiers.isEmpty ? nil : stratifiers)
    ]
  }

  private static func notation(_ better: Indicator.Better) -> Concept? {
    let code: String? = better == .up ? "increase" : better == .down ? "decrease" : nil
    return code.map {
      Concept(
        coding: [
          Coding(system: "http://terminology.hl7.org/CodeSystem/measure-improvement-notation", code: $0)
        ])
    }
  }

  private static func stratum(_ row: FigureRow, _ unit: Indicator.Unit) -> Stratum {
    Stratum(
      value: Concept(text: row.name?.fi ?? row.group), population: counts(row), measureScore: score(row, unit)
    )
  }

  /// A hidden number is left out, never told as zero.
  private static func counts(_ row: FigureRow) -> [Count] {
    [("numerator", row.numerator), ("denominator", row.denominator)].compactMap { code, count in
      count.map {
        Count(
          code: Concept(
            coding: [Coding(system: "http://terminology.hl7.org/CodeSystem/measure-population", code: code)]),
          count: $0)
      }
    }
  }

  private static func score(_ row: FigureRow, _ unit: Indicator.Unit) -> Quantity? {
    guard let value = row.value else { return nil }
    return switch unit {
    case .percent: Quantity(value: value * 100, unit: "%", code: "%")
    case .days: Quantity(value: value, unit: "d", code: "d")
    case .count, .score, .index: Quantity(value: value, unit: "1", code: "1")
    }
  }
}
