import County
import Markup

/// The portfolio on one page: projects, timeline, readiness, money and risks, each picture with its table.
struct PortfolioPage {
  var programme: Programme
  var ask: Ask
  var portfolio: Portfolio
  var state: ProgrammeState

  init(_ programme: Programme, _ ask: Ask, _ portfolio: Portfolio, _ state: ProgrammeState) {
    (self.programme, self.ask, self.portfolio, self.state) = (programme, ask, portfolio, state)
  }

  private var lang: Lang { ask.lang }
  private var today: Day { programme.now.day }

  var page: Page {
    let content: HTML = """
      \(paragraph(programme.content.name[lang], class: "why"))\(projects)\(planLink)
      \(timeline)\(readiness)\(money)\(risks)
      """
    return Page(ProgrammeWords.portfolio[lang], room: .desk, content)
  }

  private var planLink: HTML? {
    guard ask.actor.role == .programmeOffice else { return nil }
    return "<p>\(link(ProgrammeLink.plan.path, ProgrammeWords.plan[lang], class: "button"))</p>"
  }

  private var projects: HTML {
    guard !portfolio.projects.isEmpty else { return paragraph(ProgrammeWords.nothing[lang]) }
    let columns = [
      ProgrammeWords.project, ProgrammeWords.standing, ProgrammeWords.priority, ProgrammeWords.unit,
      ProgrammeWords.owner,
      ProgrammeWords.goals, ProgrammeWords.to,
    ].map { $0[lang] }
    let rows = portfolio.projects.map { project -> [HTML] in
      [
        link(ProgrammeLink.project(project.id).path, project.plan.name), light(project.light, lang),
        "\(project.plan.priority)", HTML(text: programme.unit(project.plan.unit, lang)),
        HTML(text: project.plan.owner),
        goalLinks(project.plan.goals), HTML(text: Format.day(project.plan.to, lang)),
      ]
    }
    return table(caption: ProgrammeWords.projects[lang], columns: columns, rows: rows)
  }

  private func goalLinks(_ goals: [String]) -> HTML {
    goals.compactMap { number in ID<ProcessGoal>(number).map { link(ProgrammeLink.goal($0).path, number) } }
      .joined(by: ", ")
  }

  private var timeline: HTML? {
    guard let days = portfolio.days else { return nil }
    let length = Double(max(days.upperBound - days.lowerBound, 1))
    let share = { (day: Day) in Double(day - days.lowerBound) / length }
    let bars = portfolio.projects.map {
      TimelineChart.Bar(
        $0.plan.name, from: share($0.plan.from), to: share($0.plan.to), look: $0.light?.rawValue ?? "unknown")
    }
    let name = ProgrammeWords.timeline[lang]
    let rows = portfolio.projects.map { project -> [HTML] in
      [
        HTML(text: project.plan.name), HTML(text: Format.day(project.plan.from, lang)),
        HTML(text: Format.day(project.plan.to, lang)), light(project.light, lang),
        HTML(text: project.plan.after.compactMap { portfolio[$0]?.plan.name }.joined(separator: ", ")),
      ]
    }
    let columns = [
      ProgrammeWords.project, ProgrammeWords.from, ProgrammeWords.to, ProgrammeWords.standing,
      ProgrammeWords.after,
    ]
    let chart = TimelineChart(
      bars: bars, ticks: ticks(days).map { (Format.month($0), share($0)) },
      now: days.contains(today) ? share(today) : nil, label: name)
    return "\(heading(name))\(chart.svg)\(folded(name, columns, rows))"
  }

  /// The first day of each half-year on the line.
  private func ticks(_ days: ClosedRange<Day>) -> [Day] {
    let years = days.lowerBound.parts.year...days.upperBound.parts.year
    return years.flatMap { year in [Day(year, 1, 1), Day(year, 7, 1)].compactMap(\.self) }.filter(
      days.contains)
  }

  private var readiness: HTML? { ReadinessMap(programme, state, lang).html }

  private var money: HTML? {
    guard portfolio.money != Money() else { return nil }
    let name = ProgrammeWords.money[lang]
    let kinds = programme.content.costs.map { ($0.name[lang], portfolio.money($0.id)) }
    let series = [ProgrammeWords.planned, ProgrammeWords.actual, ProgrammeWords.forecast]
    let chart = GroupedBars(
      series: series.map { $0[lang] }, groups: kinds.map { ($0.0, $0.1.values) }, label: name)
    let rows = (kinds + [(ProgrammeWords.together[lang], portfolio.money)]).map { kind, money -> [HTML] in
      [HTML(text: kind)] + money.values.map { HTML(text: Format.euros($0, lang)) }
    }
    return "\(heading(name))\(chart.svg)\(folded(name, [ProgrammeWords.cost] + series, rows))"
  }

  private var risks: HTML? {
    let open = portfolio.projects.flatMap { project in project.openRisks.map { (project, $0) } }
    guard !open.isEmpty else { return nil }
    let name = ProgrammeWords.risks[lang]
    let chart = RiskMatrix(
      counts: portfolio.risks, across: ProgrammeWords.impact[lang], up: ProgrammeWords.likelihood[lang],
      label: name)
    let rows = open.sorted { $0.1.weight > $1.1.weight }.map { project, risk -> [HTML] in
      [
        HTML(text: risk.description), link(ProgrammeLink.project(project.id).path, project.plan.name),
        "\(risk.likelihood)", "\(risk.impact)", "\(risk.weight)", HTML(text: risk.mitigation),
        HTML(text: risk.owner),
        HTML(text: Format.day(risk.review, lang)),
      ]
    }
    let columns = [
      ProgrammeWords.risk, ProgrammeWords.project, ProgrammeWords.likelihood, ProgrammeWords.impact,
      ProgrammeWords.weight, ProgrammeWords.mitigation, ProgrammeWords.owner, ProgrammeWords.review,
    ]
    return "\(heading(name))\(chart.svg)\(folded(name, columns, rows, open: true))"
  }

  private func folded(_ name: String, _ columns: [Text], _ rows: [[HTML]], open: Bool = false) -> HTML {
    fold(
      "\(ProgrammeWords.table[lang]): \(name)",
      table(caption: name, columns: columns.map { $0[lang] }, rows: rows), open: open)
  }
}

/// How a project stands, in a word and a sign.
func light(_ light: Light?, _ lang: Lang) -> HTML {
  "<span class=\"light \(light?.rawValue ?? "unknown")\">\(light?.name[lang] ?? "○ " + ProgrammeWords.noReport[lang])</span>"
}

/// Readiness of every process goal by half-year, as a picture and its table (lämpökartta).
struct ReadinessMap {
  var programme: Programme
  var state: ProgrammeState
  var lang: Lang

  init(_ programme: Programme, _ state: ProgrammeState, _ lang: Lang) {
    (self.programme, self.state, self.lang) = (programme, state, lang)
  }

  var html: HTML? {
    let goals = state.goals,
      periods = state.periods(programme.content).filter { period in
        goals.contains { $0.cells[period.description] != nil } || programme.content.periods.contains(period)
      }
    guard !goals.isEmpty else { return nil }
    let name = ProgrammeWords.readiness[lang]
    let chart = HeatMap(
      columns: periods.map(\.description),
      rows: goals.map { goal in
        ("\(goal.number) \(goal.title)", periods.map { goal.readiness[$0.description] })
      }, label: name)
    let rows = goals.map { goal -> [HTML] in
      [goalLink(goal.number, goal.title)] + periods.map { HTML(text: goal.cells[$0.description] ?? "") }
    }
    let columns = [ProgrammeWords.processGoal[lang]] + periods.map(\.description)
    let whole = fold(
      "\(ProgrammeWords.table[lang]): \(name)", table(caption: name, columns: columns, rows: rows), open: true
    )
    return "\(heading(name))\(chart.svg)\(whole)"
  }
}

extension Programme {
  func unit(_ id: String, _ lang: Lang) -> String { units[id]?[lang] ?? id }
}

extension Format {
  /// `10/2026`.
  static func month(_ day: Day) -> String { "\(day.parts.month)/\(day.parts.year)" }
  static func euros(_ sum: Int, _ lang: Lang) -> String { Format.number(sum, lang) + "\u{a0}€" }
}

extension Sequence where Element == HTML {
  /// With a plain text between.
  func joined(by separator: String) -> HTML { joined(by: HTML(text: separator)) }
}
