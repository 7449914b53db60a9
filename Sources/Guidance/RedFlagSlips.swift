import Language

/// Mends one wrong, missing, extra or moved letter in the long Swedish and English words of the patterns.
///
/// Each word is kept under itself with one letter left out; two words one slip apart meet there. The first
/// letter must be right, and ordinary words that look alike are left as they are. A beginning (`suicid*`) is
/// mended in the same way.
struct Slips: Sendable {
  private var words: [String: [String]] = [:]
  private var beginnings: [String: [String]] = [:]
  private let lookalikes: Set<String>

  init(lookalikes: Sayings) {
    self.lookalikes = Set(lookalikes.all.flatMap { Token.words(of: $0.text).map(\.text) })
  }

  mutating func learn(_ alternatives: [String], atLeast letters: Int = 5) {
    for word in alternatives where !word.contains(where: { "_#@".contains($0) }) {
      let folded = Folding.fold(word.filter { $0 != "*" })
      if word.hasSuffix("*"), folded.count >= max(6, letters - 1) { Self.learn(folded, in: &beginnings) }
      if !word.hasSuffix("*"), folded.count >= letters { Self.learn(folded, in: &words) }
    }
  }

  private static func learn(_ word: String, in known: inout [String: [String]]) {
    for short in shortened(word) where known[short]?.contains(word) != true {
      known[short, default: []].append(word)
    }
  }

  /// The word or the beginning of the patterns that is one slip away, or nothing.
  func meant(by word: String) -> String? {
    guard word.count >= 5, word.count <= 24, !lookalikes.contains(word) else { return nil }
    for short in Self.shortened(word) {
      if let meant = words[short]?.first(where: { Self.isSlip(word, $0) }) { return meant }
    }
    return (5...12).lazy.prefix { $0 <= word.count }.compactMap { beginning(String(word.prefix($0))) }.first
  }

  private func beginning(_ start: String) -> String? {
    for short in Self.shortened(start) {
      let meant = beginnings[short]?.first { $0.last == start.last && Self.isSlip(start, $0) }
      if let meant { return meant }
    }
    return nil
  }

  /// The word itself and with each letter but the first left out.
  private static func shortened(_ word: String) -> [String] {
    let letters = Array(word)
    return [word] + letters.indices.dropFirst().map { String(letters[..<$0] + letters[($0 + 1)...]) }
  }

  /// True where one letter is missing or extra or has moved by a place or two, or one is changed in a word of
  /// eight letters or more: shorter words too often have an ordinary neighbour. In five letters only neighbours
  /// may be swapped.
  static func isSlip(_ word: String, _ other: String) -> Bool {
    let one = Array(word), two = Array(other)
    let start = zip(one, two).prefix { $0 == $1 }.count
    let mine = one[start...], theirs = two[start...]
    guard mine.count == theirs.count else {
      return min(one.count, two.count) >= 5 && max(one.count, two.count) >= 6
        && (mine.dropFirst() == theirs || theirs.dropFirst() == mine)
    }
    return isMoved(mine, theirs, most: word.count >= 6 ? 2 : 1)
      || word.count >= 8 && mine.dropFirst() == theirs.dropFirst()
  }

  /// True where one letter stands at most that many places from where it belongs.
  private static func isMoved(_ mine: ArraySlice<Character>, _ theirs: ArraySlice<Character>, most: Int)
    -> Bool
  {
    (1...most).contains { places in
      guard mine.count > places, mine.dropFirst(places + 1) == theirs.dropFirst(places + 1) else {
        return false
      }
      let one = Array(mine.prefix(places + 1)), two = Array(theirs.prefix(places + 1))
      return one.dropFirst() + one.prefix(1) == two[...] || two.dropFirst() + two.prefix(1) == one[...]
    }
  }
}
