import Testing

@testable import Language

@Suite struct FoldingTests {
  @Test(
    "Writing is made comparable",
    arguments: [
      ("Hammaslääkäri", "hammaslääkäri"),
      ("ÄITIYSNEUVOLA", "äitiysneuvola"),
      ("Ågårdens Vård", "ågårdens vård"),
      ("café", "cafe"),
      ("šakki ja žurnalisti", "sakki ja zurnalisti"),
      ("e‑pillerit", "e-pillerit"),
      ("can’t", "can't"),
      ("a\u{308}iti", "äiti"),
      ("sa\u{30A}r", "sår"),
      ("tab\there", "tab here"),
      ("nul\u{0}l", "nul l"),
      ("emoji 😀 gone", "emoji   gone"),
      ("", ""),
    ])
  func folds(_ text: String, _ folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test(
    "Folding twice changes nothing", arguments: ["Ä-ö 12", "café’s", "x\u{301}\u{301}", "Über Straße", "ﬁ"])
  func isStable(_ text: String) {
    #expect(Folding.fold(Folding.fold(text)) == Folding.fold(text))
  }

  @Test("An overlong text keeps its beginning and its end")
  func keepsBothEnds() {
    let long = "alku " + String(repeating: "x", count: 1_000_000) + " loppu"
    let folded = Folding.fold(long)
    #expect(folded.unicodeScalars.count <= 4_010)
    #expect(folded.hasPrefix("alku"))
    #expect(folded.hasSuffix("loppu"))
  }

  @Test("A pile of combining marks is cut like any long text")
  func cutsMarks() {
    let pile = "a" + String(repeating: "\u{301}", count: 500_000)
    #expect(Folding.fold(pile).unicodeScalars.count <= 4_010)
  }

  @Test("Other alphabets pass through as letters")
  func keepsAlphabets() {
    #expect(Folding.fold("Врач") == "врач")
    #expect(Token.words(of: "طبيب أسنان").count == 2)
  }
}
