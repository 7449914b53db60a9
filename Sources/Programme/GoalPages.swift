import County
import Markup

/// All goals: the national ones, and under each the states that the projects are to reach.
struct GoalsPage {
  var programme: Programme
  var ask: Ask
  var state: ProgrammeState

  init(_ programme: Programme, _ ask: Ask, _ state: ProgrammeState) {
    (self.programme, self.ask, self.state) = (programme, ask, state)
  }

  private var lang: Lang { ask.lang }

  func page(_ said: Refusal?) -> Page {
    let benefits = programme.content.benefitGoals.map { benefit -> HTML in
      let goals = state.goals(of: benefit.number).map { goalLink($0.number, $0.title) }
      let title = "\(benefit.number). \(benefit.title[lang])"
      let head =
        ID<BenefitGoal>(benefit.number).map { link(ProgrammeLink.benefit($0).path, title) }
        ?? HTML(text: title)
      return "<h2>\(head)</h2>\(goals.isEmpty ? paragraph(ProgrammeWords.nothing[lang]) : list(goals))"
    }
    return Page(
      ProgrammeWords.goals[lang], room: .desk,
      "\(programme.said(said, lang))\(benefits)\(ReadinessMap(programme, state, lang).html)\(adding)")
  }

  private var adding: HTML? {
    guard ask.actor.role == .programmeOffice else { return nil }
    let fields: HTML = """
      \(textField(Field("number", ProgrammeWords.numberLabel[lang], value: ask.form["number"], required: true), size: 8, most: 8))
      \(textField(Field("title", ProgrammeWords.processGoal[lang], value: ask.form["title"], required: true), most: 300))
      \(textField(Field("owner", ProgrammeWords.owner[lang], value: ask.form["owner"]), most: 100))
      \(button(ProgrammeWords.newGoal[lang], name: "do", value: "goal"))
      """
    return fold(
      ProgrammeWords.newGoal[lang], form(ProgrammeLink.goals.path, secret: ask.visitor.secret, fields),
      open: ask.method == .post)
  }
}

/// The number and title of a process goal as a link, where the number can stand in an address.
func goalLink(_ number: String, _ title: String) -> HTML {
  let name = "\(number) \(title)"
  return ID<ProcessGoal>(number).map { link(ProgrammeLink.goal($0).path, name) } ?? HTML(text: name)
}

/// One process goal: how ready it is and by what proof, its actions and projects.
struct GoalPage {
  var programme: Programme
  var ask: Ask
  var state: ProgrammeState
  var portfolio: Portfolio
  var goal: ProcessGoal

  private var lang: Lang { ask.lang }
  private var periods: [Period] { state.periods(programme.content) }

  func page(_ said: Refusal?) -> Page {
    let content: HTML = """
      \(programme.said(said, lang))\(about)\(scores)\(scoring)\(actions)\(projects)\(narrative)
      """
    return Page(
      "\(goal.number) \(goal.title)", room: .desk,
      back: (ProgrammeLink.goals.path, ProgrammeWords.goals[lang]), content)
  }

  private var about: HTML {
    let benefit = programme.content.benefitGoals.first { $0.number == goal.benefitGoal }
    let back = ID<BenefitGoal>(goal.benefitGoal).map {
      link(ProgrammeLink.benefit($0).path, benefit?.title[lang] ?? goal.benefitGoal)
    }
    var rows: [(String, HTML)] = [(ProgrammeWords.benefitGoal[lang], back ?? "")]
    if let owner = goal.owner { rows.append((ProgrammeWords.owner[lang], HTML(text: owner))) }
    if let baseline = goal.baseline { rows.append((ProgrammeWords.baseline[lang], "\(baseline) %")) }
    return facts(rows)
  }

  private var scores: HTML {
    let rows = periods.compactMap { period -> [HTML]? in
      guard let cell = goal.cells[period.description], !cell.isEmpty else { return nil }
      let score = state.score(of: goal.number, in: period)
      let words =
        goal.readiness[period.description].map { ProgrammeWords.scale(programme.content, $0, lang) } ?? cell
      return [
        HTML(text: period.description), HTML(text: words), HTML(text: score?.score.evidence ?? ""),
        HTML(text: score.map { programme.person($0.by) } ?? ""),
      ]
    }
    guard !rows.isEmpty else { return paragraph(ProgrammeWords.nothing[lang]) }
    let columns = [
      ProgrammeWords.period, ProgrammeWords.readiness, ProgrammeWords.evidence, ProgrammeWords.by,
    ]
    return table(caption: ProgrammeWords.readiness[lang], columns: columns.map { $0[lang] }, rows: rows)
  }

  private var scoring: HTML? {
    guard ask.actor.role == .programmeOffice,
      let path = ID<ProcessGoal>(goal.number).map({ ProgrammeLink.goal($0).path })
    else {
      return nil
    }
    let open = periods.filter { state.seal(of: $0) == nil }
    let now = programme.content.period(on: programme.now.day).description
    let steps = programme.content.scale.map { Choice("\($0.percent)", "\($0.percent) % \($0.name[lang])") }
    let fields: HTML = """
      \(select(Field("period", ProgrammeWords.period[lang], value: ask.form.has("period") ? ask.form["period"] : now), open.map { Choice($0.description, $0.description) }))
      \(radios(Field("percent", ProgrammeWords.readiness[lang], value: ask.form["percent"], required: true), steps))
      \(textArea(Field("evidence", ProgrammeWords.evidence[lang], value: ask.form["evidence"], required: true), most: 4_000))
      \(button(ProgrammeWords.score[lang], name: "do", value: "score"))
      """
    return "\(heading(ProgrammeWords.score[lang]))\(form(path, secret: ask.visitor.secret, fields))"
  }

  private var actions: HTML? {
    let forms = GoalActions(programme: programme, ask: ask, state: state, goal: goal)
    return "\(forms.list)\(forms.form)"
  }

  private var projects: HTML? {
    let serving = portfolio.projects(for: goal.number).map { project -> HTML in
      "\(link(ProgrammeLink.project(project.id).path, project.plan.name)) \(light(project.light, lang))"
    }
    return serving.isEmpty ? nil : "\(heading(ProgrammeWords.projects[lang]))\(list(serving))"
  }

  private var narrative: HTML? {
    guard !goal.narrative.isEmpty else { return nil }
    return
      "\(heading(ProgrammeWords.chapter[lang]))<div lang=\"fi\">\(goal.narrative.map { paragraph($0) })</div>"
  }
}

extension Programme {
  func goal(_ id: ID<ProcessGoal>, _ ask: Ask) async throws -> GoalPage {
    let state = try await state()
    guard let goal = state.goal(id.text) else { throw Refusal.noSuchGoal }
    return GoalPage(programme: self, ask: ask, state: state, portfolio: try await portfolio(), goal: goal)
  }

  /// The name of somebody of the programme, else their id.
  func person(_ id: String) -> String { people[id] ?? id }

  func changeGoals(_ here: ProgrammeLink, _ ask: Ask) async throws {
    try ask.mustBeOffice()
    let content = content, form = ask.form
    switch (here, form["do"]) {
    case (.goals, "goal"):
      let title = try form.needed("title", ProgrammeWords.processGoal, most: 300), number = form["number"]
      let owner = try form.text("owner", ProgrammeWords.owner, most: 100)
      try await decide(by: ask.actor) {
        try $0.setting(number, title, owner: owner.isEmpty ? nil : owner, in: content)
      }
    case (.goal(let id), "score"):
      let evidence = try form.needed("evidence", ProgrammeWords.evidence, most: 4_000)
      guard let period = Period(form["period"]) else { throw Refusal.noSuchPeriod }
      guard let percent = Int(form["percent"]) else { throw Refusal.noSuchStep }
      try await decide(by: ask.actor) {
        try $0.scoring(id.text, period, percent, evidence: evidence, in: content)
      }
    case (.goal(let id), "action"): try await changeAction(of: id.text, ask)
    case (.benefit(let id), let what): try await changeBenefit(id.text, what, ask)
    default: throw Refusal.notFound
    }
  }
}
