import Language
import Rules
import Testing

@testable import Guidance

@Suite struct GuidanceContentTests {
  @Test("The content of the repository has no problems")
  func sound() throws {
    let codes = Set(try Repository.catalogue().offers.map(\.code))
    #expect(try Repository.content().problems(codes: codes) == [])
  }

  @Test("Every national service has words in every language")
  func complete() throws {
    let words = try Repository.content().words
    for offer in try Repository.catalogue().offers {
      let said = words.entries.filter { $0.to.first == offer.code }
      for lang in Lang.allCases {
        #expect(said.flatMap { $0.says[lang] }.count >= 3, "\(offer.code) \(lang)")
      }
    }
  }

  @Test("Messages are short, in three languages, and say whom to call")
  func messages() throws {
    for flag in try Repository.content().redFlags.flags {
      for lang in Lang.allCases {
        let text = flag.message[lang]
        #expect(text.contains("11") || text.contains("0"), "\(flag.id)")
        #expect(!text.contains("!"))
        for sentence in text.split(separator: ".") {
          #expect(sentence.split(separator: " ").count < 15, "\(sentence)")
        }
      }
    }
  }

  private func content(
    entries: [WordList.Entry] = [], facets: [Facet] = [], flags: [RedFlagList.Entry] = [],
    endings: [Colloquial.Ending] = []
  ) -> GuidanceContent {
    GuidanceContent(
      words: WordList(entries: entries, facets: facets), colloquial: Colloquial(endings: endings),
      redFlags: RedFlagList(source: "", validFrom: Day(number: 0), flags: flags))
  }

  @Test(
    "A wrong entry of the word list is named with what to mend",
    arguments: [
      (["S9"], Sayings(fi: ["kuume"]), "S9 is not in the catalogue"),
      ([], Sayings(fi: ["kuume"]), "name the services"),
      (["S1"], Sayings(), "at least one way of asking"),
      (["S1"], Sayings(fi: ["kuume", " "]), "blank phrase"),
      (["S1"], Sayings(fi: ["kuume", "Kuume"]), "stands twice"),
    ])
  func words(_ codes: [String], _ says: Sayings, _ mend: String) {
    let problems = content(entries: [.init(to: codes, says: says)]).problems(codes: ["S1"])
    #expect(problems.contains { $0.file == "words.yaml" && $0.mend.contains(mend) })
  }

  @Test("A wrong facet is named")
  func facets() {
    let facet = Facet(id: "x", words: Sayings(), codes: ["S9"], shown: 0, hidden: 1)
    let problems = content(facets: [facet]).problems(codes: ["S1"])
    #expect(problems.count == 2)
    #expect(problems.allSatisfy { $0.entry == "x" })
  }

  @Test("A red flag without words, message or an id of its own is named")
  func flags() {
    let blank = RedFlagList.Entry(
      id: "x", level: .emergency, message: Text(fi: "a", sv: " ", en: "b"), find: Sayings(fi: ["kuume"]))
    let mends = content(flags: [blank, blank]).problems().map(\.mend)
    #expect(mends.contains { $0.contains("message") })
    #expect(mends.contains { $0.contains("in sv") })
    #expect(mends.contains { $0.contains("id stands twice") })
  }

  @Test("A blank ending of spoken Finnish is named")
  func endings() {
    #expect(content(endings: [.init(spoken: "s", written: [])]).problems().count == 1)
  }
}
