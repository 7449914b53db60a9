import Synchronization

/// How often each room of the journal has been written to, as far as this node knows (tuoreus).
package final class Freshness: Sendable {
  private let marks = Mutex<[Substring: Int]>([:])

  package init() {}

  /// Called after a commit, and by whoever follows the tail: twice is harmless.
  package func touch(_ rooms: some Sequence<Substring>) {
    marks.withLock { marks in
      for room in rooms { marks[room, default: 0] += 1 }
    }
  }

  package func mark(of room: Substring) -> Int { marks.withLock { $0[room, default: 0] } }
}
