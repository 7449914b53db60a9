package import County

/// What the answers to one survey say together (kyselyn tulos).
package struct SurveyResult: Sendable, Equatable {
  package private(set) var answers = 0
  /// How many chose each answer of each question.
  package private(set) var counts: [String: [String: Int]] = [:]

  package init(_ facts: [Fact], of questionnaire: String) {
    for fact in facts.corrected {
      guard let given: SurveyAnswered = fact.read(), given.questionnaire == questionnaire else { continue }
      answers += 1
      for (question, answer) in given.answers { counts[question, default: [:]][answer, default: 0] += 1 }
    }
  }

  /// The mean of a question whose answers are numbers; `nil` without answers.
  package func mean(_ question: String) -> Double? {
    let numbers = (counts[question] ?? [:]).compactMap { answer, count in Double(answer).map { ($0, count) } }
    let all = numbers.reduce(0) { $0 + $1.1 }
    return all == 0 ? nil : numbers.reduce(0) { $0 + $1.0 * Double($1.1) } / Double(all)
  }

  /// Below this nobody's answers are shown: they might be told apart.
  package static let fewest = 5
}

extension Questionnaire {
  /// Answers of a form that reach the end; otherwise the question that is still open.
  package func complete(_ answers: [String: String]) throws(Refusal) -> [String: String] {
    if let open = pending(answers) { throw .unanswered(open.text) }
    let asked = Set(path(through: answers).map(\.id))
    return answers.filter { asked.contains($0.key) }
  }
}

/// Values of surveys made elsewhere, by half-year (tuodut tulokset).
package struct Outcomes: Sendable, Equatable {
  package private(set) var values: [OutcomeEntered] = []

  package init(_ facts: [Fact]) {
    for fact in facts.corrected {
      guard let entered: OutcomeEntered = fact.read() else { continue }
      values.removeAll { ($0.survey, $0.period) == (entered.survey, entered.period) }
      values.append(entered)
    }
    values.sort { ($0.survey, $0.period) < ($1.survey, $1.period) }
  }

  package static let surveys: [String: Text] = [
    "enps": Text(
      fi: "Henkilöstön suositteluindeksi (eNPS)", sv: "Personalens rekommendationsindex (eNPS)",
      en: "Staff recommendation index (eNPS)"),
    "qwl": Text(
      fi: "Työelämän laatu (QWL)", sv: "Arbetslivets kvalitet (QWL)", en: "Quality of working life (QWL)"),
  ]

  package func entering(
    _ survey: String, _ period: Period, _ cell: String, answers: Int, source: String
  ) throws(Refusal) -> OutcomeEntered {
    guard Self.surveys[survey] != nil else { throw .noSuchSurvey }
    guard let value = ReportedValue(cell) else { throw .noValue }
    guard (0...1_000_000).contains(answers) else { throw .noValue }
    return OutcomeEntered(survey: survey, period: period, value: value, answers: answers, source: source)
  }
}

extension Refusal {
  package static let noSuchSurvey = Refusal(
    "survey.unknown", status: 404, fi: "Kyselyä ei ole.", sv: "Enkäten finns inte.",
    en: "There is no such survey.")
}
