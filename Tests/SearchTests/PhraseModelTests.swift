import Language
import Rules
import Testing

@testable import Search

@Suite("Phrases against a slow model") struct PhraseModelTests {
  /// Random documents with phrases of the index's own words.
  private func documents(_ chance: inout SeededLetters) -> [Document] {
    let words = RankingModelTests.words[.fi]?.dropLast() ?? []
    func text(_ most: Int) -> String {
      (0..<Int.random(in: 1...most, using: &chance)).map { _ in words.randomElement(using: &chance) ?? "" }
        .joined(separator: " ")
    }
    return (0..<6).map { number in
      let phrases = (0..<Int.random(in: 0...4, using: &chance)).map { _ in
        Document.Phrase(.fi, text(3), weight: Double(Int.random(in: 1...4, using: &chance)) / 4)
      }
      return Document(id: "d\(number)", fields: [.init(.name, .fi, text(4))], phrases: phrases)
    }
  }

  private func index(_ documents: [Document], _ change: (inout Ranking) -> Void = { _ in }) throws -> Index {
    var ranking = Ranking()
    change(&ranking)
    return Index(documents, linguist: try RankingModelTests.linguist.get(), ranking: ranking)
  }

  /// The points of one phrase by the rule: the met rarity, by the share asked and the share explained.
  private func points(_ phrase: Document.Phrase, _ query: Query, _ index: Index) -> Double {
    let words = Token.words(of: phrase.text).map(\.text).filter { !index.linguist.isSmall($0, .fi) }
    let forms = words.map { word in
      index.linguist.forms(word, .fi).compactMap { form in
        index.vocabulary.number(form.text, .fi).map { (number: $0, weight: form.weight) }
      }
    }
    guard !words.isEmpty else { return 0 }
    let mass = max(
      forms.reduce(0) { $0 + Double($1.first.map { index.postings.rarity[$0.number] } ?? 0) }, 0.1)
    let sum = query.words.reduce(0.0) { sum, asked in
      let met = asked.forms.flatMap { form in
        forms.joined().filter { $0.number == form.number }.map {
          form.weight * Double(index.postings.rarity[form.number]) * $0.weight
        }
      }
      return sum + (met.max() ?? 0)
    }
    let asked = min(1, sum / mass), explained = min(1, sum / max(index.mass(query), 0.01))
    return sum * asked * explained.squareRoot() * phrase.weight
  }

  @Test(
    "A document's phrases add its best and a quarter of its second best",
    arguments: 1...15 as ClosedRange<UInt64>)
  func added(_ seed: UInt64) throws {
    var chance = SeededLetters(seed: seed)
    let documents = documents(&chance), index = try index(documents),
      plain = try self.index(documents) { $0.phrase = 0 }
    for _ in 0..<4 {
      let asked = (0..<Int.random(in: 1...4, using: &chance)).map { _ in
        RankingModelTests.words[.fi]?.dropLast().randomElement(using: &chance) ?? ""
      }.joined(separator: " ")
      let query = index.query(Token.words(of: asked), in: [Tongue(.fi)])
      let with = index.points(query),
        without = plain.points(plain.query(Token.words(of: asked), in: [Tongue(.fi)]))
      for (place, document) in documents.enumerated() {
        let best = document.phrases.map { points($0, query, index) }.sorted(by: >) + [0, 0]
        let wanted = index.ranking.phrase * (best[0] + index.ranking.secondPhrase * best[1])
        #expect(abs(with[place] - without[place] - wanted) < 1e-4, "\(asked): \(document.id)")
      }
    }
  }

  @Test(
    "The order in which documents are given changes no points and no order of hits",
    arguments: 1...6 as ClosedRange<UInt64>)
  func order(_ seed: UInt64) throws {
    var chance = SeededLetters(seed: seed &+ 40)
    let documents = documents(&chance), one = try index(documents), other = try index(documents.reversed())
    for asked in ["hammas särky", "lääkäri", "kotihoito tuki lapsi"] {
      let hits = [one, other].map { $0.search($0.query(Token.words(of: asked), in: [Tongue(.fi)])) }
      #expect(hits[0].map(\.id) == hits[1].map(\.id))
      for (left, right) in zip(hits[0], hits[1]) {
        #expect(
          abs(left.score - right.score) < 1e-4
            && Set(left.reasons.map(\.asked)) == Set(right.reasons.map(\.asked)))
      }
    }
  }

  @Test(
    "Only those wanted come, none below the floor beside the best of them, and no more than asked",
    arguments: 1...20 as ClosedRange<UInt64>)
  func best(_ seed: UInt64) throws {
    var chance = SeededLetters(seed: seed)
    let documents = (0..<30).map { Document(id: "d\(($0 * 7) % 30)", fields: []) },
      index = try index(documents)
    let points = (0..<30).map { _ in Double(Int.random(in: -2...20, using: &chance)) }
    let wanted = Set((0..<30).filter { _ in Bool.random(using: &chance) }),
      most = Int.random(in: 0...12, using: &chance)
    let found = index.best(points, most: most) { wanted.contains($0) }
    let top = wanted.map { points[$0] }.max() ?? 0
    let fit = wanted.filter { points[$0] > 0 && points[$0] >= top * index.ranking.floor }
    #expect(found.count == min(most, fit.count) && found.allSatisfy { fit.contains($0.place) })
    for (one, next) in zip(found, found.dropFirst()) {
      #expect((-one.points, index.ids[one.place]) < (-next.points, index.ids[next.place]))
    }
    for left in fit.subtracting(found.map(\.place)) {
      #expect(found.allSatisfy { $0.points >= points[left] })
    }
  }

  @Test("A word of little weight counts less beside others, and fully when it is alone")
  func light() throws {
    let documents = [
      Document(id: "child", fields: [.init(.name, .fi, "lapsi")]),
      Document(id: "tooth", fields: [.init(.name, .fi, "hammas")]),
    ]
    let linguist = try RankingModelTests.linguist.get()
    let light = Index(documents, linguist: linguist, light: [.fi: ["lapsi"]]),
      plain = Index(documents, linguist: linguist)
    func points(_ index: Index, _ asked: String) -> [Double] {
      index.points(index.query(Token.words(of: asked), in: [Tongue(.fi)]))
    }
    #expect(points(light, "lapsen") == points(plain, "lapsen"))
    #expect(points(light, "lapsen hammas")[0] == points(plain, "lapsen hammas")[0] * light.ranking.light)
    #expect(points(light, "lapsen hammas")[1] == points(plain, "lapsen hammas")[1])
  }
}
