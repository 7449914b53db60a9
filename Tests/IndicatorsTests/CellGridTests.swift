import CountyTesting
import Testing

@testable import County
@testable import Indicators

/// Counters by unit and day in a dictionary: what a grid of cells must be equal to (hidas ruudukko).
struct SlowGrid {
  struct Place: Hashable { var unit: Int, day: Int, counter: Cell.Counter }
  private(set) var counts: [Place: Int] = [:]

  mutating func add(_ counter: Cell.Counter, _ unit: Int, _ day: Int, _ amount: Int) {
    counts[Place(unit: unit, day: day, counter: counter), default: 0] += amount
  }

  func sum(_ days: ClosedRange<Int>, unit: Int?, _ counter: Cell.Counter) -> Int {
    counts.filter { place, _ in
      place.counter == counter && days.contains(place.day) && (unit == nil || place.unit == unit)
    }.values.reduce(0, +)
  }
}

@Suite("Cells by unit and day") struct CellGridTests {
  /// A grid and its model, filled alike.
  private func filled(_ seed: UInt64, steps: Int, days: ClosedRange<Int>, units: Int) -> (CellGrid, SlowGrid)
  {
    var chance = SeededChance(seed: seed), grid = CellGrid(), slow = SlowGrid()
    for _ in 0..<steps {
      let counter = Cell.Counter.allCases.randomElement(using: &chance) ?? .web
      let unit = Int.random(in: 0..<units, using: &chance), day = Int.random(in: days, using: &chance)
      let amount = Int.random(in: -3...3, using: &chance)
      grid.add(counter, unit: UInt16(unit), day: Int32(day), Int32(amount))
      slow.add(counter, unit, day, amount)
    }
    return (grid, slow)
  }

  private func check(_ grid: CellGrid, _ slow: SlowGrid, _ days: ClosedRange<Int>, units: Int) {
    for unit in [nil] + (0...units).map(Optional.some) {
      let cell = grid.sum(days, unit: unit)
      for counter in Cell.Counter.allCases {
        #expect(cell[counter] == slow.sum(days, unit: unit, counter), "\(days) \(unit ?? -1) \(counter)")
      }
      #expect(
        cell.contacts == Cell.Counter.allCases.prefix(9).reduce(0) { $0 + slow.sum(days, unit: unit, $1) })
    }
  }

  @Test("Random counts over random days are those of a dictionary", arguments: 1...12 as ClosedRange<UInt64>)
  func random(_ seed: UInt64) {
    let (grid, slow) = filled(seed, steps: 150, days: 19_000...21_000, units: 6)
    var chance = SeededChance(seed: seed &* 31)
    check(grid, slow, 0...40_000, units: 6)
    for _ in 0..<3 {
      let from = Int.random(in: 18_900...21_100, using: &chance)
      check(grid, slow, from...from + Int.random(in: 0...600, using: &chance), units: 6)
    }
  }

  @Test(
    "The grid grows earlier, later and wider, and keeps what it had, in whatever order",
    arguments: [
      [(20_000, 0), (19_599, 0), (19_600, 0)], [(20_000, 0), (20_400, 0), (20_401, 0)],
      [(20_000, 0), (20_000, 9), (19_000, 4)], [(20_000, 5), (18_000, 0), (22_500, 7)],
      [(0, 0), (20_000, 0)], [(20_000, 0), (0, 0)], [(-400, 0), (-401, 0), (1, 1)],
      [(20_000, 3), (20_000, 2), (20_000, 1), (20_000, 0)], [(100, 0), (-1_000, 1), (3_000, 2), (-2_000, 3)],
    ])
  func grows(_ places: [(day: Int, unit: Int)]) {
    var grid = CellGrid(), slow = SlowGrid()
    for (number, place) in places.enumerated() {
      grid.add(.visits, unit: UInt16(place.unit), day: Int32(place.day), Int32(number + 1))
      slow.add(.visits, place.unit, place.day, number + 1)
      for seen in places.prefix(number + 1) { check(grid, slow, seen.day...seen.day, units: 10) }
      check(grid, slow, -5_000...30_000, units: 10)
    }
  }

  @Test("A day outside what has been seen is empty, and so is a unit that nobody named")
  func outside() {
    var grid = CellGrid()
    #expect(grid.sum(0...40_000) == Cell() && grid.sum(5...5, unit: 3) == Cell())
    grid.add(.web, unit: 1, day: 20_000, 1)
    for days in [0...100, 19_999...19_999, 20_001...20_001, 30_000...40_000, -10...(-5)] {
      #expect(grid.sum(days) == Cell(), "\(days)")
    }
    #expect(grid.sum(0...40_000, unit: 2) == Cell() && grid.sum(0...40_000, unit: Int(UInt16.max)) == Cell())
    #expect(grid.sum(20_000...20_000, unit: 1)[.web] == 1 && grid.sum(20_000...20_000, unit: 0) == Cell())
  }

  @Test("Two grids are equal when they count the same, however they have grown")
  func equal() {
    let places: [(Int, UInt16)] = [(20_000, 0), (18_000, 4), (23_000, 2), (20_001, 1)]
    var one = CellGrid(), other = CellGrid()
    for (day, unit) in places { one.add(.phone, unit: unit, day: Int32(day), 2) }
    for (day, unit) in places.reversed() { other.add(.phone, unit: unit, day: Int32(day), 2) }
    #expect(one == other)
    other.add(.phone, unit: 0, day: 20_000, 1)
    #expect(one != other)
    other.add(.phone, unit: 0, day: 20_000, -1)
    other.add(.nps, unit: 9, day: 1, 0)
    #expect(one == other)
  }

  @Test("Adding one grid to another is counting both", arguments: 1...10 as ClosedRange<UInt64>)
  func adding(_ seed: UInt64) {
    let far = seed.isMultiple(of: 2) ? 15_000...16_000 : 20_000...20_300
    var (grid, slow) = filled(seed, steps: 60, days: 20_000...20_300, units: 3)
    let (other, more) = filled(seed &+ 100, steps: 60, days: far, units: 5)
    grid.add(other)
    for (place, amount) in more.counts { slow.add(place.counter, place.unit, place.day, amount) }
    check(grid, slow, 0...40_000, units: 5)
    check(grid, slow, far.lowerBound...far.lowerBound + 50, units: 5)
  }

  @Test(
    "A fact of the year 1 or 9999 is counted on its day, and costs no memory for the years between",
    arguments: [[-719_162], [2_932_896], [-719_162, 2_932_896, -719_161], [5_000, 35_000, 20_000]])
  func farDays(_ days: [Int]) {
    for order in [days + [20_000, 20_001], [20_000] + days + [20_001], [20_000, 20_001] + days] {
      var grid = CellGrid(), other = CellGrid(), slow = SlowGrid()
      for (number, day) in order.enumerated() {
        grid.add(.visits, unit: UInt16(number), day: Int32(day), 2)
        other.add(.visits, unit: 0, day: Int32(day), 1)
        slow.add(.visits, number, day, 2)
        check(grid, slow, day...day, units: 6)
      }
      check(grid, slow, -800_000...3_000_000, units: 6)
      #expect(grid.bytes < 100 * 1_048_576)
      for day in order { slow.add(.visits, 0, day, 1) }
      grid.add(other)
      check(grid, slow, -800_000...3_000_000, units: 6)
      #expect(grid.emptied.sum(-800_000...3_000_000) == Cell())
    }
  }

  @Test("Emptied, a grid has the same room and counts nothing")
  func emptied() {
    let (grid, slow) = filled(3, steps: 100, days: 20_000...20_100, units: 4)
    var again = grid.emptied
    #expect(again.sum(0...40_000) == Cell() && again.units == grid.units)
    for (place, amount) in slow.counts {
      again.add(place.counter, unit: UInt16(place.unit), day: Int32(place.day), Int32(amount))
    }
    #expect(again == grid)
  }
}

extension CellGrid {
  /// Memory of the block.
  fileprivate var bytes: Int { days * units * MemoryLayout<SIMD32<Int32>>.size }
}

extension Cell.Counter { fileprivate static let nps = Cell.Counter.promoters }

@Suite("Recounted by any number of threads") struct ThreadTests {
  @Test("One thread or eight, the cells are those that have lived", arguments: 1...8)
  func threads(_ threads: Int) {
    for seed in UInt64(600)..<606 {
      let figures = Figures(taking: FigureHistory(seed: seed).facts)
      #expect(figures.recounted(threads: threads) == figures.grid, "seed \(seed)")
    }
  }

  @Test("Nothing to count is nothing, with more threads than matters", arguments: [1, 2, 5, 8])
  func few(_ threads: Int) throws {
    #expect(Figures().recounted(threads: threads) == CellGrid())
    var told = Told()
    try told.tell(Told.contact(), of: "only", at: FigureHistory.now)
    let figures = Figures(taking: told.facts)
    #expect(figures.recounted(threads: threads) == figures.grid)
    #expect(figures.grid.sum(0...40_000).contacts == 1)
  }

  @Test(
    "The eight readings recounted from the rows are those that have lived",
    arguments: 700..<712 as Range<UInt64>)
  func readings(_ seed: UInt64) {
    let figures = Figures(taking: FigureHistory(seed: seed).facts), now = FigureHistory.now
    #expect(figures.recomputed(now: now) == Measure.allCases.map { figures.reading($0, now: now) })
  }

  @Test("Made-up columns for measuring are counted alike")
  func bench() {
    let now = FigureHistory.now, figures = FigureBench.figures(facts: 6_000, now: now)
    #expect(figures.rows.count >= 6_000 && figures.recomputed(now: now).count == 8)
    #expect(figures.recounted(threads: 3) == figures.grid)
    for measure in Measure.allCases { #expect(figures.reading(measure, now: now).value != nil, "\(measure)") }
  }
}
