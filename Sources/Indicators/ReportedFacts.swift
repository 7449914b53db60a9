package import County

/// Of whom another system reports, as far as figures need (ilmoitetun henkilön tiedot): a key, never a name.
package struct ReportedPerson: Codable, Sendable, Equatable {
  /// The same for the same person in one system; a digest.
  package var key: String?
  package var born: Day?
  package var municipality: String?
  package var lang: Lang?

  package init(key: String? = nil, born: Day? = nil, municipality: String? = nil, lang: Lang? = nil) {
    (self.key, self.born, self.municipality, self.lang) = (key, born, municipality, lang)
  }

  static let example = ReportedPerson(
    key: "2c26b46b68ffc68f", born: Day(1958, 3, 7), municipality: "205", lang: .fi)
}

/// A visit to emergency care, from arrival to leaving (päivystyskäynti).
package struct EmergencyVisited: FactPayload {
  package static let kind = "emergency.visited"
  package var unit: ID<CareUnit>
  package var minutes: Int
  /// Triage said that a health centre could have given the care.
  package var belongedToHealthCentre: Bool
  package var person: ReportedPerson

  package init(unit: ID<CareUnit>, minutes: Int, belongedToHealthCentre: Bool, person: ReportedPerson) {
    (self.unit, self.minutes, self.person) = (unit, minutes, person)
    self.belongedToHealthCentre = belongedToHealthCentre
  }
  package static var example: EmergencyVisited {
    EmergencyVisited(unit: .example, minutes: 142, belongedToHealthCentre: true, person: .example)
  }
}

/// A referral or a consultation to specialised care (lähete, konsultaatio).
package struct ReferralSent: FactPayload {
  package static let kind = "referral.sent"
  package enum Form: String, Codable, Sendable, CaseIterable { case referral, consultation }
  package var unit: ID<CareUnit>
  package var form: Form
  /// The code of the specialty (erikoisala).
  package var specialty: String
  package var person: ReportedPerson

  package init(unit: ID<CareUnit>, form: Form, specialty: String, person: ReportedPerson) {
    (self.unit, self.form, self.specialty, self.person) = (unit, form, specialty, person)
  }
  package static var example: ReferralSent {
    ReferralSent(unit: .example, form: .referral, specialty: "10", person: .example)
  }
}

/// A group met: places and those who came (ryhmätoiminta).
package struct GroupHeld: FactPayload {
  package static let kind = "group.held"
  package var unit: ID<CareUnit>
  package var places: Int
  package var present: Int
  package var name: String

  package init(unit: ID<CareUnit>, places: Int, present: Int, name: String) {
    (self.unit, self.places, self.present, self.name) = (unit, places, present, name)
  }
  package static var example: GroupHeld {
    GroupHeld(unit: .example, places: 12, present: 9, name: "kaatumisen-ehkaisy")
  }
}

/// Somebody began a digital pathway (digipolku).
package struct PathwayStarted: FactPayload {
  package static let kind = "pathway.started"
  package var unit: ID<CareUnit>
  package var pathway: String
  package var person: ReportedPerson

  package init(unit: ID<CareUnit>, pathway: String, person: ReportedPerson) {
    (self.unit, self.pathway, self.person) = (unit, pathway, person)
  }
  package static var example: PathwayStarted {
    PathwayStarted(unit: .example, pathway: "painonhallinta", person: .example)
  }
}

/// A person's service became heavier or lighter (palvelun porras): 1 guidance … 5 round-the-clock care.
package struct LevelChanged: FactPayload {
  package static let kind = "level.changed"
  package var unit: ID<CareUnit>
  package var from: Int
  package var to: Int
  package var person: ReportedPerson

  package init(unit: ID<CareUnit>, from: Int, to: Int, person: ReportedPerson) {
    (self.unit, self.from, self.to, self.person) = (unit, from, to, person)
  }
  package static var example: LevelChanged {
    LevelChanged(unit: .example, from: 3, to: 4, person: .example)
  }
}
