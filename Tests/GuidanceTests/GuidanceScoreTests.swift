import Rules
import Testing

@testable import Guidance

@Suite struct GuidanceScoreTests {
  private func outcome(best: [String], acceptable: [String] = [], given: [String]) -> GuidanceScore.Outcome {
    GuidanceScore.Outcome(
      JudgedQuestion(lang: .fi, text: "kysymys", best: best, acceptable: acceptable), given: given)
  }

  @Test("A perfect answer scores one in everything")
  func perfect() {
    let outcome = outcome(best: ["A"], acceptable: ["B", "C"], given: ["A", "B", "C"])
    #expect(outcome.ndcg5 == 1 && outcome.mrr == 1 && outcome.hit3 == 1)
  }

  @Test("A worked example by hand")
  func worked() {
    // gains 0, 1, 3 at places 1, 2, 3; ideal 3, 1: (1/log2 3 + 3/2) / (3 + 1/log2 3)
    let outcome = outcome(best: ["A"], acceptable: ["B"], given: ["X", "B", "A"])
    #expect(abs(outcome.ndcg5 - 0.58689) < 0.0001)
    #expect(outcome.mrr == 0.5)
    #expect(outcome.hit3 == 1)
  }

  @Test("Nothing right scores nothing", arguments: [[], ["X"], ["X", "Y", "Z"]])
  func nothing(_ given: [String]) {
    let outcome = outcome(best: ["A"], given: given)
    #expect(outcome.ndcg5 == 0 && outcome.mrr == 0 && outcome.hit3 == 0)
  }

  @Test("A right answer in the fourth place counts for the rank, not for the first three")
  func fourth() {
    let outcome = outcome(best: ["A"], given: ["X", "Y", "Z", "A"])
    #expect(outcome.mrr == 0.25)
    #expect(outcome.hit3 == 0)
    #expect(outcome.ndcg5 > 0)
  }

  @Test("Several best services all count")
  func several() {
    #expect(outcome(best: ["A", "B"], given: ["B", "A"]).ndcg5 == 1)
  }

  @Test("A table is read with its blank cells, and its heading is left out")
  func table() {
    let text =
      "language\tquery\tbest\tacceptable\nfi\tkuume\tS1\tS2 S3\nsv\tfeber\tS1 S2\t\nen\tfever\tS1\n\nxx\tno\tS1\t\n"
    let questions = JudgedQuestion.table(text)
    #expect(questions.map(\.lang) == [.fi, .sv, .en])
    #expect(questions[0].acceptable == ["S2", "S3"])
    #expect(questions[1].best == ["S1", "S2"])
    #expect(questions[2].acceptable.isEmpty)
  }

  @Test("Means stand by language, inside their intervals, the same every time")
  func groups() {
    let judged = (0..<40).map {
      JudgedQuestion(
        lang: $0 % 2 == 0 ? .fi : .sv, text: "q\($0)", best: [$0 % 4 == 0 ? "A" : "B"], acceptable: [])
    }
    let one = GuidanceScore(judged) { _ in ["A"] }, two = GuidanceScore(judged) { _ in ["A"] }
    #expect(one.groups == two.groups)
    #expect(one.groups["all"]?.n == 40)
    #expect(one.groups["fi"]?.mrr == 0.5)
    #expect(one.groups["sv"]?.mrr == 0)
    #expect(one.groups["en"] == nil)
    let interval = one.groups["fi"]?.intervals["mrr"] ?? []
    #expect(interval.count == 2 && interval[0] <= 0.5 && interval[1] >= 0.5)
  }

  @Test("No questions, no division by zero")
  func none() {
    let score = GuidanceScore([]) { _ in [] }
    #expect(score.groups["all"]?.n == 0)
    #expect(score.groups["all"]?.ndcg5 == 0)
  }

  @Test("The JSON holds the groups under their names")
  func json() {
    let score = GuidanceScore([JudgedQuestion(lang: .en, text: "q", best: ["A"], acceptable: [])]) { _ in
      ["A"]
    }
    #expect(score.json.contains("\"all\":{"))
    #expect(score.json.contains("\"ndcg5\":1"))
  }
}
