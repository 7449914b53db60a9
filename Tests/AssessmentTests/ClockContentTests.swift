import Assessment
import County
import CountyTesting
import Testing

@Suite("Clock rules as content") struct ClockContentTests {
  @Test("The shipped rules have no problems") func shipped() throws {
    #expect(ClockBook.problems(.shipped).map(\.description) == [])
    #expect(try Book.shipped().rules.count > 30)
  }

  @Test("Rules that are off are not in the book, and every rule in it is verified and has a source")
  func active() throws {
    let book = try Book.shipped()
    #expect(!book.shiftsToWorkingDay)
    #expect(
      book.rules.allSatisfy {
        $0.active && $0.verified && !$0.source.hasBlank && !$0.title.hasBlank && $0.limit.units == 1
      })
    #expect(!book.rules.contains { $0.id.hasSuffix("cancelled") })
  }

  /// A mistake in a rule's file and what must be said of it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var file: String, from: String, to: String, said: String, nearby: String
    var testDescription: String { said }
    init(_ file: String, _ from: String, _ to: String, _ said: String, at nearby: String) {
      (self.file, self.from, self.to, self.said, self.nearby) = (
        "clocks/\(file).yaml", from, to, said, nearby
      )
    }
  }

  static let mistakes = [
    Mistake(
      "primary", "limit: {workingDays: 0}", "limit: {workingDays: 0, days: 1}", "the limit has 2 units",
      at: "id: primary.contact.2005"),
    Mistake(
      "primary", "limit: {workingDays: 3}", "limit: {}", "the limit has 0 units",
      at: "id: primary.assessment.2005"),
    Mistake(
      "oral", "sv: \"Kontakt med tandvården genast på vardagar\"", "sv: \" \"", "the title lacks a language",
      at: "id: oral.contact.2005"),
    Mistake(
      "oral", "validTo: 2023-08-31", "validTo: 2003-08-31", "it ends before it begins",
      at: "id: oral.contact.2005"),
    Mistake(
      "mental", "verified: true", "verified: false", "active but not verified",
      at: "id: mental.therapy.under23.2025"),
    Mistake(
      "mental", "start: need.established", "start: need.guessed", "“need.guessed” is no event",
      at: "id: mental.therapy.under23.2025"),
    Mistake(
      "mental", "stop: [treatment.started]", "stop: [treatment.done]", "“treatment.done” is no event",
      at: "id: mental.therapy.under23.2025"),
    Mistake(
      "primary", "validTo: 2024-10-31", "validTo: 2024-11-30", "can both apply",
      at: "id: primary.care.illness.2024"),
    Mistake(
      "oral", "ageFrom: 23, urgency: [E]}", "urgency: [E]}", "can both apply", at: "id: oral.care.from23.2025"
    ),
    Mistake(
      "mental", "id: mental.social.under23.2025", "id: mental.therapy.under23.2025", "is there twice",
      at: "clock: mental.social"),
    Mistake(
      "mental", "sv: \"Terapigarantin, i kraft 1.5.2025; RP 131/2024, ShUB 26/2024\"", "sv: \" \"",
      "the source lacks a language", at: "id: mental.therapy.under23.2025"),
    Mistake(
      "social", "urgencyNot: [A, B, C, D]", "urgencyNot: [A]", "can both apply",
      at: "id: incomeSupport.decision.normal"),
    Mistake(
      "social", "limit: {days: 0}", "limit: {days: soon}", "must be a whole number", at: "limit: {days: soon}"
    ),
    Mistake(
      "social", "validFrom: 2015-04-01", "validFrom: 1.4.2015", "is not a day", at: "validFrom: 1.4.2015"),
    Mistake(
      "social", "branch: [social, elderly, disability, child]", "branch: [barber]", "barber",
      at: "branch: [barber]"),
    Mistake(
      "specialised", "  clock: specialised.assessment\n", "", "“clock", at: "id: specialised.assessment.2005"),
    Mistake("specialised", "clocks:\n", "clocks: [\n", "it is not YAML", at: ""),
  ]

  @Test("Each broken rule is found, with its file, its line and what to do", arguments: mistakes) func broken(
    _ mistake: Mistake
  ) throws {
    try ContentFolder.shipped.copied { content in
      try content.replace(mistake.from, with: mistake.to, in: mistake.file)
      let problems = ClockBook.problems(content)
      let problem = try #require(problems.first { $0.description.contains(mistake.said) }, "\(problems)")
      #expect(problem.file == mistake.file && !problem.mend.isEmpty)
      let line = try #require(problem.line), near = content.line(of: mistake.nearby, in: mistake.file) ?? line
      #expect(mistake.nearby.isEmpty || abs(line - near) <= 1, "said line \(line), is at \(near): \(problem)")
    }
  }

  @Test("A file that is not text is a problem, and a missing calendar stops the start") func missing() throws
  {
    try ContentFolder.shipped.copied { content in
      try content.write("\u{0}\u{1}", to: "clocks/oral.yaml")
      #expect(ClockBook.problems(content).contains { $0.file == "clocks/oral.yaml" })
      try content.write("other: 1\n", to: "clocks/calendar.yaml")
      #expect(throws: ContentProblem.self) { try ClockBook(content) }
    }
  }

  @Test("Classes of urgency are A to E, each with a source and three languages") func urgencies() throws {
    let classes = try [UrgencyClass](.shipped)
    #expect(
      classes.map(\.class) == ["A", "B", "C", "D", "E"] && classes.map(\.minutes) == [0, 10, 60, 120, nil])
    #expect(classes.allSatisfy { !$0.name.hasBlank && !$0.meaning.hasBlank && !$0.source.isEmpty })
  }

  @Test("Every event of the law has words in three languages") func events() throws {
    let used = Set(try Book.shipped().rules.flatMap { [$0.start] + $0.stop })
    for event in used { #expect(EventWords.names[event]?.hasBlank == false, "\(event)") }
  }
}
