public import Language
public import Rules

/// Documents that can be found by the words of three languages; built once, then only read.
public final class Index: Sendable {
  public let ranking: Ranking
  public let linguist: Linguist
  public let ids: [String]
  /// The place of each document in the order of ids.
  private let alphabet: [Int]
  /// What a word may meet, remembered.
  let known = BoundedCache<WordKey, KnownWord>(half: 10_000)
  let vocabulary: Vocabulary
  let postings: Postings
  let phrases: PhraseBook
  private let tallies: Tallies
  let typos: [Lang: Typos]
  public let synonyms: Synonyms
  /// Words that count for little beside others, by language in their dictionary forms.
  public let light: [Lang: Set<String>]

  public init(
    _ documents: [Document], linguist: Linguist, synonyms: Synonyms = Synonyms(),
    light: [Lang: Set<String>] = [:],
    ranking: Ranking = Ranking()
  ) {
    self.light = light
    self.ranking = ranking
    self.linguist = linguist
    self.synonyms = synonyms
    let ids = documents.map(\.id)
    self.ids = ids
    var alphabet = [Int](repeating: 0, count: ids.count)
    for (order, place) in ids.indices.sorted(by: { ids[$0] < ids[$1] }).enumerated() {
      alphabet[place] = order
    }
    self.alphabet = alphabet
    var builder = IndexBuilder(linguist: linguist, ranking: ranking)
    let counts = builder.counts(documents)
    postings = Postings(
      counts: counts, documents: documents.count, forms: builder.vocabulary.forms.count, ranking: ranking)
    phrases = builder.phraseBook(documents, postings)
    tallies = Tallies(size: phrases.entries.count)
    vocabulary = builder.vocabulary
    typos = builder.surfaces.mapValues { Typos($0) }
  }

  public var count: Int { ids.count }

  /// Documents that answer the question, best first, equals in the order of their ids.
  public func search(_ query: Query, most: Int = 10) -> [Hit] {
    ranked(query, most: most).map {
      Hit(id: ids[$0.place], score: $0.points, reasons: reasons(for: $0.place, query))
    }
  }

  /// A document by its place among those that the index was built from, and its points.
  public struct Ranked: Sendable {
    public var place: Int
    public var points: Double

    public init(place: Int, points: Double) { (self.place, self.points) = (place, points) }
  }

  /// The same without the reasons, which take longest to find.
  func ranked(_ query: Query, most: Int) -> [Ranked] { best(points(query), most: most) { _ in true } }

  /// The best of the documents that `isWanted` by their points: those far below the best of them are left out.
  public func best(_ points: [Double], most: Int, where isWanted: (Int) -> Bool) -> [Ranked] {
    let wanted = points.indices.filter { points[$0] > 0 && isWanted($0) }
    guard let best = wanted.lazy.map({ points[$0] }).max() else { return [] }
    let good = wanted.filter { points[$0] >= best * ranking.floor }
      .map { Ranked(place: $0, points: points[$0]) }
    return Array(ordered(good).prefix(most))
  }

  /// The rarity of a word that one document has: the measure of points.
  public var greatestRarity: Double { Double(postings.unknownRarity) }

  /// Best first, equals in the order of their ids.
  public func ordered(_ ranked: [Ranked]) -> [Ranked] {
    ranked.sorted {
      $0.points != $1.points ? $0.points > $1.points : alphabet[$0.place] < alphabet[$1.place]
    }
  }

  /// The points of every document, by its place.
  public func points(_ query: Query) -> [Double] {
    var points = words(query)
    addPhrases(query, to: &points)
    return points
  }

  /// BM25F: for each asked word its best meeting in each document.
  private func words(_ query: Query) -> [Double] {
    var tally = Tally(ids.count)
    for word in query.words {
      for form in word.forms {
        let worth = Float(form.weight) * postings.rarity[form.number]
        for place in postings.byForm[row: form.number] {
          let posting = postings.byForm[place]
          tally.offer(worth * posting.impact, to: posting.document)
        }
      }
      tally.settle()
    }
    return tally.sums
  }

  /// The best phrase of each document and, for less, the second best.
  private func addPhrases(_ query: Query, to points: inout [Double]) {
    var first = [Double](repeating: 0, count: ids.count), second = first
    let mass = mass(query)
    tallies.lend { tally in
      phrases.points(query, in: &tally, rarity: postings.rarity, mass: mass, ranking: ranking) {
        let place = $0.document
        if $1 > first[place] {
          (first[place], second[place]) = ($1, first[place])
        } else if $1 > second[place] {
          second[place] = $1
        }
      }
    }
    for place in points.indices where first[place] > 0 {
      points[place] += ranking.phrase * (first[place] + ranking.secondPhrase * second[place])
    }
  }

  /// The rarity of everything asked, known or not.
  public func mass(_ query: Query) -> Double {
    query.words.reduce(0) { sum, word in
      let known = word.forms.map { Double(postings.rarity[$0.number]) * $0.weight }.max()
      return sum + (known ?? Double(postings.unknownRarity) * 0.5)
    }
  }
}
