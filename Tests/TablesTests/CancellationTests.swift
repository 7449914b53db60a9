import Tables
import TablesTesting
import Testing

/// Statements that take too long, and those for which nobody waits any more.
@Suite("Broken off", .enabled(if: TestStore.isPostgres), .timeLimit(.minutes(3))) struct CancellationTests {
  /// One reader only, so that whatever comes next must use the same session.
  private func store(limit: Double = 20) async throws -> (Postgres, beside: Postgres) {
    let (one, other) = try TestStore.two()
    try await one.migrate(PostgresTests.steps)
    return (try Postgres(one.address, readers: 1, patience: 5, limit: limit), other)
  }

  private func session(_ store: Postgres) async throws -> Int {
    try await store.read { try $0.count("select pg_backend_pid()") }
  }

  /// How many of the county's sessions are in the middle of a statement.
  private func busy(_ beside: Postgres) async throws -> Int {
    let place = "luukku_" + (beside.address.schema ?? "")
    return try await beside.read {
      try $0.count(
        """
        select count(*) from pg_stat_activity where application_name = \(place) and state <> 'idle'
        and pid <> pg_backend_pid() and query like '%pg_sleep%'
        """)
    }
  }

  @Test("A reading over its limit is broken off at the server, and its session reads on", arguments: 1...3)
  func limit(_ turns: Int) async throws {
    let (store, beside) = try await store(limit: 0.1), before = try await session(store)
    for _ in 0..<turns {
      let fault = await #expect(throws: StoreFault.self) {
        try await store.read { try $0.count("select count(pg_sleep(60))") }
      }
      #expect(fault?.description.contains("57014") == true)
    }
    #expect(try await session(store) == before)
    #expect(try await busy(beside) == 0)
  }

  @Test("A reading that nobody waits for any more is broken off at the server, and its session reads on")
  func calledOff() async throws {
    let (store, beside) = try await store(), before = try await session(store)
    let reading = Task { try await store.read { try $0.count("select count(pg_sleep(60))") } }
    while try await busy(beside) == 0 { await Task.yield() }
    reading.cancel()
    await #expect(throws: CancellationError.self) { try await reading.value }
    #expect(try await session(store) == before)
    #expect(try await busy(beside) == 0)
  }

  @Test("Called off at any moment, a reading either answers or is broken off, and never harms the next")
  func anyMoment() async throws {
    let (store, _) = try await store()
    for turn in 0..<300 {
      let reading = Task { try await store.read { try $0.count(SQL(statements: "select \(turn)")) } }
      for _ in 0..<turn % 17 { await Task.yield() }
      reading.cancel()
      do { #expect(try await reading.value == turn) } catch { #expect(error is CancellationError) }
      #expect(try await store.read { try $0.count("select 7") } == 7)
    }
  }

  @Test("Those called off while they stood in line leave it without a word to the server") func inLine()
    async throws
  {
    let (store, beside) = try await store(), ran = Heard()
    let first = Task { try await store.read { try $0.count("select count(pg_sleep(60))") } }
    while try await busy(beside) == 0 { await Task.yield() }
    let others = (0..<20).map { _ in
      Task {
        try await store.read { connection in
          ran.add("in line")
          return try connection.count("select 1")
        }
      }
    }
    for other in others { other.cancel() }
    first.cancel()
    for other in others { await #expect(throws: CancellationError.self) { try await other.value } }
    #expect(ran.all == [])
    #expect(try await store.read { try $0.count("select 2") } == 2)
  }
}

@Suite("Broken off in memory") struct MemoryCancellationTests {
  @Test("Called off at any moment, a reading either answers or is broken off, and never harms the next")
  func anyMoment() async throws {
    let store = try SQLite(path: nil)
    let long: SQL = """
      with recursive step(number) as (select 1 union all select number + 1 from step where number < 5000)
      select count(*) from step
      """
    for turn in 0..<300 {
      let reading = Task { try await store.read { try $0.count(long) } }
      for _ in 0..<turn % 60 { await Task.yield() }
      reading.cancel()
      do { #expect(try await reading.value == 5_000) } catch { #expect(error is CancellationError) }
      #expect(try await store.read { try $0.count("select 7") } == 7)
    }
  }
}
