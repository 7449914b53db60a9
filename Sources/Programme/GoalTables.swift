/// The table of process goals and how ready they are, row by row (valmiusastetaulukko).
struct ReadinessTable {
  private(set) var goals: [ProcessGoal] = []
  /// Rows in which no goal was found.
  private(set) var strange: [[String]] = []

  /// `nil` when the table is of another kind.
  init?(_ table: DocumentTable, goal: String, firstRow: Int) {
    guard let head = table.periodRow, table.rows.first?.first?.folded.hasPrefix("prosessitavoi") == true
    else {
      return nil
    }
    let numbered = table.rows.contains { $0.first?.contains(/(^|\n)\s*\d+\.\d+/) == true }
    let width = table.columns
    for (place, row) in table.rows.enumerated().dropFirst(head.row + 1) {
      let here = Self.goals(in: row[0], numbered: numbered, otherwise: "\(goal).\(goals.count + 1)")
      if here.isEmpty { strange.append(row) }
      let starts = table.starts(of: place, joinable: 1, in: width)
      for (index, named) in here.enumerated() {
        var found = ProcessGoal(
          number: named.number, title: named.title, benefitGoal: goal, row: firstRow + place - head.row - 1,
          label: row[0].cellText)
        for (column, period) in head.columns {
          guard let cell = starts.firstIndex(of: column) else { continue }
          found.take(row[cell], period, at: index, of: here.count)
        }
        found.takeBaseline(table, row, starts, at: index, of: here.count)
        goals.append(found)
      }
    }
  }

  /// Numbers and titles of the goals that one cell holds.
  private static func goals(in cell: String, numbered: Bool, otherwise: String) -> [(
    number: String, title: String
  )] {
    guard numbered else { return cell.bare.isEmpty ? [] : [(otherwise, joined(cell))] }
    var found: [(number: String, title: String)] = []
    for line in cell.split(separator: "\n") {
      if let match = line.bare.firstMatch(of: /^(\d+\.\d+)\.?\s*(.*)$/) {
        found.append((String(match.1), match.2.bare))
      } else if !found.isEmpty {
        found[found.count - 1].title = (found[found.count - 1].title + " " + line.bare).bare
      }
    }
    return found
  }

  private static func joined(_ cell: String) -> String {
    cell.split(separator: "\n").map { $0.bare }.joined(separator: " ")
  }
}

extension ProcessGoal {
  fileprivate mutating func take(_ cell: String, _ period: Period, at place: Int, of goals: Int) {
    let said = Readiness(cell: cell), percent = said.percent(at: place, of: goals)
    cells[period.description] = cell.cellText
    readiness[period.description] = percent
    if said.isBaseline { baseline = percent }
  }

  /// A column of its own for how things were at first.
  fileprivate mutating func takeBaseline(
    _ table: DocumentTable, _ row: [String], _ starts: [Int], at place: Int, of goals: Int
  ) {
    guard let head = table.periodRow,
      let column = table.rows[head.row].firstIndex(where: { $0.folded.hasPrefix("lähtö") }),
      let cell = starts.firstIndex(of: column)
    else { return }
    cells[SelfAssessment.baseline] = row[cell].cellText
    baseline = Readiness(cell: row[cell]).percent(at: place, of: goals) ?? baseline
  }
}

/// The table of a benefit goal's measures and their values (mittaritaulukko).
struct IndicatorTable {
  private(set) var rows: [IndicatorRow] = []
  private(set) var strange: [[String]] = []

  /// `nil` when the table is of another kind.
  init?(_ table: DocumentTable, goal: String) {
    guard let head = table.periodRow,
      let name = table.rows[head.row].firstIndex(where: { $0.folded.hasPrefix("mittari") })
    else { return nil }
    let columns = Self.columns(table.rows[head.row])
    let width = table.columns
    var aim = ""
    for (place, row) in table.rows.enumerated().dropFirst(head.row + 1) {
      guard row.count > name, !row[name].bare.isEmpty else {
        if row.contains(where: { !$0.bare.isEmpty }) { strange.append(row) }
        continue
      }
      let opens = name > 0 && !row[0].bare.isEmpty
      if opens { aim = row[0].cellText }
      var found = IndicatorRow(benefitGoal: goal, aim: aim, opensAim: opens, name: row[name].cellText)
      found.take(row, starts: table.starts(of: place, joinable: name + 1, in: width), columns, of: width)
      rows.append(found)
    }
  }

  /// The columns that hold values: of the baseline and of each period.
  private static func columns(_ head: [String]) -> [Int: String] {
    Dictionary(
      uniqueKeysWithValues: head.enumerated().compactMap { column, cell in
        if let period = Period(heading: cell) { return (column, period.description) }
        return cell.folded.hasPrefix("lähtö") ? (column, SelfAssessment.baseline) : nil
      })
  }
}

extension IndicatorRow {
  fileprivate mutating func take(_ row: [String], starts: [Int], _ columns: [Int: String], of count: Int) {
    for (cell, start) in starts.enumerated() {
      guard let name = columns[start], var value = ReportedValue(row[cell]) else { continue }
      let end = cell + 1 < starts.count ? starts[cell + 1] : count
      if end - start > 1 { value.span = end - start }
      values[name] = value
    }
  }
}
