import Foundation
import Rules
import Testing

@Suite("Flows") struct FlowTests {
  let flow = Flow.sample

  @Test(
    "Answers lead to the next question, straight to an outcome, or through the rules",
    arguments: [
      ([:], "danger"), (["danger": "breath"], "call"), (["danger": "none"], "what"),
      (["danger": "none", "what": "check"], "check-up"), (["danger": "none", "what": "ache"], "bad"),
      (["danger": "none", "what": "ache", "bad": "much"], "today"),
      (["danger": "none", "what": "ache", "bad": "little"], "at-home"),
      (["danger": "perhaps"], "danger"), (["bad": "much"], "danger"),
    ])
  func standing(_ answers: [String: String], _ place: String) {
    switch flow.standing(answers) {
    case .question(let question): #expect(question.id == place)
    case .outcome(let outcome): #expect(outcome.id == place)
    case .nowhere: #expect(Bool(false), "nowhere")
    }
  }

  @Test("An answer off the way neither moves a rule nor counts as a step") func offTheWay() {
    let answers = ["danger": "none", "what": "check", "bad": "much"]
    #expect(flow.standing(answers) == .outcome(flow.outcomes[1]))
    #expect(flow.steps(through: answers).map(\.question) == ["danger", "what"])
  }

  @Test("The last step leads to the outcome itself, also where a rule decides") func lastStep() {
    let steps = flow.steps(through: ["danger": "none", "what": "ache", "bad": "much"])
    #expect(steps.map(\.next) == ["what", "bad", "today"])
  }

  @Test("A flow survives being written and read") func coded() throws {
    let again = try JSONDecoder().decode(Flow.self, from: JSONEncoder().encode(flow))
    #expect(again == flow)
  }

  @Test("A sound flow has no faults") func sound() { #expect(flow.faults.isEmpty, "\(flow.faults)") }

  /// A change that must be found.
  struct Broken: Sendable, CustomTestStringConvertible {
    var about: String
    var what: String
    var change: @Sendable (inout Flow) -> Void
    init(_ about: String, _ what: String, _ change: @escaping @Sendable (inout Flow) -> Void) {
      (self.about, self.what, self.change) = (about, what, change)
    }
    var testDescription: String { what }
  }

  @Test(
    "Each broken flow is refused with what is wrong and where",
    arguments: [
      Broken("what", "“what” is there twice") {
        let again = $0.questions[1]
        $0.questions.append(again)
      },
      Broken("lost", "“lost” leads nowhere") { $0.questions[1].choices?[0].next = "lost" },
      Broken("bad", "“bad” cannot be reached") { $0.questions[1].choices?.removeFirst() },
      Broken("bad", "“bad” leads round in a circle") { $0.questions[2].choices?[0].next = "what" },
      Broken("what", "“what” has no answers to choose from") { $0.questions[1].choices = [] },
      Broken("what", "“what” has the answer “ache” twice") {
        let again = $0.questions[1].choices?.first
        $0.questions[1].choices?.append(contentsOf: [again].compactMap(\.self))
      },
      Broken("call", "outcome “call” is there twice") {
        let again = $0.outcomes[0]
        $0.outcomes.append(again)
      },
      Broken("bad", "“bad” is both a question and an outcome") { $0.outcomes[1].id = "bad" },
      Broken("check-up", "outcome “check-up” is never reached") { $0.questions[1].choices?.removeLast() },
      Broken("rules", "rule 1 never holds") {
        $0.questions[2].choices?.removeLast(); $0.rules?[0].when = ["what": ["check"]]
      },
      Broken("rules", "an answer leads to “end”, but there are no rules") { $0.rules = nil },
      Broken("rules", "the last rule has conditions") { $0.rules?.removeLast() },
      Broken("rules", "a rule asks for “pain”, which is no question") { $0.rules?[0].when = ["pain": ["x"]] },
      Broken("rules", "a rule: “bad” has no answer “very”") { $0.rules?[0].when = ["bad": ["very"]] },
      Broken("nope", "a rule leads to “nope”, which is no outcome") { $0.rules?[0].outcome = "nope" },
      Broken("danger", "danger “breath” of “danger” does not lead to an emergency outcome") {
        $0.questions[0].choices?[0].next = "check-up"
      },
      Broken("what", "danger “ache” of “what” does not lead to an emergency outcome") {
        $0.questions[1].choices?[0].danger = true
      },
      Broken("sample", "no outcome is an emergency") { $0.outcomes[0].emergency = nil },
      Broken("call", "the emergency “call” does not begin with a call") {
        $0.outcomes[0].steps[0] = .init(do: .contact, to: "ill")
      },
      Broken("today", "“today” does nothing") { $0.outcomes[2].steps = [] },
      Broken("today", "“today” does nothing") { $0.outcomes[2].advice = [] },
      Broken("sample", "a text of the flow lacks a language") { $0.about.sv = " " },
      Broken("sample", "a text of the flow lacks a language") { $0.owner.en = "" },
      Broken("sample", "no words to ask by in “sv”") { $0.words["sv"] = [] },
      Broken("what", "a text of “what” lacks a language") { $0.questions[1].choices?[0].text.en = "" },
      Broken("today", "a text of “today” lacks a language") { $0.outcomes[2].advice[0].fi = "" },
    ])
  func refused(_ broken: Broken) {
    var flow = Flow.sample
    broken.change(&flow)
    #expect(
      flow.faults.contains { $0.about == broken.about && $0.what == broken.what && !$0.mend.isEmpty },
      "\(flow.faults)")
  }
}

@Suite("Walks") struct WalkTests {
  @Test("Every way through is found once, and each ends where the answers say") func all() {
    let walks = Flow.sample.graph.walks()
    #expect(walks.count == 4 && Set(walks).count == 4)
    #expect(Set(walks.compactMap { $0.last?.next }) == ["call", "check-up", "end"])
  }

  @Test("No more walks are made than asked for") func bounded() {
    #expect(Flow.sample.graph.walks(most: 2).count == 2)
  }

  @Test("A circle is left at once: walking always ends") func circle() {
    var flow = Flow.sample
    flow.questions[2].choices?[0].next = "danger"
    #expect(flow.graph.walks().count == 3)
  }

  @Test(
    "In random flows the walks are exactly the answers that end", arguments: 1...60 as ClosedRange<UInt64>)
  func random(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let flow = Flow.random(&chance), walks = flow.graph.walks()
    #expect(Set(walks).count == walks.count && !walks.isEmpty)
    for walk in walks {
      let answers = Dictionary(uniqueKeysWithValues: walk.map { ($0.question, $0.answer) })
      guard case .outcome(let end) = flow.standing(answers) else {
        return #expect(Bool(false), "a walk did not end")
      }
      #expect(flow.steps(through: answers).map(\.question) == walk.map(\.question))
      #expect(flow.steps(through: answers).last?.next == end.id)
      for count in 0..<walk.count {
        let part = Dictionary(uniqueKeysWithValues: walk.prefix(count).map { ($0.question, $0.answer) })
        guard case .question(let open) = flow.standing(part) else {
          return #expect(Bool(false), "it ended too early")
        }
        #expect(open.id == walk[count].question)
      }
    }
    #expect(walks.count == Self.counted(flow, flow.first))
  }

  /// Ways from a question on, counted without walking.
  private static func counted(_ flow: Flow, _ id: String) -> Int {
    guard let question = flow.question(id) else { return 1 }
    return (question.choices ?? []).reduce(0) { $0 + counted(flow, $1.next) }
  }

  @Test("Random answers never lead nowhere in a sound flow", arguments: 1...40 as ClosedRange<UInt64>)
  func anything(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let flow = Flow.random(&chance)
    for _ in 0..<50 {
      var answers: [String: String] = [:]
      for question in flow.questions where Bool.random(using: &chance) {
        answers[question.id] = "v\(Int.random(in: 0...5, using: &chance))"
      }
      #expect(flow.standing(answers) != .nowhere)
    }
  }
}
