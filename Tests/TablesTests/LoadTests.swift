import Tables
import Testing

@Suite("Many writes at once") struct LoadTests {
  @Test("More writes than fit one commit all land, in transactions of their own") func many() async throws {
    let store = try await openStore()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<1_500 {
        group.addTask {
          _ = try await store.write {
            try $0.run("insert into thing (id, number) values (\(String(number)), \(number % 10))")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await store.read { try $0.count("select count(*) from thing") } == 1_500)
    #expect(try await store.read { try $0.count("select count(*) from thing where number = \(3)") } == 150)
  }

  @Test("A write that fails in the middle of its own work leaves none of it, while its neighbours stay")
  func halves() async throws {
    let store = try await openStore()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<200 {
        group.addTask {
          try? await store.write { connection in
            try connection.run("insert into thing (id, number) values (\("a\(number)"), \(number))")
            try connection.run(
              "insert into thing (id, number) values (\(number % 2 == 0 ? "b\(number)" : "a\(number)"), \(number))"
            )
          }
        }
      }
    }
    let found = try await store.read {
      try $0.rows("select number, count(*) from thing group by number") { [$0.int(0), $0.int(1)] }
    }
    #expect(Set(found) == Set((0..<200).filter { $0 % 2 == 0 }.map { [$0, 2] }))
  }

  @Test("Reading goes on while writing, and never sees half a transfer") func transfers() async throws {
    let store = try await openStore()
    try await store.write { connection in
      for id in ["a", "b"] { try connection.run("insert into thing (id, number) values (\(id), 100)") }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for step in 1...100 {
          try await store.write { connection in
            try connection.run("update thing set number = number - \(step) where id = 'a'")
            try connection.run("update thing set number = number + \(step) where id = 'b'")
          }
        }
      }
      group.addTask {
        for _ in 0..<100 {
          let sum = try await store.read { try $0.count("select sum(number) from thing") }
          #expect(sum == 200)
        }
      }
      try await group.waitForAll()
    }
  }
}
