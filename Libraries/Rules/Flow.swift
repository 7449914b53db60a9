/// Guidance as content (ohjauspolku): questions as in a questionnaire, and outcomes that do something.
public struct Flow: Codable, Hashable, Sendable {
  public var id: String
  public var version: Int
  public var title: Text
  /// One sentence that says for whom it is and what one gets.
  public var about: Text
  /// Who answers for the texts (omistaja).
  public var owner: Text
  /// When somebody must read them again (tarkistuspäivä).
  public var review: Day
  /// Whose approval is needed before use.
  public var approval: Text
  public var source: String
  /// Words by which people ask for it, by language.
  public var words: [String: [String]]
  public var first: String
  public var questions: [Questionnaire.Question]
  public var outcomes: [Outcome]
  /// Where `end` leads: the first rule that holds; the last one has no conditions.
  public var rules: [Rule]?

  public init(
    id: String, version: Int, title: Text, about: Text, owner: Text, review: Day, approval: Text,
    source: String, words: [String: [String]], first: String, questions: [Questionnaire.Question],
    outcomes: [Outcome], rules: [Rule]? = nil
  ) {
    (self.id, self.version, self.title, self.about) = (id, version, title, about)
    (self.owner, self.review, self.approval, self.source) = (owner, review, approval, source)
    (self.words, self.first, self.questions) = (words, first, questions)
    (self.outcomes, self.rules) = (outcomes, rules)
  }

  /// What the answers lead to: what to do now, in words and as steps that can be taken (lopputulos).
  public struct Outcome: Codable, Hashable, Sendable {
    public var id: String
    public var title: Text
    public var advice: [Text]
    public var steps: [Step]
    /// A matter for an emergency number: its first step is a call.
    public var emergency: Bool?

    public init(id: String, title: Text, advice: [Text], steps: [Step], emergency: Bool? = nil) {
      (self.id, self.title, self.advice, self.steps, self.emergency) = (id, title, advice, steps, emergency)
    }

    public var isEmergency: Bool { emergency == true }
  }

  /// Something one can do at once: `call` a number, `contact` us on a topic, `book`, read `selfcare`, or open a `service`,
  /// a `form` or another `flow`.
  public struct Step: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
      case call, contact, book, selfcare, service, form, flow
    }

    public var `do`: Kind
    /// Number, topic, page, service code or flow.
    public var to: String
    /// Words of the button, where the kind's own do not do.
    public var label: Text?

    public init(`do`: Kind, to: String, label: Text? = nil) {
      (self.do, self.to, self.label) = (`do`, to, label)
    }
  }

  /// Answers that lead to an outcome.
  public struct Rule: Codable, Hashable, Sendable {
    /// Question id → answers of which one must have been given.
    public var when: [String: [String]]?
    public var outcome: String

    public init(when: [String: [String]]? = nil, outcome: String) {
      (self.when, self.outcome) = (when, outcome)
    }

    func holds(_ answers: [String: String]) -> Bool {
      (when ?? [:]).allSatisfy { question, values in answers[question].map(values.contains) ?? false }
    }
  }

  public var graph: QuestionGraph {
    let ends = Set(outcomes.map(\.id)).union(rules == nil ? [] : ["end"])
    return QuestionGraph(first: first, questions: questions, ends: ends)
  }

  public func question(_ id: String) -> Questionnaire.Question? { questions.first { $0.id == id } }
  public func outcome(_ id: String) -> Outcome? { outcomes.first { $0.id == id } }

  /// Where `answers` have led: a question still open, or an outcome.
  public func standing(_ answers: [String: String]) -> Place {
    let graph = graph, path = graph.path(through: answers)
    if let last = path.last, !last.accepts(answers[last.id]) { return .question(last) }
    guard let end = graph.end(after: answers) else { return .nowhere }
    let seen = Set(path.map(\.id)), given = answers.filter { seen.contains($0.key) }
    let id = end == "end" ? rules?.first { $0.holds(given) }?.outcome : end
    return id.flatMap(outcome).map(Place.outcome) ?? .nowhere
  }

  /// A place on the way.
  public enum Place: Hashable, Sendable {
    case question(Questionnaire.Question)
    case outcome(Outcome)
    /// A flow with a fault led nowhere; the self-check refuses such a flow.
    case nowhere
  }

  /// The steps through `answers`, each with the place it leads to: a question, or an outcome.
  public func steps(through answers: [String: String]) -> [QuestionGraph.Step] {
    graph.path(through: answers).compactMap { question in
      guard let answer = answers[question.id], let next = question.next(after: answer) else { return nil }
      guard next == "end", case .outcome(let outcome) = standing(answers) else {
        return QuestionGraph.Step(question: question.id, answer: answer, next: next)
      }
      return QuestionGraph.Step(question: question.id, answer: answer, next: outcome.id)
    }
  }
}
