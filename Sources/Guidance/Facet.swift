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
  private var facets: [Facet]
  /// The facets that each form shows.
  private var byForm: [String: [Int]] = [:]
  /// The facets that a word of a language shows, remembered.
  private let known = BoundedCache<WordKey, [Int]>(half: 10_000)

  /// The factors of each way in which facets may show, remembered.
  private let products = BoundedCache<[Bool], [String: Double]>(half: 500)

  private struct WordKey: Hashable { var text: String, lang: Lang }

  init(_ facets: [Facet], linguist: Linguist) {
    self.facets = facets
    for (number, facet) in facets.enumerated() {
      let forms = facet.words.all.flatMap { said in
        Token.words(of: said.text).prefix(60).flatMap {
          Self.forms($0.text, said.lang, linguist, parts: false)
        }
      }
      for form in Set(forms) { byForm[form, default: []].append(number) }
    }
  }

  /// What the points of a service are multiplied by, for each service that some facet names.
  func factors(_ tokens: [Token], in langs: [Lang], age: Int?, linguist: Linguist) -> [String: Double] {
    var shown = facets.map { $0.includes(age: age) }
    for token in tokens.prefix(60) {
      for lang in langs { for number in numbers(token.text, lang, linguist) { shown[number] = true } }
    }
    return products.value(shown) {
      var factors: [String: Double] = [:]
      for (facet, isShown) in zip(facets, shown) {
        for code in facet.codes { factors[code, default: 1] *= isShown ? facet.shown : facet.hidden }
      }
      return factors
    }
  }

  private func numbers(_ word: String, _ lang: Lang, _ linguist: Linguist) -> [Int] {
    known.value(WordKey(text: word, lang: lang)) {
      Array(Set(Self.forms(word, lang, linguist, parts: true).flatMap { byForm[$0] ?? [] }))
    }
  }

  private static func forms(_ word: String, _ lang: Lang, _ linguist: Linguist, parts: Bool) -> [String] {
    linguist.forms(word, lang).filter { $0.isWhole || (parts && !$0.text.hasPrefix("^")) }
      .map { "\(lang.rawValue):\($0.text)" }
  }
}
