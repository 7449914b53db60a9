package import County

/// Guidance by questions (ohjauspolut): begun, answered and ended as facts that tell nothing of the person.
package struct Flows: Sendable {
  package var journal: Journal
  package var house: House
  package var book: FlowBook
  package var selfcare: SelfcareBook
  package var keeping: WalkKeeping
  /// The name of a service, and its page, by code.
  package var service: @Sendable (String) -> Localized?
  /// Who calls about a time in a topic, and when the next one is free, for whoever asks.
  package var times: @Sendable (String, Ask) async throws -> FlowTimes? = { _, _ in nil }

  package init(
    journal: Journal, house: House, book: FlowBook, selfcare: SelfcareBook,
    keeping: WalkKeeping = WalkKeeping(), service: @escaping @Sendable (String) -> Localized?
  ) {
    (self.journal, self.house, self.book, self.selfcare) = (journal, house, book, selfcare)
    (self.keeping, self.service) = (keeping, service)
  }

  package static let facts: [any FactPayload.Type] = [
    FlowStarted.self, FlowAnswered.self, FlowEnded.self,
  ]

  /// Begins a walk and gives the word that opens it. Nobody's name is with it: not even that of somebody signed in.
  package func start(_ flow: Flow, in lang: Lang) async throws -> String {
    let word = journal.world.secret()
    guard let walk = ID<Walk>(word: word) else { throw Refusal.noSuchWalk }
    try await journal.change(by: .anonymous, on: [walk.stream]) { ledger in
      try ledger.add(FlowStarted(flow: flow.id, version: flow.version, lang: lang), to: walk.stream)
    }
    return word
  }

  package func walk(_ word: String) async throws -> FlowWalk {
    guard let id = ID<Walk>(word: word), let walk = FlowWalk(try await journal.facts(of: id.stream)),
      keeping.isOpen(walk.started, now: journal.world.now())
    else { throw Refusal.noSuchWalk }
    return walk
  }

  /// Writes an answer; the same answer again writes nothing.
  package func answer(_ question: String, _ answer: String, in word: String) async throws {
    guard let id = ID<Walk>(word: word) else { throw Refusal.noSuchWalk }
    try await journal.change(by: .anonymous, on: [id.stream]) { ledger in
      let facts = try ledger.facts(of: id.stream)
      guard let walk = FlowWalk(facts), let flow = book[walk.flow], flow.version == walk.version,
        keeping.isOpen(walk.started, now: ledger.now)
      else { throw Refusal.noSuchWalk }
      guard facts.count < FlowWalk.mostFacts else { throw Refusal.walkTooLong }
      for fact in walk.answer(question, answer, in: flow) { try ledger.add(fact, to: id.stream) }
    }
  }
}

extension Refusal {
  package static let noSuchWalk = Refusal(
    "flow.walk", status: 404, fi: "Kysymykset ovat muuttuneet tai linkki on vanha. Aloita alusta.",
    sv: "Frågorna har ändrats eller länken är gammal. Börja om.",
    en: "The questions have changed or the link is old. Start again.")
  package static let walkTooLong = Refusal(
    "flow.tooLong", status: 409, fi: "Vastauksia on liian monta. Aloita alusta.",
    sv: "Svaren är för många. Börja om.", en: "There are too many answers. Start again.")
}
