package import County

/// Months numbered from year 0, found by day without arithmetic (kuukaudet).
package enum Months {
  private static let first = 3_653  // 1980-01-01
  private static let table: [Int32] = (first..<first + 36_525).map { day in
    let parts = Day(number: day).parts
    return Int32(parts.year * 12 + parts.month - 1)
  }

  @inline(__always)
  static func index(_ day: Int32) -> Int {
    let place = Int(day) - first
    if place >= 0, place < table.count { return Int(table[place]) }
    if day == Item.never { return Int(Int32.max) }
    let parts = Day(number: Int(day)).parts
    return parts.year * 12 + parts.month - 1
  }

  package static func index(of day: Day) -> Int { index(Int32(clamping: day.number)) }

  /// The first day of the month.
  package static func start(_ index: Int) -> Day { Day(index / 12, index % 12 + 1, 1) ?? Day(number: 0) }
}

/// Every indicator's cells by unit and month, kept as facts come (solut).
struct Cells: Sendable, Equatable {
  /// Plans of each population, by its number.
  let plans: [[Plan]]
  private(set) var cells: [[UInt32: Tally]]

  init(_ countings: [Counting]) {
    cells = Array(repeating: [:], count: countings.count)
    plans = Plan.byPopulation(countings)
  }

  /// Adds (`sign` 1) or takes away (-1) what a thing brings to every cell.
  mutating func count(_ hot: ItemTable.Hot, _ population: Population, _ sign: Int32) {
    for plan in plans[Int(population.rawValue)] where plan.among.holds(hot.traits) {
      let began = Self.key(hot.unit, Months.index(hot.day))
      plan.count(hot, into: &cells[plan.indicator][began, default: Tally()], sign)
      guard plan.isStock, hot.other != Item.never else { continue }
      let ended = Self.key(hot.unit, Months.index(hot.other))
      plan.count(hot, into: &cells[plan.indicator][ended, default: Tally()], -sign)
    }
  }

  private static func key(_ unit: UInt16, _ month: Int) -> UInt32 { UInt32(unit) << 16 | UInt32(month) }

  /// The tally of one month, of all units or one; a stock is what all months up to it have left.
  func tally(_ indicator: Int, month: Int, unit: UInt16? = nil, isStock: Bool = false) -> Tally {
    tally(indicator, months: (isStock ? Int.min : month)...month, unit: unit)
  }

  /// The sum over months, of all units or one.
  func tally(_ indicator: Int, months: ClosedRange<Int>, unit: UInt16?) -> Tally {
    var sum = Tally()
    for (key, tally) in cells[indicator] where months.contains(Int(key & 0xffff)) {
      if unit == nil || UInt16(key >> 16) == unit { sum = sum + tally }
    }
    return sum
  }

  static func == (one: Cells, other: Cells) -> Bool {
    zip(one.cells, other.cells).allSatisfy { one, other in
      one.filter { $0.value != Tally() } == other.filter { $0.value != Tally() }
    }
  }
}

extension Plan {
  /// The plans of all countings by the number of their population.
  static func byPopulation(_ countings: [Counting]) -> [[Plan]] {
    var plans = [[Plan]](repeating: [], count: Population.allCases.count)
    for (number, counting) in countings.enumerated() {
      for (population, plan) in counting.plans(number) { plans[Int(population.rawValue)].append(plan) }
    }
    return plans
  }
}
