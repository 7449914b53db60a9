/// Questions as content: where an answer leads is data, and answers are keyed by question, so that inserting one
/// never shifts old answers (kysely).
public struct Questionnaire: Codable, Hashable, Sendable {
  public var id: String
  public var version: Int
  public var title: Text
  public var source: String
  public var first: String
  public var questions: [Question]
  /// Suggestions, first match wins; the last one has no conditions.
  public var suggestions: [SuggestionRule]

  public struct Question: Codable, Hashable, Sendable {
    public var id: String
    public var text: Text
    public var hint: Text?
    /// Empty for a question answered in one's own words.
    public var choices: [Choice]?
    /// Where an own-words answer leads.
    public var next: String?
  }

  public struct Choice: Codable, Hashable, Sendable {
    public var value: String
    public var text: Text
    /// The next question, or `end`; in a flow also an outcome.
    public var next: String
    /// A sign of danger (hälytysmerkki): in a flow it must lead to an emergency outcome.
    public var danger: Bool?
  }

  /// A rule that suggests an urgency from answers; the professional decides.
  public struct SuggestionRule: Codable, Hashable, Sendable {
    public var id: String
    /// Question id → answers of which one must have been given.
    public var when: [String: [String]]?
    public var urgency: String
    public var because: Text
  }

  /// Its questions as a graph whose only end is `end`.
  var graph: QuestionGraph { QuestionGraph(first: first, questions: questions, ends: ["end"]) }

  /// The questions met on the way through `answers`, in order; the last one may be unanswered.
  public func path(through answers: [String: String]) -> [Question] { graph.path(through: answers) }

  /// The first question on the path without a valid answer; `nil` when the end is reached.
  public func pending(_ answers: [String: String]) -> Question? {
    path(through: answers).first { !$0.accepts(answers[$0.id]) }
  }

  /// What the answers suggest, why, and what would change it.
  public func suggest(_ answers: [String: String]) -> Suggestion? {
    let seen = Set(path(through: answers).map(\.id))
    let given = answers.filter { seen.contains($0.key) }
    guard let rule = suggestions.first(where: { $0.holds(given) }) else { return nil }
    let used = given.filter { rule.when?[$0.key] != nil }
    return Suggestion(
      urgency: rule.urgency, rule: rule.id, questionnaire: id, version: version, used: used,
      because: rule.because,
      changes: changes(from: rule, given))
  }

  /// Single answers that would lead to another urgency.
  private func changes(from rule: SuggestionRule, _ answers: [String: String]) -> [Suggestion.Change] {
    questions.flatMap { question -> [Suggestion.Change] in
      (question.choices ?? []).compactMap { choice in
        guard answers[question.id] != nil, answers[question.id] != choice.value else { return nil }
        let changed = answers.merging([question.id: choice.value]) { $1 }
        let seen = Set(path(through: changed).map(\.id)), other = changed.filter { seen.contains($0.key) }
        guard let urgency = suggestions.first(where: { $0.holds(other) })?.urgency, urgency != rule.urgency
        else { return nil }
        return Suggestion.Change(question: question.id, answer: choice.value, urgency: urgency)
      }
    }
  }

  /// What is wrong with it; empty or the content is refused.
  public var faults: [String] {
    var faults = graph.faults.map(\.what)
    if suggestions.last?.when?.isEmpty == false {
      faults.append("the last suggestion must have no conditions")
    }
    if suggestions.isEmpty { faults.append("there is no suggestion") }
    for rule in suggestions { faults += faultsOf(rule) }
    let texts = [title] + questions.flatMap(\.texts) + suggestions.map(\.because)
    if texts.contains(where: \.hasBlank) { faults.append("a text lacks a language") }
    return faults
  }

  private func faultsOf(_ rule: SuggestionRule) -> [String] {
    (rule.when ?? [:]).sorted { $0.key < $1.key }.flatMap { key, values -> [String] in
      guard let question = questions.first(where: { $0.id == key }) else {
        return ["suggestion “\(rule.id)” asks for “\(key)”, which is no question"]
      }
      let offered = Set((question.choices ?? []).map(\.value))
      return values.filter { !offered.contains($0) }.map {
        "suggestion “\(rule.id)”: “\(key)” has no answer “\($0)”"
      }
    }
  }
}

extension Questionnaire.SuggestionRule {
  func holds(_ answers: [String: String]) -> Bool {
    (when ?? [:]).allSatisfy { question, values in answers[question].map(values.contains) ?? false }
  }
}

/// An urgency with its proof: the rule, its version, the answers used, and what would change it.
public struct Suggestion: Codable, Hashable, Sendable {
  public var urgency: String
  public var rule: String
  public var questionnaire: String
  public var version: Int
  public var used: [String: String]
  public var because: Text
  public var changes: [Change]

  /// One answer that, had it been given, would have led to another urgency.
  public struct Change: Codable, Hashable, Sendable {
    public var question: String
    public var answer: String
    public var urgency: String
  }
}
