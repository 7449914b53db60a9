import Foundation
import Tables
import TablesTesting
import Testing

@Suite("Readers of a file") struct SQLiteReadersTests {
  private let sum: SQL = "select sum(amount) from purse"

  private func total(_ store: SQLite) async throws -> Int { try await store.read { try $0.count(sum) } }

  private func purses(_ work: (SQLite) async throws -> Void) async throws {
    try await withFile { path in
      let store = try SQLite(path: path)
      try await store.write {
        try $0.script("create table purse (amount integer); insert into purse values (50), (50)")
      }
      try await work(store)
      try await store.close()
    }
  }

  @Test("Each sees one picture, however much is written between its questions") func picture() async throws {
    try await purses { store in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for step in 1...40 {
          group.addTask {
            try await store.write {
              try $0.run("update purse set amount = amount + \(step) where rowid = 1")
              try $0.run("update purse set amount = amount - \(step) where rowid = 2")
            }
          }
          group.addTask {
            let (one, both) = try await store.read { connection in
              let parts = try connection.rows("select amount from purse order by rowid") { $0.int(0) }
              return (parts, try connection.count(sum))
            }
            #expect(one.reduce(0, +) == 100 && both == 100)
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test("One that failed is whole again for the next, and holds no old picture") func failed() async throws {
    try await purses { store in
      for round in 1...20 {
        await #expect(throws: StoreFault.self) {
          try await store.read { connection in
            _ = try connection.count(sum)
            _ = try connection.count("select nothing from nowhere")
          }
        }
        try await store.write { try $0.script("update purse set amount = amount + 1 where rowid = 1") }
        #expect(try await total(store) == 100 + round)
      }
    }
  }

  @Test("None can write") func writing() async throws {
    try await purses { store in
      await #expect(throws: StoreFault.self) {
        try await store.read { _ = try $0.run("delete from purse") }
      }
      let left = try await total(store)
      #expect(left == 100)
    }
  }

  @Test("A column added later is seen by one that was there before") func schema() async throws {
    try await purses { store in
      #expect(try await total(store) == 100)
      try await store.write { try $0.script("alter table purse add column owner text default 'nobody'") }
      #expect(try await store.read { try $0.first("select owner from purse") { $0.text(0) } } == "nobody")
    }
  }

  @Test("A store that is closed leaves one whole file behind") func wholeFile() async throws {
    try await withFile { path in
      let store = try SQLite(path: path)
      try await store.write { try $0.script("create table purse (amount integer)") }
      _ = try await store.read { try $0.count("select count(*) from purse") }
      try await store.close()
      #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    }
  }
}
