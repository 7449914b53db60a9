import Rules
import Testing

@Suite("Questionnaires") struct QuestionnaireTests {
  /// since → bad → end, or → signs → end when it is bad.
  static let sample: Questionnaire = {
    let text = Text(same: "?")
    func choice(_ value: String, _ next: String) -> Questionnaire.Choice { .make(value, text, next) }
    return .make(
      questions: [
        .make("since", text, [choice("today", "bad"), choice("long", "bad")]),
        .make("bad", text, [choice("little", "note"), choice("much", "signs")]),
        .make("signs", text, [choice("yes", "end"), choice("no", "end")]),
        .make("note", text, [], next: "end"),
      ],
      suggestions: [
        .make("sign", ["signs": ["yes"]], "C", text),
        .make("sudden", ["since": ["today"], "bad": ["much"]], "D", text),
        .make("otherwise", nil, "E", text),
      ])
  }()

  @Test(
    "The shown questions follow the answers, and the first unanswered one is asked",
    arguments: [
      ([:], "since"), (["since": "today"], "bad"), (["since": "today", "bad": "little"], "note"),
      (["since": "today", "bad": "much"], "signs"), (["bad": "much", "signs": "yes"], "since"),
      (["since": "never", "bad": "much"], "since"),
      (["since": "today", "bad": "much", "signs": "perhaps"], "signs"),
    ])
  func pending(_ answers: [String: String], _ asked: String) {
    #expect(Self.sample.pending(answers)?.id == asked)
  }

  @Test(
    "When the end is reached nothing is asked",
    arguments: [
      ["since": "today", "bad": "much", "signs": "no"],
      ["since": "long", "bad": "little", "note": "Päätä särkee"],
    ])
  func done(_ answers: [String: String]) { #expect(Self.sample.pending(answers) == nil) }

  @Test("An answer to a question off the way neither asks nor suggests anything")
  func offTheWay() throws {
    let suggestion = try #require(Self.sample.suggest(["since": "long", "bad": "little", "signs": "yes"]))
    #expect(suggestion.urgency == "E" && suggestion.rule == "otherwise")
    #expect(suggestion.used.isEmpty)
  }

  @Test("A suggestion carries the rule, its version and the answers it used")
  func proof() throws {
    let suggestion = try #require(Self.sample.suggest(["since": "today", "bad": "much", "signs": "no"]))
    #expect(suggestion.urgency == "D" && suggestion.rule == "sudden" && suggestion.version == 3)
    #expect(suggestion.used == ["since": "today", "bad": "much"])
  }

  @Test("What would change a suggestion is exactly what changes it when answered, for every set of answers")
  func changes() throws {
    for answers in Self.allAnswers {
      let suggestion = try #require(Self.sample.suggest(answers))
      for question in Self.sample.path(through: answers) {
        for choice in question.choices ?? [] where answers[question.id] != choice.value {
          let other = Self.sample.suggest(answers.merging([question.id: choice.value]) { $1 })?.urgency
          let told = suggestion.changes.first { $0.question == question.id && $0.answer == choice.value }?
            .urgency
          #expect(
            told == (other == suggestion.urgency ? nil : other), "\(answers) → \(question.id)=\(choice.value)"
          )
        }
      }
    }
  }

  static let allAnswers: [[String: String]] = ["today", "long"].flatMap { since in
    [["bad": "little", "note": "x"], ["bad": "much", "signs": "yes"], ["bad": "much", "signs": "no"]].map {
      $0.merging(["since": since]) { $1 }
    }
  }

  @Test("A sound questionnaire has no faults") func sound() { #expect(Self.sample.faults.isEmpty) }

  @Test(
    "Each broken questionnaire is refused with what is wrong",
    arguments: [
      Broken("“lost” leads nowhere") { $0.questions[3].next = "lost" },
      Broken("“note” is a dead end") { $0.questions[3].next = nil },
      Broken("“note” cannot be reached") { $0.questions[1].choices?.removeFirst() },
      Broken("“bad” is there twice") { $0.questions.append($0.questions[1]) },
      Broken("“note” leads round in a circle") { $0.questions[3].next = "since" },
      Broken("the last suggestion must have no conditions") { $0.suggestions.removeLast() },
      Broken("there is no suggestion") { $0.suggestions = [] },
      Broken("suggestion “sign” asks for “pain”, which is no question") {
        $0.suggestions[0].when = ["pain": ["yes"]]
      },
      Broken("suggestion “sign”: “signs” has no answer “perhaps”") {
        $0.suggestions[0].when = ["signs": ["perhaps"]]
      },
      Broken("a text lacks a language") { $0.questions[0].text.sv = "" },
      Broken("a text lacks a language") { $0.questions[0].hint = Text(fi: "a", sv: "b", en: " ") },
      Broken("a text lacks a language") { $0.questions[0].choices?[0].text.en = "" },
      Broken("“since” cannot be reached") { $0.first = "nothing" },
    ])
  func refused(_ broken: Broken) {
    var questionnaire = Self.sample
    broken.change(&questionnaire)
    #expect(questionnaire.faults.contains(broken.fault), "\(questionnaire.faults)")
  }

  /// A change that must be found.
  struct Broken: Sendable, CustomTestStringConvertible {
    var fault: String
    var change: @Sendable (inout Questionnaire) -> Void
    init(_ fault: String, _ change: @escaping @Sendable (inout Questionnaire) -> Void) {
      (self.fault, self.change) = (fault, change)
    }
    var testDescription: String { fault }
  }

  @Test("A circle is walked once: reading answers always ends") func circle() {
    var questionnaire = Self.sample
    questionnaire.questions[3].next = "since"
    #expect(
      questionnaire.path(through: ["since": "long", "bad": "little", "note": "x"]).map(\.id) == [
        "since", "bad", "note",
      ])
  }
}
