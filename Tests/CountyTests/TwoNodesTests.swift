import County
import CountyTesting
import Synchronization
import Tables
import TablesTesting
import Testing

/// Two nodes on one PostgreSQL: each with its own sessions and its own tail.
@Suite("Two nodes", .enabled(if: TestStore.isPostgres)) struct TwoNodesTests {
  private func nodes() async throws -> (TestCounty, TestCounty) {
    let (one, other) = try TestStore.two()
    return (try await TestCounty.noting(store: one), try await TestCounty.noting(store: other, seed: 2))
  }

  @Test(
    "A tail on one node hears what both write, once and in order, though sessions break",
    .timeLimit(.minutes(3)))
  func tail() async throws {
    let (one, other) = try await nodes()
    let heard = Mutex<[Int]>([]), (done, finish) = AsyncStream.makeStream(of: Void.self)
    let follower = Task {
      try await other.journal.tail.follow(after: 0) { facts in
        let count = heard.withLock {
          $0 += facts.map(\.position)
          return $0.count
        }
        if count >= 200 { finish.finish() }
      }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for number in 0..<50 {
            let node = writer % 2 == 0 ? one : other
            _ = try await node.journal.change(by: Cast.nurse) {
              try $0.add(
                Noted(words: "\(number)"), to: Stream("note", ID<Note>("s\(writer)-\(number)") ?? .example))
            }
            if number % 20 == 7, writer == 0 { await breakSessions(one.database) }
          }
        }
      }
      try await group.waitForAll()
    }
    for await _ in done {}
    follower.cancel()
    #expect(heard.withLock(\.self) == Array(1...200))
    #expect(try await one.journal.verify().flaws == [])
  }

  private func breakSessions(_ database: any Database) async {
    let schema = (database as? Postgres)?.address.schema ?? ""
    _ = try? await database.read {
      try $0.count(
        """
        select count(pg_terminate_backend(pid)) from pg_stat_activity
        where application_name = \("luukku_" + schema) and pid <> pg_backend_pid()
        """)
    }
  }

  @Test("Of two nodes that act on the same version exactly one succeeds") func race() async throws {
    let (one, other) = try await nodes()
    for round in 0..<30 {
      async let first = try? one.note("1", on: "a", at: round)
      async let second = try? other.note("2", on: "a", at: round)
      let won = [await first, await second].compactMap(\.self)
      #expect(won.count == 1)
    }
  }

  @Test("A lease that one node holds is closed to the other") func lease() async throws {
    let (one, other) = try await nodes()
    let held = try await Leases(one.journal).take("digest", as: "one", for: 60)
    #expect(held != nil)
    #expect(try await Leases(other.journal).take("digest", as: "other", for: 60) == nil)
  }
}
