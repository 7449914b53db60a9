package import Rules

/// A street address or a post box (osoite).
package struct Address: Codable, Hashable, Sendable {
  package var isPostal = false
  package var street = Localized()
  package var number: String?
  package var postalCode: String?
  package var postOffice = Localized()
  /// Three-digit municipality code.
  package var municipality: String?
  package var info = Localized()
  package var location: Coordinates?

  package init() {}

  /// "Käsityöläiskatu 2, 21100 NAANTALI", in the language asked or the nearest other one.
  package func line(_ lang: Lang) -> String {
    let road = [street.best(lang)?.words, number].compactMap(\.self).joined(separator: " ")
    let town = [postalCode, postOffice.best(lang)?.words].compactMap(\.self).joined(separator: " ")
    return [road, town].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
