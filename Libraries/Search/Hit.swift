/// A document that answers a question, how well, and because of which words.
public struct Hit: Hashable, Sendable {
  public var id: String
  public var score: Double
  public var reasons: [Reason]

  public init(id: String, score: Double, reasons: [Reason]) {
    self.id = id
    self.score = score
    self.reasons = reasons
  }
}

/// Why a document was found: a word of the question and what it met.
public struct Reason: Hashable, Sendable, CustomStringConvertible {
  /// How the asked word became the found one.
  public enum Way: String, Hashable, Sendable { case same, part, corrected, synonym, near, phrase, beside }

  public var asked: String
  public var found: String
  public var way: Way

  public init(asked: String, found: String, way: Way) {
    self.asked = asked
    self.found = found
    self.way = way
  }

  /// `hammaslääkäri ← hamaslääkäri`.
  public var description: String { asked == found ? found : "\(found) ← \(asked)" }

  /// For somebody who reads it: their own word where only its ending differs, `hammasta`; else `hammaslääkäri ←
  /// hamaslääkäri`.
  public var words: String { way == .same ? asked : description }
}
