import Foundation
public import Rules

/// Tells which language a question is in, from small words, letters and three-letter sequences.
public struct Detector: Sendable {
  /// A language and how likely it is; the three add up to 1.
  public struct Score: Hashable, Sendable {
    public var lang: Lang
    public var share: Double
  }

  private var counts: [Lang: [String: Int]] = [:]
  private var totals: [Lang: Int] = [:]
  private let kinds: Double
  private let known = BoundedCache<String, [Double]>(half: 10_000)

  /// `samples`: texts in each language, such as the catalogue's own; the more the surer.
  public init(samples: [Lang: [String]]) {
    var seen: Set<String> = []
    for lang in Lang.allCases {
      var counted: [String: Int] = [:]
      let words = (samples[lang] ?? []).flatMap { Token.words(of: $0, most: .max).map(\.text) }
      for word in words + FunctionWords.of[lang, default: []].sorted() {
        for gram in Self.grams(word) { counted[gram, default: 0] += 1 }
      }
      counts[lang] = counted
      totals[lang] = counted.values.reduce(0, +)
      seen.formUnion(counted.keys)
    }
    kinds = Double(max(1, seen.count))
  }

  /// The languages, likeliest first. `expected`: the language of the page, which wins when nothing else tells.
  public func scores(_ tokens: [Token], expected: Lang? = nil) -> [Score] {
    var points = Lang.allCases.map { $0 == expected ? 1.5 : 0 }
    for token in tokens.prefix(40) {
      let told = known.value(token.text) { Lang.allCases.map { evidence(token.text, $0) } }
      for place in points.indices { points[place] += told[place] }
    }
    return shares(points)
  }

  /// `points`: of each language in order.
  private func shares(_ points: [Double]) -> [Score] {
    let top = points.max() ?? 0
    let powers = points.map { Foundation.exp($0 - top) }
    let sum = powers.reduce(0, +)
    let scores = zip(Lang.allCases, powers).map { Score(lang: $0, share: $1 / sum) }
    return scores.enumerated().sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }.map(
      \.element)
  }

  private func evidence(_ word: String, _ lang: Lang) -> Double {
    let grams = Self.grams(word)
    let letters = grams.reduce(0.0) { sum, gram in
      let count = Double(counts[lang]?[gram] ?? 0)
      return sum + Foundation.log((count + 0.3) / (Double(totals[lang] ?? 0) + 0.3 * kinds))
    }
    return letters * 0.6 + (FunctionWords.contains(word, lang) ? 3 : 0)
  }

  private static func grams(_ word: String) -> [String] {
    let letters = Array("_\(word)_")
    guard letters.count >= 3 else { return [String(letters)] }
    return (0...(letters.count - 3)).map { String(letters[$0..<($0 + 3)]) }
  }
}
