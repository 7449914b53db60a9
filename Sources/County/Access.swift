package import Tables

/// One answer to "may this person…?", asked by pages, the API and queries alike.
package struct Access: Sendable, Equatable {
  package var actor: Actor

  package init(_ actor: Actor) { self.actor = actor }

  /// Whose matter it is: the person, whoever acted for them, and the units that have handled it.
  package struct Belonging: Sendable, Equatable {
    package var person: String?
    package var actedBy: String?
    package var units: Set<String>

    package init(person: String?, actedBy: String?, units: Set<String>) {
      (self.person, self.actedBy, self.units) = (person, actedBy, units)
    }
  }

  /// A resident reads their own matters and those in which they acted for another. A professional and a team
  /// leader read what their unit has handled. A manager reads figures only. All else is denied.
  package func mayRead(_ matter: Belonging) -> Bool {
    switch actor.role {
    case .resident:
      actor.id != Actor.anonymous.id && (matter.person == actor.id || matter.actedBy == actor.id)
    case .receptionist, .nurse, .doctor, .dentist, .socialWorker, .leader:
      actor.unit.map(matter.units.contains) ?? false
    case .manager, .programmeOffice, .partner, .association, .system: false
    }
  }

  /// Whoever may act on a matter may read it, and works at a desk.
  package func mayHandle(_ matter: Belonging) -> Bool { actor.role.isProfessional && mayRead(matter) }

  /// The same rule as a row filter over `matter`, so a list can never show what a page would refuse.
  package var readable: SQL {
    switch actor.role {
    case .resident where actor.id != Actor.anonymous.id:
      "(matter.person = \(actor.id) or matter.acted_by = \(actor.id))"
    case .receptionist, .nurse, .doctor, .dentist, .socialWorker, .leader:
      "exists (select 1 from matter_unit mu where mu.matter = matter.id and mu.unit = \(actor.unit))"
    default: "1 = 0"
    }
  }
}
