package import County

/// Somebody took the matter in hand (otettu käsittelyyn); only one holds it at a time.
package struct MatterClaimed: FactPayload {
  package static let kind = "matter.claimed"
  package var by: ID<Professional>
  package init(by: ID<Professional>) { self.by = by }
  package static var example: MatterClaimed { MatterClaimed(by: .example) }
}

/// The holder gave it back to the queue (palautettu jonoon).
package struct MatterReleased: FactPayload {
  package static let kind = "matter.released"
  package init() {}
  package static var example: MatterReleased { MatterReleased() }
}

/// Given to another unit's queue (siirretty).
package struct MatterHandedOver: FactPayload {
  package static let kind = "matter.handedOver"
  package var unit: ID<CareUnit>
  package var note: String?
  package init(unit: ID<CareUnit>, note: String? = nil) { (self.unit, self.note) = (unit, note) }
  package static var example: MatterHandedOver { MatterHandedOver(unit: .example, note: "Hammasasia") }
}

/// The person asked us to wait (asiakkaasta johtuva tauko); the clocks stand still.
package struct MatterPaused: FactPayload {
  package static let kind = "matter.paused"
  package var reason: String
  package init(reason: String) { self.reason = reason }
  package static var example: MatterPaused { MatterPaused(reason: "Asiakas matkoilla") }
}

/// The wait is over; the clocks go on (tauko päättyi).
package struct MatterResumed: FactPayload {
  package static let kind = "matter.resumed"
  package init() {}
  package static var example: MatterResumed { MatterResumed() }
}

/// Why a matter ended (päättymisen syy).
package enum ClosingReason: String, Codable, Sendable, CaseIterable {
  case helped, selfCare, referred, movedOn, notReached, mistake

  package var name: Text {
    switch self {
    case .helped: Text(fi: "Asia hoidettu", sv: "Ärendet skött", en: "Helped")
    case .selfCare:
      Text(fi: "Omahoito-ohjeet annettu", sv: "Råd om egenvård gavs", en: "Self-care advice given")
    case .referred: Text(fi: "Ohjattu muualle", sv: "Hänvisad vidare", en: "Referred elsewhere")
    case .movedOn: Text(fi: "Ei enää tarvetta", sv: "Behovet har upphört", en: "No longer needed")
    case .notReached: Text(fi: "Ei tavoitettu", sv: "Nåddes inte", en: "Could not be reached")
    case .mistake: Text(fi: "Kirjattu vahingossa", sv: "Registrerad av misstag", en: "Recorded by mistake")
    }
  }
}

/// The matter is over (asia päätetty).
package struct MatterClosed: FactPayload {
  package static let kind = "matter.closed"
  package var reason: ClosingReason
  package init(reason: ClosingReason) { self.reason = reason }
  package var milestones: [Milestone] { [Milestone("matter.closed")] }
  package static var example: MatterClosed { MatterClosed(reason: .helped) }
}
