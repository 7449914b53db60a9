import County
import CountyTesting
import Testing

@Suite("Files of rows against a slow reader") struct CSVModelTests {
  private func rows(_ text: String, _ separator: Character = ",") -> [[String]] {
    var rows: [[String]] = []
    CSV(Array(text.utf8), separator: separator).each { _, cells in rows.append(cells) }
    return rows
  }

  /// A file as programs write them: each cell plain or quoted, never half of both.
  private func file(_ chance: inout SeededChance, separator: String) -> (text: String, cells: [[String]]) {
    let signs = ["a", "ä", " ", "\"", separator, "\n", "\r\n", "1", ".", "€", "\u{202e}", "'", "="]
    let ends = ["\n", "\r\n", "\r"], end = ends[Int.random(in: 0...2, using: &chance)]
    var text = Bool.random(using: &chance) ? "\u{feff}" : "", cells: [[String]] = []
    for _ in 0..<Int.random(in: 1...6, using: &chance) {
      let row = (0..<Int.random(in: 1...5, using: &chance)).map { _ in
        (0..<Int.random(in: 0...6, using: &chance)).map { _ in signs.randomElement(using: &chance) ?? "" }
          .joined()
      }
      let written = row.map { cell -> String in
        let must = cell.contains { "\"\n\r\r\n".contains($0) } || cell.contains(separator)
        return must || Bool.random(using: &chance) ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }
      text += written.joined(separator: separator) + end
      if row != [""] { cells.append(row) }
    }
    return (text, cells)
  }

  @Test(
    "What a program wrote is read back cell by cell, and as the slow reader reads it",
    arguments: [",", ";", "\t", "|"], 1...6 as ClosedRange<UInt64>)
  func written(_ separator: String, _ seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let sign = try #require(separator.unicodeScalars.first)
    for _ in 0..<40 {
      let (text, cells) = file(&chance, separator: separator)
      #expect(rows(text, Character(separator)) == cells, "\(text.debugDescription)")
      #expect(SlowRows.rows(text, separator: sign) == cells, "\(text.debugDescription)")
    }
  }

  @Test(
    "Odd but readable files",
    arguments: [
      ("a,b", [["a", "b"]]), ("a,b\n", [["a", "b"]]), ("a,b\n\n\nc", [["a", "b"], ["c"]]),
      (",,\n", [["", "", ""]]),
      ("\"\"", []), ("\"\",", [["", ""]]), ("\"a\nb\"\n", [["a\nb"]]),
      ("\"a\r\nb\",c\r\n", [["a\r\nb", "c"]]),
      ("=1+1,@x,-2,+3\n", [["=1+1", "@x", "-2", "+3"]]), ("a\u{0}b,c\n", [["a\u{0}b", "c"]]),
      ("\u{feff}\u{feff}a\n", [["\u{feff}a"]]), ("\u{202e}a,b\n", [["\u{202e}a", "b"]]),
      ("e\u{301},é\n", [["é", "é"]]),
    ] as [(String, [[String]])])
  func odd(_ text: String, _ cells: [[String]]) { #expect(rows(text) == cells, "\(text.debugDescription)") }

  @Test("The line of a quote that is never closed is told, and no other", arguments: 1...30)
  func open(_ line: Int) {
    let text = (1..<line).map { "rivi \($0),\"x\"\n" }.joined()
    #expect(CSV(Array((text + "\"auki,1\n2,3\n").utf8)).each { _, _ in } == line)
    #expect(CSV(Array((text + "\"kiinni\",1\n").utf8)).each { _, _ in } == nil)
  }

  @Test(
    "Line numbers are those of an editor, with line ends inside quotes counted",
    arguments: 1...6 as ClosedRange<UInt64>)
  func lines(_ seed: UInt64) {
    var chance = SeededChance(seed: seed), text = "", expected: [Int] = [], line = 1
    for _ in 0..<60 {
      let inside = Int.random(in: 0...3, using: &chance), blank = Int.random(in: 0...2, using: &chance)
      expected.append(line)
      text +=
        "\"a" + String(repeating: "\nb", count: inside) + "\",c\n" + String(repeating: "\n", count: blank)
      line += 1 + inside + blank
    }
    var found: [Int] = []
    CSV(Array(text.utf8)).each { number, _ in found.append(number) }
    #expect(found == expected)
  }

  @Test("A hundred thousand rows and a row of a hundred thousand cells are read whole")
  func large() {
    var count = 0
    CSV([UInt8]("1,2\n".utf8.map(\.self)).repeated(100_000)).each { _, cells in count += cells.count }
    #expect(count == 200_000)
    #expect(rows(String(repeating: ",", count: 99_999)).first?.count == 100_000)
  }

  @Test("An error of whoever reads stops the reading and comes out")
  func stops() {
    var seen = 0
    #expect(throws: Refusal.notFound) {
      try CSV(Array("a\nb\nc\n".utf8)).each { _, _ in
        seen += 1
        if seen == 2 { throw Refusal.notFound }
      }
    }
    #expect(seen == 2)
  }
}

extension [UInt8] {
  fileprivate func repeated(_ times: Int) -> [UInt8] { (0..<times).flatMap { _ in self } }
}
