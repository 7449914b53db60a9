/// Sums of people’s indices by unit and month, the county last (jatkuvuussummat).
struct IndexSums {
  typealias Visit = ContinuityByMonth.Visit

  private struct Sum {
    var count = 0
    var sum = 0.0
    var squares = 0.0

    static func + (one: Sum, other: Sum) -> Sum {
      Sum(count: one.count + other.count, sum: one.sum + other.sum, squares: one.squares + other.squares)
    }
  }

  private let ends: [Int32]
  private let units: Int
  private var sums: [Sum]

  init(ends: [Int32], units: Int) {
    (self.ends, self.units) = (ends, units)
    sums = Array(repeating: Sum(), count: (units + 1) * ends.count)
  }

  mutating func add(_ other: IndexSums) {
    for place in sums.indices { sums[place] = sums[place] + other.sums[place] }
  }

  /// `visits` are person by person in order of days.
  mutating func read(_ visits: ArraySlice<Visit>) {
    visits.withUnsafeBufferPointer { visits in
      var start = 0
      while start < visits.count {
        var end = start + 1
        while end < visits.count, visits[end].person == visits[start].person { end += 1 }
        if end - start >= Continuity.fewest { add(UnsafeBufferPointer(rebasing: visits[start..<end])) }
        start = end
      }
    }
  }

  /// One person: a window that holds the same visits as the month before gives the same indices.
  private mutating func add(_ visits: UnsafeBufferPointer<Visit>) {
    var (from, to, seen) = (0, 0, 0..<0), indices: [(row: Int, index: Double)] = []
    for (month, end) in ends.enumerated() {
      while to < visits.count, visits[to].day <= end { to += 1 }
      while from < to, visits[from].day < end - Int32(Continuity.window) { from += 1 }
      if seen != from..<to {
        seen = from..<to
        indices = self.indices(UnsafeBufferPointer(rebasing: visits[from..<to]))
      }
      for (row, index) in indices {
        let place = row * ends.count + month
        sums[place] = sums[place] + Sum(count: 1, sum: index, squares: index * index)
      }
    }
  }

  /// The index in the county, and in each unit where there are visits enough.
  private func indices(_ window: UnsafeBufferPointer<Visit>) -> [(row: Int, index: Double)] {
    guard window.count >= Continuity.fewest else { return [] }
    var indices = [(row: units, index: Self.index(window) { _ in true })]
    for place in window.indices where !window[..<place].contains(where: { $0.unit == window[place].unit }) {
      let unit = window[place].unit
      guard window.count(where: { $0.unit == unit }) >= Continuity.fewest else { continue }
      indices.append((Int(unit), Self.index(window) { $0.unit == unit }))
    }
    return indices
  }

  /// Pairs of visits to the same professional among all pairs.
  private static func index(_ window: UnsafeBufferPointer<Visit>, _ counts: (Visit) -> Bool) -> Double {
    guard window.count <= 24 else { return index(many: window.filter(counts)) }
    var (same, all) = (0, 0)
    for place in window.indices where counts(window[place]) {
      for other in 0..<place where counts(window[other]) {
        all += 1
        if window[other].professional == window[place].professional { same += 1 }
      }
    }
    return Double(same) / Double(all)
  }

  private static func index(many visits: [Visit]) -> Double {
    let counts = visits.reduce(into: [Int32: Int]()) { $0[$1.professional, default: 0] += 1 }
    let same = counts.values.reduce(0) { $0 + $1 * ($1 - 1) }
    return Double(same) / Double(visits.count * (visits.count - 1))
  }

  var readings: [IndicatorReading] {
    sums.map { sum in
      guard sum.count > 0 else { return .nothing }
      let n = Double(sum.count), mean = sum.sum / n
      var reading = IndicatorReading(numerator: 0, denominator: sum.count, value: mean)
      guard sum.count > 1 else { return reading }
      let reach = 1.96 * (max(0, (sum.squares - n * mean * mean) / (n - 1)) / n).squareRoot()
      (reading.low, reading.high) = (max(0, mean - reach), min(1, mean + reach))
      return reading
    }
  }
}
