import Foundation
import Language
import Rules

/// Words that together show a red flag: each slot must meet a word, in any order, near each other.
///
/// Written as slots with spaces between and alternatives with `|`; `rintakip*` meets every ending and
/// `veden_alla` two words side by side; `#` meets a number of six or more.
struct RedFlagPattern: Sendable {
  /// The slots by number in the finder's table.
  var slots: [Int]
  /// True where the pattern itself holds a denial (*ei hengitä*), so that a denial does not cancel it.
  var denies: Bool
  var lang: Lang

  /// Most words from the first met word to the last.
  var window: Int { slots.count + 5 }
}

/// The slots of all patterns, so that a question is compared with all of them at once.
struct PatternTable: Sendable {
  private(set) var slotsByKey: [String: [Int]] = [:]
  private(set) var count = 0
  private var known: [String: Int] = [:]
  let linguist: Linguist

  init(linguist: Linguist) { self.linguist = linguist }

  mutating func pattern(_ text: String, _ lang: Lang, negations: Set<String>) -> RedFlagPattern {
    let pieces = text.split(separator: " ").map(String.init)
    let denies = pieces.contains { piece in
      piece.split(whereSeparator: { "|_".contains($0) }).contains { word in
        Token.words(of: String(word)).contains { negations.contains($0.text) }
      }
    }
    return RedFlagPattern(slots: pieces.map { slot($0, lang) }, denies: denies, lang: lang)
  }

  private mutating func slot(_ text: String, _ lang: Lang) -> Int {
    let name = "\(lang.rawValue) \(text)"
    if let number = known[name] { return number }
    let number = count
    count += 1
    known[name] = number
    let keys = text.split(separator: "|").flatMap { Self.keys(alternative: String($0), lang, linguist) }
    for key in Set(keys) { slotsByKey[key, default: []].append(number) }
    return number
  }

  private static func keys(alternative: String, _ lang: Lang, _ linguist: Linguist) -> [String] {
    if alternative == "#" { return ["#"] }
    if alternative.hasSuffix("*") { return ["<" + Folding.fold(String(alternative.dropLast()))] }
    if alternative.contains("_") {
      let row = Token.words(of: alternative.replacingOccurrences(of: "_", with: " ")).map(\.text)
      return ["=" + row.joined(separator: "_")]
    }
    return Token.words(of: alternative).flatMap { ["=" + $0.text] + lemmas($0.text, lang, linguist) }
  }

  /// Every key by which a word of a question may meet a slot.
  static func keys(of word: String, _ linguist: Linguist) -> [String] {
    let beginnings = (3...60).prefix { $0 <= word.count }.map { "<" + word.prefix($0) }
    return ["=" + word] + beginnings + Lang.allCases.flatMap { lemmas(word, $0, linguist) }
      + heads(word, linguist) + (Int(word).map { $0 >= 6 } ?? false ? ["#"] : [])
  }

  private static func lemmas(_ word: String, _ lang: Lang, _ linguist: Linguist) -> [String] {
    linguist.forms(word, lang).filter { $0.isWhole || $0.weight >= linguist.guessWeight }
      .map { "\(lang.rawValue):\($0.text)" }
  }

  /// The last part of a Finnish compound, which says what kind of thing it is: *sydänlääke* is a *lääke*.
  private static func heads(_ word: String, _ linguist: Linguist) -> [String] {
    let forms = linguist.forms(word, .fi)
    let wholes = forms.filter(\.isWhole).map(\.text)
    return forms.filter { form in !form.isWhole && wholes.contains { $0.hasSuffix(form.text) } }
      .map { "fi:\($0.text)" }
  }
}
