import County
import CountyTesting
import Tables
import TablesTesting
import Testing

/// Two programs on one store: the older knows nothing of the chain and goes on writing.
@Suite("An older program beside this one") struct OlderProgramTests {
  /// Writes a fact as the program before the chain did.
  private func olderWrite(_ words: String, on id: String, _ store: any Database) async throws {
    try await store.write { connection in
      let position = try connection.count("select coalesce(max(position), 0) from fact") + 1
      let version =
        try connection.count(
          "select coalesce(max(version), 0) from fact where stream = \("note/" + id)") + 1
      try connection.run(
        """
        insert into fact (position, id, stream, version, kind, occurred, recorded, actor, role, unit, payload)
        values (\(position), \("old-\(position)"), \("note/" + id), \(version), 'test.noted', 1, 2, 'a', 'nurse',
          null, \("{\"words\":\"\(words)\"}"))
        """)
    }
  }

  private var older: [Migration] {
    TestCounty.migrations.filter { !$0.name.hasPrefix("0012") } + NoteRecords.migrations
  }

  @Test("Facts from before the chain join it when this program opens the store", arguments: [0, 1, 25])
  func before(_ count: Int) async throws {
    let store = try TestStore.fresh()
    try await store.migrate(older)
    for number in 0..<count { try await olderWrite("\(number)", on: "s\(number % 3)", store) }
    let county = try await TestCounty.noting(store: store)
    try await county.journal.chainOldFacts()
    #expect(try await county.journal.verify().flaws == [])
    try await county.note("now", on: "s1")
    let walk = try await county.journal.verify()
    #expect(walk.flaws == [] && walk.head.position == count + 1)
  }

  @Test("Old and new write side by side: positions have no gap, the chain holds, both read everything")
  func sideBySide() async throws {
    let store = try TestStore.fresh()
    try await store.migrate(older)
    let county = try await TestCounty.noting(store: store)
    for number in 0..<20 {
      try await olderWrite("old \(number)", on: "s", store)
      if number % 3 == 0 { try await county.note("new \(number)", on: "s") }
    }
    let facts = try await county.journal.facts(after: 0, limit: 100)
    #expect(facts.map(\.position) == Array(1...27) && facts.map(\.version) == Array(1...27))
    #expect(try await county.journal.verify().flaws == [])
  }

  @Test("A store without a single fact has nothing to join") func nothing() async throws {
    let county = try await TestCounty.noting(store: TestStore.fresh())
    try await county.journal.chainOldFacts()
    #expect(try await county.journal.last() == 0)
  }
}
