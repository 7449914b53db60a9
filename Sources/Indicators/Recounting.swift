import County
import Dispatch
import Synchronization

/// All indicators by unit and month, counted from the columns in one pass (kaikki luvut).
package struct Grid: Sendable, Equatable {
  package let months: ClosedRange<Int>
  package let units: Int
  /// By indicator, then unit and month.
  var tallies: [[Tally]]
  /// Days waited by indicator, unit and month: how many waited 0, 1, … days; only of waits.
  var waits: [Int: [Int32]] = [:]

  /// Waits longer than this are counted as this.
  static let longest = 366

  init(months: ClosedRange<Int>, units: Int, countings: [Counting]) {
    (self.months, self.units) = (months, units)
    tallies = Array(repeating: Array(repeating: Tally(), count: units * months.count), count: countings.count)
    for (number, counting) in countings.enumerated() where counting.isWait {
      waits[number] = Array(repeating: 0, count: units * months.count * (Self.longest + 1))
    }
  }

  func place(_ unit: Int, _ month: Int) -> Int { unit * months.count + month - months.lowerBound }

  package func tally(_ indicator: Int, unit: UInt16? = nil, month: Int) -> Tally {
    if let unit { return tallies[indicator][place(Int(unit), month)] }
    return (0..<units).reduce(Tally()) { $0 + tallies[indicator][place($1, month)] }
  }

  mutating func add(_ other: Grid) {
    for number in tallies.indices {
      for place in tallies[number].indices {
        tallies[number][place] = tallies[number][place] + other.tallies[number][place]
      }
    }
    for (number, counts) in other.waits {
      waits[number]?.withUnsafeMutableBufferPointer { sums in
        for place in counts.indices { sums[place] &+= counts[place] }
      }
    }
  }
}

extension Counting {
  var isWait: Bool { form == .wait || form == .longWait }
  var isStock: Bool { form == .stock || form == .coverage }
}

extension IndicatorStore {
  /// Counts every cell of every indicator again from the columns, on `threads` threads.
  package func recount(months: ClosedRange<Int>, threads: Int = 2) -> Grid {
    let blank = Grid(months: months, units: book.units.names.count, countings: countings)
    let sum = Mutex<Grid?>(nil)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      var grid = blank
      for population in Population.allCases { count(population, into: &grid, thread, of: threads) }
      sum.withLock { total in
        if total == nil { total = grid } else { total?.add(grid) }
      }
    }
    var whole = sum.withLock(\.self) ?? blank
    for (number, counting) in countings.enumerated() where counting.isStock { whole.accumulate(number) }
    return whole
  }

  private func count(_ population: Population, into grid: inout Grid, _ thread: Int, of threads: Int) {
    let plans = cells.plans[Int(population.rawValue)], table = tables[Int(population.rawValue)]
    let rows = table.hot.count * thread / threads..<table.hot.count * (thread + 1) / threads
    guard !plans.isEmpty, !rows.isEmpty else { return }
    table.hot.withUnsafeBufferPointer { hot in
      var counts = KindCounts(plans, grid)
      counts.read(UnsafeBufferPointer(rebasing: hot[rows]), into: &grid)
      for plan in plans { counts.tell(plan, &grid.tallies[plan.indicator]) }
    }
  }
}

extension Grid {
  /// What came less what went, month by month.
  mutating func accumulate(_ indicator: Int) {
    for unit in 0..<units {
      for month in months.dropFirst() {
        let (here, before) = (place(unit, month), place(unit, month - 1))
        tallies[indicator][here] = tallies[indicator][here] + tallies[indicator][before]
      }
    }
  }
}
