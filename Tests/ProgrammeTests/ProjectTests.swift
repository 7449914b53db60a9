import County
import CountyTesting
import Programme
import Testing

extension ProgrammeCounty {
  func plan(
    _ id: String, priority: Int = 1, from: String = "2026-01-01", to: String = "2026-12-31",
    after: [String] = [],
    goals: [String] = ["1.1"], strategy: String? = "saatavuus"
  ) async throws {
    let plan = ProjectPlanned(
      name: "Hanke \(id)", goals: goals, strategy: strategy, owner: "Vilja", unit: "kajaani-tk",
      priority: priority,
      from: try #require(Day(from)), to: try #require(Day(to)), after: after.compactMap { ID<Project>($0) })
    try await programme.planned(plan, as: try #require(ID<Project>(id)), by: Self.office)
  }

  func project(_ id: String) async throws -> ProjectState {
    let portfolio = Portfolio(try await county.journal.facts(ofRoom: "project"))
    let id = try #require(ID<Project>(id))
    return try #require(portfolio[id])
  }
}

@Suite("Projects") struct ProjectTests {
  @Test(
    "A plan is refused for what is wrong in it",
    arguments: [
      ("2026-12-31", "2026-01-01", 1, "1.1", "saatavuus", "project.days"),
      ("2026-01-01", "2026-12-31", 0, "1.1", "saatavuus", "project.priority"),
      ("2026-01-01", "2026-12-31", 4, "1.1", "saatavuus", "project.priority"),
      ("2026-01-01", "2026-12-31", 1, "9.9", "saatavuus", "programme.goal"),
      ("2026-01-01", "2026-12-31", 1, "1.1", "muu", "programme.goal"),
      ("2026-01-01", "2026-01-01", 3, "1.1", "talous", nil),
    ] as [(String, String, Int, String, String, String?)])
  func refused(
    _ from: String, _ to: String, _ priority: Int, _ goal: String, _ strategy: String, _ code: String?
  ) async throws {
    let town = try await ProgrammeCounty().begun()
    #expect(
      await refusal {
        try await town.plan("a", priority: priority, from: from, to: to, goals: [goal], strategy: strategy)
      } == code)
  }

  @Test("Projects never wait for each other in a circle") func circle() async throws {
    let town = try await ProgrammeCounty().begun()
    try await town.plan("a")
    try await town.plan("b", after: ["a"])
    try await town.plan("c", after: ["b"])
    #expect(await refusal { try await town.plan("a", after: ["c"]) } == "project.circle")
    #expect(await refusal { try await town.plan("a", after: ["a"]) } == "project.circle")
    #expect(await refusal { try await town.plan("a", after: ["z"]) } == "project.unknown")
  }

  @Test("Random ties: whatever is taken holds no circle", arguments: UInt64(1)...20) func ties(_ seed: UInt64)
    async throws
  {
    let town = try await ProgrammeCounty().begun(), names = ["a", "b", "c", "d", "e"]
    var chance = SeededChance(seed: seed)
    for name in names { try await town.plan(name) }
    for _ in 0..<15 {
      let name = names.randomElement(using: &chance) ?? "a", others = names.shuffled(using: &chance).prefix(2)
      _ = await refusal { try await town.plan(name, after: Array(others)) }
    }
    let portfolio = Portfolio(try await town.county.journal.facts(ofRoom: "project"))
    for project in portfolio.projects {
      #expect(!project.plan.after.contains { portfolio.waits($0, for: project.id) })
    }
  }

  @Test("Money by kind and year adds up, and a line said again replaces the first") func money() async throws
  {
    let town = try await ProgrammeCounty().begun(), content = town.programme.content,
      id = try #require(ID<Project>("a"))
    try await town.plan("a")
    for (kind, year, plan) in [
      ("staff", 2026, 100), ("staff", 2027, 50), ("other", 2026, 7), ("staff", 2026, 120),
    ] {
      try await town.programme.decide(on: id, by: ProgrammeCounty.office) {
        try $0.budgeting(
          BudgetSet(kindOfCost: kind, year: year, plan: plan, actual: plan / 2, forecast: plan + 1), content)
      }
    }
    let project = try await town.project("a")
    #expect(
      project.money().plan == 177 && project.money(2026).plan == 127 && project.money(2026).actual == 63)
    let portfolio = Portfolio(try await town.county.journal.facts(ofRoom: "project"))
    #expect(
      portfolio.money("staff").plan == 170 && portfolio.money("staff", 2027).forecast == 51
        && portfolio.years == [2026, 2027])
  }

  @Test("Money, risks and months are refused for what is wrong in them") func refusals() async throws {
    let town = try await ProgrammeCounty().begun(), content = town.programme.content
    try await town.plan("a")
    let project = try await town.project("a"), today = town.county.now.day
    let line = { (kind: String, year: Int, sum: Int) in
      refusal {
        _ = try project.budgeting(
          BudgetSet(kindOfCost: kind, year: year, plan: sum, actual: 0, forecast: 0), content)
      }
    }
    #expect(
      line("muu", 2026, 1) == "project.cost" && line("staff", 1926, 1) == "project.sum"
        && line("staff", 2026, -1) == "project.sum")
    #expect(line("staff", 2026, 0) == nil)
    let risk = { (likelihood: Int, impact: Int) in
      var risk = RiskAssessed.example
      (risk.likelihood, risk.impact) = (likelihood, impact)
      return refusal { _ = try project.assessing(risk) }
    }
    #expect(risk(0, 3) == "project.weight" && risk(3, 6) == "project.weight" && risk(1, 5) == nil)
    let month = { (month: String) in
      refusal {
        _ = try project.reporting(
          MonthReported(month: month, light: .late, done: "x", next: "y", need: ""), today: today)
      }
    }
    #expect(
      month("2026-11") == nil && month("2026-12") == "project.month" && month("2026-13") == "project.month")
    #expect(month("2024-11") == "project.month" && month("marras") == "project.month")
  }

  @Test("A closed risk leaves the matrix; the heaviest stands first") func risks() async throws {
    let town = try await ProgrammeCounty().begun(), id = try #require(ID<Project>("a"))
    try await town.plan("a")
    for (name, likelihood, impact, closed) in [
      ("x", 2, 2, false), ("y", 5, 4, false), ("z", 3, 3, false), ("z", 3, 3, true),
    ] {
      var risk = RiskAssessed.example
      (risk.id, risk.likelihood, risk.impact, risk.closed) = (name, likelihood, impact, closed)
      let said = risk
      try await town.programme.decide(on: id, by: ProgrammeCounty.office) { try $0.assessing(said) }
    }
    let project = try await town.project("a")
    #expect(project.openRisks.map(\.id) == ["y", "x"] && project.openRisks.map(\.weight) == [20, 4])
    let portfolio = Portfolio(try await town.county.journal.facts(ofRoom: "project"))
    #expect(portfolio.risks == [[2, 2]: 1, [5, 4]: 1])
  }

  @Test("A project that begins before those it waits for are done is told") func blockers() async throws {
    let town = try await ProgrammeCounty().begun()
    try await town.plan("a", to: "2026-10-01")
    try await town.plan("b", from: "2026-09-01", after: ["a"])
    try await town.plan("c", from: "2026-11-01", after: ["a"])
    let portfolio = Portfolio(try await town.county.journal.facts(ofRoom: "project"))
    #expect(portfolio.blockers(of: try #require(ID("b"))).map(\.plan.name) == ["Hanke a"])
    #expect(
      portfolio.blockers(of: try #require(ID("c"))).isEmpty
        && portfolio.days?.lowerBound.description == "2026-01-01")
  }
}

@Suite("Ideas and surveys") struct IdeaTests {
  @Test("One person, one vote, as long as the idea is open") func votes() async throws {
    let town = try await ProgrammeCounty(), id = try #require(ID<Idea>("i")), journal = town.county.journal
    _ = try await journal.change(by: Cast.nurse) {
      try $0.add(IdeaGiven(title: "A", words: "B"), to: id.stream)
    }
    let idea = { try #require(IdeaStanding(try await journal.facts(of: id.stream))) }
    let back = try await idea().backing(by: Cast.nurse)
    _ = try await journal.change(by: Cast.nurse) { try $0.add(back, to: id.stream) }
    let standing = try await idea()
    #expect(standing.backers == [Cast.nurse.id] && standing.state == .given)
    #expect(refusal { _ = try standing.backing(by: Cast.nurse) } == "idea.backed")
    #expect(refusal { _ = try standing.backing(by: Cast.secondNurse) } == nil)
    #expect(refusal { _ = try standing.moving(to: .taken, reason: " ") } == "idea.reason")
    _ = try await journal.change(by: ProgrammeCounty.office) {
      try $0.add(IdeaMoved(state: .left, reason: "Ei nyt"), to: id.stream)
    }
    let settled = try await idea()
    #expect(
      refusal { _ = try settled.backing(by: Cast.secondNurse) } == "idea.settled"
        && settled.reason == "Ei nyt")
  }

  @Test("Answers of a survey add up; unanswered questions are asked for") func answers() throws {
    let surveys = try ProgrammeContent.surveys(.shipped), survey = try #require(surveys.first)
    #expect(refusal { _ = try survey.complete(["channels": "3"]) } == "form.unanswered")
    let whole = ["channels": "3", "data": "1", "skills": "2", "supports": "4", "words": ""]
    #expect(try survey.complete(whole.merging(["other": "x"]) { $1 }) == whole)
    let facts = (0..<4).map { place in
      Fact(
        position: place + 1, id: "\(place)", stream: ID<Survey>.example.stream, version: place + 1,
        kind: SurveyAnswered.kind,
        occurred: TestCounty.start, recorded: TestCounty.start, actor: .anonymous,
        payload: (try? JSON.encode(
          SurveyAnswered(questionnaire: survey.id, version: 1, answers: ["channels": "\(place)"]))) ?? "")
    }
    let result = SurveyResult(facts, of: survey.id)
    #expect(result.answers == 4 && result.mean("channels") == 1.5 && result.mean("data") == nil)
    #expect(SurveyResult(facts, of: "eva").answers == 0)
  }

  @Test("Outcomes from elsewhere keep their half-year and unit; said again they change") func outcomes()
    throws
  {
    let period = try #require(Period("11/26"))
    #expect(
      refusal { _ = try Outcomes([]).entering("muu", period, "1", answers: 1, source: "x") }
        == "survey.unknown")
    #expect(
      refusal { _ = try Outcomes([]).entering("enps", period, " ", answers: 1, source: "x") }
        == "programme.value")
    #expect(
      refusal { _ = try Outcomes([]).entering("enps", period, "5", answers: -1, source: "x") }
        == "programme.value")
    let outcome = try Outcomes([]).entering("qwl", period, "61,5 %", answers: 900, source: "Kysely")
    #expect(outcome.value.number == 61.5 && outcome.value.unit == "%" && outcome.period == period)
  }
}
