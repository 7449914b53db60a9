import Rules
import Testing

@testable import Language

@Suite struct LinguistTests {
  let linguist: Linguist
  let plain = Linguist(voikko: nil)

  init() throws {
    linguist = Linguist(
      voikko: try Voikko(),
      colloquial: Colloquial(
        words: ["mul": "minulla", "fyssari": "fysioterapeutti", "dokaa": "juoda alkoholi"],
        endings: [.init(spoken: "s", written: ["ssa", "ssä"])]),
      compounds: Compounds(vocabulary: ["hem", "vård", "sjukvård", "tand", "läkare", "skola"]))
  }

  private func wholes(_ word: String, _ lang: Lang) -> [String] {
    linguist.forms(word, lang).filter(\.isWhole).map(\.text)
  }

  @Test("Every word has at least one form in every language", arguments: Lang.allCases)
  func always(_ lang: Lang) {
    for word in ["a", "xyzzy", "hammaslääkäri", "tandläkare", "dentist", "ms-tauti", "123", "врач"] {
      #expect(!linguist.forms(word, lang).isEmpty)
      #expect(!plain.forms(word, lang).isEmpty)
    }
  }

  @Test(
    "A Swedish noun that ends in a vowel is known by its definite form",
    arguments: [("knät", "knä"), ("tån", "tå"), ("knän", "knä"), ("sjön", "sjö")])
  func bare(_ definite: String, _ noun: String) {
    #expect(wholes(definite, .sv).contains(noun))
    #expect(!wholes("tandköttet", .sv).contains("tandkötte") && wholes("ät", .sv).count == 1)
  }

  @Test(
    "Inflected forms of one word meet",
    arguments: [
      (Lang.fi, "hammaslääkärille", "hammaslääkärin"), (.fi, "särkee", "särki"),
      (.fi, "rokotuksen", "rokotus"),
      (.fi, "vanhuksen", "vanhukselle"), (.sv, "tandläkaren", "tandläkare"), (.sv, "barnets", "barnet"),
      (.en, "appointments", "appointment"), (.en, "breathing", "breathe"), (.en, "pregnancies", "pregnancy"),
    ])
  func meet(_ lang: Lang, _ one: String, _ other: String) {
    #expect(!Set(wholes(one, lang)).isDisjoint(with: wholes(other, lang)))
  }

  @Test("A part counts less than the word itself")
  func weights() {
    let forms = linguist.forms("hammaslääkäri", .fi)
    #expect(forms.first?.text == "hammaslääkäri")
    #expect(forms.filter { !$0.isWhole }.allSatisfy { $0.weight < 1 })
    #expect(forms.contains { $0.text == "hammas" && $0.weight < 0.5 })
  }

  @Test("Words of one family share a root")
  func roots() {
    let one = Set(linguist.forms("masentaa", .fi).map(\.text))
    #expect(!one.isDisjoint(with: linguist.forms("masennus", .fi).map(\.text)))
  }

  @Test("Spoken words are read as written ones")
  func spoken() {
    #expect(wholes("fyssari", .fi) == ["fysioterapeutti"])
    #expect(wholes("lääkäris", .fi).contains("lääkäri"))
    #expect(wholes("dokaa", .fi) == ["juoda", "alkoholi"])
  }

  @Test("A slip is mended where the dictionary does not know the word")
  func slips() {
    #expect(linguist.forms("hamaslääkäri", .fi).contains { $0.text == "hammaslääkäri" && !$0.isWhole })
  }

  @Test("A hyphenated word unknown as a whole is read by its pieces")
  func hyphens() {
    #expect(linguist.forms("kela-kyyti", .fi).contains { $0.text == "kyyti" })
    #expect(linguist.forms("x-ray", .en).contains { $0.text == "ray" })
  }

  @Test("Swedish compounds open up")
  func swedish() {
    let forms = linguist.forms("hemsjukvård", .sv).map(\.text)
    #expect(forms.contains("hem"))
    #expect(forms.contains("sjukvård"))
  }

  @Test("Without the dictionary Finnish forms still meet")
  func fallback() {
    let one = plain.forms("rokotuksen", .fi).map(\.text), other = plain.forms("rokotukset", .fi).map(\.text)
    #expect(!Set(one).isDisjoint(with: other))
    #expect(!plain.isKnown("rokotus", .fi))
    #expect(linguist.isKnown("rokotus", .fi))
    #expect(!linguist.isKnown("rokotus", .sv))
  }

  @Test(
    "Small words are told from the matter",
    arguments: [
      (Lang.fi, "missä", true), (.fi, "mul", true), (.fi, "hammas", false), (.sv, "jag", true),
      (.sv, "tand", false),
      (.en, "where", true), (.en, "tooth", false), (.en, "cant", true), (.fi, "fyssari", false),
    ])
  func small(_ lang: Lang, _ word: String, _ isSmall: Bool) {
    #expect(linguist.isSmall(word, lang) == isSmall)
  }
}
