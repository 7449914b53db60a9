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
  /// What each word meets by itself, remembered.
  private let met = BoundedCache<String, Meeting>(half: 10_000)
  private let metWithDots = BoundedCache<String, [Int]>(half: 10_000)
  private(set) var count = 0
  private var known: [String: Int] = [:]
  /// The keys of each alternative that was read before.
  private var learnt: [Lang: [String: [String]]] = [:]
  private let groups: [String: Sayings]
  let linguist: Linguist
  /// Finds the sign that a misspelt Swedish or English word means.
  private(set) var slips: Slips
  /// Finds the sign that a word typed without its dots means.
  private var dots = Dots()

  /// The slots that a word meets by itself, and whether its dots had to be put back.
  struct Meeting: Sendable {
    var slots: [Int]
    var isDotless: Bool

    init(_ slots: [Int], _ isDotless: Bool) { (self.slots, self.isDotless) = (slots, isDotless) }
  }

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

  /// The slot with the words of its groups written out; a group may name others.
  private func expanded(_ slot: String, _ lang: Lang, depth: Int = 3) -> String {
    slot.split(separator: "|").flatMap { word in
      guard word.first == "@", depth > 0 else { return [String(word)] }
      return (groups[String(word.dropFirst())]?[lang] ?? []).map { expanded($0, lang, depth: depth - 1) }
    }.joined(separator: "|")
  }

  private mutating func slot(_ text: String, _ lang: Lang) -> Int {
    let name = "\(lang.rawValue) \(text)"
    if let number = known[name] { return number }
    let number = count
    count += 1
    known[name] = number
    let alternatives = text.split(separator: "|").map(String.init)
    for alternative in alternatives where learnt[lang]?[alternative] == nil { learn(alternative, lang) }
    for key in Set(alternatives.flatMap { learnt[lang]?[$0] ?? [] }) {
      slotsByKey[key, default: []].append(number)
    }
    return number
  }

  private mutating func learn(_ alternative: String, _ lang: Lang) {
    let keys = Self.keys(alternative: alternative, lang, linguist)
    learnt[lang, default: [:]][alternative] = keys
    slips.learn(
      [alternative.hasPrefix("=") ? String(alternative.dropFirst()) : alternative],
      atLeast: lang == .fi ? 8 : 5)
    for key in keys {
      dots.learn(key)
      guard key.contains("_") else { continue }
      let opening = String(key.dropFirst().prefix { $0 != "_" })
      openings.formUnion([opening, Dots.plain(opening)])
    }
  }

  private static func keys(alternative: String, _ lang: Lang, _ linguist: Linguist) -> [String] {
    if alternative == "#" { return ["#"] }
    if alternative.hasPrefix("=") { return ["=" + Folding.fold(String(alternative.dropFirst()))] }
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
  func meeting(of word: String) -> Meeting {
    met.value(word) {
      let keys = Self.keys(of: word, linguist)
      guard !linguist.isKnown(word, .fi), !isWritten(word, keys) else { return Meeting(slots(keys), false) }
      let dotted = dots.keys(word, keys, linguist)
      if !dotted.isEmpty { return Meeting(slots(keys + dotted), true) }
      guard !keys.contains(where: { slotsByKey[$0] != nil }), let meant = slips.meant(by: word) else {
        return Meeting(slots(keys), false)
      }
      return Meeting(slots(keys + Self.keys(of: meant, linguist)), false)
    }
  }

  /// The same in a text that is typed without dots throughout, where a known word may mean another too.
  func slotsWithDots(of word: String) -> [Int] {
    metWithDots.value(word) {
      let keys = Self.keys(of: word, linguist)
      return Array(Set(meeting(of: word).slots + slots(dots.keys(word, keys, linguist))))
    }
  }

  /// The slots that words side by side meet.
  func slots(ofRow row: String, isDotless: Bool) -> [Int] {
    slots(isDotless ? [row] + dots.rows(row) : [row])
  }

  private func slots(_ keys: [String]) -> [Int] { Array(Set(keys.flatMap { slotsByKey[$0] ?? [] })) }

  /// True where a pattern has the very word, so that nothing is guessed.
  private func isWritten(_ word: String, _ keys: [String]) -> Bool {
    keys.contains { slotsByKey[$0] != nil && !$0.hasPrefix("fi:") && !$0.hasPrefix("<") }
  }

  private static func keys(of word: String, _ linguist: Linguist) -> [String] {
    let beginnings = (3...60).prefix { $0 <= word.count }.map { "<" + word.prefix($0) }
    // the stemmer leaves the ending of *myntet* on
    let bare = word.hasSuffix("et") && word.count > 5 ? lemmas(String(word.dropLast(2)), .sv, linguist) : []
    return ["=" + word] + beginnings + bare + Lang.allCases.flatMap { lemmas(word, $0, linguist) }
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
    ["ut", "yt", "tu", "ty", "va", "vä"].contains { word.hasSuffix($0) } && verb.count > 4
      && word.hasPrefix(verb.prefix(verb.count - 2))
  }
}
