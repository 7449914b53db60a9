import Contact
import County
import CountyTesting
import Testing

@testable import Assessment

/// The counting itself, with lengths and moments that no law has used yet.
@Suite("Counting time") struct CountingTests {
  private func rule(_ limit: ClockRule.Limit, _ hours: ClockRule.OfficeHours? = nil) throws -> ClockRule {
    var rule = try #require(try Book.shipped().rules.first)
    (rule.limit, rule.officeHours) = (limit, hours)
    return rule
  }

  /// A random moment of 2005–2029, often near midnight, closing or a change of the clock.
  private func moment(_ chance: SeededChance) -> Moment {
    let day = Day(number: 12_850 + Int(chance.next() % 8_900))
    switch chance.next() % 4 {
    case 0: return Moment(day, 23, 59, 59)
    case 1: return Moment(day, 16)
    case 2: return Moment(day)
    default: return Moment(day, Int(chance.next() % 24), Int(chance.next() % 60), Int(chance.next() % 60))
    }
  }

  private func limit(_ chance: SeededChance) -> ClockRule.Limit {
    let count = Int(chance.next() % 40)
    switch chance.next() % 5 {
    case 0: return .init(workingDays: count)
    case 1: return .init(days: count)
    case 2: return .init(weeks: count)
    case 3: return .init(months: count % 30)
    default: return .init(minutes: count * 37)
    }
  }

  @Test("Any length from any moment ends where a slow walk through the calendar ends") func slowWalk() throws
  {
    let chance = SeededChance(seed: 77), book = ClockBook([])
    for _ in 0..<600 {
      let hours = chance.next() % 2 == 0 ? ClockRule.OfficeHours(opens: "08:00", closes: "16:00") : nil
      let rule = try rule(limit(chance), hours), start = moment(chance)
      let counted = book.due(rule, from: start), from = SlowClocks.countFrom(rule, start)
      #expect(
        counted.countFrom == from && counted.due == SlowClocks.due(rule.limit, from: from, at: start),
        "\(rule.limit) \(start)")
    }
  }

  @Test("Who comes later is never promised an earlier day") func monotone() throws {
    let chance = SeededChance(seed: 78), book = ClockBook([])
    for _ in 0..<400 {
      let rule = try rule(limit(chance), .init(opens: "08:00", closes: "16:00")), start = moment(chance)
      let later = start + Int(chance.next() % 900_000)
      #expect(book.due(rule, from: start).due <= book.due(rule, from: later).due)
    }
  }

  @Test("A longer limit never ends earlier, and no limit ends before it begins") func longer() throws {
    let chance = SeededChance(seed: 79), book = ClockBook([])
    for _ in 0..<300 {
      let start = moment(chance), count = Int(chance.next() % 50)
      let makes: [(Int) -> ClockRule.Limit] = [
        { .init(workingDays: $0) }, { .init(days: $0) }, { .init(weeks: $0) }, { .init(months: $0) },
        { .init(minutes: $0) },
      ]
      for make in makes {
        let (short, long) = (
          book.due(try rule(make(count)), from: start).due,
          book.due(try rule(make(count + 1)), from: start).due
        )
        #expect(start <= short && short <= long)
      }
    }
  }

  @Test("While nothing happens the due moment stands still and the time left shrinks second by second")
  func standing() throws {
    let story = Story("2026-03-02T10:00", born: "1950-01-01").then("2026-03-02T12:00", AssessmentMade.made())
    let facts = try story.facts(), first = try #require(Moment("2026-03-02T12:00")),
      chance = SeededChance(seed: 80)
    let due = try #require(try Book.clock("primary.care", story)).due
    for _ in 0..<100 {
      let now = first + Int(chance.next() % 20_000_000)
      let clock = try #require(try Book.clocks(facts, now: now).first { $0.rule.clock == "primary.care" })
      #expect(clock.due == due && clock.slack == due - now && clock.state == .running)
    }
  }

  @Test("A moved due day is a working day, at most some days later") func shifted() throws {
    let chance = SeededChance(seed: 81), still = ClockBook([]),
      shifting = ClockBook([], shiftsToWorkingDay: true)
    for _ in 0..<300 {
      let rule = try rule(.init(days: Int(chance.next() % 100))), start = moment(chance)
      let (one, other) = (still.due(rule, from: start).due.day, shifting.due(rule, from: start).due.day)
      #expect(other == WorkingCalendar.finland.working(from: one) && other - one <= 5)
    }
  }

  @Test(
    "Every length has words",
    arguments: [
      (ClockRule.Limit(workingDays: 0), "saman työpäivän aikana"), (.init(workingDays: 7), "7 työpäivää"),
      (.init(days: 0), "saman päivän aikana"),
      (.init(days: 14), "14 päivää"), (.init(weeks: 3), "3 viikkoa"), (.init(months: 6), "6 kuukautta"),
      (.init(minutes: 10), "10 minuuttia"),
    ])
  func words(_ limit: ClockRule.Limit, _ finnish: String) {
    #expect(limit.words.fi == finnish && !limit.words.hasBlank && limit.units == 1)
  }
}
