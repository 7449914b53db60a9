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
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.endsLine)
    self = lines.enumerated().map { place, line in
      let isBroken = line.contains("\u{0C}")
      return DocumentLine(
        number: place + 1, text: isBroken ? String(line.map { $0 == "\u{0C}" ? " " : $0 }) : String(line))
    }
  }
}

extension Character {
  fileprivate var endsLine: Bool {
    switch self {
    case "\n", "\r", "\r\n", "\u{2028}", "\u{0B}": true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// A sign that editors leave and nobody sees.
  fileprivate var isUnseen: Bool { self == "\u{200B}" || self == "\u{FEFF}" || self == "\u{00AD}" }
}

extension StringProtocol {
  /// Without blank ends, however the blanks are coded, and without the invisible signs that editors leave.
  package var bare: String {
    let text =
      unicodeScalars.contains(where: \.isUnseen)
      ? String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isUnseen })) : String(self)
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// Small letters with single blanks, for comparing headings.
  var folded: String { bare.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
