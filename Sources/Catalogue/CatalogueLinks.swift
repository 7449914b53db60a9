package import County

/// Catalogue's addresses.
package enum CatalogueLink: County.Address {
  /// Services by everyday door, or by class.
  case services
  case servicesByClass
  case service(ID<Service>)
  case units
  case unit(ID<CareUnit>)

  package init?(_ parts: [String]) {
    switch (parts.count, parts.first) {
    case (1, "services"): self = .services
    case (2, "services") where parts[1] == "by-class": self = .servicesByClass
    case (1, "units"): self = .units
    case (2, "services"):
      guard let id = ID<Service>(parts[1].lowercased()) else { return nil }
      self = .service(id)
    case (2, "units"):
      guard let id = ID<CareUnit>(parts[1].lowercased()) else { return nil }
      self = .unit(id)
    default: return nil
    }
  }

  package var path: String {
    switch self {
    case .services: "/services"
    case .servicesByClass: "/services/by-class"
    case .service(let id): "/services/\(id.text)"
    case .units: "/units"
    case .unit(let id): "/units/\(id.text)"
    }
  }

  package static let examples: [CatalogueLink] = [
    .services, .servicesByClass, ID("sote-0035").map(service), .units, ID("kajaani-tk").map(unit),
  ].compactMap(\.self)
}
