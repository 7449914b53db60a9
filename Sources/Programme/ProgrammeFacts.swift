import County

/// A process goal was set or changed (prosessitavoite asetettu).
package struct ProcessGoalSet: FactPayload {
  package static let kind = "programme.goalSet"
  package var number: String
  package var title: String
  package var benefitGoal: String
  package var owner: String?

  package init(number: String, title: String, benefitGoal: String, owner: String? = nil) {
    (self.number, self.title, self.benefitGoal, self.owner) = (number, title, benefitGoal, owner)
  }
  package static var example: ProcessGoalSet {
    ProcessGoalSet(
      number: "1.1", title: "Kiireettömään hoitoon pääsee viikossa.", benefitGoal: "1", owner: "Hanketoimisto"
    )
  }
}

/// An action that leads to a process goal was written down (kehittämistoimenpide).
package struct MeasureSet: FactPayload {
  package static let kind = "programme.measureSet"
  package var id: String
  package var goal: String
  package var title: String
  package var state: MeasureState

  package init(id: String, goal: String, title: String, state: MeasureState) {
    (self.id, self.goal, self.title, self.state) = (id, goal, title, state)
  }
  package static var example: MeasureSet {
    MeasureSet(id: "etavastaanotto", goal: "1.1", title: "Etävastaanotto kaikilla asemilla", state: .going)
  }
}

/// How far an action is, as the national form groups them: done, under way, not pursued.
package enum MeasureState: String, Codable, Sendable, CaseIterable { case done, going, waiting }

/// How ready a goal is in a half-year, with the proof; who says so is the fact's actor (valmiusaste arvioitu).
package struct ReadinessScored: FactPayload {
  package static let kind = "readiness.scored"
  package var goal: String
  package var period: Period
  package var percent: Int
  package var evidence: String

  package init(goal: String, period: Period, percent: Int, evidence: String) {
    (self.goal, self.period, self.percent, self.evidence) = (goal, period, percent, evidence)
  }
  package static var example: ReadinessScored {
    ReadinessScored(
      goal: "1.1", period: .example, percent: 50, evidence: "Toimintamalli on käytössä neljällä asemalla.")
  }
}

/// The words of one part of a benefit goal's chapter in a half-year (luvun teksti).
package struct ChapterWritten: FactPayload {
  package static let kind = "chapter.written"
  package var benefitGoal: String
  package var section: SectionKind
  package var period: Period
  package var words: String

  package init(benefitGoal: String, section: SectionKind, period: Period, words: String) {
    (self.benefitGoal, self.section, self.period, self.words) = (benefitGoal, section, period, words)
  }
  package static var example: ChapterWritten {
    ChapterWritten(
      benefitGoal: "1", section: .results, period: .example, words: "Jonot lyhenivät kaikilla asemilla.")
  }
}

/// Somebody entered a measure's value for a half-year or the baseline (mittarin arvo kirjattu).
package struct ValueEntered: FactPayload {
  package static let kind = "value.entered"
  package var benefitGoal: String
  package var name: String
  /// `Lähtötila` or a period.
  package var column: String
  package var value: ReportedValue

  package init(benefitGoal: String, name: String, column: String, value: ReportedValue) {
    (self.benefitGoal, self.name, self.column, self.value) = (benefitGoal, name, column, value)
  }
  package static var example: ValueEntered {
    ValueEntered(
      benefitGoal: "1", name: "T3", column: "5/21", value: ReportedValue("12 pv") ?? ReportedValue.none)
  }
}

extension Period {
  /// A period for examples.
  package static var example: Period { Period(month: 5, year: 2021) ?? Period(known: 5, 2021) }
}
