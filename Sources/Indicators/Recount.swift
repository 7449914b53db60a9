import Dispatch
import Synchronization

extension Figures {
  /// The cells counted again from the rows alone, by as many threads as there are processors; equal to those that
  /// have lived.
  func recounted(threads: Int = 2) -> CellGrid {
    let share = matters.count / threads + 1, sums = Mutex(grid.emptied)
    rows.withUnsafeBufferPointer { rows in
      nonisolated(unsafe) let rows = rows
      DispatchQueue.concurrentPerform(iterations: threads) { part in
        let from = min(part * share, matters.count), to = min(from + share, matters.count)
        var recount = Recount(subjects: Int32(from)..<Int32(to), grid: grid.emptied)
        recount.read(rows)
        sums.withLock { $0.add(recount.grid) }
      }
    }
    return sums.withLock(\.self)
  }
}

/// One thread's share of a recount: some of the matters, from the rows alone (uudelleenlaskenta).
private struct Recount {
  let subjects: Range<Int32>
  var grid: CellGrid

  mutating func read(_ rows: UnsafeBufferPointer<FactRow>) {
    var fresh = [MatterFigures](repeating: MatterFigures(), count: subjects.count)
    var answers: [FactRow] = []
    for place in rows.indices where subjects.contains(rows[place].subject) {
      fresh[Int(rows[place].subject - subjects.lowerBound)].learn(rows[place])
      if rows[place].kind == .visit { rows[place].count(in: &grid, matterUnit: 0, 1) }
      if rows[place].kind == .feedback { answers.append(rows[place]) }
    }
    for matter in fresh { matter.count(in: &grid, 1) }
    // an answer is counted under its matter's unit, which may be learnt later than the answer
    for row in answers {
      row.count(in: &grid, matterUnit: fresh[Int(row.subject - subjects.lowerBound)].unit, 1)
    }
  }
}
