import County
import Markup

/// A project's month on one page: how it stands, what was done, what comes, money, risks and ties.
struct ProjectPage {
  var programme: Programme
  var ask: Ask
  var state: ProgrammeState
  var portfolio: Portfolio
  var project: ProjectState

  private var lang: Lang { ask.lang }

  func page(_ said: Refusal?) -> Page {
    let forms: HTML? =
      ask.actor.role == .programmeOffice ? ProjectForms(programme, ask, project, portfolio, state).html : nil
    return Page(
      project.plan.name, room: .desk, back: (ProgrammeLink.portfolio.path, ProgrammeWords.portfolio[lang]),
      """
      \(programme.said(said, lang))\(about)\(month(project.latest))\(months)\(money)\(risks)\
      \(RiskForms(programme, ask, project).closed)\(forms)
      """)
  }

  /// The page of an earlier month.
  func page(of month: String) throws -> Page {
    guard let report = project.months.first(where: { $0.report.month == month }) else {
      throw Refusal.notFound
    }
    return Page(
      "\(project.plan.name) \(month)", room: .desk,
      back: (ProgrammeLink.project(project.id).path, project.plan.name), "\(self.month(report))\(risks)")
  }

  private var about: HTML {
    let goals = project.plan.goals.map { goalLink($0, state.goal($0)?.title ?? "") }
    let strategy = programme.content.strategy.first { $0.id == project.plan.strategy }?.name[lang]
    let waits = project.plan.after.compactMap { portfolio[$0] }.map {
      link(ProgrammeLink.project($0.id).path, $0.plan.name)
    }
    var rows: [(String, HTML)] = [
      (ProgrammeWords.standing[lang], light(project.light, lang)),
      (ProgrammeWords.priority[lang], "\(project.plan.priority)"),
      (ProgrammeWords.owner[lang], HTML(text: project.plan.owner)),
      (ProgrammeWords.unit[lang], HTML(text: programme.unit(project.plan.unit, lang))),
      (ProgrammeWords.from[lang], HTML(text: Format.day(project.plan.from, lang))),
      (ProgrammeWords.to[lang], HTML(text: Format.day(project.plan.to, lang))),
      (ProgrammeWords.goals[lang], list(goals)),
    ]
    if let strategy { rows.append((ProgrammeWords.strategy[lang], HTML(text: strategy))) }
    if !waits.isEmpty { rows.append((ProgrammeWords.after[lang], list(waits))) }
    return "\(facts(rows))\(blocked)"
  }

  private var blocked: HTML? {
    let blockers = portfolio.blockers(of: project.id)
    guard !blockers.isEmpty else { return nil }
    return notice(
      .warning, heading: ProgrammeWords.blocked[lang], list(blockers.map { HTML(text: $0.plan.name) }))
  }

  private func month(_ month: ProjectState.Month?) -> HTML {
    guard let month else { return paragraph(ProgrammeWords.noReport[lang]) }
    let report = month.report
    let parts = [
      (ProgrammeWords.done, report.done), (ProgrammeWords.next, report.next),
      (ProgrammeWords.need, report.need),
    ]
    .filter { !$0.1.isEmpty }
    .map { name, words -> HTML in "\(heading(name[lang], level: 3))<p class=\"words\">\(words)</p>" }
    return """
      \(heading("\(ProgrammeWords.month[lang]) \(report.month)"))<p>\(light(report.light, lang))</p>\(parts)
      \(paragraph("\(programme.person(month.by)), \(Format.day(month.at.day, lang))", class: "why"))
      """
  }

  private var months: HTML? {
    let earlier = project.months.sorted { $0.report.month > $1.report.month }.dropFirst()
    guard !earlier.isEmpty else { return nil }
    let rows = earlier.compactMap { month -> HTML? in
      ID<Project.Month>(month.report.month).map {
        "\(link(ProgrammeLink.month(project.id, $0).path, month.report.month)) \(light(month.report.light, lang))"
      }
    }
    return fold(ProgrammeWords.months[lang], list(rows))
  }

  private var money: HTML? {
    guard !project.budget.isEmpty else { return nil }
    let lines = project.budget.sorted { ($0.year, $0.kindOfCost) < ($1.year, $1.kindOfCost) }
    let rows = lines.map { line -> [HTML] in
      let kind = programme.content.costs.first { $0.id == line.kindOfCost }?.name[lang] ?? line.kindOfCost
      return ["\(line.year)", HTML(text: kind)]
        + Money(line).values.map { HTML(text: Format.euros($0, lang)) }
    }
    let sum: [HTML] =
      [HTML(text: ProgrammeWords.together[lang]), ""]
      + project.money().values.map { HTML(text: Format.euros($0, lang)) }
    let columns = [
      ProgrammeWords.year, ProgrammeWords.cost, ProgrammeWords.planned, ProgrammeWords.actual,
      ProgrammeWords.forecast,
    ]
    let chart = GroupedBars(
      series: columns.dropFirst(2).map { $0[lang] },
      groups: Set(lines.map(\.year)).sorted().map { ("\($0)", project.money($0).values) },
      label: ProgrammeWords.money[lang])
    return """
      \(heading(ProgrammeWords.money[lang]))\(chart.svg)
      \(table(caption: ProgrammeWords.money[lang], columns: columns.map { $0[lang] }, rows: rows + [sum]))
      """
  }

  private var risks: HTML? {
    guard !project.openRisks.isEmpty else { return nil }
    let rows = project.openRisks.map { risk -> [HTML] in
      [
        HTML(text: risk.description), HTML(text: risk.consequence), HTML(text: risk.mitigation),
        "\(risk.likelihood) × \(risk.impact) = \(risk.weight)", HTML(text: risk.owner),
        HTML(text: Format.day(risk.review, lang)),
      ]
    }
    let columns = [
      ProgrammeWords.risk, ProgrammeWords.consequence, ProgrammeWords.mitigation, ProgrammeWords.weight,
      ProgrammeWords.owner, ProgrammeWords.review,
    ]
    let counts = project.openRisks.reduce(into: [[Int]: Int]()) {
      $0[[$1.likelihood, $1.impact], default: 0] += 1
    }
    let chart = RiskMatrix(
      counts: counts, across: ProgrammeWords.impact[lang], up: ProgrammeWords.likelihood[lang],
      label: ProgrammeWords.risks[lang])
    return """
      \(heading(ProgrammeWords.risks[lang]))\(chart.svg)
      \(table(caption: ProgrammeWords.risks[lang], columns: columns.map { $0[lang] }, rows: rows))
      """
  }
}

extension Programme {
  func project(_ id: ID<Project>, _ ask: Ask) async throws -> ProjectPage {
    let portfolio = try await portfolio()
    guard let project = portfolio[id] else { throw Refusal.noSuchProject }
    return ProjectPage(
      programme: self, ask: ask, state: try await state(), portfolio: portfolio, project: project)
  }
}
