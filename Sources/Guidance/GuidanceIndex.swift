package import Language
package import Rules
package import Search

/// The county's services, ready to be asked about. Built once, then only read, by any number of threads.
package final class GuidanceIndex: Sendable {
  /// Everything that can be found, in the order of the index.
  private let all: [Offer]
  private let library: OfferLibrary
  let offers: [String: Offer]
  let index: Index
  let facets: Facets
  let flags: RedFlags
  let detector: Detector
  /// What a receptionist names too, by the service that was asked for.
  private let beside: [String: [String]]
  /// The place of each offer in the index.
  private let places: [String: Int]

  /// `voikko`: the Finnish dictionary; without it Finnish is compared by stems. `concepts`: names of the
  /// things that the offers' terms point at.
  package init(
    offers: [Offer], content: GuidanceContent, voikko: Voikko?, concepts: Concepts = Concepts(),
    ranking: Ranking = Ranking()
  ) {
    let library = OfferLibrary(content: content, concepts: concepts)
    (self.library, all) = (library, offers)
    let documents = offers.map(library.document)
    let linguist = Linguist(
      voikko: voikko, colloquial: content.colloquial,
      compounds: Compounds(vocabulary: library.swedish(documents)))
    self.offers = Dictionary(offers.map { ($0.code, $0) }) { first, _ in first }
    var synonyms = library.synonyms
    synonyms.add(concepts, by: linguist)
    index = Index(
      documents, linguist: linguist, synonyms: synonyms, light: library.light, ranking: ranking)
    places = Dictionary(zip(index.ids, index.ids.indices)) { first, _ in first }
    beside = Dictionary((content.words.beside ?? []).map { ($0.code, $0.also) }) { first, _ in first }
    facets = Facets(content.words.facets, linguist: linguist)
    flags = RedFlags(content.redFlags, linguist: linguist, examples: content.likenessExamples)
    detector = Detector(samples: library.samples(documents))
  }

  /// The same with cards of associations beside: what is not of the words themselves is shared.
  private init(_ base: GuidanceIndex, cards: [Offer]) {
    library = base.library
    let all = base.all + cards
    self.all = all
    offers = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
    index = Index(
      all.map(library.document), linguist: base.index.linguist, synonyms: base.index.synonyms,
      light: base.index.light, ranking: base.index.ranking)
    places = Dictionary(zip(index.ids, index.ids.indices)) { first, _ in first }
    (beside, facets, flags, detector) = (base.beside, base.facets, base.flags, base.detector)
  }

  package func with(_ cards: [Offer]) -> GuidanceIndex {
    cards.isEmpty ? self : GuidanceIndex(self, cards: cards)
  }

  /// What helps: `most` services and `others` of other kinds. Any text is safe: empty, overlong or broken ones give
  /// an empty or a partial answer.
  package func answer(_ question: Question, most: Int = 10, others: Int = 0) -> GuidanceAnswer {
    let tokens = Token.words(of: question.text)
    let scores = detector.scores(tokens, expected: question.lang)
    let tongues = tongues(scores)
    let query = index.query(tokens, in: tongues), points = index.points(query)
    let chosen = question.earlier?.chosen(words(tokens, scores[0].lang)) ?? [:]
    var answer = GuidanceAnswer(
      lang: tokens.isEmpty ? question.lang ?? .fi : scores[0].lang,
      emergency: flags.find(in: tokens, langs: tongues.map(\.lang)),
      hits: rank(query, points, tokens, tongues, question, chosen, most: most),
      others: others > 0 ? finds(query, points, tokens, question, most: others) : [])
    for hit in answer.hits { answer.chosen[hit.id] = chosen[hit.id] }
    return answer
  }

  /// The whole forms of a text's words that the index has, without small and light words: what is counted of words.
  func forms(of text: String, _ lang: Lang?) -> Set<String> {
    let (tokens, lang) = read(text, lang)
    return Set(tokens.prefix(200).flatMap { index.wholeForms($0, in: lang) })
  }

  /// The same word by word, as they were asked.
  func words(of text: String, _ lang: Lang?) -> [AskedWord] {
    let (tokens, lang) = read(text, lang)
    return words(tokens, lang)
  }

  private func words(_ tokens: [Token], _ lang: Lang) -> [AskedWord] {
    tokens.compactMap { token in
      let forms = index.wholeForms(token, in: lang)
      return forms.isEmpty ? nil : AskedWord(token.text, forms)
    }
  }

  /// The words of a text and the language that they are in.
  private func read(_ text: String, _ lang: Lang?) -> ([Token], Lang) {
    let tokens = Token.words(of: text)
    return (tokens, detector.scores(tokens, expected: lang).first?.lang ?? lang ?? .fi)
  }

  /// The names of what has `code`.
  package func names(of code: String) -> Localized? { offers[code]?.names }

  private func finds(
    _ query: Query, _ points: [Double], _ tokens: [Token], _ question: Question, most: Int
  ) -> [Find] {
    let words = Set(tokens.map(\.text).filter { $0.count > 3 }), mass = index.mass(query)
    let least = min(Find.floor * index.greatestRarity, Find.whole * mass)
    let found = index.best(points, most: most) {
      points[$0] > least && all[$0].kind != .service && all[$0].suits(question)
    }
    return found.map { one in
      let hit = Hit(id: all[one.place].code, score: one.points, reasons: index.reasons(for: one.place, query))
      return Find(all[one.place], hit, words: words, rarity: index.greatestRarity, mass: mass)
    }
  }

  /// The likeliest language in full, others as far as they are likely too.
  private func tongues(_ scores: [Detector.Score]) -> [Tongue] {
    scores.enumerated().compactMap { place, score in
      if place == 0 { return Tongue(score.lang) }
      return score.share > 0.01 ? Tongue(score.lang, weight: index.ranking.otherLanguage) : nil
    }
  }

  private func rank(
    _ query: Query, _ points: [Double], _ tokens: [Token], _ tongues: [Tongue], _ question: Question,
    _ chosen: [String: Priors.Chosen], most: Int
  ) -> [Hit] {
    let weight = question.earlier?.settings.most ?? 0
    let factors = facets.factors(
      tokens, in: tongues.map(\.lang), age: question.age, linguist: index.linguist)
    let found = index.best(points, most: 40) { all[$0].kind == .service }
      .filter { all[$0.place].suits(question) }
      .map { one in
        let code = index.ids[one.place], prior = 1 + weight * (chosen[code]?.share ?? 0)
        return Index.Ranked(place: one.place, points: one.points * (factors[code] ?? 1) * prior)
      }
    let (ranked, named) = withNeighbours(index.ordered(found), question)
    return index.ordered(ranked).prefix(most).map { one in
      Hit(
        id: index.ids[one.place], score: one.points,
        reasons: named[one.place].map { [$0] } ?? index.reasons(for: one.place, query))
    }
  }

  /// Adds to the services beside the best one a share of its points; one that no word met says beside what it stands.
  private func withNeighbours(
    _ hits: [Index.Ranked], _ question: Question
  ) -> (hits: [Index.Ranked], named: [Int: Reason]) {
    guard let best = hits.first else { return ([], [:]) }
    let asked = index.ids[best.place]
    var joined = hits, named: [Int: Reason] = [:]
    for (code, share) in zip(beside[asked] ?? [], index.ranking.beside)
    where offers[code]?.suits(question) == true {
      guard let place = places[code] else { continue }
      if let known = joined.firstIndex(where: { $0.place == place }) {
        joined[known].points += best.points * share
      } else {
        named[place] = Reason(asked: asked, found: code, way: .beside)
        joined.append(Index.Ranked(place: place, points: best.points * share))
      }
    }
    return (joined, named)
  }
}
