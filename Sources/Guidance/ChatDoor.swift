package import County
import Markup

/// The chat's address.
package enum ChatLink: Address {
  case chat

  package init?(_ parts: [String]) {
    guard parts == ["chat"] else { return nil }
    self = .chat
  }

  package var path: String { "/chat" }
  package static let examples: [ChatLink] = [.chat]
}

/// The chat's door: what was said travels in the form, never in an address; nothing of it is kept (chatin ovi).
extension Chat: Door {
  package func answer(_ ask: Ask) async throws -> Answer? {
    guard ChatLink(ask.path) != nil else { return nil }
    let begun = ask.form["talk"], lang = ask.lang
    let word = ID<ChatTalk>(begun) != nil && begun.utf8.count > 20 ? begun : flows.journal.world.secret()
    let said = ask.form.all("said").filter { !$0.isEmpty }.map { String($0.prefix(300)) }
    let more = String(ask.form["say"].prefix(300))
    var talk = try await talk(said + (more.isEmpty ? [] : [more]), lang: lang)
    if talk.isFull(lang), !more.isEmpty, said.count >= Self.mostMessages {
      talk = try await self.talk(said, lang: lang)
    } else if !more.isEmpty, let id = ID<ChatTalk>(Digest.hex(word)) {
      try await note(talk, as: id)
    }
    return flows.house.answer(ask, ChatPage(chat: self, ask: ask, talk: talk, word: word).page)
  }
}
