/// Splits Swedish compounds into words that the given vocabulary knows: *hemsjukvård* → *hem*, *sjukvård*.
public struct Compounds: Sendable {
  private let words: Set<String>
  private let openings: Set<String>

  /// `vocabulary`: folded words of the catalogue. A beginning such as *skol-* counts as a word when several
  /// known words continue it with another known word.
  public init(vocabulary: some Sequence<String>) {
    let words = Set(vocabulary.filter { $0.count >= 3 })
    self.words = words
    var followers: [String: Int] = [:]
    for word in words {
      for cut in Self.cuts(word) where cut.rest.count >= 4 && words.contains(cut.rest) {
        followers[cut.opening, default: 0] += 1
      }
    }
    openings = Set(followers.filter { $0.value >= 2 }.keys)
  }

  /// Longer words are taken for no compound: anybody may ask anything, and no real one is so long.
  static let longest = 60

  /// The parts of a compound, longest known opening first; empty where the word is no known compound.
  public func split(_ word: String) -> [String] {
    let letters = Array(word)
    guard letters.count <= Self.longest else { return [] }
    var dead: Set<Int> = []
    return parts(letters[...], &dead)
  }

  /// `dead` are places from which no way leads to the end, so that none is tried twice.
  private func parts(_ letters: ArraySlice<Character>, _ dead: inout Set<Int>) -> [String] {
    guard letters.count >= 7, !dead.contains(letters.startIndex) else { return [] }
    for place in (letters.startIndex + 3...letters.endIndex - 3).reversed() {
      let opening = String(letters[..<place])
      guard isOpening(opening) else { continue }
      let rest = String(letters[place...])
      if isWord(rest) { return [bare(opening), rest] }
      let deeper = parts(letters[place...], &dead)
      if !deeper.isEmpty { return [bare(opening)] + deeper }
    }
    dead.insert(letters.startIndex)
    return []
  }

  private static func cuts(_ word: String) -> [(opening: String, rest: String)] {
    let letters = Array(word)
    guard letters.count >= 7 else { return [] }
    return (3...(letters.count - 3)).map { (String(letters[..<$0]), String(letters[$0...])) }
  }

  private func isOpening(_ part: String) -> Bool {
    words.contains(part) || openings.contains(part)
      || (part.hasSuffix("s") && part.count > 4 && words.contains(String(part.dropLast())))
  }

  /// The last part may be inflected: *vård*, *vården*, *vårdens*.
  private func isWord(_ part: String) -> Bool {
    guard part.count >= 3 else { return false }
    if words.contains(part) { return true }
    for ending in ["en", "et", "ns", "n", "t", "s", "ar", "er", "or", "arna", "erna", "ens", "ets"]
    where part.hasSuffix(ending) && part.count - ending.count >= 4 {
      if words.contains(String(part.dropLast(ending.count))) { return true }
    }
    return false
  }

  private func bare(_ part: String) -> String {
    let shorter = String(part.dropLast())
    return part.hasSuffix("s") && !words.contains(part) && words.contains(shorter) ? shorter : part
  }
}
