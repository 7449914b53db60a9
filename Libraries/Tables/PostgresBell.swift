import CPostgres
import Foundation
import Synchronization

/// Rings when any program has committed to the store; once a second in any case, so that a lost sign costs little.
final class PostgresBell: Sendable {
  private struct State {
    var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
    var number = 0, isRunning = false, isClosed = false
  }

  private let address: PostgresAddress
  private let state = Mutex(State())

  init(_ address: PostgresAddress) { self.address = address }

  /// A stream of rings; the first who listens starts the thread.
  func listen() -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let (number, mustStart) = state.withLock { state in
      state.number += 1
      state.listeners[state.number] = continuation
      defer { state.isRunning = true }
      return (state.number, !state.isRunning)
    }
    continuation.onTermination = { [weak self] _ in self?.forget(number) }
    if mustStart { Thread { [weak self] in Self.watch { self } }.start() }
    return stream
  }

  private func forget(_ number: Int) {
    state.withLock { _ = $0.listeners.removeValue(forKey: number) }
  }

  func close() {
    let listeners = state.withLock { state in
      state.isClosed = true
      return state.listeners
    }
    for listener in listeners.values { listener.finish() }
  }

  /// Listens until the bell is closed or gone, on a session that is opened again whenever it breaks.
  private static func watch(_ bell: () -> PostgresBell?) {
    var link: PostgresLink?
    while let bell = bell(), !bell.state.withLock(\.isClosed) {
      do {
        let open = try link ?? bell.opened()
        link = open
        try open.waitForSign(seconds: 1)
      } catch {
        link = nil
        Thread.sleep(forTimeInterval: 0.25)
      }
      bell.ring()
    }
  }

  private func opened() throws -> PostgresLink {
    let link = try PostgresLink(address)
    try link.script("listen \(address.place)")
    return link
  }

  private func ring() {
    for listener in state.withLock({ Array($0.listeners.values) }) { listener.yield() }
  }
}

extension PostgresLink {
  /// Returns when the server has sent a sign, or after `seconds`.
  fileprivate func waitForSign(seconds: Int) throws {
    var wait = pollfd(fd: PQsocket(raw), events: Int16(POLLIN), revents: 0)
    _ = poll(&wait, 1, Int32(seconds * 1_000))
    guard PQconsumeInput(raw) == 1 else { throw StoreFault.gone("the bell's session broke") }
    while let sign = PQnotifies(raw) { PQfreemem(sign) }
  }
}
