import Assessment
import Contact
import County
import CountyTesting
import Testing

@Suite("Pauses, changes of class, closing") struct PauseAndClassTests {
  private let base = Story("2026-03-02T10:00", born: "1950-01-01").then(
    "2026-03-02T12:00", AssessmentMade.made())

  @Test("Pauses add exactly their length, however many there are") func pauses() throws {
    let untouched = try #require(try Book.clock("primary.care", base, now: "2026-05-01T00:00"))
    for seed in UInt64(1)...200 {
      let chance = SeededChance(seed: seed)
      var story = base, here = try #require(Moment("2026-03-03T00:00")), total = 0
      for _ in 0..<Int(chance.next() % 5) {
        here = here + Int(chance.next() % 300_000 + 1)
        let length = Int(chance.next() % 400_000)
        story.tell(here, MatterPaused(reason: "–"))
        story.tell(here + length, MatterResumed())
        (here, total) = (here + length, total + length)
      }
      let clock = try #require(try Book.clock("primary.care", story, now: "2026-05-01T00:00"))
      #expect(
        clock.due == untouched.due + total && clock.slack == untouched.slack + total
          && clock.state == .running)
    }
  }

  @Test("While a pause is open the time left stands still") func open() throws {
    let story = base.then("2026-03-10T12:00", MatterPaused(reason: "–"))
    let clocks = try ["2026-03-10T12:00", "2026-03-11T12:00", "2026-06-01T12:00"].map {
      try #require(try Book.clock("primary.care", story, now: $0))
    }
    #expect(Set(clocks.map(\.slack)).count == 1 && clocks.allSatisfy { $0.state == .paused && $0.isOpen })
  }

  @Test(
    "Only the part of a pause after the start counts",
    arguments: [
      ("2026-03-02T11:00", "2026-03-02T11:30", 0), ("2026-03-02T11:00", "2026-03-02T12:30", 1_800),
      ("2026-03-02T13:00", "2026-03-02T14:00", 3_600),
      ("2026-03-02T11:00", "2026-03-02T12:00", 0),
    ])
  func inside(_ from: String, _ to: String, _ seconds: Int) throws {
    let story = base.then(from, MatterPaused(reason: "–")).then(to, MatterResumed())
    let untouched = try #require(try Book.clock("primary.care", base)),
      clock = try #require(try Book.clock("primary.care", story))
    #expect(clock.due - untouched.due == seconds)
  }

  @Test("A pause begun twice is one pause, and an end without a beginning is none") func twice() throws {
    let once = base.then("2026-03-10T12:00", MatterPaused(reason: "–")).then(
      "2026-03-12T12:00", MatterResumed())
    let twice = base.then("2026-03-09T12:00", MatterResumed()).then(
      "2026-03-10T12:00", MatterPaused(reason: "–")
    )
    .then("2026-03-11T12:00", MatterPaused(reason: "–")).then("2026-03-12T12:00", MatterResumed()).then(
      "2026-03-13T12:00", MatterResumed())
    #expect(try Book.clock("primary.care", once)?.due == Book.clock("primary.care", twice)?.due)
  }

  @Test("After the stop a pause changes nothing") func afterStop() throws {
    let stopped = base.then("2026-03-05T12:00", reached: "visit.held", by: "nurse")
    let paused = stopped.then("2026-03-06T12:00", MatterPaused(reason: "–")).then(
      "2026-03-16T12:00", MatterResumed())
    let now = try #require(Moment("2026-04-01T12:00"))
    let (one, other) = (try Book.seen(stopped.facts(), now: now), try Book.seen(paused.facts(), now: now))
    #expect(
      one.clocks.first { $0.clock == "primary.care" } == other.clocks.first { $0.clock == "primary.care" })
  }

  @Test(
    "The class as last known decides whether there is a promise, and which",
    arguments: [
      (["E"], true), (["D"], false), (["D", "E"], true), (["E", "C"], false), (["E", "C", "E"], true),
    ])
  func classes(_ classes: [String], _ promised: Bool) throws {
    var story = Story("2026-03-02T10:00", born: "2010-01-01")
    for (place, urgency) in classes.enumerated() {
      story = story.then("2026-03-0\(3 + place)T10:00", AssessmentMade.made(urgency))
    }
    let clock = try Book.clock("primary.care", story)
    #expect((clock != nil) == promised)
    if let clock {
      #expect(
        clock.start == Moment("2026-03-03T10:00") && clock.rule.id == "primary.care.illness.under23.2025")
    }
  }

  @Test("A changed reason or branch takes its own rule") func reasons() throws {
    let first = Story("2026-03-02T10:00", born: "2010-01-01").then("2026-03-02T10:00", AssessmentMade.made())
    #expect(
      try Book.clock("primary.care", first.then("2026-03-03T10:00", AssessmentMade.made("E", .checkup)))?.rule
        .id == "primary.care.planned.2023")
    let teeth = first.then("2026-03-03T10:00", AssessmentMade.made(branch: .oral))
    #expect(try Book.clock("primary.care", teeth) == nil)
    #expect(try Book.clock("oral.care", teeth)?.rule.id == "oral.care.under23.2025")
  }

  @Test("Learning the age later takes the rule of that age from the start") func learntAge() throws {
    let born = try #require(Day(1950, 1, 1))
    let story = Story("2026-03-02T10:00").then("2026-03-02T10:00", AssessmentMade.made())
    let known = story.then(
      "2026-03-05T10:00",
      ContactIdentified(person: .example, identity: .strong, born: born, municipality: "205"))
    #expect(try Book.clock("primary.care", story)?.rule.id == "primary.care.illness.under23.2025")
    #expect(try Book.clock("primary.care", known)?.rule.id == "primary.care.illness.from23.2025")
  }

  @Test(
    "A visit in time keeps the promise; one second late breaks it",
    arguments: [
      ("2026-06-02T23:59:59", Clock.State.met, 0), ("2026-06-03T00:00:00", .late, -1),
      ("2026-03-02T12:00:00", .met, 7_988_399),
    ])
  func stops(_ at: String, _ state: Clock.State, _ slack: Int) throws {
    let clock = try #require(
      try Book.clock("primary.care", base.then(at, reached: "visit.held", by: "nurse")))
    #expect(clock.state == state && clock.slack == slack)
  }

  @Test("A visit before the assessment does not keep the promise") func early() throws {
    let story = base.then("2026-03-02T11:00", reached: "visit.held", by: "nurse")
    #expect(try Book.clock("primary.care", story, now: "2026-03-04T00:00")?.state == .running)
  }

  @Test("Closing the matter ends its clocks without a breach, however late") func closed() throws {
    let story = base.then("2027-01-01T12:00", MatterClosed(reason: .helped))
    let clock = try #require(try Book.clock("primary.care", story))
    #expect(
      clock.state == .ended && clock.stopped == Moment("2027-01-01T12:00") && clock.trace.last?.step == .end)
  }

  @Test("When no care was needed the promise of care ends, and comes back if the need is found after all")
  func notNeeded() throws {
    let advised = Story("2026-03-02T10:00").then("2026-03-02T12:00", AssessmentMade.made(result: .selfCare))
    #expect(try Book.clock("primary.care", advised)?.state == .ended)
    #expect(try Book.clock("primary.assessment", advised)?.state == .met)
    let again = advised.then("2026-03-04T12:00", AssessmentMade.made(result: .visit))
    #expect(try Book.clock("primary.care", again, now: "2026-03-05T12:00")?.state == .running)
  }

  @Test(
    "Time left has a word and a shape",
    arguments: [
      ("2026-03-01T23:59:59", SlackStanding.over, "■"), ("2026-03-02T23:59:59", .today, "▲"),
      ("2026-03-03T10:00", .soon, "●"),
      ("2026-03-05T23:59", .soon, "●"), ("2026-03-06T00:00", .later, "○"),
      ("2026-03-02T08:59:59", .over, "■"), ("2026-03-02T09:00", .today, "▲"),
    ])
  func standing(_ due: String, _ standing: SlackStanding, _ shape: String) throws {
    let now = try #require(Moment("2026-03-02T09:00")),
      found = SlackStanding(due: try #require(Moment(due)), now: now)
    #expect(found == standing && found.shape == shape && !found.name.hasBlank)
  }
}
