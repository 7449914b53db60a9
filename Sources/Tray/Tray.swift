package import Catalogue
package import County
import Tables

/// What is on offer, ours and the third sector's, side by side (palvelutarjotin): found, compared, ordered, rated.
package struct Tray: Sendable {
  package var journal: Journal
  package var house: House
  package var content: TrayContent
  package var catalogue: CatalogueContent
  package var county: Text
  /// Languages that the units' own people speak, by unit.
  package var tongues: [String: [String]]
  /// The next free time at any of the units, where times are published.
  package var nextFree: @Sendable ([ID<CareUnit>]) async throws -> Moment?
  /// Our own services, each with the shelves that name it.
  private let own: [TrayOffer]
  /// What the search has shown and is not written yet.
  let looks = Looks()
  /// All offers, until a card, a rating or the day changes.
  private let kept = Shelf<String, [Int], Gathered>(most: 1)

  /// The offers in order, and by what they are called inside the house.
  private struct Gathered: Sendable {
    var offers: [TrayOffer]
    var byID: [String: TrayOffer]
  }

  package init(
    journal: Journal, house: House, content: TrayContent, catalogue: CatalogueContent, county: Text,
    tongues: [String: [String]] = [:], nextFree: @escaping @Sendable ([ID<CareUnit>]) async throws -> Moment?
  ) {
    (self.journal, self.house, self.content, self.catalogue) = (journal, house, content, catalogue)
    (self.county, self.tongues, self.nextFree) = (county, tongues, nextFree)
    own = Self.own(content, catalogue, county, tongues)
  }

  package static let facts: [any FactPayload.Type] = [
    CardWritten.self, CardReviewed.self, CardWithdrawn.self, OrderPlaced.self, OrderAnswered.self,
    OrderRated.self, OffersFound.self, OfferOpened.self,
  ]

  var now: Moment { journal.world.now() }

  /// Cards that are in use.
  package func cards() async throws -> [CardState] {
    try await journal.database.read { try $0.rows(TrayRecords.cards) { CardState($0) }.compactMap(\.self) }
  }

  package func cards(of association: ID<Association>) async throws -> [CardState] {
    try await journal.database.read {
      try $0.rows(TrayRecords.cards(of: association)) { CardState($0) }.compactMap(\.self)
    }
  }

  package func card(_ id: ID<Card>) async throws -> CardState {
    guard let state = CardState(id, try await journal.facts(of: id.stream)) else { throw Refusal.noSuchCard }
    return state
  }

  /// Changes whenever a card does.
  package var mark: Int { journal.freshness.mark(of: "card") }

  /// Everything on the tray: our own services first, then the cards.
  package func offers() async throws -> [TrayOffer] { try await gathered().offers }

  /// The same by what they are called inside the house.
  package func offersByID() async throws -> [String: TrayOffer] { try await gathered().byID }

  private func gathered() async throws -> Gathered {
    let mark = [mark, journal.freshness.mark(of: "order"), now.day.number]
    return try await kept.part("all", under: mark, make: gather)
  }

  @Sendable private func gather() async throws -> Gathered {
    let ratings = try await ratings(), today = now.day
    let offers =
      own
      + (try await cards()).map { state in
        TrayOffer(
          state, association: content[state.association], municipalities: catalogue.municipalities,
          rating: ratings[state.id.text], today: today)
      }
    return Gathered(offers: offers, byID: Dictionary(offers.map { ($0.id, $0) }) { first, _ in first })
  }

  private static func own(
    _ content: TrayContent, _ catalogue: CatalogueContent, _ county: Text, _ tongues: [String: [String]]
  ) -> [TrayOffer] {
    let shelves = Dictionary(
      content.shelves.flatMap { shelf in shelf.services.map { ($0, [shelf.code]) } }, uniquingKeysWith: +)
    return catalogue.services.map { service in
      var offer = TrayOffer(
        service, units: catalogue.units.filter { $0.services.contains(service.code) },
        codes: service.classes + service.events + service.groups.filter { $0 != "KR1" }
          + (shelves[service.code] ?? []), county: county)
      let spoken = Set(offer.places.flatMap { tongues[$0.id] ?? [] })
      offer.languages = spoken.isEmpty ? nil : TrayWords.languageCodes.filter(spoken.contains)
      return offer
    }
  }

  private func ratings() async throws -> [String: TrayOffer.Rating] {
    let rows = try await journal.database.read { connection in
      try connection.rows(TrayRecords.ratings) { ($0.text(0), $0.int(1), $0.int(2)) }
    }
    return Dictionary(
      rows.map { ($0.0, TrayOffer.Rating(mean: Double($0.2) / Double($0.1), count: $0.1)) }
    ) { $1 }
  }

  /// Notes that offers were shown; nobody's name is with it.
  package func found(_ offers: [String], way: OffersFound.Way, shelf: String? = nil) async throws {
    let look = journal.world.id(of: Look.self)
    try await journal.change(by: .anonymous) { ledger in
      try ledger.add(OffersFound(way: way, shelf: shelf, offers: offers), to: look.stream)
    }
  }

  func opened(_ offer: String) async throws {
    let look = journal.world.id(of: Look.self)
    try await journal.change(by: .anonymous) { ledger in
      try ledger.add(OfferOpened(offer: offer), to: look.stream)
    }
  }
}

extension Tray {
  /// An association's own people write its card; `id` is `nil` for one that was not there before.
  @discardableResult
  package func write(
    _ card: Card, as id: ID<Card>? = nil, for association: ID<Association>, by actor: Actor
  ) async throws -> ID<Card> {
    guard actor.role == .association, actor.unit == association.text, content[association] != nil else {
      throw Refusal.notYours
    }
    if let refusal = card.refusal { throw refusal }
    guard let id = id ?? ID<Card>(association, journal.world.secret()), id.association == association else {
      throw Refusal.notYours
    }
    try await journal.change(by: actor) { ledger in
      try ledger.add(CardWritten(association: association, card: card), to: id.stream)
    }
    return id
  }

  /// Says that a card is still right, or that the offer has ended.
  package func mark(_ id: ID<Card>, withdrawn: Bool, by actor: Actor) async throws {
    try await journal.change(by: actor) { ledger in
      guard let state = CardState(id, try ledger.facts(of: id.stream)) else { throw Refusal.noSuchCard }
      guard state.mayWrite(actor) else { throw Refusal.notYours }
      if withdrawn {
        try ledger.add(CardWithdrawn(), to: id.stream)
      } else {
        try ledger.add(CardReviewed(), to: id.stream)
      }
    }
  }

  /// Places an order and gives the word that opens its page.
  package func order(_ order: OrderPlaced, by actor: Actor) async throws -> String {
    guard order.consent else { throw Refusal.noConsent }
    let word = journal.world.secret(), id = journal.world.id(of: Order.self)
    var order = order
    order.follow = Digest.hex(word)
    let placed = order
    try await journal.change(by: actor) { ledger in
      guard let state = CardState(placed.card, try ledger.facts(of: placed.card.stream)), !state.isWithdrawn
      else { throw Refusal.noSuchCard }
      try ledger.add(placed, to: id.stream)
    }
    return word
  }

  package func order(_ id: ID<Order>) async throws -> Order {
    guard let order = Order(try await journal.facts(of: id.stream)) else { throw Refusal.noSuchOrder }
    return order
  }

  package func orders(of association: ID<Association>) async throws -> [ID<Order>] {
    try await journal.database.read {
      try $0.rows(TrayRecords.orders(of: association)) { ID<Order>($0.text(0)) }.compactMap(\.self)
    }
  }

  package func order(followedBy word: String) async throws -> (ID<Order>, Order) {
    let digest = Digest.hex(word)
    let found = try await journal.database.read {
      try $0.first(TrayRecords.order(followedBy: digest)) { $0.text(0) }
    }
    guard let id = found.flatMap({ ID<Order>($0) }) else { throw Refusal.noSuchOrder }
    return (id, try await order(id))
  }

  package func change(
    _ id: ID<Order>, by actor: Actor, _ decide: @escaping @Sendable (Order) throws -> any FactPayload
  ) async throws {
    try await journal.change(by: actor) { ledger in
      guard let order = Order(try ledger.facts(of: id.stream)) else { throw Refusal.noSuchOrder }
      try ledger.add(try decide(order), to: id.stream)
    }
  }
}
