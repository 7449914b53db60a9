package import County

/// What sent somebody to us, by its name (ohjautumisen tapa): a flow and where it led, the chat, the check of one's life.
package struct WayIn: Sendable, Equatable {
  package var name: Text

  /// `code` as a contact keeps it: `tooth-trouble/1/today`, `chat`, `life`; `nil` for anything else. An outcome that the
  /// flow no longer has leaves the flow's own name.
  package init?(_ code: String, _ book: FlowBook) {
    let parts = code.split(separator: "/").map(String.init)
    guard let first = parts.first else { return nil }
    switch first {
    case "chat" where parts.count == 1: name = ChatWords.title
    case "life" where parts.count == 1: name = LifeWords.title
    default:
      guard let flow = book[first] else { return nil }
      let outcome = parts.count == 3 ? flow.outcome(parts[2]) : nil
      name = outcome.map { Self.joined(flow.title, $0.title) } ?? flow.title
    }
  }

  private static func joined(_ flow: Text, _ outcome: Text) -> Text {
    Text(
      fi: "\(flow.fi) → \(outcome.fi)", sv: "\(flow.sv) → \(outcome.sv)", en: "\(flow.en) → \(outcome.en)")
  }
}
