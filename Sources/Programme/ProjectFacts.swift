package import County

/// A project of the programme (hanke).
package enum Project {}

extension ID<Project> {
  package var stream: Stream { Stream("project", self) }
}

/// What a project is to do, for which goals, when and with whom (hanke suunniteltu); said again, it changes the plan.
package struct ProjectPlanned: FactPayload {
  package static let kind = "project.planned"
  package var name: String
  /// Process goals that it serves.
  package var goals: [String]
  /// The goal of the county's strategy that it serves.
  package var strategy: String?
  package var owner: String
  package var unit: String
  /// 1 is first.
  package var priority: Int
  package var from: Day
  package var to: Day
  /// Projects that must be done before.
  package var after: [ID<Project>]

  package init(
    name: String, goals: [String], strategy: String?, owner: String, unit: String, priority: Int, from: Day,
    to: Day, after: [ID<Project>] = []
  ) {
    (self.name, self.goals, self.strategy, self.owner) = (name, goals, strategy, owner)
    (self.unit, self.priority, self.from, self.to, self.after) = (unit, priority, from, to, after)
  }
  package static var example: ProjectPlanned {
    ProjectPlanned(
      name: "Etävastaanotto", goals: ["1.1"], strategy: "saatavuus", owner: "Vilja Esimerkki",
      unit: "kajaani-tk",
      priority: 1, from: Day(number: 20_454), to: Day(number: 20_818))
  }
}

/// One line of a project's money for a year, in whole euros (budjettirivi).
package struct BudgetSet: FactPayload {
  package static let kind = "project.budgetSet"
  /// `staff`, `purchases` … of the content.
  package var kindOfCost: String
  package var year: Int
  package var plan: Int
  package var actual: Int
  package var forecast: Int

  package init(kindOfCost: String, year: Int, plan: Int, actual: Int, forecast: Int) {
    (self.kindOfCost, self.year, self.plan, self.actual, self.forecast) = (
      kindOfCost, year, plan, actual, forecast
    )
  }
  package static var example: BudgetSet {
    BudgetSet(kindOfCost: "staff", year: 2026, plan: 120_000, actual: 80_000, forecast: 115_000)
  }
}

/// A risk of a project, with what is done about it (riski); said again, it changes; `closed` ends it.
package struct RiskAssessed: FactPayload {
  package static let kind = "project.riskAssessed"
  package var id: String
  package var description: String
  package var consequence: String
  package var mitigation: String
  package var owner: String
  package var review: Day
  /// 1…5 each.
  package var likelihood: Int
  package var impact: Int
  package var closed: Bool

  package init(
    id: String, description: String, consequence: String, mitigation: String, owner: String, review: Day,
    likelihood: Int, impact: Int, closed: Bool = false
  ) {
    (self.id, self.description, self.consequence, self.mitigation) = (
      id, description, consequence, mitigation
    )
    (self.owner, self.review, self.likelihood, self.impact) = (owner, review, likelihood, impact)
    self.closed = closed
  }
  package static var example: RiskAssessed {
    RiskAssessed(
      id: "henkilosto", description: "Osaajia ei saada.", consequence: "Käyttöönotto siirtyy.",
      mitigation: "Koulutetaan omia.", owner: "Vilja Esimerkki", review: Day(number: 20_500), likelihood: 3,
      impact: 4)
  }
}

/// A risk is over, whether it came true or not, with what was learnt (riski suljettu).
package struct RiskClosed: FactPayload {
  package static let kind = "project.riskClosed"
  package var risk: String
  package var cameTrue: Bool
  package var learnt: String

  package init(risk: String, cameTrue: Bool, learnt: String) {
    (self.risk, self.cameTrue, self.learnt) = (risk, cameTrue, learnt)
  }
  package static var example: RiskClosed {
    RiskClosed(risk: "henkilosto", cameTrue: false, learnt: "Omien koulutus riitti.")
  }
}

/// How a project went in one month, on one page (kuukausitilanne).
package struct MonthReported: FactPayload {
  package static let kind = "project.monthReported"
  /// `2026-10`.
  package var month: String
  package var light: Light
  package var done: String
  package var next: String
  package var need: String

  package init(month: String, light: Light, done: String, next: String, need: String) {
    (self.month, self.light, self.done, self.next, self.need) = (month, light, done, next, need)
  }
  package static var example: MonthReported {
    MonthReported(
      month: "2026-10", light: .onTrack, done: "Koulutukset pidettiin.", next: "Käyttöönotto alkaa.", need: ""
    )
  }
}

/// How a project stands against its plan (liikennevalo); always said also in words.
package enum Light: String, Codable, Sendable, CaseIterable { case onTrack, late, stuck }
