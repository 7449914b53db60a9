import Rules

/// A self-assessment as its document says it, every line in its place (oma-arviointi).
package struct SelfAssessment: Codable, Sendable, Equatable {
  /// What stands before the first goal.
  package var preface: [Passage] = []
  package var benefitGoals: [BenefitGoal] = []
  package var processGoals: [ProcessGoal] = []
  package var indicators: [IndicatorRow] = []
  package var appendices: [Appendix] = []
  package var rounds: [Round] = []
  package var unplaced: [Unplaced] = []
  /// Half-years that its tables and summaries name, oldest first.
  package var periods: [Period] = []

  package init() {}

  /// Nothing of a self-assessment was found.
  package var isEmpty: Bool {
    benefitGoals.isEmpty && processGoals.isEmpty && rounds.isEmpty && indicators.isEmpty
  }

  /// The latest half-year of which it says something.
  package var period: Period? {
    let scored = processGoals.flatMap { goal in
      goal.cells.filter { ReportedValue($0.value).map { $0.kind != .dash } ?? false }.keys
    }
    let valued = indicators.flatMap { $0.values.filter { $0.value.kind != .dash }.keys }
    return (scored + valued).compactMap { Period($0) }.max() ?? rounds.compactMap(\.period).max()
  }

  /// The name of the column that says how things were at first.
  package static let baseline = "Lähtötila"
}

/// A line of text in its place, or a table; `goals` are the process goals that it tells of (kappale).
package struct Passage: Codable, Sendable, Equatable {
  package var line: Int
  package var text: String?
  package var table: DocumentTable?
  package var goals: [String]?

  package init(_ line: DocumentLine, goals: [String] = []) {
    (self.line, text) = (line.number, line.bare)
    self.goals = goals.isEmpty ? nil : goals
  }
  package init(_ table: DocumentTable) { (line, self.table) = (table.line, table) }
  package init(_ text: String, goals: [String]? = nil) { (line, self.text, self.goals) = (0, text, goals) }
}

/// A national goal of the programme and its chapter (hyötytavoite).
package struct BenefitGoal: Codable, Sendable, Equatable {
  package var number: String
  package var title: String
  package var line: Int
  package var sections: [Section] = []

  /// One part of the chapter.
  package struct Section: Codable, Sendable, Equatable {
    /// `nil` for words right under the goal.
    package var kind: SectionKind?
    package var heading: String
    package var passages: [Passage] = []
  }

  package func section(_ kind: SectionKind) -> Section? { sections.first { $0.kind == kind } }
}

/// A state that the project is to reach, and how near it is (prosessitavoite).
package struct ProcessGoal: Codable, Sendable, Equatable {
  package var number: String
  package var title: String
  package var benefitGoal: String
  /// Percent by period; a cell without a share is not there.
  package var readiness: [String: Int] = [:]
  /// How ready it was at first, where the document says so.
  package var baseline: Int?
  /// Each cell as it was written, by period.
  package var cells: [String: String] = [:]
  /// Goals with the same row stand in one row of the table, whose first cell is `label`.
  package var row: Int
  package var label: String
  package var narrative: [String] = []
  /// Who answers for it, where somebody does.
  package var owner: String?
}

/// One row of a benefit goal's measures: what is measured and its values by period (mittari).
package struct IndicatorRow: Codable, Sendable, Equatable {
  package var benefitGoal: String
  /// The cell of the goal that the measure serves; said once for several rows.
  package var aim: String
  package var opensAim: Bool
  package var name: String
  /// By `Lähtötila` or period.
  package var values: [String: ReportedValue] = [:]
}

/// An appendix with its tables (liite).
package struct Appendix: Codable, Sendable, Equatable {
  package var title: String
  package var line: Int
  package var passages: [Passage] = []
}

/// A summary of one half-year by goal (tiivistelmä).
package struct Round: Codable, Sendable, Equatable {
  /// `nil` for the baseline's.
  package var period: Period?
  package var title: String
  package var line: Int
  /// Words that tell of all goals together.
  package var shared: [String] = []
  package var texts: [Told] = []

  /// What is told of one goal.
  package struct Told: Codable, Sendable, Equatable {
    package var number: String
    package var title: String
    package var line: Int
    package var text: [String] = []
  }

  package var name: String { period?.description ?? SelfAssessment.baseline }
}

/// What could not be put in any place, with its line (sijoittamatta).
package struct Unplaced: Codable, Sendable, Equatable {
  package var line: Int
  package var text: String
  /// `picture`, `mark` or `text`.
  package var why: String
}
