/// What is counted as one (laskettavan laji): each has a day, a unit and traits of its own.
package enum Population: UInt8, CaseIterable, Sendable {
  /// A contact, on the day it came; the same on its counting day; a promised call, on the day the promise ended.
  case contact, due, callback
  /// A matter's first visit that followed an assessment; every visit, held or missed.
  case firstVisit, visit
  /// A case that waits for its first visit, from contact to visit or closing; a place on a list.
  case open, waiting
  /// A matter on the day it was closed.
  case closing
  case call, answer, staff, emergency, group, referral, pathway, move, language
  /// A named worker's time with a person; a resident.
  case worker, resident

  package var name: String { "\(self)" }
  package init?(name: String) {
    guard let known = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = known
  }

  /// Lasts from a day to another: counted as those there are at a period's end.
  var isStock: Bool { self == .open || self == .waiting || self == .worker || self == .resident }
}

/// What may be true of a countable thing (ominaisuus): the predicates that a county's own indicator combines.
package enum Trait: UInt8, CaseIterable, Sendable {
  case health, primary, oral, social
  case urgent, nonUrgent, assessed
  case electronic, remote, inPerson
  case answered, answeredSameDay, sameDay, repeated, failure
  case kept
  case held, missed, doctor, withinWeek, overWeek
  case solved, withoutVisit, mistake
  case queued, answeredCall, abandoned, callbackAsked
  case promoter, passive, detractor
  case belonged, underThreeHours, known, returned
  case consultation, referral
  case heavier, lighter
  case ownLanguage, swedish, finnish

  package var name: String { "\(self)" }
  package init?(name: String) {
    guard let known = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = known
  }
}

/// A set of traits in one word of memory.
package struct Traits: Sendable, Hashable {
  var bits: UInt64 = 0

  package init(_ traits: [Trait] = []) { for trait in traits { bits |= 1 << UInt64(trait.rawValue) } }

  package func contains(_ trait: Trait) -> Bool { bits & (1 << UInt64(trait.rawValue)) != 0 }

  mutating func set(_ trait: Trait, _ isSo: Bool = true) {
    if isSo { bits |= 1 << UInt64(trait.rawValue) }
  }
}

extension Population {
  /// The traits that its things may have.
  package var traits: [Trait] {
    let branch: [Trait] = [.health, .primary, .oral, .social]
    switch self {
    case .contact:
      return branch + [
        .urgent, .nonUrgent, .assessed, .electronic, .remote, .answered, .answeredSameDay, .repeated,
        .failure,
      ]
    case .due: return branch + [.sameDay, .urgent, .nonUrgent, .assessed]
    case .callback: return branch + [.kept]
    case .firstVisit:
      return branch + [.urgent, .nonUrgent, .remote, .inPerson, .doctor, .withinWeek, .overWeek]
    case .visit: return branch + [.held, .missed, .remote, .inPerson, .doctor]
    case .open: return branch + [.urgent, .nonUrgent, .assessed]
    case .waiting: return branch
    case .closing: return branch + [.solved, .withoutVisit, .mistake]
    case .call: return [.queued, .answeredCall, .abandoned, .callbackAsked]
    case .answer, .staff: return [.promoter, .passive, .detractor]
    case .emergency: return [.belonged, .underThreeHours, .known, .returned]
    case .referral: return [.consultation, .referral]
    case .move: return [.heavier, .lighter]
    case .language: return [.ownLanguage, .swedish, .finnish]
    case .group, .pathway, .worker, .resident: return []
    }
  }
}

extension Trait {
  /// Traits of which a thing has at most one.
  static let apart: [[Trait]] = [
    [.primary, .oral, .social], [.health, .social], [.urgent, .nonUrgent], [.remote, .inPerson],
    [.held, .missed], [.withinWeek, .overWeek], [.answeredCall, .abandoned],
    [.promoter, .passive, .detractor],
    [.consultation, .referral], [.heavier, .lighter], [.swedish, .finnish], [.solved, .mistake],
  ]

  /// What is also so when the trait is.
  static let implied: [Trait: [Trait]] = [
    .primary: [.health], .oral: [.health], .urgent: [.assessed], .nonUrgent: [.assessed],
    .answeredSameDay: [.answered], .sameDay: [.assessed], .failure: [.repeated], .returned: [.known],
  ]
}
