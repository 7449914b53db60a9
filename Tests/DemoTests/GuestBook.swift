import County
import CountyTesting
import Guidance
import Markup
import Synchronization
import Testing
import Tray

@testable import Demo

/// A door that writes down what guests ask and answers as the real ones would (vieraskirja).
final class GuestBook: Sendable {
  /// One request with the moment at which it came.
  struct Line: Sendable {
    var at: Moment
    var ask: Ask
  }

  private let asked = Mutex<[Line]>([])
  let clock = FrozenClock(Moment(DemoTown.from, 9))
  let tray: TrayContent
  /// What the door refuses, by the beginning of the path.
  let refused: String?

  init(refused: String? = nil) throws {
    (tray, self.refused) = (try TrayContent(.shipped), refused)
  }

  var lines: [Line] { asked.withLock { $0 } }

  func guests(seed: UInt64) throws -> Guests {
    try Guests(content: .shipped, clock: clock, seed: seed) { [self] ask in
      asked.withLock { $0.append(Line(at: clock.now, ask: ask)) }
      let path = "/" + ask.path.joined(separator: "/")
      if let refused, path.hasPrefix(refused) { throw Refusal.notFound }
      return answer(ask, path)
    }
  }

  /// Flows go on by their own addresses; a desk shows one card and one order.
  private func answer(_ ask: Ask, _ path: String) -> Answer {
    switch (ask.path.first, ask.method) {
    case ("flows", _): .see("/flows/\(ask.path[1])/next")
    case ("association", .get): .page(desk(ask.actor.unit ?? ""))
    case ("offers", _) where ask.form.has("consent"): .see("/orders/secretword")
    default: .see(path)
    }
  }

  private func desk(_ unit: String) -> HTML {
    """
    <a href="/association/cards/\(unit).kortti">Kortti</a><a href="/association/orders/order-1">Pyyntö</a>
    """
  }

  /// Lets `count` guests come.
  func receive(_ count: Int, seed: UInt64) async throws -> [Line] {
    let guests = try guests(seed: seed)
    for _ in 0..<count { try await guests.visit() }
    return lines
  }
}
