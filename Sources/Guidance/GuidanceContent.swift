package import Language

/// Everything that guidance knows besides the catalogue: four files of `Content/guidance`.
package struct GuidanceContent: Sendable {
  package var words: WordList
  package var colloquial: Colloquial
  package var redFlags: RedFlagList
  /// Sentences of danger and of no danger.
  package var examples: [RedFlagExample]

  package init(
    words: WordList, colloquial: Colloquial, redFlags: RedFlagList, examples: [RedFlagExample] = []
  ) {
    (self.words, self.colloquial, self.redFlags, self.examples) = (words, colloquial, redFlags, examples)
  }

  /// The facet whose services are for those in a hurry.
  static let urgent = "urgent"

  /// All sentences that a text is held beside: those written for it, and as calm ones the ways of asking for what is not
  /// urgent.
  var likenessExamples: [RedFlagExample] {
    guard !examples.isEmpty else { return [] }
    let urgent = Set(words.facets.first { $0.id == Self.urgent }?.codes ?? [])
    let asked = words.entries.filter { urgent.isDisjoint(with: $0.to) }.flatMap(\.says.all)
    return examples + asked.map { RedFlagExample(isDanger: false, lang: $0.lang, text: $0.text) }
  }

  /// The names of those that are YAML, under `Content/guidance`, in the order of the initialiser.
  package static let files = ["words.yaml", "colloquial.yaml", "redflags.yaml"]
}
