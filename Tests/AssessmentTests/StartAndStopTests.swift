import Assessment
import Contact
import County
import CountyTesting
import Testing

@Suite("Whose visit counts, and whose word on the need") struct StartAndStopTests {
  private let assessed = Story("2026-03-02T10:00", born: "2010-01-01").then(
    "2026-03-02T12:00", AssessmentMade.made(traits: ["doctorNeeded"]))

  @Test(
    "Only a licensed professional's visit keeps the promise of care",
    arguments: [
      ("receptionist", Clock.State.running), ("planner", .running), ("nurse", .met), ("doctor", .met),
      ("physiotherapist", .met), ("psychologist", .met), (nil, .met),
    ] as [(String?, Clock.State)])
  func licensed(_ profession: String?, _ state: Clock.State) throws {
    let story = assessed.then("2026-03-05T12:00", reached: "visit.held", by: profession)
    let clock = try #require(try Book.clock("primary.care", story, now: "2026-03-06T12:00"))
    #expect(clock.state == state)
    let teeth = Story("2026-03-02T10:00", topic: .teeth).then("2026-03-02T12:00", AssessmentMade.made())
      .then("2026-03-05T12:00", reached: "visit.held", by: profession)
    #expect(try Book.clock("oral.care", teeth, now: "2026-03-06T12:00")?.state == state)
  }

  @Test("After a receptionist's meeting the first visit to a professional still counts") func afterwards()
    throws
  {
    let story = assessed.then("2026-03-05T12:00", reached: "visit.held", by: "receptionist")
      .then("2026-03-20T12:00", reached: "visit.held", by: "nurse")
    let clock = try #require(try Book.clock("primary.care", story))
    #expect(clock.state == .late && clock.stopped == Moment("2026-03-20T12:00"))
    #expect(try Book.clock("primary.doctor", story)?.start == Moment("2026-03-20T12:00"))
  }

  @Test("The way to a doctor does not begin from a receptionist") func toDoctor() throws {
    let story = assessed.then("2026-03-05T12:00", reached: "visit.held", by: "receptionist")
    #expect(try Book.clock("primary.doctor", story) == nil)
  }

  @Test("Every rule that a visit keeps passes over those who hold none") func everyRule() throws {
    for rule in try Book.shipped().rules where rule.stop.contains("visit.held") {
      #expect(rule.stopProfessionNot == ["receptionist", "planner"], "\(rule.id)")
    }
    for rule in try Book.shipped().rules where rule.start == "visit.held" {
      #expect(rule.startProfessionNot?.contains("receptionist") == true, "\(rule.id)")
    }
  }

  /// Days on which the need was recorded for itself, the result of the assessment of 2.3., and the start of the clock.
  static let needs: [([String], AssessmentResult, String?)] = [
    ([], .visit, "2026-03-02"), ([], .waiting, "2026-03-02"), ([], .remote, "2026-03-02"),
    ([], .selfCare, nil), ([], .referred, nil), ([], .noNeed, nil),
    (["2026-03-10"], .visit, "2026-03-10"), (["2026-02-20"], .visit, "2026-02-20"),
    (["2026-03-10"], .referred, "2026-03-10"), (["2026-03-12", "2026-03-20"], .visit, "2026-03-12"),
  ]

  @Test("An assessment states the need unless somebody has recorded it for itself", arguments: needs)
  func explicit(_ recorded: [String], _ result: AssessmentResult, _ start: String?) throws {
    var story = Story.begun("2026-02-10T10:00", .specialised)
      .then("2026-03-02T12:00", AssessmentMade.made(result: result))
    for day in recorded { story = story.then(day + "T09:00", reached: "need.established") }
    let clock = try Book.clock("specialised.treatment", story)
    #expect(clock?.start.day.description == start)
    let said = clock?.trace.first?.words
    #expect(said?.fi.contains("arvion mukaan") == start.map { _ in recorded.isEmpty })
  }

  @Test("Until the record is made the assessment counts") func notYet() throws {
    let story = Story.begun("2026-02-10T10:00", .specialised)
      .then("2026-03-02T12:00", AssessmentMade.made()).then("2026-03-10T09:00", reached: "need.established")
    let clocks = try ["2026-03-09T12:00", "2026-03-10T09:00"].map {
      try #require(try Book.clock("specialised.treatment", story, now: $0)).start
    }
    #expect(clocks.map(\.day) == [Day(2026, 3, 2), Day(2026, 3, 10)].compactMap(\.self))
  }

  @Test("In every branch, with every holder of a visit, a slow reader finds the same clocks") func oracle()
    throws
  {
    let book = try Book.shipped(), professions = ["receptionist", "planner", "nurse", "doctor", "dentist"]
    var unassessed = 0
    for seed in UInt64(1)...300 {
      let history = SeededHistory(seed: seed), now = history.end + 86_400
      var facts = try history.story.facts()
      let chance = SeededChance(seed: seed + 5_000), isAssessed = seed % 3 != 0
      let branches = isAssessed ? Branch.allCases : [.incomeSupport, .specialised, .psychiatric]
      let branch = branches[Int(chance.next() % UInt64(branches.count))]
      for (place, fact) in facts.enumerated() {
        if var contact = fact.read(ContactReceived.self) {
          contact.branch = branch
          facts[place] = try fact.telling(contact)
        }
        if var reached = fact.read(MilestoneReached.self), reached.profession != nil {
          reached.profession = professions[Int(chance.next() % 5)]
          facts[place] = try fact.telling(reached)
        }
      }
      if !isAssessed { facts.removeAll { $0.kind == AssessmentMade.kind } }
      let clocks = book.clocks(of: ClockCase(facts, Book.vocabulary), now: now)
      let found = clocks.map {
        SlowClocks.Verdict(
          clock: $0.rule.clock, rule: $0.rule.id, start: $0.start, due: $0.due, state: $0.state)
      }
      #expect(found == SlowClocks.verdicts(facts, rules: book.rules, now: now), "seed \(seed)")
      if !isAssessed { unassessed += clocks.count { $0.rule.when?.urgencyNot != nil } }
    }
    #expect(unassessed > 5, "too few: \(unassessed)")
  }
}

extension Fact {
  /// The same fact with another payload of its kind.
  fileprivate func telling(_ payload: some FactPayload) throws -> Fact {
    Fact(
      position: position, id: id, stream: stream, version: version, kind: kind, occurred: occurred,
      recorded: recorded, actor: actor, payload: try JSON.encode(payload))
  }
}
