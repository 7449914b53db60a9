import Language

/// Mends one wrong, missing, extra or swapped letter in the long Swedish and English words of the patterns.
///
/// Each word is kept under itself with one letter left out; two words one slip apart meet there. The first
/// letter must be right, and ordinary words that look alike are left as they are.
struct Slips: Sendable {
  private var words: [String: [String]] = [:]
  private let lookalikes: Set<String>

  init(lookalikes: Sayings) {
    self.lookalikes = Set(lookalikes.all.flatMap { Token.words(of: $0.text).map(\.text) })
  }

  mutating func learn(_ alternatives: [String]) {
    for word in alternatives where word.count >= 6 && !word.contains(where: { "*_#@".contains($0) }) {
      let folded = Folding.fold(word)
      for short in Self.shortened(folded) where words[short]?.contains(folded) != true {
        words[short, default: []].append(folded)
      }
    }
  }

  /// The word of the patterns that is one slip away, or nothing.
  func meant(by word: String) -> String? {
    guard word.count >= 6, word.count <= 24, !lookalikes.contains(word) else { return nil }
    for short in Self.shortened(word) {
      if let meant = words[short]?.first(where: { Self.isSlip(word, $0) }) { return meant }
    }
    return nil
  }

  /// The word itself and with each letter but the first left out.
  private static func shortened(_ word: String) -> [String] {
    let letters = Array(word)
    return [word] + letters.indices.dropFirst().map { String(letters[..<$0] + letters[($0 + 1)...]) }
  }

  /// True where one letter is missing or extra or two neighbours are swapped, or one is changed in a word of
  /// eight letters or more: shorter words too often have an ordinary neighbour.
  static func isSlip(_ word: String, _ other: String) -> Bool {
    let one = Array(word), two = Array(other)
    let start = zip(one, two).prefix { $0 == $1 }.count
    let mine = one[start...], theirs = two[start...]
    guard mine.count == theirs.count else { return mine.dropFirst() == theirs || theirs.dropFirst() == mine }
    if mine.count >= 2, mine.dropFirst(2) == theirs.dropFirst(2) {
      let swapped = [mine[start + 1], mine[start]]
      if swapped.elementsEqual(theirs.prefix(2)) { return true }
    }
    return word.count >= 8 && mine.dropFirst() == theirs.dropFirst()
  }
}
