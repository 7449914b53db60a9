import Rules
import Testing

@testable import Language

@Suite struct SnowballTests {
  let snowball = Snowball()

  @Test(
    "Endings fall away",
    arguments: [
      (Lang.sv, "tandläkaren", "tandläk"), (.sv, "hemvården", "hemvård"), (.en, "appointments", "appoint"),
      (.en, "depressed", "depress"), (.en, "depression", "depress"),
    ])
  func stems(_ lang: Lang, _ word: String, _ stem: String) {
    #expect(snowball.stem(word, lang) == stem)
  }

  @Test("Threads share the stemmers without harm")
  func threads() async {
    let words = (0..<200).map { "appointments\($0)s" }
    let alone = words.map { Snowball().stem($0, .en) }
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { words.map { snowball.stem($0, .en) } } }
      for await stems in group { #expect(stems == alone) }
    }
  }

  @Test("Odd input comes back unharmed", arguments: ["", "a", "äöå", "врач", "😀"])
  func odd(_ word: String) {
    for lang in Lang.allCases { #expect(snowball.stem(word, lang).count <= word.count) }
  }
}
