import County

/// The mathematics of waiting lists (jonolaskenta), in weeks: Fong and others, Understanding waiting lists pressures
/// (2022), as NHSRwaitinglist computes it.
package enum QueueMath {
  /// Demand beside capacity; above 1 the list grows.
  package static func load(demand: Double, capacity: Double) -> Double? {
    capacity > 0 ? demand / capacity : nil
  }

  /// The mean wait at which nearly all are seen within the target.
  package static func targetMeanWait(_ target: Double, factor: Double = 4) -> Double { target / factor }

  /// The length of list at which the target wait is held.
  package static func targetQueue(demand: Double, target: Double, factor: Double = 4) -> Double {
    demand * target / factor
  }

  /// Capacity that holds the target wait when the list has its target length.
  package static func targetCapacity(
    demand: Double, target: Double, factor: Double = 4, demandCV: Double = 1, capacityCV: Double = 1
  ) -> Double {
    demand + (demandCV * demandCV + capacityCV * capacityCV) / 2 * (factor / target)
  }

  /// Capacity that brings the list to its target length in `weeks`.
  package static func reliefCapacity(demand: Double, queue: Double, targetQueue: Double, weeks: Double)
    -> Double
  {
    demand + (queue - targetQueue) / weeks
  }

  /// Above 1 the list is too long for its target.
  package static func pressure(meanWait: Double, target: Double) -> Double { 2 * meanWait / target }

  /// Weeks until the list is `aim` long at the present rate; `nil` when it does not shrink.
  package static func weeksToClear(queue: Double, aim: Double = 0, demand: Double, capacity: Double)
    -> Double?
  {
    if queue <= aim { return 0 }
    return capacity > demand ? (queue - aim) / (capacity - demand) : nil
  }
}

/// What has come to a list and left it, week by week (jonon kulku).
package struct QueueFlow: Sendable, Equatable {
  /// Oldest first.
  package var demand: [Int]
  package var capacity: [Int]
  package var size: Int
  /// Days that those on the list have waited.
  package var waited: [Int]

  package init(demand: [Int], capacity: [Int], size: Int, waited: [Int] = []) {
    (self.demand, self.capacity, self.size, self.waited) = (demand, capacity, size, waited)
  }

  package var meanDemand: Double { Self.mean(demand) }
  package var meanCapacity: Double { Self.mean(capacity) }
  package var demandCV: Double { Self.variation(demand) }
  package var capacityCV: Double { Self.variation(capacity) }
  package var meanWait: Double { Self.mean(waited) / 7 }

  private static func mean(_ counts: [Int]) -> Double {
    counts.isEmpty ? 0 : Double(counts.reduce(0, +)) / Double(counts.count)
  }

  /// Standard deviation beside the mean.
  private static func variation(_ counts: [Int]) -> Double {
    let mean = mean(counts)
    guard counts.count > 1, mean > 0 else { return 0 }
    let sum = counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return (sum / Double(counts.count - 1)).squareRoot() / mean
  }
}

/// How a list goes on if the weeks to come are like the weeks behind (jonon ennuste), by many throws of dice.
package struct QueueOutlook: Sendable, Equatable {
  package static let runs = 1_000
  package static let horizon = 104

  /// The list’s length by week from now: 5 %, middle, 95 %.
  package var fan: [(low: Int, middle: Int, high: Int)]
  /// Weeks until the aim is reached; `nil` where so many throws never did within the horizon.
  package var weeks: (low: Int?, middle: Int?, high: Int?)
  /// Share of throws that reached the aim within the horizon.
  package var reached: Double

  /// `extra` is capacity added to every week.
  package init(_ flow: QueueFlow, aim: Int, extra: Int = 0, seed: UInt64 = 1) {
    var chance = SeededChance(seed: seed)
    var lengths = [[Int]](repeating: [], count: Self.horizon + 1), ends: [Int] = []
    for _ in 0..<Self.runs {
      var size = flow.size, end = size <= aim ? 0 : Int.max
      lengths[0].append(size)
      for week in 1...Self.horizon {
        size = max(0, size + Self.pick(flow.demand, &chance) - Self.pick(flow.capacity, &chance) - extra)
        lengths[week].append(size)
        if size <= aim, end == .max { end = week }
      }
      ends.append(end)
    }
    fan = lengths.map { Self.spread($0.sorted()) }
    let (low, middle, high) = Self.spread(ends.sorted())
    weeks = (low == .max ? nil : low, middle == .max ? nil : middle, high == .max ? nil : high)
    reached = Double(ends.count { $0 != .max }) / Double(Self.runs)
  }

  private static func pick(_ weeks: [Int], _ chance: inout SeededChance) -> Int {
    weeks.isEmpty ? 0 : weeks[Int(chance.next() % UInt64(weeks.count))]
  }

  private static func spread(_ sorted: [Int]) -> (low: Int, middle: Int, high: Int) {
    (sorted[sorted.count / 20], sorted[sorted.count / 2], sorted[sorted.count * 19 / 20])
  }

  package static func == (one: QueueOutlook, other: QueueOutlook) -> Bool {
    one.weeks == other.weeks && one.reached == other.reached
      && one.fan.elementsEqual(other.fan) { $0 == $1 }
  }
}
