/// Something wrong in a flow: the entry it is about, what, and how to mend it.
public struct FlowFault: Hashable, Sendable {
  public var about: String
  public var what: String
  public var mend: String

  public init(_ about: String, _ what: String, mend: String) {
    (self.about, self.what, self.mend) = (about, what, mend)
  }
}

extension Flow {
  /// What is wrong with it; empty, or the flow is refused. Every way through it is walked.
  public var faults: [FlowFault] {
    let structure = structureFaults + ruleFaults
    return structure + (structure.isEmpty ? walkFaults : []) + languageFaults + stepFaults
  }

  private var structureFaults: [FlowFault] {
    let ids = outcomes.map(\.id)
    let twice = Set(ids.filter { id in ids.count { $0 == id } > 1 }).sorted().map {
      FlowFault($0, "outcome “\($0)” is there twice", mend: "give one another id")
    }
    let both = Set(ids).intersection(questions.map(\.id)).sorted().map {
      FlowFault($0, "“\($0)” is both a question and an outcome", mend: "give one another id")
    }
    let open = questions.filter { ($0.choices ?? []).isEmpty }.map {
      FlowFault($0.id, "“\($0.id)” has no answers to choose from", mend: "write its choices")
    }
    return twice + both + open + repeatedAnswers
      + graph.faults.map { FlowFault($0.about, $0.what, mend: "correct where its answers lead") }
  }

  private var repeatedAnswers: [FlowFault] {
    questions.flatMap { question -> [FlowFault] in
      let values = (question.choices ?? []).map(\.value)
      return Set(values.filter { value in values.count { $0 == value } > 1 }).sorted().map {
        FlowFault(
          question.id, "“\(question.id)” has the answer “\($0)” twice", mend: "give one another value")
      }
    }
  }

  private var ruleFaults: [FlowFault] {
    let leadsToRules = questions.contains { ($0.choices ?? []).contains { $0.next == "end" } }
    guard let rules else {
      return leadsToRules
        ? [FlowFault("rules", "an answer leads to “end”, but there are no rules", mend: "write rules")] : []
    }
    let last =
      rules.last?.when?.isEmpty == false || rules.isEmpty
      ? [FlowFault("rules", "the last rule has conditions", mend: "end with a rule without them")] : []
    let lost = rules.filter { outcome($0.outcome) == nil }.map {
      FlowFault($0.outcome, "a rule leads to “\($0.outcome)”, which is no outcome", mend: "name an outcome")
    }
    return last + lost + rules.flatMap(unknownAnswers)
  }

  private func unknownAnswers(_ rule: Rule) -> [FlowFault] {
    (rule.when ?? [:]).sorted { $0.key < $1.key }.flatMap { id, values -> [FlowFault] in
      guard let question = question(id) else {
        return [FlowFault("rules", "a rule asks for “\(id)”, which is no question", mend: "name a question")]
      }
      return values.filter { !question.accepts($0) }.map {
        FlowFault("rules", "a rule: “\(id)” has no answer “\($0)”", mend: "name an answer of the question")
      }
    }
  }

  /// What only walking shows: outcomes and rules that nobody meets, danger that does not lead to help.
  private var walkFaults: [FlowFault] {
    let met = graph.walks().map { walk in
      let answers = Dictionary(walk.map { ($0.question, $0.answer) }) { first, _ in first }
      return (walk: walk, place: standing(answers), rule: firstRule(answers, walk))
    }
    let ends = Set(met.compactMap { if case .outcome(let outcome) = $0.place { outcome.id } else { nil } })
    let lost = outcomes.map(\.id).filter { !ends.contains($0) }.map {
      FlowFault($0, "outcome “\($0)” is never reached", mend: "lead an answer or a rule to it, or remove it")
    }
    let fired = Set(met.compactMap(\.rule))
    let idle = (rules ?? []).indices.filter { !fired.contains($0) }.map {
      FlowFault("rules", "rule \($0 + 1) never holds", mend: "remove it or loosen what stands before it")
    }
    return lost + idle + dangers(met.map { ($0.walk, $0.place) })
  }

  private func firstRule(_ answers: [String: String], _ walk: [QuestionGraph.Step]) -> Int? {
    walk.last?.next == "end" ? rules?.firstIndex { $0.holds(answers) } : nil
  }

  private func dangers(_ met: [([QuestionGraph.Step], Place)]) -> [FlowFault] {
    var missed: Set<String> = []
    for (walk, place) in met {
      if case .outcome(let outcome) = place, outcome.isEmergency { continue }
      let danger = walk.first { step in
        question(step.question)?.choices?.contains { $0.value == step.answer && $0.danger == true } == true
      }
      if let danger { missed.insert("\(danger.question)\u{0}\(danger.answer)") }
    }
    let none =
      outcomes.contains(where: \.isEmergency)
      ? [] : [FlowFault(id, "no outcome is an emergency", mend: "ask for danger first and lead it to a call")]
    return none
      + missed.sorted().map { pair in
        let parts = pair.split(separator: "\u{0}").map(String.init)
        return FlowFault(
          parts[0], "danger “\(parts[1])” of “\(parts[0])” does not lead to an emergency outcome",
          mend: "lead it to one")
      }
  }

  private var languageFaults: [FlowFault] {
    let whole = [title, about, approval, owner].contains(where: \.hasBlank)
    let silent = ["fi", "sv", "en"].filter { (words[$0] ?? []).isEmpty }
    let blank =
      questions.filter { $0.texts.contains(where: \.hasBlank) }.map(\.id)
      + outcomes.filter {
        ([$0.title] + $0.advice + $0.steps.compactMap(\.label)).contains(where: \.hasBlank)
      }
      .map(\.id)
    return (whole ? [FlowFault(id, "a text of the flow lacks a language", mend: "write fi, sv and en")] : [])
      + silent.map { FlowFault(id, "no words to ask by in “\($0)”", mend: "write some under words") }
      + blank.map { FlowFault($0, "a text of “\($0)” lacks a language", mend: "write fi, sv and en") }
  }

  private var stepFaults: [FlowFault] {
    outcomes.flatMap { outcome -> [FlowFault] in
      let idle =
        outcome.steps.isEmpty || outcome.advice.isEmpty
        ? [FlowFault(outcome.id, "“\(outcome.id)” does nothing", mend: "give it advice and a step")] : []
      let silent =
        outcome.isEmergency && outcome.steps.first?.do != .call
        ? [
          FlowFault(
            outcome.id, "the emergency “\(outcome.id)” does not begin with a call", mend: "put the call first"
          )
        ]
        : []
      return idle + silent
    }
  }
}
