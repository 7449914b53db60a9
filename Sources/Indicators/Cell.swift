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

/// Cells by unit and day in one block, growing as units and days come; days far from the rest are kept beside it.
struct CellGrid: Sendable, Equatable {
  /// Places in a cell; a few more than there are counters, so that a cell can be read at once.
  private static let width = 32
  /// Days of room around those that have been seen.
  private static let room = 400
  /// Days that the block may span: forty years. One fact of the year 1 must not cost the memory of two thousand.
  private static let widest: Int32 = 14_610

  private var counts: [Int32] = []
  private var firstDay: Int32 = 0
  private(set) var days = 0
  private(set) var units = 0
  private var far: [FarPlace: SIMD32<Int32>] = [:]

  private struct FarPlace: Hashable {
    var unit: Int, day: Int
  }

  mutating func add(_ counter: Cell.Counter, unit: UInt16, day: Int32, _ amount: Int32) {
    if Int(unit) >= units || day < firstDay || Int(day - firstDay) >= days {
      if isFar(day) {
        return far[FarPlace(unit: Int(unit), day: Int(day)), default: .zero][counter.rawValue] &+= amount
      }
      grow(to: Int(unit), day)
    }
    counts[place(Int(unit), Int(day - firstDay)) + counter.rawValue] &+= amount
  }

  private func isFar(_ day: Int32) -> Bool {
    let first = min(day, firstDay), last = max(day, firstDay + Int32(days))
    return days > 0 && last - first > Self.widest
  }

  private func place(_ unit: Int, _ day: Int) -> Int { (unit * days + day) * Self.width }

  private mutating func grow(to unit: Int, _ day: Int32) {
    let low = days == 0 ? day : min(day, firstDay),
      high = days == 0 ? day : max(day, firstDay + Int32(days) - 1)
    let first = day < firstDay || days == 0 ? low - Int32(Self.room) : firstDay
    let last = days == 0 || Int(day - firstDay) >= days ? high + Int32(Self.room) : high
    var wider = CellGrid(units: max(unit + 1, units), firstDay: first, days: Int(last - first) + 1)
    for unit in 0..<units {
      let from = place(unit, 0), to = wider.place(unit, Int(firstDay - first))
      for place in 0..<days * Self.width { wider.counts[to + place] = counts[from + place] }
    }
    wider.far = far
    self = wider
  }

  init() {}

  private init(units: Int, firstDay: Int32, days: Int) {
    (self.units, self.firstDay, self.days) = (units, firstDay, days)
    counts = [Int32](repeating: 0, count: units * days * Self.width)
  }

  /// The same room with nothing counted.
  var emptied: CellGrid { CellGrid(units: units, firstDay: firstDay, days: days) }

  /// Adds what `other` has counted, wherever it is.
  mutating func add(_ other: CellGrid) {
    guard (units, firstDay, days) == (other.units, other.firstDay, other.days) else {
      for (place, amount) in other.known {
        for counter in Cell.Counter.allCases where amount[counter.rawValue] != 0 {
          add(counter, unit: UInt16(place[0]), day: Int32(place[1]), amount[counter.rawValue])
        }
      }
      return
    }
    for place in counts.indices { counts[place] &+= other.counts[place] }
    far.merge(other.far) { $0 &+ $1 }
  }

  /// The sum over days and, with `unit`, one unit.
  func sum(_ wanted: ClosedRange<Int>, unit: Int? = nil) -> Cell {
    var total = Cell()
    for (place, amount) in far where wanted.contains(place.day) && place.unit == unit ?? place.unit {
      total.counts &+= amount
    }
    let from = max(wanted.lowerBound - Int(firstDay), 0),
      to = min(wanted.upperBound - Int(firstDay), days - 1)
    guard from <= to else { return total }
    for unit in unit.map({ $0 < units ? $0..<$0 + 1 : 0..<0 }) ?? 0..<units {
      for day in from...to { total.counts &+= cell(unit, day) }
    }
    return total
  }

  private func cell(_ unit: Int, _ day: Int) -> SIMD32<Int32> {
    let place = place(unit, day)
    return counts.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: place * MemoryLayout<Int32>.size, as: SIMD32<Int32>.self)
    }
  }

  static func == (one: CellGrid, other: CellGrid) -> Bool {
    one.known == other.known
  }

  /// Cells that hold something, by unit and day.
  private var known: [[Int]: SIMD32<Int32>] {
    var known: [[Int]: SIMD32<Int32>] = [:]
    for (place, amount) in far where amount != .zero { known[[place.unit, place.day]] = amount }
    for unit in 0..<units {
      for day in 0..<days where cell(unit, day) != .zero {
        known[[unit, day + Int(firstDay)]] = cell(unit, day)
      }
    }
    return known
  }
}
