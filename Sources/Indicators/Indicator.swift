package import County

/// One indicator's entry in the registry (mittari): page, API, export and report read the same.
package struct Indicator: Codable, Sendable, Equatable {
  /// What the value is in (yksikkö).
  package enum Unit: String, Codable, Sendable, CaseIterable { case count, percent, days, score, index }
  /// Which way is better (suunta).
  package enum Better: String, Codable, Sendable, CaseIterable { case up, down, neither }

  package var id: String
  /// The version of the definition; a report keeps it beside a frozen value.
  package var version: Int?
  package var name: Text
  package var meaning: Text
  package var population: Text
  package var numerator: Text
  package var denominator: Text
  package var exclusions: Text
  package var unit: Unit
  package var better: Better
  package var periods: [Period.Kind]
  package var dimensions: [Dimension]
  package var target: Double?
  package var targetBy: Day?
  package var targetSource: Text?
  package var owner: Text
  package var source: Text
  /// How a county's own indicator is counted; the shipped ones are counted by the program.
  package var counts: CountingContent?
  /// A value beyond which somebody should look.
  package var alert: Alert?
  /// What a figure of the first board says otherwise when it is told for a period.
  package var inPeriod: InPeriod?

  package struct InPeriod: Codable, Sendable, Equatable {
    package var name: Text?
    package var meaning: Text?
    package var numerator: Text?
    package var noTarget: Bool?
  }

  /// The border of an alert, for the county and its units (hälytysraja).
  package struct Alert: Codable, Sendable, Equatable {
    package var above: Double?
    package var below: Double?
    /// Fewer counted than this say nothing.
    package var fewest: Int?
  }
}

extension Indicator {
  /// The entry as a period's figure is told.
  var told: Indicator {
    guard let inPeriod else { return self }
    var told = self
    told.name = inPeriod.name ?? name
    told.meaning = inPeriod.meaning ?? meaning
    told.numerator = inPeriod.numerator ?? numerator
    if inPeriod.noTarget ?? false { told.target = nil }
    return told
  }
}

/// How a county combines the offered predicates (oman mittarin laskenta).
package struct CountingContent: Codable, Sendable, Equatable {
  package var form: Counting.Form
  package var population: String
  package var among: Traits?
  package var of: Traits?
  package var over: String?
  package var overAmong: Traits?

  package struct Traits: Codable, Sendable, Equatable {
    package var all: [String]?
    package var none: [String]?
  }
}

/// Every indicator of the county, in the order of its files (mittarirekisteri).
package struct Registry: Sendable {
  package var indicators: [Indicator]
  /// In the order of the indicators.
  package var countings: [Counting]
  /// Figures of a moment, which have no periods: the live board shows them.
  package var momentary: [Indicator]

  package func number(_ id: String) -> Int? { indicators.firstIndex { $0.id == id } }
}
