/// The few words that PostgreSQL says otherwise than SQLite: numbered placeholders and the types of schema steps.
enum PostgresWords {
  /// `?` outside quotes as `$1`, `$2`, …
  static func numbered(_ text: String) -> String {
    var number = 0
    return rewriting(text, isWord: { $0 == UInt8(ascii: "?") }) { _ in
      number += 1
      return "$\(number)"
    }
  }

  /// The types of a schema step: 64 bits for whole numbers, doubles, and text that sorts by its bytes.
  static func schema(_ statements: String) -> String {
    rewriting(statements, isWord: isLetter) { word in
      switch word.lowercased() {
      case "integer": "bigint"
      case "real": "double precision"
      case "text": "text collate \"C\""
      default: word
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 32 >= 97 && byte | 32 <= 122) || byte == UInt8(ascii: "_") || (byte >= 48 && byte <= 57)
  }

  /// Rewrites the words outside quotes and comments; a word is an unbroken run of its signs, `?` is one alone.
  private static func rewriting(
    _ text: String, isWord: (UInt8) -> Bool, _ change: (String) -> String
  ) -> String {
    var result: [UInt8] = [], rest = Array(text.utf8)[...]
    result.reserveCapacity(rest.count + 32)
    while let byte = rest.first {
      if let end = quoteEnd(rest) {
        result += rest[..<end]
        rest = rest[end...]
      } else if isWord(byte) {
        let end =
          byte == UInt8(ascii: "?") ? rest.startIndex + 1 : rest.firstIndex { !isWord($0) } ?? rest.endIndex
        result += change(String(decoding: rest[..<end], as: UTF8.self)).utf8
        rest = rest[end...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where the quote or comment that begins here ends.
  private static func quoteEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let first = rest.first else { return nil }
    if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") {
      let close = rest.dropFirst().firstIndex(of: first)
      return close.map { $0 + 1 } ?? rest.endIndex
    }
    guard rest.starts(with: "--".utf8) else { return nil }
    return rest.firstIndex(of: 10) ?? rest.endIndex
  }
}
