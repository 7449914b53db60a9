import County
import CountyTesting

@testable import Tray

/// How the tray answered a request, in one word: `page`, a way on, or the code of the refusal (vastauksen laji).
enum TrayOutcome: Equatable, CustomStringConvertible {
  case page(Int)
  case see(String)
  case refused(String)
  case other

  var description: String {
    switch self {
    case .page(let status): "page \(status)"
    case .see(let place): "see \(place)"
    case .refused(let code): "refused \(code)"
    case .other: "other"
    }
  }

  static let signIn = TrayOutcome.refused("access.signIn"), denied = TrayOutcome.refused("access.denied"),
    unknownCard = TrayOutcome.refused("card.unknown"), unknownOrder = TrayOutcome.refused("order.unknown")
}

extension TrayTown {
  /// The same as `go`, with a refusal told as an outcome.
  func outcome(
    _ method: Ask.Method, _ path: String, _ form: [String: [String]] = [:], by actor: Actor = .anonymous
  ) async throws -> TrayOutcome {
    do {
      switch try await go(method, path, form, by: actor) {
      case .page(_, let status): return .page(status)
      case .see(let place): return .see(place)
      default: return .other
      }
    } catch let refusal as Refusal {
      return .refused(refusal.code)
    }
  }

  /// How many facts the journal holds.
  func facts() async throws -> Int { try await county.journal.last() }

  /// A card's form, filled in as it should be, with one answer changed.
  static func cardForm(_ change: [String: [String]] = [:]) -> [String: [String]] {
    [
      "name-fi": ["Kahviseura"], "about-fi": ["Juttuseuraa"], "phone": ["08 000 0301"], "codes": ["KR1.1"],
      "municipalities": ["205"], "languages": ["fi"], "price": ["free"],
    ].merging(change) { $1 }
  }

  static func orderForm(_ change: [String: [String]] = [:]) -> [String: [String]] {
    ["words": ["Seuraa"], "name": ["Aada"], "phone": ["0401112233"], "consent": ["yes"]]
      .merging(change) { $1 }
  }

  /// An order that waits, with the word that opens it.
  func waiting(by actor: Actor = .anonymous) async throws -> (card: ID<Card>, id: ID<Order>, word: String) {
    let card = try await write(), word = try await order(card, by: actor)
    return (card, try await tray.order(followedBy: word).0, word)
  }
}
