import Synchronization

/// Points of numbered things, gathered word by word: of each word only its best meeting counts.
struct Tally {
  /// The sums so far, by number.
  private(set) var sums: [Double]
  /// The things that have met something, in the order in which they did.
  private(set) var touched: [Int32] = []
  private var best: [Float]
  private var met: [Int32] = []

  init(_ count: Int) {
    sums = Array(repeating: 0, count: count)
    best = Array(repeating: 0, count: count)
  }

  /// A meeting of the present word with a thing.
  mutating func offer(_ points: Float, to thing: Int32) {
    let place = Int(thing), now = best[place]
    guard points > now else { return }
    if now == 0 { met.append(thing) }
    best[place] = points
  }

  /// The present word has met all that it meets.
  mutating func settle() {
    for thing in met {
      let place = Int(thing)
      if sums[place] == 0 { touched.append(thing) }
      sums[place] += Double(best[place])
      best[place] = 0
    }
    met.removeAll(keepingCapacity: true)
  }

  /// As it was at first; only what was touched is gone through.
  mutating func clear() {
    for thing in touched { sums[Int(thing)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }
}

/// Tallies of one size, lent out again and again: a new one is as long as there are things.
final class Tallies: Sendable {
  private let size: Int
  private let free = Mutex<[Tally]>([])

  init(size: Int) { self.size = size }

  func lend(_ work: (inout Tally) -> Void) {
    var tally = free.withLock { $0.popLast() } ?? Tally(size)
    work(&tally)
    tally.clear()
    free.withLock { $0.append(tally) }
  }
}
