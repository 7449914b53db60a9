import Contact
import County
import CountyTesting
import Feedback
import Markup
import Testing

/// A county that asks how it went (palautteen testialue).
struct FeedbackCounty: Sendable {
  let county: TestCounty
  let feedback: Feedback

  init() async throws {
    county = try await TestCounty(
      facts: Feedback.facts, records: [FeedbackRecords()], migrations: FeedbackRecords.migrations)
    feedback = Feedback(journal: county.journal, house: county.house)
  }

  /// A matter of a known person, and the word of its link.
  func asked() async throws -> (matter: ID<Matter>, word: String) {
    let entry = county.contact("Nilkka kääntyi portaissa") {
      ($0.person, $0.name, $0.phone) = (ID(Cast.resident.id), "Aada Kaislavuolle", "0401112233")
    }
    let matter = try await county.receive(entry)
    return (matter, try await feedback.ask(matter, by: Cast.nurse))
  }

  func answer(_ word: String, _ form: KeyValuePairs<String, String>? = nil, lang: Lang = .fi) async throws
    -> (page: String, status: Int)
  {
    let ask = Ask(
      form == nil ? .get : .post, FeedbackLink.answer(word).path, form: Form(form ?? [:]),
      visitor: Actor.anonymous.visiting(lang))
    guard case .page(let html, let status)? = try await feedback.answer(ask) else { return ("", 0) }
    #expect(PageCheck.problems(html) == [])
    return (html.source, status)
  }

  func given(_ matter: ID<Matter>) async throws -> [FeedbackGiven] {
    try await county.journal.facts(of: matter.stream).compactMap { $0.read(FeedbackGiven.self) }
  }
}

/// The code of the refusal that `body` meets; `nil` when it goes through.
private func refusal(_ body: () async throws -> Void) async throws -> String? {
  do {
    try await body()
    return nil
  } catch let refusal as Refusal {
    return refusal.code
  }
}

@Suite("How it went") struct FeedbackTests {
  @Test("The link opens without sign-in, in every language, and names nobody", arguments: Lang.allCases)
  func opens(_ lang: Lang) async throws {
    let town = try await FeedbackCounty(), (matter, word) = try await town.asked()
    let (page, status) = try await town.answer(word, lang: lang)
    #expect(status == 200 && page.contains("<html lang=\"\(lang.rawValue)\""))
    for secret in [
      "Aada", "Kaislavuolle", "0401112233", "Nilkka", matter.text, Cast.resident.id, "yhteyskeskus",
    ] {
      #expect(!page.contains(secret), "the page tells \(secret)")
    }
  }

  @Test("The journal keeps a digest, never the word of the link") func digest() async throws {
    let town = try await FeedbackCounty(), (matter, word) = try await town.asked()
    let facts = try await town.county.journal.facts(of: matter.stream)
    #expect(facts.allSatisfy { !$0.payload.contains(word) })
    #expect(facts.last?.read(FeedbackAsked.self)?.link == Digest.hex(word))
  }

  @Test("Every score from 0 to 10 is taken", arguments: 0...10) func scores(_ score: Int) async throws {
    let town = try await FeedbackCounty(), (matter, word) = try await town.asked()
    let (page, status) = try await town.answer(word, ["score": "\(score)", "words": " Kiitos "])
    #expect(status == 200 && !page.contains("<form method=\"post\" action=\"/feedback"))
    #expect(try await town.given(matter) == [FeedbackGiven(score: score, words: "Kiitos")])
  }

  @Test(
    "No other score is taken, and the words are kept for another try",
    arguments: ["", "11", "-1", "5.5", "viisi", "99999999999999999999", "５"])
  func bounds(_ score: String) async throws {
    let town = try await FeedbackCounty(), (matter, word) = try await town.asked()
    let (page, status) = try await town.answer(word, ["score": score, "words": "Odotin kauan"])
    #expect(status == 422 && page.contains("Odotin kauan"))
    #expect(try await town.given(matter).isEmpty)
    #expect(try await refusal { try await town.feedback.give(11, words: nil, by: word) } == "feedback.score")
  }

  @Test("A second answer is refused, by whichever link it comes") func once() async throws {
    let town = try await FeedbackCounty(), (matter, word) = try await town.asked()
    let other = try await town.feedback.ask(matter, by: Cast.nurse)
    _ = try await town.answer(word, ["score": "9"])
    #expect(try await refusal { _ = try await town.answer(word, ["score": "1"]) } == "feedback.answered")
    #expect(
      try await refusal { try await town.feedback.give(1, words: nil, by: word) } == "feedback.answered")
    #expect(
      try await refusal { try await town.feedback.give(1, words: nil, by: other) } == "feedback.answered")
    #expect(try await town.given(matter).map(\.score) == [9])
  }

  @Test("Of many answers at once one is written") func concurrent() async throws {
    let town = try await FeedbackCounty(), (matter, word) = try await town.asked()
    await withTaskGroup(of: Void.self) { group in
      for score in 0...10 { group.addTask { try? await town.feedback.give(score, words: nil, by: word) } }
    }
    #expect(try await town.given(matter).count == 1)
  }

  @Test(
    "An unknown link opens nothing",
    arguments: ["", "abcdefghijkmnpqrstuvwxyz23", "' or 1=1 --", "%00", "..%2f..%2fmy"])
  func unknown(_ word: String) async throws {
    let town = try await FeedbackCounty()
    _ = try await town.asked()
    #expect(try await refusal { try await town.feedback.give(9, words: nil, by: word) } == "feedback.link")
    let ask = Ask(.get, "/feedback/" + (word.isEmpty ? "x" : word), visitor: Actor.anonymous.visiting())
    if FeedbackLink(ask.path) != nil {
      await #expect(throws: Refusal.self) { _ = try await town.feedback.answer(ask) }
    }
  }

  @Test(
    "Hostile words are kept as words and always escaped",
    arguments: [
      "<script>alert(1)</script>", "\"><img onerror=x>", "'; drop table feedback_link; --", "a\u{0}b\u{7}",
    ])
  func hostile(_ words: String) async throws {
    let town = try await FeedbackCounty(), (matter, word) = try await town.asked()
    let (page, status) = try await town.answer(word, ["score": "x", "words": words])
    #expect(status == 422 && !page.contains("<script>alert") && !page.contains("<img"))
    _ = try await town.answer(word, ["score": "3", "words": words])
    #expect(try await town.given(matter).first?.words == words.filter { $0 != "\u{0}" && $0 != "\u{7}" })
  }

  @Test("Words too long are refused with the limit said") func long() async throws {
    let town = try await FeedbackCounty(), (matter, word) = try await town.asked()
    let (page, status) = try await town.answer(
      word, ["score": "9", "words": String(repeating: "ö", count: 2_001)])
    #expect(status == 422 && page.contains("2000"))
    #expect(try await town.given(matter).isEmpty)
    #expect(
      try await town.answer(word, ["score": "9", "words": String(repeating: "ö", count: 2_000)]).status == 200
    )
  }

  @Test("Other addresses are left to other doors", arguments: ["/", "/feedback", "/feedback/a/b", "/my"])
  func others(_ path: String) async throws {
    let town = try await FeedbackCounty()
    #expect(try await town.feedback.answer(Ask(.get, path, visitor: Visitor())) == nil)
  }

  @Test("The rebuilt table of links is the one that has lived") func rebuilt() async throws {
    let town = try await FeedbackCounty()
    for score in 0..<6 {
      let (matter, word) = try await town.asked()
      if score % 2 == 0 { try await town.feedback.give(score, words: nil, by: word) }
      if score % 3 == 0 { _ = try await town.feedback.ask(matter, by: Cast.nurse) }
    }
    let (lived, rebuilt) = try await town.county.dumpAroundRebuild(["feedback_link"])
    #expect(lived == rebuilt && lived.count == 8)
  }
}
