import County
import CountyTesting
import Testing

@Suite("Nodes and leases") struct NodesTests {
  private func node(_ id: String, _ county: TestCounty) -> ServingNode {
    ServingNode(id: id, name: "host:\(id)", version: "1", started: county.now)
  }

  @Test("A node that tells of itself is listed with its place; one that leaves is not") func listed()
    async throws
  {
    let county = try await TestCounty(), nodes = Nodes(county.database)
    for id in ["a", "b"] { try await nodes.tell(node(id, county)) }
    county.wait(seconds: 5)
    var again = node("a", county)
    (again.seen, again.position) = (county.now, 7)
    try await nodes.tell(again)
    let all = try await nodes.all()
    #expect(all.map(\.id) == ["a", "b"] && all.map(\.position) == [7, 0])
    #expect(all[0].seen == county.now && all[0].started == TestCounty.start && all[0].name == "host:a")
    try await nodes.leave("b")
    #expect(try await nodes.all().map(\.id) == ["a"])
  }

  @Test("A node silent for a day is forgotten when another tells of itself") func silent() async throws {
    let county = try await TestCounty(), nodes = Nodes(county.database)
    try await nodes.tell(node("gone", county))
    county.wait(days: 2)
    try await nodes.tell(node("here", county))
    #expect(try await nodes.all().map(\.id) == ["here"])
  }

  @Test("Of many who ask for a lease at once exactly one gets it") func one() async throws {
    let county = try await TestCounty(), leases = Leases(county.journal)
    let holders = try await withThrowingTaskGroup(of: String?.self) { group in
      for number in 0..<20 {
        group.addTask { try await leases.take("digest", as: "node-\(number)", for: 60)?.holder }
      }
      return try await group.reduce(into: []) { $0 += [$1].compactMap(\.self) }
    }
    #expect(holders.count == 1)
    #expect(try await leases.all().map(\.holder) == holders)
  }

  @Test("A holder renews with the same fence; after the time another gets it with a higher one") func fences()
    async throws
  {
    let county = try await TestCounty(), leases = Leases(county.journal)
    let first = try #require(try await leases.take("digest", as: "a", for: 60))
    county.wait(seconds: 30)
    let renewed = try #require(try await leases.take("digest", as: "a", for: 60))
    #expect(renewed.fence == first.fence && renewed.until == first.until + 30)
    #expect(try await leases.take("digest", as: "b", for: 60) == nil)
    county.wait(seconds: 61)
    let other = try #require(try await leases.take("digest", as: "b", for: 60))
    #expect(other.fence == first.fence + 1)
    #expect(try await leases.take("digest", as: "a", for: 60) == nil)
  }

  @Test("A lease given back is free at once, and only its holder can give it") func given() async throws {
    let county = try await TestCounty(), leases = Leases(county.journal)
    let mine = try #require(try await leases.take("digest", as: "a", for: 60))
    var forged = mine
    forged.fence += 1
    try await leases.give(forged)
    #expect(try await leases.take("digest", as: "b", for: 60) == nil)
    try await leases.give(mine)
    #expect(try await leases.take("digest", as: "b", for: 60)?.fence == mine.fence + 1)
  }

  @Test("What an earlier holder still tries to write is refused, and nothing of it stays") func stale()
    async throws
  {
    let county = try await TestCounty.noting(), leases = Leases(county.journal)
    let stream = try #require(ID<Note>("digest")).stream
    let old = try #require(try await leases.take("digest", as: "a", for: 10))
    try await county.journal.under(old).change(by: .luukku) { try $0.add(Noted(words: "1"), to: stream) }
    county.wait(seconds: 11)
    let held = try #require(try await leases.take("digest", as: "b", for: 10))
    await #expect(throws: Refusal.turnLost) {
      try await county.journal.under(old).change(by: .luukku) {
        try $0.add(Noted(words: "late"), to: stream)
      }
    }
    try await county.journal.under(held).change(by: .luukku) { try $0.add(Noted(words: "2"), to: stream) }
    #expect(
      try await county.journal.facts(of: stream).compactMap { $0.read(Noted.self)?.words } == ["1", "2"])
  }

  @Test("A value that all nodes need is the first that any of them set") func setOnce() async throws {
    let journal = try await TestCounty().journal
    let values = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<10 {
        group.addTask { try await journal.setting("session.key", first: "key-\(number)") }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(values.count == 1)
    #expect(try await journal.setting("session.key") == values.first)
  }
}
