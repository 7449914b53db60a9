/// Questions and where their answers lead: what a questionnaire and a flow have in common.
public struct QuestionGraph: Sendable {
  public typealias Question = Questionnaire.Question

  public var first: String
  public var questions: [Question]
  /// Names that an answer may lead to besides questions: `end`, or the ids of outcomes.
  public var ends: Set<String>
  private let byID: [String: Question]

  public init(first: String, questions: [Question], ends: Set<String>) {
    (self.first, self.questions, self.ends) = (first, questions, ends)
    byID = Dictionary(questions.map { ($0.id, $0) }) { first, _ in first }
  }

  public subscript(id: String) -> Question? { byID[id] }

  /// The questions met on the way through `answers`, in order; the last one may be unanswered.
  public func path(through answers: [String: String]) -> [Question] {
    var path: [Question] = [], here: String? = first
    while let id = here, let question = byID[id], !path.contains(question) {
      path.append(question)
      here = question.next(after: answers[id])
    }
    return path
  }

  /// Where the answers lead after the last question on their path; `nil` while one is unanswered.
  public func end(after answers: [String: String]) -> String? {
    path(through: answers).last.flatMap { $0.next(after: answers[$0.id]) }
  }

  /// What is wrong with it, each with the question it is about.
  public var faults: [(about: String, what: String)] {
    let ids = questions.map(\.id), known = Set(ids)
    let lost = Set(questions.flatMap(\.targets)).subtracting(known).subtracting(ends).sorted()
    let twice = Set(ids.filter { id in ids.count { $0 == id } > 1 }).sorted()
    let unreached = known.subtracting(reachable).sorted()
    let dead = questions.filter { ($0.choices ?? []).isEmpty && $0.next == nil }.map(\.id)
    return twice.map { ($0, "“\($0)” is there twice") } + lost.map { ($0, "“\($0)” leads nowhere") }
      + unreached.map { ($0, "“\($0)” cannot be reached") } + dead.map { ($0, "“\($0)” is a dead end") }
      + circular.map { ($0, "“\($0)” leads round in a circle") }
  }

  /// Questions and ends that some answers lead to.
  public var reachable: Set<String> {
    var found: Set<String> = [], waiting = [first]
    while let id = waiting.popLast() {
      guard found.insert(id).inserted else { continue }
      waiting += byID[id]?.targets ?? []
    }
    return found
  }

  /// Questions from which some answers never lead to the end: answers are by question, so none is met twice.
  public var circular: [String] {
    let known = Set(questions.map(\.id))
    var settled: Set<String> = [], left = questions
    while let place = left.firstIndex(where: {
      $0.targets.allSatisfy { settled.contains($0) || !known.contains($0) }
    }) {
      settled.insert(left.remove(at: place).id)
    }
    return left.map(\.id)
  }

  /// Every way through the questions that ends, as answers in order; at most `most` of them.
  public func walks(most: Int = 50_000) -> [[Step]] {
    var walks: [[Step]] = [], waiting: [(at: String, steps: [Step])] = [(first, [])]
    while let (at, steps) = waiting.popLast(), walks.count < most {
      guard let question = byID[at], !steps.contains(where: { $0.question == at }) else {
        if ends.contains(at) { walks.append(steps) }
        continue
      }
      for choice in (question.choices ?? []).reversed() {
        waiting.append((choice.next, steps + [Step(question: at, answer: choice.value, next: choice.next)]))
      }
    }
    return walks
  }

  /// One answer and where it led.
  public struct Step: Codable, Hashable, Sendable {
    public var question: String
    public var answer: String
    public var next: String

    public init(question: String, answer: String, next: String) {
      (self.question, self.answer, self.next) = (question, answer, next)
    }
  }
}

extension Questionnaire.Question {
  /// Where `answer` leads; `nil` for none or one that is not offered.
  public func next(after answer: String?) -> String? {
    guard let answer, accepts(answer) else { return nil }
    return (choices ?? []).isEmpty ? next : choices?.first { $0.value == answer }?.next
  }

  /// Where its answers lead.
  var targets: [String] { (choices ?? []).map(\.next) + [next].compactMap(\.self) }

  public func accepts(_ answer: String?) -> Bool {
    guard let answer else { return false }
    return (choices ?? []).isEmpty || choices?.contains { $0.value == answer } == true
  }

  /// Everything it says.
  var texts: [Text] { [text] + [hint].compactMap(\.self) + (choices ?? []).map(\.text) }
}
