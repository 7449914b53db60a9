import Language
import Rules

/// Puts back the dots and rings that a word typed in a hurry has lost: *hengita* is *hengitä* (pisteettä kirjoitettu).
struct Dots: Sendable {
  /// Keys of the patterns by themselves without dots.
  private var keys: [String: [String]] = [:]

  mutating func learn(_ key: String) {
    guard Self.has(key), !key.hasPrefix("fi:"), !key.hasPrefix("<") || key.count > 5 else { return }
    let plain = Self.plain(key)
    if keys[plain]?.contains(key) != true { keys[plain, default: []].append(key) }
  }

  /// The keys that a word without dots may mean besides its own; none for a word with dots.
  func keys(_ word: String, _ own: [String], _ linguist: Linguist) -> [String] {
    guard word.count > 1, !Self.has(word) else { return [] }
    let learnt = own.flatMap { keys[$0] ?? [] }
    guard Self.mayBeFinnish(word),
      let finnish = Self.fronted(word).first(where: { linguist.isKnown($0, .fi) })
    else { return learnt }
    return learnt + ["=" + finnish] + linguist.forms(finnish, .fi).filter(\.isWhole).map { "fi:\($0.text)" }
  }

  /// The words side by side that a row without dots may mean.
  func rows(_ row: String) -> [String] { keys[row] ?? [] }

  static func has(_ text: String) -> Bool { text.utf8.contains(0xC3) }

  static func plain(_ text: String) -> String {
    String(text.map { $0 == "ä" || $0 == "å" ? "a" : $0 == "ö" ? "o" : $0 })
  }

  /// False where the letters or the ending are not Finnish, so that the dictionary need not be asked.
  private static func mayBeFinnish(_ word: String) -> Bool {
    word.last.map { "aeiouynstl".contains($0) } == true && !word.contains { "bcfqwxz".contains($0) }
  }

  /// The word with front vowels throughout, then with them in its first or its last part only, as in a compound.
  static func fronted(_ word: String) -> [String] {
    let letters = Array(word)
    let places = letters.indices.filter { letters[$0] == "a" || letters[$0] == "o" }
    guard !places.isEmpty, places.count <= 9 else { return [] }
    let parts =
      word.count < 7 ? [] : places.dropFirst().flatMap { [letters.startIndex..<$0, $0..<letters.endIndex] }
    return ([letters.indices] + parts).map { fronted in
      String(letters.indices.map { fronted.contains($0) ? Self.front(letters[$0]) : letters[$0] })
    }
  }

  private static func front(_ letter: Character) -> Character {
    letter == "a" ? "ä" : letter == "o" ? "ö" : letter
  }
}
