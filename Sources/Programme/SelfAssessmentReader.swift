/// Reads a self-assessment by its structure: headings, tables and what stands between them.
package struct SelfAssessmentReader {
  private let lines: ArraySlice<DocumentLine>
  private let national: [String]
  private var place = 0
  private var spot = Spot.preface
  private var told: [String] = []
  private(set) var read = SelfAssessment()

  /// Where in the document one is.
  private enum Spot { case preface, goal, appendix, round, after }

  /// Reads a whole document; `national` are the titles of the national goals, in Finnish.
  package static func read(_ bytes: [UInt8], national: [String]) -> SelfAssessment {
    var reader = SelfAssessmentReader([DocumentLine](bytes), national)
    reader.run()
    return reader.read
  }

  private init(_ lines: [DocumentLine], _ national: [String]) {
    (self.lines, self.national) = (lines[...], national.map(\.folded))
  }

  private mutating func run() {
    while place < lines.endIndex {
      if let table = TableReader(lines, at: place) {
        take(table.table)
        place = table.end
      } else {
        take(lines[place])
        place += 1
      }
    }
    finish()
  }

  private mutating func take(_ line: DocumentLine) {
    guard !line.isBlank, let line = withoutMarks(line) else { return }
    switch DocumentHeading(line) {
    case .section(let kind) where spot == .goal: open(kind, line)
    case .appendix(let title) where spot != .round: open(appendix: title, line)
    case .round(let period): open(round: period, line)
    case .goal(let number, let title) where isBenefitGoal(title): open(goal: number, title, line)
    case .other where spot == .round: leaveRounds(line)
    default: place(line)
    }
  }

  private mutating func open(_ kind: SectionKind, _ line: DocumentLine) {
    told = []
    read.benefitGoals[read.benefitGoals.count - 1].sections.append(.init(kind: kind, heading: line.bare))
  }

  private mutating func open(appendix title: String, _ line: DocumentLine) {
    // a mention of an appendix inside a goal's words is no appendix: its table follows at once
    guard nextIsTable else { return place(line) }
    spot = .appendix
    read.appendices.append(Appendix(title: title, line: line.number))
  }

  private mutating func open(round period: Period?, _ line: DocumentLine) {
    spot = .round
    read.rounds.append(Round(period: period, title: line.bare, line: line.number))
  }

  private mutating func open(goal number: String, _ title: String, _ line: DocumentLine) {
    if spot == .round {
      read.rounds[read.rounds.count - 1].texts.append(.init(number: number, title: title, line: line.number))
    } else {
      (spot, told) = (.goal, [])
      read.benefitGoals.append(BenefitGoal(number: number, title: title, line: line.number))
    }
  }

  private mutating func leaveRounds(_ line: DocumentLine) {
    spot = .after
    place(line)
  }

  private mutating func place(_ line: DocumentLine) {
    switch spot {
    case .preface, .after: read.preface.append(Passage(line))
    case .goal: tell(line)
    case .appendix: takeInAppendix(line)
    case .round: tellRound(line)
    }
  }

  /// Words after an appendix's table belong to nothing: drawings leave them at the end of the file.
  private mutating func takeInAppendix(_ line: DocumentLine) {
    let last = read.appendices.count - 1
    if read.appendices[last].passages.contains(where: { $0.table != nil }) {
      read.unplaced.append(Unplaced(line: line.number, text: line.bare, why: "text"))
    } else {
      read.appendices[last].passages.append(Passage(line))
    }
  }

  private mutating func tellRound(_ line: DocumentLine) {
    let last = read.rounds.count - 1, goal = read.rounds[last].texts.count - 1
    if goal >= 0 {
      read.rounds[last].texts[goal].text.append(line.bare)
    } else {
      read.rounds[last].shared.append(line.bare)
    }
  }

  private mutating func tell(_ line: DocumentLine) {
    let goals = goals(openedBy: line)
    if !goals.isEmpty { told = goals }
    if goals.isEmpty {
      for index in read.processGoals.indices where told.contains(read.processGoals[index].number) {
        read.processGoals[index].narrative.append(line.bare)
      }
    }
    add(Passage(line, goals: told))
  }

  /// The process goals whose chapter a line opens: `1.5 … ja 1.6 …`.
  private func goals(openedBy line: DocumentLine) -> [String] {
    guard line.bare.first?.isNumber == true, line.bare.contains(/^\d+\.\d+/) else { return [] }
    let named = line.bare.matches(of: /(?:^|\sja\s+)(\d+\.\d+)\b/).map { String($0.1) }
    return named.filter { number in read.processGoals.contains { $0.number == number } }
  }

  private mutating func add(_ passage: Passage) {
    let goal = read.benefitGoals.count - 1
    if read.benefitGoals[goal].sections.isEmpty {
      read.benefitGoals[goal].sections.append(.init(kind: nil, heading: ""))
    }
    read.benefitGoals[goal].sections[read.benefitGoals[goal].sections.count - 1].passages.append(passage)
  }
}

extension SelfAssessmentReader {
  private mutating func take(_ table: DocumentTable) {
    note(marksIn: table)
    switch spot {
    case .appendix: read.appendices[read.appendices.count - 1].passages.append(Passage(table))
    case .goal: takeInGoal(table)
    case .preface, .round, .after: read.preface.append(Passage(table))
    }
  }

  private mutating func takeInGoal(_ table: DocumentTable) {
    let goal = read.benefitGoals[read.benefitGoals.count - 1].number
    let rows = (read.processGoals.last?.row ?? -1) + 1
    if let goals = ReadinessTable(table, goal: goal, firstRow: rows) {
      read.processGoals += goals.goals
      note(goals.strange, in: table)
    } else if let indicators = IndicatorTable(table, goal: goal) {
      read.indicators += indicators.rows
      note(indicators.strange, in: table)
    }
    add(Passage(table))
  }

  /// Rows of a known table that say nothing of a goal or a measure.
  private mutating func note(_ rows: [[String]], in table: DocumentTable) {
    read.unplaced += rows.map { Unplaced(line: table.line, text: $0.joined(separator: " | "), why: "text") }
  }

  private mutating func finish() {
    read.unplaced.sort { ($0.line, $0.text) < ($1.line, $1.text) }
    let tables = read.benefitGoals.flatMap(\.sections).flatMap(\.passages).compactMap(\.table)
    let named =
      tables.flatMap { $0.periodRow?.columns.map(\.period) ?? [] } + read.rounds.compactMap(\.period)
    read.periods = Set(named).sorted()
  }

  /// A numbered line is a benefit goal when a heading of its chapter follows, or when it has a national title.
  private func isBenefitGoal(_ title: String) -> Bool {
    if case .section? = nextHeading { return true }
    let words = title.folded
    return national.contains { national in
      let long = national.split(whereSeparator: { !$0.isLetter }).filter { $0.count > 4 }.map { $0.prefix(7) }
      let met = long.count { words.contains($0) }
      return !long.isEmpty && met * 10 >= long.count * 7 && words.count <= national.count * 2
    }
  }

  private var nextHeading: DocumentHeading? {
    lines[(place + 1)...].first { !$0.isBlank }.flatMap(DocumentHeading.init)
  }
  private var nextIsTable: Bool { lines[(place + 1)...].first { !$0.isBlank }?.opensCell == true }

  /// A line without the marks of pictures and bookmarks, which are listed; `nil` when nothing is left.
  private mutating func withoutMarks(_ line: DocumentLine) -> DocumentLine? {
    guard line.text.contains("[") else { return line.bare.isEmpty ? nil : line }
    for mark in line.text.matches(of: Self.mark) { note(String(mark.0), line.number) }
    var kept = line
    kept.text = line.text.replacing(Self.mark, with: "")
    return kept.text.bare.isEmpty ? nil : kept
  }

  private mutating func note(_ mark: String, _ line: Int) {
    let why = mark.hasPrefix("[image") ? "picture" : "mark"
    read.unplaced.append(Unplaced(line: line, text: mark, why: why))
  }

  private mutating func note(marksIn table: DocumentTable) {
    for cell in table.rows.joined() where cell.contains("[") {
      for mark in cell.matches(of: Self.mark) { note(String(mark.0), table.line) }
    }
  }

  static var mark: Regex<(Substring, Substring)> { /\[(image|bookmark)\s*:[^\]]*\]/ }
}
