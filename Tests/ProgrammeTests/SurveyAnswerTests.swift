import County
import CountyTesting
import Programme
import Testing

@Suite("Answers to the programme's surveys") struct SurveyAnswerTests {
  private let path = "/programme/survey/digital-maturity"
  private let whole = ["channels": "3", "data": "1", "skills": "2", "supports": "4", "words": "Aikaa"]

  private func town() async throws -> ProgrammeCounty {
    try await ProgrammeCounty(surveys: try ProgrammeContent.surveys(.shipped))
  }

  @Test(
    "An answer that is no choice, that lacks or is too long is refused, and nothing is kept",
    arguments: [
      ("channels", "9"), ("channels", ""), ("data", "1 or 1=1"), ("skills", "<b>2</b>"), ("supports", "-1"),
      ("words", Hostile.long(2_001)), ("words", Hostile.long(100_000)),
    ])
  func refused(_ question: String, _ answer: String) async throws {
    let sent = try await town().send(path, whole, but: question, is: answer, by: Cast.nurse)
    #expect(sent.status == 422 && sent.added == 0 && sent.page.contains("role=\"alert\""))
  }

  @Test(
    "Free words may be left out or be as long as the field lets",
    arguments: [nil, "", Hostile.long(2_000)] as [String?])
  func free(_ words: String?) async throws {
    let sent = try await town().send(path, whole, but: "words", is: words, by: Cast.nurse)
    #expect(sent.status == 303 && sent.added == 1)
  }

  @Test("What the form does not ask is not kept") func strange() async throws {
    let town = try await town()
    _ = try await town.send(
      path, whole.merging(["name": "Aada", "phone": "040"]) { one, _ in one }, by: Cast.nurse)
    let fact = try #require(try await town.county.journal.facts(ofRoom: "survey").first)
    let given = try #require(fact.read(SurveyAnswered.self))
    #expect(given.answers == whole && given.about == Cast.nurse.unit && fact.actor == .anonymous)
    #expect(!fact.payload.contains("Aada") && !fact.payload.contains(Cast.nurse.id))
  }

  @Test("Random answers: counts and means are those of a plain count", arguments: UInt64(1)...6)
  func counts(_ seed: UInt64) async throws {
    let town = try await town(),
      survey = try #require(town.programme.surveys.first { $0.id == "digital-maturity" })
    var chance = SeededChance(seed: seed), told: [[String: String]] = []
    for _ in 0..<Int.random(in: 5...12, using: &chance) {
      var answers = ["words": "Sanoja"]
      for question in survey.questions {
        if let choice = question.choices?.randomElement(using: &chance) {
          answers[question.id] = choice.value
        }
      }
      #expect(try await town.send(path, answers, by: Cast.nurse).status == 303)
      told.append(answers)
    }
    let result = SurveyResult(try await town.county.journal.facts(ofRoom: "survey"), of: survey.id)
    #expect(result.answers == told.count)
    for question in survey.questions where question.choices?.isEmpty == false {
      let given = told.compactMap { $0[question.id] }
      for choice in question.choices ?? [] {
        #expect(result.counts[question.id]?[choice.value] ?? 0 == given.count { $0 == choice.value })
      }
      let numbers = given.compactMap(Double.init), mean = numbers.reduce(0, +) / Double(max(numbers.count, 1))
      #expect(abs((result.mean(question.id) ?? 0) - mean) < 1e-9)
    }
  }

  @Test("An answer recorded wrongly is counted no longer, and four are not shown", arguments: Lang.allCases)
  func corrected(_ lang: Lang) async throws {
    let town = try await town()
    for _ in 1...5 { _ = try await town.send(path, whole, by: Cast.nurse) }
    #expect(try await town.ask(path, by: Cast.nurse, lang: lang).page.contains("<caption>"))
    let fact = try #require(try await town.county.journal.facts(ofRoom: "survey").first)
    try await town.county.journal.change(by: .luukku) {
      try $0.add(FactCorrected(fact: fact.id, occurred: nil), to: fact.stream)
    }
    #expect(!(try await town.ask(path, by: Cast.nurse, lang: lang).page.contains("<caption>")))
  }
}
