import Contact
import County

/// How people of the model county find help: they ask in their own words, and professionals name what they give.
extension Life {
  /// The services that are given to somebody's words, by the words in each language.
  static func given(_ content: DemoContent) -> [String: [String]] {
    Dictionary(
      content.words.values.joined().flatMap { saying in
        Lang.allCases.map { (saying.words[$0], saying.given) }
      }
    ) { first, _ in first }
  }

  /// Some ask first and go on from the answer that they choose; what they came from, or nothing.
  func asked(_ words: String, as visitor: Visitor) async throws -> String {
    guard let code = choice(for: words), habits.happens(content.asksFirst) else { return "" }
    _ = try await ask(.post, "/ask", ["q": words], as: visitor)
    return code.lowercased()
  }

  /// The professional names the service that the person was given.
  func guide(_ path: String, _ holding: Holding, _ worker: Visitor) async throws {
    guard let code = choice(for: holding.contact.words),
      holding.contact.guided != nil || habits.happens(content.named)
    else { return }
    _ = try await ask(.post, path + "/guide", ["service": code], as: worker)
  }

  /// Most often the first service, else one of the others.
  private func choice(for words: String) -> String? {
    guard let all = given[words], let first = all.first else { return nil }
    let others = all.dropFirst()
    return others.isEmpty || habits.happens(content.firstGiven) ? first : habits.pick(Array(others))
  }
}
