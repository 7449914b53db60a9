import Language
import Rules
import Search
import Testing

@testable import Guidance

@Suite struct GuidanceIndexTests {
  static let offers = [
    Offer(
      code: "LAB", names: Localized([.fi: "Laboratorio", .sv: "Laboratorium", .en: "Laboratory"]),
      keywords: [.fi: ["verikoe"], .en: ["blood test"]]),
    Offer(
      code: "KID", names: Localized([.fi: "Lastenneuvola"]), keywords: [.fi: ["vauvan punnitus"]], ages: 0...6
    ),
    Offer(
      code: "FAR", names: Localized([.fi: "Saaristolääkäri"]), keywords: [.fi: ["lääkäri"]],
      municipalities: ["445"]),
    Offer(code: "NEAR", names: Localized([.fi: "Lääkärin vastaanotto"]), keywords: [.fi: ["lääkäri"]]),
  ]

  private func index(facets: [Facet] = [], entries: [WordList.Entry] = []) throws -> GuidanceIndex {
    let content = GuidanceContent(
      words: WordList(entries: entries, same: [.init(.fi, ["labra", "laboratorio"])], facets: facets),
      colloquial: Colloquial(words: ["mul": "minulla"]),
      redFlags: RedFlagList(source: "", validFrom: Day(number: 0)))
    return GuidanceIndex(offers: Self.offers, content: content, voikko: try Voikko())
  }

  @Test("A question leads to its service, with the reason")
  func finds() throws {
    let answer = try index().answer(Question("verikokeet", lang: .fi))
    #expect(answer.hits.first?.id == "LAB")
    #expect(answer.reasons(for: "LAB").map(\.asked) == ["verikokeet"])
    #expect(answer.reasons(for: "NONE").isEmpty)
  }

  @Test("A lay word stands for its service")
  func synonym() throws {
    #expect(
      try index().answer(Question("labraan", lang: .fi)).hits.first?.id == "LAB"
        || index().answer(Question("labra", lang: .fi)).hits.first?.id == "LAB")
  }

  @Test("The word list leads to services that do not say the word themselves")
  func entries() throws {
    let entry = WordList.Entry(to: ["LAB", "NEAR"], says: Sayings(fi: ["kolesteroli koholla"]))
    let hits = try index(entries: [entry]).answer(Question("kolesterolin mittaus", lang: .fi)).hits
    #expect(hits.map(\.id) == ["LAB", "NEAR"])
  }

  @Test(
    "A service of another municipality is not offered",
    arguments: [
      (String?.none, true), ("445", true), ("091", false),
    ])
  func municipality(_ code: String?, _ isOffered: Bool) throws {
    let hits = try index().answer(Question("lääkäri", lang: .fi, municipality: code)).hits
    #expect(hits.contains { $0.id == "FAR" } == isOffered)
    #expect(hits.contains { $0.id == "NEAR" })
  }

  @Test("A service for another age is not offered", arguments: [(Int?.none, true), (3, true), (40, false)])
  func age(_ age: Int?, _ isOffered: Bool) throws {
    let hits = try index().answer(Question("vauvan punnitus", lang: .fi, age: age)).hits
    #expect(hits.contains { $0.id == "KID" } == isOffered)
  }

  @Test("A facet lifts its services when it shows and lowers them when it does not")
  func facets() throws {
    let facet = Facet(
      id: "island", words: Sayings(fi: ["saari"]), from: 90, to: 99, codes: ["FAR"], shown: 3, hidden: 0.1)
    let index = try index(facets: [facet])
    #expect(index.answer(Question("lääkäri saarella", lang: .fi)).hits.first?.id == "FAR")
    #expect(index.answer(Question("lääkäri", lang: .fi)).hits.first?.id == "NEAR")
    #expect(index.answer(Question("lääkäri", lang: .fi, age: 95)).hits.first?.id == "FAR")
  }

  @Test("The same question gives the same answer from an index built again")
  func repeatable() throws {
    let one = try index(), other = try index()
    for text in ["lääkäri", "verikoe vauva", "lääkäri laboratorio neuvola", "blood test"] {
      #expect(one.answer(Question(text)).hits == other.answer(Question(text)).hits)
    }
  }

  @Test("Without the Finnish dictionary questions are still answered")
  func noDictionary() {
    let content = GuidanceContent(
      words: WordList(), colloquial: Colloquial(),
      redFlags: RedFlagList(source: "", validFrom: Day(number: 0)))
    let index = GuidanceIndex(offers: Self.offers, content: content, voikko: nil)
    #expect(index.answer(Question("laboratorion", lang: .fi)).hits.first?.id == "LAB")
  }

  @Test("A county without services answers nothing, not an error")
  func empty() throws {
    let content = GuidanceContent(
      words: WordList(), colloquial: Colloquial(),
      redFlags: RedFlagList(source: "", validFrom: Day(number: 0)))
    let index = GuidanceIndex(offers: [], content: content, voikko: try Voikko())
    #expect(index.answer(Question("lääkäri")).hits.isEmpty)
  }
}
