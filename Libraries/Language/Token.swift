/// One word of a text, folded, with the clause that it stands in.
public struct Token: Hashable, Sendable {
  public var text: String
  /// Counts from 0; a full stop, comma, question mark or line end starts the next clause.
  public var clause: Int

  public init(_ text: String, clause: Int = 0) {
    self.text = text
    self.clause = clause
  }

  /// The words of a text in order, at most `most`. A hyphen inside a word stays; an apostrophe vanishes
  /// (*can't* → *cant*); a case ending after a colon vanishes too (*kela:n* → *kela*).
  public static func words(of text: String, most: Int = 600) -> [Token] {
    var reader = TokenReader(most: most)
    for scalar in Folding.fold(text).unicodeScalars where !reader.isFull { reader.take(scalar) }
    reader.endWord()
    return reader.tokens
  }
}

/// The state of reading words from a stream of characters.
private struct TokenReader {
  var tokens: [Token] = []
  let most: Int
  private var word = String.UnicodeScalarView()
  private var letters = 0
  private var clause = 0
  private var skipsEnding = false

  init(most: Int) { self.most = most }

  var isFull: Bool { tokens.count >= most }

  mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "'": break
    case "-": if word.isEmpty { endWord() } else { write(scalar) }
    case ":": skipsEnding = !word.isEmpty
    case ".", ",", ";", "!", "?", "(", ")", "\"":
      endWord()
      clause += 1
    default: takeLetter(scalar)
    }
  }

  private mutating func takeLetter(_ scalar: Unicode.Scalar) {
    guard Self.isWritten(scalar) else { return endWord() }
    if !skipsEnding, letters < 60 { write(scalar) }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    word.append(scalar)
    letters += 1
  }

  private static func isWritten(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "å", "ä", "ö": true
    case " ": false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  mutating func endWord() {
    while word.last == "-" { word.removeLast() }
    if !word.isEmpty, !isFull { tokens.append(Token(String(word), clause: clause)) }
    word = String.UnicodeScalarView()
    letters = 0
    skipsEnding = false
  }
}
