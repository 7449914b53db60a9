import Assessment
import Contact
import CountyTesting

// Oral health, doctors, therapy, social and specialised care.
extension RegimeStories {
  static let oral: [Expected] = [
    .init(
      "six months of 2005", care("2005-03-01T10:00", .teeth), "oral.care", "oral.care.2005", "2005-09-01"),
    .init(
      "six months from 31 August", care("2023-08-31T10:00", .teeth), "oral.care", "oral.care.2005",
      "2024-02-29"),
    .init(
      "four months from 9/2023", care("2023-09-01T10:00", .teeth), "oral.care", "oral.care.2023", "2024-01-01"
    ),
    .init(
      "four months on the last day", care("2024-10-31T10:00", .teeth), "oral.care", "oral.care.2023",
      "2025-02-28"),
    .init(
      "three months from 11/2024", care("2024-11-01T10:00", .teeth), "oral.care", "oral.care.2024",
      "2025-02-01"),
    .init(
      "three months on the last day", care("2024-12-31T10:00", .teeth), "oral.care", "oral.care.2024",
      "2025-03-31"),
    .init(
      "over 23 from 1/2025", care("2025-01-01T10:00", .teeth), "oral.care", "oral.care.from23.2025",
      "2025-07-01"),
    .init(
      "under 23 from 1/2025", care("2025-01-01T10:00", .teeth, born: "2010-01-01"), "oral.care",
      "oral.care.under23.2025", "2025-04-01"),
    .init(
      "dentist within four weeks of another's visit",
      care("2024-03-01T10:00", .teeth, as: .made(traits: ["dentistNeeded"])).then(
        "2024-03-10T10:00", reached: "visit.held", by: "dentalHygienist"),
      "oral.dentist", "oral.dentist.2023", "2024-04-07"),
    .init(
      "no such clock over 23 in 2025: its length is not known",
      care("2025-03-01T10:00", .teeth, as: .made(traits: ["dentistNeeded"])).then(
        "2025-03-10T10:00", reached: "visit.held", by: "dentalHygienist"),
      "oral.dentist", nil, nil),
    .init(
      "specialist dentist under 23",
      care("2026-03-02T10:00", .teeth, born: "2010-01-01", as: .made(traits: ["specialistDentistNeeded"])),
      "oral.specialist", "oral.specialist.under23.2025", "2026-06-02"),
  ]

  private static func doctor(_ at: String, born: String, by first: String) -> Story {
    care(at, born: born, as: .made(traits: ["doctorNeeded"])).then(
      at + ":30", reached: "visit.held", by: first)
  }

  private static func turned(
    _ at: String, _ branch: Branch, born: String? = "1980-01-01", _ urgency: String = "E",
    traits: [String] = []
  ) -> Story {
    Story(at, topic: .other, born: born).then(
      at, AssessmentMade.made(urgency, branch: branch, traits: traits))
  }

  static let other: [Expected] = [
    .init(
      "a doctor within 7 days of a nurse", doctor("2024-05-06T09:00", born: "1980-01-01", by: "nurse"),
      "primary.doctor", "primary.doctor.2023", "2024-05-13"),
    .init(
      "under 23 still", doctor("2025-05-06T09:00", born: "2010-01-01", by: "nurse"), "primary.doctor",
      "primary.doctor.under23.2025", "2025-05-13"),
    .init(
      "over 23: not known", doctor("2025-05-06T09:00", born: "1980-01-01", by: "nurse"), "primary.doctor",
      nil, nil),
    .init(
      "the first visit was to a doctor", doctor("2024-05-06T09:00", born: "1980-01-01", by: "doctor"),
      "primary.doctor", nil, nil),
    .init(
      "therapy the day before the guarantee",
      turned("2025-04-30T10:00", .primary, born: "2008-01-01", traits: ["therapyNeeded"]), "mental.therapy",
      nil, nil),
    .init(
      "therapy in 28 days",
      turned("2025-05-01T10:00", .primary, born: "2008-01-01", traits: ["therapyNeeded"]), "mental.therapy",
      "mental.therapy.under23.2025", "2025-05-29"),
    .init(
      "therapy not over 23", turned("2025-05-01T10:00", .primary, traits: ["therapyNeeded"]),
      "mental.therapy", nil, nil),
    .init(
      "mental-health work in a month",
      turned("2026-01-31T10:00", .social, born: "2008-01-01", traits: ["mentalHealthWork"]), "mental.social",
      "mental.social.under23.2025", "2026-02-28"),
    .init(
      "seventh working day: Tuesday to Thursday",
      Story("2026-03-03T10:00", topic: .ageing, born: "1945-01-01"), "social.evaluation.start",
      "social.evaluation.start.over75", "2026-03-12"),
    .init(
      "75 years is not over 75", Story("2026-03-03T10:00", topic: .ageing, born: "1950-03-04"),
      "social.evaluation.start", nil, nil),
    .init(
      "76 on the day", Story("2026-03-03T10:00", topic: .ageing, born: "1950-03-03"),
      "social.evaluation.start", "social.evaluation.start.over75", "2026-03-12"),
    .init(
      "highest care allowance", turned("2026-03-03T10:00", .elderly, traits: ["highestCareAllowance"]),
      "social.evaluation.start", "social.evaluation.start.highestCareAllowance", "2026-03-12"),
    .init(
      "child: evaluation starts",
      turned("2026-03-03T10:00", .child, born: "2015-01-01", traits: ["specialSupportChild"]).then(
        "2026-03-03T11:00", reached: "matter.opened"), "child.evaluation.start", "child.evaluation.start",
      "2026-03-12"),
    .init(
      "child: evaluation is done",
      turned("2026-03-03T10:00", .child, born: "2015-01-01", traits: ["specialSupportChild"]).then(
        "2026-03-03T11:00", reached: "matter.opened"), "child.evaluation.complete",
      "child.evaluation.complete", "2026-06-03"),
    .init(
      "child welfare notice over Easter",
      turned("2026-03-31T10:00", .childWelfare).then("2026-03-31T11:00", reached: "notice.received"),
      "childWelfare.notice", "childWelfare.notice", "2026-04-13"),
    .init(
      "disability decision from 30 November",
      turned("2025-11-30T10:00", .disability).then("2025-11-30T11:00", reached: "application.received"),
      "disability.decision", "disability.decision.2025", "2026-02-28"),
    .init(
      "disability, the old act",
      turned("2024-12-31T10:00", .disability).then("2024-12-31T11:00", reached: "application.received"),
      "disability.evaluation", "disability.evaluation.before2025", "2025-01-13"),
    .init(
      "urgent income support from a Friday",
      turned("2026-03-06T10:00", .incomeSupport, "B").then(
        "2026-03-06T11:00", reached: "application.received"), "incomeSupport.decision",
      "incomeSupport.decision.urgent", "2026-03-09"),
    .init(
      "income support",
      turned("2026-12-17T10:00", .incomeSupport).then("2026-12-17T11:00", reached: "application.received"),
      "incomeSupport.decision", "incomeSupport.decision.normal", "2026-12-30"),
    .init(
      "income support that nobody has assessed",
      Story.begun("2026-12-17T10:00", .incomeSupport).then(
        "2026-12-17T11:00", reached: "application.received"), "incomeSupport.decision",
      "incomeSupport.decision.normal", "2026-12-30"),
    .init(
      "income support found urgent later",
      Story.begun("2026-03-06T10:00", .incomeSupport).then(
        "2026-03-06T11:00", reached: "application.received"
      ).then("2026-03-06T12:00", AssessmentMade.made("A")), "incomeSupport.decision",
      "incomeSupport.decision.urgent", "2026-03-09"),
    .init(
      "urgent social need",
      Story("2026-03-07T20:00", topic: .family).then("2026-03-08T09:00", AssessmentMade.made("B")),
      "social.urgent", "social.urgent", "2026-03-07"),
    .init(
      "referral: three weeks",
      turned("2026-03-02T10:00", .specialised).then("2026-03-02T11:00", reached: "referral.arrived"),
      "specialised.assessment", "specialised.assessment.2005", "2026-03-23"),
    .init(
      "a referral that nobody has assessed: three weeks",
      Story.begun("2026-03-02T10:00", .specialised).then("2026-03-02T11:00", reached: "referral.arrived"),
      "specialised.assessment", "specialised.assessment.2005", "2026-03-23"),
    .init(
      "a referral that nobody has assessed: three months",
      Story.begun("2026-03-02T10:00", .specialised).then("2026-03-02T11:00", reached: "referral.arrived"),
      "specialised.evaluation", "specialised.evaluation", "2026-06-02"),
    .init(
      "psychiatry, not assessed, age unknown: the tighter six weeks",
      Story.begun("2026-03-02T10:00", .psychiatric).then("2026-03-02T11:00", reached: "referral.arrived"),
      "specialised.evaluation", "specialised.evaluation.psychiatric.under23", "2026-04-13"),
    .init(
      "an urgent referral is outside",
      turned("2026-03-02T10:00", .specialised, "B").then("2026-03-02T11:00", reached: "referral.arrived"),
      "specialised.assessment", nil, nil),
    .init(
      "an established need without an assessment: six months",
      Story.begun("2026-03-02T10:00", .specialised).then("2026-03-03T11:00", reached: "need.established"),
      "specialised.treatment", "specialised.treatment.2005", "2026-09-03"),
    .init(
      "without an assessment there is no promise of care",
      Story.begun("2026-03-02T10:00", .primary), "primary.care", nil, nil),
    .init(
      "psychiatry under 23: six weeks",
      turned("2026-03-02T10:00", .psychiatric, born: "2008-01-01").then(
        "2026-03-02T11:00", reached: "referral.arrived"), "specialised.evaluation",
      "specialised.evaluation.psychiatric.under23", "2026-04-13"),
    .init(
      "specialised care: six months", turned("2026-03-02T10:00", .specialised), "specialised.treatment",
      "specialised.treatment.2005", "2026-09-02"),
  ]
}
