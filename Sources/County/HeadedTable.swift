/// A CSV file with a heading, whose rows are asked by the names of their columns (otsikollinen taulukko).
package struct HeadedTable: Sendable {
  /// What could not be read, by its line.
  package struct Problem: Error, Sendable, Equatable {
    package var line: Int
    package var what: String

    package init(line: Int, what: String) { (self.line, self.what) = (line, what) }
  }

  /// One fact of a row, with an id that is the same on every reading.
  package struct Event: Sendable {
    package var id: String
    package var stream: Stream
    package var occurred: Moment
    package var payload: any FactPayload

    package init(id: String, stream: Stream, occurred: Moment, payload: any FactPayload) {
      (self.id, self.stream, self.occurred, self.payload) = (id, stream, occurred, payload)
    }
  }

  /// One row under the heading.
  package struct Row: Sendable {
    package let line: Int
    fileprivate let cells: [String]
    fileprivate let places: [String: Int]
    fileprivate let width: Int

    /// The cell under a name; `nil` where there is no such column. Only of a row without `misfit`.
    package func cell(_ name: String) -> String? { places[name].map { cells[$0] } }

    /// What is wrong with a row that has another number of cells than the heading.
    package var misfit: Problem? {
      cells.count == width ? nil : Problem(line: line, what: "it has \(cells.count) cells, not \(width)")
    }
  }

  package let rows: [Row]
  private let places: [String: Int]

  package init(_ file: [UInt8], separator: Character = ",") throws(Problem) {
    if let line = Self.foreignLine(file) {
      throw Problem(
        line: line,
        what: "the file is not UTF-8; convert it first: iconv -f WINDOWS-1252 -t UTF-8 OLD.csv > NEW.csv")
    }
    var header: [String]?, found: [(Int, [String])] = []
    let open = CSV(file, separator: separator).each { line, cells in
      if header == nil { header = cells } else { found.append((line, cells)) }
    }
    if let open {
      throw Problem(line: open, what: "the quote is never closed; close it and read the file again")
    }
    guard let header else { throw Problem(line: 1, what: "the file is empty") }
    let places = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
    self.places = places
    rows = found.map { Row(line: $0, cells: $1, places: places, width: header.count) }
  }

  /// The first line that is not UTF-8; every line is its own piece of a text in UTF-8.
  private static func foreignLine(_ file: [UInt8]) -> Int? {
    guard String(validating: file, as: UTF8.self) == nil else { return nil }
    let lines = file.split(separator: 10, omittingEmptySubsequences: false)
    return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }

  package func has(_ column: String) -> Bool { places[column] != nil }

  /// Takes each row in order; `progress` hears (read, of) rows, every two thousand and at the end.
  package func each(progress: (Int, Int) -> Void, take: (Row) -> Void) {
    for (place, row) in rows.enumerated() {
      take(row)
      let done = place + 1
      if done.isMultiple(of: 2_000) || done == rows.count { progress(done, rows.count) }
    }
  }

  /// Refuses a file that lacks a column which a map names.
  package func demand(_ columns: [String]) throws(Problem) {
    if let missing = columns.first(where: { !has($0) }) {
      throw Problem(line: 1, what: "column “\(missing)” of the map is not in the file")
    }
  }
}
