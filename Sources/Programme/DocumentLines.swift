/// One line of a document that was saved as text (tekstirivi).
package struct DocumentLine: Sendable, Equatable {
  /// From 1, as an editor counts.
  package var number: Int
  package var text: String

  /// A cell of a table begins.
  var opensCell: Bool { text.hasPrefix("\t") }
  var isBlank: Bool { !opensCell && text.allSatisfy(\.isWhitespace) }
  /// Where a page or a section begins, the saved text has a blank before the first word.
  var opensPage: Bool { !isBlank && !opensCell && text.first?.isWhitespace == true }
  var bare: String { text.bare }
}

extension [DocumentLine] {
  /// The lines of a file in UTF-8, or in Latin-1 where it is not that; each of the usual line ends is one.
  package init(_ bytes: [UInt8]) {
    let body = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...]
    let text =
      String(validating: body, as: UTF8.self)
      ?? String(String.UnicodeScalarView(body.map { Unicode.Scalar($0) }))
    let ends: Set<Character> = ["\n", "\r", "\r\n", "\u{2028}", "\u{0B}"]
    let lines = text.split(omittingEmptySubsequences: false) { ends.contains($0) }
    self = lines.enumerated().map { place, line in
      DocumentLine(number: place + 1, text: String(line.map { $0 == "\u{0C}" ? " " : $0 }))
    }
  }
}

extension StringProtocol {
  /// Without blank ends, however the blanks are coded, and without the invisible signs that editors leave.
  package var bare: String {
    let scalars = unicodeScalars.filter { !["\u{200B}", "\u{FEFF}", "\u{00AD}"].contains($0) }
    let text = String(String.UnicodeScalarView(scalars))
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// Small letters with single blanks, for comparing headings.
  var folded: String { bare.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
