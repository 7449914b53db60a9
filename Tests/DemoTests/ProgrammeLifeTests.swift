import County
import CountyTesting
import Demo
import Programme
import Testing

@Suite("The model county's programme") struct ProgrammeLifeTests {
  /// A programme office that has worked until a Sunday of November.
  private func lived(_ day: String = "2026-11-22") async throws -> (Programme, FrozenClock) {
    let today = try #require(Day(day)), content = ContentFolder.shipped
    let county = try await TestCounty(at: Moment(today.adding(months: -20), 9), facts: Programme.facts)
    let programme = Programme(
      journal: county.journal, house: county.house, content: try ProgrammeContent(content),
      surveys: try ProgrammeContent.surveys(content))
    let staff = try content.read(StaffContent.self, from: "catalogue/staff.yaml").staff
    var life = try ProgrammeLife(content, programme, clock: county.clock, staff: staff, today: today)
    #expect(life.stops.allSatisfy { $0 <= today })
    for stop in life.stops { try await life.live(until: stop) }
    #expect(life.stops.isEmpty)
    return (programme, county.clock)
  }

  @Test("It has goals, projects and measures, and its earlier reports are signed") func whole() async throws {
    let (programme, _) = try await lived(), state = try await programme.state()
    #expect(state.goals.count == 12 && state.indicators.count == 11 && state.measures.count == 7)
    let portfolio = Portfolio(try await programme.journal.facts(ofRoom: "project"))
    #expect(
      portfolio.projects.count == 9
        && portfolio.projects.allSatisfy { $0.months.count == 4 && !$0.budget.isEmpty })
    let sealed = programme.content.periods.filter { state.seal(of: $0) != nil }.map(\.description)
    #expect(sealed == ["5/25", "11/25", "5/26"])
    #expect(state.frozen.keys.map(\.description) == ["11/26"])
  }

  @Test("Nothing is recorded before it happened, and time never goes back") func order() async throws {
    let (programme, _) = try await lived()
    let facts = try await programme.journal.facts(after: 0, limit: 10_000)
    #expect(zip(facts, facts.dropFirst()).allSatisfy { $0.recorded <= $1.recorded })
    #expect(
      facts.allSatisfy { $0.occurred <= $0.recorded && programme.journal.vocabulary.payload(of: $0) != nil })
  }

  @Test(
    "It lives on any day",
    arguments: ["2025-01-31", "2026-02-28", "2026-05-31", "2026-06-01", "2027-12-31", "2030-03-15"])
  func anyDay(_ day: String) async throws {
    let (programme, _) = try await lived(day)
    #expect(try await programme.state().goals.count == 12)
    let period = programme.content.period(on: try #require(Day(day)))
    #expect(try await programme.report(period).text.contains("Prosessitavoite"))
  }
}
