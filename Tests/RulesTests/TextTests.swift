import Foundation
import Rules
import Testing

@Suite("Texts") struct TextTests {
  private let hello = Text(fi: "Hei", sv: "Hej", en: "Hello")

  @Test("Each language gives its own words") func byLanguage() {
    #expect(Lang.allCases.map { hello[$0] } == ["Hei", "Hej", "Hello"])
    #expect(Lang.allCases.map(\.itself) == ["Suomi", "Svenska", "English"])
  }

  @Test("A change is made to every language, each with its own name") func map() {
    #expect(hello.map { "\($0) (\($1.rawValue))" } == Text(fi: "Hei (fi)", sv: "Hej (sv)", en: "Hello (en)"))
  }

  @Test(
    "A text with a blank language is found",
    arguments: [
      (Text(fi: "a", sv: "b", en: "c"), false), (Text(fi: "", sv: "b", en: "c"), true),
      (Text(fi: "a", sv: " \n", en: "c"), true),
      (Text(fi: "a", sv: "b", en: "\t"), true),
    ])
  func blank(_ text: Text, _ isBlank: Bool) { #expect(text.hasBlank == isBlank) }

  @Test("A text in JSON that lacks a language cannot be read") func missing() throws {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Text.self, from: Data(#"{"fi": "Hei", "sv": "Hej"}"#.utf8))
    }
  }

  @Test(
    "A text from elsewhere falls back to Finnish, Swedish, English, and says which it is",
    arguments: [
      ([Lang.fi: "a", .sv: "b", .en: "c"], Lang.sv, "b", Lang.sv), ([.fi: "a"], .sv, "a", .fi),
      ([.sv: "b", .en: "c"], .fi, "b", .sv),
      ([.fi: "", .en: "c"], .fi, "c", .en), ([.en: "c"], .sv, "c", .en),
    ])
  func fallback(_ words: [Lang: String], _ wanted: Lang, _ expected: String, _ lang: Lang) throws {
    let best = try #require(Localized(words).best(wanted))
    #expect(best.words == expected && best.lang == lang)
  }

  @Test("Without words there is nothing to show") func nothing() {
    #expect(Localized().best(.fi) == nil)
    #expect(Localized().isEmpty)
  }

  @Test("A text from elsewhere keeps its languages through JSON and passes over unknown ones")
  func elsewhere() throws {
    let read = try JSONDecoder().decode(Localized.self, from: Data(#"{"fi": "Hei", "se": "Bures"}"#.utf8))
    #expect(read == Localized([.fi: "Hei"]))
    #expect(try JSONDecoder().decode(Localized.self, from: JSONEncoder().encode(read)) == read)
  }
}
