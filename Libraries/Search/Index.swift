public import Language
public import Rules

/// Documents that can be found by the words of three languages; built once, then only read.
public final class Index: Sendable {
  public let ranking: Ranking
  public let linguist: Linguist
  let ids: [String]
  let vocabulary: Vocabulary
  let postings: Postings
  let phrases: PhraseBook
  let typos: [Lang: Typos]
  let synonyms: Synonyms
  /// Words that count for little beside others, by language in their dictionary forms.
  let light: [Lang: Set<String>]

  public init(
    _ documents: [Document], linguist: Linguist, synonyms: Synonyms = Synonyms(),
    light: [Lang: Set<String>] = [:],
    ranking: Ranking = Ranking()
  ) {
    self.light = light
    self.ranking = ranking
    self.linguist = linguist
    self.synonyms = synonyms
    ids = documents.map(\.id)
    var builder = IndexBuilder(linguist: linguist, ranking: ranking)
    let counts = builder.counts(documents)
    postings = Postings(
      counts: counts, documents: documents.count, forms: builder.vocabulary.forms.count, ranking: ranking)
    phrases = builder.phraseBook(documents, postings)
    vocabulary = builder.vocabulary
    typos = builder.surfaces.mapValues { Typos($0) }
  }

  public var count: Int { ids.count }

  /// Documents that answer the question, best first, equals in the order of their ids.
  public func search(_ query: Query, most: Int = 10) -> [Hit] {
    let points = totals(query)
    let order = ids.indices.filter { points[$0] > 0 }.sorted {
      points[$0] != points[$1] ? points[$0] > points[$1] : ids[$0] < ids[$1]
    }
    guard let best = order.first else { return [] }
    return order.prefix(most).filter { points[$0] >= points[best] * ranking.floor }.map {
      Hit(id: ids[$0], score: points[$0], reasons: reasons(for: $0, query))
    }
  }

  private func totals(_ query: Query) -> [Double] {
    var points = words(query)
    for (document, extra) in phrasePoints(query) { points[document] += extra }
    return points
  }

  /// BM25F: for each asked word its best meeting in each document.
  private func words(_ query: Query) -> [Double] {
    var points = [Double](repeating: 0, count: ids.count)
    for word in query.words {
      var best: [Int32: Float] = [:]
      for form in word.forms {
        let worth = Float(form.weight) * postings.rarity[form.number]
        for posting in postings.byForm[form.number] {
          best[posting.document] = max(best[posting.document] ?? 0, worth * posting.impact)
        }
      }
      for (document, value) in best { points[Int(document)] += Double(value) }
    }
    return points
  }

  private func phrasePoints(_ query: Query) -> [Int: Double] {
    let found = phrases.points(query, rarity: postings.rarity, mass: mass(query), ranking: ranking)
    var best: [Int: (first: Double, second: Double)] = [:]
    for (entry, points) in found {
      let document = phrases.entries[entry].document
      let now = best[document] ?? (0, 0)
      best[document] = points > now.first ? (points, now.first) : (now.first, max(now.second, points))
    }
    return best.mapValues { ranking.phrase * ($0.first + ranking.secondPhrase * $0.second) }
  }

  /// The rarity of everything asked, known or not.
  private func mass(_ query: Query) -> Double {
    query.words.reduce(0) { sum, word in
      let known = word.forms.map { Double(postings.rarity[$0.number]) * $0.weight }.max()
      return sum + (known ?? Double(postings.unknownRarity) * 0.5)
    }
  }
}
