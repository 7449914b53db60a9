import Testing

@testable import Language

@Suite struct VoikkoTests {
  let voikko: Voikko

  init() throws { voikko = try Voikko() }

  @Test(
    "An inflected word leads to its dictionary form",
    arguments: [
      ("hammaslääkärille", "hammaslääkäri"),
      ("lääkäriajan", "lääkäriaika"),
      ("mielenterveyspalveluihin", "mielenterveyspalvelu"),
      ("ajanvarauksen", "ajanvaraus"),
      ("kotihoidon", "kotihoito"),
      ("oulun", "oulu"),
      ("särkee", "särkeä"),
      ("rokotuksia", "rokotus"),
      ("vauvalla", "vauva"),
      ("lääkkeet", "lääke"),
    ])
  func bases(_ word: String, _ base: String) {
    #expect(voikko.readings(word).map(\.base).contains(base))
  }

  @Test(
    "A compound shows what it is made of",
    arguments: [
      ("hammaslääkärille", ["hammas", "lääkäri"]),
      ("omaishoidontuki", ["omainen", "tuki"]),
      ("lääkäriajan", ["lääkäri", "aika"]),
    ])
  func parts(_ word: String, _ parts: [String]) {
    let found = Set(voikko.readings(word).flatMap(\.parts))
    #expect(found.isSuperset(of: parts.suffix(1)))
  }

  @Test("All readings of an ambiguous word come back")
  func allReadings() {
    #expect(Set(voikko.readings("hengitä").map(\.base)) == ["henkiä", "hengittää"])
  }

  @Test("Suggestions come only for a word that is not known")
  func suggestions() {
    #expect(voikko.suggestions("hamaslääkäri").first == "hammaslääkäri")
    #expect(voikko.suggestions("hammaslääkäri").isEmpty)
  }

  @Test("Nonsense has no readings", arguments: ["qwxzq", "x9x", "", "ääääääääö", "a\u{FFFD}b"])
  func nonsense(_ word: String) {
    #expect(voikko.readings(word).isEmpty)
  }

  @Test("Many threads get the same answers as one")
  func threads() async {
    let words = ["hammaslääkärille", "kotihoidon", "särkee", "rokotuksia", "lääkkeet", "hamaslääkäri"]
    let alone = words.map { voikko.readings($0) }
    let fresh = try? Voikko(remembering: 2)
    await withTaskGroup(of: [[Reading]].self) { group in
      for _ in 0..<16 { group.addTask { words.map { fresh?.readings($0) ?? [] } } }
      for await answers in group { #expect(answers == alone) }
    }
  }

  @Test("A missing dictionary is said plainly, with what to install")
  func missing() {
    let text = DictionaryMissing(said: "no dictionary").description
    #expect(text.contains("voikko-fi"))
    #expect(text.contains("no dictionary"))
  }
}
