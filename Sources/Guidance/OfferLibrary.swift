import Language
import Rules
import Search

/// Turns offers and the word list into documents that can be searched.
struct OfferLibrary {
  let content: GuidanceContent
  let concepts: Concepts
  private let entries: [String: [WordList.Entry]]

  init(content: GuidanceContent, concepts: Concepts) {
    self.content = content
    self.concepts = concepts
    var entries: [String: [WordList.Entry]] = [:]
    for entry in content.words.entries { for code in entry.to { entries[code, default: []].append(entry) } }
    self.entries = entries
  }

  func document(_ offer: Offer) -> Document {
    let terms = offer.terms.flatMap { concepts.fields(of: $0) }
    return Document(
      id: offer.code, fields: fields(.name, offer.names) + fields(.about, offer.about) + terms,
      phrases: phrases(offer))
  }

  private func fields(_ role: Document.Role, _ texts: Localized) -> [Document.Field] {
    Lang.allCases.compactMap { lang in texts.byLang[lang].map { Document.Field(role, lang, $0) } }
  }

  /// The offer's names and keywords, and what the word list says of its code.
  private func phrases(_ offer: Offer) -> [Document.Phrase] {
    let own = Lang.allCases.flatMap { lang in
      ((offer.keywords[lang] ?? []) + [offer.names.byLang[lang]].compactMap { $0 }).map {
        Document.Phrase(lang, $0)
      }
    }
    let said = (entries[offer.code] ?? []).flatMap { entry in
      entry.says.all.map { Document.Phrase($0.lang, $0.text, weight: entry.weight(of: offer.code) ?? 0) }
    }
    return own + said
  }

  var synonyms: Synonyms {
    Synonyms(Dictionary(grouping: content.words.same, by: \.lang).mapValues { $0.map(\.words) })
  }

  var light: [Lang: Set<String>] {
    let words = content.words.light?.all ?? []
    return Dictionary(grouping: words, by: \.lang).mapValues { Set($0.map { Folding.fold($0.text) }) }
  }

  func swedish(_ documents: [Document]) -> Set<String> {
    Set((samples(documents)[.sv] ?? []).flatMap { Token.words(of: $0).map(\.text) })
  }

  /// All texts by language, from which the detector learns.
  func samples(_ documents: [Document]) -> [Lang: [String]] {
    let texts = documents.flatMap {
      $0.fields.map { ($0.lang, $0.text) } + $0.phrases.map { ($0.lang, $0.text) }
    }
    return Dictionary(grouping: texts, by: \.0).mapValues { $0.map(\.1) }
  }
}
