package import County
import Tables

/// A person reaches us (yhteydenotto): one record, one queue, whatever the channel.
package struct Contact: Sendable {
  package var journal: Journal
  package var house: House
  package var routing: Routing
  package var questionnaire: Questionnaire
  package var municipalities: [Municipality]
  /// What in these words is a matter for 112 or 116 117; said before anything is stored.
  package var danger: @Sendable (String, Lang) -> [Text]

  package init(
    journal: Journal, house: House, routing: Routing, questionnaire: Questionnaire,
    municipalities: [Municipality],
    danger: @escaping @Sendable (String, Lang) -> [Text]
  ) {
    (self.journal, self.house, self.routing, self.questionnaire) = (journal, house, routing, questionnaire)
    (self.municipalities, self.danger) = (municipalities, danger)
  }

  package static let facts: [any FactPayload.Type] = [
    ContactReceived.self, ContactAnswered.self, ContactIdentified.self, ContactLinked.self,
    MessageWritten.self,
    MatterClaimed.self, MatterReleased.self, MatterHandedOver.self, MatterPaused.self, MatterResumed.self,
    MatterClosed.self, CallReceived.self, CallQueued.self, CallAnswered.self, CallAbandoned.self,
    CallbackAsked.self,
  ]

  /// A new matter's id and the word that opens its follow-up page.
  package struct Receipt: Sendable, Equatable {
    package var matter: ID<Matter>
    package var follow: String
    /// The sender's key had been used: nothing new was written.
    package var repeated = false
  }

  /// Writes a contact to the journal. The same sender's key twice is one contact.
  package func receive(
    _ contact: ContactReceived, by actor: Actor, occurred: Moment? = nil, once: String? = nil
  ) async throws -> Receipt {
    let follow = once ?? journal.world.secret(), matter = journal.world.id(of: Matter.self)
    return try await journal.change(by: actor, on: [matter.stream]) { ledger in
      if let once, let known = try self.matter(ContactRecords.matter(followedBy: Digest.hex(once)), ledger) {
        return Receipt(matter: known, follow: once, repeated: true)
      }
      if let key = contact.key, let id = try self.matter(ContactRecords.matter(withKey: key), ledger) {
        let first = try holding(id, ledger).contact
        guard first.words == contact.words, first.topic == contact.topic else { throw Refusal.keyReused }
        return Receipt(matter: id, follow: "", repeated: true)
      }
      var contact = contact
      contact.follow = Digest.hex(follow)
      contact.earlier = try earlier(contact, ledger)
      try ledger.add(contact, to: matter.stream, occurred: occurred)
      return Receipt(matter: matter, follow: follow)
    }
  }

  private func matter(_ query: SQL, _ ledger: Ledger) throws -> ID<Matter>? {
    try ledger.connection.first(query) { $0.text(0) }.flatMap { ID<Matter>($0) }
  }

  /// The newest matter of the same person on the same need, open or closed within thirty days.
  private func earlier(_ contact: ContactReceived, _ ledger: Ledger) throws -> ID<Matter>? {
    guard contact.person != nil || contact.phone != nil else { return nil }
    let since = ledger.now + -30 * 86_400
    let query = ContactRecords.earlier(
      person: contact.person, phone: contact.phone, topic: contact.topic, since: since)
    return try matter(query, ledger)
  }

  package func holding(_ matter: ID<Matter>, _ ledger: Ledger) throws -> Holding {
    guard let holding = Holding(try ledger.facts(of: matter.stream)) else { throw Refusal.noSuchMatter }
    return holding
  }

  /// Lets `decide` add one fact to a matter that the actor may handle, if it is still at `version`.
  package func change(
    _ matter: ID<Matter>, by actor: Actor, at version: Int? = nil,
    _ decide: @escaping @Sendable (Holding) throws -> (any FactPayload)?
  ) async throws {
    try await journal.change(by: actor, on: [matter.stream]) { ledger in
      if let version { try ledger.expect(matter.stream, at: version) }
      let holding = try holding(matter, ledger)
      guard Access(actor).mayHandle(holding.belonging) else { throw Refusal.notYours }
      if let fact = try decide(holding) { try ledger.add(fact, to: matter.stream) }
    }
  }

  /// The person behind an identity code, for a professional who asked for it.
  package func person(with code: IdentityCode) async throws -> ID<Person>? {
    try await journal.database.read { connection in
      try connection.first(ContactRecords.person(code: code)) { $0.text(0) }.flatMap { ID<Person>($0) }
    }
  }

  /// Writes down somebody new, or gives whoever already has the same identity code.
  package func register(_ person: Person) async throws -> ID<Person> {
    let id = journal.world.id(of: Person.self)
    return try await journal.change(by: .luukku, on: [id.stream]) { ledger in
      if let code = person.code,
        let known = try ledger.connection.first(ContactRecords.person(code: code), { $0.text(0) }),
        let id = ID<Person>(known)
      {
        return id
      }
      try ledger.add(person, to: id.stream)
      return id
    }
  }

  package func person(_ id: ID<Person>) async throws -> Person? {
    try await journal.facts(of: id.stream).last { $0.kind == Person.kind }?.read(Person.self)
  }

  /// Writes calls from a phone system's log; those known from before are passed over.
  /// `progress` hears (done, of) calls.
  package func add(
    _ log: CallLog, progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> (added: Int, known: Int) {
    var added = 0
    for batch in stride(from: 0, to: log.calls.count, by: 2_000) {
      progress(batch, log.calls.count)
      let calls = log.calls[batch..<min(batch + 2_000, log.calls.count)]
      added += try await journal.change(by: .luukku) { ledger in
        try calls.reduce(0) { try $0 + add($1, ledger) }
      }
    }
    progress(log.calls.count, log.calls.count)
    return (added, log.calls.count - added)
  }

  private func add(_ events: [CallLog.Event], _ ledger: Ledger) throws -> Int {
    guard let first = events.first, try ledger.version(of: first.stream) == 0 else { return 0 }
    for event in events {
      try ledger.add(event.payload, to: event.stream, occurred: event.occurred, id: event.id)
    }
    return 1
  }
}

/// Which unit's queue a topic enters (ohjautuminen): content of the county.
package struct Routing: Codable, Sendable, Equatable {
  package var otherwise: ID<CareUnit>
  package var topics: [String: ID<CareUnit>]

  package init(otherwise: ID<CareUnit>, topics: [String: ID<CareUnit>]) {
    (self.otherwise, self.topics) = (otherwise, topics)
  }

  package func unit(for topic: Topic) -> ID<CareUnit> { topics[topic.rawValue] ?? otherwise }
}
