import Testing

@testable import Language

@Suite("Likeness to examples") struct LikenessTests {
  private func example(_ text: String, _ isOne: Bool) -> Likeness.Example {
    Likeness.Example(Token.words(of: text), isOne: isOne)
  }

  private var pets: Likeness {
    Likeness([
      example("kissa naukuu ja kehrää", true), example("kissanpentu naukui yöllä", true),
      example("koira haukkuu ja murisee", false), example("koiranpentu haukkui yöllä", false),
    ])
  }

  @Test(
    "A text is told by its runs of letters, inflected, misspelt or in a compound",
    arguments: [
      ("kissat naukuvat", true), ("kehräävä kisa", true), ("sisäkissoja", true), ("koirat haukkuvat", false),
      ("haukuskelua", false), ("KOIRANPENNUT!", false),
    ])
  func kinds(_ text: String, _ isOne: Bool) {
    let score = pets.score(Token.words(of: text))
    #expect(isOne ? score > 0 : score < 0, "\(score)")
  }

  @Test(
    "A text without runs, and one of runs that nobody has seen, say nothing", arguments: ["", "a", "!?"])
  func nothing(_ text: String) { #expect(pets.score(Token.words(of: text)) == 0) }

  @Test("What is in both kinds alike counts nothing, and unseen runs next to nothing") func balance() {
    #expect(abs(pets.score(Token.words(of: "yöllä"))) < 0.5)
    #expect(abs(pets.score(Token.words(of: "zzzzzzzzz"))) < 0.5)
  }

  @Test(
    "The order of the examples and their repetition inside a text change nothing", arguments: UInt64(1)...20)
  func order(_ seed: UInt64) {
    var chance = RandomText(seed: seed)
    let words = ["kipu", "veri", "aika", "lasku", "yskä", "hammas", "tunti", "huimaa"]
    let texts = (0..<12).map { place in
      ((0..<5).map { _ in words[Int(chance.next() % 8)] }.joined(separator: " "), place.isMultiple(of: 2))
    }
    let straight = Likeness(texts.map { example($0.0, $0.1) })
    let turned = Likeness(texts.reversed().map { example($0.0, $0.1) })
    for word in words {
      let asked = Token.words(of: word)
      #expect(straight.score(asked) == turned.score(asked))
    }
  }

  @Test("The words that tell most are given in their order") func telling() {
    let words = Token.words(of: "meillä naukuu yöllä kissa")
    #expect(pets.telling(words, most: 2).map { words[$0].text } == ["naukuu", "kissa"])
    #expect(pets.telling(Token.words(of: "koira haukkuu"), most: 3).isEmpty)
  }

  @Test("Without examples nothing is likelier") func empty() {
    #expect(Likeness([]).score(Token.words(of: "kissa")) == 0)
  }

  @Test(
    "Any text is safe",
    arguments: ["🙂🙂🙂🙂🙂🙂", "\u{0}\u{0}\u{0}\u{0}\u{0}", "a\u{301}a\u{301}a\u{301}a\u{301}"])
  func odd(_ text: String) { #expect(pets.score(Token.words(of: text)).isFinite) }

  @Test("An overlong text takes no longer than its letters") func long() {
    let text = String(repeating: "kissa naukuu ", count: 20_000)
    #expect(pets.score(Token.words(of: text)) > 0)
  }
}
