import Assessment
import Contact
import CountyTesting

// The law's regimes as tables: who, when, and by which day.
enum RegimeStories {
  private static func care(_ at: String, _ topic: Topic = .ill, born: String? = "1950-01-01", as made: AssessmentMade = .made()) -> Story {
    Story(at, topic: topic, born: born).then(at, made)
  }

  static let contact: [Expected] = [
    .init("before the care guarantee", Story("2005-02-28T10:00"), "primary.contact", nil, nil),
    .init("first day of the care guarantee", Story("2005-03-01T10:00"), "primary.contact", "primary.contact.2005", "2005-03-01"),
    .init("last day of the first law", Story("2023-08-31T10:00"), "primary.contact", "primary.contact.2005", "2023-08-31"),
    .init("first day of the second law", Story("2023-09-01T10:00"), "primary.contact", "primary.contact.2023", "2023-09-01"),
    .init("one minute before closing", Story("2026-03-06T15:59"), "primary.contact", "primary.contact.2023", "2026-03-06"),
    .init("at closing on a Friday", Story("2026-03-06T16:00"), "primary.contact", "primary.contact.2023", "2026-03-09"),
    .init("Friday evening", Story("2026-03-06T16:30"), "primary.contact", "primary.contact.2023", "2026-03-09"),
    .init("before opening", Story("2026-03-06T06:30"), "primary.contact", "primary.contact.2023", "2026-03-06"),
    .init("first minute of a day", Story("2026-03-06T00:00"), "primary.contact", "primary.contact.2023", "2026-03-06"),
    .init("Saturday", Story("2026-03-07T11:00"), "primary.contact", "primary.contact.2023", "2026-03-09"),
    .init("Christmas Eve on a Thursday", Story("2026-12-24T09:00"), "primary.contact", "primary.contact.2023", "2026-12-28"),
    .init("the evening before Midsummer Eve", Story("2026-06-18T18:00"), "primary.contact", "primary.contact.2023", "2026-06-22"),
    .init("the night when clocks move", Story("2026-10-25T03:30"), "oral.contact", nil, nil),
    .init("dental contact", Story("2026-03-06T16:30", topic: .teeth), "oral.contact", "oral.contact.2023", "2026-03-09"),
    .init("three weekdays for the assessment", Story("2005-03-01T10:00"), "primary.assessment", "primary.assessment.2005", "2005-03-04"),
    .init("three weekdays over a change of law", Story("2023-08-31T12:00"), "primary.assessment", "primary.assessment.2005", "2023-09-05"),
    .init("assessment the same day", Story("2023-09-01T12:00"), "primary.assessment", "primary.assessment.2023", "2023-09-01"),
    .init("assessment over Easter", Story("2010-04-01T12:00"), "primary.assessment", "primary.assessment.2005", "2010-04-08"),
  ]

  static let care: [Expected] = [
    .init("three months of 2005", care("2005-03-01T10:00"), "primary.care", "primary.care.2005", "2005-06-01"),
    .init("last day of the first law", care("2023-08-31T10:00"), "primary.care", "primary.care.2005", "2023-11-30"),
    .init("14 days from 9/2023", care("2023-09-01T10:00"), "primary.care", "primary.care.illness.2023", "2023-09-15"),
    .init("planned care from 9/2023", care("2023-09-01T10:00", as: .made("E", .checkup)), "primary.care", "primary.care.planned.2023", "2023-12-01"),
    .init("last day of the temporary law", care("2024-10-31T10:00"), "primary.care", "primary.care.illness.2023", "2024-11-14"),
    .init("seven days never came", care("2024-11-01T10:00"), "primary.care", "primary.care.illness.2024", "2024-11-15"),
    .init("last day before the split by age", care("2024-12-31T23:59"), "primary.care", "primary.care.illness.2024", "2025-01-14"),
    .init("over 23 from 1/2025", care("2025-01-01T00:00"), "primary.care", "primary.care.illness.from23.2025", "2025-04-01"),
    .init("under 23 from 1/2025", care("2025-01-01T00:00", born: "2003-01-01"), "primary.care", "primary.care.illness.under23.2025", "2025-01-15"),
    .init("the day before the 23rd birthday", care("2025-06-09T12:00", born: "2002-06-10"), "primary.care", "primary.care.illness.under23.2025", "2025-06-23"),
    .init("the 23rd birthday", care("2025-06-10T12:00", born: "2002-06-10"), "primary.care", "primary.care.illness.from23.2025", "2025-09-10"),
    .init("born on a leap day, 28 February", care("2027-02-28T12:00", born: "2004-02-29"), "primary.care", "primary.care.illness.under23.2025", "2027-03-14"),
    .init("born on a leap day, 1 March", care("2027-03-01T12:00", born: "2004-02-29"), "primary.care", "primary.care.illness.from23.2025", "2027-06-01"),
    .init("an unknown age takes the tighter rule", care("2026-03-02T12:00", born: nil), "primary.care", "primary.care.illness.under23.2025", "2026-03-16"),
    .init("vaccination for a child", care("2026-03-02T12:00", born: "2020-01-01", as: .made("E", .vaccination)), "primary.care", "primary.care.planned.2023", "2026-06-02"),
    .init("months end on the last day", care("2025-11-30T12:00"), "primary.care", "primary.care.illness.from23.2025", "2026-02-28"),
    .init("months end in a leap year", care("2027-11-30T12:00"), "primary.care", "primary.care.illness.from23.2025", "2028-02-29"),
    .init("14 days over the change of the clock", care("2026-03-20T12:00", born: "2010-01-01"), "primary.care", "primary.care.illness.under23.2025", "2026-04-03"),
    .init("urgent care is outside", care("2026-03-02T12:00", as: .made("C")), "primary.care", nil, nil),
    .init("mind follows primary care", care("2026-03-02T12:00", .mind), "primary.care", "primary.care.illness.from23.2025", "2026-06-02"),
  ]

  static let oral: [Expected] = [
    .init("six months of 2005", care("2005-03-01T10:00", .teeth), "oral.care", "oral.care.2005", "2005-09-01"),
    .init("six months from 31 August", care("2023-08-31T10:00", .teeth), "oral.care", "oral.care.2005", "2024-02-29"),
    .init("four months from 9/2023", care("2023-09-01T10:00", .teeth), "oral.care", "oral.care.2023", "2024-01-01"),
    .init("four months on the last day", care("2024-10-31T10:00", .teeth), "oral.care", "oral.care.2023", "2025-02-28"),
    .init("three months from 11/2024", care("2024-11-01T10:00", .teeth), "oral.care", "oral.care.2024", "2025-02-01"),
    .init("three months on the last day", care("2024-12-31T10:00", .teeth), "oral.care", "oral.care.2024", "2025-03-31"),
    .init("over 23 from 1/2025", care("2025-01-01T10:00", .teeth), "oral.care", "oral.care.from23.2025", "2025-07-01"),
    .init("under 23 from 1/2025", care("2025-01-01T10:00", .teeth, born: "2010-01-01"), "oral.care", "oral.care.under23.2025", "2025-04-01"),
    .init(
      "dentist within four weeks of another's visit",
      care("2024-03-01T10:00", .teeth, as: .made(traits: ["dentistNeeded"])).then("2024-03-10T10:00", reached: "visit.held", by: "dentalHygienist"),
      "oral.dentist", "oral.dentist.2023", "2024-04-07"),
    .init(
      "no such clock over 23 in 2025: its length is not known",
      care("2025-03-01T10:00", .teeth, as: .made(traits: ["dentistNeeded"])).then("2025-03-10T10:00", reached: "visit.held", by: "dentalHygienist"),
      "oral.dentist", nil, nil),
    .init(
      "specialist dentist under 23", care("2026-03-02T10:00", .teeth, born: "2010-01-01", as: .made(traits: ["specialistDentistNeeded"])),
      "oral.specialist", "oral.specialist.under23.2025", "2026-06-02"),
  ]

  private static func doctor(_ at: String, born: String, by first: String) -> Story {
    care(at, born: born, as: .made(traits: ["doctorNeeded"])).then(at + ":30", reached: "visit.held", by: first)
  }

  private static func turned(_ at: String, _ branch: Branch, born: String? = "1980-01-01", _ urgency: String = "E", traits: [String] = []) -> Story {
    Story(at, topic: .other, born: born).then(at, AssessmentMade.made(urgency, branch: branch, traits: traits))
  }

  static let other: [Expected] = [
    .init("a doctor within 7 days of a nurse", doctor("2024-05-06T09:00", born: "1980-01-01", by: "nurse"), "primary.doctor", "primary.doctor.2023", "2024-05-13"),
    .init("under 23 still", doctor("2025-05-06T09:00", born: "2010-01-01", by: "nurse"), "primary.doctor", "primary.doctor.under23.2025", "2025-05-13"),
    .init("over 23: not known", doctor("2025-05-06T09:00", born: "1980-01-01", by: "nurse"), "primary.doctor", nil, nil),
    .init("the first visit was to a doctor", doctor("2024-05-06T09:00", born: "1980-01-01", by: "doctor"), "primary.doctor", nil, nil),
    .init("therapy the day before the guarantee", turned("2025-04-30T10:00", .primary, born: "2008-01-01", traits: ["therapyNeeded"]), "mental.therapy", nil, nil),
    .init("therapy in 28 days", turned("2025-05-01T10:00", .primary, born: "2008-01-01", traits: ["therapyNeeded"]), "mental.therapy", "mental.therapy.under23.2025", "2025-05-29"),
    .init("therapy not over 23", turned("2025-05-01T10:00", .primary, traits: ["therapyNeeded"]), "mental.therapy", nil, nil),
    .init("mental-health work in a month", turned("2026-01-31T10:00", .social, born: "2008-01-01", traits: ["mentalHealthWork"]), "mental.social", "mental.social.under23.2025", "2026-02-28"),
    .init("seventh working day: Tuesday to Thursday", Story("2026-03-03T10:00", topic: .ageing, born: "1945-01-01"), "social.evaluation.start", "social.evaluation.start.over75", "2026-03-12"),
    .init("75 years is not over 75", Story("2026-03-03T10:00", topic: .ageing, born: "1950-03-04"), "social.evaluation.start", nil, nil),
    .init("76 on the day", Story("2026-03-03T10:00", topic: .ageing, born: "1950-03-03"), "social.evaluation.start", "social.evaluation.start.over75", "2026-03-12"),
    .init("highest care allowance", turned("2026-03-03T10:00", .elderly, traits: ["highestCareAllowance"]), "social.evaluation.start", "social.evaluation.start.highestCareAllowance", "2026-03-12"),
    .init("child: evaluation starts", turned("2026-03-03T10:00", .child, born: "2015-01-01", traits: ["specialSupportChild"]).then("2026-03-03T11:00", reached: "matter.opened"), "child.evaluation.start", "child.evaluation.start", "2026-03-12"),
    .init("child: evaluation is done", turned("2026-03-03T10:00", .child, born: "2015-01-01", traits: ["specialSupportChild"]).then("2026-03-03T11:00", reached: "matter.opened"), "child.evaluation.complete", "child.evaluation.complete", "2026-06-03"),
    .init("child welfare notice over Easter", turned("2026-03-31T10:00", .childWelfare).then("2026-03-31T11:00", reached: "notice.received"), "childWelfare.notice", "childWelfare.notice", "2026-04-13"),
    .init("disability decision from 30 November", turned("2025-11-30T10:00", .disability).then("2025-11-30T11:00", reached: "application.received"), "disability.decision", "disability.decision.2025", "2026-02-28"),
    .init("disability, the old act", turned("2024-12-31T10:00", .disability).then("2024-12-31T11:00", reached: "application.received"), "disability.evaluation", "disability.evaluation.before2025", "2025-01-13"),
    .init("urgent income support from a Friday", turned("2026-03-06T10:00", .incomeSupport, "B").then("2026-03-06T11:00", reached: "application.received"), "incomeSupport.decision", "incomeSupport.decision.urgent", "2026-03-09"),
    .init("income support", turned("2026-12-17T10:00", .incomeSupport).then("2026-12-17T11:00", reached: "application.received"), "incomeSupport.decision", "incomeSupport.decision.normal", "2026-12-30"),
    .init("urgent social need", Story("2026-03-07T20:00", topic: .family).then("2026-03-08T09:00", AssessmentMade.made("B")), "social.urgent", "social.urgent", "2026-03-07"),
    .init("referral: three weeks", turned("2026-03-02T10:00", .specialised).then("2026-03-02T11:00", reached: "referral.arrived"), "specialised.assessment", "specialised.assessment.2005", "2026-03-23"),
    .init("psychiatry under 23: six weeks", turned("2026-03-02T10:00", .psychiatric, born: "2008-01-01").then("2026-03-02T11:00", reached: "referral.arrived"), "specialised.evaluation", "specialised.evaluation.psychiatric.under23", "2026-04-13"),
    .init("specialised care: six months", turned("2026-03-02T10:00", .specialised), "specialised.treatment", "specialised.treatment.2005", "2026-09-02"),
  ]
}
