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
    /// The next question, or `end`.
    public var next: String
  }

  /// A rule that suggests an urgency from answers; the professional decides.
  public struct SuggestionRule: Codable, Hashable, Sendable {
    public var id: String
    /// Question id → answers of which one must have been given.
    public var when: [String: [String]]?
    public var urgency: String
    public var because: Text
  }

  /// The questions met on the way through `answers`, in order; the last one may be unanswered.
  public func path(through answers: [String: String]) -> [Question] {
    let byID = Dictionary(questions.map { ($0.id, $0) }) { first, _ in first }
    var path: [Question] = [], here: String? = first
    while let id = here, let question = byID[id], !path.contains(question) {
      path.append(question)
      here = question.next(after: answers[id])
    }
    return path
  }

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
    let ids = questions.map(\.id), known = Set(ids)
    let targets = questions.flatMap(\.targets)
    let reached = reachable
    var faults = Set(ids.filter { id in ids.count { $0 == id } > 1 }).sorted().map {
      "“\($0)” is there twice"
    }
    faults += Set(targets).subtracting(known).subtracting(["end"]).sorted().map { "“\($0)” leads nowhere" }
    faults += known.subtracting(reached).sorted().map { "“\($0)” cannot be reached" }
    faults += questions.filter { ($0.choices ?? []).isEmpty && $0.next == nil }.map {
      "“\($0.id)” is a dead end"
    }
    faults += circular.map { "“\($0)” leads round in a circle" }
    if suggestions.last?.when?.isEmpty == false {
      faults.append("the last suggestion must have no conditions")
    }
    if suggestions.isEmpty { faults.append("there is no suggestion") }
    for rule in suggestions { faults += faultsOf(rule) }
    let texts =
      [title]
      + questions.flatMap { [$0.text] + [$0.hint].compactMap(\.self) + ($0.choices ?? []).map(\.text) }
      + suggestions.map(\.because)
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

  /// Questions from which some answers never lead to the end: answers are by question, so none is met twice.
  private var circular: [String] {
    let known = Set(questions.map(\.id))
    var settled: Set<String> = [], left = questions
    while let place = left.firstIndex(where: {
      $0.targets.allSatisfy { settled.contains($0) || !known.contains($0) }
    }) {
      settled.insert(left.remove(at: place).id)
    }
    return left.map(\.id)
  }

  private var reachable: Set<String> {
    let byID = Dictionary(questions.map { ($0.id, $0) }) { first, _ in first }
    var found: Set<String> = [], waiting = [first]
    while let id = waiting.popLast() {
      guard let question = byID[id], found.insert(id).inserted else { continue }
      waiting += question.targets
    }
    return found
  }
}

extension Questionnaire.Question {
  func next(after answer: String?) -> String? {
    guard let answer, accepts(answer) else { return nil }
    return (choices ?? []).isEmpty ? next : choices?.first { $0.value == answer }?.next
  }

  /// Where its answers lead.
  var targets: [String] { (choices ?? []).map(\.next) + [next].compactMap(\.self) }

  public func accepts(_ answer: String?) -> Bool {
    guard let answer else { return false }
    return (choices ?? []).isEmpty || choices?.contains { $0.value == answer } == true
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
