package import County

/// Decisions about a project (hanketta koskevat päätökset).
extension Portfolio {
  /// A plan that may be written down: `id` is the project that it changes.
  package func planning(
    _ plan: ProjectPlanned, as id: ID<Project>, _ state: ProgrammeState, _ content: ProgrammeContent
  ) throws(Refusal) -> ProjectPlanned {
    guard plan.from <= plan.to else { throw .endsBeforeItBegins }
    guard (1...3).contains(plan.priority) else { throw .noSuchPriority }
    for goal in plan.goals where state.goal(goal) == nil { throw .noSuchGoal }
    if let strategy = plan.strategy, !content.strategy.contains(where: { $0.id == strategy }) {
      throw .noSuchGoal
    }
    for other in plan.after {
      guard self[other] != nil else { throw .noSuchProject }
      if waits(other, for: id) { throw .roundInACircle }
    }
    return plan
  }

  /// Whether a project must wait, by its own or others' ties, for another.
  package func waits(_ one: ID<Project>, for other: ID<Project>) -> Bool {
    var seen: Set<ID<Project>> = [], waiting = [one]
    while let next = waiting.popLast() {
      if next == other { return true }
      if seen.insert(next).inserted { waiting += self[next]?.plan.after ?? [] }
    }
    return false
  }
}

extension ProjectState {
  package func budgeting(_ line: BudgetSet, _ content: ProgrammeContent) throws(Refusal) -> BudgetSet {
    guard content.costs.contains(where: { $0.id == line.kindOfCost }) else { throw .noSuchCost }
    guard (2_000...2_099).contains(line.year),
      [line.plan, line.actual, line.forecast].allSatisfy({ 0...2_000_000_000 ~= $0 })
    else { throw .noSuchSum }
    return line
  }

  package func assessing(_ risk: RiskAssessed) throws(Refusal) -> RiskAssessed {
    guard (1...5).contains(risk.likelihood), (1...5).contains(risk.impact) else { throw .noSuchWeight }
    return risk
  }

  /// A risk ends once, and leaves what was learnt.
  package func closing(_ risk: String, cameTrue: Bool, learnt: String) throws(Refusal) -> RiskClosed {
    guard let known = risks.first(where: { $0.id == risk }) else { throw .noSuchRisk }
    guard !known.closed else { throw .closedBefore }
    guard !learnt.bare.isEmpty else { throw .nothingLearnt }
    return RiskClosed(risk: risk, cameTrue: cameTrue, learnt: learnt)
  }

  /// A month is reported when it has begun, and not years later.
  package func reporting(_ report: MonthReported, today: Day) throws(Refusal) -> MonthReported {
    guard let first = Day(report.month + "-01"), first <= today, today - first < 400 else {
      throw .noSuchMonth
    }
    return report
  }
}

extension Refusal {
  package static let noSuchProject = Refusal(
    "project.unknown", status: 404, fi: "Hanketta ei ole.", sv: "Projektet finns inte.",
    en: "There is no such project.")
  package static let endsBeforeItBegins = Refusal(
    "project.days", fi: "Hanke päättyy ennen kuin se alkaa. Korjaa päivät.",
    sv: "Projektet slutar innan det börjar. Rätta dagarna.",
    en: "The project ends before it begins. Correct the days.")
  package static let noSuchPriority = Refusal(
    "project.priority", fi: "Valitse kiireys 1, 2 tai 3.", sv: "Välj prioritet 1, 2 eller 3.",
    en: "Choose priority 1, 2 or 3.")
  package static let roundInACircle = Refusal(
    "project.circle", fi: "Hankkeet odottaisivat toisiaan. Poista toinen riippuvuus.",
    sv: "Projekten skulle vänta på varandra. Ta bort det ena beroendet.",
    en: "The projects would wait for each other. Remove one of the ties.")
  package static let noSuchCost = Refusal(
    "project.cost", fi: "Valitse kululaji.", sv: "Välj kostnadsslag.", en: "Choose a kind of cost.")
  package static let noSuchSum = Refusal(
    "project.sum", fi: "Anna vuosi ja summat kokonaisina euroina.", sv: "Ange år och summor i hela euro.",
    en: "Give the year, and the sums in whole euros.")
  package static let noSuchWeight = Refusal(
    "project.weight", fi: "Valitse todennäköisyys ja vaikutus 1–5.", sv: "Välj sannolikhet och följd 1–5.",
    en: "Choose likelihood and impact from 1 to 5.")
  package static let noSuchMonth = Refusal(
    "project.month", fi: "Anna kuukausi muodossa 2026-10. Sen pitää olla jo alkanut.",
    sv: "Ange månaden som 2026-10. Den ska redan ha börjat.",
    en: "Give the month as 2026-10. It must have begun.")
  package static let noSuchRisk = Refusal(
    "project.risk", status: 404, fi: "Riskiä ei ole.", sv: "Risken finns inte.", en: "There is no such risk.")
  package static let closedBefore = Refusal(
    "project.riskClosed", status: 409, fi: "Riski on jo suljettu.", sv: "Risken är redan avslutad.",
    en: "The risk is closed already.")
  package static let nothingLearnt = Refusal(
    "project.learnt", fi: "Kerro, mitä riskistä opittiin.", sv: "Berätta vad ni lärde er av risken.",
    en: "Say what was learnt of the risk.")
}
