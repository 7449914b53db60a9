import County

extension FigureFile {
  package static let columns = [
    "indicator", "version", "period", "from", "to", "asOf", "dimension", "group", "name_fi", "name_sv",
    "name_en",
    "numerator", "denominator", "value", "low", "high", "p90", "hidden",
  ]

  /// The same as a table with commas (RFC 4180); an empty cell is a number that is not there, never zero.
  package var csv: String {
    ([Self.columns.joined(separator: ",")] + figures.map(line)).joined(separator: "\r\n") + "\r\n"
  }

  private func line(_ row: FigureRow) -> String {
    let span = days(of: row)
    let days = [row.period, "\(span.lowerBound)", "\(span.upperBound)", row.asOf.description]
    let group = [row.dimension?.rawValue, row.group, row.name?.fi, row.name?.sv, row.name?.en].map {
      $0 ?? ""
    }
    let numbers = [row.numerator, row.denominator].map { $0.map(String.init) ?? "" }
    let values = [row.value, row.low, row.high, row.p90].map { $0.map { "\($0)" } ?? "" }
    let cells =
      [row.indicator, String(row.version)] + days + group + numbers + values + [row.isHidden ? "1" : ""]
    return cells.map(Self.quoted).joined(separator: ",")
  }

  /// The days that a row tells of: the file's, but of a moment's figure its own.
  func days(of row: FigureRow) -> ClosedRange<Day> {
    row.period == period ? from...to : Period(row.period)?.days ?? from...to
  }

  /// A cell in quotes where it needs them; one that a spreadsheet would take for a formula is told apart.
  static func quoted(_ cell: String) -> String {
    let isFormula = cell.first.map { "=@+\t".contains($0) } ?? false
    let text = isFormula ? "'" + cell : cell
    guard text.contains(where: { ",\"\r\n;".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
