import Foundation
import Rules
import Testing

@Suite("Choices by word") struct ChoicesTests {
  @Test("Every choice is read by its word", arguments: Lang.allCases) func read(_ lang: Lang) throws {
    #expect(try JSONDecoder().decode([Lang].self, from: Data("[\"\(lang.rawValue)\"]".utf8)) == [lang])
  }

  @Test(
    "A word that is no choice is told with all that are, and never with the name of a type",
    arguments: ["se", "", "FI", "fi ", String(repeating: "x", count: 500)])
  func refused(_ word: String) {
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Lang].self, from: Data("[\"\(word)\"]".utf8))
    }
    guard case .dataCorrupted(let context)? = error else { return #expect(Bool(false)) }
    #expect(
      context.debugDescription
        == "“\(word.prefix(40))” is not a choice here; write one of: fi, sv, en")
  }
}
