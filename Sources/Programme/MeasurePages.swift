import County
import Markup

/// The measures of a benefit goal and what fills each; the programme office links and unlinks them here.
struct MeasuresPage {
  var programme: Programme
  var ask: Ask
  var state: ProgrammeState
  var benefit: ProgrammeContent.Benefit
  /// Groups of the figure that is being linked.
  var groups: [FigureSource.Group]
  /// Names of the groups that are linked already.
  var named: [FigureTie: Text]

  private var lang: Lang { ask.lang }
  private var id: ID<BenefitGoal>? { ID(benefit.number) }
  private var path: String { id.map { ProgrammeLink.measures($0).path } ?? "/" }
  private var own: [ProgrammeState.LinkedIndicator] { state.indicators(of: benefit.number) }
  private var figure: String? { ask.form.has("do") ? ask.form["figure"] : ask.query["figure"] }
  /// The measure that is being changed.
  private var chosen: ProgrammeState.LinkedIndicator? { own.first { $0.row.name == ask.query["measure"] } }

  func page(_ said: Refusal?) -> Page {
    let forms: HTML? = ask.actor.role == .programmeOffice ? "\(linking)\(unlinking)" : nil
    return Page(
      "\(ProgrammeWords.measures[lang]): \(benefit.number). \(benefit.short[lang])", room: .desk,
      back: (id.map { ProgrammeLink.benefit($0).path } ?? "/", benefit.title[lang]),
      "\(programme.said(said, lang))\(list)\(forms)")
  }

  private var list: HTML {
    guard !own.isEmpty else { return paragraph(ProgrammeWords.nothing[lang]) }
    let rows = own.map { measure -> [HTML] in
      [HTML(text: measure.row.title), HTML(text: measure.row.aim), HTML(text: filled(by: measure.figure))]
    }
    let columns = [ProgrammeWords.measure, LinkWords.aim, LinkWords.filledBy].map { $0[lang] }
    return table(caption: ProgrammeWords.measures[lang], columns: columns, rows: rows)
  }

  private func filled(by tie: FigureTie?) -> String {
    guard let tie else { return LinkWords.byHand[lang] }
    let name = programme.figures.name(tie.figure)?[lang] ?? tie.figure
    return tie.cut.map { "\(name) (\(named[tie]?[lang] ?? $0.group))" } ?? name
  }

  /// First which figure, then its group and the measure's name: the groups are the figure's own.
  private var linking: HTML {
    "\(heading(LinkWords.link[lang]))\(figure == nil ? choosing : naming)"
  }

  private var choosing: HTML {
    let figures =
      [Choice("", LinkWords.byHand[lang])] + programme.figures.choices.map { Choice($0.id, $0.name[lang]) }
    let measures = [Choice("", LinkWords.freshMeasure[lang])] + own.map { Choice($0.row.name, $0.row.title) }
    return asking(
      path,
      """
      \(own.isEmpty ? nil : select(Field("measure", ProgrammeWords.measure[lang]), measures))
      \(select(Field("figure", LinkWords.filledBy[lang]), figures))
      <p>\(button(LinkWords.goOn[lang]))</p>
      """)
  }

  private var naming: HTML {
    let figure = figure ?? "", told = programme.figures.name(figure)
    let name = ask.form.has("name") ? ask.form["name"] : chosen?.row.name ?? told?.fi ?? ""
    let aim = ask.form.has("aim") ? ask.form["aim"] : chosen?.row.aim ?? own.last?.row.aim ?? ""
    let group = ask.form.has("group") ? ask.form["group"] : chosen?.figure?.cut?.text ?? ""
    let all = [Choice("", LinkWords.whole[lang])] + groups.map { Choice($0.cut.text, $0.name[lang]) }
    let fields: HTML = """
      \(hidden("figure", figure))\(paragraph("\(LinkWords.filledBy[lang]): \(told?[lang] ?? LinkWords.byHand[lang])"))
      \(groups.isEmpty ? nil : select(Field("group", LinkWords.group[lang], value: group), all))
      \(textField(Field("name", LinkWords.name[lang], hint: LinkWords.finnish[lang], value: name, required: true), most: 200))
      \(textField(Field("aim", LinkWords.aim[lang], hint: LinkWords.finnish[lang], value: aim, required: true), most: 300))
      \(button(LinkWords.link[lang], name: "do", value: "link"))
      """
    return form(path, secret: ask.visitor.secret, fields)
  }

  private var unlinking: HTML? {
    guard !own.isEmpty else { return nil }
    let measures = own.map { Choice($0.row.name, $0.row.title) }
    let fields: HTML = """
      \(paragraph(LinkWords.stays[lang]))
      \(select(Field("gone", ProgrammeWords.measure[lang], value: ask.form["gone"]), measures))
      \(textField(Field("reason", LinkWords.reason[lang], value: ask.form["reason"], required: true), most: 500))
      \(button(LinkWords.unlink[lang], .secondary, name: "do", value: "unlink"))
      """
    return fold(
      LinkWords.unlink[lang], form(path, secret: ask.visitor.secret, fields),
      open: ask.form["do"] == "unlink")
  }
}

extension Programme {
  func measures(_ id: ID<BenefitGoal>, _ ask: Ask) async throws -> MeasuresPage {
    guard let benefit = content.benefitGoals.first(where: { $0.number == id.text }) else {
      throw Refusal.noSuchGoal
    }
    let state = try await state(), asked = ask.form.has("do") ? ask.form["figure"] : ask.query["figure"] ?? ""
    if let figure = ask.query["figure"], !figure.isEmpty, figures.name(figure) == nil {
      throw Refusal.noSuchFigure
    }
    var named: [FigureTie: Text] = [:]
    for tie in state.indicators(of: id.text).compactMap(\.figure) where tie.cut != nil {
      named[tie] = try await figures.groups(tie.figure).first { $0.cut == tie.cut }?.name
    }
    return MeasuresPage(
      programme: self, ask: ask, state: state, benefit: benefit,
      groups: try await groups(of: asked), named: named)
  }

  private func groups(of figure: String?) async throws -> [FigureSource.Group] {
    guard let figure, !figure.isEmpty else { return [] }
    return try await figures.groups(figure)
  }

  func changeMeasures(_ benefit: String, _ ask: Ask) async throws {
    try ask.mustBeOffice()
    let content = content, form = ask.form
    switch form["do"] {
    case "link":
      let figure = form["figure"].isEmpty ? nil : form["figure"], cut = FigureCut(form["group"])
      if form.has("group"), cut == nil { throw Refusal.noSuchGroup }
      let link = IndicatorLinked(
        benefitGoal: benefit, aim: try form.text("aim", LinkWords.aim, most: 300),
        name: try form.text("name", LinkWords.name, most: 200), figure: figure, cut: cut)
      let groups = try await groups(of: figure), known = Set(figures.choices.map(\.id)),
        cuts = Set(groups.map(\.cut))
      try await decide(by: ask.actor) {
        try $0.linking(link, figures: known, groups: cuts, in: content)
      }
    case "unlink":
      let reason = try form.text("reason", LinkWords.reason, most: 500)
      try await decide(by: ask.actor) { try $0.unlinking(form["gone"], benefit, reason: reason) }
    default: throw Refusal.notFound
    }
  }
}
