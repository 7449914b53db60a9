import County
import CountyTesting
import Tables

/// A fact of no importance, for tests of the journal itself.
struct Noted: FactPayload {
  static let kind = "test.noted"
  var words: String
  static var example: Noted { Noted(words: "x") }
}

/// A table that counts the facts of each stream: what every step's tables do, in little.
struct NoteRecords: Records {
  static let migrations = [
    Migration(
      name: "9001-note",
      statements: "create table note (id text primary key, facts integer not null, last text)")
  ]
  let rooms: Set<String> = ["note"]
  let tables = ["note"]

  func fill(_ stream: Stream, _ facts: [Fact], in connection: any Connection) throws {
    try connection.run(
      """
      insert into note (id, facts, last) values (\(String(stream.id)), \(facts.count), \(facts.last?.read(Noted.self)?.words))
      on conflict (id) do update set facts = excluded.facts, last = excluded.last
      """)
  }
}

enum Note {}

extension ID<Note> {
  var stream: Stream { Stream("note", self) }
}

extension TestCounty {
  static func noting(store: (any Database)? = nil, seed: UInt64 = 1) async throws -> TestCounty {
    try await TestCounty(
      seed: seed, facts: [Noted.self], records: [NoteRecords()], migrations: NoteRecords.migrations,
      store: store)
  }

  @discardableResult
  func note(_ words: String, on id: String, at version: Int? = nil) async throws -> Fact {
    guard let stream = ID<Note>(id)?.stream else { throw Refusal.notFound }
    return try await journal.change(by: Cast.nurse) { ledger in
      if let version { try ledger.expect(stream, at: version) }
      return try ledger.add(Noted(words: words), to: stream)
    }
  }
}
