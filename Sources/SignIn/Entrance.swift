package import County
package import OpenID

/// A way in: residents by strong identification, professionals by the county's directory (sisäänkäynti).
package enum Entrance: String, CaseIterable, Sendable, Codable { case residents, staff }

/// One entrance with its identity service and the claims that matter there.
package struct Doorway: Sendable {
  package var entrance: Entrance
  package var provider: Provider
  package var claims: ClaimNames

  package init(_ entrance: Entrance, _ provider: Provider, _ claims: ClaimNames = ClaimNames()) {
    (self.entrance, self.provider, self.claims) = (entrance, provider, claims)
  }
}

/// Which claims say who a resident is.
package struct ClaimNames: Sendable, Equatable {
  /// The identity code: the attribute of the Finnish trust network unless said otherwise.
  package var code = "urn:oid:1.2.246.21"
  package var name = "name"
  /// The home municipality's code, three digits; nothing is asked where the service does not tell it.
  package var municipality: String?

  package init() {}
}

/// A resident as the identity service describes them (tunnistettu asukas).
package struct ResidentIdentity: Sendable, Equatable {
  package var code: IdentityCode
  package var name: String
  package var municipality: String

  /// The national code for a municipality that is not known.
  static let unknownMunicipality = "999"

  package init(_ claims: Claims, _ names: ClaimNames) throws(Refusal) {
    guard let code = claims.text(names.code).flatMap({ IdentityCode($0) }) else { throw .codeMissing }
    let given = names.municipality.flatMap { claims.text($0) } ?? ""
    let known = given.utf8.count == 3 && given.utf8.allSatisfy { (48...57).contains($0) }
    self.code = code
    name = claims.personName(names.name)
    municipality = known ? given : Self.unknownMunicipality
    guard !name.isEmpty else { throw .codeMissing }
  }
}

extension Claims {
  /// The name as one text: its own claim, or given and family names.
  func personName(_ claim: String) -> String {
    let parts = [text("given_name"), text("family_name")].compactMap(\.self).joined(separator: " ")
    let name = text(claim) ?? ""
    return String(Form.clean(name.isEmpty ? parts : name).replacing("\n", with: " ").prefix(100))
  }
}
