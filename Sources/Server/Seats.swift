import Synchronization

/// Places for open event streams: so many on this node, so many for each visitor (paikat).
final class Seats: Sendable {
  private struct Taken {
    var all = 0
    var byVisitor: [String: Int] = [:]
  }

  let most: Int
  let mostEach: Int
  private let taken = Mutex(Taken())

  init(most: Int = 2_000, each: Int = 8) { (self.most, mostEach) = (most, each) }

  /// A seat for as long as somebody holds it; `nil` when all are taken.
  func take(by visitor: String) -> Seat? {
    let isFree = taken.withLock { taken in
      guard taken.all < most, taken.byVisitor[visitor, default: 0] < mostEach else { return false }
      taken.all += 1
      taken.byVisitor[visitor, default: 0] += 1
      return true
    }
    return isFree ? Seat(self, visitor) : nil
  }

  var count: Int { taken.withLock { $0.all } }

  /// Visitors who hold a seat.
  var visitors: Int { taken.withLock { $0.byVisitor.count } }

  fileprivate func leave(_ visitor: String) {
    taken.withLock { taken in
      taken.all -= 1
      let left = taken.byVisitor[visitor, default: 1] - 1
      taken.byVisitor[visitor] = left > 0 ? left : nil
    }
  }
}

/// One open stream's place; given back when its last holder lets go, however the stream ended.
final class Seat: Sendable {
  private let seats: Seats
  private let visitor: String

  fileprivate init(_ seats: Seats, _ visitor: String) { (self.seats, self.visitor) = (seats, visitor) }

  deinit { seats.leave(visitor) }
}
