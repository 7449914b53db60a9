package import Rules
package import Search

/// What a person asks, in their own words, and what they have told of themselves.
package struct Question: Sendable {
  package var text: String
  /// The language of the page; the words themselves may show another.
  package var lang: Lang?
  /// Code of the home municipality (kotikunta).
  package var municipality: String?
  package var age: Int?
  /// What people with the same words were given; `nil` leaves it out.
  package var earlier: LivePriors?

  package init(_ text: String, lang: Lang? = nil, municipality: String? = nil, age: Int? = nil) {
    (self.text, self.lang, self.municipality, self.age) = (text, lang, municipality, age)
  }
}

/// What helps: first what cannot wait, then the services that fit, best first.
package struct GuidanceAnswer: Sendable {
  /// The language that the question seems to be in.
  package var lang: Lang
  package var emergency: [RedFlag]
  package var hits: [Hit]
  /// How often each of those services was chosen with the same words, where enough people have asked.
  package var chosen: [String: Priors.Chosen] = [:]
  /// Flows, self-care, associations' help, units, channels and forms, best first.
  package var others: [Find]

  package init(lang: Lang, emergency: [RedFlag], hits: [Hit], others: [Find] = []) {
    (self.lang, self.emergency, self.hits, self.others) = (lang, emergency, hits, others)
  }

  /// The words by which the service of `code` was found, or nothing.
  package func reasons(for code: String) -> [Reason] { hits.first { $0.id == code }?.reasons ?? [] }
}
