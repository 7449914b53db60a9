package import Language

/// Everything that guidance knows besides the catalogue: three files of `Content/guidance`.
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

  /// The files' names under `Content/guidance`, in the order of the initialiser.
  package static let files = ["words.yaml", "colloquial.yaml", "redflags.yaml"]
}
