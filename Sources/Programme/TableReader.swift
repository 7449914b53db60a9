/// Reads a table from lines in which each cell begins with a tab and rows part at empty lines. A cell may itself
/// hold empty lines, so the number of columns tells where a row ends.
struct TableReader {
  private let lines: ArraySlice<DocumentLine>
  private var place: Int
  private var columns = 0
  private var row: [String] = []
  private(set) var table: DocumentTable

  /// `nil` when no table begins at `place`.
  init?(_ lines: ArraySlice<DocumentLine>, at place: Int) {
    guard lines.indices.contains(place), lines[place].opensCell else { return nil }
    (self.lines, self.place) = (lines, place)
    table = DocumentTable(rows: [], line: lines[place].number)
    columns = sizes(from: place).max() ?? 0
    read()
  }

  /// The first line after the table.
  var end: Int { place }

  private mutating func read() {
    while place < lines.endIndex {
      let line = lines[place]
      if line.opensCell {
        open(line)
      } else if line.isBlank {
        guard passBlank() else { break }
      } else {
        guard mayGoOn(line) else { break }
        add(line.text)
        place += 1
      }
    }
    finishRow()
  }

  private mutating func open(_ line: DocumentLine) {
    let cells = line.text.dropFirst().split(separator: "\t", omittingEmptySubsequences: false).map(
      String.init)
    if row.count >= columns || cells.count > 1 { finishRow() }
    row += cells
    place += 1
    // a program may also write a whole row on one line
    if cells.count > 1 { finishRow() }
  }

  private mutating func add(_ text: String) {
    guard !row.isEmpty else { return }
    row[row.count - 1] += "\n" + text
  }

  private mutating func finishRow() {
    if !row.isEmpty { table.rows.append(row.map { $0.cellText }) }
    row = []
  }

  /// Text right under a cell goes on with it, unless the row is whole and a page or another text begins.
  private func mayGoOn(_ line: DocumentLine) -> Bool {
    guard let last = row.last else { return false }
    return row.count < columns || !line.opensPage && !last.bare.isEmpty
  }

  /// Empty lines end a row, stand inside a cell, or end the table; false for the last.
  private mutating func passBlank() -> Bool {
    let after = lines[place...].firstIndex { !$0.isBlank } ?? lines.endIndex
    guard after < lines.endIndex else { return stop(at: after) }
    if lines[after].opensCell {
      if row.last?.bare.isEmpty != false || !fits(from: after) { finishRow() }
      place = after
      return true
    }
    return goOnAfterBlank(after)
  }

  private mutating func goOnAfterBlank(_ after: Int) -> Bool {
    guard row.count < columns, row.last?.bare.isEmpty == false, let cell = cell(after: after),
      fits(from: cell)
    else { return stop(at: place) }
    for line in lines[place..<cell] { add(line.text) }
    place = cell
    return true
  }

  private mutating func stop(at end: Int) -> Bool {
    place = end
    return false
  }

  /// The next cell after some lines of text, when no heading comes before it.
  private func cell(after start: Int) -> Int? {
    for place in start..<min(start + 60, lines.endIndex) {
      if lines[place].opensCell { return place }
      if DocumentHeading(lines[place]) != nil { return nil }
    }
    return nil
  }

  /// Some of the next groups of cells, as they come, fill this row to the last column.
  private func fits(from start: Int) -> Bool {
    var cells = row.count
    guard cells < columns else { return false }
    for group in sizes(from: start, filling: columns - cells) {
      cells += group
      if cells >= columns { return cells == columns }
    }
    return false
  }

  /// How many cells stand between empty lines from `start` on, as far as cells and empty lines go, or as `most`
  /// cells need: a long table is not read to its end again at each of its rows.
  private func sizes(from start: Int, filling most: Int = .max) -> [Int] {
    var sizes: [Int] = [], inGroup = false, sum = 0
    for line in lines[start...] {
      if line.opensCell {
        let cells = line.text.dropFirst().count { $0 == "\t" } + 1, goesOn = inGroup && cells == 1
        if !goesOn, sum >= most { break }
        if goesOn { sizes[sizes.count - 1] += cells } else { sizes.append(cells) }
        (inGroup, sum) = (cells == 1, sum + cells)
      } else if line.isBlank {
        inGroup = false
      } else if !inGroup {
        break
      }
    }
    return sizes
  }
}

extension String {
  /// The lines of a cell, each without blank ends, and no empty line first or last.
  var cellText: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { $0.bare }.joined(separator: "\n").bare
  }
}
