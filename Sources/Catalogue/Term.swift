package import Rules

/// One entry of a classification: a service class (palveluluokka), an ontology term, a target group
/// (kohderyhmä) or a life event (elämäntilanne).
package struct Term: Codable, Hashable, Sendable {
  /// The address as the source gives it, old (`urn.fi`) or new (`uri.suomi.fi`).
  package var uri: String
  /// The short code, `P7.9`, `KR1.1` or `KE11`; worked out from an old address where the source has none.
  package var code: String?
  package var label: Localized

  package init(uri: String, code: String? = nil, label: Localized = Localized()) {
    self.uri = uri
    self.code = code ?? PTVClassification.code(ofAddress: uri)
    self.label = label
  }
}
