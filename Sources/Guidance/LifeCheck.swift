package import County

/// Ten sides of life, each answered from 0 to 10, with what helps where it is weak (elämäntilannemittari).
package struct LifeCheck: Codable, Sendable, Equatable {
  package var version: Int
  package var source: String
  package var items: [Item]

  /// One side of life (osa-alue).
  package struct Item: Codable, Sendable, Equatable {
    package var id: String
    package var name: Text
    package var ask: Text
    package var advice: Advice
  }

  /// What helps where a side is weak, and why.
  package struct Advice: Codable, Sendable, Equatable {
    package var services: [String]
    package var flow: String?
    /// Words by which associations' offers are found.
    package var words: Text?
    package var because: Text
  }

  static let file = "life-check.yaml"

  package init(_ content: ContentFolder) throws { self = try content.read(from: Self.file) }

  package subscript(id: String) -> Item? { items.first { $0.id == id } }

  /// Everything wrong in the file.
  package static func problems(
    _ content: ContentFolder, services: Set<String>, flows: Set<String>
  ) -> [ContentProblem] {
    do {
      return try LifeCheck(content).faults(services, flows).map { id, what in
        ContentProblem(
          file: file, line: content.line(ofEntry: id, in: file), what: what,
          mend: "correct the item; ten items, three languages, known codes")
      }
    } catch {
      return (error as? ContentProblem).map { [$0] } ?? []
    }
  }

  private func faults(_ services: Set<String>, _ flows: Set<String>) -> [(String, String)] {
    let ids = items.map(\.id)
    let count =
      ids.count == 10 && Set(ids).count == 10 ? [] : [(ids.first ?? "", "there must be ten different items")]
    return count
      + items.flatMap { item -> [(String, String)] in
        let lost = item.advice.services.filter { !services.contains($0) }.map {
          "there is no service “\($0)”"
        }
        let astray = item.advice.flow.map { flows.contains($0) ? [] : ["there is no flow “\($0)”"] } ?? []
        let blank = [item.name, item.ask, item.advice.because].contains(where: \.hasBlank)
        return (lost + astray + (blank ? ["“\(item.id)” lacks a language"] : [])).map { (item.id, $0) }
      }
  }
}

/// How satisfied an answer says one is (vyöhyke).
package enum LifeBand: String, Sendable, CaseIterable {
  case weak, middle, strong

  /// 0–5, 6–7, 8–10.
  package init(_ score: Int) { self = score <= 5 ? .weak : score <= 7 ? .middle : .strong }

  package var name: Text {
    switch self {
    case .weak: Text(fi: "kaipaa tukea", sv: "behöver stöd", en: "needs support")
    case .middle: Text(fi: "kohtalainen", sv: "måttlig", en: "moderate")
    case .strong: Text(fi: "hyvä", sv: "bra", en: "good")
    }
  }

  /// A shape beside the word, so that colour is never alone.
  package var sign: String {
    switch self {
    case .weak: "■"
    case .middle: "▲"
    case .strong: "●"
    }
  }
}

/// The answers of one time, by item: no sum is ever made of them (vastaukset).
package struct LifeAnswers: Codable, Sendable, Equatable {
  package var scores: [String: Int]

  package init(_ scores: [String: Int]) { self.scores = scores }

  /// Sides to strengthen, the weakest first; equals in the order of the check.
  package func weak(in check: LifeCheck) -> [LifeCheck.Item] {
    let weak = check.items.enumerated().filter {
      scores[$0.element.id].map { LifeBand($0) == .weak } ?? false
    }
    return weak.sorted { one, other in
      (scores[one.element.id] ?? 0, one.offset) < (scores[other.element.id] ?? 0, other.offset)
    }.map(\.element)
  }

  /// How each side has changed since an earlier time.
  package func change(since earlier: LifeAnswers) -> [String: Int] {
    scores.reduce(into: [:]) { changes, score in
      if let before = earlier.scores[score.key] { changes[score.key] = score.value - before }
    }
  }

  /// Every item answered from 0 to 10.
  package func refusal(in check: LifeCheck) -> Refusal? {
    check.items.first { item in !(scores[item.id].map { (0...10).contains($0) } ?? false) }
      .map { .unanswered($0.ask) }
  }
}

/// Somebody kept their answers for themselves (elämäntilanne kirjattu). Only they can read them.
package struct LifeChecked: FactPayload {
  package static let kind = "life.checked"
  package var version: Int
  package var answers: LifeAnswers

  package init(version: Int, answers: LifeAnswers) { (self.version, self.answers) = (version, answers) }

  package static var example: LifeChecked {
    LifeChecked(version: 1, answers: LifeAnswers(["health": 6, "friends": 4, "money": 3]))
  }
}
