import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Figures over time add up") struct AdditivityTests {
  private func store(_ seed: UInt64) -> IndicatorStore {
    IndicatorStore(taking: IndicatorHistory(seed: seed).facts)
  }

  @Test("A quarter, a half-year and a year are the sums of their months", arguments: UInt64(1)...15)
  func months(_ seed: UInt64) throws {
    let store = store(seed)
    for (number, counting) in store.countings.enumerated()
    where !counting.isStock && counting.form != .continuity {
      for text in ["2026-Q1", "2025-Q4", "2026-H1", "2025-H2", "2026", "2025"] {
        let whole = try #require(Period(text)), months = self.months(in: whole)
        let parts = months.map { store.reading(number, $0) }, reading = store.reading(number, whole)
        #expect(reading.numerator == parts.reduce(0) { $0 + $1.numerator }, "\(Registry.ids[number]) \(text)")
        #expect(
          reading.denominator == parts.reduce(0) { $0 + $1.denominator }, "\(Registry.ids[number]) \(text)")
      }
    }
  }

  private func months(in period: Period) -> [Period] {
    var months = [Period(.month, holding: period.days.lowerBound)]
    while let last = months.last, last.days.upperBound < period.days.upperBound {
      months.append(Period(.month, holding: last.days.upperBound + 1))
    }
    return months
  }

  @Test("Kept cells and read columns say the same: a month is that month's days", arguments: UInt64(21)...32)
  func days(_ seed: UInt64) throws {
    let store = store(seed)
    for number in store.countings.indices {
      for text in ["2026-02", "2026-03", "2026-Q1", "2025"] {
        let period = try #require(Period(text)), days = Period(days: period.days)
        for cut in [nil] + (0...3).map({ Cut(.unit, $0) }) {
          let (kept, read) = (store.reading(number, period, cut), store.reading(number, days, cut))
          #expect(kept.numerator == read.numerator, "\(Registry.ids[number]) \(text)")
          #expect(kept.denominator == read.denominator, "\(Registry.ids[number]) \(text)")
          #expect(read.denominator == 0 || kept.value == read.value)
        }
      }
    }
  }

  @Test(
    "What is there at a month's end is what was there before, and came, less what went",
    arguments: UInt64(41)...52)
  func stocks(_ seed: UInt64) throws {
    let store = store(seed)
    for population in [Population.open, .waiting, .worker] {
      let number = try #require(
        Registry.ids.indices.first {
          store.countings[$0].population == population && store.countings[$0].isStock
            && store.countings[$0].over == nil
        } ?? (population == .worker ? Registry.ids.firstIndex(of: "namedWorkers") : nil))
      let hot = store.table(population).hot.filter { $0.day != .max }
      for text in ["2025-12", "2026-01", "2026-02", "2026-03"] {
        let month = try #require(Period(text)), reading = store.reading(number, month)
        let last = Int32(month.days.upperBound.number)
        let here = hot.count { $0.day <= last && $0.other > last }
        #expect(
          (population == .worker ? reading.numerator : reading.denominator) == here, "\(population) \(text)")
      }
    }
  }

  @Test(
    "Before anything happened nothing is counted, and long after only what still lasts",
    arguments: UInt64(61)...66)
  func ends(_ seed: UInt64) throws {
    let store = store(seed), then = try #require(Period("1990-Q1")), later = try #require(Period("2150"))
    for (number, counting) in store.countings.enumerated() {
      let before = store.reading(number, then), after = store.reading(number, later)
      #expect(before.denominator == 0 || Registry.ids[number] == "namedWorkers" && before.numerator == 0)
      if !counting.isStock { #expect(after.denominator == 0 && after.numerator == 0) }
    }
  }
}
