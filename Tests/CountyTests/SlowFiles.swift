/// Rows of a file read one character at a time, as RFC 4180 tells it: the slow model of `CSV` (hidas lukija).
enum SlowRows {
  private enum State { case start, plain, quoted, afterQuote }

  static func rows(_ text: String, separator: Unicode.Scalar = ",") -> [[String]] {
    var rows: [[String]] = [], row: [String] = [], cell = String.UnicodeScalarView(), state = State.start
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{feff}" { scalars.removeFirst() }
    func endCell() {
      row.append(String(cell))
      (cell, state) = (String.UnicodeScalarView(), .start)
    }
    func endRow() {
      endCell()
      if row != [""] { rows.append(row) }
      row = []
    }
    var place = 0
    while place < scalars.count {
      let sign = scalars[place]
      switch (state, sign) {
      case (.quoted, "\""): state = .afterQuote
      case (.quoted, _): cell.append(sign)
      case (.start, "\""): state = .quoted
      case (_, separator): endCell()
      case (_, "\r"):
        if place + 1 < scalars.count, scalars[place + 1] == "\n" { place += 1 }
        endRow()
      case (_, "\n"): endRow()
      case (.afterQuote, "\""):
        cell.append("\"")
        state = .quoted
      default:
        cell.append(sign)
        state = .plain
      }
      place += 1
    }
    if !cell.isEmpty || !row.isEmpty || state == .afterQuote { endRow() }
    return rows
  }
}
