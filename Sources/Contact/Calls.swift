package import County

/// A call came into the phone system (puhelu saapui).
package struct CallReceived: FactPayload {
  package static let kind = "call.received"
  package var line: String?
  package init(line: String?) { self.line = line }
  package static var example: CallReceived { CallReceived(line: "PS") }
}

/// The caller was put in the queue (jonoon).
package struct CallQueued: FactPayload {
  package static let kind = "call.queued"
  package init() {}
  package static var example: CallQueued { CallQueued() }
}

/// Somebody answered (vastattu).
package struct CallAnswered: FactPayload {
  package static let kind = "call.answered"
  /// Seconds in the queue; `nil` when there was none.
  package var waitSeconds: Int?
  /// Seconds of talk; `nil` when the log does not say.
  package var serviceSeconds: Int?
  package init(waitSeconds: Int?, serviceSeconds: Int?) {
    (self.waitSeconds, self.serviceSeconds) = (waitSeconds, serviceSeconds)
  }
  package static var example: CallAnswered { CallAnswered(waitSeconds: 65, serviceSeconds: 240) }
}

/// The caller hung up before anybody answered (katkesi).
package struct CallAbandoned: FactPayload {
  package static let kind = "call.abandoned"
  package var waitSeconds: Int?
  package init(waitSeconds: Int?) { self.waitSeconds = waitSeconds }
  package static var example: CallAbandoned { CallAbandoned(waitSeconds: 190) }
}

/// The caller asked us to call back (takaisinsoittopyyntö).
package struct CallbackAsked: FactPayload {
  package static let kind = "call.callbackAsked"
  package init() {}
  package static var example: CallbackAsked { CallbackAsked() }
}

/// One call, folded from its facts.
package struct PhoneCall: Sendable, Equatable {
  package enum Outcome: String, Sendable { case answered, abandoned, open }
  package var line: String?
  package var entered: Moment
  package var queued: Moment?
  package var wait: Int?
  package var outcome = Outcome.open
  package var service: Int?
  package var callbackAsked = false

  package init?(_ facts: [Fact]) {
    guard let first = facts.first(where: { $0.kind == CallReceived.kind }) else { return nil }
    (entered, line) = (first.occurred, first.read(CallReceived.self)?.line)
    for fact in facts { apply(fact) }
  }

  private mutating func apply(_ fact: Fact) {
    switch fact.kind {
    case CallQueued.kind: queued = fact.occurred
    case CallbackAsked.kind: callbackAsked = true
    case CallAnswered.kind:
      let answered = fact.read(CallAnswered.self)
      (outcome, wait, service) = (.answered, answered?.waitSeconds, answered?.serviceSeconds)
    case CallAbandoned.kind: (outcome, wait) = (.abandoned, fact.read(CallAbandoned.self)?.waitSeconds)
    default: break
    }
  }
}
