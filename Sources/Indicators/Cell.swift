import Contact

/// The counters of one unit on one day.
package struct Cell: Sendable, Equatable {
  /// What is counted; the first nine are contacts by channel.
  package enum Counter: Int, CaseIterable, Sendable {
    case web, phone, walkin, callback, message, chat, video, letter, partner
    case sameDay, countedDay, visits, remoteVisits, firstVisits, withinWeek, repeats, failures
    case promoters, passives, detractors
  }

  package var counts: SIMD32<Int32> = .zero

  package subscript(counter: Counter) -> Int {
    get { Int(counts[counter.rawValue]) }
    set { counts[counter.rawValue] = Int32(newValue) }
  }

  package static func + (one: Cell, other: Cell) -> Cell { Cell(counts: one.counts &+ other.counts) }

  package var contacts: Int { (0..<9).reduce(0) { $0 + Int(counts[$1]) } }
}

/// Cells by unit and day, growing as days come.
struct CellGrid: Sendable, Equatable {
  private(set) var cells: [[Cell]] = []
  private(set) var firstDay: Int32?

  mutating func add(_ counter: Cell.Counter, unit: UInt16, day: Int32, _ amount: Int32) {
    if firstDay == nil { firstDay = day - 400 }
    let unit = Int(unit), place = Int(day - (firstDay ?? day))
    guard place >= 0 else {
      return prepend(-place + 400) { $0.add(counter, unit: UInt16(unit), day: day, amount) }
    }
    while cells.count <= unit { cells.append([]) }
    if cells[unit].count <= place {
      cells[unit] += [Cell](repeating: Cell(), count: place + 64 - cells[unit].count)
    }
    cells[unit][place].counts[counter.rawValue] &+= amount
  }

  private mutating func prepend(_ days: Int, then act: (inout CellGrid) -> Void) {
    for unit in cells.indices where !cells[unit].isEmpty {
      cells[unit].insert(contentsOf: [Cell](repeating: Cell(), count: days), at: 0)
    }
    firstDay = (firstDay ?? 0) - Int32(days)
    act(&self)
  }

  /// The sum over days and, with `unit`, one unit.
  func sum(_ days: ClosedRange<Int>, unit: Int? = nil) -> Cell {
    guard let firstDay else { return Cell() }
    var total = Cell()
    for row in unit.map({ $0 < cells.count ? [cells[$0]] : [] }) ?? cells {
      let from = max(days.lowerBound - Int(firstDay), 0),
        to = min(days.upperBound - Int(firstDay), row.count - 1)
      if from <= to { for place in from...to { total = total + row[place] } }
    }
    return total
  }

  static func == (one: CellGrid, other: CellGrid) -> Bool {
    one.known == other.known
  }

  /// Cells that hold something, by unit and day.
  private var known: [[Int]: SIMD32<Int32>] {
    var known: [[Int]: SIMD32<Int32>] = [:]
    for (unit, row) in cells.enumerated() {
      for (place, cell) in row.enumerated() where cell != Cell() {
        known[[unit, place + Int(firstDay ?? 0)]] = cell.counts
      }
    }
    return known
  }
}
