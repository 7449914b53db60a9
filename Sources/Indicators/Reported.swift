package import County

/// Facts that other systems report for the figures (muiden järjestelmien ilmoitukset).
package enum Reported {
  package static let facts: [any FactPayload.Type] = [
    EmergencyVisited.self, ReferralSent.self, GroupHeld.self, PathwayStarted.self, LevelChanged.self,
    LanguageServed.self, StaffAnswered.self, WorkerNamed.self, WorkerEnded.self,
  ]
}
