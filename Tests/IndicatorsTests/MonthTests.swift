import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Months as numbers") struct MonthTests {
  @Test(
    "Every day of two centuries has the number of its month",
    arguments: [1899, 1979, 1980, 2000, 2026, 2079, 2080, 2150])
  func days(_ year: Int) throws {
    var day = try #require(Day(year, 1, 1))
    while day.parts.year == year {
      #expect(Months.index(of: day) == year * 12 + day.parts.month - 1, "\(day)")
      day = day + 1
    }
  }

  @Test("A month's first day is its number's", arguments: 2020 * 12...2031 * 12) func starts(_ index: Int) {
    let start = Months.start(index)
    #expect(
      start.parts.day == 1 && Months.index(of: start) == index && Months.index(of: start - 1) == index - 1)
  }

  @Test("Counts by month over any span are those of each month alone", arguments: UInt64(1)...8) func spans(
    _ seed: UInt64
  ) {
    let store = IndicatorStore(taking: IndicatorHistory(seed: seed).facts),
      here = Months.index(of: IndicatorHistory.now.day)
    let wide = store.everything(months: here - 5...here)
    for first in [here - 5, here - 2, here] {
      let narrow = store.everything(months: first...here)
      for (number, counting) in store.countings.enumerated() where !counting.isStock {
        for month in first...here {
          #expect(
            narrow.reading(number, month: month) == wide.reading(number, month: month),
            "\(Registry.ids[number])")
        }
      }
      for number in store.countings.indices where store.countings[number].isStock {
        #expect(
          narrow.reading(number, month: here) == wide.reading(number, month: here), "\(Registry.ids[number])")
      }
    }
  }

  @Test("Every month's value, by unit and all together, is that of the readings", arguments: UInt64(11)...16)
  func readings(_ seed: UInt64) {
    let store = IndicatorStore(taking: IndicatorHistory(seed: seed).facts),
      here = Months.index(of: IndicatorHistory.now.day)
    for threads in [1, 3] {
      let all = store.everything(months: here - 3...here, threads: threads)
      for number in store.countings.indices {
        for month in here - 3...here {
          let days = Months.start(month)...Months.start(month + 1) - 1
          for unit in [nil] + Array(0..<all.units).map(Optional.some) {
            let read = store.reading(number, Period(days: days), unit.map { Cut(.unit, $0) })
            let told = all.reading(number, unit: unit, month: month)
            #expect(told.denominator == read.denominator, "\(Registry.ids[number]) \(month) \(unit ?? -1)")
            let apart: Double = abs((told.value ?? 0) - (read.value ?? 0))
            #expect(read.denominator == 0 || apart < 1e-9, "\(Registry.ids[number]) \(month)")
          }
        }
      }
    }
  }
}
