import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Alerts by another count") struct AlertOracleTests {
  /// The shipped indicators with borders that made-up histories cross.
  private func registry(_ fewest: Int) throws -> Registry {
    var registry = try Shipped.read.get().registry
    for number in registry.indicators.indices {
      let form = registry.countings[number].form
      registry.indicators[number].alert =
        form == .share
        ? .init(above: 0.6, below: 0.2, fewest: fewest)
        : form == .count ? .init(above: 5, below: nil, fewest: fewest) : nil
    }
    return registry
  }

  /// The run of months beyond the border that ends with the last whole month, read month by month.
  private func run(_ recount: IndicatorRecount, _ indicator: Indicator, _ unit: String?, _ last: Period)
    -> Int
  {
    guard let rule = indicator.alert else { return 0 }
    var months = 0, period = last
    while months < 24 {
      let figure = recount.figure(indicator.id, period.days, unit: unit)
      guard figure.denominator >= rule.fewest ?? 1, let value = figure.value,
        value > rule.above ?? .infinity || value < rule.below ?? -.infinity
      else { break }
      (months, period) = (months + 1, period.before)
    }
    return months
  }

  @Test(
    "Every run of every indicator and unit is found, with its first month and length",
    arguments: UInt64(1)...12)
  func runs(_ seed: UInt64) throws {
    let registry = try registry(3), facts = IndicatorHistory(seed: seed).facts,
      recount = IndicatorRecount(facts)
    var store = IndicatorStore(registry.countings)
    store.takeAll(facts)
    let today = IndicatorHistory.now.day, last = Period(.month, holding: today).before
    let alerts = store.alerts(registry, units: IndicatorHistory.units, today: today)
    var expected: [String: Int] = [:]
    for indicator in registry.indicators {
      for unit in [nil] + IndicatorHistory.units.map(Optional.some) {
        let months = run(recount, indicator, unit, last)
        if months > 0 { expected["\(indicator.id) \(unit ?? "all")"] = months }
      }
    }
    let found = Dictionary(
      uniqueKeysWithValues: alerts.map { ("\($0.indicator) \($0.unit ?? "all")", $0.months) })
    #expect(found == expected, "seed \(seed)")
    for alert in alerts {
      #expect(alert.since.trail(1)[0].kind == .month && alert.stream != nil)
      #expect(
        Months.index(of: last.days.lowerBound) - Months.index(of: alert.since.days.lowerBound) == alert.months
          - 1)
    }
    #expect(Set(alerts.map(\.key)).count == alerts.count)
  }

  @Test(
    "On its border a figure is within it",
    arguments: [(0.5, nil), (0.500_001, 0.5), (0.199_999, 0.2), (0.2, nil), (0.3, nil)] as [(Double, Double?)]
  )
  func borders(_ value: Double, _ border: Double?) {
    #expect(Indicator.Alert(above: 0.5, below: 0.2, fewest: nil).crossed(by: value) == border)
    #expect(Indicator.Alert(above: nil, below: nil, fewest: nil).crossed(by: value) == nil)
  }

  /// A county of which an alert is told.
  private func county() async throws -> IndicatorCounty {
    let registry = try registry(1), units = IndicatorHistory.units
    let facts = (UInt64(1)...40).lazy.map { IndicatorHistory(seed: $0).facts }.first { facts in
      var store = IndicatorStore(registry.countings)
      store.takeAll(facts)
      return !store.alerts(registry, units: units, today: IndicatorHistory.now.day).isEmpty
    }
    return try await IndicatorCounty(registry: registry, facts: try #require(facts))
  }

  @Test("Two who acknowledge at once: one has, the other is told, and one note stands") func atOnce()
    async throws
  {
    let county = try await county()
    let key = try #require(try await county.indicators.alerts().first).alert.key
    let codes = await withTaskGroup(of: String?.self) { group in
      for name in ["a", "b", "c"] {
        group.addTask {
          do {
            try await county.indicators.acknowledge(key, note: name, by: Actor(id: name, role: .leader))
            return nil
          } catch { return (error as? Refusal)?.code ?? "fault" }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(codes.count { $0 == nil } == 1 && codes.count { $0 == "alert.answered" } == 2)
    let standing = try #require(try await county.indicators.alerts().first { $0.alert.key == key })
    #expect(standing.acknowledged?.by == standing.acknowledged?.note)
  }

  @Test(
    "A note is at most five hundred signs, and its words are words",
    arguments: [(500, true), (501, false), (100_000, false)])
  func notes(_ length: Int, _ isTaken: Bool) async throws {
    let county = try await county()
    let key = try #require(try await county.indicators.alerts().first).alert.key
    let note = "<b>x</b>" + String(repeating: "ä", count: length - 8),
      before = try await county.county.journal.last()
    var isRefused = false
    do {
      _ = try await county.go(IndicatorLink.acknowledge(key).path, form: ["note": note], by: Cast.manager)
    } catch is Refusal { isRefused = true }
    #expect(isRefused != isTaken)
    #expect(try await county.county.journal.last() == before + (isTaken ? 1 : 0))
    for lang in Lang.allCases {
      #expect(!(try await county.go("/indicators/alerts", by: Cast.manager, lang: lang).contains("<b>x")))
    }
  }
}
