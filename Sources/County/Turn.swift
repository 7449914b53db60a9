import Foundation

/// A job that only one program of the county does at a time (vuorotyö): it holds a lease, renews it while it works, and
/// writes through a journal that the lease guards.
package struct Turn: Sendable {
  /// How long a holder is believed that does not renew; after this a killed one is in nobody's way. In seconds.
  package static let length = 60

  let name: String
  let holder: String
  let journal: Journal
  /// A moment's rest before looking again whether it is our turn.
  var rest: @Sendable () async throws -> Void = { try await Task.sleep(for: .milliseconds(500)) }

  /// The job called `name`, done by `holder`, or by this program under a name that no other has.
  package init(_ name: String, of journal: Journal, holder: String? = nil) {
    let process = ProcessInfo.processInfo
    (self.name, self.journal) = (name, journal)
    self.holder =
      holder ?? "\(process.hostName):\(process.processIdentifier):\(journal.world.secret().prefix(6))"
  }

  /// Waits at most `seconds` for the turn, tells once who has it, then works; `Refusal` when it did not come.
  package func run<Result: Sendable>(
    waiting seconds: Int, told: @Sendable (String) -> Void = { _ in },
    _ work: @Sendable (Journal) async throws -> Result
  ) async throws -> Result {
    let lease = try await taken(waiting: seconds, told)
    let renewal = Task { try await renew() }
    do {
      let result = try await work(journal.under(lease))
      await give(lease, renewal)
      return result
    } catch {
      await give(lease, renewal)
      throw error
    }
  }

  private var leases: Leases { Leases(journal) }

  /// Whether the holder was a process of this machine that is there no more: killed, and in nobody's way.
  static func isGone(_ holder: String) -> Bool {
    let parts = holder.split(separator: ":")
    guard parts.count == 3, parts[0] == ProcessInfo.processInfo.hostName, let process = Int32(parts[1]) else {
      return false
    }
    return kill(process, 0) == -1 && errno == ESRCH
  }

  private func taken(waiting seconds: Int, _ told: @Sendable (String) -> Void) async throws -> Lease {
    let begun = journal.world.now().seconds
    var isTold = false
    while true {
      if let lease = try await leases.take(name, as: holder, for: Self.length) { return lease }
      guard let other = try await leases.all().first(where: { $0.name == name }) else { continue }
      if Self.isGone(other.holder) {
        try await leases.give(other)
        continue
      }
      guard journal.world.now().seconds - begun < seconds else { throw Refusal.turnTaken(by: other.holder) }
      if !isTold { told(other.holder) }
      isTold = true
      try await rest()
    }
  }

  /// Keeps the lease; one that was lost meanwhile is not won back, as its fence has grown.
  private func renew() async throws {
    while !Task.isCancelled {
      try await Task.sleep(for: .seconds(Self.length / 3))
      _ = try? await leases.take(name, as: holder, for: Self.length)
    }
  }

  private func give(_ lease: Lease, _ renewal: Task<Void, any Error>) async {
    renewal.cancel()
    _ = await renewal.result
    try? await leases.give(lease)
  }
}
