package import County
package import Markup

/// What helps now (ohjaus): answers in the person's own words, why each, and the way on.
package struct Guidance: Sendable {
  package var index: GuidanceIndex
  package var house: House
  package var now: @Sendable () -> Moment
  /// What is known of a service by its code, for the page.
  package var card: @Sendable (String, Moment) -> OfferCard?
  /// Cards as they are drawn.
  let cards = Shelf<DrawnCard.Key, Int, DrawnCard?>(most: 2_000)
  /// The answer to a question: services, and what else helps.
  package var answers: @Sendable (Question) async throws -> GuidanceAnswer
  /// What stands above the services for the same words: flows, what associations offer, pages and places.
  package var beside: @Sendable (GuidanceAnswer, Ask) async throws -> HTML = { _, _ in "" }

  package init(
    index: GuidanceIndex, house: House, now: @escaping @Sendable () -> Moment,
    card: @escaping @Sendable (String, Moment) -> OfferCard?
  ) {
    (self.index, self.house, self.now, self.card) = (index, house, now, card)
    answers = { index.answer($0, most: Self.most) }
  }

  /// How many services, and how many other things, the page may show.
  package static let most = 5, mostOthers = 12

  package static let facts: [any FactPayload.Type] = [GuidanceGiven.self]

  /// What in these words is a matter for 112 or 116 117.
  package func danger(_ words: String, _ lang: Lang) -> [Text] {
    index.emergencies(in: words, lang: lang).eachSaidOnce.map(\.message)
  }
}

/// One way to help as the answer page shows it (vaihtoehto).
package struct OfferCard: Sendable {
  package var code: String
  package var name: Localized
  package var about: Localized
  package var charge: Text
  package var topic: String
  /// What one does next: `contact`, `book`, `selfcare`, `call`, `form`.
  package var next: String
  package var places: [Place]

  /// A unit where it is given: its name, number and whether it is open.
  package struct Place: Sendable {
    package var path: String
    package var name: Text
    package var phone: String
    package var open: Text

    package init(path: String, name: Text, phone: String, open: Text) {
      (self.path, self.name, self.phone, self.open) = (path, name, phone, open)
    }
  }

  package init(
    code: String, name: Localized, about: Localized, charge: Text, topic: String, next: String,
    places: [Place]
  ) {
    (self.code, self.name, self.about, self.charge) = (code, name, about, charge)
    (self.topic, self.next, self.places) = (topic, next, places)
  }
}
