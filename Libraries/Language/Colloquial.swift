/// How spoken Finnish (puhekieli) is turned into the written language before analysis.
public struct Colloquial: Codable, Sendable {
  /// A spoken word and the written words that it stands for: `mul` → `minulla`.
  public var words: [String: String]
  /// Endings tried on a word that the dictionary does not know: `s` → `ssa`, `ssä`.
  public var endings: [Ending]

  /// A spoken ending and the written endings that may replace it.
  public struct Ending: Codable, Sendable {
    public var spoken: String
    public var written: [String]

    public init(spoken: String, written: [String]) {
      self.spoken = spoken
      self.written = written
    }
  }

  public init(words: [String: String] = [:], endings: [Ending] = []) {
    self.words = words
    self.endings = endings
  }

  /// The written forms of a spoken word; empty where the rules do not touch it. `isKnown` asks the dictionary.
  public func written(_ word: String, isKnown: (String) -> Bool) -> [String] {
    if let written = words[word] { return written.split(separator: " ").map(String.init) }
    guard !isKnown(word) else { return [] }
    for ending in endings where word.hasSuffix(ending.spoken) && word.count - ending.spoken.count >= 2 {
      let stem = word.dropLast(ending.spoken.count)
      if let found = ending.written.map({ stem + $0 }).first(where: isKnown) { return [found] }
    }
    return []
  }
}
