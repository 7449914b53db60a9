import Language

/// Tells a symptom from its denial: *ei rintakipua*, *no chest pain or cough*.
struct Denial: Sendable {
  let negations: Set<String>
  private let carriers: Set<String>

  init(_ list: RedFlagList) {
    negations = Set(list.negations.all.flatMap { Token.words(of: $0.text).map(\.text) })
    carriers = Set(list.carriers.all.flatMap { Token.words(of: $0.text).map(\.text) })
  }

  /// True where a denial stands before the word with nothing between but carriers and other symptoms.
  func denies(_ place: Int, in sight: Sight) -> Bool {
    var at = place - 1
    while at >= 0, place - at <= 8, sight.tokens[at].clause == sight.tokens[place].clause {
      let word = sight.tokens[at].text
      if negations.contains(word) { return true }
      guard carriers.contains(word) || sight.isTouched(at) else { return false }
      at -= 1
    }
    return false
  }
}
