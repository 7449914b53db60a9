package import County

/// A programme as its facts make it: goals, readiness, measures, words and signatures (ohjelman tila).
package struct ProgrammeState: Sendable, Equatable {
  package private(set) var goals: [ProcessGoal] = []
  package private(set) var indicators: [LinkedIndicator] = []
  /// Measures that are followed no longer, with what was reported of them; linked again they come back.
  package private(set) var unlinked: [LinkedIndicator] = []
  package private(set) var measures: [MeasureSet] = []
  /// What a document said; its tables are made again from goals and measures.
  package private(set) var document: SelfAssessment?
  package private(set) var imported: Set<String> = []
  /// Summaries by half-year, also of documents that hold nothing else.
  package private(set) var rounds: [Round] = []
  package private(set) var scores: [Scored] = []
  package private(set) var words: [ChapterWritten] = []
  package private(set) var frozen: [Period: FiguresFrozen] = [:]
  package private(set) var signatures: [Signature] = []

  /// A measure with who or what fills it.
  package struct LinkedIndicator: Sendable, Equatable {
    package var row: IndicatorRow
    package var figure: FigureTie?
  }

  /// A score with its author.
  package struct Scored: Sendable, Equatable {
    package var score: ReadinessScored
    package var by: String
    package var at: Moment
  }

  /// A signature with its place in the journal, by which the report can be made again as it was signed.
  package struct Signature: Sendable, Equatable {
    package var signed: ReportSigned
    package var by: String
    package var at: Moment
    package var position: Int
  }

  package init(_ facts: [Fact] = []) {
    for fact in facts.corrected { take(fact) }
  }

  /// As it was when the fact at `position` was written, that one not included.
  package init(_ facts: [Fact], before position: Int) { self.init(facts.filter { $0.position < position }) }

  private mutating func take(_ fact: Fact) {
    switch fact.kind {
    case ProcessGoalSet.kind: if let goal: ProcessGoalSet = fact.read() { set(goal) }
    case MeasureSet.kind: if let measure: MeasureSet = fact.read() { set(measure) }
    case ReadinessScored.kind: if let score: ReadinessScored = fact.read() { take(score, fact) }
    case ChapterWritten.kind: if let words: ChapterWritten = fact.read() { set(words) }
    case IndicatorLinked.kind: if let link: IndicatorLinked = fact.read() { set(link) }
    case IndicatorUnlinked.kind: if let unlink: IndicatorUnlinked = fact.read() { set(unlink) }
    case ValueEntered.kind: if let value: ValueEntered = fact.read() { enter(value) }
    case FiguresFrozen.kind: if let frozen: FiguresFrozen = fact.read() { freeze(frozen) }
    case AssessmentImported.kind: if let document: AssessmentImported = fact.read() { take(document) }
    case ReportSigned.kind: if let signed: ReportSigned = fact.read() { sign(signed, fact) }
    default: break
    }
  }

  private mutating func set(_ set: ProcessGoalSet) {
    if let place = goals.firstIndex(where: { $0.number == set.number }) {
      if goals[place].title != set.title { goals[place].label = "\(set.number) \(set.title)" }
      (goals[place].title, goals[place].owner) = (set.title, set.owner ?? goals[place].owner)
    } else {
      goals.append(
        ProcessGoal(
          number: set.number, title: set.title, benefitGoal: set.benefitGoal,
          row: (goals.map(\.row).max() ?? -1) + 1, label: "\(set.number) \(set.title)", owner: set.owner))
    }
  }

  private mutating func set(_ measure: MeasureSet) {
    if let place = measures.firstIndex(where: { $0.id == measure.id }) {
      measures[place] = measure
    } else {
      measures.append(measure)
    }
  }

  private mutating func take(_ score: ReadinessScored, _ fact: Fact) {
    let period = score.period.description
    for place in goals.indices where goals[place].number == score.goal {
      goals[place].readiness[period] = score.percent
      goals[place].cells[period] = "\(score.percent) %"
    }
    scores.removeAll { $0.score.goal == score.goal && $0.score.period == score.period }
    scores.append(Scored(score: score, by: fact.actor.id, at: fact.occurred))
  }

  private mutating func set(_ written: ChapterWritten) {
    words.removeAll {
      ($0.benefitGoal, $0.section, $0.period) == (written.benefitGoal, written.section, written.period)
    }
    words.append(written)
  }

  private mutating func set(_ link: IndicatorLinked) {
    if let place = place(of: link.name, link.benefitGoal) {
      (indicators[place].row.aim, indicators[place].figure) = (link.aim, link.tie)
    } else {
      let row = IndicatorRow(benefitGoal: link.benefitGoal, aim: link.aim, opensAim: true, name: link.name)
      var linked = LinkedIndicator(row: row, figure: link.tie)
      if let old = unlinked.firstIndex(where: { $0.isNamed(link.name, link.benefitGoal) }) {
        linked.row.values = unlinked.remove(at: old).row.values
      }
      insert(linked)
    }
  }

  /// Measures of one aim stand together; the first of them opens it.
  private mutating func insert(_ linked: LinkedIndicator) {
    var linked = linked
    let last = indicators.lastIndex { $0.serves(linked.row.aim, linked.row.benefitGoal) }
    linked.row.opensAim = last == nil
    indicators.insert(linked, at: last.map { $0 + 1 } ?? indicators.count)
  }

  private mutating func set(_ unlink: IndicatorUnlinked) {
    guard let place = place(of: unlink.name, unlink.benefitGoal) else { return }
    let gone = indicators.remove(at: place)
    unlinked.append(gone)
    guard gone.row.opensAim, place < indicators.count,
      indicators[place].serves(gone.row.aim, gone.row.benefitGoal)
    else { return }
    indicators[place].row.opensAim = true
  }

  private func place(of name: String, _ goal: String) -> Int? {
    indicators.firstIndex { $0.isNamed(name, goal) }
  }

  private mutating func enter(_ entered: ValueEntered) {
    guard let place = place(of: entered.name, entered.benefitGoal) else { return }
    indicators[place].row.values[entered.column] = entered.value
  }

  private mutating func freeze(_ frozen: FiguresFrozen) {
    self.frozen[frozen.period] = frozen
    for figure in frozen.figures {
      guard let place = place(of: figure.name, figure.benefitGoal) else { continue }
      indicators[place].row.values[frozen.period.description] = figure.value
    }
  }

  private mutating func sign(_ signed: ReportSigned, _ fact: Fact) {
    signatures.append(
      Signature(signed: signed, by: fact.actor.id, at: fact.occurred, position: fact.position))
  }

  /// A document brings its goals, measures and words; what was known of other goals stays.
  private mutating func take(_ import: AssessmentImported) {
    imported.insert(`import`.digest)
    let new = `import`.document, first = (goals.map(\.row).max() ?? -1) + 1
    rounds = new.rounds + rounds.filter { old in !new.rounds.contains { $0.name == old.name } }
    if document == nil || !new.benefitGoals.isEmpty { document = new }
    let numbers = Set(new.processGoals.map(\.number)), known = goals
    goals = goals.filter { !numbers.contains($0.number) }
    goals += new.processGoals.map { goal in
      var placed = goal
      placed.row += first
      if let old = known.first(where: { $0.number == goal.number }) { placed.keep(old) }
      return placed
    }
    for row in new.indicators {
      if let place = place(of: row.name, row.benefitGoal) {
        let old = indicators[place].row.values
        indicators[place].row = row
        indicators[place].row.values.merge(old) { said, _ in said }
      } else {
        indicators.append(LinkedIndicator(row: row, figure: nil))
      }
    }
  }
}

extension ProcessGoal {
  /// Half-years of which this says nothing stay as they were known, and so does who answers for it.
  fileprivate mutating func keep(_ old: ProcessGoal) {
    owner = owner ?? old.owner
    baseline = baseline ?? old.baseline
    for (column, cell) in old.cells where cells[column] == nil {
      (cells[column], readiness[column]) = (cell, old.readiness[column])
    }
  }
}

extension ProgrammeState.LinkedIndicator {
  fileprivate func isNamed(_ name: String, _ goal: String) -> Bool {
    row.name == name && row.benefitGoal == goal
  }

  fileprivate func serves(_ aim: String, _ goal: String) -> Bool {
    row.aim == aim && row.benefitGoal == goal
  }
}

extension ProgrammeState {
  package func goal(_ number: String) -> ProcessGoal? { goals.first { $0.number == number } }
  package func goals(of benefit: String) -> [ProcessGoal] { goals.filter { $0.benefitGoal == benefit } }
  package func indicators(of benefit: String) -> [LinkedIndicator] {
    indicators.filter { $0.row.benefitGoal == benefit }
  }
  package func score(of goal: String, in period: Period) -> Scored? {
    scores.last { $0.score.goal == goal && $0.score.period == period }
  }
  package func words(_ goal: String, _ section: SectionKind, _ period: Period) -> String? {
    words.last { ($0.benefitGoal, $0.section, $0.period) == (goal, section, period) }?.words
  }
}
