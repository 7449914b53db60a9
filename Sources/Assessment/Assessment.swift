package import Contact
package import County

/// What is needed and how soon (arviointi): the professional decides, the clocks follow.
package struct Assessment: Sendable {
  package var contact: Contact
  package var clocks: ClockBook
  package var urgencies: [UrgencyClass]
  /// Suggests a client's segment; without one nothing is suggested.
  package var segments: SegmentRule?

  package init(
    contact: Contact, clocks: ClockBook, urgencies: [UrgencyClass], segments: SegmentRule? = nil
  ) {
    (self.contact, self.clocks, self.urgencies) = (contact, clocks, urgencies)
    self.segments = segments
  }

  package static let facts: [any FactPayload.Type] = [AssessmentMade.self, MilestoneReached.self]

  /// Writes an assessment; the suggestion it was made beside is kept with it.
  package func assess(_ matter: ID<Matter>, _ made: AssessmentMade, by actor: Actor, at version: Int? = nil)
    async throws
  {
    guard urgencies.contains(where: { $0.class == made.urgency }) else { throw Refusal.noSuchUrgency }
    let questionnaire = contact.questionnaire
    try await contact.change(matter, by: actor, at: version) { holding in
      guard holding.closed == nil else { throw Refusal.matterClosed }
      var made = made
      made.suggestion = holding.contact.answers.flatMap(questionnaire.suggest)
      return made
    }
  }

  package func reach(_ milestone: String, in matter: ID<Matter>, by actor: Actor) async throws {
    guard EventWords.names[milestone] != nil else { throw Refusal.notFound }
    try await contact.change(matter, by: actor) { _ in MilestoneReached(milestone: milestone) }
  }
}

/// A class of urgency (kiireellisyysluokka): the county's own, A–E by default.
package struct UrgencyClass: Codable, Sendable, Equatable {
  package var `class`: String
  package var name: Text
  package var meaning: Text
  package var minutes: Int?
  package var source: String
}

extension Refusal {
  package static let noSuchUrgency = Refusal(
    "assessment.urgency", fi: "Valitse kiireellisyysluokka.", sv: "Välj brådskeklass.",
    en: "Choose a class of urgency.")
}
