package import County

/// A project as its facts make it (hankkeen tila).
package struct ProjectState: Sendable, Equatable {
  package private(set) var id: ID<Project>
  package private(set) var plan: ProjectPlanned
  package private(set) var budget: [BudgetSet] = []
  package private(set) var risks: [RiskAssessed] = []
  package private(set) var closings: [Closing] = []
  package private(set) var months: [Month] = []

  /// A closed risk with what was learnt and who wrote it.
  package struct Closing: Sendable, Equatable {
    package var closed: RiskClosed
    package var by: String
    package var at: Moment
  }

  /// A month's report with who wrote it.
  package struct Month: Sendable, Equatable {
    package var report: MonthReported
    package var by: String
    package var at: Moment
  }

  /// `nil` before it is planned.
  package init?(_ facts: [Fact]) {
    guard let id = facts.first?.stream.id(of: Project.self),
      let plan = facts.corrected.last(where: { $0.kind == ProjectPlanned.kind })?.read(ProjectPlanned.self)
    else { return nil }
    (self.id, self.plan) = (id, plan)
    for fact in facts.corrected { take(fact) }
  }

  private mutating func take(_ fact: Fact) {
    if let line: BudgetSet = fact.read() {
      budget.removeAll { ($0.year, $0.kindOfCost) == (line.year, line.kindOfCost) }
      budget.append(line)
    } else if let risk: RiskAssessed = fact.read() {
      risks.removeAll { $0.id == risk.id }
      risks.append(risk)
      closings.removeAll { $0.closed.risk == risk.id && !risk.closed }
    } else if let closed: RiskClosed = fact.read() {
      close(closed, fact)
    } else if let report: MonthReported = fact.read() {
      months.removeAll { $0.report.month == report.month }
      months.append(Month(report: report, by: fact.actor.id, at: fact.occurred))
    }
  }

  private mutating func close(_ closed: RiskClosed, _ fact: Fact) {
    for place in risks.indices where risks[place].id == closed.risk { risks[place].closed = true }
    closings.removeAll { $0.closed.risk == closed.risk }
    closings.append(Closing(closed: closed, by: fact.actor.id, at: fact.occurred))
  }

  package var openRisks: [RiskAssessed] {
    risks.filter { !$0.closed }.sorted { ($1.weight, $0.id) < ($0.weight, $1.id) }
  }
  package var latest: Month? { months.max { $0.report.month < $1.report.month } }
  /// How it stands by its latest month's report; `nil` when there is none.
  package var light: Light? { latest?.report.light }

  /// Plan, actual and forecast together, of a year or of all.
  package func money(_ year: Int? = nil) -> Money {
    budget.filter { year == nil || $0.year == year }.reduce(Money()) { $0 + Money($1) }
  }
}

/// Plan, actual and forecast in euros (rahat).
package struct Money: Sendable, Equatable {
  package var plan = 0
  package var actual = 0
  package var forecast = 0

  package init() {}
  package init(_ line: BudgetSet) { (plan, actual, forecast) = (line.plan, line.actual, line.forecast) }

  package static func + (one: Money, other: Money) -> Money {
    var sum = one
    sum.plan += other.plan
    sum.actual += other.actual
    sum.forecast += other.forecast
    return sum
  }

  package var values: [Int] { [plan, actual, forecast] }
}

extension RiskAssessed {
  /// Likelihood times impact, 1…25.
  package var weight: Int { likelihood * impact }
}

/// All projects of the programme together (hankesalkku).
package struct Portfolio: Sendable, Equatable {
  /// By priority and then by name.
  package var projects: [ProjectState]

  package init(_ facts: [Fact]) {
    projects = Dictionary(grouping: facts, by: \.stream).values.compactMap(ProjectState.init)
      .sorted { ($0.plan.priority, $0.plan.name, $0.id) < ($1.plan.priority, $1.plan.name, $1.id) }
  }

  package subscript(id: ID<Project>) -> ProjectState? { projects.first { $0.id == id } }
  package func projects(for goal: String) -> [ProjectState] {
    projects.filter { $0.plan.goals.contains(goal) }
  }

  /// From the first day of any project to the last.
  package var days: ClosedRange<Day>? {
    guard let first = projects.map(\.plan.from).min(), let last = projects.map(\.plan.to).max() else {
      return nil
    }
    return first...max(first, last)
  }

  package var years: [Int] { Set(projects.flatMap(\.budget).map(\.year)).sorted() }

  /// Money by kind of cost, of a year or of all.
  package func money(_ kind: String, _ year: Int? = nil) -> Money {
    projects.flatMap(\.budget).filter { $0.kindOfCost == kind && (year == nil || $0.year == year) }
      .reduce(Money()) { $0 + Money($1) }
  }

  package var money: Money { projects.reduce(Money()) { $0 + $1.money() } }

  /// How many open risks by likelihood and impact.
  package var risks: [[Int]: Int] {
    projects.flatMap(\.openRisks).reduce(into: [:]) { $0[[$1.likelihood, $1.impact], default: 0] += 1 }
  }

  /// Projects that must be done before `id` and are not yet, or that end after it begins.
  package func blockers(of id: ID<Project>) -> [ProjectState] {
    guard let project = self[id] else { return [] }
    return project.plan.after.compactMap { self[$0] }.filter { $0.plan.to >= project.plan.from }
  }
}
