package import Rules

/// Search words of a service in the languages they were given in (avainsanat).
package struct Keywords: Codable, Hashable, Sendable {
  package var byLang: [Lang: [String]]

  package init(_ byLang: [Lang: [String]] = [:]) { self.byLang = byLang }

  package subscript(lang: Lang) -> [String] { byLang[lang] ?? [] }
  package var isEmpty: Bool { byLang.isEmpty }

  package init(from decoder: any Decoder) throws {
    let raw = try decoder.singleValueContainer().decode([String: [String]].self)
    byLang = [:]
    for (key, words) in raw { if let lang = Lang(rawValue: key) { byLang[lang] = words } }
  }

  package func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(Dictionary(uniqueKeysWithValues: byLang.map { ($0.key.rawValue, $0.value) }))
  }
}
