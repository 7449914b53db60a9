import Catalogue
import County
import CountyTesting
import Programme
import Rules
import Testing

@testable import Demo

@Suite("The programme office step by step") struct ProgrammeStepsTests {
  private static let today = Day(2026, 11, 22) ?? Day(number: 0)

  /// The office at work until each of `stops` in turn.
  private func lived(_ stops: (ProgrammeLife) -> [Day]) async throws -> Programme {
    let content = ContentFolder.shipped, today = Self.today
    let county = try await TestCounty(at: Moment(today.adding(months: -20), 9), facts: Programme.facts)
    let programme = Programme(
      journal: county.journal, house: county.house, content: try ProgrammeContent(content),
      surveys: try ProgrammeContent.surveys(content))
    let staff = try content.read(StaffContent.self, from: "catalogue/staff.yaml").staff
    var life = try ProgrammeLife(content, programme, clock: county.clock, staff: staff, today: today)
    for stop in stops(life) { try await life.live(until: stop) }
    return programme
  }

  private static let once = Task { try await ProgrammeStepsTests().lived { _ in [today] } }

  @Test(
    "At one go or stop by stop, the same is done on the same days, and living a day twice does nothing more")
  func steps() async throws {
    func story(_ programme: Programme) async throws -> [String] {
      try await programme.journal.facts(after: 0, limit: 10_000).map {
        "\($0.stream.room) \($0.kind) \($0.occurred) \($0.actor.id)"
      }
    }
    let one = try await story(try await Self.once.value)
    let other = try await story(try await lived { life in life.stops.flatMap { [$0, $0] } })
    #expect(one.count > 200 && one == other)
  }

  @Test("No more is planned for a project than its plan says, and no year spends what it has not seen")
  func money() async throws {
    let programme = try await Self.once.value,
      demo: ProgrammeDemo = try ContentFolder.shipped.read(from: "programme/demo.yaml")
    let portfolio = Portfolio(try await programme.journal.facts(ofRoom: "project"))
    for plan in demo.projects {
      let state = try #require(ID<Project>(plan.id).flatMap { portfolio[$0] })
      let planned = state.budget.reduce(0) { $0 + $1.plan }
      #expect(planned <= plan.plan && planned > plan.plan * 9 / 10, "\(plan.id): \(planned) of \(plan.plan)")
      for line in state.budget {
        #expect(line.actual >= 0 && line.actual <= line.plan && line.forecast >= line.actual)
        #expect(line.year <= Self.today.parts.year || line.actual == 0)
      }
      let lines = Set(state.budget.map { "\($0.year) \($0.kindOfCost)" })
      #expect(lines.count == state.budget.count, "a line twice")
    }
  }

  @Test("Each project has reported its latest months one after another, the last with the light of the file")
  func months() async throws {
    let programme = try await Self.once.value,
      demo: ProgrammeDemo = try ContentFolder.shipped.read(from: "programme/demo.yaml")
    let portfolio = Portfolio(try await programme.journal.facts(ofRoom: "project"))
    for plan in demo.projects {
      let state = try #require(ID<Project>(plan.id).flatMap { portfolio[$0] })
      let months = state.months.map(\.report.month).sorted()
      let wanted = plan.light.indices.map { back -> String in
        let parts = Self.today.adding(months: -back).parts
        return "\(parts.year)-\(parts.month < 10 ? "0" : "")\(parts.month)"
      }
      #expect(months == wanted.sorted(), "\(plan.id)")
    }
  }

  @Test("A report is signed by three different people, after its figures and before its day is over")
  func signatures() async throws {
    let programme = try await Self.once.value
    let signed = try await programme.journal.facts(after: 0, limit: 10_000).filter {
      $0.kind == ReportSigned.kind
    }
    let periods = Dictionary(grouping: signed) { $0.read(ReportSigned.self)?.period.description ?? "" }
    #expect(periods.keys.sorted() == ["11/25", "5/25", "5/26"])
    for (_, facts) in periods {
      #expect(facts.count == 3 && Set(facts.map(\.actor.id)).count == 3)
      let period = try #require(facts[0].read(ReportSigned.self)?.period)
      #expect(facts.allSatisfy { $0.occurred.day <= period.reportDay })
    }
  }

  @Test("Only the office, the lead, the manager, voters and the unnamed do anything, each in their role")
  func actors() async throws {
    let facts = try await (try await Self.once.value).journal.facts(after: 0, limit: 10_000)
    for (kind, role) in [(IdeaMoved.kind, Role.programmeOffice), (ProjectPlanned.kind, .programmeOffice)] {
      let actors = Set(facts.filter { $0.kind == kind }.map(\.actor.role))
      #expect(actors == [role], "\(kind): \(actors)")
    }
    let answers = facts.filter { $0.kind == SurveyAnswered.kind }
    #expect(!answers.isEmpty && answers.allSatisfy { $0.actor == .anonymous }, "answers are nobody’s")
    let votes = Dictionary(grouping: facts.filter { $0.kind == IdeaBacked.kind }, by: \.stream)
    for own in votes.values { #expect(Set(own.map(\.actor.id)).count == own.count, "a vote a person") }
  }

  @Test("Without staff there is still an office, and nobody to vote")
  func noStaff() async throws {
    let content = ContentFolder.shipped
    let county = try await TestCounty(at: Moment(Self.today.adding(months: -20), 9), facts: Programme.facts)
    let programme = Programme(
      journal: county.journal, house: county.house, content: try ProgrammeContent(content),
      surveys: try ProgrammeContent.surveys(content))
    var life = try ProgrammeLife(content, programme, clock: county.clock, staff: [], today: Self.today)
    try await life.live(until: Self.today)
    let kinds = Set(try await county.journal.facts(after: 0, limit: 10_000).map(\.kind))
    #expect(kinds.contains(ProjectPlanned.kind) && !kinds.contains(IdeaGiven.kind))
  }
}
