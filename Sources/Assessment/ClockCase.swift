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
    /// Follows from an assessment; one that is recorded for itself goes before it.
    package var isImplied = false
  }

  package var events: [Event] = []
  package var branch = Branch.primary
  package var urgency: String?
  package var reason: CareReason?
  package var traits: Set<String> = []
  package var born: Day?
  /// The fact that told the day of birth.
  var birthTold: Event?
  /// Its class as it was learnt, contact first.
  var classes: [MatterClass] = []
  var corrections: [ClockCorrection] = []

  package init() {}

  /// Facts may come in any order of recording; corrections are applied and the rest read as it happened.
  package init(_ facts: [Fact], _ vocabulary: Vocabulary) {
    let happened = facts.corrected.sorted {
      ($0.occurred, $0.position, $0.version) < ($1.occurred, $1.position, $1.version)
    }
    for fact in happened {
      guard let payload = vocabulary.payload(of: fact) else { continue }
      learn(payload, from: fact)
      events += Self.events(of: payload, in: fact)
    }
    corrections = ClockCorrection.all(facts, vocabulary)
  }

  static let halts = [MatterPaused.kind: "paused", MatterResumed.kind: "resumed"]

  static func events(of payload: any FactPayload, in fact: Fact) -> [Event] {
    let made = payload is AssessmentMade
    let reached = payload.milestones.map {
      Event(
        name: $0.name, profession: $0.profession, at: fact.occurred, fact: fact.id,
        isImplied: made && $0.name == "need.established")
    }
    return reached + (halts[fact.kind].map { [Event(name: $0, at: fact.occurred, fact: fact.id)] } ?? [])
  }

  private mutating func learn(_ payload: any FactPayload, from fact: Fact) {
    switch payload {
    case let contact as ContactReceived:
      branch = contact.branch
      learn(born: contact.born, from: fact)
    case let known as ContactIdentified:
      learn(born: known.born, from: fact)
      return
    case let made as AssessmentMade:
      (urgency, reason, traits) = (made.urgency, made.reason, Set(made.traits))
      branch = made.branch ?? branch
    default: return
    }
    classes.append(
      MatterClass(
        at: fact.occurred, fact: fact.id, branch: branch, urgency: urgency, reason: reason, traits: traits))
  }

  private mutating func learn(born: Day?, from fact: Fact) {
    self.born = born
    birthTold = born.map { _ in Event(name: fact.kind, at: fact.occurred, fact: fact.id) }
  }
}

extension ClockCase {
  /// The first event that the rule counts from; one recorded for itself before one that an assessment implies.
  func start(of rule: ClockRule, by now: Moment) -> Event? {
    let starts = events.lazy.filter { $0.at <= now && rule.starts($0) }
    return starts.first { !$0.isImplied } ?? starts.first
  }

  /// Something is said to happen after `now`: time alone will change the clocks.
  package func goesOn(after now: Moment) -> Bool { events.contains { $0.at > now } }

  /// The matter as it was held to be when `earlier` was all that was known of its class.
  func classed(as earlier: MatterClass) -> ClockCase {
    var matter = self
    (matter.branch, matter.urgency) = (earlier.branch, earlier.urgency)
    (matter.reason, matter.traits) = (earlier.reason, earlier.traits)
    return matter
  }
}
