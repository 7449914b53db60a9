import County

extension Report {
  /// The report as the paper's template reads it, without the marks that editors leave.
  package var shown: Paper { Paper(title: title, author: "Luukku", parts: parts.map(Paper.Part.init)) }

  /// What the template of the paper needs.
  package struct Paper: Encodable, Sendable {
    var title: String
    var author: String
    var parts: [Part]

    struct Part: Encodable, Sendable {
      var kind: String
      var level: Int
      var text: String
      var table: Table?
    }

    struct Table: Encodable, Sendable {
      var caption: String
      var head: Int
      /// Shares of the page's width by column.
      var widths: [Int]
      var rows: [[Cell]]
    }

    struct Cell: Encodable, Sendable {
      var text: String
      var span: Int
      var mark: String
    }
  }
}

extension Report.Paper.Part {
  init(_ part: Report.Part) {
    kind = part.table != nil ? "table" : part.level != nil ? "heading" : part.isChange ? "change" : "text"
    (level, text) = (part.level ?? 0, (part.text ?? "").withoutMarks)
    table = part.table.map(Report.Paper.Table.init)
  }
}

extension Report.Paper.Table {
  init(_ table: ReportTable) {
    (caption, head) = (table.caption, table.head)
    widths = table.widths
    rows = table.rows.map { row in
      row.map { .init(text: $0.text.withoutMarks, span: $0.span, mark: $0.mark ?? "") }
    }
  }
}

extension ReportTable {
  /// Wide columns for words, narrow ones for half-years: from the longest cell of each.
  package var widths: [Int] {
    var longest = [Int](repeating: 6, count: columns)
    for row in rows.dropFirst(head) {
      var column = 0
      for cell in row {
        if cell.span == 1, column < columns {
          longest[column] = max(longest[column], min(cell.text.count, 60))
        }
        column += cell.span
      }
    }
    return longest
  }
}

extension String {
  /// Without the marks of pictures and bookmarks.
  package var withoutMarks: String {
    contains("[") ? replacing(SelfAssessmentReader.mark, with: "").bare : bare
  }
}
