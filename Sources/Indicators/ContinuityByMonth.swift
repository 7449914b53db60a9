import County
import Dispatch
import Synchronization

/// Continuity of care by unit and month: each person’s visits of the twelve months that end with the month.
struct ContinuityByMonth {
  private(set) var readings: [IndicatorReading]

  /// One visit that counts.
  struct Visit {
    var person: Int32
    var day: Int32
    var professional: Int32
    var unit: UInt16
  }

  init(
    _ store: IndicatorStore, _ counting: Counting, _ months: ClosedRange<Int>, _ units: Int, threads: Int
  ) {
    let ends = months.map { Int32(Months.start($0 + 1).number) - 1 }
    let visits = Self.visits(store, counting, ends)
    let starts = Self.starts(visits, threads), blank = IndexSums(ends: ends, units: units)
    let sum = Mutex<[(Int, IndexSums)]>([])
    DispatchQueue.concurrentPerform(iterations: starts.count - 1) { part in
      var sums = blank
      sums.read(visits[starts[part]..<starts[part + 1]])
      sum.withLock { $0.append((part, sums)) }
    }
    readings = sum.withLock { parts in
      parts.sorted { $0.0 < $1.0 }.reduce(into: blank) { $0.add($1.1) }.readings
    }
  }

  /// Visits that some month’s window holds, person by person in order of days.
  private static func visits(_ store: IndicatorStore, _ counting: Counting, _ ends: [Int32]) -> [Visit] {
    guard let first = ends.first, let last = ends.last else { return [] }
    let table = store.table(counting.population), from = first - Int32(Continuity.window)
    var visits: [Visit] = [], counts: [Int32] = []
    for row in table.hot.indices {
      let hot = table.hot[row]
      guard hot.day >= from, hot.day <= last, counting.among.holds(hot.traits) else { continue }
      let person = table.cold[row].who.person
      guard person >= 0 else { continue }
      while counts.count <= Int(person) + 1 { counts.append(0) }
      counts[Int(person) + 1] += 1
      visits.append(Visit(person: person, day: hot.day, professional: hot.value, unit: hot.unit))
    }
    return placed(visits, counts)
  }

  /// By person, whose numbers lie close, and then by day.
  private static func placed(_ visits: [Visit], _ counts: [Int32]) -> [Visit] {
    guard let any = visits.first else { return [] }
    var places = counts, placed = [Visit](repeating: any, count: visits.count)
    for person in places.indices.dropFirst() { places[person] += places[person - 1] }
    for visit in visits {
      placed[Int(places[Int(visit.person)])] = visit
      places[Int(visit.person)] += 1
    }
    for place in placed.indices {
      var here = place
      while here > 0, placed[here - 1].person == placed[here].person, placed[here - 1].day > placed[here].day
      {
        placed.swapAt(here - 1, here)
        here -= 1
      }
    }
    return placed
  }

  /// Where each thread begins: nobody’s visits are divided.
  private static func starts(_ visits: [Visit], _ threads: Int) -> [Int] {
    let inner = (1..<max(threads, 1)).map { thread -> Int in
      var place = visits.count * thread / threads
      while place > 0, place < visits.count, visits[place].person == visits[place - 1].person { place += 1 }
      return place
    }
    return [0] + inner + [visits.count]
  }
}
