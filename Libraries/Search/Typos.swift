import Rules

/// Finds the catalogue's words nearest to a misspelt one.
struct Typos: Sendable {
  private var words: [[Unicode.Scalar]] = []
  private var pairs: [Pair: [Int32]] = [:]

  private struct Pair: Hashable { var one: UInt32, two: UInt32 }

  /// `vocabulary`: whole words of one language, folded.
  init(_ vocabulary: some Sequence<String>) {
    for word in Set(vocabulary).sorted() where word.unicodeScalars.count >= 4 {
      let letters = Array(word.unicodeScalars)
      for pair in Set(Self.pairs(letters)) { pairs[pair, default: []].append(Int32(words.count)) }
      words.append(letters)
    }
  }

  /// The nearest words, at most `most`: one slip in four to six letters, two in seven or more.
  func nearest(_ word: String, most: Int = 3) -> [String] {
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 4, letters.count <= 30 else { return [] }
    let slips = letters.count >= 7 ? 2 : 1
    let near = candidates(letters, slips).compactMap { index -> (distance: Int, word: [Unicode.Scalar])? in
      let distance = Self.distance(letters, words[index], atMost: slips)
      return distance.map { ($0, words[index]) }
    }
    guard let least = near.map(\.distance).min() else { return [] }
    return near.filter { $0.distance == least }.prefix(most).map { text($0.word) }
  }

  private func text(_ letters: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(letters)) }

  /// Words that share enough letter pairs to lie within the slips.
  private func candidates(_ letters: [Unicode.Scalar], _ slips: Int) -> [Int] {
    let asked = Set(Self.pairs(letters))
    var shared = [UInt8](repeating: 0, count: words.count)
    for pair in asked { for index in pairs[pair] ?? [] { shared[Int(index)] &+= 1 } }
    let needed = max(1, asked.count - 3 * slips)
    return words.indices.filter { Int(shared[$0]) >= needed && abs(words[$0].count - letters.count) <= slips }
  }

  private static func pairs(_ letters: [Unicode.Scalar]) -> [Pair] {
    let framed = [0] + letters.map(\.value) + [0]
    return zip(framed, framed.dropFirst()).map { Pair(one: $0, two: $1) }
  }

  /// Insertions, losses, changes and swaps of neighbours between two words; `nil` beyond the limit.
  static func distance(_ one: [Unicode.Scalar], _ two: [Unicode.Scalar], atMost limit: Int) -> Int? {
    guard abs(one.count - two.count) <= limit else { return nil }
    var before: [Int] = [], last = Array(0...two.count)
    for row in 1...max(1, one.count) where row <= one.count {
      var this = [row] + Array(repeating: 0, count: two.count)
      for column in 1...max(1, two.count) where column <= two.count {
        let same = one[row - 1] == two[column - 1]
        this[column] = min(last[column] + 1, this[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == two[column - 2], one[row - 2] == two[column - 1] {
          this[column] = min(this[column], before[column - 2] + 1)
        }
      }
      (before, last) = (last, this)
    }
    return last[two.count] <= limit ? last[two.count] : nil
  }
}
