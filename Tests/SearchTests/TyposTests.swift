import Testing

@testable import Search

@Suite struct TyposTests {
  let typos = Typos([
    "hammaslääkäri", "neuvola", "rokotus", "rokote", "laboratorio", "kela", "lapsi", "fysioterapia",
  ])

  @Test(
    "A slip leads to the word that was meant",
    arguments: [
      ("hamaslääkäri", "hammaslääkäri"), ("hammaslääkri", "hammaslääkäri"), ("neuvla", "neuvola"),
      ("nuevola", "neuvola"), ("rokotis", "rokotus"), ("labratorio", "laboratorio"),
      ("fysioterpia", "fysioterapia"),
      ("fysoterapai", "fysioterapia"), ("lapssi", "lapsi"),
    ])
  func mends(_ slip: String, _ word: String) {
    #expect(typos.nearest(slip).first == word)
  }

  @Test(
    "A word far from all others is left alone", arguments: ["xyzzyx", "auto", "ab", "", "kel", "tietokone"])
  func leaves(_ word: String) {
    #expect(typos.nearest(word).isEmpty)
  }

  @Test("A short word may hold one slip, not two")
  func short() {
    #expect(typos.nearest("lapci") == ["lapsi"])
    #expect(typos.nearest("lebci").isEmpty)
  }

  @Test("Only the nearest words come, at most as many as asked")
  func most() {
    let many = Typos((0..<50).map { "sana\(UnicodeScalar(97 + $0 % 26).map(String.init) ?? "a")loppu" })
    #expect(many.nearest("sana1loppu", most: 3).count == 3)
  }

  @Test("Distance is the same both ways and zero only for equals")
  func distance() {
    var chance = SeededLetters(seed: 7)
    for _ in 0..<300 {
      let one = chance.word(), other = chance.word()
      let forth = Typos.distance(one, other, atMost: 20), back = Typos.distance(other, one, atMost: 20)
      #expect(forth == back)
      #expect((forth == 0) == (one == other))
    }
  }

  @Test("One change, loss, addition or swap costs one")
  func costs() {
    let word = Array("neuvola".unicodeScalars)
    for other in ["neuvala", "neuvol", "neuvolaa", "nevuola"] {
      #expect(Typos.distance(word, Array(other.unicodeScalars), atMost: 3) == 1)
    }
    #expect(Typos.distance([], [], atMost: 1) == 0)
    #expect(Typos.distance(word, [], atMost: 2) == nil)
  }

  @Test("A word with one slip is always found again")
  func recall() {
    var chance = SeededLetters(seed: 11)
    let words = Set((0..<200).map { _ in String(String.UnicodeScalarView(chance.word(8...12))) })
    let typos = Typos(words)
    for word in words.sorted() {
      var slipped = Array(word.unicodeScalars)
      slipped.remove(at: Int.random(in: 1..<slipped.count, using: &chance))
      #expect(typos.nearest(String(String.UnicodeScalarView(slipped))).contains(word))
    }
  }
}
