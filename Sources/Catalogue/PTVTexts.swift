import Rules

/// Texts in several languages, in the three ways the register writes them.
extension PTVRow {
  /// `[{value, language, type}]`: the first non-empty text of each language, of one of `types` when given.
  func localized(_ key: String, types: [String] = []) -> Localized {
    let rows = rows(key)
    let ranked = types.isEmpty ? rows : types.flatMap { type in rows.filter { $0.text("type") == type } }
    return Localized(first: ranked.map { ($0.text("language"), $0.text("value")) })
  }

  /// `[{Lang, Label}]` of the national rows.
  func labels(_ key: String) -> Localized {
    Localized(first: rows(key).map { ($0.text("Lang"), $0.text("Label")) })
  }

  /// One text of a row that itself says its language.
  func spoken(_ key: String) -> Localized {
    Localized(first: [(text("language") ?? "fi", text(key))])
  }

  func keywords(_ key: String) -> Keywords {
    rows(key).reduce(into: Keywords()) { words, row in
      guard let lang = row.text("language").flatMap(Lang.init), let word = row.text("value") else { return }
      if !words[lang].contains(word) { words.byLang[lang, default: []].append(word) }
    }
  }

  /// Terms of a classification: `[{name[], code, uri}]`.
  func terms(_ key: String) -> [Term] {
    rows(key).compactMap { row in
      guard let uri = row.text("uri") ?? row.code("code") else { return nil }
      return Term(uri: uri, code: row.code("code"), label: row.localized("name"))
    }
  }

  /// Terms of the national rows: `[{Key, Value}]`, labelled in Finnish alone.
  func keyedTerms(_ key: String) -> [Term] {
    rows(key).compactMap { row in
      row.text("Key").map { Term(uri: $0, label: Localized(first: [("fi", row.text("Value"))])) }
    }
  }
}

extension Localized {
  init(first pairs: [(language: String?, words: String?)]) {
    self.init()
    for (language, words) in pairs {
      guard let lang = language.flatMap(Lang.init), let words, byLang[lang] == nil else { continue }
      byLang[lang] = words
    }
  }

  /// This text, with the languages it lacks from another.
  func filled(from other: Localized) -> Localized {
    Localized(byLang.merging(other.byLang) { own, _ in own })
  }

  /// This text and then another, as two paragraphs in each language.
  func followed(by other: Localized) -> Localized {
    Localized(byLang.merging(other.byLang) { own, next in own == next ? own : own + "\n\n" + next })
  }
}

extension Charge {
  /// `Free`, `FreeOfCharge`, `Charged`, `Chargeable` of different versions.
  init?(ptv text: String?) {
    switch text {
    case "Free", "FreeOfCharge": self = .free
    case "Charged", "Chargeable": self = .chargeable
    case "Other": self = .other
    default: return nil
    }
  }
}

extension PublishingStatus {
  /// A record without a status comes from a list of published ones.
  init(ptv text: String?) {
    switch text {
    case "Published", nil: self = .published
    case "Draft", "Modified": self = .draft
    case "Archived", "Withdrawn", "Deleted", "Removed", "OldPublished": self = .archived
    default: self = .other
    }
  }
}
