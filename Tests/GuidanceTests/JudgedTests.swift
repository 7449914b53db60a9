import Rules
import Search
import Testing

@testable import Guidance

@Suite struct JudgedTests {
  @Test("People's own questions lead to the right services")
  func judged() throws {
    let questions = JudgedQuestion.table(try Repository.text("Tests/GuidanceTests/judged.tsv"))
    #expect(questions.count >= 150)
    let score = GuidanceScore(questions, by: try Repository.index.get())
    let all = try #require(score.groups["all"])
    #expect(all.ndcg5 >= 0.85)
    #expect(all.mrr >= 0.9)
    #expect(all.hit3 >= 0.95)
  }

  @Test("No language is served worse than the promise", arguments: ["fi", "sv", "en"])
  func languages(_ lang: String) throws {
    let questions = JudgedQuestion.table(try Repository.text("Tests/GuidanceTests/judged.tsv"))
    let score = GuidanceScore(questions, by: try Repository.index.get())
    let own = try #require(score.groups[lang])
    #expect(own.ndcg5 >= 0.75 && own.mrr >= 0.8 && own.hit3 >= 0.88)
  }

  @Test("Each service is found by each of its names", arguments: Lang.allCases)
  func names(_ lang: Lang) throws {
    let index = try Repository.index.get()
    let offers = try Repository.catalogue().offers
    let lost = offers.filter { offer in
      guard let name = offer.names.byLang[lang] else { return false }
      return !index.answer(Question(name, lang: lang)).hits.prefix(3).contains { $0.id == offer.code }
    }
    #expect(lost.count * 50 <= offers.count, "\(lost.map(\.code))")
  }

  @Test(
    "A small slip in a long word does not lose the service",
    arguments: [
      ("hamaslääkäri", "SOTE-0066"), ("fysioterapeuti", "SOTE-0042"), ("rokottus", "SOTE-0025"),
      ("adoptioo", "SOTE-0079"), ("vaccinaton", "SOTE-0025"), ("physioterapist", "SOTE-0042"),
      ("tandläkere", "SOTE-0066"), ("wheelchiar", "SOTE-0047"),
    ])
  func slips(_ text: String, _ code: String) throws {
    let hits = try Repository.index.get().answer(Question(text)).hits
    #expect(hits.prefix(3).contains { $0.id == code }, "\(hits.prefix(3).map(\.id))")
  }

  @Test(
    "Spoken Finnish finds its way",
    arguments: [
      ("mul on hammas kipee", "SOTE-0066"), ("ahistaa ihan sikana", "SOTE-0062"),
      ("saisinks fyssarille ajan", "SOTE-0042"),
      ("oon raskaana mitä nyt", "SOTE-0026"),
    ])
  func spoken(_ text: String, _ code: String) throws {
    let hits = try Repository.index.get().answer(Question(text)).hits
    #expect(hits.prefix(3).contains { $0.id == code }, "\(hits.prefix(3).map(\.id))")
  }
}
