import County
import CountyTesting

@testable import Tray

/// What the tray must say of cards and orders, kept by hand in dictionaries (hidas tarjotin).
struct SlowTray {
  struct SlowCard {
    var owner: String
    var card: Card
    var reviewed: Moment
    var isWithdrawn = false
  }

  struct SlowOrder {
    var card: String
    var owner: String
    var accepted: Bool?
    var score: Int?
  }

  private(set) var cards: [String: SlowCard] = [:]
  private(set) var orders: [String: SlowOrder] = [:]
  private(set) var facts = 0

  /// Whether `actor` writes for `owner`.
  private func owns(_ actor: Actor, _ owner: String) -> Bool {
    actor.role == .association && actor.unit == owner
  }

  /// Each deed gives the code of its refusal, or nothing when it was done.
  mutating func write(_ id: String, _ card: Card, owner: String, by actor: Actor, at now: Moment) -> String? {
    guard owns(actor, owner) else { return "access.denied" }
    if card.name.byLang.isEmpty { return "card.name" }
    if card.phone.isEmpty, card.web == nil { return "card.contact" }
    cards[id] = SlowCard(owner: owner, card: card, reviewed: now)
    facts += 1
    return nil
  }

  mutating func mark(_ id: String, withdrawn: Bool, by actor: Actor, at now: Moment) -> String? {
    guard let known = cards[id] else { return "card.unknown" }
    guard owns(actor, known.owner) else { return "access.denied" }
    if withdrawn { cards[id]?.isWithdrawn = true } else { cards[id]?.reviewed = now }
    facts += 1
    return nil
  }

  mutating func order(_ card: String, consent: Bool) -> String? {
    guard consent else { return "order.consent" }
    guard cards[card]?.isWithdrawn == false else { return "card.unknown" }
    facts += 1
    return nil
  }

  mutating func placed(_ id: String, on card: String) {
    orders[id] = SlowOrder(card: card, owner: cards[card]?.owner ?? "")
  }

  mutating func answer(_ id: String, accepted: Bool, words: String, by actor: Actor) -> String? {
    guard let order = orders[id] else { return "order.unknown" }
    guard owns(actor, order.owner) else { return "access.denied" }
    guard order.accepted == nil else { return "order.answered" }
    guard !words.isEmpty else { return "form.unanswered" }
    orders[id]?.accepted = accepted
    facts += 1
    return nil
  }

  mutating func rate(_ id: String, _ score: Int) -> String? {
    guard let order = orders[id] else { return "order.unknown" }
    guard (1...5).contains(score) else { return "order.rating" }
    guard order.accepted == true else { return "order.early" }
    guard order.score == nil else { return "order.rated" }
    orders[id]?.score = score
    facts += 1
    return nil
  }

  /// Mean and count of what people gave a card.
  func rating(_ card: String) -> (mean: Double, count: Int)? {
    let scores = orders.values.filter { $0.card == card }.compactMap(\.score)
    return scores.isEmpty ? nil : (Double(scores.reduce(0, +)) / Double(scores.count), scores.count)
  }
}
