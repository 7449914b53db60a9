import County
import Synchronization

/// Offers shown by the search that are not written yet (odottavat näytöt). Many are written at once, a moment later, so
/// that an answer does not wait for the disk; a power cut loses a moment's looks and nothing else.
final class Looks: Sendable {
  private let waiting = Mutex<[OffersFound]>([])

  /// More than this are not kept waiting.
  static let most = 20_000

  func add(_ found: OffersFound) {
    waiting.withLock { if $0.count < Self.most { $0.append(found) } }
  }

  /// All that wait, which then wait no more.
  func taken() -> [OffersFound] {
    waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}

extension Tray {
  /// Notes that offers were shown, a moment later; nobody's name is with it.
  package func foundSoon(_ offers: [String], way: OffersFound.Way) {
    looks.add(OffersFound(way: way, offers: Array(offers.prefix(40))))
  }

  /// Writes what was noted, all in one transaction.
  package func settle() async throws {
    let found = looks.taken()
    guard !found.isEmpty else { return }
    let named = found.map { ($0, journal.world.id(of: Look.self)) }
    do {
      try await journal.change(by: .anonymous) { ledger in
        for (look, id) in named { try ledger.add(look, to: id.stream) }
      }
    } catch {
      for look in found { looks.add(look) }
      throw error
    }
  }

  /// Writes what was noted five times a second until the task is cancelled; while the store is away it waits.
  package func keepNoting() async throws {
    while !Task.isCancelled {
      try await Task.sleep(for: .milliseconds(200))
      try? await settle()
    }
  }
}
