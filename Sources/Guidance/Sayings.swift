package import Rules

/// Lists of words or phrases in three languages; a language may be left out.
package struct Sayings: Codable, Hashable, Sendable {
  package var fi: [String]
  package var sv: [String]
  package var en: [String]

  package init(fi: [String] = [], sv: [String] = [], en: [String] = []) {
    (self.fi, self.sv, self.en) = (fi, sv, en)
  }

  package subscript(lang: Lang) -> [String] {
    switch lang {
    case .fi: fi
    case .sv: sv
    case .en: en
    }
  }

  package var all: [(lang: Lang, text: String)] {
    Lang.allCases.flatMap { lang in self[lang].map { (lang, $0) } }
  }

  private enum CodingKeys: String, CodingKey { case fi, sv, en }

  package init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    fi = try box.decodeIfPresent([String].self, forKey: .fi) ?? []
    sv = try box.decodeIfPresent([String].self, forKey: .sv) ?? []
    en = try box.decodeIfPresent([String].self, forKey: .en) ?? []
  }
}
