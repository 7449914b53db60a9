import Catalogue
import County
import Guidance

/// Makes the answer page's card of a service.
struct CardMaker: Sendable {
  private let own: [String: ServiceContent]
  private let units: [UnitContent]
  /// Cards until the minute turns: what is open changes with it.
  private let cards = Shelf<String, Int, OfferCard?>(most: 2_000)

  init(_ catalogue: Catalogue) {
    own = Dictionary(catalogue.content.services.map { ($0.code, $0) }) { first, _ in first }
    units = catalogue.units
  }

  @Sendable func card(_ code: String, _ now: Moment) -> OfferCard? {
    cards.part(code, under: now.seconds / 60) { made(code, now) }
  }

  private func made(_ code: String, _ now: Moment) -> OfferCard? {
    guard let service = own[code] else { return nil }
    let places = units.filter { $0.services.contains(code) }.map { unit in
      OfferCard.Place(
        path: "/units/\(unit.id.text)", name: unit.name, phone: unit.phone,
        open: unit.opening(around: now.day).standing(at: now).words(now: now))
    }
    return OfferCard(
      code: code,
      name: Localized(Dictionary(uniqueKeysWithValues: Lang.allCases.map { ($0, service.name[$0]) })),
      about: Localized(Dictionary(uniqueKeysWithValues: Lang.allCases.map { ($0, service.about[$0]) })),
      charge: Self.charge(service.charge.rawValue), topic: service.topic.rawValue,
      next: service.next.rawValue, places: places)
  }

  private static func charge(_ code: String) -> Text {
    switch code {
    case "free": Text(fi: "Maksuton", sv: "Avgiftsfri", en: "Free of charge")
    case "fee": Text(fi: "Maksullinen", sv: "Avgiftsbelagd", en: "There is a fee")
    default: Text(fi: "Maksu vaihtelee", sv: "Avgiften varierar", en: "The fee varies")
    }
  }
}
