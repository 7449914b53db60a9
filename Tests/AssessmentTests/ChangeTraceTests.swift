import Assessment
import Contact
import County
import CountyTesting
import Testing

/// What was learnt or mended later is told where it mattered.
@Suite("The trace of changes") struct ChangeTraceTests {
  private func lines(_ clock: String, _ story: Story, _ step: TraceLine.Step) throws -> [TraceLine] {
    try #require(try Book.clock(clock, story, now: "2026-04-01T12:00")).trace.filter { $0.step == step }
  }

  private func assessed(_ classes: [String], _ branch: Branch = .primary) -> Story {
    var story = Story.begun("2026-03-02T10:00", branch, born: "2010-01-01")
    if branch == .incomeSupport { story = story.then("2026-03-02T11:00", reached: "application.received") }
    for (place, urgency) in classes.enumerated() {
      story = story.then("2026-03-0\(3 + place)T10:00", AssessmentMade.made(urgency))
    }
    return story
  }

  @Test(
    "Each change of class is a line with its fact",
    arguments: [
      (["E"], ["kiireellisyysluokka E"]),
      (["B", "E"], ["kiireellisyysluokka B", "kiireellisyysluokka B → E"]),
      (
        ["E", "B", "E"], ["kiireellisyysluokka E", "kiireellisyysluokka E → B", "kiireellisyysluokka B → E"]
      ),
      (["E", "E"], ["kiireellisyysluokka E"]),
    ])
  func classes(_ classes: [String], _ said: [String]) throws {
    let found = try lines("primary.care", assessed(classes), .change)
    #expect(found.count == said.count && found.allSatisfy { $0.fact != nil && !$0.words.hasBlank })
    for (line, words) in zip(found, said) { #expect(line.words.fi.contains(words), "\(line.words.fi)") }
  }

  @Test("A promise that went away with the class is named in the clocks that are left") func gone() throws {
    let story = assessed(["E", "B"])
    #expect(try Book.clock("primary.care", story) == nil)
    let line = try #require(try lines("primary.assessment", story, .change).last)
    #expect(
      line.words.fi
        == "ke 4.3.2026 klo 10.00: arvio: kiireellisyysluokka E → B; "
        + "ei enää päde: Ensimmäinen käynti 14 päivässä")
    #expect(line.words.sv.contains("gäller inte längre: Första besöket inom 14 dagar"))
    #expect(line.words.en.contains("class of urgency E → B; no longer holds: First visit within 14 days"))
    #expect(line.fact == story.id(3))
    #expect(try lines("primary.assessment", assessed(["B", "E"]), .change).isEmpty)
  }

  @Test("A rule that gave way to another of the same promise is named in the new clock") func gaveWay() throws
  {
    let clock = try #require(
      try Book.clock("incomeSupport.decision", assessed(["A"], .incomeSupport), now: "2026-03-03T12:00"))
    #expect(clock.rule.id == "incomeSupport.decision.urgent")
    let line = try #require(clock.trace.first { $0.step == .change })
    #expect(line.words.en.contains("no longer holds: Social assistance decision within 7 working days"))
  }

  @Test("Until somebody has assessed the matter, that is said") func unassessed() throws {
    let said = "Urgency has not been assessed, so the rule of non-urgent matters applies"
    let before = try lines("incomeSupport.decision", assessed([], .incomeSupport), .rule)
    let after = try lines("incomeSupport.decision", assessed(["E"], .incomeSupport), .rule)
    #expect(before.contains { $0.words.en == said } && !after.contains { $0.words.en == said })
  }

  private func mended(_ place: Int, to occurred: String?, in story: Story) throws -> [TraceLine] {
    let mend = FactCorrected(fact: story.id(place), occurred: occurred.flatMap { Moment($0) })
    return try lines("primary.care", story.then("2026-03-20T08:00", mend), .correction)
  }

  @Test(
    "A correction that moves or withdraws an assessment is a line",
    arguments: [
      (2, "2026-03-02T12:00", "ti 3.3.2026 klo 10.00 → ma 2.3.2026 klo 12.00"),
      (3, nil, "ke 4.3.2026 klo 10.00 → ei tapahtunut"),
    ] as [(Int, String?, String)])
  func corrected(_ place: Int, _ to: String?, _ said: String) throws {
    let line = try #require(try mended(place, to: to, in: assessed(["E", "E"])).first)
    #expect(line.words.fi == "pe 20.3.2026 klo 8.00: korjaus: tarve arvioitiin: " + said)
    #expect(line.fact == "story-4" && !line.words.hasBlank)
  }

  @Test("A correction of what no clock heeds is no line of it") func unheeded() throws {
    let story = assessed(["E"]).then("2026-03-05T10:00", MessageWritten(words: "–", toResident: true))
    #expect(try mended(3, to: "2026-03-06T10:00", in: story).isEmpty)
    #expect(try mended(1, to: "2026-03-01T10:00", in: story).isEmpty)
  }

  @Test("Corrections of a visit, a pause and an identification are told too") func others() throws {
    let born = try #require(Day(1950, 1, 1))
    let story = assessed(["E"]).then("2026-03-05T10:00", MatterPaused(reason: "–"))
      .then("2026-03-06T10:00", MatterResumed())
      .then(
        "2026-03-07T10:00",
        ContactIdentified(person: .example, identity: .strong, born: born, municipality: "205")
      ).then("2026-03-09T10:00", reached: "visit.held", by: "nurse")
    for (place, words) in [
      (3, "the pause began"), (4, "the pause ended"), (5, "the person was identified"),
      (6, "the visit was held"),
    ] {
      let line = try #require(try mended(place, to: "2026-03-08T10:00", in: story).first)
      #expect(line.words.en.contains("correction: \(words)"), "\(line.words.en)")
    }
  }

  /// When the person was born, when that was learnt, and what the line says.
  static let ages: [(String, String?, String)] = [
    ("2010-06-01", nil, "Age on Mon 2.3.2026: 15 y"), ("2003-03-02", nil, "Age on Mon 2.3.2026: 23 y"),
    ("2003-03-03", nil, "Age on Mon 2.3.2026: 22 y"),
    (
      "1950-01-01", "2026-03-05T10:00",
      "Age on Mon 2.3.2026: 76 y (the age became known Thu 5.3.2026 at 10.00)"
    ),
  ]

  @Test("A rule that asks the age says it on the deciding day, never the day of birth", arguments: ages)
  func age(_ born: String, _ learnt: String?, _ said: String) throws {
    var story = Story("2026-03-02T10:00", born: learnt == nil ? born : nil)
      .then("2026-03-02T10:00", AssessmentMade.made())
    if let learnt {
      let known = ContactIdentified(
        person: .example, identity: .strong, born: Day(born) ?? Day(number: 0), municipality: "205")
      story = story.then(learnt, known)
    }
    let found = try lines("primary.care", story, .rule)
    let line = try #require(found.last)
    #expect(found.count == 2 && line.words.en == said && !line.words.hasBlank)
    #expect(line.fact == story.id(learnt == nil ? 1 : 3))
    let (year, month, day) = (try #require(Day(born))).parts
    for lang in Lang.allCases { #expect(!line.words[lang].contains("\(day).\(month).\(year)")) }
  }

  @Test("A rule that does not ask the age says none") func noAge() throws {
    let story = Story("2026-03-02T10:00", born: "1950-01-01")
    #expect(try lines("primary.contact", story, .rule).count == 1)
  }

  @Test("The source is told in the reader's own language", arguments: Lang.allCases)
  func source(_ lang: Lang) throws {
    let law = Text(
      fi: "Lähde: Terveydenhuoltolaki 51 §, muutettu lailla 116/2023",
      sv: "Källa: Hälso- och sjukvårdslagen 51 §, ändrad genom lag 116/2023",
      en: "Source: Health Care Act section 51 as changed by law 116/2023")
    let line = try #require(try lines("primary.contact", Story("2026-03-02T10:00"), .rule).first)
    #expect(line.words[lang].contains(law[lang]))
  }

  @Test("No source has the same words in two languages, and each law is named in each") func sources() throws
  {
    for rule in try Book.shipped().rules {
      #expect(Set(Lang.allCases.map { rule.source[$0] }).count == 3, "\(rule.id)")
      let numbers = rule.source.fi.matches(of: #/\d+\/\d{4}/#).map { String($0.output) }
      for number in numbers {
        #expect(rule.source.sv.contains(number) && rule.source.en.contains(number), "\(rule.id)")
      }
    }
  }
}
