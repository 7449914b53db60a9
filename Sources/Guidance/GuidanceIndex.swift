package import Language
import Rules
package import Search

/// The county's services, ready to be asked about. Built once, then only read, by any number of threads.
package final class GuidanceIndex: Sendable {
  let offers: [String: Offer]
  let index: Index
  let facets: Facets
  let flags: RedFlags
  let detector: Detector
  /// What a receptionist names too, by the service that was asked for.
  private let beside: [String: [String]]

  /// `voikko`: the Finnish dictionary; without it Finnish is compared by stems. `concepts`: names of the
  /// things that the offers' terms point at.
  package init(
    offers: [Offer], content: GuidanceContent, voikko: Voikko?, concepts: Concepts = Concepts(),
    ranking: Ranking = Ranking()
  ) {
    let library = OfferLibrary(content: content, concepts: concepts)
    let documents = offers.map(library.document)
    let linguist = Linguist(
      voikko: voikko, colloquial: content.colloquial,
      compounds: Compounds(vocabulary: library.swedish(documents)))
    self.offers = Dictionary(offers.map { ($0.code, $0) }) { first, _ in first }
    index = Index(
      documents, linguist: linguist, synonyms: library.synonyms, light: library.light, ranking: ranking)
    beside = Dictionary((content.words.beside ?? []).map { ($0.code, $0.also) }) { first, _ in first }
    facets = Facets(content.words.facets, linguist: linguist)
    flags = RedFlags(content.redFlags, linguist: linguist)
    detector = Detector(samples: library.samples(documents))
  }

  /// What helps. Any text is safe: empty, overlong or broken ones give an empty or a partial answer.
  package func answer(_ question: Question, most: Int = 10) -> GuidanceAnswer {
    let tokens = Token.words(of: question.text)
    let scores = detector.scores(tokens, expected: question.lang)
    let tongues = tongues(scores)
    let hits = rank(tokens, tongues, question)
    return GuidanceAnswer(
      lang: tokens.isEmpty ? question.lang ?? .fi : scores[0].lang,
      emergency: flags.find(in: tokens, langs: tongues.map(\.lang)), hits: Array(hits.prefix(most)))
  }

  /// The likeliest language in full, others as far as they are likely too.
  private func tongues(_ scores: [Detector.Score]) -> [Tongue] {
    scores.enumerated().compactMap { place, score in
      if place == 0 { return Tongue(score.lang) }
      return score.share > 0.01 ? Tongue(score.lang, weight: index.ranking.otherLanguage) : nil
    }
  }

  private func rank(_ tokens: [Token], _ tongues: [Tongue], _ question: Question) -> [Hit] {
    let found = index.search(index.query(tokens, in: tongues), most: 40)
    let factors = facets.factors(
      tokens, in: tongues.map(\.lang), age: question.age, linguist: index.linguist)
    let weighed = found.filter { offers[$0.id]?.suits(question) ?? true }
      .map { Hit(id: $0.id, score: $0.score * (factors[$0.id] ?? 1), reasons: $0.reasons) }
    return ordered(withNeighbours(ordered(weighed), question))
  }

  private func ordered(_ hits: [Hit]) -> [Hit] {
    hits.sorted { $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id }
  }

  /// Adds to the services beside the best one a share of its points; one that no word met says beside what it stands.
  private func withNeighbours(_ hits: [Hit], _ question: Question) -> [Hit] {
    guard let best = hits.first else { return [] }
    var joined = hits
    for (code, share) in zip(beside[best.id] ?? [], index.ranking.beside)
    where offers[code]?.suits(question) == true {
      if let place = joined.firstIndex(where: { $0.id == code }) {
        joined[place].score += best.score * share
      } else {
        let reason = Reason(asked: best.id, found: code, way: .beside)
        joined.append(Hit(id: code, score: best.score * share, reasons: [reason]))
      }
    }
    return joined
  }
}
