public import Language
import Rules

extension Index {
  /// Takes a question apart. `tongues`: the languages that it may be in, likeliest first.
  public func query(_ tokens: [Token], in tongues: [Tongue]) -> Query {
    var seen: Set<String> = []
    let asked = tokens.prefix(60).map(\.text).filter { word in
      seen.insert(word).inserted && !tongues.contains { linguist.isSmall(word, $0.lang) && $0.weight > 0.9 }
    }
    let words = asked.map { Query.Word(asked: $0, forms: meetings($0, tongues)) }
    let heavy = words.filter { word in !tongues.contains { isLight(word.asked, $0.lang) } }
    guard !heavy.isEmpty, heavy.count < words.count else { return Query(words: words) }
    return Query(
      words: words.map { word in tongues.contains { isLight(word.asked, $0.lang) } ? lightened(word) : word })
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

  private func meetings(_ word: String, _ tongues: [Tongue]) -> [Query.Meeting] {
    tongues.flatMap { tongue -> [Query.Meeting] in
      guard !linguist.isSmall(word, tongue.lang) else { return [] }
      let plain = numbers(word, tongue, way: .same)
      let alike = sames(word, tongue.lang).flatMap {
        numbers($0, tongue, way: .synonym, factor: ranking.synonym)
      }
      let found = plain + alike
      return found.contains { $0.weight >= tongue.weight * 0.6 } ? found : found + corrections(word, tongue)
    }
  }

  /// Synonyms of the word as asked and of its whole dictionary forms.
  private func sames(_ word: String, _ lang: Lang) -> [String] {
    let bases = linguist.forms(word, lang).filter(\.isWhole).map(\.text)
    return ([word] + bases.filter { $0 != word }).flatMap { synonyms.of($0, lang) }
  }

  /// The catalogue's nearest words, where the asked one is not among them.
  private func corrections(_ word: String, _ tongue: Tongue) -> [Query.Meeting] {
    let doubt = linguist.isKnown(word, tongue.lang) ? 0.4 : 1
    return (typos[tongue.lang]?.nearest(word) ?? []).flatMap {
      numbers($0, tongue, way: .corrected, factor: ranking.corrected * doubt)
    }
  }

  private func numbers(
    _ word: String, _ tongue: Tongue, way: Reason.Way, factor: Double = 1
  ) -> [Query.Meeting] {
    linguist.forms(word, tongue.lang).compactMap { form in
      guard let number = vocabulary.number(form.text, tongue.lang) else { return nil }
      guard number < postings.byForm.count, !postings.byForm[number].isEmpty else { return nil }
      let part = form.isWhole || way != .same ? way : .part
      return Query.Meeting(number: number, weight: form.weight * factor * tongue.weight, way: part)
    }
  }
}
