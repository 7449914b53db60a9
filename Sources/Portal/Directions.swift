import Contact
package import County

/// What the desk knows of services and of the ways in (työpöydän opasteet), told by the rooms that guide.
package struct Directions: Sendable {
  /// Codes of the services that fit somebody's words, best first.
  package var fitting: @Sendable (String, Lang) async throws -> [String]
  /// The name of a service, or of the flow that sent somebody here; `nil` for what is not known.
  package var name: @Sendable (String, Lang) -> String?

  /// Without rooms that guide nothing is suggested, and a code is its own name.
  package init(
    fitting: @escaping @Sendable (String, Lang) async throws -> [String] = { _, _ in [] },
    name: @escaping @Sendable (String, Lang) -> String? = { code, _ in code }
  ) {
    (self.fitting, self.name) = (fitting, name)
  }
}

extension Portal {
  /// Services to suggest for a matter's first words: looked for once a day, while somebody may still be guided.
  func fitting(_ view: MatterView, for role: Role) async throws -> [String] {
    guard view.standing.actions(for: role).contains(.guide) else { return [] }
    let contact = view.holding.contact
    return try await suggestions.part(view.id, under: now.day) {
      try await directions.fitting(contact.words, contact.lang)
    }
  }
}

extension Refusal {
  static let unknownService = Refusal(
    "service.unknown", fi: "Tunnuksella ei löydy palvelua. Valitse ehdotuksista tai tarkista tunnus.",
    sv: "Ingen tjänst hittas med koden. Välj bland förslagen eller kontrollera koden.",
    en: "No service is found by that code. Choose a suggestion or check the code.")
}
