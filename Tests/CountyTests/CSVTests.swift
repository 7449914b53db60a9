import County
import Testing

@Suite("Files of rows") struct CSVTests {
  private func rows(_ text: String, _ separator: Character = ",") -> [(Int, [String])] {
    var rows: [(Int, [String])] = []
    CSV(Array(text.utf8), separator: separator).each { rows.append(($0, $1)) }
    return rows
  }

  @Test(
    "Cells, quotes, empty cells and every kind of line end are read",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a\rb", [["a"], ["b"]]), ("\"a,b\",c", [["a,b", "c"]]),
      ("\"a\"\"b\",\"\"", [["a\"b", ""]]), ("a,,\n", [["a", "", ""]]), ("\"x\ny\",z\n", [["x\ny", "z"]]),
      ("", []), ("\n\n", []), (",", [["", ""]]),
      ("\u{feff}a,b\n", [["a", "b"]]), ("ä;ö", [["ä;ö"]]), ("\"never closed,1\n2", [["never closed,1\n2"]]),
    ] as [(String, [[String]])])
  func read(_ text: String, _ cells: [[String]]) { #expect(rows(text).map(\.1) == cells) }

  @Test("Another separator") func semicolon() { #expect(rows("a;b,c", ";").map(\.1) == [["a", "b,c"]]) }

  @Test("Each row knows its line, also after empty lines and line ends in quotes") func lines() {
    #expect(rows("a\n\n\"b\nc\"\nd\r\ne").map(\.0) == [1, 3, 5, 6])
  }

  @Test("What is written with quotes is read back, whatever it holds") func roundTrip() {
    let chance = SeededChance(seed: 5), signs = Array("ab,\"\nä; ".unicodeScalars)
    for _ in 0..<300 {
      let cells = (0..<Int(chance.next() % 4 + 1)).map { _ in
        "x"
          + String(
            String.UnicodeScalarView(
              (0..<Int(chance.next() % 8)).map { _ in signs[Int(chance.next() % UInt64(signs.count))] }))
      }
      let text = cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
      #expect(rows(text + "\n" + text).map(\.1) == [cells, cells])
    }
  }

  @Test("Random bytes are read to their end without a crash") func fuzz() {
    let chance = SeededChance(seed: 6),
      signs: [UInt8] = [34, 44, 10, 13, 97, 0xff, 0xc3, 0, 0xef, 0xbb, 0xbf]
    for _ in 0..<500 {
      let bytes = (0..<Int(chance.next() % 40)).map { _ in signs[Int(chance.next() % UInt64(signs.count))] }
      CSV(bytes).each { line, cells in #expect(line >= 1 && !cells.isEmpty) }
    }
  }
}
