/// A table of a document, cell by cell as it was written (taulukko).
package struct DocumentTable: Codable, Sendable, Equatable {
  /// A row may have fewer cells than the table has columns: then some of its cells were joined.
  package var rows: [[String]]
  /// The line on which it begins.
  package var line: Int

  package init(rows: [[String]], line: Int = 0) { (self.rows, self.line) = (rows, line) }

  package var columns: Int { rows.map(\.count).max() ?? 0 }

  /// The first row that names periods, with the column of each period.
  package var periodRow: (row: Int, columns: [(column: Int, period: Period)])? {
    for (place, row) in rows.prefix(3).enumerated() {
      let named = row.enumerated().compactMap { column, cell in Period(heading: cell).map { (column, $0) } }
      if named.count > 1 || named.count == 1 && row.count > 2 { return (place, named) }
    }
    return nil
  }

  /// In which column each cell of a row begins: where cells are missing, the longest cell of the last columns
  /// was joined over them. Whoever asks of many rows gives `columns`, which takes reading the whole table.
  package func starts(of row: Int, joinable first: Int, in columns: Int? = nil) -> [Int] {
    let cells = rows[row], lacking = (columns ?? self.columns) - cells.count
    guard lacking > 0, cells.count > first else { return Array(cells.indices) }
    let joined = cells.indices.dropFirst(first).max { cells[$0].count < cells[$1].count } ?? first
    return cells.indices.map { $0 <= joined ? $0 : $0 + lacking }
  }
}
