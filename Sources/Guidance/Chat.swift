package import County
import Search
package import Tray

/// Something was asked in the chat (chat-kysymys): what kind of answer it got, never what was said.
package struct ChatAsked: FactPayload {
  package static let kind = "chat.asked"
  /// Place in the conversation, from 1.
  package var place: Int
  package var answer: ChatTalk.Reply.Kind
  /// Codes of flows, services and cards that the answer rested on.
  package var sources: [String]

  package init(place: Int, answer: ChatTalk.Reply.Kind, sources: [String]) {
    (self.place, self.answer, self.sources) = (place, answer, sources)
  }

  package static var example: ChatAsked {
    ChatAsked(place: 1, answer: .question, sources: ["flow.tooth-trouble", "SOTE-0066"])
  }
}

/// A conversation with the house itself, day and night (chatbotti): answers from the catalogue and the flows alone.
package struct Chat: Sendable {
  package var guidance: Guidance
  package var flows: Flows
  package var tray: Tray
  package var signposts: Signposts

  package init(guidance: Guidance, flows: Flows, tray: Tray, signposts: Signposts) {
    (self.guidance, self.flows, self.tray, self.signposts) = (guidance, flows, tray, signposts)
  }

  package static let facts: [any FactPayload.Type] = [ChatAsked.self]

  /// No more than this is heard in one conversation.
  static let mostMessages = 14

  /// The conversation as it stands after everything said so far.
  package func talk(_ said: [String], lang: Lang) async throws -> ChatTalk {
    var talk = ChatTalk(book: flows.book)
    for words in said.prefix(Self.mostMessages) { talk.hear(words, try await finds(words, lang)) }
    return talk
  }

  /// What the search knows of some words: dangers first, then flows, services and cards.
  func finds(_ words: String, _ lang: Lang) async throws -> ChatFinds {
    let dangers = guidance.index.emergencies(in: words, lang: lang).eachSaidOnce.map { flag in
      ChatFinds.RedFlagSaid(message: flag.message, number: flag.level.number)
    }
    guard dangers.isEmpty else { return ChatFinds(dangers: dangers) }
    let near = try await signposts.find(words, lang: lang)
    let answer = guidance.index.answer(Question(words, lang: lang), most: 3)
    let now = guidance.now()
    let services = answer.hits.compactMap { hit in
      guidance.card(hit.id, now).map { card in
        ChatHit(
          code: hit.id, name: card.name, about: card.about, path: "/services/\(hit.id.lowercased())",
          score: hit.score,
          reasons: Set(hit.reasons.map(\.words)).sorted(), topic: card.topic)
      }
    }
    let cards = try await cards(near)
    return ChatFinds(
      flows: Self.flows(near, book: flows.book), offers: Self.merged(services.prefix(3), cards.prefix(2)))
  }

  /// Flows that answer about as well as the best find; a card that answers much better leaves them out.
  private static func flows(_ near: [Find], book: FlowBook) -> [ChatHit] {
    let best = near.first?.score ?? 0
    return near.filter { $0.score > best * 0.5 && $0.isGood }.compactMap { find in
      book.flow(code: find.code).map { flow in
        ChatHit(
          code: find.code, name: Localized(flow.title), path: FlowLink.start(flow.address).path,
          score: find.score, reasons: find.reasons)
      }
    }
  }

  /// A card that answers all that was said stands before the services, others after them.
  private static func merged(_ services: ArraySlice<ChatHit>, _ cards: ArraySlice<ChatHit>) -> [ChatHit] {
    let first = cards.filter { $0.score > (services.first?.score ?? 0) }
    return first + services + cards.filter { !first.contains($0) }
  }

  private func cards(_ near: [Find]) async throws -> [ChatHit] {
    let best = near.first?.score ?? 0
    let good = near.filter { $0.score > best * 0.4 && $0.isGood && !$0.code.hasPrefix("flow.") }
    guard !good.isEmpty else { return [] }
    let offers = try await tray.offersByID()
    return good.compactMap { find in
      offers[find.code].map {
        ChatHit(
          code: find.code, name: $0.name, about: $0.about, path: $0.path, score: find.score,
          reasons: find.reasons)
      }
    }
  }

  /// Notes what kind of answer was given, without a word of what was said.
  func note(_ talk: ChatTalk, as id: ID<ChatTalk>) async throws {
    guard let last = talk.turns.last else { return }
    let asked = ChatAsked(
      place: talk.turns.count, answer: last.reply.kind, sources: last.reply.sources.map(\.code))
    try await flows.journal.change(by: .anonymous) { ledger in
      try ledger.add(asked, to: Stream("talk", id))
    }
    let offers = last.reply.sources.map { $0.code.lowercased() }.filter { !$0.hasPrefix("flow.") }
    if !offers.isEmpty { try await tray.found(offers, way: .chat) }
  }
}

extension RedFlag.Level {
  /// The number to call; a crisis message tells its numbers itself.
  var number: String? {
    switch self {
    case .emergency, .poison: "112"
    case .helpline: "116117"
    case .crisis: nil
    }
  }
}
