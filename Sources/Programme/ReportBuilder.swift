import County

/// Makes a half-year's report from the programme's state: the same state gives the same report, sign by sign.
package struct ReportBuilder {
  package var state: ProgrammeState
  package var content: ProgrammeContent
  package var period: Period

  package init(_ state: ProgrammeState, _ content: ProgrammeContent, _ period: Period) {
    (self.state, self.content, self.period) = (state, content, period)
  }

  package var report: Report {
    var report = Report(title: "\(content.name.fi): oma-arviointi \(period)", period: period)
    report.parts = opening + goals.flatMap { chapter($0.number, $0.title) } + appendices
    return report
  }

  private var document: SelfAssessment? { state.document }

  /// The goals of the document, or else the national ones.
  private var goals: [(number: String, title: String)] {
    let named = document?.benefitGoals ?? []
    return named.isEmpty
      ? content.benefitGoals.map { ($0.number, $0.title.fi) } : named.map { ($0.number, $0.title) }
  }

  private var opening: [Report.Part] {
    if let preface = document?.preface, !preface.isEmpty { return preface.flatMap { part($0) } }
    return [.heading("Arviointiasteikko", 2)] + content.scale.map { .text("\($0.name.fi) (\($0.percent) %)") }
  }

  private func chapter(_ number: String, _ title: String) -> [Report.Part] {
    let tables = ChapterTables(state: state, periods: columns, goal: number, period: period)
    let written = document?.benefitGoals.first { $0.number == number }
    var parts: [Report.Part] = [.heading("\(number). \(title)", 2)]
    for section in written?.sections.filter({ $0.kind == nil }) ?? [] {
      parts += section.passages.flatMap { part($0) }
    }
    for kind in SectionKind.allCases { parts += section(kind, number, written?.section(kind), tables) }
    return parts
  }

  /// The half-years that the tables show: the programme's, or those of an imported document.
  private var columns: [Period] { state.periods(content) }

  private func section(
    _ kind: SectionKind, _ goal: String, _ written: BenefitGoal.Section?, _ tables: ChapterTables
  ) -> [Report.Part] {
    let own =
      state.words(goal, kind, period).map { $0.split(separator: "\n").map { Report.Part.text(String($0)) } }
      ?? []
    var parts = (written?.passages ?? []).flatMap { part($0, tables) } + own
    let hasTable = written?.passages.contains { $0.table?.periodRow != nil } == true
    if kind == .results { parts += summaries(goal) }
    if kind == .actions {
      if !hasTable { parts += [tables.readiness()].compactMap { $0.map { Report.Part(table: $0) } } }
      parts += actions(goal)
    } else if kind == .results {
      if !hasTable { parts += [tables.indicators()].compactMap { $0.map { Report.Part(table: $0) } } }
      parts += changes(goal)
    }
    return parts.isEmpty ? [] : [.heading(written?.heading ?? kind.heading, 3)] + parts
  }

  /// What the half-year's summary says of a goal.
  private func summaries(_ goal: String) -> [Report.Part] {
    let texts = state.rounds.filter { $0.period == period }.flatMap(\.texts).filter { $0.number == goal }
    return texts.flatMap(\.text).map { .text($0) }
  }

  /// Evidence of the half-year's scores, and the actions of each goal by how far they are.
  private func actions(_ goal: String) -> [Report.Part] {
    state.goals(of: goal).flatMap { goal -> [Report.Part] in
      let actions = state.measures.filter { $0.goal == goal.number }
      let groups = MeasureState.allCases.flatMap { kind -> [Report.Part] in
        let titles = actions.filter { $0.state == kind }.map(\.title)
        return titles.isEmpty ? [] : [.text("\(kind.heading): \(titles.joined(separator: "; ")).")]
      }
      let score = state.score(of: goal.number, in: period)
      let evidence = score.map { [Report.Part.text("\($0.score.percent) %: \($0.score.evidence)")] } ?? []
      return evidence.isEmpty && groups.isEmpty
        ? [] : [.heading("\(goal.number) \(goal.title)", 4)] + evidence + groups
    }
  }

  private func changes(_ goal: String) -> [Report.Part] {
    let before = columns.filter { $0 < period }
    let frozen = state.frozen[period].map { frozen in
      frozen.figures.filter { $0.benefitGoal == goal }.map {
        Report.Part.text(
          "\($0.name): \($0.countedWords)tiedot \(frozen.asOf) mukaan, määritelmä \($0.definitionWords).")
      }
    }
    let rows = state.indicators(of: goal).compactMap { IndicatorChange($0.row, in: period, after: before) }
    return (frozen ?? []) + rows.map { .change($0.words) }
  }

  private var appendices: [Report.Part] {
    (document?.appendices ?? []).flatMap { appendix in
      [.heading(appendix.title, 2)] + appendix.passages.flatMap { part($0, title: appendix.title) }
    }
  }

  private func part(_ passage: Passage, _ tables: ChapterTables? = nil, title: String = "Taulukko") -> [Report
    .Part]
  {
    guard let table = passage.table else { return passage.text.map { [.text($0)] } ?? [] }
    if let tables, table.periodRow != nil {
      let made = table.isReadiness ? tables.readiness(like: table) : tables.indicators(like: table)
      if let made { return [Report.Part(table: made)] }
    }
    return [Report.Part(table: ReportTable(table, caption: title, head: 1, joinable: 1))]
  }
}

extension DocumentTable {
  fileprivate var isReadiness: Bool { rows.first?.first?.folded.hasPrefix("prosessitavoi") == true }
}

extension FrozenFigure {
  /// What it was counted from; nothing where a small number must not be told.
  fileprivate var countedWords: String {
    value.kind == .missing ? "" : "\(numerator) / \(denominator), "
  }
}

extension MeasureState {
  /// The words by which the national form groups actions.
  package var heading: String {
    switch self {
    case .done: "Valmistuneet"
    case .going: "Työn alla"
    case .waiting: "Ei tällä hetkellä edistetä"
    }
  }
}
