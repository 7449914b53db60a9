import County
import Programme
import Testing

/// Documents cut, shuffled and spoilt: the reader never falls, and loses no line.
@Suite("Spoilt self-assessments") struct ReaderFuzzTests {
  private func check(_ text: String) {
    let read = SelfAssessmentReader.read(Array(text.utf8), national: SeedDocument.national)
    let there = Set(read.lines.map(\.bare))
    for line in [DocumentLine](Array(text.utf8)) {
      for cell in line.text.split(separator: "\t") {
        let bare = cell.bare.replacing(/\[(image|bookmark)\s*:[^\]]*\]/, with: "").bare
        let isHere =
          bare.isEmpty || there.contains(bare) || read.benefitGoals.contains { bare.hasSuffix($0.title) }
          || read.rounds.contains { $0.texts.contains { bare.hasSuffix($0.title) } }
          || read.unplaced.contains { $0.text.contains(bare) }
        #expect(isHere, "“\(bare)” is lost")
      }
    }
  }

  @Test("Cut after any line", arguments: UInt64(1)...6) func cut(_ seed: UInt64) {
    let lines = SyntheticDocument(seed: seed).text.split(separator: "\n", omittingEmptySubsequences: false)
    for end in stride(from: 0, to: lines.count, by: 3) { check(lines[..<end].joined(separator: "\n")) }
  }

  @Test("Lines in any order", arguments: UInt64(1)...40) func shuffled(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let text = SyntheticDocument(seed: seed).text.replacing("\r\n", with: "\n")
    check(
      text.split(separator: "\n", omittingEmptySubsequences: false).shuffled(using: &chance).joined(
        separator: "\n"))
  }

  @Test("Lines lost, doubled, or with signs that nobody expects", arguments: UInt64(1)...60) func spoilt(
    _ seed: UInt64
  ) {
    var chance = SeededChance(seed: seed)
    let odd = [
      "\t", "\t\t\t", "[image: ]", "[bookmark: _X1]", " ", "1.1", "1.", "Liite 2;", "\u{202f}", "%", "\t%%%",
      "99 %", "\t5/21",
    ]
    let lines = SyntheticDocument(seed: seed).text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    let spoilt = lines.flatMap { line -> [String] in
      switch Int.random(in: 0...11, using: &chance) {
      case 0: []
      case 1: [String(line), String(line)]
      case 2: [String(line), odd.randomElement(using: &chance) ?? ""]
      default: [String(line)]
      }
    }
    check(spoilt.joined(separator: "\n"))
  }

  @Test("Bytes of any kind", arguments: UInt64(1)...40) func bytes(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let bytes = (0..<2_000).map { _ in
      Int.random(in: 0...3, using: &chance) == 0
        ? [9, 10, 10, 32, 49, 46].randomElement(using: &chance) ?? 10
        : UInt8.random(in: 0...255, using: &chance)
    }
    let read = SelfAssessmentReader.read(bytes, national: SeedDocument.national)
    #expect(read.periods == read.periods.sorted())
  }

  @Test("A long document is read in no time", .timeLimit(.minutes(10))) func long() {
    let text = String(
      repeating: SyntheticDocument(seed: 9).text.replacing("\r\n", with: "\n") + "\n", count: 60)
    #expect(!SelfAssessmentReader.read(Array(text.utf8), national: []).isEmpty)
  }
}
