import Synchronization

/// Answers remembered for repeated questions, never more than twice `half` of them.
///
/// Two generations: when the young one is full it becomes the old one, so the words of every day stay.
public final class BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Generations {
    var young: [Key: Value] = [:]
    var old: [Key: Value] = [:]
  }

  private let half: Int
  private let state = Mutex(Generations())

  public init(half: Int) { self.half = max(1, half) }

  var count: Int { state.withLock { $0.young.count + $0.old.count } }

  public func value(_ key: Key, orMake make: () -> Value) -> Value {
    if let found = find(key) { return found }
    let made = make()
    keep(key, made)
    return made
  }

  private func find(_ key: Key) -> Value? {
    state.withLock { state in
      if let young = state.young[key] { return young }
      guard let old = state.old[key] else { return nil }
      put(key, old, in: &state)
      return old
    }
  }

  private func keep(_ key: Key, _ value: Value) {
    state.withLock { put(key, value, in: &$0) }
  }

  private func put(_ key: Key, _ value: Value, in state: inout Generations) {
    if state.young.count >= half { (state.old, state.young) = (state.young, [:]) }
    state.young[key] = value
  }
}
