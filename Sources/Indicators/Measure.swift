package import County

/// The eight figures of the first board (mittarit).
package enum Measure: String, CaseIterable, Codable, Sendable {
  case contacts, sameDay, waiting, firstVisit, remote, thirdFree, failure, nps

  /// The days that the figure covers, ending on `today`; `nil` for a figure of this moment.
  package func period(_ today: Day) -> ClosedRange<Day>? {
    switch self {
    case .contacts: today...today
    case .sameDay, .firstVisit, .remote, .failure: today - 27...today
    case .nps: today - 89...today
    case .waiting, .thirdFree: nil
    }
  }
}

/// One figure's entry (mittarin määritelmä): page, API, export and report read the same.
package struct Definition: Codable, Sendable, Equatable {
  package var id: Measure
  package var name: Text
  package var meaning: Text
  package var numerator: Text
  package var denominator: Text
  package var exclusions: Text
  package var period: Text
  package var target: Double?
  package var targetText: Text
  package var source: Text
}

struct DefinitionFile: Codable { var indicators: [Definition] }

extension [Definition] {
  package init(_ content: ContentFolder) throws {
    self = try content.read(DefinitionFile.self, from: "indicators.yaml").indicators
    if let missing = Measure.allCases.first(where: { measure in !contains { $0.id == measure } }) {
      throw ContentProblem(
        file: "indicators.yaml", line: nil, what: "“\(missing.rawValue)” is missing", mend: "define it")
    }
  }
}

/// A figure at a moment: what was counted, out of what, and how sure it is.
package struct Reading: Sendable, Equatable, Codable {
  package var measure: Measure
  package var numerator: Int
  package var denominator: Int
  /// Count, share, days or score; `nil` when there is nothing to count.
  package var value: Double?
  /// Parts by name: channels, slack classes, units.
  package var parts: [Part] = []
  /// 95 % interval, where the figure is a sample's.
  package var low: Double?
  package var high: Double?

  /// One part of a figure.
  package struct Part: Sendable, Equatable, Codable {
    package var name: String
    package var count: Int
    package var value: Double?

    package init(_ name: String, _ count: Int, value: Double? = nil) {
      (self.name, self.count, self.value) = (name, count, value)
    }
  }

  package init(_ measure: Measure, numerator: Int, denominator: Int, value: Double?) {
    (self.measure, self.numerator, self.denominator, self.value) = (measure, numerator, denominator, value)
  }

  /// A share of `denominator`; nothing when it is empty.
  static func share(_ measure: Measure, _ numerator: Int, _ denominator: Int) -> Reading {
    Reading(
      measure, numerator: numerator, denominator: denominator,
      value: denominator == 0 ? nil : Double(numerator) / Double(denominator))
  }
}
