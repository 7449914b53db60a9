package import County

/// How far somebody has come in a flow: computed from the walk's facts (kulun tila).
package struct FlowWalk: Sendable, Equatable {
  package var flow: String
  package var version: Int
  package var started: Moment
  /// Answers in the order of the questions, each with where it led.
  package private(set) var steps: [QuestionGraph.Step] = []
  package private(set) var outcome: String?

  /// More answers than this come from no person.
  static let mostFacts = 120

  /// `nil` where nobody has begun.
  package init?(_ facts: [Fact]) {
    guard let first = facts.first, let begun = first.read(FlowStarted.self) else { return nil }
    (flow, version, started) = (begun.flow, begun.version, first.occurred)
    for fact in facts.dropFirst() {
      if let answered = fact.read(FlowAnswered.self) { add(answered) }
      if let ended = fact.read(FlowEnded.self) { outcome = ended.outcome }
    }
  }

  private mutating func add(_ answered: FlowAnswered) {
    if let place = steps.firstIndex(where: { $0.question == answered.question }) {
      steps.removeSubrange(place...)
    }
    steps.append(
      QuestionGraph.Step(question: answered.question, answer: answered.answer, next: answered.next))
    outcome = nil
  }

  package var answers: [String: String] {
    Dictionary(steps.map { ($0.question, $0.answer) }) { first, _ in first }
  }

  /// Where somebody is who has gone no further.
  package var at: String { outcome ?? steps.last?.next ?? "" }

  /// The facts of answering `question`: none when the answer is what it was.
  package func answer(_ question: String, _ answer: String, in flow: Flow) -> [any FactPayload] {
    guard answers[question] != answer else { return [] }
    var given = answers
    if let place = steps.firstIndex(where: { $0.question == question }) {
      for step in steps[place...] { given[step.question] = nil }
    }
    given[question] = answer
    guard let step = flow.steps(through: given).last, step.question == question else { return [] }
    let answered = FlowAnswered(question: question, answer: answer, next: step.next)
    return flow.outcome(step.next) == nil ? [answered] : [answered, FlowEnded(outcome: step.next)]
  }
}
