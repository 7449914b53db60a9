import Assessment
import Contact
import County
import CountyTesting
import Tables
import Testing

/// Lived and rebuilt are the same, and every kind of fact can be read back.
@Suite("Rebuilding") struct RebuildTests {
  @Test("Tables rebuilt from the journal are the tables that were lived", arguments: [1, 2, 3] as [UInt64])
  func random(_ seed: UInt64) async throws {
    let county = try await TestCounty(seed: seed)
    for number in 0..<25 {
      try await SeededHistory(seed: seed * 1_000 + UInt64(number)).story.write(to: county.journal)
    }
    for (place, actor) in [Cast.resident, Cast.otherResident].enumerated() {
      _ = try await county.register(Cast.person(code: ["010594Y9032", "020594X903P"][place]), as: actor)
      _ = try await county.register(Cast.person("Uusi nimi"), as: actor)
    }
    let (lived, rebuilt) = try await county.dumpAroundRebuild(ContactRecords().tables)
    #expect(lived == rebuilt && lived.count > 40)
  }

  @Test("A table that was damaged is mended by rebuilding") func damaged() async throws {
    let county = try await TestCounty()
    for _ in 0..<5 { try await county.receive() }
    let lived = try await TableDump.of(["matter"], in: county.database)
    _ = try await county.database.write { try $0.run("delete from matter where topic = 'ill'") }
    #expect(try await TableDump.of(["matter"], in: county.database) == [])
    try await county.journal.rebuild()
    #expect(try await TableDump.of(["matter"], in: county.database) == lived)
  }

  static let known = TestCounty.facts.map { $0.kind }

  @Test("Every kind of fact is read back as it was written", arguments: RebuildTests.known) func kinds(
    _ kind: String
  ) throws {
    let type = try #require(Book.vocabulary[kind])
    #expect(type.kind == kind && Set(RebuildTests.known).count == TestCounty.facts.count)
    try readBack(type)
  }

  private func readBack<Payload: FactPayload>(_ type: Payload.Type) throws {
    let text = try JSON.encode(Payload.example)
    #expect(try JSON.decode(Payload.self, from: text) == Payload.example)
    #expect(try JSON.encode(JSON.decode(Payload.self, from: text)) == text)
  }

  @Test("Rebuilding tells how far it has come") func progress() async throws {
    let county = try await TestCounty()
    for _ in 0..<3 { try await county.receive() }
    let (told, sink) = AsyncStream.makeStream(of: [Int].self)
    try await county.journal.rebuild { sink.yield([$0, $1]) }
    sink.finish()
    #expect(await told.reduce(into: []) { $0 = $1 } == [3, 3])
  }
}
