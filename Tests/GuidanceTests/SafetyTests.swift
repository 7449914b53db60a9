import Language
import Rules
import Search
import Testing

@testable import Guidance

@Suite struct SafetyTests {
  static let odd: [String] = [
    "", " ", "\n\n\n", "\u{0}\u{1}\u{7F}", "😀😀😀", "'; drop table service; --", "<script>alert(1)</script>",
    "????????", "---", ":::", String(repeating: "'", count: 1_000), "\u{202E}rääkäl", "ＦＵＬＬＷＩＤＴＨ",
    "hammasla\u{308}a\u{308}ka\u{308}ri", "hammaslääkäri", "\u{FEFF}lääkäri", "ä\u{FFFD}ä", "٣٤٥",
    String(repeating: "\u{301}", count: 10_000), String(repeating: "a-", count: 5_000),
  ]

  @Test("Any text gets an answer, and the same one twice", arguments: odd.indices)
  func oddTexts(_ place: Int) throws {
    let text = Self.odd[place]
    let index = try Repository.index.get()
    let one = index.answer(Question(text)), two = index.answer(Question(text))
    #expect(one.hits == two.hits)
    #expect(one.lang == two.lang)
  }

  @Test(
    "Of a million characters the two ends alone are read, so that the answer is short work",
    arguments: ["a", "hammas ", "ä", "rinta ", "\u{301}", "1,"])
  func million(_ piece: String) throws {
    let index = try Repository.index.get(), half = String(repeating: piece, count: 500_000 / piece.count)
    let whole = index.answer(Question(half + half))
    let other = index.answer(Question(half + " rintakipu asunto laina " + half))
    #expect(whole.hits == other.hits && whole.emergency.map(\.id) == other.emergency.map(\.id))
    #expect(Folding.fold(half + half).unicodeScalars.count < 4_010)
  }

  @Test("Bytes in a wrong encoding are answered as far as they can be read")
  func wrongEncoding() throws {
    let latin: [UInt8] = [0x68, 0x61, 0x6D, 0x6D, 0x61, 0x73, 0xE4, 0xE4, 0x20, 0x6C, 0xE4, 0x6B]
    let answer = try Repository.index.get().answer(Question(String(decoding: latin, as: UTF8.self)))
    #expect(answer.hits.count <= 10)
  }

  @Test("Letters written in two ways give one answer")
  func composed() throws {
    let index = try Repository.index.get()
    let one = index.answer(Question("hammasla\u{308}a\u{308}ka\u{308}ri")).hits
    #expect(one == index.answer(Question("hammaslääkäri")).hits)
  }

  @Test("An empty question is in the page's language", arguments: Lang.allCases)
  func emptyLanguage(_ lang: Lang) throws {
    #expect(try Repository.index.get().answer(Question("", lang: lang)).lang == lang)
  }

  @Test("Many threads asking at once get what one gets")
  func threads() async throws {
    let index = try Repository.index.get()
    let texts = ["hammas särkee", "jag behöver hjälp", "flu shot", "vauva itkee", "rahat loppu"]
    let alone = texts.map { index.answer(Question($0)).hits }
    await withTaskGroup(of: [[String]].self) { group in
      for _ in 0..<8 { group.addTask { texts.map { index.answer(Question($0)).hits.map(\.id) } } }
      for await given in group { #expect(given == alone.map { $0.map(\.id) }) }
    }
  }
}
