import County
import Markup

/// One benefit goal: its measures with their values by half-year, and the words of its chapter.
struct BenefitPage {
  var programme: Programme
  var ask: Ask
  var state: ProgrammeState
  var benefit: ProgrammeContent.Benefit

  private var lang: Lang { ask.lang }
  private var path: String { ID<BenefitGoal>(benefit.number).map { ProgrammeLink.benefit($0).path } ?? "/" }
  private var columns: [String] {
    [SelfAssessment.baseline] + state.periods(programme.content).map(\.description)
  }

  func page(_ said: Refusal?) -> Page {
    let goals = state.goals(of: benefit.number).map { goalLink($0.number, $0.title) }
    let list: HTML? = goals.isEmpty ? nil : "\(heading(ProgrammeWords.processGoals[lang]))\(list(goals))"
    return Page(
      "\(benefit.number). \(benefit.title[lang])", room: .desk,
      back: (ProgrammeLink.goals.path, ProgrammeWords.goals[lang]),
      "\(programme.said(said, lang))\(values)\(measures)\(list)\(words)\(forms)")
  }

  /// The way to what fills each measure; only the office changes it.
  private var measures: HTML? {
    guard let id = ID<BenefitGoal>(benefit.number) else { return nil }
    let label = ask.actor.role == .programmeOffice ? LinkWords.open : LinkWords.filledBy
    return "<p>\(link(ProgrammeLink.measures(id).path, label[lang]))</p>"
  }

  private var values: HTML {
    let rows = state.indicators(of: benefit.number).map { indicator -> [HTML] in
      [HTML(text: indicator.row.title)] + cells(indicator.row)
    }
    guard !rows.isEmpty else { return paragraph(ProgrammeWords.nothing[lang]) }
    let heads = [ProgrammeWords.measure[lang], ProgrammeWords.baseline[lang]] + columns.dropFirst()
    return table(caption: ProgrammeWords.measures[lang], columns: heads, rows: rows)
  }

  /// Each value as it was said; a change of unit stands in words between them.
  private func cells(_ row: IndicatorRow) -> [HTML] {
    var unit: String??
    return columns.map { column in
      guard let value = row.values[column] else { return "" }
      guard value.number != nil else { return HTML(text: value.words) }
      let isOther = unit.map { $0 != value.unit } ?? false
      unit = .some(value.unit)
      return isOther
        ? "\(value.words) <strong>\(ProgrammeWords.unitChanged[lang])</strong>" : HTML(text: value.words)
    }
  }

  private var words: HTML? {
    let period = programme.content.period(on: programme.now.day)
    let parts = SectionKind.allCases.compactMap { kind -> HTML? in
      state.words(benefit.number, kind, period).map { words in
        "\(heading(kind.name[lang], level: 3))<p class=\"words\" lang=\"fi\">\(words)</p>"
      }
    }
    return parts.isEmpty ? nil : "\(heading("\(ProgrammeWords.chapter[lang]) \(period)"))\(parts)"
  }

  private var forms: HTML? {
    guard ask.actor.role == .programmeOffice else { return nil }
    return "\(state.indicators(of: benefit.number).isEmpty ? nil : entering)\(writing)"
  }

  private var entering: HTML {
    let names = state.indicators(of: benefit.number).map { Choice($0.row.name, $0.row.title) }
    let choices = columns.map { Choice($0, $0) }
    let now = programme.content.period(on: programme.now.day).description
    let fields: HTML = """
      \(select(Field("measure", ProgrammeWords.measure[lang], value: ask.form["measure"]), names))
      \(select(Field("column", ProgrammeWords.period[lang], value: ask.form.has("column") ? ask.form["column"] : now), choices))
      \(textField(Field("value", ProgrammeWords.value[lang], hint: ProgrammeWords.valueHint[lang], value: ask.form["value"], required: true), most: 500))
      \(button(ProgrammeWords.enter[lang], name: "do", value: "value"))
      """
    return "\(heading(ProgrammeWords.enter[lang]))\(form(path, secret: ask.visitor.secret, fields))"
  }

  private var writing: HTML {
    let kinds = SectionKind.allCases.map { Choice($0.rawValue, $0.name[lang]) }
    let fields: HTML = """
      \(select(Field("section", ProgrammeWords.section[lang], value: ask.form["section"]), kinds))
      \(textArea(Field("words", ProgrammeWords.chapter[lang], value: ask.form["words"], required: true), rows: 6, most: 20_000))
      \(button(ProgrammeWords.write[lang], .secondary, name: "do", value: "words"))
      """
    return "\(heading(ProgrammeWords.chapter[lang]))\(form(path, secret: ask.visitor.secret, fields))"
  }
}

extension Programme {
  func benefit(_ id: ID<BenefitGoal>, _ ask: Ask) async throws -> BenefitPage {
    guard let benefit = content.benefitGoals.first(where: { $0.number == id.text }) else {
      throw Refusal.noSuchGoal
    }
    return BenefitPage(programme: self, ask: ask, state: try await state(), benefit: benefit)
  }

  func changeBenefit(_ number: String, _ what: String, _ ask: Ask) async throws {
    let content = content, form = ask.form, period = content.period(on: now.day)
    switch what {
    case "value":
      let cell = try form.needed("value", ProgrammeWords.value, most: 500)
      try await decide(by: ask.actor) {
        try $0.entering(form["measure"], number, column: form["column"], cell, in: content)
      }
    case "words":
      let words = try form.needed("words", ProgrammeWords.chapter, most: 20_000)
      guard let section = SectionKind(rawValue: form["section"]) else { throw Refusal.notFound }
      try await decide(by: ask.actor) { try $0.writing(number, section, period, words, in: content) }
    default: throw Refusal.notFound
    }
  }
}
