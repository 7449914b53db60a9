/// What `luukku import self-assessment --json` says of a document (tuonnin yhteenveto).
package struct AssessmentOutline: Encodable, Sendable {
  /// The goals that the document follows by half-year: process goals, or the goals of its summaries.
  package var goals: [Goal]
  package var benefitGoals: [Chapter]
  package var indicators: [IndicatorRow]
  package var appendices: [Paper]
  package var rounds: [Round]
  package var periods: [Period]
  package var preface: [String]
  package var unplaced: [Unplaced]
  package var added: Bool

  /// A goal with its readiness, or its words, by half-year.
  package struct Goal: Encodable, Sendable, Equatable {
    package var number: String
    package var title: String
    package var benefitGoal: String
    package var readiness: [String: Int]
    package var baseline: Int?
    package var cells: [String: String]
    package var narrative: [String: String]
  }

  /// A benefit goal with the words of its parts.
  package struct Chapter: Encodable, Sendable {
    package var number: String
    package var title: String
    package var sections: [Section]

    package struct Section: Encodable, Sendable {
      package var kind: SectionKind?
      package var heading: String
      package var text: [String]
    }
  }

  /// An appendix with its tables as rows of cells.
  package struct Paper: Encodable, Sendable {
    package var title: String
    package var text: [String]
    package var tables: [[[String]]]
  }

  package init(_ read: SelfAssessment, added: Bool) {
    (indicators, rounds, periods, unplaced) = (read.indicators, read.rounds, read.periods, read.unplaced)
    (preface, self.added) = (read.preface.compactMap(\.text), added)
    benefitGoals = read.benefitGoals.map { goal in
      Chapter(
        number: goal.number, title: goal.title,
        sections: goal.sections.map {
          .init(kind: $0.kind, heading: $0.heading, text: $0.passages.compactMap(\.text))
        })
    }
    appendices = read.appendices.map { paper in
      Paper(
        title: paper.title, text: paper.passages.compactMap(\.text),
        tables: paper.passages.compactMap { $0.table?.rows })
    }
    if benefitGoals.isEmpty {
      benefitGoals = Self.told(read).map { Chapter(number: $0.number, title: $0.title, sections: []) }
    }
    goals = read.processGoals.isEmpty ? Self.told(read) : Self.scored(read)
  }

  private static func scored(_ read: SelfAssessment) -> [Goal] {
    read.processGoals.map { goal in
      let words = goal.narrative.joined(separator: "\n"), period = read.period?.description
      return Goal(
        number: goal.number, title: goal.title, benefitGoal: goal.benefitGoal, readiness: goal.readiness,
        baseline: goal.baseline, cells: goal.cells.filter { !$0.value.isEmpty },
        narrative: words.isEmpty ? [:] : [period ?? SelfAssessment.baseline: words])
    }
  }

  /// The goals of summaries; what a round says of all together is said of each.
  private static func told(_ read: SelfAssessment) -> [Goal] {
    let texts = read.rounds.flatMap(\.texts)
    let titles = Dictionary(texts.map { ($0.number, $0.title) }) { first, _ in first }
    return titles.sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }.map { number, title in
      let words = read.rounds.compactMap { round -> (String, String)? in
        let own = round.texts.filter { $0.number == number }.flatMap(\.text)
        let said = own.isEmpty ? round.shared : own
        return said.isEmpty ? nil : (round.name, said.joined(separator: "\n"))
      }
      return Goal(
        number: number, title: title, benefitGoal: number, readiness: [:], cells: [:],
        narrative: Dictionary(words) { $0 + "\n" + $1 })
    }
  }

  /// The same for people, one line a part.
  package var lines: [String] {
    [
      "benefit goals: \(benefitGoals.count)", "goals followed by half-year: \(goals.count)",
      "readiness: \(goals.count { !$0.readiness.isEmpty }) goals",
      "measures: \(indicators.count)", "appendices: \(appendices.count)", "rounds: \(rounds.count)",
      "half-years: \(periods.map(\.description).joined(separator: ", "))",
      added ? "added to the programme" : "known already, nothing added", "not placed: \(unplaced.count)",
    ] + unplaced.map { "  line \($0.line) (\($0.why)): \($0.text)" }
  }
}
