import County

/// How many rows of each kind fall in each cell (lajilaskurit): rows are read once, and every plan is then told from the
/// kinds, which are few.
struct KindCounts {
  typealias Rows = UnsafeBufferPointer<ItemTable.Hot>

  private let cells: Int
  private let width: Int
  private let plans: [Plan]
  private let span: MonthSpan
  private var kinds: RowKinds
  /// By kind and cell: rows, and the sums of their two numbers.
  private var flow: [Int32] = []
  private var values: [Int32] = []
  private var others: [Int32] = []
  /// By kind and cell: rows that came less rows that went.
  private var stock: [Int32] = []

  init(_ plans: [Plan], _ grid: Grid) {
    (self.plans, width, cells) = (plans, grid.months.count, grid.units * grid.months.count)
    (span, kinds) = (MonthSpan(grid.months), RowKinds(plans))
  }

  mutating func read(_ rows: Rows, into grid: inout Grid) {
    let numbers = rows.map { kinds.number($0.traits) }
    if plans.contains(where: \.isStock) { stock = counted(rows, numbers, into: countStock) }
    guard plans.contains(where: { !$0.isStock }) else { return }
    flow = counted(rows, numbers, into: countFlow)
    if plans.contains(where: \.sumsNumbers) {
      values = counted(rows, numbers) { sum($0, $1, &$2, \.value) }
      others = counted(rows, numbers) { sum($0, $1, &$2, \.other) }
    }
    for plan in plans { if let isLong = plan.waits { wait(plan, isLong, rows, numbers, &grid) } }
  }

  private func counted(
    _ rows: Rows, _ numbers: [UInt32],
    into count: (Rows, UnsafeBufferPointer<UInt32>, inout UnsafeMutableBufferPointer<Int32>) -> Void
  ) -> [Int32] {
    var counts = [Int32](repeating: 0, count: kinds.traits.count * cells)
    counts.withUnsafeMutableBufferPointer { counts in
      numbers.withUnsafeBufferPointer { count(rows, $0, &counts) }
    }
    return counts
  }

  private func countFlow(
    _ rows: Rows, _ numbers: UnsafeBufferPointer<UInt32>, _ counts: inout UnsafeMutableBufferPointer<Int32>
  ) {
    for row in rows.indices {
      let month = span.month(rows[row].day)
      if month >= 0 { counts[Int(numbers[row]) * cells + Int(rows[row].unit) * width + month] &+= 1 }
    }
  }

  private func sum(
    _ rows: Rows, _ numbers: UnsafeBufferPointer<UInt32>, _ counts: inout UnsafeMutableBufferPointer<Int32>,
    _ number: KeyPath<ItemTable.Hot, Int32>
  ) {
    for row in rows.indices {
      let month = span.month(rows[row].day)
      guard month >= 0 else { continue }
      counts[Int(numbers[row]) * cells + Int(rows[row].unit) * width + month] &+= rows[row][keyPath: number]
    }
  }

  /// Things that come in one month and go in another; what came before the months was there from their first.
  private func countStock(
    _ rows: Rows, _ numbers: UnsafeBufferPointer<UInt32>, _ counts: inout UnsafeMutableBufferPointer<Int32>
  ) {
    for row in rows.indices where rows[row].day != .max {
      let base = Int(numbers[row]) * cells + Int(rows[row].unit) * width
      let came = span.monthOrFirst(rows[row].day), went = span.monthOrFirst(rows[row].other)
      if came >= 0 { counts[base + came] &+= 1 }
      if went >= 0 { counts[base + went] &-= 1 }
    }
  }

  private func wait(_ plan: Plan, _ isLong: Bool, _ rows: Rows, _ numbers: [UInt32], _ grid: inout Grid) {
    let counts = kinds.traits.map(plan.among.holds), long = Grid.longest + 1
    grid.waits[plan.indicator]?.withUnsafeMutableBufferPointer { waits in
      for row in rows.indices where counts[Int(numbers[row])] {
        let month = span.month(rows[row].day)
        guard month >= 0 else { continue }
        let days = min(max(Int(isLong ? rows[row].other : rows[row].value), 0), Grid.longest)
        waits[(Int(rows[row].unit) * width + month) * long + days] &+= 1
      }
    }
  }
}

extension KindCounts {
  /// Adds what a plan counts to its cells.
  func tell(_ plan: Plan, _ tallies: inout [Tally]) {
    for (kind, traits) in kinds.traits.enumerated() where plan.among.holds(traits) {
      let from = kind * cells
      tallies.withUnsafeMutableBufferPointer { tallies in
        for cell in 0..<cells { add(plan, traits, from + cell, &tallies[cell]) }
      }
    }
  }

  @inline(__always)
  private func add(_ plan: Plan, _ traits: UInt64, _ place: Int, _ tally: inout Tally) {
    switch plan.deed {
    case .stock: tally.denominator &+= stock[place]
    case .stockBelow: tally.numerator &+= stock[place]
    case .numerator: tally.numerator &+= flow[place]
    case .denominator: tally.denominator &+= flow[place]
    case .share:
      tally.denominator &+= flow[place]
      if plan.of.holds(traits) { tally.numerator &+= flow[place] }
    case .nps:
      tally.denominator &+= flow[place]
      if traits & Plan.up != 0 { tally.numerator &+= flow[place] }
      if traits & Plan.down != 0 { tally.extra &+= flow[place] }
    case .filled:
      tally.numerator &+= values[place]
      tally.denominator &+= others[place]
    case .wait, .longWait:
      tally.denominator &+= flow[place]
      tally.extra &+= plan.deed == .wait ? values[place] : others[place]
      if plan.of.holds(traits) { tally.numerator &+= flow[place] }
    }
  }
}

extension Plan {
  /// Whether days waited are kept, and from the first contact.
  fileprivate var waits: Bool? { deed == .wait ? false : deed == .longWait ? true : nil }
  fileprivate var sumsNumbers: Bool { deed == .filled || waits != nil }
}
