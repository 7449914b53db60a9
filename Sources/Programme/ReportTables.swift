import County

/// The two tables of a benefit goal's chapter, made from goals and measures (luvun taulukot).
struct ChapterTables {
  var state: ProgrammeState
  var periods: [Period]
  var goal: String
  var period: Period

  private var before: [Period] { periods.filter { $0 < period }.sorted() }

  /// The readiness table with its marks; `nil` without goals. `form` is the imported one, whose head it keeps.
  func readiness(like form: DocumentTable? = nil) -> ReportTable? {
    let rows = Dictionary(grouping: state.goals(of: goal), by: \.row).sorted { $0.key < $1.key }.map(\.value)
    guard !rows.isEmpty else { return nil }
    var head =
      head(of: form) ?? [
        ["Prosessitavoite", "Kehittämistoiminnan valmiusaste"], [""] + periods.map(\.description),
      ]
    let columns = columns(of: &head, form)
    var table = DocumentTable(rows: head), marks: [[Int]: String] = [:]
    for same in rows.flatMap(divided) {
      for (place, column) in columns.enumerated() where column == period.description {
        marks[[table.rows.count, place + 1]] = change(same[0])
      }
      table.rows.append([label(same)] + columns.map { same[0].cells[$0] ?? "" })
    }
    return ReportTable(
      table, caption: "Valmiusaste, hyötytavoite \(goal)", head: head.count, joinable: 1, marks: marks)
  }

  /// Goals of one row stay together as long as their cells agree.
  private func divided(_ row: [ProcessGoal]) -> [[ProcessGoal]] {
    row.allSatisfy { $0.cells == row[0].cells } ? [row] : row.map { [$0] }
  }

  private func label(_ goals: [ProcessGoal]) -> String {
    let shared = state.goals.filter { $0.row == goals[0].row }
    return shared.count == goals.count ? goals[0].label : "\(goals[0].number) \(goals[0].title)"
  }

  private func change(_ goal: ProcessGoal) -> String? {
    guard let now = goal.readiness[period.description] else { return nil }
    let last = before.last { goal.readiness[$0.description] != nil }.flatMap {
      goal.readiness[$0.description]
    }
    guard let last else { return goal.baseline == now ? nil : "uusi" }
    return last == now ? nil : now > last ? "+\(now - last)" : "−\(last - now)"
  }

  func indicators(like form: DocumentTable? = nil) -> ReportTable? {
    let rows = state.indicators(of: goal).map(\.row)
    guard !rows.isEmpty else { return nil }
    var head =
      head(of: form) ?? [["Hyötytavoite", "Mittarit", SelfAssessment.baseline] + periods.map(\.description)]
    let columns = columns(of: &head, form)
    var table = DocumentTable(rows: head), marks: [[Int]: String] = [:]
    for row in rows {
      if let place = columns.firstIndex(of: period.description) {
        marks[[table.rows.count, place + 2]] = IndicatorChange(row, in: period, after: before)?.mark
      }
      table.rows.append([row.opensAim ? row.aim : "", row.name] + cells(row, columns))
    }
    return ReportTable(
      table, caption: "Mittarit, hyötytavoite \(goal)", head: head.count, joinable: 2, marks: marks)
  }

  /// A cell for each column, but one for columns that are joined.
  private func cells(_ row: IndicatorRow, _ columns: [String]) -> [String] {
    var cells: [String] = [], place = 0
    while place < columns.count {
      let value = row.values[columns[place]]
      cells.append(value?.words ?? "")
      place += value?.span ?? 1
    }
    return cells
  }

  private func head(of form: DocumentTable?) -> [[String]]? {
    form.flatMap { form in form.periodRow.map { Array(form.rows[...$0.row]) } }
  }

  /// The names of the value columns; half-years that the form lacks and that hold something are added to it.
  private func columns(of head: inout [[String]], _ form: DocumentTable?) -> [String] {
    let last = head.count - 1
    let known = head[last].compactMap { Period(heading: $0) }
    let lacking = periods.filter { period in
      form == nil
        ? false : !known.contains(period) && (period == self.period || state.speaks(of: period, goal))
    }
    head[last] += lacking.map(\.description)
    return head[last].compactMap { cell in
      Period(heading: cell)?.description ?? (cell.folded.hasPrefix("lähtö") ? SelfAssessment.baseline : nil)
    }
  }
}

extension ProgrammeState {
  /// Something is said of a benefit goal in a half-year.
  fileprivate func speaks(of period: Period, _ goal: String) -> Bool {
    goals(of: goal).contains { $0.readiness[period.description] != nil }
      || indicators(of: goal).contains { $0.row.values[period.description] != nil }
  }
}

/// How a measure's value changed since the last half-year that had one (mittarin muutos).
struct IndicatorChange: Equatable {
  var mark: String
  var words: String

  /// `nil` when there is nothing to compare, or nothing changed.
  init?(_ row: IndicatorRow, in period: Period, after before: [Period]) {
    guard let now = row.values[period.description], now.number != nil else { return nil }
    let columns = [SelfAssessment.baseline] + before.map(\.description)
    guard let column = columns.last(where: { row.values[$0]?.number != nil }), let then = row.values[column]
    else {
      return nil
    }
    if then.unit != now.unit {
      mark = "yksikkö"
      words =
        "\(row.title): yksikkö vaihtui, \(then.words) (\(column)) ja \(now.words) (\(period)) eivät ole verrattavissa."
    } else if then.ends != now.ends {
      mark = then.ends.lexicographicallyPrecedes(now.ends) ? "↑" : "↓"
      words = "\(row.title): \(then.words) (\(column)) → \(now.words) (\(period))."
    } else {
      return nil
    }
  }
}

extension ReportedValue {
  /// The number, or both ends of a range; however they are written.
  fileprivate var ends: [Double] { [number, upTo].compactMap(\.self) }
}

extension IndicatorRow {
  /// The measure's name on one line.
  package var title: String { name.split(separator: "\n").map { $0.bare }.joined(separator: " ") }
}
