import County
import CountyTesting
import Testing

@testable import Indicators

@Suite struct MonthlyReadingsTests {
  @Test(
    "Everything counted at once is what each indicator is by itself", arguments: 600..<616 as Range<UInt64>)
  func same(_ seed: UInt64) {
    let store = IndicatorStore(taking: IndicatorHistory(seed: seed).facts)
    let months = Months.index(of: IndicatorHistory.now.day) - 3...Months.index(of: IndicatorHistory.now.day)
    let all = store.everything(months: months)
    for number in store.countings.indices {
      for month in months {
        let period = Period(.month, holding: Months.start(month))
        check(
          all.reading(number, month: month), store.reading(number, period), "\(Registry.ids[number]) \(month)"
        )
        for unit in 1..<store.book.units.names.count {
          check(
            all.reading(number, unit: unit, month: month), store.reading(number, period, Cut(.unit, unit)),
            "\(Registry.ids[number]) \(month) unit \(unit)")
        }
      }
    }
  }

  private func check(_ one: IndicatorReading, _ other: IndicatorReading, _ what: String) {
    func near(_ one: Double?, _ other: Double?) -> Bool {
      guard let one, let other else { return one == nil && other == nil }
      return abs(one - other) < 1e-9
    }
    #expect(
      one.numerator == other.numerator && one.denominator == other.denominator, "\(what) \(one) \(other)")
    #expect(near(one.value, other.value) && near(one.p90, other.p90), "\(what) \(one) \(other)")
    #expect(near(one.low, other.low) && near(one.high, other.high), "\(what) \(one) \(other)")
  }

  @Test("The made-up facts of the measurement fill every indicator") func bench() throws {
    let registry = try Registry(.shipped), store = IndicatorBench.store(registry, facts: 30_000)
    let all = store.everything(months: IndicatorBench.months)
    for (number, indicator) in registry.indicators.enumerated() where indicator.id != "missedVisits" {
      let sum = IndicatorBench.months.reduce(0) { $0 + all.reading(number, month: $1).denominator }
      #expect(sum > 0, "\(indicator.id)")
    }
    #expect(store.cells == store.asKnown().cells)
  }
}
