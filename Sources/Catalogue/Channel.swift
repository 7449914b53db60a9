package import Rules

/// A way to reach a service (asiointikanava): a place, a phone line, a web service, a page, a form.
package struct Channel: Codable, Hashable, Sendable {
  /// The five kinds of the national register.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case eChannel, webPage, printableForm, phone, serviceLocation
  }

  package var id: String
  package var kind: Kind
  package var names: Localized
  package var summary = Localized()
  package var description = Localized()
  package var organization: String?
  package var phones: [Phone] = []
  package var emails: [String] = []
  /// Pages in the order of the source; of an e-service and a form, the thing itself first.
  package var webPages: [WebPage] = []
  package var addresses: [Address] = []
  package var hours = OpeningHours()
  package var area = Area()
  package var languages: [String] = []
  package var terms: [Term] = []
  package var services: [String] = []
  package var requiresAuthentication = false
  package var modified: Moment?
  package var status = PublishingStatus.published

  package init(id: String, kind: Kind, names: Localized) {
    self.id = id
    self.kind = kind
    self.names = names
  }

  /// The address to visit, else the one to write to.
  package var address: Address? { addresses.first { !$0.isPostal } ?? addresses.first }
  package var location: Coordinates? { addresses.lazy.compactMap(\.location).first }
  package var municipality: String? { address?.municipality }

  /// Numbers that one can talk to.
  package var callable: [Phone] { phones.filter { $0.kind == .phone } }
}
