package import County

extension Programme {
  /// Writes what a project's form said; gives the project's address.
  func changeProject(_ here: ProgrammeLink, _ ask: Ask) async throws -> ProgrammeLink {
    try ask.mustBeOffice()
    guard case .project(let id) = here else {
      let id = journal.world.id(of: Project.self)
      try await plan(id, ask)
      return .project(id)
    }
    guard try await portfolio()[id] != nil else { throw Refusal.noSuchProject }
    switch ask.form["do"] {
    case "plan": try await plan(id, ask)
    case "month": try await month(id, ask)
    case "money": try await money(id, ask)
    case "risk": try await risk(id, ask)
    case "close-risk": try await closeRisk(id, ask)
    default: throw Refusal.notFound
    }
    return here
  }

  private func plan(_ id: ID<Project>, _ ask: Ask) async throws {
    let form = ask.form
    guard let from = Day(form["from"]), let to = Day(form["to"]) else { throw Refusal.endsBeforeItBegins }
    let plan = ProjectPlanned(
      name: try form.needed("name", ProgrammeWords.name, most: 200), goals: form.all("goals"),
      strategy: form.has("strategy") ? form["strategy"] : nil,
      owner: try form.needed("owner", ProgrammeWords.owner, most: 100),
      unit: try form.text("unit", ProgrammeWords.unit, most: 64), priority: Int(form["priority"]) ?? 0,
      from: from, to: to,
      after: form.all("after").compactMap { ID<Project>($0) })
    try await planned(plan, as: id, by: ask.actor)
  }

  /// Plans a project, or changes its plan.
  package func planned(_ plan: ProjectPlanned, as id: ID<Project>, by actor: Actor) async throws {
    let content = content
    try await journal.change(by: actor) { ledger in
      let state = ProgrammeState(try ledger.facts(of: content.stream))
      let portfolio = Portfolio(try ledger.facts(ofRoom: "project"))
      try ledger.add(try portfolio.planning(plan, as: id, state, content), to: id.stream)
    }
  }

  /// Decides on a project as it is and writes what was decided.
  package func decide(
    on id: ID<Project>, by actor: Actor,
    _ decision: @escaping @Sendable (ProjectState) throws -> any FactPayload
  ) async throws {
    try await journal.change(by: actor) { ledger in
      guard let project = ProjectState(try ledger.facts(of: id.stream)) else { throw Refusal.noSuchProject }
      let payload = try decision(project)
      try ledger.add(payload, to: id.stream)
    }
  }

  private func month(_ id: ID<Project>, _ ask: Ask) async throws {
    let form = ask.form, today = now.day
    guard let light = Light(rawValue: form["light"]) else {
      throw Refusal.unanswered(ProgrammeWords.standing)
    }
    let report = MonthReported(
      month: form["month"], light: light, done: try form.needed("done", ProgrammeWords.done),
      next: try form.needed("next", ProgrammeWords.next), need: try form.text("need", ProgrammeWords.need))
    try await decide(on: id, by: ask.actor) { try $0.reporting(report, today: today) }
  }

  private func money(_ id: ID<Project>, _ ask: Ask) async throws {
    let form = ask.form, content = content
    let sums = ["planned", "actual", "forecast"].compactMap { Int(form[$0].filter { !$0.isWhitespace }) }
    guard sums.count == 3, let year = Int(form["year"]) else { throw Refusal.noSuchSum }
    let line = BudgetSet(
      kindOfCost: form["cost"], year: year, plan: sums[0], actual: sums[1], forecast: sums[2])
    try await decide(on: id, by: ask.actor) { try $0.budgeting(line, content) }
  }

  private func risk(_ id: ID<Project>, _ ask: Ask) async throws {
    let form = ask.form
    guard let review = Day(form["review"]) else { throw Refusal.unanswered(ProgrammeWords.review) }
    let risk = RiskAssessed(
      id: journal.world.id(of: Project.self).text, description: try form.needed("risk", ProgrammeWords.risk),
      consequence: try form.needed("consequence", ProgrammeWords.consequence),
      mitigation: try form.needed("mitigation", ProgrammeWords.mitigation),
      owner: try form.needed("risk-owner", ProgrammeWords.owner, most: 100), review: review,
      likelihood: Int(form["likelihood"]) ?? 0, impact: Int(form["impact"]) ?? 0)
    try await decide(on: id, by: ask.actor) { try $0.assessing(risk) }
  }
}
