package import County

/// A unit offers a time (aika julkaistu): when, who, what kind.
package struct TimePublished: FactPayload {
  package static let kind = "time.published"
  package var unit: ID<CareUnit>
  package var professional: ID<Professional>
  package var profession: String
  package var mode: Mode
  package var starts: Moment
  package var minutes: Int
  /// Service group, such as a national service code; `nil` for any.
  package var service: String?
  /// Kept for urgent needs; not counted in the third free time.
  package var urgent: Bool

  package init(
    unit: ID<CareUnit>, professional: ID<Professional>, profession: String, mode: Mode, starts: Moment,
    minutes: Int,
    service: String? = nil, urgent: Bool = false
  ) {
    (self.unit, self.professional, self.profession, self.mode) = (unit, professional, profession, mode)
    (self.starts, self.minutes, self.service, self.urgent) = (starts, minutes, service, urgent)
  }

  package static var example: TimePublished {
    TimePublished(
      unit: .example, professional: .example, profession: "nurse", mode: .unit,
      starts: Moment(seconds: 1_773_039_600), minutes: 30)
  }
}

/// The unit took a free time back (aika poistettu).
package struct TimeWithdrawn: FactPayload {
  package static let kind = "time.withdrawn"
  package init() {}
  package static var example: TimeWithdrawn { TimeWithdrawn() }
}

/// A matter took the time (aika varattu); nobody else can.
package struct TimeReserved: FactPayload {
  package static let kind = "time.reserved"
  package var matter: ID<Matter>
  package init(matter: ID<Matter>) { self.matter = matter }
  package static var example: TimeReserved {
    TimeReserved(matter: ID(at: Moment(seconds: 1_772_000_000), order: 7, chance: 7))
  }
}

/// The time is free again (aika vapautui).
package struct TimeFreed: FactPayload {
  package static let kind = "time.freed"
  package init() {}
  package static var example: TimeFreed { TimeFreed() }
}
