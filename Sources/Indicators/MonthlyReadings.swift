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

  init(_ store: IndicatorStore, _ grid: Grid) {
    (months, units) = (grid.months, grid.units)
    readings = store.countings.enumerated().map { number, counting in
      counting.form == .continuity
        ? ContinuityByMonth(store, counting, grid.months, grid.units).readings
        : grid.readings(number, counting)
    }
  }
}

extension IndicatorStore {
  package func everything(months: ClosedRange<Int>, threads: Int = 2) -> MonthlyReadings {
    MonthlyReadings(self, recount(months: months, threads: threads))
  }
}

extension Grid {
  fileprivate func readings(_ number: Int, _ counting: Counting) -> [IndicatorReading] {
    let width = months.count, long = Self.longest + 1
    var county = [Tally](repeating: Tally(), count: width)
    var all = [Int32](repeating: 0, count: counting.isWait ? width * long : 0),
      readings: [IndicatorReading] = []
    readings.reserveCapacity((units + 1) * width)
    for cell in tallies[number].indices {
      let tally = tallies[number][cell], month = cell % width
      county[month] = county[month] + tally
      if let waits = waits[number] {
        let waited = waits[cell * long..<(cell + 1) * long]
        if tally.denominator > 0 {
          for (days, count) in waited.enumerated() { all[month * long + days] += count }
        }
        readings.append(counting.reading(tally, histogram: waited))
      } else {
        readings.append(counting.reading(tally))
      }
    }
    for month in 0..<width {
      readings.append(
        counting.isWait
          ? counting.reading(county[month], histogram: all[month * long..<(month + 1) * long])
          : counting.reading(county[month]))
    }
    return readings
  }
}

extension Counting {
  /// The reading of waits from how many waited so many days.
  fileprivate func reading(_ tally: Tally, histogram: ArraySlice<Int32>) -> IndicatorReading {
    let n = Int(tally.denominator)
    guard n > 0 else { return .nothing }
    var waited: [Int32] = []
    waited.reserveCapacity(n)
    for (days, count) in histogram.enumerated() where count > 0 {
      waited.append(contentsOf: repeatElement(Int32(days), count: Int(count)))
    }
    return reading(tally, waited: waited)
  }
}

/// Continuity of care by unit and month: each person’s visits of the twelve months that end with the month.
struct ContinuityByMonth {
  private(set) var readings: [IndicatorReading]

  private struct Visit {
    var person: Int32
    var day: Int32
    var professional: Int32
    var unit: UInt16
  }

  private struct Sum {
    var count = 0
    var sum = 0.0
    var squares = 0.0

    mutating func add(_ index: Double) {
      (count, sum, squares) = (count + 1, sum + index, squares + index * index)
    }

    var reading: IndicatorReading {
      guard count > 0 else { return .nothing }
      let n = Double(count), mean = sum / n
      var reading = IndicatorReading(numerator: 0, denominator: count, value: mean)
      guard count > 1 else { return reading }
      let reach = 1.96 * (max(0, (squares - n * mean * mean) / (n - 1)) / n).squareRoot()
      (reading.low, reading.high) = (max(0, mean - reach), min(1, mean + reach))
      return reading
    }
  }

  init(_ store: IndicatorStore, _ counting: Counting, _ months: ClosedRange<Int>, _ units: Int) {
    var sums = [Sum](repeating: Sum(), count: (units + 1) * months.count)
    let ends = months.map { Int32(Months.start($0 + 1).number) - 1 }
    let visits = Self.visits(store, counting, ends)
    var start = 0
    while start < visits.count {
      var end = start + 1
      while end < visits.count, visits[end].person == visits[start].person { end += 1 }
      if end - start >= Continuity.fewest { Self.add(visits[start..<end], ends, units, &sums) }
      start = end
    }
    readings = sums.map(\.reading)
  }

  /// Visits that some month’s window holds, person by person in order of days.
  private static func visits(_ store: IndicatorStore, _ counting: Counting, _ ends: [Int32]) -> [Visit] {
    guard let first = ends.first, let last = ends.last else { return [] }
    let table = store.table(counting.population), from = first - Int32(Continuity.window)
    var visits: [Visit] = []
    for row in table.hot.indices {
      let hot = table.hot[row], person = table.cold[row].who.person
      guard person >= 0, hot.day >= from, hot.day <= last, counting.among.holds(hot.traits) else { continue }
      visits.append(Visit(person: person, day: hot.day, professional: hot.value, unit: hot.unit))
    }
    return visits.sorted { ($0.person, $0.day) < ($1.person, $1.day) }
  }

  private static func add(_ visits: ArraySlice<Visit>, _ ends: [Int32], _ units: Int, _ sums: inout [Sum]) {
    for (month, end) in ends.enumerated() {
      let window = visits.filter { $0.day > end - Int32(Continuity.window) - 1 && $0.day <= end }
      guard window.count >= Continuity.fewest else { continue }
      sums[units * ends.count + month].add(index(window))
      for unit in Set(window.map(\.unit)) {
        let there = window.filter { $0.unit == unit }
        if there.count >= Continuity.fewest { sums[Int(unit) * ends.count + month].add(index(there)) }
      }
    }
  }

  private static func index(_ visits: some Collection<Visit>) -> Double {
    var counts: [Int32: Int] = [:]
    for visit in visits { counts[visit.professional, default: 0] += 1 }
    let same = counts.values.reduce(0) { $0 + $1 * ($1 - 1) }
    return Double(same) / Double(visits.count * (visits.count - 1))
  }
}
