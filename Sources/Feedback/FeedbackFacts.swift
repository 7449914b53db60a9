import County

/// We asked how it went (palautepyyntö); the link tells nothing about the person.
package struct FeedbackAsked: FactPayload {
  package static let kind = "feedback.asked"
  /// Digest of the word in the link.
  package var link: String
  package init(link: String) { self.link = link }
  package static var example: FeedbackAsked { FeedbackAsked(link: Digest.hex("example")) }
}

/// The person answered (palaute): how likely they would recommend us, 0–10, and a free text.
package struct FeedbackGiven: FactPayload {
  package static let kind = "feedback.given"
  package var score: Int
  package var words: String?
  package init(score: Int, words: String?) { (self.score, self.words) = (score, words) }
  package static var example: FeedbackGiven { FeedbackGiven(score: 9, words: "Kiitos, sain avun heti.") }
}
