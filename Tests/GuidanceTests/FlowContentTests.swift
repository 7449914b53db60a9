import Catalogue
import County
import CountyTesting
import Testing

@testable import Guidance

@Suite("The shipped flows") struct FlowContentTests {
  static let book = Result { try FlowBook(.shipped) }
  static let ids = (try? book.get().flows.map(\.id)) ?? []
  static let wanted = [
    "ageing-at-home", "back-or-joint", "carer-strength", "child-development", "dont-know",
    "money-and-housing", "mood-and-anxiety", "pregnancy", "sore-throat", "substance-use", "tooth-trouble",
    "worry-about-child",
  ]

  private func flow(_ id: String) throws -> Flow { try #require(try Self.book.get()[id]) }

  @Test("All twelve are there, and “I don’t know” comes last") func twelve() {
    #expect(Self.ids.sorted() == Self.wanted && Self.ids.last == "dont-know")
  }

  @Test("No flow has a fault", arguments: wanted) func sound(_ id: String) throws {
    let faults = try flow(id).faults
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test("Every walk through the flow ends in help, and every danger in an emergency", arguments: wanted)
  func everyWalk(_ id: String) throws {
    let flow = try flow(id), walks = flow.graph.walks()
    #expect(walks.count > 8 && walks.count < 50_000)
    var ends: Set<String> = []
    for walk in walks {
      let answers = Dictionary(uniqueKeysWithValues: walk.map { ($0.question, $0.answer) })
      guard case .outcome(let outcome) = flow.standing(answers) else {
        return #expect(Bool(false), "\(answers) leads nowhere")
      }
      ends.insert(outcome.id)
      let isDanger = walk.contains { step in
        flow.question(step.question)?.choices?.first { $0.value == step.answer }?.danger == true
      }
      #expect(isDanger == outcome.isEmergency, "\(answers) → \(outcome.id)")
    }
    #expect(ends == Set(flow.outcomes.map(\.id)))
  }

  @Test("Danger is asked before anything else, and “none of these” is the way on", arguments: wanted)
  func dangerFirst(_ id: String) throws {
    let flow = try flow(id), first = try #require(flow.question(flow.first))
    #expect(first.id == "danger" && first.choices?.last?.value == "none")
    #expect(first.choices?.dropLast().allSatisfy { $0.danger == true } == true)
  }

  @Test("Nobody needs more than eight questions", arguments: wanted) func short(_ id: String) throws {
    #expect(try flow(id).graph.walks().map(\.count).max() ?? 99 <= 8)
  }

  @Test(
    "Each flow says who answers for it, when it is read again and whose approval it needs", arguments: wanted)
  func owned(_ id: String) throws {
    let flow = try flow(id)
    #expect(flow.review > TestCounty.start.day && !flow.source.isEmpty)
    #expect(
      flow.approval.fi.contains("hyväksyä") && flow.approval.sv.contains("godkänna")
        && flow.approval.en.contains("approve"))
  }

  @Test(
    "Texts are plain: short sentences, no exclamation marks, three different languages", arguments: wanted)
  func plain(_ id: String) throws {
    let flow = try flow(id)
    var texts: [Text] = [flow.about]
    for question in flow.questions { texts += [question.text] + (question.choices ?? []).map(\.text) }
    for outcome in flow.outcomes { texts += [outcome.title] + outcome.advice }
    for text in texts {
      for lang in Lang.allCases {
        #expect(!text[lang].contains("!"), "\(text[lang])")
        let sentences = text[lang].split(whereSeparator: { ".?:".contains($0) })
        #expect(sentences.allSatisfy { $0.split(separator: " ").count <= 16 }, "\(text[lang])")
      }
      #expect(text.fi != text.en && text.fi != text.sv, "\(text.fi)")
    }
  }

  @Test("The therapy navigator reaches self-help, short therapy and assessment") func navigator() throws {
    let flow = try flow("mood-and-anxiety")
    #expect(Set(flow.outcomes.map(\.id)).isSuperset(of: ["self-help", "short-therapy", "assessment"]))
    let base = ["danger": "none", "age": "adult", "trouble": "low", "before": "none"]
    for (more, end) in [
      (["since": "days", "bad": "little", "want": "alone"], "self-help"),
      (["since": "weeks", "bad": "some", "want": "talk"], "short-therapy"),
      (["since": "long", "bad": "some", "want": "talk"], "assessment"),
      (["since": "days", "bad": "much", "want": "alone"], "assessment"),
    ] {
      guard case .outcome(let outcome) = flow.standing(base.merging(more) { $1 }) else {
        return #expect(Bool(false))
      }
      #expect(outcome.id == end)
    }
  }
}

@Suite("The check of flows") struct FlowCheckTests {
  private static let codes = Result { Set(try CatalogueContent(.shipped).services.map(\.code)) }
  private static let topics: Set = ["ill", "teeth", "mind", "family", "ageing", "money", "other"]

  private func problems(_ content: ContentFolder) throws -> [ContentProblem] {
    FlowBook.problems(content, services: try Self.codes.get(), topics: Self.topics)
  }

  @Test("The shipped content has no problem") func sound() throws {
    #expect(try problems(.shipped) == [])
  }

  @Test(
    "A broken flow is named with file, line and mend",
    arguments: [
      ("next: bad}", "next: nowhere}", "“nowhere” leads nowhere"),
      ("to: \"tooth-pain\"", "to: \"tooth-ache\"", "which is not there"),
      ("to: \"teeth\"", "to: \"tooth\"", "which is not there"),
      ("to: \"SOTE-0004\"", "to: \"SOTE-9999\"", "which is not there"),
      ("id: tooth-trouble", "id: teeth-trouble", "is not the file’s name"),
      ("sv: \"Vad besvärar mest?\"", "sv: \"\"", "lacks a language"),
      (", next: call-112, danger: true", ", next: what, danger: true", "does not lead to an emergency"),
    ])
  func named(_ good: String, _ bad: String, _ what: String) throws {
    try ContentFolder.shipped.copied { content in
      let file = "flows/tooth-trouble.yaml"
      try content.replace(good, with: bad, in: file)
      let problems = try problems(content).filter { $0.file == file }
      #expect(
        problems.contains { $0.what.contains(what) && $0.line != nil && !$0.mend.isEmpty }, "\(problems)")
    }
  }

  @Test("A file that is no flow is named, not passed over") func broken() throws {
    try ContentFolder.shipped.copied { content in
      try content.write("id: [", to: "flows/pregnancy.yaml")
      #expect(try problems(content).contains { $0.file == "flows/pregnancy.yaml" })
    }
  }

  @Test(
    "A broken page of self-care is named with its line",
    arguments: [
      ("id: mood", "id: back-pain", "is there twice"),
      ("en: \"Self-care for mood and anxiety\"", "en: \"\"", "lacks a language"),
    ])
  func selfcare(_ good: String, _ bad: String, _ what: String) throws {
    try ContentFolder.shipped.copied { content in
      try content.replace(good, with: bad, in: "selfcare.yaml")
      let problems = try problems(content).filter { $0.file == "selfcare.yaml" }
      #expect(problems.contains { $0.what.contains(what) && $0.line != nil }, "\(problems)")
    }
  }

  @Test("Cut or scrambled files never crash the check", arguments: 1...25 as ClosedRange<UInt64>)
  func fuzz(_ seed: UInt64) throws {
    var chance = County.SeededChance(seed: seed)
    try ContentFolder.shipped.copied { content in
      let file = content.files(in: "flows").randomElement(using: &chance) ?? "flows/pregnancy.yaml"
      var text = Array(try content.text(file).unicodeScalars)
      for _ in 0..<Int.random(in: 1...6, using: &chance) {
        let place = Int.random(in: 0..<text.count, using: &chance)
        switch Int.random(in: 0...2, using: &chance) {
        case 0: text.removeSubrange(place..<min(place + 40, text.count))
        case 1: text[place] = "{\"[}:\n-#".unicodeScalars.randomElement(using: &chance) ?? "x"
        default: text.insert(contentsOf: "next: end".unicodeScalars, at: place)
        }
      }
      try content.write(String(String.UnicodeScalarView(text)), to: file)
      for problem in try problems(content) { #expect(!problem.what.isEmpty && !problem.file.isEmpty) }
    }
  }
}
