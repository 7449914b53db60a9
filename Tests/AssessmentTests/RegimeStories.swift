import Assessment
import Contact
import CountyTesting

// The law's regimes as tables: who, when, and by which day.
enum RegimeStories {
  static func care(
    _ at: String, _ topic: Topic = .ill, born: String? = "1950-01-01", as made: AssessmentMade = .made()
  ) -> Story {
    Story(at, topic: topic, born: born).then(at, made)
  }

  static let contact: [Expected] = [
    .init("before the care guarantee", Story("2005-02-28T10:00"), "primary.contact", nil, nil),
    .init(
      "first day of the care guarantee", Story("2005-03-01T10:00"), "primary.contact", "primary.contact.2005",
      "2005-03-01"),
    .init(
      "last day of the first law", Story("2023-08-31T10:00"), "primary.contact", "primary.contact.2005",
      "2023-08-31"),
    .init(
      "first day of the second law", Story("2023-09-01T10:00"), "primary.contact", "primary.contact.2023",
      "2023-09-01"),
    .init(
      "one minute before closing", Story("2026-03-06T15:59"), "primary.contact", "primary.contact.2023",
      "2026-03-06"),
    .init(
      "at closing on a Friday", Story("2026-03-06T16:00"), "primary.contact", "primary.contact.2023",
      "2026-03-09"),
    .init(
      "Friday evening", Story("2026-03-06T16:30"), "primary.contact", "primary.contact.2023", "2026-03-09"),
    .init(
      "before opening", Story("2026-03-06T06:30"), "primary.contact", "primary.contact.2023", "2026-03-06"),
    .init(
      "first minute of a day", Story("2026-03-06T00:00"), "primary.contact", "primary.contact.2023",
      "2026-03-06"),
    .init("Saturday", Story("2026-03-07T11:00"), "primary.contact", "primary.contact.2023", "2026-03-09"),
    .init(
      "Christmas Eve on a Thursday", Story("2026-12-24T09:00"), "primary.contact", "primary.contact.2023",
      "2026-12-28"),
    .init(
      "the evening before Midsummer Eve", Story("2026-06-18T18:00"), "primary.contact",
      "primary.contact.2023", "2026-06-22"),
    .init("the night when clocks move", Story("2026-10-25T03:30"), "oral.contact", nil, nil),
    .init(
      "dental contact", Story("2026-03-06T16:30", topic: .teeth), "oral.contact", "oral.contact.2023",
      "2026-03-09"),
    .init(
      "three weekdays for the assessment", Story("2005-03-01T10:00"), "primary.assessment",
      "primary.assessment.2005", "2005-03-04"),
    .init(
      "three weekdays over a change of law", Story("2023-08-31T12:00"), "primary.assessment",
      "primary.assessment.2005", "2023-09-05"),
    .init(
      "assessment the same day", Story("2023-09-01T12:00"), "primary.assessment", "primary.assessment.2023",
      "2023-09-01"),
    .init(
      "assessment over Easter", Story("2010-04-01T12:00"), "primary.assessment", "primary.assessment.2005",
      "2010-04-08"),
  ]

  static let care: [Expected] = [
    .init(
      "three months of 2005", care("2005-03-01T10:00"), "primary.care", "primary.care.2005", "2005-06-01"),
    .init(
      "last day of the first law", care("2023-08-31T10:00"), "primary.care", "primary.care.2005", "2023-11-30"
    ),
    .init(
      "14 days from 9/2023", care("2023-09-01T10:00"), "primary.care", "primary.care.illness.2023",
      "2023-09-15"),
    .init(
      "planned care from 9/2023", care("2023-09-01T10:00", as: .made("E", .checkup)), "primary.care",
      "primary.care.planned.2023", "2023-12-01"),
    .init(
      "last day of the temporary law", care("2024-10-31T10:00"), "primary.care", "primary.care.illness.2023",
      "2024-11-14"),
    .init(
      "seven days never came", care("2024-11-01T10:00"), "primary.care", "primary.care.illness.2024",
      "2024-11-15"),
    .init(
      "last day before the split by age", care("2024-12-31T23:59"), "primary.care",
      "primary.care.illness.2024", "2025-01-14"),
    .init(
      "over 23 from 1/2025", care("2025-01-01T00:00"), "primary.care", "primary.care.illness.from23.2025",
      "2025-04-01"),
    .init(
      "under 23 from 1/2025", care("2025-01-01T00:00", born: "2003-01-01"), "primary.care",
      "primary.care.illness.under23.2025", "2025-01-15"),
    .init(
      "the day before the 23rd birthday", care("2025-06-09T12:00", born: "2002-06-10"), "primary.care",
      "primary.care.illness.under23.2025", "2025-06-23"),
    .init(
      "the 23rd birthday", care("2025-06-10T12:00", born: "2002-06-10"), "primary.care",
      "primary.care.illness.from23.2025", "2025-09-10"),
    .init(
      "born on a leap day, 28 February", care("2027-02-28T12:00", born: "2004-02-29"), "primary.care",
      "primary.care.illness.under23.2025", "2027-03-14"),
    .init(
      "born on a leap day, 1 March", care("2027-03-01T12:00", born: "2004-02-29"), "primary.care",
      "primary.care.illness.from23.2025", "2027-06-01"),
    .init(
      "an unknown age takes the tighter rule", care("2026-03-02T12:00", born: nil), "primary.care",
      "primary.care.illness.under23.2025", "2026-03-16"),
    .init(
      "vaccination for a child", care("2026-03-02T12:00", born: "2020-01-01", as: .made("E", .vaccination)),
      "primary.care", "primary.care.planned.2023", "2026-06-02"),
    .init(
      "months end on the last day", care("2025-11-30T12:00"), "primary.care",
      "primary.care.illness.from23.2025", "2026-02-28"),
    .init(
      "months end in a leap year", care("2027-11-30T12:00"), "primary.care",
      "primary.care.illness.from23.2025", "2028-02-29"),
    .init(
      "14 days over the change of the clock", care("2026-03-20T12:00", born: "2010-01-01"), "primary.care",
      "primary.care.illness.under23.2025", "2026-04-03"),
    .init("urgent care is outside", care("2026-03-02T12:00", as: .made("C")), "primary.care", nil, nil),
    .init(
      "mind follows primary care", care("2026-03-02T12:00", .mind), "primary.care",
      "primary.care.illness.from23.2025", "2026-06-02"),
  ]
}
