import Rules
import Testing

@testable import Guidance

@Suite struct RedFlagSentenceTests {
  let flags: RedFlags
  let lines: [[String]]

  init() throws {
    flags = try Repository.redFlags.get()
    lines = try Repository.table("redflags.tsv")
  }

  @Test("Every sentence about mortal danger raises a red flag", arguments: Lang.allCases)
  func recall(_ lang: Lang) throws {
    let sentences = lines.filter { $0[0] != "no" && $0[1] == lang.rawValue }.map { $0[2] }
    #expect(sentences.count >= 40)
    for sentence in sentences { #expect(!flags.find(in: sentence).isEmpty, "\(sentence)") }
  }

  @Test("At most one ordinary sentence in twenty raises a red flag", arguments: Lang.allCases)
  func precision(_ lang: Lang) throws {
    let sentences = lines.filter { $0[0] == "no" && $0[1] == lang.rawValue }.map { $0[2] }
    #expect(sentences.count >= 30)
    let alarms = sentences.filter { !flags.find(in: $0, lang: lang).isEmpty }
    #expect(alarms.count * 20 <= sentences.count, "\(alarms)")
  }

  @Test("The list is large enough to mean something")
  func size() {
    #expect(lines.filter { $0[0] != "no" }.count >= 120)
    #expect(lines.filter { $0[0] == "no" }.count >= 120)
  }

  @Test("Danger is seen inside a longer text and through capitals and stray signs")
  func disguises() {
    for sentence in [
      "RINNASSA PURISTAA!!!", "hei, olen ollut kipeä viikon ja nyt en saa henkeä kunnolla, mitä teen?",
      "  haluan\n\tkuolla ", "I can’t breathe", "jag vill dö...", "«rintakipu»",
    ] {
      #expect(!flags.find(in: sentence).isEmpty, "\(sentence)")
    }
  }

  @Test("Danger at the end of a very long text is still seen")
  func longText() {
    let text = String(repeating: "tavallista juttua ", count: 50_000) + "ja nyt rinnassa puristaa"
    #expect(!flags.find(in: text).isEmpty)
  }

  @Test(
    "Prevention, a paper that was lost and drinking less raise no alarm by the word alone",
    arguments: [
      ("writing my thesis on overdose prevention, whom could I interview", Lang.en),
      ("I want to cut down on my drinking", .en), ("lääkärintodistus hukkui muutossa", .fi),
    ])
  func harmless(_ sentence: String, _ lang: Lang) {
    #expect(flags.find(in: sentence, lang: lang).isEmpty)
  }
}
