package import County

/// What an association offers, on a card that it keeps itself (järjestökortti).
package struct Card: Codable, Sendable, Equatable {
  package var name: Localized
  package var about: Localized
  /// When and where one may come, in words.
  package var times: Localized
  package var price: CardPrice
  /// Codes of life events (KE…), target groups (KR…) and service classes (P…).
  package var codes: [String]
  /// Municipality codes; empty for everywhere.
  package var municipalities: [String]
  /// Languages in which one is served, by code.
  package var languages: [String]
  package var access: [AccessFeature]
  package var phone: String
  package var web: String?
  /// Everyday words by which it is asked for, with commas between.
  package var words: Localized

  package init(
    name: Localized, about: Localized, times: Localized, price: CardPrice, codes: [String],
    municipalities: [String], languages: [String], access: [AccessFeature], phone: String, web: String?,
    words: Localized
  ) {
    (self.name, self.about, self.times, self.price) = (name, about, times, price)
    (self.codes, self.municipalities, self.languages) = (codes, municipalities, languages)
    (self.access, self.phone, self.web, self.words) = (access, phone, web, words)
  }

  /// The everyday words of one language.
  package func words(_ lang: Lang) -> [String] {
    (words.byLang[lang] ?? "").split(separator: ",").map { Form.clean(String($0)) }.filter { !$0.isEmpty }
  }

  /// What must be mended before others see it.
  package var refusal: Refusal? {
    if name.isEmpty { return .cardLacksName }
    if about.isEmpty { return .cardLacksAbout }
    if phone.isEmpty && web == nil { return .cardLacksContact }
    if codes.isEmpty { return .cardLacksCode }
    return tooLong
  }

  /// The most signs that each text of a card may have in one language.
  static let most = (name: 100, about: 600, times: 200, words: 300, phone: 30, web: 120)

  private var tooLong: Refusal? {
    let texts = [
      (TrayWords.name, name, Self.most.name), (AssociationWords.about, about, Self.most.about),
      (TrayWords.times, times, Self.most.times), (AssociationWords.words, words, Self.most.words),
      (TrayWords.phone, Localized([.fi: phone]), Self.most.phone),
      (TrayWords.web, Localized([.fi: web ?? ""]), Self.most.web),
    ]
    let long = texts.first { _, text, most in text.byLang.values.contains { $0.unicodeScalars.count > most } }
    return long.map { .tooLong($0.0, most: $0.2) }
  }
}

/// What it costs (maksu).
package enum CardPrice: String, Codable, Sendable, CaseIterable { case free, fee, varies }

/// How somebody can come and take part (esteettömyys).
package enum AccessFeature: String, Codable, Sendable, CaseIterable {
  case stepFree, toilet, loop, remote, home, quiet
}

/// An association wrote its card, anew or again (kortti kirjoitettu).
package struct CardWritten: FactPayload {
  package static let kind = "card.written"
  package var association: ID<Association>
  package var card: Card

  package init(association: ID<Association>, card: Card) {
    (self.association, self.card) = (association, card)
  }

  package static var example: CardWritten {
    CardWritten(
      association: .example,
      card: Card(
        name: Localized([.fi: "Kahviseura"]), about: Localized([.fi: "Juttuseuraa joka tiistai."]),
        times: Localized([.fi: "ti klo 12–14"]), price: .free, codes: ["KR1.1"], municipalities: ["205"],
        languages: ["fi"], access: [.stepFree], phone: "08 000 0300", web: nil,
        words: Localized([.fi: "yksinäinen, juttuseura"])))
  }
}

/// The association read its card and found it right (kortti tarkistettu).
package struct CardReviewed: FactPayload {
  package static let kind = "card.reviewed"
  package init() {}
  package static var example: CardReviewed { CardReviewed() }
}

/// The offer ended (kortti poistettu).
package struct CardWithdrawn: FactPayload {
  package static let kind = "card.withdrawn"
  package init() {}
  package static var example: CardWithdrawn { CardWithdrawn() }
}

/// A card as its facts leave it (kortin tila).
package struct CardState: Sendable, Equatable {
  package var id: ID<Card>
  package var association: ID<Association>
  package var card: Card
  /// When somebody last said that it is right.
  package var reviewed: Moment
  package var isWithdrawn = false

  /// A card that nobody has read for half a year is stale.
  package static let freshDays = 182

  package init(id: ID<Card>, association: ID<Association>, card: Card, reviewed: Moment) {
    (self.id, self.association, self.card, self.reviewed) = (id, association, card, reviewed)
  }

  package init?(_ id: ID<Card>, _ facts: [Fact]) {
    guard let last = facts.last(where: { $0.kind == CardWritten.kind }),
      let written = last.read(CardWritten.self)
    else { return nil }
    let looked = facts.last { $0.kind == CardReviewed.kind }
    self.init(
      id: id, association: written.association, card: written.card,
      reviewed: max(last.occurred, looked?.occurred ?? last.occurred))
    let ended = facts.last { $0.kind == CardWithdrawn.kind }
    isWithdrawn = ended.map { $0.version > last.version } ?? false
  }

  /// The first day on which it is stale.
  package var staleFrom: Day { reviewed.day + Self.freshDays }
  package func isStale(on day: Day) -> Bool { day >= staleFrom }

  package func mayWrite(_ actor: Actor) -> Bool {
    actor.role == .association && actor.unit == association.text
  }
}

extension ID<Card> {
  package var stream: Stream { Stream("card", self) }

  /// A card of an association carries its name, so that whose it is can be told from the id.
  package init?(_ association: ID<Association>, _ word: String) {
    self.init("\(association.text).\(word.prefix(12))")
  }

  package var association: ID<Association>? { ID<Association>(text.prefix { $0 != "." }) }
}
