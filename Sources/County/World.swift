import Synchronization

/// Time and chance as arguments, so that a test can stand on any day it likes.
package struct World: Sendable {
  package var now: @Sendable () -> Moment
  package var chance: @Sendable () -> UInt64
  private let line = IDLine()

  package init(now: @escaping @Sendable () -> Moment, chance: @escaping @Sendable () -> UInt64) {
    (self.now, self.chance) = (now, chance)
  }

  package func id<Owner>(of kind: Owner.Type = Owner.self) -> ID<Owner> {
    let now = now()
    return ID(at: now, order: line.next(in: now), chance: chance())
  }

  /// A word of 128 bits that nobody can guess; for links that need no sign-in.
  package func secret() -> String {
    let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
    return String((0..<26).map { _ in letters[Int(chance() >> 59)] })
  }
}

/// Gives identifiers of the same second one after another (järjestys).
private final class IDLine: Sendable {
  private let last = Mutex<(second: Int, count: UInt64)>((0, 0))

  func next(in moment: Moment) -> UInt64 {
    last.withLock { last in
      last = last.second == moment.seconds ? (last.second, last.count + 1) : (moment.seconds, 0)
      return last.count
    }
  }
}

/// Chance that repeats itself for a seed (SplitMix64).
package final class SeededChance: Sendable, RandomNumberGenerator {
  private let state: Mutex<UInt64>

  package init(seed: UInt64) { state = Mutex(seed) }

  package func next() -> UInt64 {
    state.withLock { state in
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }
  }
}

/// A clock that stands still until it is moved.
package final class FrozenClock: Sendable {
  private let moment: Mutex<Moment>

  package init(_ moment: Moment) { self.moment = Mutex(moment) }

  package var now: Moment {
    get { moment.withLock(\.self) }
    set { moment.withLock { $0 = newValue } }
  }
}

extension World {
  package static func frozen(_ clock: FrozenClock, seed: UInt64 = 1) -> World {
    let chance = SeededChance(seed: seed)
    return World(now: { clock.now }, chance: { chance.next() })
  }
}
