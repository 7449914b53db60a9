package import Contact
package import County

/// What follows from an assessment (hoidon tarpeen arvioinnin tulos).
package enum AssessmentResult: String, Codable, Sendable, CaseIterable {
  case selfCare, remote, visit, waiting, referred, noNeed

  /// No care event of ours follows, so no promise of one runs on.
  package var endsCare: Bool { self == .selfCare || self == .referred || self == .noNeed }

  package var name: Text {
    switch self {
    case .selfCare: Text(fi: "Omahoito", sv: "Egenvård", en: "Self-care")
    case .remote: Text(fi: "Etähoito", sv: "Distansvård", en: "Remote care")
    case .visit: Text(fi: "Käynti", sv: "Besök", en: "Visit")
    case .waiting: Text(fi: "Jonoon", sv: "På väntelista", en: "Waiting list")
    case .referred: Text(fi: "Ohjattu muualle", sv: "Hänvisad vidare", en: "Referred elsewhere")
    case .noNeed: Text(fi: "Ei tarvetta", sv: "Inget behov", en: "No need")
    }
  }
}

/// The cause of care in the eyes of the law's limits (hoidon syy).
package enum CareReason: String, Codable, Sendable, CaseIterable {
  case illness, plan, otherSpecialty, certificate, checkup, followup, counselling, vaccination

  package var name: Text {
    switch self {
    case .illness:
      Text(fi: "Sairaus tai uusi vaiva", sv: "Sjukdom eller nytt besvär", en: "Illness or a new symptom")
    case .plan: Text(fi: "Hoitosuunnitelman käynti", sv: "Besök enligt vårdplan", en: "Visit of a care plan")
    case .otherSpecialty:
      Text(fi: "Muun erikoisalan lääkäri", sv: "Läkare av annan specialitet", en: "Another specialty")
    case .certificate:
      Text(fi: "Todistus tai lausunto", sv: "Intyg eller utlåtande", en: "Certificate or statement")
    case .checkup: Text(fi: "Terveystarkastus", sv: "Hälsokontroll", en: "Health check")
    case .followup: Text(fi: "Seuranta", sv: "Uppföljning", en: "Follow-up")
    case .counselling: Text(fi: "Neuvonta", sv: "Rådgivning", en: "Counselling")
    case .vaccination: Text(fi: "Rokotus", sv: "Vaccination", en: "Vaccination")
    }
  }
}

/// A professional has said what is needed and how soon (hoidon tarpeen arviointi, HTA; palvelutarpeen arvio).
package struct AssessmentMade: FactPayload, Hashable {
  package static let kind = "assessment.made"
  /// The county's class, A–E by default.
  package var urgency: String
  package var result: AssessmentResult
  package var reason: CareReason
  /// When the assessment moved the matter to another branch of law.
  package var branch: Branch?
  /// Who should give the care.
  package var profession: String?
  /// What the rules ask for beside age and branch, such as `doctorNeeded`.
  package var traits: [String]
  package var note: String?
  /// What the answers had suggested, with the rule and its version.
  package var suggestion: Suggestion?
  /// How many kinds of help the client needs, where the professional said so.
  package var segment: ClientSegment?
  /// What the rule had suggested of it.
  package var segmentSuggested: SegmentSuggestion?

  package init(
    urgency: String, result: AssessmentResult, reason: CareReason = .illness, branch: Branch? = nil,
    profession: String? = nil, traits: [String] = [], note: String? = nil, suggestion: Suggestion? = nil,
    segment: ClientSegment? = nil, segmentSuggested: SegmentSuggestion? = nil
  ) {
    (self.urgency, self.result, self.reason, self.branch) = (urgency, result, reason, branch)
    (self.profession, self.traits, self.note, self.suggestion) = (profession, traits, note, suggestion)
    (self.segment, self.segmentSuggested) = (segment, segmentSuggested)
  }

  package var milestones: [Milestone] {
    let ends = result.endsCare ? [Milestone("care.notNeeded")] : [Milestone("need.established")]
    return [Milestone("assessment.made"), Milestone("contact.answered")] + ends
  }

  package static var example: AssessmentMade {
    AssessmentMade(
      urgency: "E", result: .visit, profession: "nurse", note: "Kurkkukipu 3 pv, nielunäyte.",
      segment: .selfReliant)
  }
}

/// Something the law counts from or to that no other fact tells (määräajan vaihe).
package struct MilestoneReached: FactPayload {
  package static let kind = "milestone.reached"
  package var milestone: String
  package var profession: String?

  package init(milestone: String, profession: String? = nil) {
    (self.milestone, self.profession) = (milestone, profession)
  }
  package var milestones: [Milestone] { [Milestone(milestone, profession: profession)] }
  package static var example: MilestoneReached { MilestoneReached(milestone: "referral.arrived") }
}
