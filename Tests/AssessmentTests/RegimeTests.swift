@testable import Assessment
import Contact
import County
import CountyTesting
import Testing

@Suite("The law's promises, regime by regime") struct RegimeTests {
  private func check(_ expected: Expected) throws {
    let clock = try Book.clock(expected.clock, expected.story)
    #expect(clock?.rule.id == expected.rule)
    #expect(clock?.due.day.description == expected.due)
    if let clock { #expect(clock.due.secondOfDay == 86_399, "a promise holds to the end of its day") }
  }

  @Test("Contact and assessment", arguments: RegimeStories.contact) func contact(_ row: Expected) throws {
    try check(row)
  }
  @Test("First care", arguments: RegimeStories.care) func care(_ row: Expected) throws { try check(row) }
  @Test("Oral health", arguments: RegimeStories.oral) func oral(_ row: Expected) throws { try check(row) }
  @Test("Doctors, therapy, social care, specialised care", arguments: RegimeStories.other) func other(
    _ row: Expected
  ) throws { try check(row) }

  @Test(
    "With the law of another day the same matter is judged by that day's rule",
    arguments: [
      ("2010-06-01", "primary.care.2005", "2026-06-02"),
      ("2024-01-15", "primary.care.illness.2023", "2026-03-16"),
      ("2024-12-01", "primary.care.illness.2024", "2026-03-16"),
      ("2025-06-01", "primary.care.illness.from23.2025", "2026-06-02"),
    ])
  func otherLaw(_ law: String, _ rule: String, _ due: String) throws {
    let story = Story("2026-03-02T10:00", born: "1950-01-01").then("2026-03-02T10:00", AssessmentMade.made())
    let clock = try #require(try Book.clock("primary.care", story, law: law))
    #expect(clock.rule.id == rule && clock.due.day.description == due)
    #expect(clock.trace.contains { $0.step == .rule && $0.words.fi.contains("(laki ") })
  }

  @Test("Under a law that did not exist there is no promise") func noLaw() throws {
    let story = Story("2026-03-02T10:00").then("2026-03-02T10:00", AssessmentMade.made())
    #expect(try Book.clocks(story, law: "2000-01-01").isEmpty)
  }

  @Test("A law that changes later does not touch a clock that has started") func laterLaw() throws {
    let story = Story("2023-08-31T10:00").then("2023-08-31T10:00", AssessmentMade.made())
    let early = try #require(try Book.clock("primary.care", story, now: "2023-08-31T12:00"))
    let late = try #require(try Book.clock("primary.care", story, now: "2026-01-01T12:00"))
    #expect(early.rule == late.rule && early.due == late.due)
  }

  @Test("A limit in minutes runs through the night, and a limit that ends on a day off may move")
  func switches() throws {
    var rule = try #require(try Book.shipped().rules.first { $0.id == "primary.care.illness.under23.2025" })
    rule.limit = .init(minutes: 10)
    let story = Story("2026-03-20T23:55", born: "2010-01-01").then("2026-03-20T23:55", AssessmentMade.made())
    let matter = ClockCase(try story.facts(), Book.vocabulary), now = try #require(Moment("2026-03-21T08:00"))
    #expect(ClockBook([rule]).clocks(of: matter, now: now).first?.due == Moment("2026-03-21T00:05"))
    rule.limit = .init(days: 14)
    #expect(
      ClockBook([rule], shiftsToWorkingDay: true).clocks(of: matter, now: now).first?.due.day
        == Day(2026, 4, 7))
    #expect(ClockBook([rule]).clocks(of: matter, now: now).first?.due.day == Day(2026, 4, 3))
  }
}
