import Language
public import Rules

/// Words of one language that mean the same when help is looked for: *fyssari*, *fysioterapeutti*.
public struct Synonyms: Sendable {
  private var others: [String: [String]] = [:]

  /// `groups`: for each language lists of single words that may stand for each other.
  public init(_ groups: [Lang: [[String]]] = [:]) {
    for (lang, lists) in groups {
      for list in lists {
        let folded = list.map { Folding.fold($0) }
        for word in folded {
          others[Vocabulary.key(word, lang), default: []] += folded.filter { $0 != word }
        }
      }
    }
  }

  /// The words that may stand for a folded word, given as it was asked or in its dictionary form.
  func of(_ word: String, _ lang: Lang) -> [String] { others[Vocabulary.key(word, lang)] ?? [] }
}
