public import Language
public import Rules

/// A word in one language, by which what it may meet is remembered.
struct WordKey: Hashable, Sendable { var text: String, lang: Lang }

/// What a word of one language is to the index: everything that it may meet, in full weight.
struct KnownWord: Sendable {
  var isSmall: Bool
  var isLight: Bool
  var meetings: [Query.Meeting]
  /// The whole dictionary forms that some document has, marked with the language; none of a small or light word.
  var whole: [String] = []
}

extension Index {
  /// Takes a question apart. `tongues`: the languages that it may be in, likeliest first.
  public func query(_ tokens: [Token], in tongues: [Tongue]) -> Query {
    var seen: Set<String> = [], words: [Query.Word] = [], light: [Bool] = []
    for token in tokens.prefix(60) where seen.insert(token.text).inserted {
      let found = tongues.map { known(token.text, $0.lang) }
      guard !zip(found, tongues).contains(where: { $0.isSmall && $1.weight > 0.9 }) else { continue }
      words.append(Query.Word(asked: token.text, forms: meetings(found, tongues)))
      light.append(found.contains { $0.isLight })
    }
    guard light.contains(true), light.contains(false) else { return Query(words: words) }
    for place in words.indices where light[place] { words[place] = lightened(words[place]) }
    return Query(words: words)
  }

  private func meetings(_ found: [KnownWord], _ tongues: [Tongue]) -> [Query.Meeting] {
    if found.count == 1, tongues[0].weight == 1 { return found[0].meetings }
    return zip(found, tongues).flatMap { known, tongue in
      known.meetings.map { Query.Meeting(number: $0.number, weight: $0.weight * tongue.weight, way: $0.way) }
    }
  }

  private func known(_ word: String, _ lang: Lang) -> KnownWord {
    known.value(WordKey(text: word, lang: lang)) {
      let isSmall = linguist.isSmall(word, lang)
      var known = KnownWord(
        isSmall: isSmall, isLight: isLight(word, lang), meetings: isSmall ? [] : meetings(word, lang))
      if !isSmall, !known.isLight {
        known.whole = known.meetings.filter { $0.way == .same && $0.weight == 1 }
          .map { Vocabulary.key(vocabulary.forms[$0.number], lang) }
      }
      return known
    }
  }

  private func isLight(_ word: String, _ lang: Lang) -> Bool {
    guard let light = light[lang] else { return false }
    return light.contains(word)
      || linguist.forms(word, lang).contains { $0.isWhole && light.contains($0.text) }
  }

  private func lightened(_ word: Query.Word) -> Query.Word {
    var word = word
    for place in word.forms.indices { word.forms[place].weight *= ranking.light }
    return word
  }

  private func meetings(_ word: String, _ lang: Lang) -> [Query.Meeting] {
    let plain = numbers(word, lang, way: .same)
    let alike = others(word, lang, synonyms.of).flatMap {
      numbers($0, lang, way: .synonym, factor: ranking.synonym)
    }
    let near = others(word, lang, synonyms.near).flatMap {
      numbers($0, lang, way: .near, factor: ranking.near)
    }
    let found = plain + alike + near
    return found.contains { $0.weight >= 0.6 } ? found : found + corrections(word, lang)
  }

  /// What stands for the word as asked and for its whole dictionary forms.
  private func others(_ word: String, _ lang: Lang, _ of: (String, Lang) -> [String]) -> [String] {
    let bases = linguist.forms(word, lang).filter(\.isWhole).map(\.text)
    return ([word] + bases.filter { $0 != word }).flatMap { of($0, lang) }
  }

  /// The catalogue's nearest words, where the asked one is not among them.
  private func corrections(_ word: String, _ lang: Lang) -> [Query.Meeting] {
    let doubt = linguist.isKnown(word, lang) ? 0.4 : 1
    return (typos[lang]?.nearest(word) ?? []).flatMap {
      numbers($0, lang, way: .corrected, factor: ranking.corrected * doubt)
    }
  }

  private func numbers(
    _ word: String, _ lang: Lang, way: Reason.Way, factor: Double = 1
  ) -> [Query.Meeting] {
    linguist.forms(word, lang).compactMap { form in
      guard let number = vocabulary.number(form.text, lang) else { return nil }
      guard number < postings.byForm.count, !postings.byForm[row: number].isEmpty else { return nil }
      let part = form.isWhole || way != .same ? way : .part
      return Query.Meeting(number: number, weight: form.weight * factor, way: part)
    }
  }

  /// The whole dictionary forms of a word that some document has, marked with the language; none of a small or light
  /// word.
  public func wholeForms(_ token: Token, in lang: Lang) -> [String] { known(token.text, lang).whole }
}
