import Rules

// Flows for tests, small enough to see through.
extension Flow {
  /// danger → what → bad → rules; the smallest flow with everything in it.
  static var sample: Flow {
    let text = Text(same: "?")
    func choice(_ value: String, _ next: String, danger: Bool? = nil) -> Questionnaire.Choice {
      var choice = Questionnaire.Choice.make(value, Text(same: value), next)
      choice.danger = danger
      return choice
    }
    return Flow(
      id: "sample", version: 1, title: text, about: text, owner: text, review: Day(number: 20_000),
      approval: text, source: "test", words: ["fi": ["a"], "sv": ["b"], "en": ["c"]], first: "danger",
      questions: [
        .make("danger", text, [choice("breath", "call", danger: true), choice("none", "what")]),
        .make("what", text, [choice("ache", "bad"), choice("check", "check-up")]),
        .make("bad", text, [choice("little", "end"), choice("much", "end")]),
      ],
      outcomes: [
        outcome("call", emergency: true, [.init(do: .call, to: "112")]),
        outcome("check-up", [.init(do: .book, to: "teeth")]),
        outcome("today", [.init(do: .contact, to: "teeth")]),
        outcome("at-home", [.init(do: .selfcare, to: "tooth")]),
      ],
      rules: [.init(when: ["bad": ["much"]], outcome: "today"), .init(outcome: "at-home")])
  }

  static func outcome(_ id: String, emergency: Bool? = nil, _ steps: [Step]) -> Outcome {
    Outcome(id: id, title: Text(same: id), advice: [Text(same: "!")], steps: steps, emergency: emergency)
  }

  /// A flow of random shape without circles: each question leads to later ones, to outcomes, or to the rules.
  static func random(_ chance: inout Chance) -> Flow {
    let count = Int.random(in: 1...6, using: &chance), ends = ["out-0", "out-1", "call"]
    var flow = Flow.sample
    flow.questions = (0..<count).map { place in
      let later = (place + 1..<count).map { "q\($0)" } + ends + ["end"]
      let choices = (0..<Int.random(in: 1...4, using: &chance)).map { value in
        Questionnaire.Choice.make(
          "v\(value)", Text(same: "v"), later.randomElement(using: &chance) ?? "call")
      }
      return .make("q\(place)", Text(same: "?"), choices)
    }
    flow.first = "q0"
    flow.outcomes = ends.map { outcome($0, emergency: $0 == "call", [.init(do: .call, to: "112")]) }
    flow.rules = [.init(outcome: "out-0")]
    return flow
  }
}
