package import County

/// An idea as its facts make it, with who stands behind it (idean tila).
package struct IdeaStanding: Sendable, Equatable {
  package private(set) var id: ID<Idea>
  package private(set) var given: IdeaGiven
  package private(set) var by: String
  package private(set) var at: Moment
  package private(set) var backers: Set<String> = []
  package private(set) var state = IdeaState.given
  package private(set) var reason: String?

  /// `nil` before it is given.
  package init?(_ facts: [Fact]) {
    let facts = facts.corrected
    guard let first = facts.first, let given: IdeaGiven = first.read(),
      let id = first.stream.id(of: Idea.self)
    else {
      return nil
    }
    (self.id, self.given, by, at) = (id, given, first.actor.id, first.occurred)
    for fact in facts {
      if fact.kind == IdeaBacked.kind { backers.insert(fact.actor.id) }
      if let moved: IdeaMoved = fact.read() { (state, reason) = (moved.state, moved.reason) }
    }
  }

  package func backing(by actor: Actor) throws(Refusal) -> IdeaBacked {
    guard !backers.contains(actor.id) else { throw .backedBefore }
    guard state == .given || state == .trying else { throw .ideaSettled }
    return IdeaBacked()
  }

  package func moving(to state: IdeaState, reason: String) throws(Refusal) -> IdeaMoved {
    guard !reason.bare.isEmpty else { throw .noReason }
    return IdeaMoved(state: state, reason: reason)
  }

  /// Ideas, those with most behind them first.
  package static func all(_ facts: [Fact]) -> [IdeaStanding] {
    Dictionary(grouping: facts, by: \.stream).values.compactMap { IdeaStanding($0) }
      .sorted { ($1.backers.count, $1.at, $1.id) < ($0.backers.count, $0.at, $0.id) }
  }
}

extension Refusal {
  package static let backedBefore = Refusal(
    "idea.backed", status: 409, fi: "Olet jo antanut äänesi.", sv: "Du har redan gett din röst.",
    en: "You have given your vote already.")
  package static let ideaSettled = Refusal(
    "idea.settled", status: 409, fi: "Idea on jo päätetty. Sitä ei voi enää äänestää.",
    sv: "Idén är redan avgjord. Det går inte längre att rösta.",
    en: "The idea is settled. It takes no more votes.")
  package static let noSuchIdea = Refusal(
    "idea.unknown", status: 404, fi: "Ideaa ei ole.", sv: "Idén finns inte.", en: "There is no such idea.")
  package static let noReason = Refusal(
    "idea.reason", fi: "Kerro syy.", sv: "Berätta orsaken.", en: "Say why.")
}
