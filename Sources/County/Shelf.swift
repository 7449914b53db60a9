import Synchronization

/// Parts of pages kept until what they say may have changed (hylly).
///
/// A part is made again when its mark differs from the one it was made under; the mark is read before the making,
/// so that what changes meanwhile makes the part old at once.
package final class Shelf<Key: Hashable & Sendable, Mark: Equatable & Sendable, Part: Sendable>: Sendable {
  private let parts = Mutex<[Key: (mark: Mark, part: Part)]>([:])
  private let most: Int

  /// Holds at most `most` parts; when full it is emptied.
  package init(most: Int = 256) { self.most = most }

  package func part(_ key: Key, under mark: Mark, make: () async throws -> Part) async rethrows -> Part {
    if let kept = find(key, mark) { return kept }
    let made = try await make()
    keep(key, under: mark, made)
    return made
  }

  package func part(_ key: Key, under mark: Mark, make: () throws -> Part) rethrows -> Part {
    if let kept = find(key, mark) { return kept }
    let made = try make()
    keep(key, under: mark, made)
    return made
  }

  private func find(_ key: Key, _ mark: Mark) -> Part? {
    parts.withLock { $0[key].flatMap { $0.mark == mark ? $0.part : nil } }
  }

  /// What is kept under whatever mark.
  package func kept(_ key: Key) -> Part? { parts.withLock { $0[key]?.part } }

  package func keep(_ key: Key, under mark: Mark, _ part: Part) {
    parts.withLock { parts in
      if parts.count >= most, parts[key] == nil { parts = [:] }
      parts[key] = (mark, part)
    }
  }
}
