package import Rules

/// A service's tie to one of its channels, with what is particular to the pair.
package struct ChannelReference: Codable, Hashable, Sendable {
  package var channel: String
  package var name: String?
  package var description: Localized
  package var charge: Charge?
  package var hours: OpeningHours
  package var phones: [Phone]
  package var webPages: [WebPage]

  package init(
    channel: String, name: String? = nil, description: Localized = Localized(), charge: Charge? = nil,
    hours: OpeningHours = OpeningHours(), phones: [Phone] = [], webPages: [WebPage] = []
  ) {
    self.channel = channel
    self.name = name
    self.description = description
    self.charge = charge
    self.hours = hours
    self.phones = phones
    self.webPages = webPages
  }
}
