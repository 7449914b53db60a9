package import County

/// Decisions of the programme office (ohjelmatoimiston päätökset): what may be written, and why not.
extension ProgrammeState {
  package func setting(
    _ number: String, _ title: String, owner: String?, in content: ProgrammeContent
  ) throws(Refusal) -> ProcessGoalSet {
    guard let match = number.wholeMatch(of: /([0-9]{1,2})\.[0-9]{1,2}/),
      content.benefitGoals.contains(where: { $0.number == match.1 })
    else { throw .noSuchNumber }
    return ProcessGoalSet(number: number, title: title, benefitGoal: String(match.1), owner: owner)
  }

  package func scoring(
    _ goal: String, _ period: Period, _ percent: Int, evidence: String, in content: ProgrammeContent
  ) throws(Refusal) -> ReadinessScored {
    guard self.goal(goal) != nil else { throw .noSuchGoal }
    try mustHave(period, content)
    try mustBeOpen(period)
    guard content.scale.contains(where: { $0.percent == percent }) else { throw .noSuchStep }
    guard !evidence.bare.isEmpty else { throw .noEvidence }
    return ReadinessScored(goal: goal, period: period, percent: percent, evidence: evidence)
  }

  package func writing(
    _ goal: String, _ section: SectionKind, _ period: Period, _ words: String, in content: ProgrammeContent
  ) throws(Refusal) -> ChapterWritten {
    guard content.benefitGoals.contains(where: { $0.number == goal }) else { throw .noSuchGoal }
    try mustHave(period, content)
    try mustBeOpen(period)
    return ChapterWritten(benefitGoal: goal, section: section, period: period, words: words)
  }

  /// A value by hand, as a cell says it: a number with its unit, a text, or why there is none.
  package func entering(
    _ name: String, _ goal: String, column: String, _ cell: String, in content: ProgrammeContent
  ) throws(Refusal) -> ValueEntered {
    guard indicators(of: goal).contains(where: { $0.row.name == name }) else { throw .noSuchMeasure }
    var known = column
    if let period = Period(column) {
      try mustHave(period, content)
      try mustBeOpen(period)
      known = period.description
    } else if column != SelfAssessment.baseline {
      throw .noSuchPeriod
    }
    guard let value = ReportedValue(cell) else { throw .noValue }
    return ValueEntered(benefitGoal: goal, name: name, column: known, value: value)
  }

  package func freezing(
    _ period: Period, asOf: Day, _ figures: [FrozenFigure], in content: ProgrammeContent
  ) throws(Refusal) -> FiguresFrozen {
    try mustHave(period, content)
    try mustBeOpen(period)
    return FiguresFrozen(period: period, asOf: asOf, figures: figures)
  }

  /// Nothing to do when the same file is here already.
  package func importing(
    _ document: SelfAssessment, digest: String, file: String
  ) throws(Refusal) -> AssessmentImported? {
    if imported.contains(digest) { return nil }
    if let period = document.period { try mustBeOpen(period) }
    return AssessmentImported(digest: digest, file: file, document: document)
  }
}

extension ProgrammeState {
  /// The half-years of the content and of what was imported, oldest first.
  package func periods(_ content: ProgrammeContent) -> [Period] {
    Set(content.periods + (document?.periods ?? []) + rounds.compactMap(\.period)).sorted()
  }

  func mustHave(_ period: Period, _ content: ProgrammeContent) throws(Refusal) {
    guard periods(content).contains(period) else { throw .noSuchPeriod }
  }
}

extension Refusal {
  package static let noSuchGoal = Refusal(
    "programme.goal", status: 404, fi: "Tavoitetta ei ole.", sv: "Målet finns inte.",
    en: "There is no such goal.")
  package static let noSuchMeasure = Refusal(
    "programme.measure", status: 404, fi: "Mittaria ei ole.", sv: "Mätaren finns inte.",
    en: "There is no such measure.")
  package static let noSuchPeriod = Refusal(
    "programme.period", status: 404, fi: "Raportointijaksoa ei ole.", sv: "Rapportperioden finns inte.",
    en: "There is no such reporting period.")
  package static let noSuchNumber = Refusal(
    "programme.number", fi: "Anna numero muodossa 1.1. Alku on hyötytavoitteen numero.",
    sv: "Ange numret som 1.1. Början är nyttomålets nummer.",
    en: "Give the number as 1.1. It begins with the benefit goal's number.")
  package static let noSuchStep = Refusal(
    "programme.step", fi: "Valitse jokin asteikon arvoista.", sv: "Välj ett värde på skalan.",
    en: "Choose a step of the scale.")
  package static let noEvidence = Refusal(
    "programme.evidence", fi: "Kerro, mihin arvio perustuu.", sv: "Berätta vad bedömningen bygger på.",
    en: "Say what the score rests on.")
  package static let noValue = Refusal(
    "programme.value", fi: "Anna arvo tai kerro, miksi sitä ei ole.",
    sv: "Ange ett värde eller berätta varför det saknas.",
    en: "Give a value, or say why there is none.")
}
