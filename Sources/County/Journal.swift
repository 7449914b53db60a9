package import Tables

/// The append-only book of what happened (päiväkirja). Everything else is computed from it.
package struct Journal: Sendable {
  package let database: any Database
  package let world: World
  package let vocabulary: Vocabulary
  package let tail: Tail
  package let freshness = Freshness()
  let records: [any Records]
  /// The lease that its writer must still hold.
  var lease: Lease?
  /// Streams read before, with their payloads: facts never change, so only newer ones are read again.
  private let streams = Shelf<Stream, Int, [Fact]>(most: 2_000)

  package init(_ database: any Database, world: World, vocabulary: Vocabulary, records: [any Records]) {
    (self.database, self.world, self.vocabulary, self.records) = (database, world, vocabulary, records)
    tail = Tail(database)
  }

  /// Lets `decide` read and add facts in one transaction, with the tables that follow from them. Returns after
  /// the facts are on disk; a version that somebody else took meanwhile is a `Refusal`. Where the caller knows which
  /// `streams` will grow, a store far away asks for them together with those of others.
  @discardableResult
  package func change<Result: Sendable>(
    by actor: Actor, on streams: [Stream] = [], _ decide: @escaping @Sendable (Ledger) throws -> Result
  ) async throws -> Result {
    do {
      let foresight = Foresight(streams.map(\.description), ask: JournalEnd.ask)
      let (result, rooms) = try await database.write(foresight) { connection in
        let ledger = Ledger(connection, actor: actor, world: world)
        defer { ledger.handOn() }
        try checkLease(in: connection)
        let result = try decide(ledger)
        try fill(ledger.touched.filter { !ledger.filled.contains($0) }, in: connection)
        return (result, ledger.touched.map(\.room))
      }
      freshness.touch(rooms)
      tail.wake()
      return result
    } catch StoreFault.conflict {
      throw Refusal.changedMeanwhile
    }
  }

  package func facts(of stream: Stream) async throws -> [Fact] {
    let known = streams.kept(stream) ?? []
    let newer = try await database.read {
      try $0.rows(JournalRecords.facts(of: stream, after: known.last?.version ?? 0), Fact.init)
    }
    guard !newer.isEmpty else { return known }
    streams.keep(stream, under: 0, known + newer)
    return known + newer
  }

  package func facts(after position: Int, limit: Int) async throws -> [Fact] {
    try await database.read { try $0.rows(JournalRecords.facts(after: position, limit: limit), Fact.init) }
  }

  /// Facts of some kinds alone, in the total order.
  package func facts(ofKinds kinds: [String], after position: Int, limit: Int) async throws -> [Fact] {
    try await database.read {
      try $0.rows(JournalRecords.facts(ofKinds: kinds, after: position, limit: limit), Fact.init)
    }
  }

  package func last() async throws -> Int { try await database.read { try $0.count(JournalRecords.last) } }

  func fill(_ streams: [Stream], in connection: any Connection) throws {
    for stream in streams {
      let room = String(stream.room), readers = records.filter { $0.rooms.contains(room) }
      guard !readers.isEmpty else { continue }
      let facts = try connection.rows(JournalRecords.facts(of: stream), Fact.init)
      for reader in readers { try reader.fill(stream, facts, in: connection) }
    }
  }
}

extension Journal {
  /// The place of a fact in the total order.
  package func position(of fact: String) async throws -> Int? {
    try await database.read { try $0.first(JournalRecords.fact(id: fact)) { $0.int(0) } }
  }

  /// How the order of facts and the time of their recording go together around a moment (kirjaamisjärjestys).
  package struct Recording: Sendable {
    /// When the first fact was recorded.
    package var begun: Moment
    /// The last position of what was recorded by the moment; 0 where nothing was.
    package var last: Int
    /// Nothing before that position was recorded later.
    package var isInOrder: Bool
  }

  /// `nil` for an empty journal.
  package func recording(by moment: Moment) async throws -> Recording? {
    try await database.read { connection in
      try connection.first(JournalRecords.recording(by: moment)) { row in
        row.optionalInt(0).map { begun in
          let last = row.optionalInt(1) ?? 0, next = row.optionalInt(2) ?? .max
          return Recording(begun: Moment(seconds: begun), last: last, isInOrder: last < next)
        }
      } ?? nil
    }
  }
}

extension Journal {
  /// Every fact of one kind in the streams of a room, stream by stream.
  package func facts(ofRoom room: String, kind: String) async throws -> [Fact] {
    try await database.read { connection in
      var facts: [Fact] = []
      try connection.each(JournalRecords.facts(ofRoom: room)) { row in
        let fact = try Fact(row)
        if fact.kind == kind { facts.append(fact) }
      }
      return facts
    }
  }

  /// Every fact in the streams of a room, stream by stream.
  package func facts(ofRoom room: String) async throws -> [Fact] {
    try await database.read { try $0.rows(JournalRecords.facts(ofRoom: room), Fact.init) }
  }

  /// A value that the program keeps beside the facts, such as how far a demo has lived.
  package func setting(_ name: String) async throws -> String? {
    try await database.read { try $0.first("select value from setting where name = \(name)") { $0.text(0) } }
  }

  /// The value that was set first: `value` when there is none yet, the same for all nodes.
  package func setting(_ name: String, first value: String) async throws -> String {
    try await database.write { connection in
      try connection.run(
        "insert into setting (name, value) values (\(name), \(value)) on conflict (name) do nothing")
      return try connection.first("select value from setting where name = \(name)") { $0.text(0) } ?? value
    }
  }

  package func set(_ name: String, _ value: String) async throws {
    try await database.write {
      _ = try $0.run(
        "insert into setting (name, value) values (\(name), \(value)) on conflict (name) do update set value = excluded.value"
      )
    }
  }
}
