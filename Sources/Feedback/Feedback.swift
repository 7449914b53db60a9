package import County
import Tables

/// How it went (palaute): one question after the visit, by a link that needs no sign-in.
package struct Feedback: Sendable {
  package var journal: Journal
  package var house: House

  package init(journal: Journal, house: House) { (self.journal, self.house) = (journal, house) }

  package static let facts: [any FactPayload.Type] = [FeedbackAsked.self, FeedbackGiven.self]

  /// Makes a link for the matter and returns its word; asked again, it makes a new one.
  @discardableResult
  package func ask(_ matter: ID<Matter>, by actor: Actor) async throws -> String {
    let word = journal.world.secret()
    try await journal.change(by: actor) { ledger in
      try ledger.add(FeedbackAsked(link: Digest.hex(word)), to: Stream("matter", matter))
    }
    return word
  }

  /// Takes one answer for a link; a second one is refused.
  package func give(_ score: Int, words: String?, by word: String) async throws {
    guard (0...10).contains(score) else { throw Refusal.noScore }
    try await journal.change(by: .anonymous) { ledger in
      let matter = try ledger.connection.first(FeedbackRecords.matter(of: Digest.hex(word))) { $0.text(0) }
      guard let id = matter.flatMap({ ID<Matter>($0) }) else { throw Refusal.noSuchLink }
      let stream = Stream("matter", id)
      guard try !ledger.facts(of: stream).contains(where: { $0.kind == FeedbackGiven.kind }) else {
        throw Refusal.answered
      }
      try ledger.add(FeedbackGiven(score: score, words: words), to: stream)
    }
  }

  func isKnown(_ word: String) async throws -> Bool {
    try await journal.database.read {
      try $0.first(FeedbackRecords.matter(of: Digest.hex(word))) { $0.text(0) }
    } != nil
  }

  func isOpen(_ word: String) async throws -> Bool {
    try await journal.database.read { try $0.count(FeedbackRecords.open(Digest.hex(word))) > 0 }
  }
}

extension Refusal {
  package static let noScore = Refusal(
    "feedback.score", fi: "Valitse luku 0–10.", sv: "Välj ett tal 0–10.", en: "Choose a number from 0 to 10.")
  package static let noSuchLink = Refusal(
    "feedback.link", status: 404, fi: "Linkki ei ole voimassa.", sv: "Länken gäller inte.",
    en: "The link is not valid.")
  package static let answered = Refusal(
    "feedback.answered", status: 409, fi: "Vastasit jo. Kiitos.", sv: "Du har redan svarat. Tack.",
    en: "You have answered already. Thank you.")
}
