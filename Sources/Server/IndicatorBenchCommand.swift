import ArgumentParser
import County
import Foundation
import Indicators

/// Every indicator by unit and month from columns in memory; one fact into all cells; the columns go to CSV for the peer.
struct BenchIndicators: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "Recount all indicators by unit and month; take one fact.")

  @OptionGroup var places: Places
  @Option var facts = 3_000_000
  @Option(help: "Where the columns are written for the peer.") var csv: String?

  func run() async throws {
    let registry = try Registry(try ContentFolder.found(places.content))
    var store = IndicatorBench.store(registry, facts: facts)
    if let csv { try IndicatorBench.write(store, registry, to: csv) }
    let best = (0..<5).map { _ in seconds { _ = store.everything(months: IndicatorBench.months) } }.min() ?? 0
    let past = seconds { _ = store.asKnown(on: IndicatorBench.now.day - 40) }
    let takes = IndicatorBench.takes(&store, 50_000).sorted()
    let mean = takes.reduce(0, +) / Double(takes.count)
    print(
      try JSON.encode([
        "facts": Double(facts), "indicators": Double(registry.indicators.count),
        "things": Double(store.things),
        "seconds": best, "asKnown": past, "takeMean": mean, "takeP99": takes[takes.count * 99 / 100],
      ]))
  }

  private func seconds(_ work: () -> Void) -> Double {
    let clock = ContinuousClock(), length = clock.measure(work).components
    return Double(length.seconds) + Double(length.attoseconds) / 1e18
  }
}
