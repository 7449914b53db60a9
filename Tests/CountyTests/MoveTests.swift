import County
import CountyTesting
import Tables
import TablesTesting
import Testing

@Suite("Moving house") struct MoveTests {
  private func county(
    facts count: Int, store: (any Database)? = nil, seed: UInt64 = 1
  ) async throws -> TestCounty {
    let county = try await TestCounty.noting(store: store, seed: seed)
    for number in 0..<count { try await county.note("ä\t\n\\ \(number)", on: "s\(number % 4)") }
    return county
  }

  private func same(_ one: TestCounty, _ other: TestCounty) async throws {
    #expect(
      try await one.journal.facts(after: 0, limit: 10_000) == other.journal.facts(after: 0, limit: 10_000))
    #expect(try await one.journal.verify().head == other.journal.verify().head)
    #expect(
      try await TableDump.of(["note"], in: one.database) == TableDump.of(["note"], in: other.database))
  }

  @Test(
    "The journal is identical after, with its tables and settings, there and back", arguments: [0, 1, 60])
  func thereAndBack(_ count: Int) async throws {
    let here = try await county(facts: count, store: SQLite(path: nil)), there = try await TestCounty.noting()
    try await here.journal.set("demo.until", "x")
    let end = try await Move(from: here.journal, to: there.journal).run()
    #expect(end.position == count)
    try await same(here, there)
    #expect(try await there.journal.setting("demo.until") == "x")
    let back = try await TestCounty.noting(store: SQLite(path: nil))
    try await Move(from: there.journal, to: back.journal).run()
    try await same(here, back)
  }

  @Test("A move goes on where it stopped, also after more was written at the old place") func resumed()
    async throws
  {
    let here = try await county(facts: 30), there = try await TestCounty.noting()
    try await Move(from: here.journal, to: there.journal).run()
    for number in 0..<7 { try await here.note("more \(number)", on: "s1") }
    let end = try await Move(from: here.journal, to: there.journal).run()
    #expect(end.position == 37)
    try await same(here, there)
    #expect(try await Move(from: here.journal, to: there.journal).run() == end)
  }

  @Test("Another county at the target is left alone, and so is one that is ahead") func strangers()
    async throws
  {
    let here = try await county(facts: 10), there = try await county(facts: 4, seed: 2)
    await #expect(throws: Move.Obstacle.other(position: 4)) {
      try await Move(from: here.journal, to: there.journal).run()
    }
    await #expect(throws: Move.Obstacle.ahead(by: 6)) {
      try await Move(from: there.journal, to: here.journal).run()
    }
    #expect(try await there.journal.last() == 4)
  }

  @Test("A journal that has been altered does not move, and the fact is named") func altered() async throws {
    let here = try await county(facts: 10), there = try await TestCounty.noting()
    _ = try await here.database.write { try $0.run("update fact set payload = '{}' where position = 6") }
    let obstacle = await #expect(throws: Move.Obstacle.self) {
      try await Move(from: here.journal, to: there.journal).run()
    }
    #expect(obstacle?.description.contains("fact 6 ") == true)
    #expect(try await there.journal.last() == 0)
  }

  @Test("After the move the journal goes on from its end") func goesOn() async throws {
    let here = try await county(facts: 12), there = try await TestCounty.noting(seed: 2)
    try await Move(from: here.journal, to: there.journal).run()
    #expect(try await there.note("next", on: "s0").position == 13)
    #expect(try await there.journal.verify().flaws == [])
  }
}
