import Rules

/// A channel, from a record of the open API (versions 7 to 11).
extension PTVRow {
  func channel() -> Channel? {
    let named = localized("serviceChannelNames", types: ["Name"])
    let names = named.isEmpty ? localized("serviceChannelNames") : named
    guard let (id, names) = identity(names: names) else { return nil }
    var channel = Channel(id: id, kind: kind, names: names)
    channel.summary = localized("serviceChannelDescriptions", types: ["Summary", "ShortDescription"])
    channel.description = localized("serviceChannelDescriptions", types: ["Description"])
    channel.organization = text("organizationId")
    channel.phones = phones("phoneNumbers", "supportPhones")
    channel.emails = emails("emails", "supportEmails")
    channel.webPages = webPages("urls", "channelUrls", "webPages")
    channel.addresses = addresses("addresses", "deliveryAddresses")
    channel.hours = hours("serviceHours", at: channel.kind)
    channel.area = area
    channel.languages = texts("languages")
    channel.terms = terms("ontologyTerms")
    channel.services = rows("services").compactMap { $0.row("service")?.text("id") }
    channel.requiresAuthentication = flag("requiresAuthentication")
    channel.modified = moment("modified")
    channel.status = PublishingStatus(ptv: text("publishingStatus"))
    return channel
  }

  /// As the record says; where it does not, the fields that only one kind has tell.
  private var kind: Channel.Kind {
    if let kind = Self.kinds[(text("serviceChannelType") ?? "").lowercased()] { return kind }
    if fields["addresses"] != nil { return .serviceLocation }
    if fields["channelUrls"] != nil { return .printableForm }
    if fields["requiresAuthentication"] != nil { return .eChannel }
    return fields["phoneNumbers"] != nil ? .phone : .webPage
  }

  private static let kinds = Dictionary(
    uniqueKeysWithValues: Channel.Kind.allCases.map { ($0.rawValue.lowercased(), $0) })
}
