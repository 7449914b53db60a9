import County
import Language
import Rules
import Testing

@testable import Guidance

@Suite("Slips of the pen by brute force") struct SlipModelTests {
  private static let letters = Array("abcdef")

  /// Every word one slip away, made by doing each slip.
  private func slipped(_ word: String) -> Set<String> {
    let signs = Array(word)
    var made: Set<String> = []
    for place in signs.indices {
      var shorter = signs
      shorter.remove(at: place)
      made.insert(String(shorter))
      for letter in Self.letters {
        var longer = signs
        longer.insert(letter, at: place)
        made.insert(String(longer))
        if word.count >= 8 {
          var changed = signs
          changed[place] = letter
          made.insert(String(changed))
        }
      }
      for far in 1...(word.count >= 6 ? 2 : 1) where place + far < signs.count {
        var later = signs, earlier = signs
        later.insert(later.remove(at: place), at: place + far)
        earlier.insert(earlier.remove(at: place + far), at: place)
        made.formUnion([String(later), String(earlier)])
      }
    }
    for letter in Self.letters { made.insert(word + String(letter)) }
    return made.subtracting([word])
  }

  private func word(_ chance: inout SeededChance, _ lengths: ClosedRange<Int>) -> String {
    String(
      (0..<Int.random(in: lengths, using: &chance)).map { _ in
        Self.letters.randomElement(using: &chance) ?? "a"
      })
  }

  @Test("What one slip makes is known as a slip", arguments: 1...10 as ClosedRange<UInt64>)
  func known(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    for _ in 0..<8 {
      let meant = word(&chance, 6...11)
      for typed in slipped(meant) {
        // a change is forgiven by the length of what was typed
        let isChange = typed.count == meant.count && typed.count < 8
        #expect(Slips.isSlip(typed, meant) || isChange, "\(typed) ← \(meant)")
      }
    }
  }

  @Test("What no slip makes is not taken for one", arguments: 1...10 as ClosedRange<UInt64>)
  func unknown(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    for _ in 0..<150 {
      let meant = word(&chance, 6...9), typed = word(&chance, 5...10)
      guard typed != meant, Slips.isSlip(typed, meant) else { continue }
      #expect(
        slipped(meant).contains(typed) || typed.count == meant.count && typed.count >= 8,
        "\(typed) ← \(meant)")
    }
  }

  @Test(
    "A learnt word is meant by its slips, but not where the first letter is wrong or the word is ordinary")
  func meant() {
    var slips = Slips(lookalikes: Sayings(en: ["choking"]))
    slips.learn(["bleeding", "breathing", "stab*", "not_now"])
    #expect(slips.meant(by: "bleding") == "bleeding" && slips.meant(by: "braething") == "breathing")
    #expect(slips.meant(by: "bleedimg") == "bleeding" && slips.meant(by: "bleeding") == "bleeding")
    for word in [
      "pleeding", "leeding", "breath", "choking", "stabb", "bl", "", String(repeating: "bleeding", count: 4),
    ] {
      #expect(slips.meant(by: word) == nil, "\(word)")
    }
  }
}

@Suite("How good answers are, by hand") struct ScoreModelTests {
  private func judged(_ best: [String], _ acceptable: [String] = []) -> JudgedQuestion {
    JudgedQuestion.table("fi\tkysymys\t\(best.joined(separator: " "))\t\(acceptable.joined(separator: " "))")[
      0]
  }

  private func outcome(_ question: JudgedQuestion, _ given: [String]) -> GuidanceScore.Outcome {
    GuidanceScore.Outcome(question, given: given)
  }

  @Test(
    "The place of the first right answer decides the rank",
    arguments: [
      (["A"], 1.0, 1.0), (["x", "A"], 0.5, 1.0), (["x", "y", "A"], 1 / 3.0, 1.0),
      (["x", "y", "z", "A"], 0.25, 0.0), ([], 0, 0), (["x"], 0, 0),
    ] as [([String], Double, Double)])
  func ranks(_ given: [String], _ mrr: Double, _ hit3: Double) {
    let outcome = outcome(judged(["A"]), given)
    #expect(abs(outcome.mrr - mrr) < 1e-12 && outcome.hit3 == hit3)
  }

  @Test(
    "The ideal order is worth one, any other less, and nothing more", arguments: 1...12 as ClosedRange<UInt64>
  )
  func ideal(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let best = ["A", "B"], acceptable = ["C", "D"], question = judged(best, acceptable)
    #expect(abs(outcome(question, best + acceptable).ndcg5 - 1) < 1e-12)
    for _ in 0..<20 {
      let given = (best + acceptable + ["x", "y", "z"]).shuffled(using: &chance)
      let value = outcome(question, given).ndcg5
      #expect((0...1.000_000_1).contains(value))
      if given.first == "x" { #expect(value < 1) }
    }
  }

  @Test("A best answer is worth three acceptable ones in the same place")
  func gains() {
    let question = judged(["A"], ["B"])
    #expect(question.gain("A") == 2 && question.gain("B") == 1 && question.gain("C") == 0)
    let best = outcome(question, ["A"]).ndcg5, acceptable = outcome(question, ["B"]).ndcg5
    #expect(abs(best / acceptable - 3) < 1e-12)
  }

  @Test(
    "A judged table is read line by line, and what is no question is passed over",
    arguments: [
      ("", 0), ("language\tquery\tbest\tacceptable\n", 0), ("fi\tkysymys\tA\tB\n", 1),
      ("fi\tkysymys\tA\n", 1), ("fi\tkysymys\n", 0),
      ("fi\ta\tA\r\nsv\tb\tB\r\n", 2), ("xx\ta\tA\nen\tb\tB", 1), ("\t\t\t\n", 0),
      ("fi\ta\tA, B;C  D\tE\n", 1), ("fi\t\u{202e}a\tA\n", 1),
    ])
  func table(_ text: String, _ count: Int) {
    let questions = JudgedQuestion.table(text)
    #expect(questions.count == count)
    if text.contains("A, B;C") {
      #expect(questions[0].best == ["A", "B", "C", "D"] && questions[0].acceptable == ["E"])
    }
  }

  @Test("Means are of all and of each language, and lie inside their own intervals")
  func means() {
    let table = (0..<40).map { "\(["fi", "sv"][$0 % 2])\tq\($0)\tA\t" }.joined(separator: "\n")
    var turn = 0
    let score = GuidanceScore(JudgedQuestion.table(table)) { _ in
      turn += 1
      return turn % 4 == 0 ? ["x"] : ["A"]
    }
    #expect(score.groups["all"]?.n == 40 && score.groups["fi"]?.n == 20 && score.groups["en"] == nil)
    #expect(
      score.groups["all"]?.mrr == 0.75 && score.groups["fi"]?.mrr == 1 && score.groups["sv"]?.mrr == 0.5)
    for measures in score.groups.values {
      for (name, mean) in [("mrr", measures.mrr), ("ndcg5", measures.ndcg5), ("hit3", measures.hit3)] {
        let interval = measures.intervals[name] ?? []
        #expect(interval.count == 2 && interval[0] <= mean && mean <= interval[1], "\(name)")
      }
    }
    let again = GuidanceScore(JudgedQuestion.table(table)) { _ in ["A"] }
    #expect(again.groups["all"]?.intervals["mrr"] == [1, 1] && again.json.contains("\"n\":40"))
  }
}
