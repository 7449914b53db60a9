import Testing

@testable import Language

@Suite struct ColloquialTests {
  let rules = Colloquial(
    words: ["mul": "minulla", "oon": "olen", "dokaa": "juoda alkoholi"],
    endings: [
      .init(spoken: "ks", written: ["ko", "kö"]), .init(spoken: "s", written: ["ssa", "ssä"]),
      .init(spoken: "ee", written: ["ea", "eä"]),
    ])
  let dictionary: Set = ["saanko", "lääkärissä", "koulussa", "kipeä", "talo", "hirveä", "vois"]

  @Test(
    "Spoken forms become written ones",
    arguments: [
      ("mul", ["minulla"]), ("oon", ["olen"]), ("dokaa", ["juoda", "alkoholi"]), ("saanks", ["saanko"]),
      ("lääkäris", ["lääkärissä"]), ("koulus", ["koulussa"]), ("kipee", ["kipeä"]), ("hirvee", ["hirveä"]),
    ])
  func written(_ spoken: String, _ written: [String]) {
    #expect(rules.written(spoken, isKnown: dictionary.contains) == written)
  }

  @Test("A word that the dictionary knows is left alone", arguments: ["talo", "vois"])
  func known(_ word: String) {
    #expect(rules.written(word, isKnown: dictionary.contains).isEmpty)
  }

  @Test("A word that no rule makes known is left alone", arguments: ["xyzs", "s", "ks", ""])
  func unknown(_ word: String) {
    #expect(rules.written(word, isKnown: dictionary.contains).isEmpty)
  }
}
