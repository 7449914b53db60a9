package import County

/// Somebody asked for what a card offers (tilaus), for themselves or sent by a professional with their consent.
package struct OrderPlaced: FactPayload {
  package static let kind = "order.placed"
  package var card: ID<Card>
  package var words: String
  package var lang: Lang
  /// The person, when signed in.
  package var person: ID<Person>?
  package var name: String
  package var phone: String
  /// The professional who sent the person, with consent (lähettäjä).
  package var referredBy: ID<Professional>?
  /// The person agreed that name, phone and words go to the association.
  package var consent: Bool
  /// Digest of the word that opens the order's page.
  package var follow: String

  package init(
    card: ID<Card>, words: String, lang: Lang, name: String, phone: String, consent: Bool, follow: String
  ) {
    (self.card, self.words, self.lang) = (card, words, lang)
    (self.name, self.phone, self.consent, self.follow) = (name, phone, consent, follow)
  }

  package static var example: OrderPlaced {
    OrderPlaced(
      card: .example, words: "Haluaisin seuraa kävelylle.", lang: .fi, name: "Aada Kaislavuolle",
      phone: "0401112233", consent: true, follow: Digest.hex("example"))
  }
}

/// The association answered (vastaus tilaukseen).
package struct OrderAnswered: FactPayload {
  package static let kind = "order.answered"
  package var accepted: Bool
  package var words: String

  package init(accepted: Bool, words: String) { (self.accepted, self.words) = (accepted, words) }
  package static var example: OrderAnswered {
    OrderAnswered(accepted: true, words: "Tervetuloa tiistaina klo 12.")
  }
}

/// How it was, from 1 to 5 (arvio).
package struct OrderRated: FactPayload {
  package static let kind = "order.rated"
  package var score: Int

  package init(score: Int) { self.score = score }
  package static var example: OrderRated { OrderRated(score: 4) }
}

/// An order as its facts leave it (tilauksen tila).
package struct Order: Sendable, Equatable {
  package var placed: OrderPlaced
  package var at: Moment
  package var answer: OrderAnswered?
  package var score: Int?

  package init?(_ facts: [Fact]) {
    guard let first = facts.first, let placed = first.read(OrderPlaced.self) else { return nil }
    (self.placed, at) = (placed, first.occurred)
    answer = facts.last { $0.kind == OrderAnswered.kind }?.read(OrderAnswered.self)
    score = facts.last { $0.kind == OrderRated.kind }?.read(OrderRated.self)?.score
  }

  /// The association's own people read an order, and the person who made it.
  package func mayRead(_ actor: Actor) -> Bool {
    if actor.role == .association { return actor.unit == placed.card.association?.text }
    return actor.role == .resident && actor.id != Actor.anonymous.id && actor.id == placed.person?.text
  }

  package func answer(accepted: Bool, words: String, by actor: Actor) throws(Refusal) -> OrderAnswered {
    guard actor.role == .association, mayRead(actor) else { throw .notYours }
    guard answer == nil else { throw .orderAnswered }
    guard !words.isEmpty else { throw .unanswered(TrayWords.answerWords) }
    return OrderAnswered(accepted: accepted, words: words)
  }

  /// One rating an order, after the association has said yes.
  package func rate(_ score: Int) throws(Refusal) -> OrderRated {
    guard (1...5).contains(score) else { throw .noRating }
    guard answer?.accepted == true else { throw .notYetRated }
    guard self.score == nil else { throw .rated }
    return OrderRated(score: score)
  }
}

extension ID<Order> {
  package var stream: Stream { Stream("order", self) }
}

/// Offers were shown to somebody (löydöt): by the tray, the search or the chat. Who it was is not written.
package struct OffersFound: FactPayload {
  package static let kind = "offers.found"
  package enum Way: String, Codable, Sendable, CaseIterable { case tray, search, chat, check }
  package var way: Way
  /// TrayShelf or class that was browsed, when it was.
  package var shelf: String?
  package var offers: [String]

  package init(way: Way, shelf: String? = nil, offers: [String]) {
    (self.way, self.shelf, self.offers) = (way, shelf, offers)
  }

  package static var example: OffersFound {
    OffersFound(way: .tray, shelf: "KR1.1", offers: ["sote-0088", "seura.a1"])
  }
}

/// Somebody asked for the contact details of an offer (yhteydenotto tarjoajaan).
package struct OfferOpened: FactPayload {
  package static let kind = "offer.opened"
  package var offer: String

  package init(offer: String) { self.offer = offer }
  package static var example: OfferOpened { OfferOpened(offer: "seura.a1") }
}

/// One look at the tray, by nobody in particular (käynti tarjottimella).
package enum Look {}

extension ID<Look> {
  package var stream: Stream { Stream("look", self) }
}
