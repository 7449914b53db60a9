import County
import Testing

@Suite("Identifiers and streams") struct IDTests {
  enum Thing {}

  @Test(
    "Small letters, digits, dashes and dots make an id",
    arguments: ["a", "0198c0de-0000-7000-8000-000000000001", "kajaani-tk", "a.b", "..."])
  func good(_ text: String) { #expect(ID<Thing>(text)?.text == text) }

  @Test(
    "Nothing else does",
    arguments: [
      "", ".", "..", "A", "a b", "a/b", "ä", "a\u{0}", "a\n", "a%2f", String(repeating: "a", count: 65), "a'",
      "a;", "a?b", "e\u{301}",
    ])
  func bad(_ text: String) { #expect(ID<Thing>(text) == nil) }

  @Test("Made ids are UUIDs of version 7: valid, different, and in order of time") func made() throws {
    let chance = SeededChance(seed: 1)
    var last = "", seen: Set<String> = []
    for step in 0..<9_000 {
      let id = ID<Thing>(
        at: Moment(seconds: 1_772_000_000 + step / 8_500), order: UInt64(step % 8_500), chance: chance.next())
      #expect(ID<Thing>(id.text) == id && id.text > last && seen.insert(id.text).inserted)
      #expect(
        id.text.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil,
        "\(id.text)")
      last = id.text
    }
  }

  @Test("The same chance gives the same id, so a test can be repeated") func seeded() {
    let world = { World.frozen(FrozenClock(Moment(seconds: 1_772_000_000)), seed: 5) }
    #expect(world().id(of: Thing.self) == world().id(of: Thing.self))
    #expect(world().secret() == world().secret())
  }

  @Test("Ids of one second are in the order in which they were made, those of many hands all different")
  func inOrder() async {
    let world = World.frozen(FrozenClock(Moment(seconds: 1_772_000_000)))
    let hands = await withTaskGroup(of: [ID<Thing>].self) { group in
      for _ in 0..<8 { group.addTask { (0..<2_000).map { _ in world.id() } } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(hands.joined()).count == 16_000)
    for ids in hands { #expect(ids == ids.sorted()) }
  }

  @Test("Secret words are long, of safe letters, and different") func secrets() {
    let world = World.frozen(FrozenClock(Moment(seconds: 0)))
    let words = (0..<200).map { _ in world.secret() }
    #expect(Set(words).count == 200)
    #expect(
      words.allSatisfy {
        $0.wholeMatch(of: /[a-km-np-z2-9]{26}/) != nil && !$0.contains("l") && !$0.contains("o")
      })
  }

  @Test("A stream is a room and an id, and is read back") func streams() throws {
    let id = try #require(ID<Matter>("abc-1"))
    let stream = try #require(Stream("matter/abc-1"))
    #expect(
      stream == id.stream && stream.room == "matter" && stream.id == "abc-1"
        && stream.id(of: Matter.self) == id)
  }

  @Test(
    "What is no stream is refused",
    arguments: ["", "matter", "matter/", "/a", "matter/a/b", "Matter/a", "matter/a b", "../a", "matter/.."])
  func noStream(_ text: String) { #expect(Stream(text) == nil) }

  @Test("An id in JSON is its text; a broken one is refused without repeating more than its beginning")
  func json() throws {
    #expect(try JSON.decode([ID<Thing>].self, from: "[\"a-1\"]").map(\.text) == ["a-1"])
    #expect(throws: DecodingError.self) { try JSON.decode([ID<Thing>].self, from: "[\"A B\"]") }
  }
}
