package import Contact
package import County

/// What the clocks need of a matter, folded from its facts: events in order of happening, and its class as last known.
package struct ClockCase: Sendable, Equatable {
  /// Something that starts, stops, halts or ends a clock.
  package struct Event: Sendable, Equatable {
    package var name: String
    package var profession: String?
    package var at: Moment
    /// The fact it comes from.
    package var fact: String
  }

  package var events: [Event] = []
  package var branch = Branch.primary
  package var urgency: String?
  package var reason: CareReason?
  package var traits: Set<String> = []
  package var born: Day?

  package init() {}

  /// Facts may come in any order of recording; corrections are applied and the rest read as it happened.
  package init(_ facts: [Fact], _ vocabulary: Vocabulary) {
    let happened = facts.corrected.sorted {
      ($0.occurred, $0.position, $0.version) < ($1.occurred, $1.position, $1.version)
    }
    for fact in happened {
      guard let payload = vocabulary.payload(of: fact) else { continue }
      learn(payload)
      for milestone in payload.milestones {
        events.append(
          Event(name: milestone.name, profession: milestone.profession, at: fact.occurred, fact: fact.id))
      }
      if let halt = Self.halts[fact.kind] {
        events.append(Event(name: halt, at: fact.occurred, fact: fact.id))
      }
    }
  }

  static let halts = [MatterPaused.kind: "paused", MatterResumed.kind: "resumed"]

  private mutating func learn(_ payload: any FactPayload) {
    switch payload {
    case let contact as ContactReceived: (branch, born) = (contact.branch, contact.born)
    case let known as ContactIdentified: born = known.born
    case let made as AssessmentMade:
      (urgency, reason, traits) = (made.urgency, made.reason, Set(made.traits))
      branch = made.branch ?? branch
    default: break
    }
  }
}

extension ClockCase {
  /// The first event that the rule counts from.
  func start(of rule: ClockRule) -> Event? {
    events.first { event in
      event.name == rule.start
        && !(event.profession.map { rule.startProfessionNot?.contains($0) ?? false } ?? false)
    }
  }
}
