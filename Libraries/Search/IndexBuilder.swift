import Language
import Rules

/// Gathers what the index needs while the documents are read.
struct IndexBuilder {
  let linguist: Linguist
  let ranking: Ranking
  var vocabulary = Vocabulary()
  private var lengths: [Slot: Double] = [:]
  private(set) var surfaces: [Lang: Set<String>] = [:]

  /// One role in one language, in a fixed order so that sums come out the same every time.
  private struct Slot: Hashable, Comparable {
    var role: Document.Role, lang: Lang

    static func < (one: Slot, other: Slot) -> Bool {
      (one.role.rawValue, one.lang.rawValue) < (other.role.rawValue, other.lang.rawValue)
    }
  }

  /// The forms of a document in one slot, and how long that text is.
  private struct Text {
    var forms: [Int: Double] = [:]
    var length = 0.0
  }

  init(linguist: Linguist, ranking: Ranking) {
    self.linguist = linguist
    self.ranking = ranking
  }

  /// The weighted forms of every document: the frequency in each role, evened by the text's length.
  mutating func counts(_ documents: [Document]) -> [FormCounts] {
    let counted = documents.map { count($0) }
    for texts in counted { for (slot, text) in texts { lengths[slot, default: 0] += text.length } }
    return counted.map { join($0, documents: Double(documents.count)) }
  }

  private mutating func count(_ document: Document) -> [Slot: Text] {
    var texts: [Slot: Text] = [:]
    for field in document.fields {
      read(field.text, 1, into: &texts[Slot(role: field.role, lang: field.lang), default: Text()], field.lang)
    }
    for phrase in document.phrases {
      read(
        phrase.text, phrase.weight, into: &texts[Slot(role: .word, lang: phrase.lang), default: Text()],
        phrase.lang)
    }
    return texts
  }

  private mutating func read(_ text: String, _ weight: Double, into total: inout Text, _ lang: Lang) {
    for word in contentWords(text, lang) {
      surfaces[lang, default: []].insert(word)
      for form in linguist.forms(word, lang) {
        let number = vocabulary.add(form.text, lang)
        if form.isWhole { vocabulary.show(word, as: number, lang) }
        total.forms[number, default: 0] += form.weight * weight
        total.length += form.weight * weight
      }
    }
  }

  private func join(_ texts: [Slot: Text], documents: Double) -> FormCounts {
    var joined = FormCounts()
    for (slot, text) in texts.sorted(by: { $0.key < $1.key }) {
      let mean = max(1, lengths[slot, default: 0] / max(1, documents))
      let longness = ranking.length[slot.role] ?? 0.5
      let evened = 1 - longness + longness * text.length / mean
      for (form, frequency) in text.forms {
        joined.weights[form, default: 0] += (ranking.roles[slot.role] ?? 1) * frequency / evened
      }
    }
    return joined
  }

  func contentWords(_ text: String, _ lang: Lang) -> [String] {
    Token.words(of: text).map(\.text).filter { !linguist.isSmall($0, lang) }
  }

  /// The phrases and the one-word ways of asking, with the rarity of their words.
  mutating func phraseBook(_ documents: [Document], _ postings: Postings) -> PhraseBook {
    var read: [PhraseBook.Phrase] = []
    for (index, document) in documents.enumerated() {
      for phrase in document.phrases {
        let words = contentWords(phrase.text, phrase.lang).map { forms($0, phrase.lang) }
        let mass = words.reduce(0.0) { $0 + Double($1.map { postings.rarity[$0.form] }.first ?? 0) }
        let entry = PhraseBook.Entry(document: index, weight: phrase.weight, mass: max(mass, 0.1))
        read.append((entry, words))
      }
    }
    return PhraseBook(read)
  }

  private mutating func forms(_ word: String, _ lang: Lang) -> [(form: Int, weight: Double)] {
    linguist.forms(word, lang).map { (vocabulary.add($0.text, lang), $0.weight) }
  }
}
