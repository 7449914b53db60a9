/// The county itself as content: its name and municipalities (hyvinvointialue).
package struct CountyContent: Codable, Sendable, Equatable {
  package var code: String
  package var name: Text
  package var residents: Int
  package var languages: [String: Double]
  package var ages: [AgeBand]
  package var municipalities: [Municipality]

  /// A share of the residents by age; `below` is left out of the oldest band.
  package struct AgeBand: Codable, Sendable, Equatable {
    package var from: Int
    package var below: Int?
    package var share: Double
  }
}

/// A municipality of the county (kunta).
package struct Municipality: Codable, Sendable, Equatable {
  package var code: String
  package var name: Text
  package var population: Int
  package var latitude: Double
  package var longitude: Double
  /// Shares of the county's age bands.
  package var ages: [Double]?
}

/// Somebody who works for the county and may sign in (henkilöstö).
package struct StaffMember: Codable, Sendable, Equatable {
  package var id: ID<Professional>
  package var name: String
  package var profession: String
  package var unit: ID<CareUnit>
  package var role: Role
  package var languages: [Lang]

  package init(
    id: ID<Professional>, name: String, profession: String, unit: ID<CareUnit>, role: Role, languages: [Lang]
  ) {
    (self.id, self.name, self.profession) = (id, name, profession)
    (self.unit, self.role, self.languages) = (unit, role, languages)
  }
}

/// The staff file.
package struct StaffContent: Codable, Sendable, Equatable { package var staff: [StaffMember] }

/// Names of professions (ammatit), by code.
package enum Profession {
  package static let names: [String: Text] = [
    "doctor": Text(fi: "lääkäri", sv: "läkare", en: "doctor"),
    "nurse": Text(fi: "sairaanhoitaja", sv: "sjukskötare", en: "nurse"),
    "dentist": Text(fi: "hammaslääkäri", sv: "tandläkare", en: "dentist"),
    "dentalHygienist": Text(fi: "suuhygienisti", sv: "munhygienist", en: "dental hygienist"),
    "socialWorker": Text(fi: "sosiaalityöntekijä", sv: "socialarbetare", en: "social worker"),
    "psychologist": Text(fi: "psykologi", sv: "psykolog", en: "psychologist"),
    "physiotherapist": Text(fi: "fysioterapeutti", sv: "fysioterapeut", en: "physiotherapist"),
    "planner": Text(fi: "suunnittelija", sv: "planerare", en: "planner"),
    "receptionist": Text(fi: "palveluneuvoja", sv: "servicerådgivare", en: "receptionist"),
  ]

  package static func name(_ code: String) -> Text { names[code] ?? Text(same: code) }
}
