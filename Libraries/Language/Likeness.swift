import Foundation

/// Tells which of two kinds of examples a text is more like, by its runs of four to six letters over the borders of words
/// and by which beginnings of words stand near each other (naive Bayes). Inflected, misspelt and compound words share most
/// of their runs, so no dictionary is asked; the examples may be in any languages.
public struct Likeness: Sendable {
  /// A text as an example: one of the kind that is looked for, or of the other.
  public struct Example: Sendable {
    public var words: [Token]
    public var isOne: Bool

    public init(_ words: [Token], isOne: Bool) { (self.words, self.isOne) = (words, isOne) }
  }

  private static let lengths = 4...6
  /// So many letters of a word are held beside those of so many words after it.
  private static let beginning = 4, reach = 4
  private static let places = 1 << 20
  /// What every run is taken to have been seen before, of either kind.
  private static let unseen: Float = 0.1

  /// By a run's place: how many times likelier it is in one kind than in the other, as a logarithm.
  private let odds: [Float]

  /// Counted in one pass, the same at each start.
  public init(_ examples: [Example]) {
    var ones = [Float](repeating: Self.unseen, count: Self.places), others = ones
    for example in examples {
      for place in Self.runs(of: example.words) {
        if example.isOne { ones[place] += 1 } else { others[place] += 1 }
      }
    }
    let balance = Foundation.log(Self.sum(ones) / Self.sum(others))
    // a run that nobody has seen says nothing, whichever kind has more examples
    odds = zip(ones, others).map { one, other in
      one == Self.unseen && other == Self.unseen ? 0 : Foundation.log(one / other) - balance
    }
  }

  private static func sum(_ counts: [Float]) -> Float {
    Float(counts.reduce(into: 0.0) { $0 += Double($1) })
  }

  /// Above 0 the text is more like the kind that is looked for; the further, the surer. A text without runs is 0.
  public func score(_ words: [Token]) -> Double {
    let runs = Self.runs(of: words)
    return Double(runs.reduce(0) { $0 + odds[$1] }) / Double(max(1, runs.count)).squareRoot()
  }

  /// The places of the words that tell most, in their order; at most `most`.
  public func telling(_ words: [Token], most: Int) -> [Int] {
    let told = words.indices.map { (place: $0, score: score([words[$0]])) }
    let best = told.filter { $0.score > 0 }.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.prefix(
      most)
    return best.map(\.place).sorted()
  }

  /// The places of what a text shows, each once and in order: sums come out the same at each start.
  private static func runs(of words: [Token]) -> [Int] {
    var places = pairs(of: words)
    letters(of: words, into: &places)
    places.sort()
    return places.indices.compactMap { $0 > 0 && places[$0 - 1] == places[$0] ? nil : places[$0] }
  }

  private static func letters(of words: [Token], into runs: inout [Int]) {
    let letters = (" " + words.map(\.text).joined(separator: " ") + " ").unicodeScalars.map(\.value)
    runs.reserveCapacity(runs.count + letters.count * lengths.count)
    for start in letters.indices {
      var hash = seed
      for (length, letter) in zip(1...lengths.upperBound, letters[start...]) {
        hash = mixed(hash, UInt64(letter))
        if length >= lengths.lowerBound { runs.append(place(hash)) }
      }
    }
  }

  /// Two words that stand near each other, whichever comes first.
  private static func pairs(of words: [Token]) -> [Int] {
    let begun = words.map { word in
      word.text.unicodeScalars.prefix(beginning).reduce(seed) { mixed($0, UInt64($1.value)) }
    }
    var pairs: [Int] = []
    for (one, hash) in begun.enumerated() {
      for other in begun[(one + 1)...].prefix(reach) {
        pairs.append(place(mixed(min(hash, other), max(hash, other))))
      }
    }
    return pairs
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func mixed(_ hash: UInt64, _ more: UInt64) -> UInt64 { (hash ^ more) &* 0x100_0000_01b3 }

  private static func place(_ hash: UInt64) -> Int { Int((hash ^ hash >> 29) % UInt64(places)) }
}
