import Tables
import Testing

@Suite("A store") struct StoreTests {
  private struct Mistake: Error, Equatable { var number: Int }

  @Test("What is written can be read, and a change says how many rows it touched") func writeAndRead()
    async throws
  {
    let store = try await openStore()
    try await store.write { connection in
      for number in 1...5 {
        try connection.run("insert into thing (id, number) values (\(String(number)), \(number))")
      }
    }
    #expect(try await store.write { try $0.run("update thing set number = 0 where number > \(2)") } == 3)
    #expect(
      try await store.read { try $0.first("select id from thing where number = \(2)") { $0.text(0) } } == "2")
    #expect(
      try await store.read { try $0.first("select id from thing where number = \(9)") { $0.text(0) } } == nil)
  }

  @Test("When work fails, nothing of it stays") func allOrNothing() async throws {
    let store = try await openStore()
    await #expect(throws: Mistake(number: 1)) {
      try await store.write { connection in
        try connection.run("insert into thing (id) values ('a')")
        throw Mistake(number: 1)
      }
    }
    #expect(try await store.read { try $0.count("select count(*) from thing") } == 0)
  }

  @Test("A second row where one must be is a conflict, and a broken statement is a fault") func faults()
    async throws
  {
    let store = try await openStore()
    _ = try await store.write { try $0.run("insert into thing (id) values ('a')") }
    let conflict = await #expect(throws: StoreFault.self) {
      try await store.write { try $0.run("insert into thing (id) values ('a')") }
    }
    guard case .conflict = conflict else { return #expect(Bool(false), "\(String(describing: conflict))") }
    let broken = await #expect(throws: StoreFault.self) {
      try await store.read { try $0.count("select * from nothing") }
    }
    guard case .broken = broken else { return #expect(Bool(false), "\(String(describing: broken))") }
  }

  @Test("Writes that arrive together all land") func concurrent() async throws {
    let store = try await openStore()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<400 {
        group.addTask {
          _ = try await store.write {
            try $0.run("insert into thing (id, number) values (\(String(number)), \(number))")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await store.read { try $0.count("select count(distinct number) from thing") } == 400)
  }

  @Test("In a shared commit each write fails or succeeds alone, and hears its own error") func neighbours()
    async throws
  {
    let store = try await openStore()
    let heard = await withTaskGroup(of: (Int, Int?).self) { group in
      for number in 0..<300 {
        group.addTask { (number, await refusal(of: number, in: store)) }
      }
      return await group.reduce(into: [Int: Int?]()) { $0[$1.0] = $1.1 }
    }
    for number in 0..<300 { #expect(heard[number] == .some(number % 3 == 0 ? number : nil)) }
    let stayed = try await store.read {
      try $0.rows("select number from thing order by number") { $0.int(0) }
    }
    #expect(stayed == (0..<300).filter { $0 % 3 != 0 })
  }

  /// What the write of `number` hears: every third throws.
  private func refusal(of number: Int, in store: any Database) async -> Int? {
    do {
      try await store.write { connection in
        try connection.run("insert into thing (id, number) values (\(String(number)), \(number))")
        if number % 3 == 0 { throw Mistake(number: number) }
      }
      return nil
    } catch {
      return (error as? Mistake)?.number ?? -1
    }
  }

  @Test("Counting up from many tasks loses nothing: each write sees what those before it wrote")
  func counting() async throws {
    let store = try await openStore()
    _ = try await store.write { try $0.run("insert into thing (id, number) values ('n', 0)") }
    let seen = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<200 {
        group.addTask {
          try await store.write { connection in
            let number = try connection.count("select number from thing where id = 'n'") + 1
            try connection.run("update thing set number = \(number) where id = 'n'")
            return number
          }
        }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(seen == Set(1...200))
  }

  @Test("Rows are handed one by one, and a mistake in the reader comes through") func each() async throws {
    let store = try await openStore()
    try await store.write { connection in
      for number in 0..<10 {
        try connection.run("insert into thing (id, number) values (\(String(number)), \(number))")
      }
    }
    await #expect(throws: Mistake(number: 3)) {
      try await store.read { connection in
        try connection.each("select number from thing order by number") {
          if $0.int(0) == 3 { throw Mistake(number: 3) }
        }
      }
    }
  }
}
