package import County
import Tables

/// What we change (kehittämisohjelma): plans, scores, figures, reports and their signatures.
package struct Programme: Sendable {
  package var journal: Journal
  package var house: House
  package var content: ProgrammeContent
  package var surveys: [Questionnaire]
  package var figures: FigureSource
  package var maker: PaperMaker
  /// Names of units by id.
  package var units: [String: Text]
  /// Names of those who work for the county by id.
  package var people: [String: String]

  package init(
    journal: Journal, house: House, content: ProgrammeContent, surveys: [Questionnaire] = [],
    figures: FigureSource = .none, maker: PaperMaker = .none, units: [String: Text] = [:],
    people: [String: String] = [:]
  ) {
    (self.journal, self.house, self.content, self.surveys) = (journal, house, content, surveys)
    (self.figures, self.maker, self.units, self.people) = (figures, maker, units, people)
  }

  package static let facts: [any FactPayload.Type] = [
    ProcessGoalSet.self, MeasureSet.self, ReadinessScored.self, ChapterWritten.self, IndicatorLinked.self,
    IndicatorUnlinked.self, ValueEntered.self, FiguresFrozen.self, AssessmentImported.self, ReportSigned.self,
    ProjectPlanned.self,
    BudgetSet.self, RiskAssessed.self, RiskClosed.self, MonthReported.self, IdeaGiven.self, IdeaBacked.self,
    IdeaMoved.self,
    SurveyAnswered.self, OutcomeEntered.self,
  ]

  var now: Moment { journal.world.now() }

  package func state() async throws -> ProgrammeState {
    ProgrammeState(try await journal.facts(of: content.stream))
  }

  /// Decides on the programme as it is and writes what was decided.
  @discardableResult
  package func decide<Payload: FactPayload>(
    by actor: Actor, _ decision: @escaping @Sendable (ProgrammeState) throws -> Payload?
  ) async throws -> Payload? {
    let stream = content.stream
    return try await journal.change(by: actor) { ledger in
      let payload = try decision(ProgrammeState(ledger.facts(of: stream)))
      if let payload { try ledger.add(payload, to: stream) }
      return payload
    }
  }

  /// The report of a half-year; once all levels have signed it, as it was when the last of them did.
  package func report(_ period: Period) async throws -> Report {
    let facts = try await journal.facts(of: content.stream), state = ProgrammeState(facts)
    guard let seal = state.seal(of: period) else { return ReportBuilder(state, content, period).report }
    return ReportBuilder(ProgrammeState(facts, before: seal.position), content, period).report
  }

  package func sign(_ period: Period, seen: String, by actor: Actor) async throws {
    let content = content
    try await decide(by: actor) { state in
      try state.mustHave(period, content)
      try state.mustBeOpen(period)
      let hash = ReportBuilder(state, content, period).report.hash
      return try SignOff(state, period, hash: hash).signing(by: actor, period: period, hash: hash, seen: seen)
    }
  }

  /// Reads a self-assessment in; false when the same file is here already.
  package func take(_ bytes: [UInt8], file: String, by actor: Actor) async throws -> (
    SelfAssessment, added: Bool
  ) {
    let document = SelfAssessmentReader.read(bytes, national: content.national)
    guard !document.isEmpty else { return (document, false) }
    let digest = Digest.hex(String(decoding: bytes, as: UTF8.self))
    let added = try await decide(by: actor) { try $0.importing(document, digest: digest, file: file) }
    return (document, added != nil)
  }

  /// Fills the linked measures of a half-year with their figures as known on a day, for good.
  package func freeze(_ period: Period, asOf: Day, by actor: Actor) async throws {
    guard asOf <= now.day else { throw Refusal.notYetKnown }
    var frozen: [FrozenFigure] = []
    for indicator in try await state().indicators {
      guard let figure = indicator.figure, let known = try await figures.value(figure, period.days, asOf)
      else { continue }
      frozen.append(FrozenFigure(indicator.row, figure, known))
    }
    let figures = frozen, content = content
    try await decide(by: actor) { try $0.freezing(period, asOf: asOf, figures, in: content) }
  }
}

extension Refusal {
  package static let notYetKnown = Refusal(
    "programme.asOf", fi: "Valitse päivä, joka on jo ollut.", sv: "Välj en dag som redan har varit.",
    en: "Choose a day that has been.")
  package static let noPaper = Refusal(
    "programme.paper", status: 503, fi: "PDF-tiedostoa ei saatu tehtyä. Lataa raportti tekstinä.",
    sv: "PDF-filen kunde inte göras. Ladda ner rapporten som text.",
    en: "The PDF could not be made. Download the report as text.")
}
