package import Catalogue
package import County

/// One offer on the tray, whoever gives it: comparable side by side (tarjous).
package struct TrayOffer: Sendable, Equatable {
  /// The service code in small letters, or the card's id.
  package var id: String
  package var path: String
  package var name: Localized
  package var about: Localized
  package var provider: Localized
  package var codes: [String]
  package var price: CardPrice
  /// When one may come, in words, where the provider tells.
  package var times: Localized
  /// Where it is given; empty where it comes to one or is everywhere.
  package var places: [Place]
  package var municipalities: [String]
  /// `nil` where the provider has not told.
  package var languages: [String]?
  package var access: [AccessFeature]?
  package var rating: Rating?
  /// The card has not been read for long.
  package var isStale = false

  /// A place with its name and coordinates.
  package struct Place: Sendable, Equatable {
    package var id: String
    package var name: Text
    package var at: Coordinates
  }

  /// The mean of ratings with how many there are.
  package struct Rating: Sendable, Equatable {
    package var mean: Double
    package var count: Int

    package init(mean: Double, count: Int) { (self.mean, self.count) = (mean, count) }
  }

  /// The nearest place and how many kilometres there are to it.
  package func nearest(to home: Coordinates) -> (place: Place, kilometres: Double)? {
    places.map { ($0, home.metres(to: $0.at) / 1_000) }.min { $0.1 < $1.1 }
  }

  package func isOffered(in municipality: String) -> Bool {
    municipalities.isEmpty || municipalities.contains(municipality)
  }

  /// Who gives the offer of this id: an association by its name, `county` for our own.
  package static func provider(of id: String) -> String {
    id.hasPrefix("sote-") ? "county" : id == "*" ? "*" : String(id.prefix { $0 != "." })
  }
}

extension TrayOffer {
  /// One of the county's own services, at the units that give it.
  init(_ service: ServiceContent, units: [UnitContent], codes: [String], county: Text) {
    let id = service.code.lowercased()
    self.init(
      id: id, path: "/services/\(id)", name: Localized(service.name), about: Localized(service.about),
      provider: Localized(county), codes: codes, price: CardPrice(service.charge), times: Localized(),
      places: units.map { Place(id: $0.id.text, name: $0.name, at: $0.coordinates) }, municipalities: [],
      languages: nil, access: nil)
  }

  /// An association's card; it is given in the middle of its municipalities.
  init(
    _ state: CardState, association: Association?, municipalities: [Municipality], rating: Rating?, today: Day
  ) {
    let card = state.card
    let places = municipalities.filter { card.municipalities.contains($0.code) }.map {
      Place(
        id: $0.code, name: $0.name, at: Coordinates(latitude: $0.latitude, longitude: $0.longitude))
    }
    self.init(
      id: state.id.text, path: "/offers/\(state.id.text)", name: card.name, about: card.about,
      provider: Localized(association?.name ?? Text(same: state.association.text)), codes: card.codes,
      price: card.price, times: card.times, places: places, municipalities: card.municipalities,
      languages: card.languages, access: card.access, rating: rating, isStale: state.isStale(on: today))
  }
}

extension CardPrice {
  init(_ price: ServiceContent.Price) {
    switch price {
    case .free: self = .free
    case .fee: self = .fee
    case .varies: self = .varies
    }
  }
}
