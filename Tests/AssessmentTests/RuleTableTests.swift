import Assessment
import County
import CountyTesting
import Testing

/// The law's numbers as they were read from their sources: whoever changes a rule in the content changes them here too.
@Suite("The table of promises") struct RuleTableTests {
  static let table = """
    child.evaluation.complete 2015-04-01– 3 months
    child.evaluation.start 2015-04-01– 7 workingDays
    childWelfare.notice 2015-04-01– 7 workingDays
    disability.decision.2025 2025-01-01– 3 months
    disability.decision.before2025 2009-09-01–2024-12-31 3 months
    disability.evaluation.2025 2025-01-01– 7 workingDays
    disability.evaluation.before2025 2009-09-01–2024-12-31 7 workingDays
    incomeSupport.completion 2008-01-01– 7 workingDays
    incomeSupport.decision.normal 2008-01-01– 7 workingDays
    incomeSupport.decision.urgent 2008-01-01– 1 workingDays
    incomeSupport.discussion 2008-01-01– 7 workingDays
    mental.social.under23.2025 2025-05-01– 1 months
    mental.therapy.under23.2025 2025-05-01– 28 days
    oral.assessment.2005 2005-03-01–2023-08-31 3 workingDays
    oral.assessment.2023 2023-09-01– 0 workingDays
    oral.care.2005 2005-03-01–2023-08-31 6 months
    oral.care.2023 2023-09-01–2024-10-31 4 months
    oral.care.2024 2024-11-01–2024-12-31 3 months
    oral.care.from23.2025 2025-01-01– 6 months
    oral.care.under23.2025 2025-01-01– 3 months
    oral.contact.2005 2005-03-01–2023-08-31 0 workingDays
    oral.contact.2023 2023-09-01– 0 workingDays
    oral.dentist.2023 2023-09-01–2024-12-31 4 weeks
    oral.dentist.under23.2025 2025-01-01– 4 weeks
    oral.specialist.2023 2023-09-01–2024-12-31 3 months
    oral.specialist.under23.2025 2025-01-01– 3 months
    primary.assessment.2005 2005-03-01–2023-08-31 3 workingDays
    primary.assessment.2023 2023-09-01– 0 workingDays
    primary.care.2005 2005-03-01–2023-08-31 3 months
    primary.care.illness.2023 2023-09-01–2024-10-31 14 days
    primary.care.illness.2024 2024-11-01–2024-12-31 14 days
    primary.care.illness.from23.2025 2025-01-01– 3 months
    primary.care.illness.under23.2025 2025-01-01– 14 days
    primary.care.planned.2023 2023-09-01– 3 months
    primary.contact.2005 2005-03-01–2023-08-31 0 workingDays
    primary.contact.2023 2023-09-01– 0 workingDays
    primary.doctor.2023 2023-09-01–2024-12-31 7 days
    primary.doctor.under23.2025 2025-01-01– 7 days
    social.evaluation.start.highestCareAllowance 2015-04-01– 7 workingDays
    social.evaluation.start.over75 2015-04-01– 7 workingDays
    social.urgent 2015-04-01– 0 days
    social.urgent.childWelfare 2015-04-01– 0 days
    specialised.assessment.2005 2005-03-01– 3 weeks
    specialised.evaluation 2011-05-01– 3 months
    specialised.evaluation.psychiatric.from23 2011-05-01– 3 months
    specialised.evaluation.psychiatric.under23 2011-05-01– 6 weeks
    specialised.treatment.2005 2005-03-01– 6 months
    specialised.treatment.psychiatric.2005 2005-03-01–2011-04-30 6 months
    specialised.treatment.psychiatric.from23 2011-05-01– 6 months
    specialised.treatment.psychiatric.under23 2011-05-01– 3 months
    """

  @Test("The rules in use are these, from these days to these, with these lengths") func golden() throws {
    let rules = try Book.shipped().rules.map { rule in
      "\(rule.id) \(rule.validFrom)–\(rule.validTo.map(\.description) ?? "") \(Self.length(rule.limit))"
    }
    #expect(rules.sorted() == Self.table.split(separator: "\n").map(String.init).sorted())
  }

  static func length(_ limit: ClockRule.Limit) -> String {
    let lengths = [
      limit.workingDays.map { "\($0) workingDays" }, limit.days.map { "\($0) days" },
      limit.weeks.map { "\($0) weeks" },
      limit.months.map { "\($0) months" }, limit.minutes.map { "\($0) minutes" },
    ]
    return lengths.compactMap(\.self).joined(separator: " and ")
  }

  @Test(
    "Where one rule of a promise ends the next begins the day after: no day falls between",
    arguments: [
      ("primary.contact", ["primary.contact.2005", "primary.contact.2023"]),
      ("primary.assessment", ["primary.assessment.2005", "primary.assessment.2023"]),
      ("oral.contact", ["oral.contact.2005", "oral.contact.2023"]),
      ("oral.care", ["oral.care.2005", "oral.care.2023", "oral.care.2024", "oral.care.from23.2025"]),
      (
        "primary.care",
        [
          "primary.care.2005", "primary.care.illness.2023", "primary.care.illness.2024",
          "primary.care.illness.under23.2025",
        ]
      ),
      ("disability.decision", ["disability.decision.before2025", "disability.decision.2025"]),
    ])
  func unbroken(_ clock: String, _ ids: [String]) throws {
    let rules = try ids.map { id in try #require(try Book.shipped().rules.first { $0.id == id }) }
    #expect(rules.allSatisfy { $0.clock == clock })
    for (one, next) in zip(rules, rules.dropFirst()) { #expect(one.validTo.map { $0 + 1 } == next.validFrom) }
    #expect(rules.last?.validTo == nil)
  }

  @Test("In every rule a start is no stop of its own, and office hours open before they close") func sane()
    throws
  {
    for rule in try Book.shipped().rules {
      #expect(!rule.stop.isEmpty && !rule.stop.contains(rule.start), "\(rule.id)")
      if let hours = rule.officeHours { #expect(hours.opens < hours.closes, "\(rule.id)") }
    }
  }
}
