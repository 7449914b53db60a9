import CPostgres
import Dispatch
import Synchronization

/// Breaks off what a session is doing once nobody waits for it any more (keskeytys).
final class PostgresStop: Sendable {
  private struct State {
    var session: PostgresCanceller?
    var isWanted = false
  }
  private let state = Mutex(State())

  var isWanted: Bool { state.withLock(\.isWanted) }

  /// Does `work` on the session; refuses to begin when it has been called off already.
  func guarding<Result>(_ link: PostgresLink, _ work: () throws -> Result) throws -> Result {
    try state.withLock { state in
      guard !state.isWanted else { throw CancellationError() }
      state.session = link.canceller
    }
    // waits for a call that is on its way, so that it cannot strike the session's next user
    defer { state.withLock { $0.session = nil } }
    do { return try work() } catch { throw isWanted ? CancellationError() : error }
  }

  /// Calls the work off. The server is told on another thread, since reaching it takes a while.
  func strike() {
    let isAtWork = state.withLock { state in
      state.isWanted = true
      return state.session != nil
    }
    if isAtWork { DispatchQueue.global().async { self.state.withLock { $0.session?.cancel() } } }
  }
}

/// The way to tell a server from any thread that a session's statement is to be broken off.
final class PostgresCanceller: @unchecked Sendable {
  private let raw: OpaquePointer?

  init(_ link: OpaquePointer) { raw = PQgetCancel(link) }
  deinit { PQfreeCancel(raw) }

  func cancel() {
    var words = [CChar](repeating: 0, count: 256)
    _ = PQcancel(raw, &words, Int32(words.count))
  }
}
