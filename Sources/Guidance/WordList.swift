package import Rules

/// What people say and what they mean by it; the content of `words.yaml` (arkikielen sanasto).
package struct WordList: Codable, Sendable {
  package var entries: [Entry]
  package var same: [Group]
  package var facets: [Facet]
  /// Words that say whom it is about, or when, and seldom what is needed.
  package var light: Sayings?
  package var beside: [Beside]?

  package init(entries: [Entry] = [], same: [Group] = [], facets: [Facet] = []) {
    (self.entries, self.same, self.facets) = (entries, same, facets)
  }

  /// Services that a receptionist names too when one is asked for, the likeliest first (rinnalla).
  package struct Beside: Codable, Sendable {
    package var code: String
    package var also: [String]
  }

  /// Ways of asking that lead to the same services, the surest service first.
  package struct Entry: Codable, Sendable {
    package var to: [String]
    package var says: Sayings

    package init(to: [String], says: Sayings) { (self.to, self.says) = (to, says) }

    /// How surely the words mean the service in each place of `to`.
    static let weights = [1.0, 0.55, 0.4, 0.3]

    func weight(of code: String) -> Double? {
      to.firstIndex(of: code).map { Self.weights[min($0, Self.weights.count - 1)] }
    }
  }

  /// Single words of one language that may stand for each other.
  package struct Group: Codable, Sendable {
    package var lang: Lang
    package var words: [String]

    package init(_ lang: Lang, _ words: [String]) { (self.lang, self.words) = (lang, words) }
  }
}
