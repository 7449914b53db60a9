package import County

/// Somebody signed in (kirjautuminen); who is the fact's actor.
package struct SessionOpened: FactPayload {
  package static let kind = "session.opened"
  /// When it ends by itself.
  package var until: Moment

  package init(until: Moment) { self.until = until }

  package static var example: SessionOpened { SessionOpened(until: Moment(seconds: 1_772_474_700)) }
}

/// A session ended before its time (uloskirjautuminen).
package struct SessionEnded: FactPayload {
  package static let kind = "session.ended"

  /// Who wanted it to end.
  package enum Reason: String, Codable, Sendable, CaseIterable {
    /// Signed out here.
    case left
    /// Ended from another session of the same person.
    case elsewhere
    /// Ended by the keeper, as when somebody has left the county's service.
    case keeper
  }
  package var reason: Reason

  package init(reason: Reason) { self.reason = reason }

  package static var example: SessionEnded { SessionEnded(reason: .left) }
}

/// Somebody of the county's directory, as the directory says now (hakemiston henkilö).
package struct StaffKnown: FactPayload {
  package static let kind = "staff.known"
  package var name: String
  package var role: Role
  package var unit: ID<CareUnit>
  package var profession: String

  package init(_ member: StaffMember) {
    (name, role, unit, profession) = (member.name, member.role, member.unit, member.profession)
  }

  package func member(_ id: ID<Professional>) -> StaffMember {
    StaffMember(id: id, name: name, profession: profession, unit: unit, role: role, languages: [])
  }

  package static var example: StaffKnown {
    StaffKnown(
      StaffMember(
        id: .example, name: "Elli Tuomenhohde", profession: "nurse", unit: .example, role: .nurse,
        languages: []))
  }
}

extension ID<Session> {
  /// The session's line of facts.
  package var stream: Stream { Stream("session", self) }
}

extension ID<Professional> {
  /// The line of what the directory has said of somebody.
  package var stream: Stream { Stream("staff", self) }
}
