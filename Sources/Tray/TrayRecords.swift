package import County
package import Tables

/// The tray's tables: cards, orders, and what has been shown (palvelutarjottimen taulut).
package struct TrayRecords: Records {
  package static let migrations = [
    Migration(name: "0021-tray", file: PackageResources.step_0021_tray_sql)
  ]
  package let rooms: Set<String> = ["card", "order", "look"]
  package let tables = ["tray_card", "tray_order", "tray_look"]

  package init() {}

  package func fill(_ stream: Stream, _ facts: [Fact], in connection: any Connection) throws {
    switch stream.room {
    case "card": try fillCard(stream, facts, in: connection)
    case "order": try fillOrder(stream, facts, in: connection)
    default: try fillLook(stream, facts, in: connection)
    }
  }

  private func fillCard(_ stream: Stream, _ facts: [Fact], in connection: any Connection) throws {
    guard let id = stream.id(of: Card.self), let state = CardState(id, facts) else { return }
    try connection.run(
      """
      insert into tray_card (id, association, card, reviewed, withdrawn)
      values (\(id), \(state.association), \(try JSON.encode(state.card)), \(state.reviewed), \(state.isWithdrawn))
      on conflict (id) do update set card = excluded.card, reviewed = excluded.reviewed,
        withdrawn = excluded.withdrawn
      """)
  }

  private func fillOrder(_ stream: Stream, _ facts: [Fact], in connection: any Connection) throws {
    guard let order = Order(facts) else { return }
    let placed = order.placed
    try connection.run(
      """
      insert into tray_order (id, card, association, person, follow, placed, referred, accepted, score)
      values (\(String(stream.id)), \(placed.card), \(placed.card.association), \(placed.person), \(placed.follow),
        \(order.at), \(placed.referredBy != nil), \(order.answer.map { $0.accepted ? 1 : 0 }), \(order.score))
      on conflict (id) do update set accepted = excluded.accepted, score = excluded.score
      """)
  }

  private func fillLook(_ stream: Stream, _ facts: [Fact], in connection: any Connection) throws {
    for fact in facts {
      if let found = fact.read(OffersFound.self) {
        for offer in found.offers {
          try note(offer, found.way.rawValue, stream, fact.occurred, in: connection)
        }
        // the look itself, whatever it found
        try note("*", found.way.rawValue, stream, fact.occurred, in: connection)
      }
      if let opened = fact.read(OfferOpened.self) {
        try note(opened.offer, "opened", stream, fact.occurred, in: connection)
      }
    }
  }

  private func note(
    _ offer: String, _ way: String, _ stream: Stream, _ at: Moment, in connection: any Connection
  ) throws {
    try connection.run(
      """
      insert into tray_look (id, offer, provider, way, at)
      values (\(String(stream.id)), \(offer), \(TrayOffer.provider(of: offer)), \(way), \(at)) on conflict do nothing
      """)
  }

  static let cardColumns: SQL = "id, association, card, reviewed, withdrawn"
  static let cards: SQL = "select \(cardColumns) from tray_card where withdrawn = 0 order by id"
  static func cards(of association: ID<Association>) -> SQL {
    "select \(cardColumns) from tray_card where association = \(association) order by id"
  }
  static func card(_ id: ID<Card>) -> SQL { "select \(cardColumns) from tray_card where id = \(id)" }

  /// Those that wait for an answer first, so that no number of newer ones hides them.
  static func orders(of association: ID<Association>) -> SQL {
    """
    select id from tray_order where association = \(association)
    order by case when accepted is null then 0 else 1 end, placed desc, id limit 200
    """
  }
  static func order(followedBy digest: String) -> SQL {
    "select id from tray_order where follow = \(digest)"
  }
  static let ratings: SQL = """
    select card, count(score), sum(score) from tray_order where score is not null group by card
    """
}

extension CardState {
  init?(_ row: Row) {
    guard let id = ID<Card>(row.text(0)), let association = ID<Association>(row.text(1)),
      let card = try? JSON.decode(Card.self, from: row.text(2))
    else { return nil }
    self.init(id: id, association: association, card: card, reviewed: Moment(seconds: row.int(3)))
    isWithdrawn = row.int(4) == 1
  }
}
