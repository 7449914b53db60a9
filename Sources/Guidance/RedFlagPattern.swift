import Foundation
import Language
import Rules

/// Words that together show a red flag: each slot must meet a word, in any order, near each other.
///
/// Written as slots with spaces between and alternatives with `|`; `rintakip*` meets every ending and
/// `veden_alla` two words side by side; `#` meets a number of six or more; `@child` every word of a group.
struct RedFlagPattern: Sendable {
  /// The slots by number in the finder's table.
  var slots: [Int]
  /// True where the pattern itself holds a denial (*ei hengitä*), so that a denial does not cancel it.
  var denies: Bool
  var lang: Lang

  /// Most words from the first met word to the last.
  var window: Int { 2 * slots.count + 4 }
}

/// The slots of all patterns, so that a question is compared with all of them at once.
struct PatternTable: Sendable {
  private(set) var slotsByKey: [String: [Int]] = [:]
  /// First words of the patterns that meet several words side by side.
  private(set) var openings: Set<String> = []
  /// The slots that a word meets by itself, remembered.
  private let met = BoundedCache<String, [Int]>(half: 10_000)
  private(set) var count = 0
  private var known: [String: Int] = [:]
  private let groups: [String: Sayings]
  let linguist: Linguist
  /// Finds the sign that a misspelt Swedish or English word means.
  private(set) var slips: Slips

  init(linguist: Linguist, groups: [String: Sayings] = [:], lookalikes: Sayings = Sayings()) {
    (self.linguist, self.groups) = (linguist, groups)
    slips = Slips(lookalikes: lookalikes)
  }

  mutating func pattern(_ text: String, _ lang: Lang, negations: Set<String>) -> RedFlagPattern {
    let pieces = text.split(separator: " ").map { expanded(String($0), lang) }
    let denies = pieces.contains { piece in
      piece.split(whereSeparator: { "|_".contains($0) }).contains { word in
        Token.words(of: String(word)).contains { negations.contains($0.text) }
      }
    }
    return RedFlagPattern(slots: pieces.map { slot($0, lang) }, denies: denies, lang: lang)
  }

  /// The slot with the words of its groups written out.
  private func expanded(_ slot: String, _ lang: Lang) -> String {
    slot.split(separator: "|").flatMap { word in
      word.first == "@" ? groups[String(word.dropFirst())]?[lang] ?? [] : [String(word)]
    }.joined(separator: "|")
  }

  private mutating func slot(_ text: String, _ lang: Lang) -> Int {
    let name = "\(lang.rawValue) \(text)"
    if let number = known[name] { return number }
    let number = count
    count += 1
    known[name] = number
    let keys = text.split(separator: "|").flatMap { Self.keys(alternative: String($0), lang, linguist) }
    for key in Set(keys) {
      slotsByKey[key, default: []].append(number)
      if key.contains("_") { openings.insert(String(key.dropFirst().prefix { $0 != "_" })) }
    }
    if lang != .fi { slips.learn(text.split(separator: "|").map(String.init)) }
    return number
  }

  private static func keys(alternative: String, _ lang: Lang, _ linguist: Linguist) -> [String] {
    if alternative == "#" { return ["#"] }
    if alternative.hasSuffix("*") { return ["<" + Folding.fold(String(alternative.dropLast()))] }
    if alternative.contains("_") {
      let row = Token.words(of: alternative.replacingOccurrences(of: "_", with: " ")).map(\.text)
      return ["=" + row.joined(separator: "_")]
    }
    return Token.words(of: alternative).flatMap { word in
      ["=" + word.text]
        + linguist.forms(word.text, lang).filter(\.isWhole).map { "\(lang.rawValue):\($0.text)" }
    }
  }

  /// The slots that a word meets by itself, each once.
  func slots(of word: String) -> [Int] {
    met.value(word) { Array(Set(keys(of: word).flatMap { slotsByKey[$0] ?? [] })) }
  }

  /// Every key by which a word of a question may meet a slot; a slip of the pen is mended first.
  private func keys(of word: String) -> [String] {
    let keys = Self.keys(of: word, linguist)
    guard !linguist.isKnown(word, .fi), !keys.contains(where: { slotsByKey[$0] != nil }),
      let meant = slips.meant(by: word)
    else { return keys }
    return keys + Self.keys(of: meant, linguist)
  }

  private static func keys(of word: String, _ linguist: Linguist) -> [String] {
    let beginnings = (3...60).prefix { $0 <= word.count }.map { "<" + word.prefix($0) }
    return ["=" + word] + beginnings + Lang.allCases.flatMap { lemmas(word, $0, linguist) }
      + heads(word, linguist) + (Int(word).map { $0 >= 6 } ?? false ? ["#"] : [])
  }

  private static func lemmas(_ word: String, _ lang: Lang, _ linguist: Linguist) -> [String] {
    linguist.forms(word, lang).filter { $0.isWhole || $0.weight >= linguist.guessWeight }
      .map { "\(lang.rawValue):\($0.text)" }
  }

  /// The last part of a Finnish compound, which says what kind of thing it is (*sydänlääke* is a *lääke*),
  /// and the verb of a participle (*jäähtynyt* of *jäähtyä*).
  private static func heads(_ word: String, _ linguist: Linguist) -> [String] {
    let forms = linguist.forms(word, .fi)
    let wholes = forms.filter(\.isWhole).map(\.text)
    let heads = forms.filter { form in
      !form.isWhole && wholes.contains { $0.hasSuffix(form.text) || isParticiple($0, of: form.text) }
    }
    return heads.map { "fi:\($0.text)" }
  }

  private static func isParticiple(_ word: String, of verb: String) -> Bool {
    ["ut", "yt", "tu", "ty"].contains { word.hasSuffix($0) } && verb.count > 4
      && word.hasPrefix(verb.prefix(verb.count - 2))
  }
}
