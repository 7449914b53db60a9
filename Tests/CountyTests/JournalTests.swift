import County
import CountyTesting
import Foundation
import Tables
import Testing

@Suite("The journal") struct JournalTests {
  private func stream(_ id: String) throws -> County.Stream { try #require(ID<Note>(id)).stream }

  @Test("A fact comes back as it was written, with both its times, its actor and its unit") func roundTrip()
    async throws
  {
    let county = try await TestCounty.noting()
    let early = county.now + -3_600, words = "ä '\"; drop table fact; --\n👩‍👩‍👧"
    try await county.journal.change(by: Cast.nurse) {
      try $0.add(Noted(words: words), to: stream("a"), occurred: early, id: "own-id")
    }
    let fact = try #require(try await county.journal.facts(of: stream("a")).first)
    #expect(fact.read(Noted.self)?.words == words && fact.read(Person.self) == nil)
    #expect(
      fact.occurred == early && fact.recorded == county.now && fact.actor == Cast.nurse && fact.id == "own-id"
    )
    #expect(try await county.journal.last() == 1)
  }

  @Test(
    "Facts of some kinds are exactly those, in the total order, however they are read",
    arguments: [1, 7, 100])
  func kinds(_ limit: Int) async throws {
    let county = try await TestCounty.noting()
    for number in 0..<40 {
      try await county.journal.change(by: Cast.nurse) { ledger in
        if number % 3 == 0 {
          try ledger.add(FactCorrected(fact: "f-\(number)", occurred: nil), to: try stream("s\(number % 5)"))
        } else {
          try ledger.add(Noted(words: "\(number)"), to: try stream("s\(number % 5)"))
        }
      }
    }
    var read: [Fact] = []
    while true {
      let more = try await county.journal.facts(
        ofKinds: [Noted.kind, "nothing"], after: read.last?.position ?? 0, limit: limit)
      guard !more.isEmpty else { break }
      read += more
    }
    let all = try await county.journal.facts(after: 0, limit: 1_000)
    #expect(read.map(\.id) == all.filter { $0.kind == Noted.kind }.map(\.id) && read.count < all.count)
    #expect(try await county.journal.facts(ofKinds: [], after: 0, limit: 9).isEmpty)
  }

  @Test("Positions run without gaps and versions by stream, also when eight write at once") func positions()
    async throws
  {
    let county = try await TestCounty.noting()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for number in 0..<40 { try await county.note("\(writer)-\(number)", on: "s\(number % 5)") }
        }
      }
      try await group.waitForAll()
    }
    let facts = try await county.journal.facts(after: 0, limit: 1_000)
    #expect(facts.map(\.position) == Array(1...320))
    for versions in Dictionary(grouping: facts, by: \.stream).values {
      #expect(versions.map(\.version) == Array(1...64))
    }
    #expect(Set(facts.map(\.id)).count == 320)
  }

  @Test("A failed decision leaves no fact, no table row and no gap") func failure() async throws {
    let county = try await TestCounty.noting()
    try await county.note("first", on: "a")
    await #expect(throws: Refusal.notYours) {
      try await county.journal.change(by: Cast.nurse) { ledger in
        try ledger.add(Noted(words: "lost"), to: stream("b"))
        throw Refusal.notYours
      }
    }
    #expect(try await county.note("second", on: "a").position == 2)
    #expect(try await TableDump.of(["note"], in: county.database).count == 1)
  }

  @Test("Whoever acts on an old page is told that somebody changed it") func optimistic() async throws {
    let county = try await TestCounty.noting()
    try await county.note("one", on: "a", at: 0)
    await #expect(throws: Refusal.changedMeanwhile) { try await county.note("two", on: "a", at: 0) }
    try await county.note("two", on: "a", at: 1)
    #expect(try await county.journal.facts(of: stream("a")).count == 2)
  }

  @Test("Of many who act on the same version exactly one succeeds") func race() async throws {
    let county = try await TestCounty.noting()
    let won = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<20 { group.addTask { (try? await county.note("\(number)", on: "a", at: 0)) != nil } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(won == 1)
  }

  @Test("A fact's own id is used once: a second is a refusal, not a second fact") func sameID() async throws {
    let county = try await TestCounty.noting()
    for attempt in 0..<2 {
      let write = { () async throws in
        _ = try await county.journal.change(by: Cast.nurse) {
          try $0.add(Noted(words: "x"), to: stream("a"), id: "same")
        }
      }
      if attempt == 0 {
        try await write()
      } else {
        await #expect(throws: Refusal.changedMeanwhile) { try await write() }
      }
    }
    #expect(try await county.journal.last() == 1)
  }

  @Test("Several facts of one request stand together, and one request sees what it has added") func together()
    async throws
  {
    let county = try await TestCounty.noting()
    let seen = try await county.journal.change(by: Cast.nurse) { ledger in
      for place in 1...3 { try ledger.add(Noted(words: "\(place)"), to: stream(place == 2 ? "b" : "a")) }
      return (
        try ledger.facts(of: stream("a")).count, try ledger.version(of: stream("a")),
        try ledger.version(of: stream("b"))
      )
    }
    #expect(seen == (2, 2, 1))
  }

  @Test("The tables hold what follows from the facts, in the same transaction") func tables() async throws {
    let county = try await TestCounty.noting()
    for words in ["one", "two", "three"] { try await county.note(words, on: "a") }
    #expect(
      try await TableDump.of(["note"], in: county.database) == [
        "note: text(\"a\") | integer(3) | text(\"three\")"
      ])
  }

  @Test("The journal lives on in its file") func file() async throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "luukku-\(UUID().uuidString).sqlite")
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: place.path + end) }
    }
    let county = try await TestCounty.noting(store: SQLite(path: place.path))
    try await county.note("kept", on: "a")
    try await county.database.close()
    let again = try await TestCounty.noting(store: SQLite(path: place.path))
    #expect(try await again.journal.facts(of: stream("a")).first?.read(Noted.self)?.words == "kept")
    try await again.database.close()
  }
}
