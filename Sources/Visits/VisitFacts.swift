package import Booking
package import County

/// The visit took place (käynti toteutui); remote or not follows from the mode.
package struct VisitHeld: FactPayload {
  package static let kind = "visit.held"
  package var mode: Mode
  package var profession: String
  package var professional: ID<Professional>
  package var unit: ID<CareUnit>
  package var minutes: Int
  package var time: ID<BookableTime>?
  package var note: String?

  package init(
    mode: Mode, profession: String, professional: ID<Professional>, unit: ID<CareUnit>, minutes: Int,
    time: ID<BookableTime>? = nil, note: String? = nil
  ) {
    (self.mode, self.profession, self.professional, self.unit) = (mode, profession, professional, unit)
    (self.minutes, self.time, self.note) = (minutes, time, note)
  }

  package var milestones: [Milestone] { [Milestone("visit.held", profession: profession)] }
  package static var example: VisitHeld {
    VisitHeld(mode: .unit, profession: "nurse", professional: .example, unit: .example, minutes: 30)
  }
}

/// The person did not come (ei saapunut).
package struct VisitMissed: FactPayload {
  package static let kind = "visit.missed"
  package var time: ID<BookableTime>
  package init(time: ID<BookableTime>) { self.time = time }
  package static var example: VisitMissed {
    VisitMissed(time: ID(at: Moment(seconds: 1_772_100_000), order: 9, chance: 9))
  }
}
