import Foundation
import Language
import Rules

@testable import Search

/// The ranking written again from its description, with nothing kept and nothing shared (hidas haku).
struct SlowSearch {
  let documents: [Document]
  let linguist: Linguist
  let ranking: Ranking

  /// The weighted forms of a text, word by word.
  private func forms(_ text: String, _ lang: Lang) -> [(form: String, weight: Double)] {
    Token.words(of: text).filter { !linguist.isSmall($0.text, lang) }.flatMap { token in
      linguist.forms(token.text, lang).map { ("\(lang.rawValue):\($0.text)", $0.weight) }
    }
  }

  private func texts(_ document: Document) -> [(
    role: Document.Role, lang: Lang, text: String, weight: Double
  )] {
    document.fields.map { ($0.role, $0.lang, $0.text, 1) }
      + document.phrases.map { (.word, $0.lang, $0.text, $0.weight) }
  }

  private func length(_ document: Document, _ role: Document.Role, _ lang: Lang) -> Double {
    texts(document).filter { $0.role == role && $0.lang == lang }.reduce(0) { sum, text in
      sum + forms(text.text, text.lang).reduce(0) { $0 + $1.weight } * text.weight
    }
  }

  /// The weight of a form in a document before saturation: each role by its number, evened by its length.
  private func weight(of form: String, in document: Document) -> Double {
    var total = 0.0
    for role in Document.Role.allCases {
      for lang in Lang.allCases {
        let frequency = texts(document).filter { $0.role == role && $0.lang == lang }.reduce(0.0) {
          sum, text in
          sum + forms(text.text, text.lang).filter { $0.form == form }.reduce(0) { $0 + $1.weight }
            * text.weight
        }
        guard frequency > 0 else { continue }
        let lengths = documents.map { length($0, role, lang) }
        let mean = max(1, lengths.reduce(0, +) / Double(max(1, documents.count)))
        let longness = ranking.length[role] ?? 0.5
        total +=
          (ranking.roles[role] ?? 1) * frequency
          / (1 - longness + longness * length(document, role, lang) / mean)
      }
    }
    return total
  }

  private func rarity(_ form: String) -> Double {
    let having = Double(documents.count { weight(of: form, in: $0) > 0 })
    return log(1 + (Double(documents.count) - having + 0.5) / (having + 0.5))
  }

  /// Points of each document for words asked in one language, without phrases.
  func points(_ question: String, _ lang: Lang) -> [String: Double] {
    var asked: [String] = []
    for token in Token.words(of: question)
    where !asked.contains(token.text) && !linguist.isSmall(token.text, lang) {
      asked.append(token.text)
    }
    var points: [String: Double] = [:]
    for document in documents {
      points[document.id] = asked.reduce(0) { sum, word in
        let best = linguist.forms(word, lang).map { form -> Double in
          let key = "\(lang.rawValue):\(form.text)", weight = weight(of: key, in: document)
          return weight == 0 ? 0 : form.weight * rarity(key) * weight / (ranking.saturation + weight)
        }
        return sum + (best.max() ?? 0)
      }
    }
    return points
  }
}
