package import Rules
import Search

/// Something else than a service that answers, how well, and by which words (osuma).
package struct Find: Sendable, Equatable {
  package var code: String
  package var kind: Offer.Kind
  package var names: Localized
  package var path: String
  package var score: Double
  /// How much of what was said it answers: longer words that were met, of three at most.
  package var share: Double
  package var reasons: [String]
  /// Answers well enough to be spoken of: more than some common word is shared, or just this is one of its ways of
  /// being asked for.
  package var isGood: Bool

  /// Points above which a third of the words must be met, and above which one rare word is enough; both are shares
  /// of the rarity that a word of a single document has.
  static let floor = 1.05, sure = 1.95
  /// Points beside the rarity of all that was asked, above which the whole question is such a way.
  static let whole = 0.9

  init(_ offer: Offer, _ hit: Hit, words: Set<String>, rarity: Double, mass: Double) {
    (code, kind, names, path) = (offer.code, offer.kind, offer.names, offer.path)
    score = hit.score
    reasons = Set(hit.reasons.map(\.words)).sorted()
    let met = words.intersection(hit.reasons.map(\.asked)).count
    share = words.isEmpty ? 1 : Double(met) / Double(min(words.count, 3))
    isGood =
      score > Self.whole * mass || score > Self.sure * rarity || (score > Self.floor * rarity && share > 0.34)
  }
}
