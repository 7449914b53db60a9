import Language
import Rules
import Testing

@testable import Search

@Suite("Ranking against a slow model") struct RankingModelTests {
  static let words: [Lang: [String]] = [
    .fi: [
      "hammas", "lääkäri", "rokotus", "kotihoito", "särky", "neuvola", "päivystys", "tuki", "lapsi", "xyzzy",
    ],
    .sv: ["tandvård", "läkare", "vaccin", "hemvård", "värk", "rådgivning", "jour", "stöd", "barn", "qwerty"],
    .en: [
      "dental", "doctors", "vaccination", "home", "aching", "clinic", "emergency", "support", "children",
      "asdf",
    ],
  ]

  /// Random documents of one language; no phrases, so that the points are those of words alone.
  static func documents(_ chance: inout SeededLetters, _ lang: Lang) -> [Document] {
    let words = words[lang] ?? []
    return (0..<Int.random(in: 1...7, using: &chance)).map { number in
      let fields = (0..<Int.random(in: 1...4, using: &chance)).map { _ -> Document.Field in
        let text = (0..<Int.random(in: 1...6, using: &chance)).map { _ in
          words.randomElement(using: &chance) ?? ""
        }
        return .init(
          Document.Role.allCases.randomElement(using: &chance) ?? .name, lang, text.joined(separator: " "))
      }
      return Document(id: "d\(number)", fields: fields)
    }
  }

  static let linguist = Result { Linguist(voikko: try Voikko()) }

  @Test(
    "Points of every document are those of the slow model", arguments: Lang.allCases,
    1...8 as ClosedRange<UInt64>)
  func points(_ lang: Lang, _ seed: UInt64) throws {
    var chance = SeededLetters(seed: seed), ranking = Ranking()
    ranking.floor = 0
    let documents = Self.documents(&chance, lang), linguist = try Self.linguist.get()
    let index = Index(documents, linguist: linguist, ranking: ranking)
    let slow = SlowSearch(documents: documents, linguist: linguist, ranking: ranking)
    for _ in 0..<4 {
      let question = (0..<Int.random(in: 1...4, using: &chance)).map { _ in
        Self.words[lang]?.dropLast().randomElement(using: &chance) ?? ""
      }.joined(separator: " ")
      // words that the index knows: a correction would be another road
      let expected = slow.points(question, lang)
      let hits = index.search(index.query(Token.words(of: question), in: [Tongue(lang)]), most: 99)
      for hit in hits where hit.reasons.allSatisfy({ $0.way == .same || $0.way == .part }) {
        #expect(abs(hit.score - (expected[hit.id] ?? -1)) < 1e-4, "\(question): \(hit.id) \(hit.score)")
      }
      for (id, points) in expected where points > 0.001 {
        #expect(hits.contains { $0.id == id }, "\(question): \(id)")
      }
    }
  }

  @Test(
    "Asking in another order, twice over, or with small words between changes nothing",
    arguments: 1...10 as ClosedRange<UInt64>)
  func order(_ seed: UInt64) throws {
    var chance = SeededLetters(seed: seed)
    let documents = Self.documents(&chance, .fi), index = Index(documents, linguist: try Self.linguist.get())
    let words = (Self.words[.fi] ?? []).shuffled(using: &chance).prefix(3)
    func ask(_ text: String) -> [String: Double] {
      let hits = index.search(index.query(Token.words(of: text), in: [Tongue(.fi)]), most: 99)
      return Dictionary(uniqueKeysWithValues: hits.map { ($0.id, ($0.score * 1e6).rounded() / 1e6) })
    }
    let plain = ask(words.joined(separator: " "))
    #expect(ask(words.reversed().joined(separator: " ")) == plain)
    #expect(ask((words + words).joined(separator: " ")) == plain)
    #expect(ask(words.joined(separator: " ja ")) == plain)
    #expect(ask(words.joined(separator: ", ").uppercased()) == plain)
  }

  @Test("A further word asked never takes points from anybody", arguments: 1...10 as ClosedRange<UInt64>)
  func monotone(_ seed: UInt64) throws {
    var chance = SeededLetters(seed: seed), ranking = Ranking()
    ranking.floor = 0
    let index = Index(Self.documents(&chance, .sv), linguist: try Self.linguist.get(), ranking: ranking)
    let words = (Self.words[.sv] ?? []).shuffled(using: &chance)
    var before: [String: Double] = [:]
    for count in 1...4 {
      let question = words.prefix(count).joined(separator: " ")
      let hits = index.search(index.query(Token.words(of: question), in: [Tongue(.sv)]), most: 99)
      let now = Dictionary(uniqueKeysWithValues: hits.map { ($0.id, $0.score) })
      for (id, points) in before { #expect((now[id] ?? 0) >= points - 1e-6, "\(question): \(id)") }
      before = now
    }
  }
}

@Suite("Nearest words by brute force") struct TyposModelTests {
  /// Edits between two words, by the plain recursive rule with a table of what is known.
  private func distance(_ one: [Unicode.Scalar], _ two: [Unicode.Scalar]) -> Int {
    var known: [[Int]: Int] = [:]
    func count(_ i: Int, _ j: Int) -> Int {
      if i == 0 || j == 0 { return max(i, j) }
      if let found = known[[i, j]] { return found }
      var least = min(count(i - 1, j) + 1, count(i, j - 1) + 1)
      least = min(least, count(i - 1, j - 1) + (one[i - 1] == two[j - 1] ? 0 : 1))
      if i > 1, j > 1, one[i - 1] == two[j - 2], one[i - 2] == two[j - 1] {
        least = min(least, count(i - 2, j - 2) + 1)
      }
      known[[i, j]] = least
      return least
    }
    return count(one.count, two.count)
  }

  @Test(
    "The distance is the one of the plain rule, or beyond the limit", arguments: 1...6 as ClosedRange<UInt64>)
  func distances(_ seed: UInt64) {
    var chance = SeededLetters(seed: seed)
    for _ in 0..<80 {
      let one = chance.word(), two = chance.word(), plain = distance(one, two)
      for limit in 0...4 {
        #expect(
          Typos.distance(one, two, atMost: limit) == (plain <= limit ? plain : nil), "\(one) \(two) \(limit)")
      }
    }
  }

  @Test("The nearest words are those of a search through all", arguments: 1...6 as ClosedRange<UInt64>)
  func nearest(_ seed: UInt64) {
    var chance = SeededLetters(seed: seed)
    let words = Set((0..<60).map { _ in String(String.UnicodeScalarView(chance.word(3...10))) })
    let typos = Typos(words), long = words.filter { $0.unicodeScalars.count >= 4 }
    for _ in 0..<40 {
      let asked = chance.word(2...11), slips = asked.count >= 7 ? 2 : 1
      let found = typos.nearest(String(String.UnicodeScalarView(asked)), most: 100)
      let all = long.map { (word: $0, distance: distance(asked, Array($0.unicodeScalars))) }
      let least = all.filter { $0.distance <= slips }.map(\.distance).min()
      let expected = asked.count < 4 ? [] : all.filter { $0.distance == least }.map(\.word).sorted()
      #expect(found.sorted() == expected, "\(String(String.UnicodeScalarView(asked)))")
    }
  }
}

@Suite("Any question is safe") struct QuestionFuzzTests {
  static let hostile = [
    "", " ", "\u{0}", "\u{202e}hammas", "<script>alert(1)</script>", "'; drop table fact; --",
    "../../etc/passwd",
    String(repeating: "hammas ", count: 5_000), String(repeating: "a", count: 100_000),
    "ä\u{308}\u{308}\u{308}",
    "👩‍👩‍👧👩‍👩‍👧", "\u{feff}\u{200b}\u{2060}", "%00%ff", "１２３", "ﬁﬂ", "ǅ", "İstanbul", "ß", "\u{10ffff}", "~^hammas",
    "-----", "a-b-c-d-e", ":::", "kela:n:n", "''''", "hammas\nsärkee\r\nyöllä",
    String(repeating: "-a", count: 3_000),
  ]

  @Test("It gives an answer, in order and with reasons, or none", arguments: hostile)
  func answers(_ text: String) throws {
    let index = Index(IndexTests.documents, linguist: try RankingModelTests.linguist.get())
    let query = index.query(Token.words(of: text), in: Lang.allCases.map { Tongue($0, weight: 0.9) })
    #expect(query.words.count <= 60)
    let hits = index.search(query)
    #expect(hits.count <= 10 && Set(hits.map(\.id)).count == hits.count)
    #expect(zip(hits, hits.dropFirst()).allSatisfy { $0.score >= $1.score })
    #expect(hits.allSatisfy { $0.score.isFinite && $0.score > 0 })
  }

  @Test("Random signs of many scripts are safe too", arguments: 1...5 as ClosedRange<UInt64>)
  func random(_ seed: UInt64) throws {
    var chance = SeededLetters(seed: seed)
    let index = Index(IndexTests.documents, linguist: try RankingModelTests.linguist.get())
    for _ in 0..<40 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...60, using: &chance) {
        let range: ClosedRange<UInt32> = Bool.random(using: &chance) ? 32...255 : 0...0x2fff
        text.append(Unicode.Scalar(UInt32.random(in: range, using: &chance)) ?? " ")
      }
      let hits = index.search(
        index.query(Token.words(of: String(text)), in: [Tongue(.fi), Tongue(.en, weight: 0.6)]))
      #expect(hits.allSatisfy { $0.score.isFinite && !$0.id.isEmpty })
    }
  }
}
