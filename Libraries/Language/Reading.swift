/// One way to read a Finnish word form: its dictionary form and the words that it is made of.
public struct Reading: Hashable, Sendable {
  /// The dictionary form (perusmuoto), folded.
  public var base: String
  /// Parts of a compound and the words that a derived word comes from, folded; empty for a plain word.
  public var parts: [String]
  /// Voikko's word class: `nimisana`, `teonsana`, `etunimi`…
  public var kind: String

  public init(base: String, parts: [String], kind: String) {
    self.base = base
    self.parts = parts
    self.kind = kind
  }

  /// From Voikko's own notation of parts: `+hammas(hammas)+lääkäri(lääkäri)`.
  init(base: String, bases: String, kind: String) {
    let folded = Folding.fold(base)
    self.init(base: folded, parts: Self.parts(bases).filter { $0 != folded }, kind: kind)
  }

  static func parts(_ notation: String) -> [String] {
    var parts: [String] = []
    for piece in notation.split(separator: "(").dropFirst() {
      let word = Folding.fold(String(piece.prefix { $0 != ")" })).filter { $0 != "=" && $0 != "|" }
      if word.count > 2, !word.hasPrefix("+"), !parts.contains(word) { parts.append(word) }
    }
    return parts
  }
}
