import Foundation
import Tables
import Testing

@Suite("A store against a dictionary") struct WholeStoreTests {
  private struct Stop: Error {}

  @Test(
    "Random writes, some of which fail half-way, leave what a dictionary would hold",
    arguments: 1...8 as ClosedRange<UInt64>)
  func random(_ seed: UInt64) async throws {
    let store = try await openStore()
    var chance = Chance(seed: seed), expected: [String: Int] = [:]
    for _ in 0..<60 {
      var after = expected, steps: [(id: String, number: Int?)] = []
      for _ in 0..<Int.random(in: 1...5, using: &chance) {
        let id = "k\(Int.random(in: 0...9, using: &chance))"
        let number = Bool.random(using: &chance) ? Int.random(in: 0...99, using: &chance) : nil
        steps.append((id, number))
        after[id] = number
      }
      let fails = Int.random(in: 0...2, using: &chance) == 0, work = steps
      do {
        try await store.write { connection in
          for (id, number) in work {
            if let number {
              try connection.run(
                "insert into thing (id, number) values (\(id), \(number)) on conflict (id) do update set number = excluded.number"
              )
            } else {
              try connection.run("delete from thing where id = \(id)")
            }
          }
          if fails { throw Stop() }
        }
        expected = after
        #expect(!fails)
      } catch is Stop { #expect(fails) }
      let rows = try await store.read {
        try $0.rows("select id, number from thing") { ($0.text(0), $0.int(1)) }
      }
      #expect(Dictionary(uniqueKeysWithValues: rows) == expected)
    }
  }

  @Test(
    "A file closed and opened again holds what was written, and what failed is not there",
    arguments: [1, 50, 600])
  func file(_ count: Int) async throws {
    try await withFile { path in
      let store = try SQLite(path: path)
      try await store.migrate([
        Migration(name: "0001-thing", statements: "create table thing (id text primary key)")
      ])
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<count {
          group.addTask {
            do {
              try await store.write { connection in
                try connection.run("insert into thing values (\("t\(number)"))")
                if number.isMultiple(of: 7) { throw Stop() }
              }
            } catch is Stop {}
          }
        }
        try await group.waitForAll()
      }
      try await store.close()
      let again = try SQLite(path: path)
      let kept = try await again.read { try $0.rows("select id from thing") { $0.text(0) } }
      #expect(Set(kept) == Set((0..<count).filter { !$0.isMultiple(of: 7) }.map { "t\($0)" }))
      try await again.close()
    }
  }

  @Test("A copy is the whole store as it was")
  func copies() async throws {
    try await withFile { path in
      let store = try SQLite(path: nil)
      try await store.migrate([
        Migration(name: "0001-thing", statements: "create table thing (id text primary key)")
      ])
      try await store.write { connection in
        for number in 0..<300 { try connection.run("insert into thing values (\("t\(number)"))") }
      }
      try store.copy(to: path)
      let copy = try SQLite(path: path)
      #expect(try await copy.read { try $0.count("select count(*) from thing") } == 300)
      #expect(try await copy.read { try $0.count("select count(*) from schema_step") } == 1)
      try await copy.close()
    }
  }

  @Test(
    "A file that is no store is a fault, and is left as it was",
    arguments: ["", "ei tietokanta", String(repeating: "x", count: 9_000)])
  func noStore(_ text: String) async throws {
    try await withFile { path in
      try Data(text.utf8).write(to: URL(filePath: path))
      do {
        let store = try SQLite(path: path)
        try await store.migrate([Migration(name: "0001-thing", statements: "create table thing (id text)")])
        try await store.close()
        #expect(text.isEmpty, "only an empty file may become a store")
      } catch {
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
      }
    }
  }

  @Test("A step that breaks leaves the schema where it was, and the next start tries it again")
  func brokenStep() async throws {
    let store = try SQLite(path: nil)
    let first = Migration(name: "0001-a", statements: "create table a (id text)")
    let broken = Migration(name: "0002-b", statements: "create table b (id text); create tabel c (id text)")
    await #expect(throws: StoreFault.self) { try await store.migrate([first, broken]) }
    let mended = Migration(name: "0002-b", statements: "create table b (id text); create table c (id text)")
    try await store.migrate([mended, first])
    try await store.migrate([first, mended])
    let names = try await store.read {
      try $0.rows("select name from schema_step order by name") { $0.text(0) }
    }
    #expect(names == ["0001-a", "0002-b"])
  }

  @Test(
    "Numbers at the ends of what is held come back as they were", arguments: [Int.min, -1, 0, 1, Int.max])
  func numbers(_ number: Int) async throws {
    let store = try await openStore()
    _ = try await store.write { try $0.run("insert into thing (id, number) values ('n', \(number))") }
    #expect(try await store.read { try $0.first("select number from thing") { $0.int(0) } } == number)
    #expect(try await store.read { try $0.count("select count(*) from thing where number = \(number)") } == 1)
  }

  @Test("Words order and compare by their signs, in every script")
  func order() async throws {
    let store = try await openStore(),
      words = ["a", "B", "ä", "å", "ö", "z", "Z", "1", "", " ", "é", "e\u{301}", "🙂", "\u{202e}"]
    try await store.write { connection in
      for (place, word) in words.enumerated() {
        try connection.run("insert into thing (id, words) values (\(String(place)), \(word))")
      }
    }
    let ordered = try await store.read {
      try $0.rows("select words from thing order by words") { $0.text(0) }
    }
    #expect(
      ordered.map { Array($0.utf8) }
        == words.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
    for word in words {
      #expect(
        try await store.read { try $0.count("select count(*) from thing where words = \(word)") } == 1,
        "\(word.debugDescription)")
    }
  }
}
