public import Rules

/// Knows the words of three languages: Finnish by Voikko, Swedish and English by Snowball.
public final class Linguist: Sendable {
  /// Weights of forms that are not the word itself.
  public struct Weights: Sendable {
    public var part = 0.45, root = 0.3, guess = 0.7

    public init() {}
  }

  let voikko: Voikko?
  let colloquial: Colloquial
  let compounds: Compounds
  let weights: Weights
  let snowball = Snowball()
  private let known = BoundedCache<Question, [Form]>(half: 20_000)

  private struct Question: Hashable { var word: String, lang: Lang }

  /// Without `voikko` Finnish falls back to stems. `compounds` splits Swedish.
  public init(
    voikko: Voikko?, colloquial: Colloquial = Colloquial(), compounds: Compounds = Compounds(vocabulary: []),
    weights: Weights = Weights()
  ) {
    self.voikko = voikko
    self.colloquial = colloquial
    self.compounds = compounds
    self.weights = weights
  }

  /// The comparable forms of a folded word, most exact first; never empty for a word.
  public func forms(_ word: String, _ lang: Lang) -> [Form] {
    known.value(Question(word: word, lang: lang)) {
      switch lang {
      case .fi: finnish(word)
      case .sv: swedish(word)
      case .en: english(word)
      }
    }
  }

  /// True for a small word that says nothing about the matter asked.
  public func isSmall(_ word: String, _ lang: Lang) -> Bool {
    if FunctionWords.contains(word, lang) { return true }
    guard lang == .fi, let written = colloquial.words[word] else { return false }
    return written.split(separator: " ").allSatisfy { FunctionWords.contains(String($0), .fi) }
  }

  /// True where the dictionary of the language knows the word; always false for a language without one.
  public func isKnown(_ word: String, _ lang: Lang) -> Bool {
    lang == .fi && voikko.map { !$0.readings(word).isEmpty } ?? false
  }

  private func swedish(_ word: String) -> [Form] {
    let parts = compounds.split(word) + hyphened(word)
    return
      ([Form(snowball.stem(word, .sv))]
      + bare(word).map { Form(snowball.stem($0, .sv), weight: weights.guess) }
      + parts.map { Form(snowball.stem($0, .sv), weight: weights.part, isWhole: false) }).distinct()
  }

  /// A noun that ends in a vowel, without the article or plural that the stemmer leaves: *knät*, *tån* → *knä*, *tå*.
  private func bare(_ word: String) -> [String] {
    guard word.count > 2, let last = word.last, last == "t" || last == "n" else { return [] }
    let noun = word.dropLast()
    return noun.last.map { "åäö".contains($0) } == true ? [String(noun)] : []
  }

  private func english(_ word: String) -> [Form] {
    ([Form(snowball.stem(word, .en))]
      + hyphened(word).map { Form(snowball.stem($0, .en), weight: weights.part, isWhole: false) }).distinct()
  }

  /// The weight of the whole word in a corrected spelling.
  public var guessWeight: Double { weights.guess }

  func hyphened(_ word: String) -> [String] {
    guard word.contains("-") else { return [] }
    return word.split(separator: "-").map(String.init).filter { $0.count > 1 }
  }
}
