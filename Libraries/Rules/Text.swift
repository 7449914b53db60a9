/// A text that exists in all three languages; one with a missing language cannot be built.
public struct Text: Codable, Hashable, Sendable {
  public var fi: String
  public var sv: String
  public var en: String

  public init(fi: String, sv: String, en: String) {
    self.fi = fi
    self.sv = sv
    self.en = en
  }

  /// The same words in every language: a name, a number, a code.
  public init(same words: String) {
    self.init(fi: words, sv: words, en: words)
  }

  public subscript(lang: Lang) -> String {
    switch lang {
    case .fi: fi
    case .sv: sv
    case .en: en
    }
  }

  /// The text after `change` has been made to each language.
  public func map(_ change: (String, Lang) -> String) -> Text {
    Text(fi: change(fi, .fi), sv: change(sv, .sv), en: change(en, .en))
  }

  /// True when some language is blank, which a content check refuses.
  public var hasBlank: Bool {
    Lang.allCases.contains { self[$0].allSatisfy(\.isWhitespace) }
  }
}

/// A text from elsewhere that may lack a language; the page then shows another and says which.
public struct Localized: Codable, Hashable, Sendable {
  public var byLang: [Lang: String]

  public init(_ byLang: [Lang: String] = [:]) { self.byLang = byLang }

  /// A text that lacks no language.
  public init(_ text: Text) {
    self.init(Dictionary(uniqueKeysWithValues: Lang.allCases.map { ($0, text[$0]) }))
  }

  public var isEmpty: Bool { byLang.isEmpty }

  /// The words in `lang`, else in the nearest other language, with the language they are in.
  public func best(_ lang: Lang) -> (words: String, lang: Lang)? {
    for candidate in [lang, .fi, .sv, .en] {
      if let words = byLang[candidate], !words.isEmpty { return (words, candidate) }
    }
    return nil
  }

  public init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    let raw = try box.decode([String: String].self)
    byLang = Dictionary(
      uniqueKeysWithValues: raw.compactMap { key, value in Lang(rawValue: key).map { ($0, value) } })
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(Dictionary(uniqueKeysWithValues: byLang.map { ($0.key.rawValue, $0.value) }))
  }
}
