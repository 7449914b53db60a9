import County
import Markup

/// The programme office's forms of one project: month, money, risk, plan.
struct ProjectForms {
  var programme: Programme
  var ask: Ask
  /// `nil` when a new one is planned.
  var project: ProjectState?
  var portfolio: Portfolio
  var state: ProgrammeState

  init(
    _ programme: Programme, _ ask: Ask, _ project: ProjectState?, _ portfolio: Portfolio,
    _ state: ProgrammeState
  ) {
    (self.programme, self.ask, self.project) = (programme, ask, project)
    (self.portfolio, self.state) = (portfolio, state)
  }

  private var lang: Lang { ask.lang }
  private var path: String { project.map { ProgrammeLink.project($0.id).path } ?? ProgrammeLink.plan.path }
  private var today: Day { programme.now.day }

  func planPage(_ said: Refusal?) throws -> Page {
    try ask.mustBeOffice()
    return Page(
      ProgrammeWords.plan[lang], room: .desk,
      back: (ProgrammeLink.portfolio.path, ProgrammeWords.portfolio[lang]),
      "\(programme.said(said, lang))\(form(path, secret: ask.visitor.secret, planFields))")
  }

  var html: HTML {
    let parts: [(String, Text, HTML)] = [
      ("month", ProgrammeWords.month, monthFields), ("money", ProgrammeWords.money, moneyFields),
      ("risk", ProgrammeWords.risk, riskFields), ("plan", ProgrammeWords.project, planFields),
    ]
    return parts.map { key, name, fields -> HTML in
      fold(
        "\(ProgrammeWords.save[lang]): \(name[lang].lowercased())",
        form(path, secret: ask.visitor.secret, fields),
        open: ask.form["do"] == key)
    }.joined() + (project.flatMap { RiskForms(programme, ask, $0).closing } ?? "")
  }

  private func text(
    _ name: String, _ label: Text, _ value: String = "", needed: Bool = true
  ) -> HTML {
    textField(Field(name, label[lang], value: ask.form.has(name) ? ask.form[name] : value, required: needed))
  }

  private func area(_ name: String, _ label: Text, needed: Bool = true) -> HTML {
    textArea(Field(name, label[lang], value: ask.form[name], required: needed), rows: 3)
  }

  private func day(_ name: String, _ label: Text, _ value: Day) -> HTML {
    textField(
      Field(
        name, label[lang], value: ask.form.has(name) ? ask.form[name] : value.description, required: true),
      type: "date")
  }

  private func number(_ name: String, _ label: Text) -> HTML {
    textField(Field(name, label[lang], value: ask.form[name], required: true), size: 12, most: 12)
  }

  private var monthFields: HTML {
    let (year, month, _) = today.parts
    let lights = Light.allCases.map { Choice($0.rawValue, $0.name[lang]) }
    return """
      \(text("month", ProgrammeWords.month, "\(year)-\(month < 10 ? "0" : "")\(month)"))
      \(radios(Field("light", ProgrammeWords.standing[lang], value: ask.form["light"], required: true), lights))
      \(area("done", ProgrammeWords.done))\(area("next", ProgrammeWords.next))\(area("need", ProgrammeWords.need, needed: false))
      \(button(ProgrammeWords.save[lang], name: "do", value: "month"))
      """
  }

  private var moneyFields: HTML {
    let kinds = programme.content.costs.map { Choice($0.id, $0.name[lang]) }
    return """
      \(select(Field("cost", ProgrammeWords.cost[lang], value: ask.form["cost"]), kinds))
      \(text("year", ProgrammeWords.year, "\(today.parts.year)"))
      \(number("planned", ProgrammeWords.planned))\(number("actual", ProgrammeWords.actual))\(number("forecast", ProgrammeWords.forecast))
      \(button(ProgrammeWords.save[lang], name: "do", value: "money"))
      """
  }

  private var riskFields: HTML {
    let steps = (1...5).map { Choice("\($0)", "\($0)") }
    return """
      \(area("risk", ProgrammeWords.risk))\(area("consequence", ProgrammeWords.consequence))\(area("mitigation", ProgrammeWords.mitigation))
      \(select(Field("likelihood", ProgrammeWords.likelihood[lang], value: ask.form["likelihood"]), steps))
      \(select(Field("impact", ProgrammeWords.impact[lang], value: ask.form["impact"]), steps))
      \(text("risk-owner", ProgrammeWords.owner))\(day("review", ProgrammeWords.review, today + 90))
      \(button(ProgrammeWords.save[lang], name: "do", value: "risk"))
      """
  }

  private var planFields: HTML {
    let plan = project?.plan
    let goals = state.goals.map { Choice($0.number, "\($0.number) \($0.title)") }
    let others = portfolio.projects.filter { $0.id != project?.id }.map { Choice($0.id.text, $0.plan.name) }
    let chosen = ask.form.has("name") ? ask.form.all("goals") : plan?.goals ?? []
    let strategy = [Choice("", "–")] + programme.content.strategy.map { Choice($0.id, $0.name[lang]) }
    let units = programme.units.sorted { $0.value[lang] < $1.value[lang] }.map {
      Choice($0.key, $0.value[lang])
    }
    let waits = Set(plan?.after.map(\.text) ?? [])
    return """
      \(text("name", ProgrammeWords.name, plan?.name ?? ""))\(text("owner", ProgrammeWords.owner, plan?.owner ?? ""))
      \(select(Field("unit", ProgrammeWords.unit[lang], value: ask.form.has("unit") ? ask.form["unit"] : plan?.unit ?? ""), units))
      \(radios(Field("priority", ProgrammeWords.priority[lang], value: ask.form.has("priority") ? ask.form["priority"] : plan.map { "\($0.priority)" } ?? "2", required: true), (1...3).map { Choice("\($0)", "\($0)") }))
      \(day("from", ProgrammeWords.from, plan?.from ?? today))\(day("to", ProgrammeWords.to, plan?.to ?? today + 365))
      \(select(Field("strategy", ProgrammeWords.strategy[lang], value: ask.form.has("strategy") ? ask.form["strategy"] : plan?.strategy ?? ""), strategy))
      \(goals.isEmpty ? nil : checkboxes(Field("goals", ProgrammeWords.goals[lang]), goals, chosen: Set(chosen)))
      \(others.isEmpty ? nil : checkboxes(Field("after", ProgrammeWords.after[lang]), others, chosen: waits))
      \(button(ProgrammeWords.save[lang], name: "do", value: "plan"))
      """
  }
}
