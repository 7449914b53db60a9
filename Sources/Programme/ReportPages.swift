import County
import Markup

/// The half-years with the state of each report.
struct ReportListPage {
  var programme: Programme
  var ask: Ask
  var state: ProgrammeState

  init(_ programme: Programme, _ ask: Ask, _ state: ProgrammeState) {
    (self.programme, self.ask, self.state) = (programme, ask, state)
  }

  var page: Page {
    let lang = ask.lang
    let rows = state.periods(programme.content).reversed().map { period -> [HTML] in
      let seal = state.seal(of: period)
      return [
        link(ProgrammeLink.report(period).path, "\(ReportWords.title[lang]) \(period)"),
        HTML(text: seal == nil ? ReportWords.open[lang] : ReportWords.locked[lang]),
        HTML(text: seal.map { Format.day($0.at.day, lang) } ?? Format.day(period.reportDay, lang)),
      ]
    }
    let columns = [ProgrammeWords.period, ReportWords.state, ProgrammeWords.to].map { $0[lang] }
    return Page(
      ProgrammeWords.reports[lang], room: .desk,
      table(caption: ProgrammeWords.reports[lang], columns: columns, rows: rows))
  }
}

/// A half-year's report as a page, with its figures' freezing and its signatures.
struct ReportPage {
  var programme: Programme
  var ask: Ask
  var state: ProgrammeState
  var report: Report
  var period: Period

  private var lang: Lang { ask.lang }
  private var hash: String { report.hash }
  private var signOff: SignOff { SignOff(state, period, hash: hash) }

  func page(_ said: Refusal?) -> Page {
    let content: HTML = """
      \(programme.said(said, lang))\(lead)\(signatures)\(frozen)\(freezing)
      <div class="report" lang="fi">\(report.parts.map { part($0) })</div>
      """
    return Page(
      "\(ReportWords.title[lang]) \(period)", room: .desk,
      back: (ProgrammeLink.reports.path, ProgrammeWords.reports[lang]),
      content)
  }

  private var lead: HTML {
    """
    \(paragraph(lang == .fi ? ReportWords.changes[lang] : "\(ReportWords.finnish[lang]) \(ReportWords.changes[lang])"))
    <p>\(link(ProgrammeLink.paper(period).path, ReportWords.pdf[lang], class: "button"))\
    \(link(ProgrammeLink.text(period).path, ReportWords.text[lang], class: "button secondary"))</p>
    """
  }

  private var signatures: HTML {
    let rows = SignLevel.allCases.enumerated().map { place, level -> [HTML] in
      let signature = place < signOff.signed.count ? signOff.signed[place] : nil
      return [
        HTML(text: level.name[lang]),
        HTML(text: signature.map { programme.person($0.by) } ?? ReportWords.waits[lang]),
        HTML(text: signature.map { Format.moment($0.at, lang) } ?? ""),
      ]
    }
    let columns = [ReportWords.signing, ProgrammeWords.name, ReportWords.state].map { $0[lang] }
    return """
      \(heading(ReportWords.signing[lang]))\(standing)
      \(table(caption: ReportWords.signing[lang], columns: columns, rows: rows))
      \(paragraph("\(ReportWords.hash[lang]): \(hash)", class: "why"))\(signing)
      """
  }

  private var standing: HTML? {
    if let seal = state.seal(of: period) {
      let same = seal.signed.hash == hash
      return notice(
        same ? .done : .danger, paragraph(same ? ReportWords.signed[lang] : ReportWords.differs[lang]))
    }
    let old = state.signatures.contains { $0.signed.period == period }
    return old && signOff.signed.isEmpty ? notice(.warning, paragraph(ReportWords.changedSince[lang])) : nil
  }

  private var signing: HTML? {
    guard let next = signOff.next, next.mayBeSigned(by: ask.actor.role),
      !signOff.signed.contains(where: { $0.by == ask.actor.id })
    else { return nil }
    let label = "\(ReportWords.sign[lang]): \(next.name[lang].lowercased())"
    return form(
      ProgrammeLink.report(period).path, secret: ask.visitor.secret,
      hidden("hash", hash) + button(label, name: "do", value: "sign"))
  }

  private var frozen: HTML? {
    guard let frozen = state.frozen[period], !frozen.figures.isEmpty else { return nil }
    let rows = frozen.figures.map { figure -> [HTML] in
      [
        HTML(text: figure.name), HTML(text: figure.value.words),
        figure.value.kind == .missing ? "–" : "\(figure.numerator) / \(figure.denominator)",
        HTML(text: figure.definitionWords),
      ]
    }
    let columns = [ProgrammeWords.measure, ProgrammeWords.value, ReportWords.counted, ReportWords.definition]
      .map { $0[lang] }
    let caption = "\(ReportWords.frozen[lang]). \(ReportWords.asOf[lang]) \(Format.day(frozen.asOf, lang))"
    return fold(ReportWords.frozen[lang], table(caption: caption, columns: columns, rows: rows))
  }

  private var freezing: HTML? {
    guard ask.actor.role == .programmeOffice, state.seal(of: period) == nil,
      state.indicators.contains(where: { $0.figure != nil })
    else { return nil }
    let day = min(programme.now.day, max(period.reportDay, period.days.lowerBound))
    let field = textField(
      Field(
        "asOf", ReportWords.asOf[lang], value: ask.form.has("asOf") ? ask.form["asOf"] : day.description,
        required: true),
      type: "date")
    return fold(
      ReportWords.freeze[lang],
      form(
        ProgrammeLink.report(period).path, secret: ask.visitor.secret,
        "\(field)\(button(ReportWords.freeze[lang], name: "do", value: "freeze"))"),
      open: ask.form["do"] == "freeze")
  }

  private func part(_ part: Report.Part) -> HTML {
    if let table = part.table { return ReportTablePage(table).html }
    let words = (part.text ?? "").withoutMarks
    guard !words.isEmpty else { return "" }
    if let level = part.level { return heading(words, level: level) }
    return part.isChange ? "<p class=\"change\">\(words)</p>" : paragraph(words)
  }
}

/// A table of the report on a page, with what changed marked beside the cell.
struct ReportTablePage {
  var table: ReportTable

  init(_ table: ReportTable) { self.table = table }

  var html: HTML {
    let head = table.rows.prefix(table.head).map { row($0, isHead: true) }
    let body = table.rows.dropFirst(table.head).map { row($0, isHead: false) }
    return """
      <div class="scroll" role="region" aria-label="\(table.caption)" tabindex="0"><table><caption>\(table.caption)</caption>\
      <thead>\(head)</thead><tbody>\(body)</tbody></table></div>
      """
  }

  private func row(_ cells: [ReportTable.Cell], isHead: Bool) -> HTML {
    let inner = cells.map { cell -> HTML in
      let span: HTML = cell.span > 1 ? " colspan=\"\(cell.span)\"" : ""
      let mark = cell.mark.map { mark -> HTML in " <mark>\(mark)</mark>" }
      let text = HTML(text: cell.text.withoutMarks)
      return isHead && !cell.text.isEmpty
        ? "<th scope=\"col\"\(span)>\(text)</th>" : "<td\(span)>\(text)\(mark)</td>"
    }
    return "<tr>\(inner)</tr>\n"
  }
}

extension Programme {
  /// The report of a half-year that the programme has.
  func report(known period: Period) async throws -> Report {
    guard try await state().periods(content).contains(period) else { throw Refusal.noSuchPeriod }
    return try await report(period)
  }

  func report(_ period: Period, _ ask: Ask) async throws -> ReportPage {
    let report = try await report(known: period)
    return ReportPage(programme: self, ask: ask, state: try await state(), report: report, period: period)
  }

  func paper(_ period: Period) async throws -> Answer {
    let report = try await report(known: period)
    return .file(
      try await maker.pdf(report), type: "application/pdf", name: "oma-arviointi-\(period.address).pdf")
  }

  func changeReport(_ period: Period, _ ask: Ask) async throws {
    switch ask.form["do"] {
    case "sign": try await sign(period, seen: ask.form["hash"], by: ask.actor)
    case "freeze":
      try ask.mustBeOffice()
      guard let day = Day(ask.form["asOf"]) else { throw Refusal.notYetKnown }
      try await freeze(period, asOf: day, by: ask.actor)
    default: throw Refusal.notFound
    }
  }
}
