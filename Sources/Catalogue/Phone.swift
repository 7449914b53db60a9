package import Rules

/// A telephone number that people may use, with its price and what it is for.
package struct Phone: Codable, Hashable, Sendable {
  /// How the number is used.
  package enum Kind: String, Codable, Sendable { case phone, sms, fax }

  /// The number as dialled: `+358 2436 2760` without spaces, or a national service number as it stands.
  package var number: String
  package var kind: Kind
  package var info: Localized
  package var charge: Charge?
  package var chargeInfo: Localized

  package init(
    number: String, kind: Kind = .phone, info: Localized = Localized(), charge: Charge? = nil,
    chargeInfo: Localized = Localized()
  ) {
    self.number = number
    self.kind = kind
    self.info = info
    self.charge = charge
    self.chargeInfo = chargeInfo
  }
}

/// What using something costs (maksullisuus).
package enum Charge: String, Codable, Sendable, Hashable {
  case free, chargeable, other
}
