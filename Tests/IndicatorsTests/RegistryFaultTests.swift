import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("The registry's files, spoilt") struct RegistryFaultTests {
  private static let file = "indicators/access.yaml"

  @Test(
    "Each fault of an entry is told with its file and a mend",
    arguments: [
      ("unit: days", "unit: hours"), ("better: down", "better: less"),
      ("id: waitPrimary\n", "id: waitprimary2\n"),
      ("periods:", "period:"), ("dimensions: &served [unit", "dimensions: &served [county"),
      ("version: 1", "version: one"),
      ("alert: {above: 0.5, fewest: 20}", "alert: {above: half, fewest: 20}"),
      ("id: openCases", "id: waitPrimary"),
    ])
  func faults(_ words: String, _ others: String) throws {
    try ContentFolder.shipped.copied { folder in
      try folder.replace(words, with: others, in: Self.file)
      let problems = Registry.problems(folder)
      #expect(!problems.isEmpty && problems.allSatisfy { !$0.what.isEmpty && !$0.mend.isEmpty })
      #expect(
        problems.contains { $0.file == Self.file || $0.what.contains("the entry is missing") }, "\(problems)")
    }
  }

  @Test("Lines lost at random are told, or the file is still whole; nothing falls", arguments: UInt64(1)...3)
  func lines(_ seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    try ContentFolder.shipped.copied { folder in
      var lines = try folder.text(Self.file).split(separator: "\n", omittingEmptySubsequences: false)
      for _ in 0..<2 {
        lines.remove(at: Int.random(in: 0..<lines.count, using: &chance))
        try folder.write(lines.joined(separator: "\n"), to: Self.file)
        let problems = Registry.problems(folder), read = try? Registry(folder)
        #expect(!problems.isEmpty || read?.indicators.count == Registry.shipped.count)
      }
    }
  }

  @Test(
    "Every shipped indicator has a page's worth: three texts, a source, an owner, periods it can be told for")
  func whole() throws {
    let registry = try Shipped.read.get().registry
    for (indicator, counting) in zip(registry.indicators, registry.countings) {
      for text in [
        indicator.name, indicator.meaning, indicator.numerator, indicator.denominator, indicator.population,
      ] {
        #expect(!text.hasBlank && Set([text.fi, text.sv, text.en]).count >= 2, "\(indicator.id)")
      }
      #expect(!indicator.periods.isEmpty && !indicator.dimensions.isEmpty && indicator.version ?? 1 >= 1)
      #expect(indicator.target == nil || indicator.targetSource?.hasBlank == false, "\(indicator.id)")
      let isShare = [.share, .per, .coverage, .filled].contains(counting.form)
      #expect(isShare == (indicator.unit == .percent), "\(indicator.id) is told in \(indicator.unit)")
      #expect(counting.isWait == (indicator.unit == .days), "\(indicator.id)")
      if let alert = indicator.alert { #expect(alert.above != nil || alert.below != nil) }
    }
    #expect(Set(registry.indicators.map(\.name.fi)).count == registry.indicators.count)
    #expect(Set(registry.indicators.map(\.name.en)).count == registry.indicators.count)
  }
}
