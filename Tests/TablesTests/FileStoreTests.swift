import Foundation
import Tables
import Testing

@Suite("A store in a file") struct FileStoreTests {
  @Test(
    "What was acknowledged is there when the file is opened again",
    arguments: [SQLite.Durability.full, .none])
  func reopened(_ durability: SQLite.Durability) async throws {
    try await withFile { path in
      let store = try SQLite(path: path, durability: durability)
      try await store.write { try $0.script("create table t (n integer); insert into t values (7)") }
      try await store.close()
      let again = try SQLite(path: path)
      #expect(try await again.read { try $0.count("select n from t") } == 7)
      try await again.close()
    }
  }

  @Test("A reader sees one picture while others write") func snapshot() async throws {
    try await withFile { path in
      let store = try SQLite(path: path)
      try await store.write { try $0.script("create table t (n integer)") }
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for number in 0..<100 {
            try await store.write { for _ in 0..<2 { try $0.run("insert into t values (\(number))") } }
          }
        }
        for _ in 0..<4 {
          group.addTask {
            for _ in 0..<50 {
              let (one, two) = try await store.read {
                (try $0.count("select count(*) from t"), try $0.count("select count(*) from t"))
              }
              #expect(one == two && one.isMultiple(of: 2))
            }
          }
        }
        try await group.waitForAll()
      }
      try await store.close()
    }
  }

  @Test(
    "A store waits for the disk at every commit, unless it was opened not to",
    arguments: [(SQLite.Durability.full, 2), (.none, 0)])
  func settings(_ durability: SQLite.Durability, _ level: Int) async throws {
    try await withFile { path in
      let store = try SQLite(path: path, durability: durability)
      #expect(try await store.read { try $0.first("pragma journal_mode") { $0.text(0) } } == "wal")
      #expect(try await store.write { try $0.count("pragma synchronous") } == level)
      try await store.close()
    }
  }

  @Test("Closing waits for writes under way; afterwards writes are refused, not lost in silence")
  func closing() async throws {
    try await withFile { path in
      let store = try SQLite(path: path)
      try await store.write { try $0.script("create table t (n integer)") }
      try await store.close()
      await #expect(throws: (any Error).self) {
        try await store.write { try $0.run("insert into t values (1)") }
      }
    }
  }

  @Test("A place that cannot be written is refused at once") func badPlace() {
    #expect(throws: (any Error).self) { try SQLite(path: "/nowhere/at/all/county.sqlite") }
  }
}
