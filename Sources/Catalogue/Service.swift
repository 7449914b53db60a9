package import Rules

/// Something that the county or the nation offers (palvelu), apart from where and how it is reached.
package struct Service: Codable, Hashable, Sendable {
  /// What sort of entry this is; a general description (pohjakuvaus) is the national text that services share.
  package enum Kind: String, Codable, Sendable { case service, permit, qualification, generalDescription }

  /// The source's id; for a general description its reference code where it has one.
  package var id: String
  package var kind = Kind.service
  /// National reference code, `SOTE-0035`.
  package var code: String?
  /// Ids of the national rows that were merged into this one; services point at these.
  package var rows: [String] = []
  package var names: Localized
  package var otherNames = Localized()
  package var summary = Localized()
  package var description = Localized()
  package var userInstruction = Localized()
  package var requirements = Localized()
  package var charge: Charge?
  package var chargeInfo = Localized()
  package var classes: [Term] = []
  package var terms: [Term] = []
  package var targetGroups: [Term] = []
  package var lifeEvents: [Term] = []
  package var keywords = Keywords()
  package var area = Area()
  package var languages: [String] = []
  package var channels: [ChannelReference] = []
  /// Organisations that answer for the service or produce it, the responsible one first.
  package var organizations: [String] = []
  /// The national row that this service follows.
  package var generalDescription: String?
  package var voucherInUse = false
  package var modified: Moment?
  package var status = PublishingStatus.published

  package init(id: String, names: Localized) {
    self.id = id
    self.names = names
  }
}
