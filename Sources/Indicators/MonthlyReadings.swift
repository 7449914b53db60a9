import County

/// Every indicator by unit and month as values: what a recount of everything gives (kaikki lukemat).
package struct MonthlyReadings: Sendable, Equatable {
  package let months: ClosedRange<Int>
  package let units: Int
  /// By indicator, unit and month; units are followed by the county itself.
  package private(set) var readings: [[IndicatorReading]]

  package func reading(_ indicator: Int, unit: Int? = nil, month: Int) -> IndicatorReading {
    readings[indicator][(unit ?? units) * months.count + month - months.lowerBound]
  }

  init(_ store: IndicatorStore, _ grid: Grid, threads: Int) {
    (months, units) = (grid.months, grid.units)
    readings = store.countings.enumerated().map { number, counting in
      counting.form == .continuity
        ? ContinuityByMonth(store, counting, grid.months, grid.units, threads: threads).readings
        : grid.readings(number, counting)
    }
  }
}

extension IndicatorStore {
  package func everything(months: ClosedRange<Int>, threads: Int = 2) -> MonthlyReadings {
    MonthlyReadings(self, recount(months: months, threads: threads), threads: threads)
  }
}

extension Grid {
  fileprivate func readings(_ number: Int, _ counting: Counting) -> [IndicatorReading] {
    let width = months.count,
      waits = waits[number].map { WaitCounts($0, cells: units * width, months: width) }
    var county = [Tally](repeating: Tally(), count: width), readings: [IndicatorReading] = []
    readings.reserveCapacity((units + 1) * width)
    for (cell, tally) in tallies[number].enumerated() {
      county[cell % width] = county[cell % width] + tally
      readings.append(waits.map { counting.reading(tally, $0, cell) } ?? counting.reading(tally))
    }
    for (month, tally) in county.enumerated() {
      let cell = units * width + month
      readings.append(waits.map { counting.reading(tally, $0, cell) } ?? counting.reading(tally))
    }
    return readings
  }
}

/// How many waited so many days in each cell, and behind the cells in each month of the county (odotuslaskurit).
private struct WaitCounts {
  private static let long = Grid.longest + 1
  private var counts: [Int32]

  init(_ counts: [Int32], cells: Int, months: Int) {
    self.counts = counts + [Int32](repeating: 0, count: months * Self.long)
    self.counts.withUnsafeMutableBufferPointer { counts in
      for cell in 0..<cells {
        let from = cell * Self.long, to = (cells + cell % months) * Self.long
        for days in 0..<Self.long { counts[to + days] &+= counts[from + days] }
      }
    }
  }

  /// The days of the wait that has `place` in the order of the cell's waits.
  func days(_ place: Int, in cell: Int) -> Int32 {
    var left = place
    for days in 0..<Self.long {
      left -= Int(counts[cell * Self.long + days])
      if left < 0 { return Int32(days) }
    }
    return Int32(Grid.longest)
  }
}

extension Counting {
  fileprivate func reading(_ tally: Tally, _ waits: WaitCounts, _ cell: Int) -> IndicatorReading {
    IndicatorReading.wait(
      count: Int(tally.denominator), within: of.mask == 0 ? nil : Int(tally.numerator)
    ) { waits.days($0, in: cell) }
  }
}
