package import County

/// What Contact knows of a matter, folded from its facts: where it is, who holds it, whose it is.
package struct Holding: Sendable, Equatable {
  package var contact: ContactReceived
  package var opened: Moment
  package var version: Int
  package var unit: ID<CareUnit>
  package var units: Set<String>
  package var holder: ID<Professional>?
  package var identity: Identity
  package var person: ID<Person>?
  package var born: Day?
  package var municipality: String?
  package var answered: Moment?
  package var linked: ContactLinked?
  package var isPaused = false
  package var closed: ClosingReason?
  package var closedAt: Moment?

  /// `nil` when the facts do not begin a matter.
  package init?(_ facts: [Fact]) {
    guard let first = facts.first(where: { $0.kind == ContactReceived.kind }),
      let contact = first.read(ContactReceived.self)
    else { return nil }
    (self.contact, opened, version) = (contact, first.occurred, facts.last?.version ?? first.version)
    (unit, units, identity, person) = (contact.unit, [contact.unit.text], contact.identity, contact.person)
    (born, municipality) = (contact.born, contact.municipality)
    answered = contact.channel == .walkin ? first.occurred : nil
    for fact in facts { apply(fact) }
  }

  private mutating func apply(_ fact: Fact) {
    switch fact.kind {
    case MatterClaimed.kind: holder = fact.read(MatterClaimed.self)?.by
    case MatterReleased.kind: holder = nil
    case MatterHandedOver.kind: if let over = fact.read(MatterHandedOver.self) { move(to: over.unit) }
    case ContactIdentified.kind: if let known = fact.read(ContactIdentified.self) { know(known) }
    case ContactAnswered.kind: answered = answered ?? fact.occurred
    case MessageWritten.kind where fact.actor.role != .resident: answered = answered ?? fact.occurred
    case ContactLinked.kind: linked = fact.read(ContactLinked.self)
    case MatterPaused.kind: isPaused = true
    case MatterResumed.kind: isPaused = false
    case MatterClosed.kind:
      (closed, closedAt, holder) = (fact.read(MatterClosed.self)?.reason, fact.occurred, nil)
    default: break
    }
  }

  private mutating func move(to unit: ID<CareUnit>) {
    self.unit = unit
    units.insert(unit.text)
    holder = nil
  }

  private mutating func know(_ known: ContactIdentified) {
    (person, identity, born, municipality) = (known.person, known.identity, known.born, known.municipality)
  }

  package var belonging: Access.Belonging {
    Access.Belonging(person: person?.text, actedBy: contact.actedBy?.text, units: units)
  }
}

extension Holding {
  /// Two people never hold the same matter.
  package func claim(by who: ID<Professional>) throws(Refusal) -> MatterClaimed? {
    guard closed == nil else { throw .matterClosed }
    guard let holder else { return MatterClaimed(by: who) }
    guard holder == who else { throw .heldByAnother }
    return nil
  }

  package func handOver(
    to unit: ID<CareUnit>, note: String, by who: ID<Professional>
  ) throws(Refusal) -> MatterHandedOver {
    try expectFree(for: who)
    guard unit != self.unit else { throw .alreadyThere }
    return MatterHandedOver(unit: unit, note: note.isEmpty ? nil : note)
  }

  package func close(_ reason: ClosingReason, by who: ID<Professional>) throws(Refusal) -> MatterClosed {
    try expectFree(for: who)
    return MatterClosed(reason: reason)
  }

  /// What a colleague holds is not sent away or ended behind their back: it is given back first.
  private func expectFree(for who: ID<Professional>) throws(Refusal) {
    guard closed == nil else { throw .matterClosed }
    guard holder == nil || holder == who else { throw .heldByColleague }
  }
}

extension Refusal {
  package static let matterClosed = Refusal(
    "matter.closed", status: 409, fi: "Asia on jo päätetty.", sv: "Ärendet är redan avslutat.",
    en: "The matter is already closed.")
  package static let heldByAnother = Refusal(
    "matter.held", status: 409, fi: "Toinen ammattilainen otti asian ensin.",
    sv: "En annan tog ärendet först.", en: "Another professional took the matter first.")
  package static let heldByColleague = Refusal(
    "matter.heldByColleague", status: 409,
    fi: "Asia on toisen työntekijän hoidossa. Anna se ensin takaisin jonoon.",
    sv: "En kollega har ärendet. Ge det först tillbaka till kön.",
    en: "A colleague holds the matter. Give it back to the queue first.")
  package static let alreadyThere = Refusal(
    "matter.alreadyThere", fi: "Asia on jo tässä yksikössä. Valitse toinen yksikkö.",
    sv: "Ärendet finns redan vid enheten. Välj en annan enhet.",
    en: "The matter is already in that unit. Choose another.")
  package static let keyReused = Refusal(
    "key.reused", status: 409, fi: "Samalla avaimella on jo toinen yhteydenotto. Käytä uutta avainta.",
    sv: "Samma nyckel har redan en annan kontakt. Använd en ny nyckel.",
    en: "The same key has another contact already. Use a new key.")
  package static let noSuchMatter = Refusal(
    "matter.unknown", status: 404, fi: "Asiaa ei löydy.", sv: "Ärendet hittas inte.", en: "No such matter.")
}
