package import County

/// In which language somebody was served, beside their own (palvelukieli).
package struct LanguageServed: FactPayload {
  package static let kind = "language.served"
  package var unit: ID<CareUnit>
  package var used: Lang
  /// `person.lang` is the language that the person wanted.
  package var person: ReportedPerson

  package init(unit: ID<CareUnit>, used: Lang, person: ReportedPerson) {
    (self.unit, self.used, self.person) = (unit, used, person)
  }
  package static var example: LanguageServed {
    LanguageServed(unit: .example, used: .fi, person: .example)
  }
}

/// One of the staff said how gladly they would recommend their workplace, 0–10 (henkilöstön suosittelu).
package struct StaffAnswered: FactPayload {
  package static let kind = "staff.answered"
  package var unit: ID<CareUnit>
  package var score: Int

  package init(unit: ID<CareUnit>, score: Int) { (self.unit, self.score) = (unit, score) }
  package static var example: StaffAnswered { StaffAnswered(unit: .example, score: 8) }
}

/// A person got a worker of their own (omatyöntekijä, omalääkäri).
package struct WorkerNamed: FactPayload {
  package static let kind = "worker.named"
  package var unit: ID<CareUnit>
  package var profession: String
  package var person: ReportedPerson

  package init(unit: ID<CareUnit>, profession: String, person: ReportedPerson) {
    (self.unit, self.profession, self.person) = (unit, profession, person)
  }
  package static var example: WorkerNamed {
    WorkerNamed(unit: .example, profession: "nurse", person: .example)
  }
}

/// The named worker is theirs no longer (omatyöntekijyys päättyi); on the stream of its naming.
package struct WorkerEnded: FactPayload {
  package static let kind = "worker.ended"
  package init() {}
  package static var example: WorkerEnded { WorkerEnded() }
}
