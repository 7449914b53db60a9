import Rules

/// An organisation, from a record of the open API (versions 7 to 11).
extension PTVRow {
  func organization() -> Organization? {
    let named = localized("organizationNames", types: ["Name"])
    let names = named.isEmpty ? localized("organizationNames") : named
    guard let (id, names) = identity(names: names) else { return nil }
    var organization = Organization(id: id, names: names)
    organization.otherNames = localized("organizationNames", types: ["AlternativeName", "AlternateName"])
    organization.summary = localized("organizationDescriptions", types: ["Summary", "ShortDescription"])
    organization.description = localized("organizationDescriptions", types: ["Description"])
    organization.type = text("organizationType")
    organization.businessCode = text("businessCode")
    organization.oid = text("oid")
    organization.parent = text("parentOrganizationId") ?? text("parentOrganization")
    organization.municipality = municipality("municipality")
    organization.area = area
    organization.phones = phones("phoneNumbers")
    organization.emails = emails("emails", "emailAddresses")
    organization.webPages = webPages("webPages")
    organization.addresses = addresses("addresses")
    organization.services = rows("services").compactMap { $0.row("service")?.text("id") }
    organization.modified = moment("modified")
    organization.status = PublishingStatus(ptv: text("publishingStatus"))
    return organization
  }
}
