/// What somebody may be to the county.
package enum Role: String, Codable, Sendable, CaseIterable {
  case resident, receptionist, nurse, doctor, dentist, socialWorker, leader, manager
  /// Plans and reports the change programme (ohjelmatoimisto).
  case programmeOffice
  /// Another system with an agreement, over the API.
  case partner
  /// Somebody of the third sector who keeps its cards.
  case association
  /// Luukku itself: imports and the passing of time.
  case system

  /// Works with people's matters at a desk.
  package var isProfessional: Bool {
    switch self {
    case .receptionist, .nurse, .doctor, .dentist, .socialWorker: true
    case .resident, .leader, .manager, .programmeOffice, .partner, .association, .system: false
    }
  }

  /// Reads the board and its figures.
  package var readsBoard: Bool { self == .leader || self == .manager }

  /// Reads the change programme: its office, team leaders and managers.
  package var readsProgramme: Bool { self == .programmeOffice || readsBoard }
}

/// Who did something, in which role and unit: a part of every fact.
package struct Actor: Codable, Hashable, Sendable {
  /// A resident's or professional's id, or the name of a system; `anonymous` for somebody unknown.
  package var id: String
  package var role: Role
  package var unit: String?

  package init(id: String, role: Role, unit: String? = nil) {
    (self.id, self.role, self.unit) = (id, role, unit)
  }

  package static let anonymous = Actor(id: "anonymous", role: .resident)
  package static let luukku = Actor(id: "luukku", role: .system)
}
