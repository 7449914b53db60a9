import Foundation
import Tables
import TablesTesting
import Testing

@Suite("A store that cannot be used where it is") struct BlockedStoreTests {
  private func block(_ work: () async throws -> Void) async -> StoreFault? {
    do { try await work() } catch { return error as? StoreFault }
    return nil
  }

  @Test("A file of something else is told from a store", arguments: [200, 5_000]) func notAStore(
    _ length: Int
  ) async throws {
    try await withFile { path in
      try Data(repeating: 65, count: length).write(to: URL(filePath: path))
      #expect(
        await block {
          let store = try SQLite(path: path)
          _ = try await store.read { try $0.count("select count(*) from sqlite_master") }
        } == .blocked(.notAStore))
    }
  }

  @Test("A place that is not there, and a folder in the file’s place, cannot be opened") func nowhere()
    async throws
  {
    try await withFile { path in
      #expect(await block { _ = try SQLite(path: path + "/deeper/county.sqlite") } == .blocked(.cannotOpen))
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      #expect(await block { _ = try SQLite(path: path) } == .blocked(.cannotOpen))
    }
  }

  @Test("A full disk is told as such; nothing of the write stays, and what was there is still there")
  func full() async throws {
    try await withFile { path in
      let store = try SQLite(path: path)
      try await store.write {
        try $0.script(
          "create table t (words text); insert into t values ('first'); pragma max_page_count = 20")
      }
      let long = String(repeating: "x", count: 200_000)
      #expect(
        await block { try await store.write { _ = try $0.run("insert into t values (\(long))") } }
          == .blocked(.full))
      #expect(try await store.read { try $0.rows("select words from t") { $0.text(0) } } == ["first"])
      _ = try await store.write { try $0.run("insert into t values ('second')") }
      #expect(try await store.read { try $0.count("select count(*) from t") } == 2)
      try await store.close()
    }
  }

  @Test(
    "Inside a write of the embedded store a clash is told at once",
    .enabled(if: !TestStore.isPostgres, "a server's write is over with its first fault"))
  func inside() async throws {
    let store = try await openStore()
    let told = try await store.write { connection in
      try connection.run("insert into thing (id) values ('a')")
      do { try connection.run("insert into thing (id) values ('a')") } catch StoreFault.conflict {
        return true
      }
      return false
    }
    #expect(told)
    try await store.close()
  }

  @Test("Every block says what mends it", arguments: StoreFault.Block.allCases) func words(
    _ block: StoreFault.Block
  ) {
    #expect(block.words.contains(";") && StoreFault.blocked(block).description == block.words)
  }
}
