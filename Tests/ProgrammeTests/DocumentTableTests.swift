import County
import Testing

@testable import Programme

@Suite("Tables of a document") struct DocumentTableTests {
  private func read(_ text: String) -> [DocumentTable] {
    let lines = [DocumentLine](Array(text.utf8))
    var tables: [DocumentTable] = [], place = 0
    while place < lines.count {
      if let table = TableReader(lines[...], at: place) {
        tables.append(table.table)
        place = table.end
      } else {
        place += 1
      }
    }
    return tables
  }

  @Test("A table written out is read back cell by cell", arguments: UInt64(1)...60) func roundTrip(
    _ seed: UInt64
  ) {
    var chance = SeededChance(seed: seed)
    let columns = Int.random(in: 2...6, using: &chance)
    let rows = (0..<Int.random(in: 2...8, using: &chance)).map { row in
      (0..<columns).map { column -> String in
        // a heading tells how wide the table is; a first cell is never empty
        guard row > 0, column > 0 else { return "S\(row)\(column)" }
        return ["", "-", "25 %", "12,4 %", "Ei saatavilla", "<b>", "a b c"].randomElement(using: &chance)
          ?? ""
      }
    }
    let table = DocumentTable(rows: rows)
    #expect(read(table.lines.joined(separator: "\n") + "\n\nLoppu.").map(\.rows) == [rows], "seed \(seed)")
  }

  @Test(
    "Words under a cell go on with it; a blank line inside it stays when the row is not whole",
    arguments: [
      ("\ta\n\tb\n\n\tc\nlisää\n\td\n\nLoppu", [["a", "b"], ["c\nlisää", "d"]]),
      ("\ta\n\tb\n\n\tc\n\nlisää\n\td\n\nLoppu", [["a", "b"], ["c\n\nlisää", "d"]]),
      ("\ta\tb\n\tc\td\nLoppu", [["a", "b"], ["c", "d"]]),
      ("\ta\n\tb\n\n\tc\n\td", [["a", "b"], ["c", "d"]]),
    ])
  func cells(_ text: String, _ rows: [[String]]) { #expect(read(text).map(\.rows) == [rows]) }

  @Test("Where cells are missing, each kept one begins in its column, in order", arguments: UInt64(1)...60)
  func starts(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let columns = Int.random(in: 2...8, using: &chance), first = Int.random(in: 0...2, using: &chance)
    let cells = (0..<Int.random(in: 1...columns, using: &chance)).map { _ in
      String(repeating: "x", count: Int.random(in: 0...9, using: &chance))
    }
    let table = DocumentTable(rows: [(0..<columns).map { "\($0)" }, cells])
    let starts = table.starts(of: 1, joinable: first)
    #expect(starts.count == cells.count && starts.first == 0 && starts == starts.sorted())
    #expect(Set(starts).count == starts.count && (starts.last ?? 0) < columns)
    #expect(starts == table.starts(of: 1, joinable: first, in: columns))
    let gaps = zip(starts, starts.dropFirst() + [columns]).map { $1 - $0 }
    #expect(gaps.count { $0 > 1 } <= 1 || cells.count <= first)
    if let wide = gaps.firstIndex(where: { $0 > 1 }), wide >= first, cells.count > first {
      #expect(cells[wide].count == cells[first...].map(\.count).max())
    }
  }

  @Test(
    "The row of half-years is one of the first three, with two of them, or one beside others",
    arguments: [
      ([["Prosessitavoite", "5/21", "11/21"]], 0), ([["Otsikko"], ["", "5/21", "11/21"]], 1),
      ([["a"], ["b"], ["", "kevät 2022", "syksy 2022"]], 2),
      ([["a"], ["b"], ["c"], ["", "5/21", "11/21"]], nil),
      ([["Mittari", "Lähtötila", "5/21"]], 0), ([["Mittari", "5/21"]], nil), ([["a", "b"]], nil), ([], nil),
    ] as [([[String]], Int?)])
  func heads(_ rows: [[String]], _ place: Int?) { #expect(DocumentTable(rows: rows).periodRow?.row == place) }

  @Test("Rows of a known table that say nothing known are listed, not lost") func strange() throws {
    let head = [["Prosessitavoite", "5/21", "11/21"]]
    let odd = try #require(
      ReadinessTable(
        DocumentTable(rows: head + [["1.1 A", "0 %", "-"], ["Yhteensä", "x", "y"]]), goal: "1", firstRow: 0))
    #expect(odd.goals.map(\.number) == ["1.1"] && odd.strange == [["Yhteensä", "x", "y"]])
    let measures = try #require(
      IndicatorTable(
        DocumentTable(rows: [
          ["Hyöty", "Mittarit", "5/21", "11/21"], ["A", "", "1", "2"], ["", "M", "3", ""], ["", "", "", ""],
        ]), goal: "1"))
    #expect(measures.rows.map(\.name) == ["M"] && measures.strange == [["A", "", "1", "2"]])
    #expect(ReadinessTable(DocumentTable(rows: [["Muu", "5/21", "11/21"]]), goal: "1", firstRow: 0) == nil)
    #expect(IndicatorTable(DocumentTable(rows: [["Muu", "5/21", "11/21"]]), goal: "1") == nil)
  }
}
