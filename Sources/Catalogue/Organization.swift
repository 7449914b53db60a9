package import Rules

/// A body that offers services: a county, a municipality, a company, an association.
package struct Organization: Codable, Hashable, Sendable {
  package var id: String
  package var names: Localized
  package var otherNames = Localized()
  package var summary = Localized()
  package var description = Localized()
  /// `Municipality`, `State`, `Region`, `Company` …, as the source says.
  package var type: String?
  package var businessCode: String?
  package var oid: String?
  package var parent: String?
  /// Three-digit municipality code.
  package var municipality: String?
  package var area = Area()
  package var phones: [Phone] = []
  package var emails: [String] = []
  package var webPages: [WebPage] = []
  package var addresses: [Address] = []
  package var services: [String] = []
  package var modified: Moment?
  package var status = PublishingStatus.published

  package init(id: String, names: Localized) {
    self.id = id
    self.names = names
  }

  package var location: Coordinates? { addresses.lazy.compactMap(\.location).first }
}
