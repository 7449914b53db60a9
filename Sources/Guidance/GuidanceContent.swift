package import Language

/// Everything that guidance knows besides the catalogue: three files of `Content/guidance`.
package struct GuidanceContent: Sendable {
  package var words: WordList
  package var colloquial: Colloquial
  package var redFlags: RedFlagList

  package init(words: WordList, colloquial: Colloquial, redFlags: RedFlagList) {
    (self.words, self.colloquial, self.redFlags) = (words, colloquial, redFlags)
  }

  /// The files' names under `Content/guidance`, in the order of the initialiser.
  package static let files = ["words.yaml", "colloquial.yaml", "redflags.yaml"]
}
