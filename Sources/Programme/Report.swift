/// A half-year's self-assessment report: headings, words and tables, one value for page, PDF and text (raportti).
package struct Report: Codable, Sendable, Equatable {
  package var title: String
  package var period: Period
  package var parts: [Part] = []

  /// One part, in the order of reading.
  package struct Part: Codable, Sendable, Equatable {
    /// 2 for a goal, 3 for a part of its chapter, 4 for a process goal; `nil` for words and tables.
    package var level: Int?
    package var text: String?
    package var table: ReportTable?
    /// Says what changed since the half-year before.
    package var isChange = false

    package static func heading(_ text: String, _ level: Int) -> Part { Part(level: level, text: text) }
    package static func text(_ text: String) -> Part { Part(text: text) }
    package static func change(_ text: String) -> Part { Part(text: text, isChange: true) }
  }
}

/// A table of the report: the cells of the national form, and beside them what changed (raportin taulukko).
package struct ReportTable: Codable, Sendable, Equatable {
  package var caption: String
  /// How many rows are its head.
  package var head: Int
  package var columns: Int
  package var rows: [[Cell]]

  /// One cell.
  package struct Cell: Codable, Sendable, Equatable {
    package var text: String
    package var span: Int
    /// What changed since the half-year before: `+25`, `new`, `unit`.
    package var mark: String?
  }

  /// `marks` are by row and column of `table`.
  init(_ table: DocumentTable, caption: String, head: Int, joinable: Int, marks: [[Int]: String] = [:]) {
    let columns = table.columns
    (self.caption, self.head, self.columns) = (caption, head, columns)
    rows = table.rows.enumerated().map { row, cells in
      let starts = table.starts(of: row, joinable: row < head ? cells.count - 1 : joinable, in: columns)
      return cells.enumerated().map { place, text in
        let end = place + 1 < starts.count ? starts[place + 1] : columns
        return Cell(text: text, span: max(end - starts[place], 1), mark: marks[[row, starts[place]]])
      }
    }
  }

  /// The table as a document has it.
  package var plain: DocumentTable { DocumentTable(rows: rows.map { $0.map(\.text) }) }
}
