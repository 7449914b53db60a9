package import County
import Language
package import Rules

/// A sentence that tells of danger now, or one that does not (esimerkkilause); a line of `redflag-examples.tsv`.
package struct RedFlagExample: Sendable, Hashable {
  package var isDanger: Bool
  package var lang: Lang
  package var text: String

  package static let file = "guidance/redflag-examples.tsv"
  private static let kinds = ["danger": true, "calm": false]
  private static let heading = "kind\tlanguage\tsentence"

  package init(isDanger: Bool, lang: Lang, text: String) {
    (self.isDanger, self.lang, self.text) = (isDanger, lang, text)
  }

  /// Reads a table with the columns kind (`danger` or `calm`), language and sentence, parted by tabs; the first line names
  /// them. Lines that are none are told by `problems`.
  package static func table(_ text: String) -> [RedFlagExample] { lines(text).compactMap(\.example) }

  private static func lines(_ text: String) -> [(number: Int, example: RedFlagExample?)] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().dropFirst()
      .filter { !$0.element.allSatisfy(\.isWhitespace) }
      .map { ($0.offset + 1, example(String($0.element))) }
  }

  private static func example(_ line: String) -> RedFlagExample? {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 3, let isDanger = kinds[cells[0]], let lang = Lang(rawValue: cells[1]),
      !Token.words(of: cells[2]).isEmpty
    else { return nil }
    return RedFlagExample(isDanger: isDanger, lang: lang, text: cells[2])
  }

  package static func all(_ content: ContentFolder) throws -> [RedFlagExample] {
    table(try content.text(file))
  }

  /// Lines that are no examples, and sentences that stand twice.
  package static func problems(_ content: ContentFolder) -> [ContentProblem] {
    var seen: Set<String> = []
    func problem(_ line: Int?, _ what: String, _ mend: String) -> ContentProblem {
      ContentProblem(file: file, line: line, what: what, mend: mend)
    }
    do {
      let text = try content.text(file), lines = lines(text), known = lines.compactMap(\.example)
      let heading = text.split(whereSeparator: \.isNewline).first.map(String.init)
      let lacking = kinds.keys.sorted().filter { kind in !known.contains { $0.isDanger == kinds[kind] } }
      return
        (heading == Self.heading
        ? [] : [problem(1, "the heading is missing", "begin with the line \(Self.heading)")])
        + lacking.map { problem(nil, "there is no example of “\($0)”", "write at least one") }
        + lines.compactMap { number, example in
          guard let example else {
            return problem(
              number, "the line is no example",
              "write danger or calm, fi, sv or en, and a sentence, parted by tabs")
          }
          let words = Token.words(of: example.text).map(\.text).joined(separator: " ")
          return seen.insert(words).inserted ? nil : problem(number, "the sentence stands twice", "keep one")
        }
    } catch {
      return [error as? ContentProblem ?? problem(nil, "it cannot be read", "write it as UTF-8 text")]
    }
  }
}

/// What a text is like, beside the examples (esimerkkien kaltaisuus).
struct RedFlagLikeness: Sendable {
  /// What the whole text says.
  enum Told {
    case danger(RedFlag), unsure, calm, silent

    var isCalm: Bool { if case .calm = self { true } else { false } }
    var isSilent: Bool { if case .silent = self { true } else { false } }
  }

  private let entry: RedFlagList.LikenessEntry
  private let likeness: Likeness

  /// Nothing where the list does not use examples, or has none.
  init?(_ entry: RedFlagList.LikenessEntry?, _ examples: [RedFlagExample]) {
    guard let entry, !examples.isEmpty else { return nil }
    self.entry = entry
    likeness = Self.learnt.part(examples, under: 0) {
      Likeness(examples.map { .init(Token.words(of: $0.text), isOne: $0.isDanger) })
    }
  }

  /// The same examples are counted once, however often an index is built from them.
  private static let learnt = Shelf<[RedFlagExample], Int, Likeness>(most: 1)

  /// A long letter is looked at in parts of so many words, each beginning in the middle of the one before.
  private static let part = 24

  func told(_ said: [Token]) -> Told {
    // other letters than those of the examples tell nothing
    let tokens = said.filter { $0.text.unicodeScalars.allSatisfy { $0.value < 0x250 } }
    guard tokens.count >= entry.least else { return .unsure }
    let parts = Self.parts(of: tokens).map { (words: $0, score: likeness.score($0)) }
    guard let most = parts.max(by: { $0.score < $1.score }) else { return .unsure }
    if most.score < entry.calmBelow, isCalmThroughout(tokens) {
      return most.score < entry.silentBelow ? .silent : .calm
    }
    guard most.score > entry.above + entry.lack * Double(max(0, entry.enough - tokens.count)) else {
      return .unsure
    }
    let words = likeness.telling(most.words, most: 4).map { most.words[$0].text }
    return .danger(RedFlag(id: "like-examples", level: .emergency, message: entry.message, words: words))
  }

  /// One clause of danger among many calm ones is not outvoted by them.
  private func isCalmThroughout(_ tokens: [Token]) -> Bool {
    guard tokens.first?.clause != tokens.last?.clause else { return true }
    return Dictionary(grouping: tokens, by: \.clause).values.allSatisfy { likeness.score($0) <= 0 }
  }

  private static func parts(of tokens: [Token]) -> [[Token]] {
    guard tokens.count > part * 3 / 2 else { return [tokens] }
    return stride(from: 0, to: tokens.count - part / 2, by: part / 2).map { start in
      Array(tokens[start..<min(start + part, tokens.count)])
    }
  }
}
