import Dispatch
import Foundation

/// A thread of its own with at most one session: whoever works here may wait without holding up anybody else.
final class PostgresLane: @unchecked Sendable {
  let address: PostgresAddress
  private let line: DispatchQueue
  /// Touched on `line` alone.
  private var link: PostgresLink?

  init(_ address: PostgresAddress, named name: String) {
    self.address = address
    line = DispatchQueue(label: name)
  }

  func async(_ work: @escaping @Sendable (PostgresLane) -> Void) { line.async { work(self) } }

  /// The session, opened when there is none; called on the lane.
  func session() throws -> PostgresLink {
    if let link, !link.isBroken { return link }
    link = nil
    let opened = try PostgresLink(address)
    link = opened
    return opened
  }

  func drop() { link = nil }
}

/// How long one goes on trying while a server is away: a fail-over fits in it, a user's patience too.
struct Patience {
  private let end: Date
  private var pause = 0.05

  init(seconds: Double) { end = Date(timeIntervalSinceNow: seconds) }

  /// Waits a little, longer each time; false when it is time to give up.
  mutating func waits() -> Bool {
    guard Date() < end else { return false }
    Thread.sleep(forTimeInterval: pause)
    pause = min(pause * 2, 0.5)
    return true
  }
}
