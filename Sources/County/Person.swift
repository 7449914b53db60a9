/// Somebody the county knows (henkilö, asukas).
package struct Person: FactPayload {
  package static let kind = "person.registered"
  package var name: String
  package var code: IdentityCode?
  package var born: Day
  /// Municipality code, three digits.
  package var municipality: String
  package var lang: Lang
  package var phone: String?
  /// Children in their care (huollettavat).
  package var guardianOf: [ID<Person>]?

  package init(
    name: String, code: IdentityCode?, born: Day, municipality: String, lang: Lang, phone: String? = nil,
    guardianOf: [ID<Person>]? = nil
  ) {
    (self.name, self.code, self.born, self.municipality) = (name, code, born, municipality)
    (self.lang, self.phone, self.guardianOf) = (lang, phone, guardianOf)
  }

  package static var example: Person {
    Person(
      name: "Aada Kaislavuolle", code: IdentityCode("010594Y9032"), born: Day(1994, 5, 1) ?? Day(number: 0),
      municipality: "205", lang: .fi)
  }
}

/// Somebody looked at a person's data (lokimerkintä); kept on the person's own trace.
package struct RecordRead: FactPayload {
  package static let kind = "record.read"
  /// What was opened: `matter` or `person`.
  package var what: String
  package var matter: ID<Matter>?
  /// Why it was allowed: `own`, `acting` or `care` (hoitosuhde).
  package var ground: String

  package init(what: String, matter: ID<Matter>?, ground: String) {
    (self.what, self.matter, self.ground) = (what, matter, ground)
  }

  package static var example: RecordRead {
    RecordRead(what: "matter", matter: ID("0198c0de-0000-7000-8000-000000000001"), ground: "care")
  }
}

/// An earlier fact was recorded wrongly (oikaisu): the time it happened changes, or it did not happen.
package struct FactCorrected: FactPayload {
  package static let kind = "fact.corrected"
  /// The id of the fact that was wrong.
  package var fact: String
  /// When it really happened; `nil` when it did not.
  package var occurred: Moment?

  package init(fact: String, occurred: Moment?) { (self.fact, self.occurred) = (fact, occurred) }

  package static var example: FactCorrected {
    FactCorrected(fact: "0198c0de-0000-7000-8000-000000000002", occurred: Moment("2026-03-02T09:05:00+02:00"))
  }
}

extension [Fact] {
  /// The facts as they really were: corrections applied, withdrawn facts left out, in order of happening.
  package var corrected: [Fact] {
    var mends: [String: FactCorrected] = [:]
    for fact in self where fact.kind == FactCorrected.kind {
      if let mend = fact.read(FactCorrected.self) { mends[mend.fact] = mend }
    }
    guard !mends.isEmpty else { return self }
    return compactMap { fact in
      guard let mend = mends[fact.id] else { return fact }
      guard let occurred = mend.occurred else { return nil }
      var mended = fact
      mended.occurred = occurred
      return mended
    }
  }
}
