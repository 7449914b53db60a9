import Testing

@testable import Language

@Suite struct TokenTests {
  @Test(
    "A text falls into words",
    arguments: [
      ("Hammas särkee, apua!", ["hammas", "särkee", "apua"]),
      ("MS-tauti", ["ms-tauti"]),
      ("can't sleep", ["cant", "sleep"]),
      ("KELA:n kortti", ["kela", "kortti"]),
      ("x-ray – today", ["x-ray", "today"]),
      ("-alku loppu-", ["alku", "loppu"]),
      ("38,5 astetta", ["38", "5", "astetta"]),
      ("...", []),
      ("", []),
      ("   \n\t ", []),
      ("a/b", ["a", "b"]),
      ("112", ["112"]),
    ])
  func words(_ text: String, _ words: [String]) {
    #expect(Token.words(of: text).map(\.text) == words)
  }

  @Test("Punctuation starts the next clause")
  func clauses() {
    #expect(Token.words(of: "ei kipua, mutta yskä. Kuume?").map(\.clause) == [0, 0, 1, 1, 2])
  }

  @Test("A hyphen inside a word is no clause")
  func hyphen() {
    #expect(Token.words(of: "e-pillerit loppu").map(\.clause) == [0, 0])
  }

  @Test("Only so many words are read")
  func most() {
    let text = String(repeating: "sana ", count: 2_000)
    #expect(Token.words(of: text, most: 10).count == 10)
    #expect(Token.words(of: text).count <= 600)
  }

  @Test("An endless word is cut")
  func endless() {
    let words = Token.words(of: String(repeating: "a", count: 5_000))
    #expect(words.allSatisfy { $0.text.count <= 60 })
  }
}
