import Assessment
import Booking
import Contact
package import County
import Visits

/// An extract in the shape of the national notification register (AvoHILMO-poiminta): one row a visit, or one for a
/// matter that has had none, with the register's names of fields and its form of time.
package enum AvoHilmo {
  package static let columns = [
    "AVOHILMO_ID", "ASIAKAS_KOTIKUNTA", "PALVELUNTUOTTAJA_YKSIKKO", "SEURANTATIETUE_PAIVITETTY",
    "YHTEYDENOTTO_AJANKOHTA", "HOIDONTARVE_AJANKOHTA", "HTA_AMMATTI", "HTA_KIIREELLISYYS", "HTA_TULOS",
    "AJANVARAUS_AJANKOHTA", "AJANVARAUS_VARATTU", "AJANVARAUS_AMMATTI", "AJANVARAUS_PALVELUMUOTO",
    "AJANVARAUS_YHTEYSTAPA", "PERUUTUS_AJANKOHTA", "PERUUTUS_SYY", "KAYNTI_ALKOI", "KAYNTI_LOPPUI",
    "KAYNTI_KIIREELLISYYS", "KAYNTI_LUONNE", "KAYNTI_ENSIKAYNTI", "KAYNTI_AMMATTI", "KAYNTI_PALVELUMUOTO",
    "KAYNTI_YHTEYSTAPA",
  ]

  package static let header = columns.joined(separator: ";")

  /// The rows of one matter whose visit, or contact where there is none, falls in `days`.
  package static func lines(_ facts: [Fact], _ days: ClosedRange<Day>) -> [String] {
    let facts = facts.corrected
    guard let matter = AvoMatter(facts) else { return [] }
    let visits = facts.filter { $0.kind == VisitHeld.kind }.sorted { $0.occurred < $1.occurred }
    let rows =
      visits.isEmpty
      ? (days.contains(matter.contact.occurred.day) ? [matter.fields] : [])
      : visits.enumerated().filter { days.contains($0.element.occurred.day) }.map {
        matter.fields(of: $1, $0)
      }
    return rows.enumerated().map { place, fields in
      columns.map { column in
        FigureFile.quoted(column == "AVOHILMO_ID" ? "\(matter.id)-\(place + 1)" : fields[column] ?? "")
      }.joined(separator: ";")
    }
  }

  /// `02.03.2026 09:05`.
  package static func time(_ moment: Moment) -> String {
    let (year, month, day) = moment.day.parts
    return "\(two(day)).\(two(month)).\(year) \(two(moment.hour)):\(two(moment.minute))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The national form of service: only the codes that are sure.
  static func form(_ branch: Branch, _ profession: String) -> String {
    switch (branch, profession) {
    case (.oral, _): "T60"
    case (_, "physiotherapist"): "T51"
    case (.mental, _), (.psychiatric, _): "T71"
    case (.primary, _): "T11"
    default: ""
    }
  }
}

/// One matter as the register sees it.
struct AvoMatter {
  let id: String
  let contact: Fact
  let received: ContactReceived
  private(set) var fields: [String: String] = [:]
  private var branch: Branch

  init?(_ facts: [Fact]) {
    guard let first = facts.last(where: { $0.kind == ContactReceived.kind }),
      let received = first.read(ContactReceived.self)
    else { return nil }
    (id, contact, self.received, branch) = (String(first.stream.id), first, received, received.branch)
    fields["ASIAKAS_KOTIKUNTA"] = received.municipality ?? ""
    fields["PALVELUNTUOTTAJA_YKSIKKO"] = received.unit.text
    fields["YHTEYDENOTTO_AJANKOHTA"] = AvoHilmo.time(first.occurred)
    fields["SEURANTATIETUE_PAIVITETTY"] = facts.map(\.recorded).max().map(AvoHilmo.time)
    assess(facts)
    book(facts)
  }

  private mutating func assess(_ facts: [Fact]) {
    let made = facts.filter { $0.kind == AssessmentMade.kind }
    branch = made.compactMap { $0.read(AssessmentMade.self)?.branch }.last ?? branch
    guard let first = made.min(by: { $0.occurred < $1.occurred }),
      let payload = first.read(AssessmentMade.self)
    else { return }
    fields["HOIDONTARVE_AJANKOHTA"] = AvoHilmo.time(first.occurred)
    fields["HTA_AMMATTI"] = first.actor.role.rawValue
    (fields["HTA_KIIREELLISYYS"], fields["HTA_TULOS"]) = (payload.urgency, payload.result.rawValue)
  }

  private mutating func book(_ facts: [Fact]) {
    for fact in facts {
      let appointment =
        fact.read(AppointmentBooked.self)?.appointment ?? fact.read(AppointmentMoved.self)?.appointment
      if let appointment {
        fields["AJANVARAUS_AJANKOHTA"] = AvoHilmo.time(fact.occurred)
        fields["AJANVARAUS_VARATTU"] = AvoHilmo.time(appointment.starts)
        fields["AJANVARAUS_AMMATTI"] = appointment.profession
        fields["AJANVARAUS_PALVELUMUOTO"] = AvoHilmo.form(branch, appointment.profession)
        fields["AJANVARAUS_YHTEYSTAPA"] = appointment.mode.national
        (fields["PERUUTUS_AJANKOHTA"], fields["PERUUTUS_SYY"]) = ("", "")
      } else if let cancelled = fact.read(AppointmentCancelled.self) {
        fields["PERUUTUS_AJANKOHTA"] = AvoHilmo.time(fact.occurred)
        fields["PERUUTUS_SYY"] = cancelled.reason.rawValue
      }
    }
  }

  /// The row of the matter's visit at `place`, from 0. A visit that was held has no cancellation.
  func fields(of fact: Fact, _ place: Int) -> [String: String] {
    guard let visit = fact.read(VisitHeld.self) else { return fields }
    var row = fields
    (row["PERUUTUS_AJANKOHTA"], row["PERUUTUS_SYY"]) = ("", "")
    row["PALVELUNTUOTTAJA_YKSIKKO"] = visit.unit.text
    row["KAYNTI_ALKOI"] = AvoHilmo.time(fact.occurred)
    row["KAYNTI_LOPPUI"] = AvoHilmo.time(fact.occurred + visit.minutes * 60)
    row["KAYNTI_KIIREELLISYYS"] = fields["HTA_KIIREELLISYYS"]
    row["KAYNTI_LUONNE"] = "SH"
    row["KAYNTI_ENSIKAYNTI"] = place == 0 ? "1" : "0"
    row["KAYNTI_AMMATTI"] = visit.profession
    row["KAYNTI_PALVELUMUOTO"] = AvoHilmo.form(branch, visit.profession)
    row["KAYNTI_YHTEYSTAPA"] = visit.mode.national
    return row
  }
}
