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

/// Whose words services are suggested for.
struct WordsKey: Hashable {
  var words: String
  var lang: Lang
}

extension Portal {
  /// Services to suggest for a matter's first words: looked for once a day, while somebody may still be guided.
  func fitting(_ view: MatterView, for role: Role) async throws -> [String] {
    guard view.standing.actions(for: role).contains(.guide) else { return [] }
    let contact = view.holding.contact, key = WordsKey(words: contact.words, lang: contact.lang)
    return try await suggestions.part(key, under: now.day) {
      try await directions.fitting(key.words, key.lang)
    }
  }
}

extension Refusal {
  static func unknownService(_ code: String) -> Refusal {
    Refusal(
      "service.unknown", fi: "Palvelua \(code) ei ole. Valitse ehdotuksista tai tarkista tunnus.",
      sv: "Tjänsten \(code) finns inte. Välj bland förslagen eller kontrollera koden.",
      en: "There is no service \(code). Choose a suggestion or check the code.")
  }
}
