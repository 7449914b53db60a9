import County
import Markup

/// Words of the survey pages.
enum SurveyWords {
  static let answers = Text(fi: "Vastauksia", sv: "Svar", en: "Answers")
  static let answer = Text(fi: "Vastaa", sv: "Svara", en: "Answer")
  static let mean = Text(fi: "Keskiarvo", sv: "Medeltal", en: "Mean")
  static let question = Text(fi: "Kysymys", sv: "Fråga", en: "Question")
  static let few = Text(
    fi: "Tulos näytetään, kun vastauksia on vähintään viisi.",
    sv: "Resultatet visas när det finns minst fem svar.",
    en: "The result is shown when there are at least five answers.")
  static let result = Text(fi: "Tulokset", sv: "Resultat", en: "Results")
  static let elsewhere = Text(
    fi: "Muualla tehdyt kyselyt", sv: "Enkäter som gjorts annanstans", en: "Surveys made elsewhere")
  static let survey = Text(fi: "Kysely", sv: "Enkät", en: "Survey")
  static let source = Text(fi: "Lähde", sv: "Källa", en: "Source")
  static let enter = Text(fi: "Kirjaa tulos", sv: "Anteckna resultatet", en: "Record the result")
}

/// The surveys of the programme and the outcomes of those made elsewhere.
struct SurveysPage {
  var programme: Programme
  var ask: Ask
  var facts: [Fact]

  init(_ programme: Programme, _ ask: Ask, _ facts: [Fact]) {
    (self.programme, self.ask, self.facts) = (programme, ask, facts)
  }

  private var lang: Lang { ask.lang }
  private var outcomes: Outcomes { Outcomes(facts) }

  func page(_ said: Refusal?) -> Page {
    let own = programme.surveys.compactMap { survey -> [HTML]? in
      ID<Survey>(survey.id).map {
        [
          link(ProgrammeLink.survey($0).path, survey.title[lang]),
          "\(SurveyResult(facts, of: survey.id).answers)",
        ]
      }
    }
    let columns = [SurveyWords.survey, SurveyWords.answers].map { $0[lang] }
    let list =
      own.isEmpty
      ? paragraph(ProgrammeWords.nothing[lang])
      : table(caption: ProgrammeWords.surveys[lang], columns: columns, rows: own)
    return Page(
      ProgrammeWords.surveys[lang], room: .desk, "\(programme.said(said, lang))\(list)\(elsewhere)\(entering)"
    )
  }

  private var elsewhere: HTML? {
    guard !outcomes.values.isEmpty else { return nil }
    let rows = outcomes.values.map { outcome -> [HTML] in
      [
        HTML(text: Outcomes.surveys[outcome.survey]?[lang] ?? outcome.survey),
        HTML(text: outcome.period.description),
        HTML(text: outcome.value.words), "\(outcome.answers)", HTML(text: outcome.source),
      ]
    }
    let columns = [
      SurveyWords.survey, ProgrammeWords.period, ProgrammeWords.value, SurveyWords.answers,
      SurveyWords.source,
    ]
    let name = SurveyWords.elsewhere[lang]
    return "\(heading(name))\(table(caption: name, columns: columns.map { $0[lang] }, rows: rows))"
  }

  private var entering: HTML? {
    guard ask.actor.role == .programmeOffice else { return nil }
    let surveys = Outcomes.surveys.sorted { $0.key < $1.key }.map { Choice($0.key, $0.value[lang]) }
    let periods = programme.content.periods.map { Choice($0.description, $0.description) }
    let fields: HTML = """
      \(select(Field("survey", SurveyWords.survey[lang], value: ask.form["survey"]), surveys))
      \(select(Field("period", ProgrammeWords.period[lang], value: ask.form["period"]), periods))
      \(textField(Field("value", ProgrammeWords.value[lang], hint: ProgrammeWords.valueHint[lang], value: ask.form["value"], required: true), most: 200))
      \(textField(Field("answers", SurveyWords.answers[lang], value: ask.form["answers"], required: true), size: 8, most: 7))
      \(textField(Field("source", SurveyWords.source[lang], value: ask.form["source"], required: true), most: 200))
      \(button(SurveyWords.enter[lang], name: "do", value: "outcome"))
      """
    return fold(
      SurveyWords.enter[lang], form(ProgrammeLink.surveys.path, secret: ask.visitor.secret, fields),
      open: ask.method == .post)
  }
}

/// One survey: its questions to answer, and what the answers say together.
struct SurveyPage {
  var programme: Programme
  var ask: Ask
  var survey: Questionnaire
  var result: SurveyResult
  /// Signs of an answer in one's own words.
  static let most = 2_000

  private var lang: Lang { ask.lang }

  func page(_ said: Refusal?) -> Page {
    let questions = survey.questions.map { question -> HTML in
      let field = Field(
        question.id, question.text[lang], hint: question.hint?[lang], value: ask.form[question.id],
        required: question.choices?.isEmpty == false)
      guard let choices = question.choices, !choices.isEmpty else {
        return textArea(field, rows: 3, most: Self.most)
      }
      return radios(field, choices.map { Choice($0.value, $0.text[lang]) })
    }
    let path = ID<Survey>(survey.id).map { ProgrammeLink.survey($0).path } ?? "/"
    let fields = questions.joined() + button(SurveyWords.answer[lang], name: "do", value: "answer")
    return Page(
      survey.title[lang], room: .desk, back: (ProgrammeLink.surveys.path, ProgrammeWords.surveys[lang]),
      "\(programme.said(said, lang))\(results)\(heading(SurveyWords.answer[lang]))\(form(path, secret: ask.visitor.secret, fields))"
    )
  }

  private var results: HTML {
    let head = "\(SurveyWords.answers[lang]): \(result.answers)"
    guard result.answers >= SurveyResult.fewest else {
      return paragraph("\(head). \(SurveyWords.few[lang])")
    }
    let rows = survey.questions.filter { $0.choices?.isEmpty == false }.map { question -> [HTML] in
      let counts = (question.choices ?? []).map { choice in
        "\(choice.text[lang]): \(result.counts[question.id]?[choice.value] ?? 0)"
      }
      let mean = result.mean(question.id).map { Format.number($0, decimals: 1, lang) } ?? ""
      return [HTML(text: question.text[lang]), HTML(text: mean), HTML(text: counts.joined(separator: "; "))]
    }
    let columns = [SurveyWords.question, SurveyWords.mean, SurveyWords.answers].map { $0[lang] }
    return "\(paragraph(head))\(table(caption: SurveyWords.result[lang], columns: columns, rows: rows))"
  }
}

extension Programme {
  private func survey(named id: ID<Survey>) throws -> Questionnaire {
    guard let survey = surveys.first(where: { $0.id == id.text }) else { throw Refusal.noSuchSurvey }
    return survey
  }

  func survey(_ id: ID<Survey>, _ ask: Ask) async throws -> SurveyPage {
    let survey = try survey(named: id), facts = try await journal.facts(of: id.stream)
    return SurveyPage(programme: self, ask: ask, survey: survey, result: SurveyResult(facts, of: survey.id))
  }

  /// Answers go to the survey's own line under a name of no one: who said what is not kept.
  func changeSurveys(_ here: ProgrammeLink, _ ask: Ask) async throws {
    guard case .survey(let id) = here else { return try await enterOutcome(ask) }
    let survey = try survey(named: id)
    let given = try survey.questions.map {
      ($0.id, try ask.form.text($0.id, $0.text, most: SurveyPage.most))
    }.filter { !$0.1.isEmpty || survey.isFree($0.0) }
    let answers = try survey.complete(Dictionary(given) { first, _ in first })
    let fact = SurveyAnswered(
      questionnaire: survey.id, version: survey.version, answers: answers, about: ask.actor.unit)
    try await journal.change(by: .anonymous) { try $0.add(fact, to: id.stream) }
  }

  private func enterOutcome(_ ask: Ask) async throws {
    try ask.mustBeOffice()
    let form = ask.form
    guard let id = ID<Survey>(form["survey"]) else { throw Refusal.noSuchSurvey }
    guard let period = Period(form["period"]), content.periods.contains(period) else {
      throw Refusal.noSuchPeriod
    }
    guard let answers = Int(form["answers"]) else { throw Refusal.unanswered(SurveyWords.answers) }
    let source = try form.needed("source", SurveyWords.source, most: 200)
    let outcome = try Outcomes(try await journal.facts(of: id.stream)).entering(
      id.text, period, try form.needed("value", ProgrammeWords.value, most: 200), answers: answers,
      source: source)
    try await journal.change(by: ask.actor) { try $0.add(outcome, to: id.stream) }
  }
}

extension Questionnaire {
  /// A question answered in one's own words, which may be left empty.
  fileprivate func isFree(_ id: String) -> Bool {
    questions.first { $0.id == id }.map { ($0.choices ?? []).isEmpty } ?? false
  }
}
