import Language
import Rules

/// A side of the question that favours some services: haste, childhood, school, a disability…
package struct Facet: Codable, Sendable {
  package var id: String
  /// Single words that show this side.
  package var words: Sayings
  /// Ages, in whole years, that show it as well.
  package var from: Int?
  package var to: Int?
  /// The services that are for this side only.
  package var codes: [String]
  /// What their points are multiplied by when the side shows and when it does not.
  package var shown: Double
  package var hidden: Double

  package init(
    id: String, words: Sayings, from: Int? = nil, to: Int? = nil, codes: [String], shown: Double,
    hidden: Double
  ) {
    (self.id, self.words, self.from, self.to) = (id, words, from, to)
    (self.codes, self.shown, self.hidden) = (codes, shown, hidden)
  }

  func includes(age: Int?) -> Bool {
    guard let age, from != nil || to != nil else { return false }
    return age >= from ?? 0 && age <= to ?? .max
  }
}

/// Facets ready for use: each with the comparable forms of its words.
struct Facets: Sendable {
  private var facets: [(facet: Facet, forms: Set<String>)] = []

  init(_ facets: [Facet], linguist: Linguist) {
    self.facets = facets.map { facet in
      (
        facet,
        Set(facet.words.all.flatMap { Self.forms(Token.words(of: $0.text), $0.lang, linguist, parts: false) })
      )
    }
  }

  /// What the points of a service are multiplied by, for each service that some facet names.
  func factors(_ tokens: [Token], in langs: [Lang], age: Int?, linguist: Linguist) -> [String: Double] {
    let asked = Set(langs.flatMap { Self.forms(tokens, $0, linguist, parts: true) })
    var factors: [String: Double] = [:]
    for (facet, forms) in facets {
      let factor = facet.includes(age: age) || !forms.isDisjoint(with: asked) ? facet.shown : facet.hidden
      for code in facet.codes { factors[code, default: 1] *= factor }
    }
    return factors
  }

  private static func forms(_ tokens: [Token], _ lang: Lang, _ linguist: Linguist, parts: Bool) -> [String] {
    tokens.prefix(60).flatMap { token in
      linguist.forms(token.text, lang).filter { $0.isWhole || (parts && !$0.text.hasPrefix("^")) }
        .map { "\(lang.rawValue):\($0.text)" }
    }
  }
}
