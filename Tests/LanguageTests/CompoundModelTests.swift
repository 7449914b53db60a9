import Testing

@testable import Language

@Suite("Compounds of random words") struct CompoundModelTests {
  /// A repeatable number below `most`.
  private func number(_ state: inout UInt64, _ most: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % most
  }

  private func word(_ state: inout UInt64) -> String {
    String((0..<3 + number(&state, 6)).map { _ in Array("abdeikmnorstuvåäö")[number(&state, 17)] })
  }

  @Test(
    "The parts of a compound, joined, are the compound, but for a joining s",
    arguments: 1...20 as ClosedRange<UInt64>)
  func joined(_ seed: UInt64) {
    var state = seed &* 2_654_435_761
    let words = (0..<12).map { _ in word(&state) }, compounds = Compounds(vocabulary: Set(words))
    for one in words {
      for other in words {
        for joint in ["", "s"] {
          let parts = compounds.split(one + joint + other)
          #expect(parts.isEmpty || parts.count >= 2)
          guard !parts.isEmpty else { continue }
          let letters = parts.joined()
          #expect(letters.count <= (one + joint + other).count && letters.count >= (one + other).count - 1)
          #expect((one + joint + other).hasPrefix(parts[0]), "\(one)\(joint)\(other): \(parts)")
        }
      }
    }
  }

  @Test(
    "No word, however long or odd, stops the splitting",
    arguments: [
      "", "s", "sss", String(repeating: "hem", count: 400), "hem\u{301}vård", "🙂hem", "hem vård", "HEMVÅRD",
      "hem-vård",
    ])
  func odd(_ word: String) {
    let compounds = Compounds(vocabulary: ["hem", "vård"])
    #expect(compounds.split(word).allSatisfy { !$0.isEmpty })
    #expect(Compounds(vocabulary: []).split(word).isEmpty)
  }

  @Test("A word made to try every way ends at once, and one beyond the longest is no compound")
  func everyWay() {
    let compounds = Compounds(vocabulary: ["barn", "barnbarn", "barnbarnbarn", "vård"])
    for count in 2...14 { #expect(compounds.split(String(repeating: "barn", count: count) + "xyzq").isEmpty) }
    #expect(compounds.split(String(repeating: "barn", count: 14) + "vård").last == "vård")
    #expect(compounds.split(String(repeating: "barn", count: 15) + "vård").isEmpty)
  }
}
