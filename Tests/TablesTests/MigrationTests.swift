import Tables
import TablesTesting
import Testing

@Suite("Migrations") struct MigrationTests {
  static let steps = [
    Migration(
      name: "0002-b", statements: "alter table a add column words text; insert into a values (1, 'from b')"),
    Migration(name: "0001-a", statements: "create table a (id integer primary key)"),
    Migration(name: "0010-c", statements: "update a set words = words || ' and c'"),
  ]

  private func names(_ store: any Database) async throws -> [String] {
    try await store.read { try $0.rows("select name from schema_step order by name") { $0.text(0) } }
  }

  @Test("Steps run once, in the order of their numbers, however they are listed") func order() async throws {
    let store = try TestStore.fresh()
    for _ in 0..<3 { try await store.migrate(Self.steps.shuffled()) }
    #expect(try await names(store) == ["0001-a", "0002-b", "0010-c"])
    #expect(try await store.read { try $0.rows("select words from a") { $0.text(0) } } == ["from b and c"])
  }

  @Test("A later program adds its steps to the data of an earlier one") func forward() async throws {
    try await withFile { path in
      let old = try SQLite(path: path)
      try await old.migrate([Self.steps[1]])
      try await old.close()
      let store = try SQLite(path: path)
      try await store.migrate(Self.steps)
      #expect(try await names(store).count == 3)
      try await store.close()
    }
  }

  @Test("Data from a newer program is refused by name before anything is touched") func newer() async throws {
    try await withFile { path in
      let new = try SQLite(path: path)
      try await new.migrate(Self.steps)
      try await new.close()
      let store = try SQLite(path: path)
      let older = [
        Self.steps[1], Migration(name: "0003-other", statements: "create table other (id integer)"),
      ]
      await #expect(throws: StoreFault.newer(schema: "0002-b")) { try await store.migrate(older) }
      #expect(try await names(store) == ["0001-a", "0002-b", "0010-c"])
      #expect(StoreFault.newer(schema: "0002-b").description.contains("install that version"))
      try await store.close()
    }
  }

  @Test("A step that fails leaves nothing behind, not even the steps before it") func failing() async throws {
    let store = try TestStore.fresh()
    await #expect(throws: StoreFault.self) {
      try await store.migrate(
        Self.steps + [Migration(name: "0011-bad", statements: "create table d (id integer); nonsense")])
    }
    await #expect(throws: StoreFault.self) {
      try await store.read { try $0.count("select count(*) from schema_step") }
    }
  }

  @Test("A step from a file is its text") func file() {
    #expect(
      Migration(name: "x", file: Array("select 'ä'".utf8)) == Migration(name: "x", statements: "select 'ä'"))
  }
}
