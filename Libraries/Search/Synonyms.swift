public import Language
public import Rules

/// Words of one language that mean the same when help is looked for: *fyssari*, *fysioterapeutti*.
public struct Synonyms: Sendable {
  private var others: [String: [String]] = [:]
  private var around: [String: [String]] = [:]

  /// `groups`: for each language lists of single words that may stand for each other.
  public init(_ groups: [Lang: [[String]]] = [:]) {
    for (lang, lists) in groups {
      for list in lists {
        let folded = list.map { Folding.fold($0) }
        for word in folded { Self.add(folded.filter { $0 != word }, to: word, lang, in: &others) }
      }
    }
  }

  /// Adds things: the names of one stand for each other, and weakly for those one step broader or narrower. Only
  /// names of a single word say by themselves what is meant.
  public mutating func add(_ concepts: Concepts, by linguist: Linguist) {
    let all = concepts.all
    for lang in Lang.allCases {
      let words = Dictionary(uniqueKeysWithValues: all.map { ($0.id, Self.words(of: $0, lang)) })
      for concept in all {
        let own = words[concept.id] ?? []
        let near = (concept.broader + concept.narrower).prefix(8).flatMap { (words[$0] ?? []).prefix(1) }
        for word in own {
          for key in Self.keys(word, lang, linguist) {
            Self.add(own.filter { $0 != word }, to: key, lang, in: &others)
            Self.add(near, to: key, lang, in: &around)
          }
        }
      }
    }
  }

  private static func words(of concept: Concepts.Concept, _ lang: Lang) -> [String] {
    (concept.names[lang] ?? []).map { Folding.fold($0) }
      .filter { $0.count > 2 && !$0.contains { $0 == " " || $0 == "," || $0 == "." } }
      .prefix(6).map(\.self)
  }

  /// The word and its dictionary forms: names of things are often in the plural.
  private static func keys(_ word: String, _ lang: Lang, _ linguist: Linguist) -> Set<String> {
    guard lang == .fi else { return [word] }
    return Set([word] + linguist.forms(word, lang).filter(\.isWhole).map(\.text))
  }

  private static func add(
    _ words: [String], to word: String, _ lang: Lang, in table: inout [String: [String]]
  ) {
    let key = Vocabulary.key(word, lang), known = table[key] ?? []
    let fresh = words.filter { $0 != word && !known.contains($0) }
    if !fresh.isEmpty { table[key] = known + fresh }
  }

  /// The words that may stand for a folded word, given as it was asked or in its dictionary form.
  func of(_ word: String, _ lang: Lang) -> [String] { others[Vocabulary.key(word, lang)] ?? [] }

  /// The words that may weakly stand for it.
  func near(_ word: String, _ lang: Lang) -> [String] { around[Vocabulary.key(word, lang)] ?? [] }
}
