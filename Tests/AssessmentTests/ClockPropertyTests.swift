import Assessment
import Contact
import County
import CountyTesting
import Testing

/// What must hold on any history whatever.
@Suite("Clocks on random histories") struct ClockPropertyTests {
  static let seeds = Array(UInt64(1)...400)

  @Test("The clocks are those that a slow reader of the law finds, day by day")
  func oracle() throws {
    let book = try Book.shipped()
    var seen: [Clock.State: Int] = [:]
    for seed in Self.seeds {
      let history = SeededHistory(seed: seed), facts = try history.story.facts()
      let now = history.end + (Int(seed % 50) * 86_400 - 2_000_000)
      let clocks = book.clocks(of: ClockCase(facts, Book.vocabulary), now: now)
      let found = clocks.map {
        SlowClocks.Verdict(
          clock: $0.rule.clock, rule: $0.rule.id, start: $0.start, due: $0.due, state: $0.state)
      }
      #expect(found == SlowClocks.verdicts(facts, rules: book.rules, now: now), "seed \(seed)")
      for clock in clocks { seen[clock.state, default: 0] += 1 }
    }
    for state in [Clock.State.running, .paused, .met, .late, .ended] {
      #expect(seen[state, default: 0] > 10, "too few \(state): \(seen)")
    }
  }

  @Test("In whatever order the facts were recorded, the clocks and their reasons are the same")
  func anyOrder() throws {
    for seed in Self.seeds {
      let history = SeededHistory(seed: seed), now = history.end + 86_400
      let told = try Book.seen(history.story.facts(), now: now)
      for shuffle in 1...3 {
        let mixed = try history.story.facts(
          recordedIn: history.order(shuffledBy: seed * 10 + UInt64(shuffle)))
        #expect(try Book.seen(mixed, now: now) == told, "seed \(seed)")
      }
    }
  }

  @Test("A fact at a wrong time, corrected, gives the clocks of never having erred")
  func correctedTime() throws {
    for seed in Self.seeds {
      let history = SeededHistory(seed: seed), now = history.end + 86_400, place = Int(seed % 13)
      var facts = try history.story.facts()
      let right = try Book.seen(facts, now: now), happened = facts[place].occurred
      facts[place].occurred = happened + (Int(seed * 7_919 % 4_000_000) - 2_000_000)
      facts.append(try correction(of: facts[place].id, to: happened, after: facts))
      #expect(try Book.seen(facts, now: now).uncorrected == right, "seed \(seed)")
    }
  }

  @Test("A fact that never happened, withdrawn, gives the clocks of never having erred")
  func withdrawn() throws {
    for seed in Self.seeds {
      let history = SeededHistory(seed: seed), now = history.end + 86_400
      let right = try Book.seen(history.story.facts(), now: now)
      var story = history.story
      story.tell(
        now + -Int(seed * 104_729 % 3_000_000),
        seed % 2 == 0 ? MatterClosed(reason: .mistake) : AssessmentMade.made("A"))
      let wrong = try story.facts(), id = story.id(story.happenings.count)
      #expect(
        try Book.seen(wrong + [correction(of: id, to: nil, after: wrong)], now: now).uncorrected == right,
        "seed \(seed)")
    }
  }

  @Test("Of two corrections of one fact the later holds") func twice() throws {
    let story = Story("2026-03-02T10:00").then("2026-03-02T12:00", AssessmentMade.made())
    let (wrong, right) = (try #require(Moment("2026-03-05T12:00")), try #require(Moment("2026-03-03T12:00")))
    var facts = try story.facts()
    for moment in [wrong, right] { facts.append(try correction(of: story.id(2), to: moment, after: facts)) }
    let clocks = try Book.clocks(facts, now: wrong + 864_000)
    #expect(clocks.first { $0.rule.clock == "primary.care" }?.start == right)
  }

  private func correction(of id: String, to occurred: Moment?, after facts: [Fact]) throws -> Fact {
    let last = try #require(facts.last)
    return Fact(
      position: facts.count + 1, id: "mend-\(facts.count)", stream: last.stream, version: facts.count + 1,
      kind: FactCorrected.kind,
      occurred: last.occurred + 99, recorded: last.recorded + 99, actor: Cast.nurse,
      payload: try JSON.encode(FactCorrected(fact: id, occurred: occurred)))
  }

  @Test("No clock runs without an active rule in force on its start day")
  func inForce() throws {
    for seed in Self.seeds {
      let history = SeededHistory(seed: seed)
      for clock in try Book.clocks(history.story.facts(), now: history.end) {
        #expect(clock.rule.active && clock.rule.verified && clock.rule.isInForce(on: clock.start.day))
        #expect(clock.due >= clock.start)
      }
    }
  }

  @Test("A matter from before the laws has no clock at all") func beforeTheLaws() throws {
    for seed in UInt64(1)...50 {
      let history = SeededHistory(seed: seed, steps: 4, years: 1996...1999)
      #expect(try Book.clocks(history.story.facts(), now: history.end).isEmpty)
    }
  }

  @Test("Each promise is there once, tightest first") func onceAndOrdered() throws {
    for seed in Self.seeds {
      let history = SeededHistory(seed: seed),
        clocks = try Book.clocks(history.story.facts(), now: history.end)
      #expect(Set(clocks.map(\.rule.clock)).count == clocks.count)
      #expect(clocks.map(\.due) == clocks.map(\.due).sorted())
    }
  }

  @Test("What happens later than now is not known yet") func future() throws {
    for seed in Self.seeds {
      let history = SeededHistory(seed: seed), facts = try history.story.facts(), place = facts.count / 2
      let now = facts[place].occurred
      for clock in try Book.clocks(facts, now: now) {
        #expect(
          clock.start <= now && clock.stopped ?? now <= now
            && clock.trace.allSatisfy { $0.step == .due || $0.step == .countFrom || $0.at <= now })
      }
    }
  }
}
