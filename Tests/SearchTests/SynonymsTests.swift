import Rules
import Testing

@testable import Search

@Suite struct SynonymsTests {
  let synonyms = Synonyms([
    .fi: [["fyssari", "Fysio"], ["äiti", "mutsi"], ["fysio", "jumppa"]], .sv: [["mor", "mamma"]],
  ])

  @Test(
    "Words of a group stand for each other",
    arguments: [
      ("fyssari", Lang.fi, ["fysio"]), ("fysio", .fi, ["fyssari", "jumppa"]), ("mamma", .sv, ["mor"]),
    ])
  func others(_ word: String, _ lang: Lang, _ others: [String]) {
    #expect(synonyms.of(word, lang) == others)
  }

  @Test("A group belongs to its own language")
  func language() {
    #expect(synonyms.of("mamma", .fi).isEmpty)
    #expect(synonyms.of("mutsi", .sv).isEmpty)
  }

  @Test("A word outside all groups has none")
  func none() {
    #expect(synonyms.of("lääkäri", .fi).isEmpty)
    #expect(Synonyms().of("äiti", .fi).isEmpty)
  }
}
