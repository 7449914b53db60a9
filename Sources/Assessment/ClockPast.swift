import Contact
import County

/// The class of a matter from one fact on: what the conditions of rules ask for (asian luokka).
struct MatterClass: Sendable, Equatable {
  var at: Moment
  var fact: String
  var branch: Branch
  var urgency: String?
  var reason: CareReason?
  var traits: Set<String>
}

/// A fact of the matter that was moved or withdrawn later (korjaus).
struct ClockCorrection: Sendable, Equatable {
  /// The fact that corrects.
  var fact: String
  var at: Moment
  /// What the mended fact was, as first told.
  var kind: String
  var events: [ClockCase.Event]
  var from: Moment
  /// `nil` when it never happened.
  var to: Moment?

  /// Of many corrections of one fact the last holds.
  static func all(_ facts: [Fact], _ vocabulary: Vocabulary) -> [ClockCorrection] {
    let mends = facts.filter { $0.kind == FactCorrected.kind }
    guard !mends.isEmpty else { return [] }
    let told = Dictionary(facts.map { ($0.id, $0) }) { $1 }
    var last: [String: ClockCorrection] = [:]
    for mend in mends {
      guard let mended = mend.read(FactCorrected.self), let fact = told[mended.fact] else { continue }
      guard let payload = vocabulary.payload(of: fact) else { continue }
      last[fact.id] = ClockCorrection(
        fact: mend.id, at: mend.occurred, kind: fact.kind,
        events: ClockCase.events(of: payload, in: fact), from: fact.occurred, to: mended.occurred)
    }
    return last.values.sorted { ($0.at, $0.fact) < ($1.at, $1.fact) }
  }
}

extension ClockRule {
  /// True when the corrected fact could start, stop, halt or end a clock of this rule, or decide that it applies.
  func heeds(_ mend: ClockCorrection) -> Bool {
    let when = when ?? Conditions()
    if when.asksAge, mend.kind == ContactIdentified.kind { return true }
    if when.asksClass, mend.kind == AssessmentMade.kind { return true }
    return mend.events.contains { starts($0) || stops($0) || ClockRun.turns.contains($0.name) }
  }
}
