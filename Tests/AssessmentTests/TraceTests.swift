import Assessment
import Contact
import County
import CountyTesting
import Testing

/// The trace must be enough: a reader with a pen finds the same due moment from its lines and the rule alone.
@Suite("Why a clock stands as it does") struct TraceTests {
  /// What the reader works out, seeing nothing but the lines, the rule's limit and the day's date.
  private func worked(_ trace: [TraceLine], _ rule: ClockRule, now: Moment) throws -> Moment {
    let start = try #require(trace.first { $0.step == .start }).at
    let from = trace.first { $0.step == .countFrom }?.at.day ?? start.day
    let over = trace.first { $0.step == .stop || $0.step == .end }?.at ?? now
    var paused = 0, open: Moment?
    for line in trace {
      if line.step == .pause { open = line.at }
      if line.step == .resume, let began = open {
        (paused, open) = (paused + (line.at - max(began, start)), nil)
      }
    }
    if let began = open { paused += over - max(began, start) }
    return SlowClocks.due(rule.limit, from: from, at: start) + paused
  }

  @Test("The lines alone give the due moment, on any history") func enough() throws {
    for seed in UInt64(1)...400 {
      let history = SeededHistory(seed: seed), now = history.end + Int(seed % 9) * 86_400
      for clock in try Book.clocks(history.story.facts(), now: now) {
        #expect(try worked(clock.trace, clock.rule, now: now) == clock.due, "seed \(seed) \(clock.rule.id)")
        #expect(clock.trace.last { $0.step == .due }?.at == clock.due)
      }
    }
  }

  @Test("The closing line says when it stopped, and slack and state follow from it") func closing() throws {
    for seed in UInt64(1)...400 {
      let history = SeededHistory(seed: seed), now = history.end + 1
      for clock in try Book.clocks(history.story.facts(), now: now) {
        let line = clock.trace.first { $0.step == .stop || $0.step == .end }
        #expect(line?.at == clock.stopped)
        #expect(clock.slack == clock.due - (line?.at ?? now))
        #expect((clock.state == .late) == (line?.step == .stop && clock.slack < 0))
        #expect(clock.isOpen == (line == nil))
      }
    }
  }

  @Test("Every line has words in three languages, and every fact it names is there") func words() throws {
    for seed in UInt64(1)...100 {
      let history = SeededHistory(seed: seed), facts = try history.story.facts(), ids = Set(facts.map(\.id))
      for line in try Book.clocks(facts, now: history.end).flatMap(\.trace) {
        #expect(!line.words.hasBlank)
        if let fact = line.fact { #expect(ids.contains(fact)) }
      }
    }
  }

  @Test("The rule's line names the rule, its limit and its source") func source() throws {
    let story = Story("2026-03-06T16:30")
    let clock = try #require(try Book.clock("primary.contact", story))
    let rule = try #require(clock.trace.first { $0.step == .rule })
    #expect(rule.words.fi.contains("primary.contact.2023") && rule.words.en.contains(clock.rule.source.en))
    #expect(clock.trace.map(\.step) == [.start, .rule, .countFrom, .due])
    #expect(
      clock.trace[2].words.fi == "Yhteydenotto tuli virka-ajan ulkopuolella: laskenta alkaa ma 9.3.2026")
    #expect(clock.trace[3].words.sv.contains("mån 9.3.2026 kl. 23.59"))
  }

  @Test("An unknown age is said aloud") func unknownAge() throws {
    let story = Story("2026-03-02T10:00").then("2026-03-02T10:00", AssessmentMade.made())
    let clock = try #require(try Book.clock("primary.care", story))
    #expect(clock.trace.contains { $0.words.en == "The age is not known, so the tightest rule applies" })
    let known = try #require(
      try Book.clock(
        "primary.care",
        Story("2026-03-02T10:00", born: "1980-01-01").then("2026-03-02T10:00", AssessmentMade.made())))
    #expect(!known.trace.contains { $0.words.en.contains("age is not known") })
  }

  @Test("The report of a matter carries the same clocks, for people and machines") func report() throws {
    let story = Story("2026-03-02T10:00", born: "2010-01-01").then("2026-03-02T12:00", AssessmentMade.made())
    let now = try #require(Moment("2026-03-14T12:00")), clocks = try Book.clocks(story.facts(), now: now)
    let report = ClockReport(matter: "story", clocks: clocks, now: now)
    let text = try JSON.encode(report), again = try JSON.decode(ClockReport.self, from: text)
    #expect(again == report && again.clocks.count == clocks.count)
    let care = try #require(again.clocks.first { $0.clock == "primary.care" })
    #expect(
      care.dueDay == Day(2026, 3, 16) && care.state == .running && care.standing == .soon
        && care.slackSeconds > 0)
  }
}
