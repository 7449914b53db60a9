import Language
import Rules
import Testing

@testable import Guidance

@Suite struct FacetTests {
  let linguist: Linguist
  let facets: Facets

  init() throws {
    linguist = Linguist(voikko: try Voikko())
    facets = Facets(
      [
        Facet(
          id: "school", words: Sayings(fi: ["koulu"], en: ["school"]), codes: ["A", "B"], shown: 2,
          hidden: 0.5),
        Facet(id: "child", words: Sayings(fi: ["lapsi"]), from: 0, to: 12, codes: ["B"], shown: 3, hidden: 1),
      ], linguist: linguist)
  }

  private func factors(_ text: String, _ lang: Lang = .fi, age: Int? = nil) -> [String: Double] {
    facets.factors(Token.words(of: text), in: [lang], age: age, linguist: linguist)
  }

  @Test(
    "Shown and hidden sides multiply",
    arguments: [
      ("mikä tahansa", ["A": 0.5, "B": 0.5]), ("koulussa", ["A": 2, "B": 2]),
      ("lapsen koulu", ["A": 2, "B": 6]),
      ("koulukiusaaminen", ["A": 2, "B": 2]), ("", ["A": 0.5, "B": 0.5]),
    ])
  func multiply(_ text: String, _ expected: [String: Double]) {
    #expect(factors(text) == expected)
  }

  @Test("An age shows a side too", arguments: [(0, 1.5), (12, 1.5), (13, 0.5)])
  func ages(_ age: Int, _ factor: Double) {
    #expect(factors("asia", age: age)["B"] == factor)
  }

  @Test("Words count in the question's own languages")
  func languages() {
    #expect(factors("school", .en)["A"] == 2)
    #expect(factors("school", .sv)["A"] == 0.5)
  }
}
