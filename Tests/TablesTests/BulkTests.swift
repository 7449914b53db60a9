import Tables
import Testing

@Suite("Many rows, and statements nobody waits for") struct BulkTests {
  private func rows(_ count: Int) -> [[Value]] {
    (0..<count).map {
      [.text("\($0)"), .text("tab\t line\n back\\slash ä \\N \($0)"), .integer($0), .real(0.25)]
    }
  }

  @Test("Rows loaded at once come back as they went in", arguments: [0, 1, 7, 3_000]) func load(_ count: Int)
    async throws
  {
    let store = try await openStore(), rows = rows(count)
    try await store.write { try $0.load("thing", ["id", "words", "number", "share"], rows) }
    let found = try await store.read {
      try $0.rows("select id, words, number, share from thing order by number") { $0.values }
    }
    #expect(found == rows)
  }

  @Test("A load with a row too many is a conflict and leaves nothing") func conflict() async throws {
    let store = try await openStore(), rows = rows(20) + rows(1)
    let fault = await #expect(throws: StoreFault.self) {
      try await store.write { try $0.load("thing", ["id", "words", "number", "share"], rows) }
    }
    guard case .conflict = fault else { return #expect(Bool(false), "\(String(describing: fault))") }
    #expect(try await store.read { try $0.count("select count(*) from thing") } == 0)
  }

  @Test("A statement that nobody waited for fails its own work and no other") func sent() async throws {
    let store = try await openStore()
    let refused = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<100 {
        group.addTask {
          do {
            try await store.write { connection in
              try connection.send("insert into thing (id, number) values (\("a\(number)"), \(number))")
              let twin = number % 4 == 0 ? "a\(number)" : "b\(number)"
              try connection.send("insert into thing (id, number) values (\(twin), \(number))")
            }
            return false
          } catch { return true }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(refused == 25)
    #expect(try await store.read { try $0.count("select count(*) from thing") } == 150)
  }

  @Test("What is to be done last is done once for each commit, and sees all of it") func finishing()
    async throws
  {
    let store = try await openStore()
    _ = try await store.write { try $0.run("insert into thing (id, number) values ('sum', 0)") }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...50 {
        group.addTask {
          try await store.write { connection in
            try connection.send("insert into thing (id, number) values (\("n\(number)"), \(number))")
            try connection.finish(
              "sum",
              "update thing set number = (select sum(number) from thing where id <> 'sum') where id = 'sum'")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await store.read { try $0.count("select number from thing where id = 'sum'") } == 1_275)
  }

  @Test("What failed work wanted done last is not done") func notFinished() async throws {
    let store = try await openStore()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<60 {
        group.addTask {
          try? await store.write { connection in
            try connection.send("insert into thing (id, number) values (\("n\(number)"), \(number))")
            try connection.finish(
              "last",
              "insert into thing (id, number) values ('last', \(number)) on conflict (id) do update set number = excluded.number"
            )
            if number % 2 == 1 { throw StoreFault.broken("on purpose") }
          }
        }
      }
    }
    #expect(try await store.read { try $0.count("select count(*) from thing where id <> 'last'") } == 30)
    #expect(try await store.read { try $0.count("select number % 2 from thing where id = 'last'") } == 0)
  }

  @Test("More statements without waiting than fit a pipeline all arrive, in their order") func longPipeline()
    async throws
  {
    let store = try await openStore()
    try await store.write { connection in
      try connection.send("insert into thing (id, number) values ('n', 0)")
      for _ in 0..<1_000 {
        try connection.send("update thing set number = number * 3 % 1009 + 1 where id = 'n'")
      }
    }
    let expected = (0..<1_000).reduce(0) { number, _ in number * 3 % 1_009 + 1 }
    #expect(try await store.read { try $0.count("select number from thing") } == expected)
  }

  @Test("Text is ordered by its bytes on every store") func bytes() async throws {
    let store = try await openStore(), words = ["b", "B", "a", "ä", "Z", "z", "1", "_", "å", ""]
    try await store.write { connection in
      for word in words {
        try connection.send("insert into thing (id, words) values (\("id" + word), \(word))")
      }
    }
    let sorted = try await store.read { try $0.rows("select words from thing order by words") { $0.text(0) } }
    #expect(sorted == words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
