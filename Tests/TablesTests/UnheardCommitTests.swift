import Tables
import TablesTesting
import Testing

/// The worst moment of all: the commit is under way and its answer does not come.
@Suite("A commit whose answer is not heard", .enabled(if: TestStore.isPostgres)) struct UnheardCommitTests {
  /// A store behind a cable, and one that is not.
  private func cable() async throws -> (Relay, through: Postgres, beside: Postgres) {
    let (beside, _) = try TestStore.two()
    try await beside.migrate(PostgresTests.steps)
    let port = try #require(TestStore.address?.firstMatch(of: /:(\d+)\/(\w+)/))
    let relay = try Relay(to: try #require(Int(port.output.1)))
    let address = PostgresAddress(
      "host=127.0.0.1 port=\(relay.port) user=luukku dbname=\(port.output.2)", schema: beside.address.schema)
    return (relay, try Postgres(address, readers: 1, patience: 10), beside)
  }

  private func rows(_ store: Postgres) async throws -> [String] {
    try await store.read { try $0.rows("select id from row order by position") { $0.text(0) } }
  }

  private func add(_ ids: [String], to store: Postgres) async throws {
    try await store.write { connection in
      for id in ids {
        let position = try connection.count("select coalesce(max(position), 0) from row") + 1
        try connection.send("insert into row (position, id) values (\(position), \(id))")
      }
    }
  }

  @Test(
    "A write is there once, whether the cable broke before the commit or after it",
    .timeLimit(.minutes(10)), arguments: [Relay.Cut.before, .after])
  func once(_ cut: Relay.Cut) async throws {
    let (relay, through, beside) = try await cable()
    relay.arm(cut)
    try await add(["a", "b"], to: through)
    #expect(relay.cuts == 1)
    #expect(try await rows(beside) == ["a", "b"])
    try await add(["c"], to: through)
    #expect(try await rows(beside) == ["a", "b", "c"])
    relay.close()
  }

  @Test(
    "Neighbours in the broken commit all land once, and one that fails still fails alone",
    .timeLimit(.minutes(10)), arguments: [Relay.Cut.before, .after])
  func neighbours(_ cut: Relay.Cut) async throws {
    let (relay, through, beside) = try await cable()
    relay.arm(cut)
    let failed = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<30 {
        group.addTask {
          (try? await add(number % 10 == 3 ? ["n\(number)", "n\(number)"] : ["n\(number)"], to: through))
            == nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(relay.cuts == 1 && failed == 3)
    let found = try await rows(beside)
    #expect(found.count == 27 && Set(found).count == 27)
    relay.close()
  }
}
