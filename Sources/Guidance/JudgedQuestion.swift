package import Rules

/// A question with the services that people judged to answer it, one line of a judged table.
package struct JudgedQuestion: Sendable {
  package var lang: Lang
  package var text: String
  package var best: [String]
  package var acceptable: [String]

  /// 2 for a best service, 1 for an acceptable one, 0 for others.
  func gain(_ code: String) -> Int { best.contains(code) ? 2 : acceptable.contains(code) ? 1 : 0 }

  /// Reads a table with the columns language, query, best, acceptable, parted by tabs; codes by spaces.
  /// Lines that are not questions, such as the heading, are left out.
  package static func table(_ text: String) -> [JudgedQuestion] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 3, let lang = Lang(rawValue: cells[0]) else { return nil }
      return JudgedQuestion(
        lang: lang, text: cells[1], best: codes(cells[2]), acceptable: cells.count > 3 ? codes(cells[3]) : [])
    }
  }

  private static func codes(_ cell: String) -> [String] {
    cell.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }).map(String.init)
  }
}
