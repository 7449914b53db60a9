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

  static func + (one: Grid, other: Grid) -> Grid {
    var sum = one
    for number in one.tallies.indices {
      for place in one.tallies[number].indices {
        sum.tallies[number][place] = one.tallies[number][place] + other.tallies[number][place]
      }
    }
    for (number, counts) in other.waits {
      for (place, count) in counts.enumerated() where count != 0 { sum.waits[number]?[place] += count }
    }
    return sum
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
    let parts = Mutex<[Grid]>([])
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      var grid = blank
      for population in Population.allCases { count(population, into: &grid, thread, of: threads) }
      parts.withLock { $0.append(grid) }
    }
    var sum = parts.withLock { grids in grids.dropFirst().reduce(grids.first ?? blank) { $0 + $1 } }
    for (number, counting) in countings.enumerated() where counting.isStock { sum.accumulate(number) }
    return sum
  }

  private func count(_ population: Population, into grid: inout Grid, _ thread: Int, of threads: Int) {
    let plans = cells.plans[Int(population.rawValue)], table = tables[Int(population.rawValue)]
    let rows = table.hot.count * thread / threads..<table.hot.count * (thread + 1) / threads
    table.hot.withUnsafeBufferPointer { hot in
      for plan in plans {
        plan.isStock ? grid.stock(plan, hot, rows) : grid.flow(plan, hot, rows)
        if let isLong = plan.waits { grid.wait(plan, hot, rows, isLong) }
      }
    }
  }
}

extension Grid {
  typealias Rows = UnsafeBufferPointer<ItemTable.Hot>

  /// Things that count for the month of their day.
  mutating func flow(_ plan: Plan, _ hot: Rows, _ rows: Range<Int>) {
    let (first, last, width) = (months.lowerBound, months.upperBound, months.count)
    tallies[plan.indicator].withUnsafeMutableBufferPointer { cells in
      for row in rows {
        let month = hot[row].day == .max ? -1 : Months.index(hot[row].day)
        guard month >= first, month <= last else { continue }
        plan.count(hot[row], into: &cells[Int(hot[row].unit) * width + month - first], 1)
      }
    }
  }

  /// Things that come in one month and go in another; summed up afterwards.
  mutating func stock(_ plan: Plan, _ hot: Rows, _ rows: Range<Int>) {
    for row in rows where hot[row].day != .max {
      let came = max(Months.index(hot[row].day), months.lowerBound)
      if came <= months.upperBound {
        plan.count(hot[row], into: &tallies[plan.indicator][place(Int(hot[row].unit), came)], 1)
      }
      guard hot[row].other != Item.never else { continue }
      let went = max(Months.index(hot[row].other), months.lowerBound)
      if went <= months.upperBound {
        plan.count(hot[row], into: &tallies[plan.indicator][place(Int(hot[row].unit), went)], -1)
      }
    }
  }

  mutating func wait(_ plan: Plan, _ hot: Rows, _ rows: Range<Int>, _ isLong: Bool) {
    for row in rows where plan.among.holds(hot[row].traits) && hot[row].day != .max {
      let month = Months.index(hot[row].day)
      guard months.contains(month) else { continue }
      let days = min(Int(isLong ? hot[row].other : hot[row].value), Self.longest)
      let cell = place(Int(hot[row].unit), month) * (Self.longest + 1) + max(days, 0)
      waits[plan.indicator]?[cell] += 1
    }
  }

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

extension Plan {
  /// Whether days waited are kept, and from the first contact.
  fileprivate var waits: Bool? { deed == .wait ? false : deed == .longWait ? true : nil }
}
