import Rules
import Testing

@testable import Language

/// Chance that is the same for the same seed, and texts made by it (satunnaiset tekstit).
struct RandomText: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_f491_4f6c_dd1d
  }

  /// Signs of every kind that a keyboard or a broken program may send.
  mutating func text(_ most: Int = 40) -> String {
    let signs = Array(
      "aäöåÅÄÖzq e1½²éÈüøæß'’-–—:.,;!?()\"\n\t\u{0}\u{7f}\u{ad}\u{200b}\u{202e}\u{301}\u{308}ﬁİǅ中ж🙂\u{feff}"
        .unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...most, using: &self) {
      text.append(signs.randomElement(using: &self) ?? " ")
    }
    return String(text)
  }

  mutating func word(_ lengths: ClosedRange<Int> = 1...12) -> String {
    let letters = Array("abcdeiknorstuvyäöå")
    return String(
      (0..<Int.random(in: lengths, using: &self)).map { _ in letters.randomElement(using: &self) ?? "a" })
  }
}

@Suite("Words of any text") struct WordPropertyTests {
  @Test(
    "Folding twice is folding once, and leaves no capital and no control sign",
    arguments: 1...8 as ClosedRange<UInt64>)
  func fold(_ seed: UInt64) {
    var chance = RandomText(seed: seed)
    for _ in 0..<200 {
      let text = chance.text(), folded = Folding.fold(text)
      #expect(Folding.fold(folded) == folded, "\(text.debugDescription)")
      for scalar in folded.unicodeScalars {
        #expect(scalar.value >= 32 && scalar.value != 127)
        #expect(!scalar.properties.isUppercase, "\(text.debugDescription)")
      }
    }
  }

  @Test(
    "Composed and parted letters, and capitals, are the same word",
    arguments: ["äiti", "åka", "höyry", "müsli", "café"])
  func same(_ word: String) {
    let parted = word.unicodeScalars.flatMap { Array(String($0).decomposed) }
    #expect(Folding.fold(String(String.UnicodeScalarView(parted))) == Folding.fold(word))
    #expect(Folding.fold(word.uppercased()) == Folding.fold(word))
  }

  @Test(
    "A word is letters and digits, never empty, never too long; clauses only grow",
    arguments: 1...8 as ClosedRange<UInt64>)
  func tokens(_ seed: UInt64) {
    var chance = RandomText(seed: seed)
    for _ in 0..<200 {
      let text = chance.text(120), tokens = Token.words(of: text)
      for token in tokens {
        #expect((1...60).contains(token.text.unicodeScalars.count), "\(text.debugDescription)")
        #expect(token.text.first != "-" && token.text.last != "-", "\(text.debugDescription)")
        #expect(!token.text.contains { " '\".,:;!?()".contains($0) })
      }
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.clause <= $1.clause })
      #expect(Token.words(of: text, most: 3) == Array(tokens.prefix(3)))
    }
  }

  @Test("Words put together with spaces come apart as they were", arguments: 1...6 as ClosedRange<UInt64>)
  func apart(_ seed: UInt64) {
    var chance = RandomText(seed: seed)
    for _ in 0..<100 {
      let words = (0..<Int.random(in: 0...12, using: &chance)).map { _ in chance.word() }
      #expect(Token.words(of: words.joined(separator: " ")).map(\.text) == words)
      let clauses = Token.words(of: words.joined(separator: ", "))
      #expect(clauses.map(\.text) == words && clauses.map(\.clause) == Array(0..<words.count))
      #expect(Token.words(of: "  " + words.joined(separator: " \n\t ") + " ").map(\.text) == words)
    }
  }

  @Test("Of an overlong text the beginning and the end are read")
  func overlong() {
    let text = "alku " + String(repeating: "täyte ", count: 20_000) + "loppu"
    let words = Token.words(of: text, most: .max).map(\.text)
    #expect(words.first == "alku" && words.last == "loppu" && words.count < 1_000)
    #expect(Token.words(of: String(repeating: "a", count: 1_000_000)).allSatisfy { $0.text.count <= 60 })
  }

  @Test(
    "Every word has a form that is the word itself, each form once, weights from 0 to 1",
    arguments: Lang.allCases)
  func forms(_ lang: Lang) throws {
    let linguist = Linguist(
      voikko: try Voikko(), compounds: Compounds(vocabulary: ["tand", "läkare", "hem", "vård"]))
    var chance = RandomText(seed: 9)
    let words =
      (0..<60).map { _ in chance.word() } + [
        "hammaslääkäri", "tandläkare", "running", "koti-hoito", "a", "äö",
      ]
    for word in words {
      let forms = linguist.forms(word, lang)
      #expect(!forms.isEmpty && forms.contains(where: \.isWhole), "\(word)")
      #expect(Set(forms.map(\.text)).count == forms.count, "\(word)")
      #expect(forms.allSatisfy { $0.weight > 0 && $0.weight <= 1 && !$0.text.isEmpty }, "\(word)")
      #expect(linguist.forms(word, lang) == forms, "asked again \(word) is the same")
    }
  }

  @Test(
    "A bounded memory gives what would be made, and holds no more than twice its half", arguments: [1, 3, 50])
  func bounded(_ half: Int) {
    let cache = BoundedCache<Int, Int>(half: half)
    var chance = RandomText(seed: UInt64(half)), made = 0
    for _ in 0..<3_000 {
      let key = Int.random(in: 0...120, using: &chance)
      let value = cache.value(key) {
        made += 1
        return key * 7
      }
      #expect(value == key * 7 && cache.count <= 2 * half, "\(cache.count)")
    }
    #expect(made > 0)
  }

  @Test(
    "Shares of three languages add up to one, the likeliest first", arguments: 1...4 as ClosedRange<UInt64>)
  func detector(_ seed: UInt64) {
    let detector = Detector(samples: [
      .fi: ["hammas särkee yöllä", "lapsella on kuumetta"],
      .sv: ["tanden värker på natten", "barnet har feber"],
      .en: ["my tooth aches at night", "the child has a fever"],
    ])
    var chance = RandomText(seed: seed)
    for _ in 0..<60 {
      let tokens = Token.words(of: chance.text(60))
      for expected in [nil, Lang.fi, .sv, .en] {
        let scores = detector.scores(tokens, expected: expected)
        #expect(Set(scores.map(\.lang)) == Set(Lang.allCases))
        #expect(
          abs(scores.reduce(0) { $0 + $1.share } - 1) < 1e-9
            && scores.allSatisfy { (0...1).contains($0.share) })
        #expect(zip(scores, scores.dropFirst()).allSatisfy { $0.share >= $1.share })
        if tokens.isEmpty, let expected { #expect(scores[0].lang == expected) }
      }
    }
  }

  @Test("Parts of a compound are known words that make it up again", arguments: 1...6 as ClosedRange<UInt64>)
  func compounds(_ seed: UInt64) {
    var chance = RandomText(seed: seed)
    let words = Set((0..<25).map { _ in chance.word(3...7) }), compounds = Compounds(vocabulary: words)
    let list = words.sorted()
    for _ in 0..<120 {
      let one = list.randomElement(using: &chance) ?? "", two = list.randomElement(using: &chance) ?? ""
      let parts = compounds.split(one + two)
      if (one + two).count >= 7 { #expect(!parts.isEmpty, "\(one)+\(two)") }
      guard !parts.isEmpty else { continue }
      #expect(parts.joined().count <= (one + two).count && (one + two).hasSuffix(parts.last ?? "–"))
      #expect((one + two).hasPrefix(parts[0]))
    }
    for _ in 0..<60 { _ = compounds.split(chance.text(30)) }
  }
}

extension String {
  /// Letters with their marks apart.
  fileprivate var decomposed: String.UnicodeScalarView {
    let pairs: [Character: String] = [
      "ä": "a\u{308}", "ö": "o\u{308}", "å": "a\u{30a}", "ü": "u\u{308}", "é": "e\u{301}",
    ]
    return (pairs[Character(self)] ?? self).unicodeScalars
  }
}
