import Foundation
import Synchronization
import Tables
import TablesTesting
import Testing

/// What only a server can do to us: several programs at once, and sessions that break.
@Suite("PostgreSQL", .enabled(if: TestStore.isPostgres)) struct PostgresTests {
  static let steps = [
    Migration(
      name: "0001-row",
      statements:
        "create table row (position integer primary key, id text not null unique, words text, share real)")
  ]

  private func two() async throws -> (Postgres, Postgres) {
    let (one, other) = try TestStore.two()
    try await one.migrate(Self.steps)
    return (one, other)
  }

  /// Adds the next row, as the journal adds a fact.
  @discardableResult
  private func add(_ id: String, to store: Postgres) async throws -> Int {
    try await store.write { connection in
      let position = try connection.count("select coalesce(max(position), 0) from row") + 1
      try connection.send("insert into row (position, id) values (\(position), \(id))")
      return position
    }
  }

  /// Ends every session on the store's schema but one's own.
  private func breakSessions(of store: Postgres, by other: Postgres) async throws {
    _ = try? await other.read {
      try $0.count(
        """
        select count(pg_terminate_backend(pid)) from pg_stat_activity
        where application_name = \("luukku_" + (store.address.schema ?? "")) and pid <> pg_backend_pid()
        """)
    }
  }

  @Test("A reader follows two programs that write and never skips a row", .timeLimit(.minutes(2)))
  func order() async throws {
    let (one, other) = try await two()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<16 {
        group.addTask {
          for number in 0..<25 { try await add("\(writer)-\(number)", to: writer % 2 == 0 ? one : other) }
        }
      }
      for reader in [one, other] {
        group.addTask {
          var last = 0
          while last < 400 {
            let after = last
            let found = try await reader.read {
              try $0.rows("select position from row where position > \(after) order by position") {
                $0.int(0)
              }
            }
            #expect(found == Array(last + 1..<last + 1 + found.count))
            last += found.count
          }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test(
    "Sessions that break under load lose nothing, repeat nothing and are not heard of",
    .timeLimit(.minutes(3)))
  func broken() async throws {
    let (one, other) = try await two(), stop = Mutex(false)
    let breaker = Task {
      while !stop.withLock(\.self) {
        try await breakSessions(of: one, by: other)
        try await Task.sleep(for: .milliseconds(40))
      }
    }
    let given = try await withThrowingTaskGroup(of: [Int].self) { group in
      for writer in 0..<8 {
        group.addTask {
          var positions: [Int] = []
          for number in 0..<40 {
            positions.append(try await add("\(writer)-\(number)", to: writer % 2 == 0 ? one : other))
          }
          return positions
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    stop.withLock { $0 = true }
    _ = await breaker.result
    let stored = try await other.read {
      try $0.rows("select position from row order by position") { $0.int(0) }
    }
    #expect(stored == Array(1...320) && given.sorted() == stored)
  }

  @Test(
    "A read in whose middle the session breaks is read again from its beginning", .timeLimit(.minutes(10)))
  func readAgain() async throws {
    let (one, other) = try await two(), turns = Mutex(0)
    for number in 0..<5 { try await add("\(number)", to: one) }
    let count = try await one.read { connection in
      let turn = turns.withLock {
        $0 += 1
        return $0
      }
      let first = try connection.count("select count(*) from row")
      if turn == 1 {
        _ = try? connection.count("select count(pg_terminate_backend(pg_backend_pid()))")
        return try connection.count("select count(*) from row") + first
      }
      return first
    }
    #expect(count == 5 && turns.withLock(\.self) == 2)
    try await other.close()
  }

  @Test(
    "What one program commits rings the other's bell, also after its session broke", .timeLimit(.minutes(10)))
  func bell() async throws {
    let (one, other) = try await two()
    var rings = other.changes().makeAsyncIterator()
    for number in 0..<3 {
      try await add("\(number)", to: one)
      await rings.next()
      try await breakSessions(of: other, by: one)
    }
    #expect(try await other.read { try $0.count("select count(*) from row") } == 3)
  }

  @Test("A server that is not there is refused at once, without the password") func unreachable() {
    let fault = #expect(throws: StoreFault.self) {
      try Postgres(PostgresAddress("postgres://anna:s3cret@127.0.0.1:1/county"))
    }
    guard case .gone(let words) = fault else { return #expect(Bool(false)) }
    #expect(!words.contains("s3cret"))
  }

  @Test("A failure keeps the server's code; a text with NUL is refused and not cut") func codes() async throws
  {
    let (one, _) = try await two()
    let fault = await #expect(throws: StoreFault.self) {
      try await one.read { try $0.count("select nothing") }
    }
    #expect(fault?.description.contains("42703") == true)
    await #expect(throws: StoreFault.self) {
      try await one.write { _ = try $0.run("insert into row (position, id) values (1, \("a\0b"))") }
    }
    #expect(try await one.read { try $0.count("select count(*) from row") } == 0)
  }

  @Test("A statement that takes too long is ended, and the session serves on") func timeLimit() async throws {
    let (one, _) = try await two()
    await #expect(throws: StoreFault.self) {
      try await one.write { connection in
        try connection.script("set local statement_timeout = 50")
        _ = try connection.count("select count(pg_sleep(5))")
      }
    }
    #expect(try await add("after", to: one) == 1)
  }

  @Test("More kinds of statements than a session keeps are prepared, forgotten and prepared again")
  func manyStatements() async throws {
    let (one, _) = try await two()
    let sum = try await one.read { connection in
      try (0..<1_200).reduce(0) { $0 + (try connection.count(SQL(statements: "select \($1)"))) }
    }
    #expect(sum == 1_200 * 1_199 / 2)
  }
}
