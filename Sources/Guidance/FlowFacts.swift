package import County

/// One way through a flow, by somebody we do not know (kulku).
package enum Walk {}

extension ID<Walk> {
  /// The walk that a secret word in an address opens: the journal knows only the word's digest.
  package init?(word: String) {
    guard (20...40).contains(word.utf8.count), ID<Walk>(word) != nil else { return nil }
    self.init(Digest.hex(word))
  }

  package var stream: Stream { Stream("walk", self) }
}

/// Somebody began a flow (polku aloitettu). Who it was is never written, signed in or not.
package struct FlowStarted: FactPayload {
  package static let kind = "flow.started"
  package var flow: String
  package var version: Int
  package var lang: Lang

  package init(flow: String, version: Int, lang: Lang) {
    (self.flow, self.version, self.lang) = (flow, version, lang)
  }

  package static var example: FlowStarted { FlowStarted(flow: "tooth-trouble", version: 1, lang: .fi) }
}

/// A question was answered (vastattu), and where the answer led. Answered again, what came after is forgotten.
package struct FlowAnswered: FactPayload {
  package static let kind = "flow.answered"
  package var question: String
  package var answer: String
  /// The next question, or the outcome.
  package var next: String

  package init(question: String, answer: String, next: String) {
    (self.question, self.answer, self.next) = (question, answer, next)
  }

  package static var example: FlowAnswered { FlowAnswered(question: "signs", answer: "none", next: "since") }
}

/// The end was reached (lopputulos).
package struct FlowEnded: FactPayload {
  package static let kind = "flow.ended"
  package var outcome: String

  package init(outcome: String) { self.outcome = outcome }

  package static var example: FlowEnded { FlowEnded(outcome: "today") }
}
