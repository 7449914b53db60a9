import County
import Programme
import Testing

@Suite("Values of any kind") struct ValueFuzzTests {
  private let pieces = [
    "0", "1", "12", "999", "1 000", ",", "5", "-", "−", "–", " ", "\u{a0}", "%", "€", "kpl", "kk", "h/vk",
    "pv.", ".",
    "Ei", "saatavilla", "2022", "\n", "x", "/", "Jonossa", "\u{200b}", "ä", "5", "<b>",
  ]

  private func cell(_ seed: UInt64) -> String {
    var chance = SeededChance(seed: seed)
    return (0..<Int.random(in: 0...7, using: &chance)).map { _ in pieces.randomElement(using: &chance) ?? "" }
      .joined()
  }

  @Test("Every cell is a value that says its words and reads back, or is empty", arguments: UInt64(0)..<20)
  func cells(_ part: UInt64) throws {
    for seed in part * 40..<(part + 1) * 40 {
      let cell = cell(seed)
      guard let value = ReportedValue(cell) else {
        #expect(cell.bare.isEmpty, "“\(cell)”")
        continue
      }
      #expect(ReportedValue(value.words) == value, "“\(cell)”")
      #expect(try JSON.decode(ReportedValue.self, from: JSON.encode(value)) == value)
      #expect((value.number != nil) == (value.kind == .number || value.kind == .range), "“\(cell)”")
      #expect(
        (value.upTo != nil) == (value.kind == .range) && (value.reason != nil) == (value.kind == .missing))
      #expect(value.number.map(\.isFinite) ?? true)
    }
  }

  @Test(
    "A made number says itself: sign, thousands, decimals and unit",
    arguments: [
      (1_234_567.891, "%", 1, "1 234 567,9 %"), (-0.04, nil, 1, "0,0"), (-0.05, nil, 1, "-0,1"),
      (0, "pv", 0, "0 pv"),
      (-1_000, "kpl", 0, "-1 000 kpl"), (99.95, "%", 1, "100,0 %"), (0.5, nil, 2, "0,50"),
      (1e6, "€", 0, "1 000 000 €"),
    ] as [(Double, String?, Int, String)])
  func made(_ number: Double, _ unit: String?, _ decimals: Int, _ words: String) {
    #expect(ReportedValue.number(number, unit: unit, decimals: decimals)?.words == words)
  }

  @Test("Random numbers are read back to their last decimal", arguments: UInt64(1)...60) func numbers(
    _ seed: UInt64
  ) throws {
    var chance = SeededChance(seed: seed)
    let decimals = Int.random(in: 0...3, using: &chance), scale = [1.0, 10, 100, 1_000][decimals]
    let number = Double(Int.random(in: -9_999_999...9_999_999, using: &chance)) / scale
    let unit = [nil, "%", "kpl", "€", "h/vk"].randomElement(using: &chance) ?? nil
    let value = try #require(ReportedValue.number(number, unit: unit, decimals: decimals))
    #expect(abs((value.number ?? .nan) - number) < 1e-9 && value.unit == unit && value.kind == .number)
  }

  @Test("Readiness is always a share, whatever a cell says", arguments: UInt64(0)..<10) func readiness(
    _ part: UInt64
  ) {
    for seed in part * 40..<(part + 1) * 40 {
      let read = Readiness(cell: cell(seed))
      #expect(read.percents.allSatisfy { (0...100).contains($0) })
      for goals in 1...3 {
        for place in 0..<goals {
          #expect(read.percent(at: place, of: goals).map { (0...100).contains($0) } ?? true)
        }
      }
    }
  }
}
