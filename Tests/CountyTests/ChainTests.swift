import County
import CountyTesting
import Tables
import Testing

@Suite("The hash chain") struct ChainTests {
  private static let columns = [
    "id", "stream", "version", "kind", "occurred", "recorded", "actor", "role", "unit", "payload", "chain",
  ]

  /// A county with `count` facts on a few streams.
  private func county(facts count: Int = 40, seed: UInt64 = 1) async throws -> TestCounty {
    let county = try await TestCounty.noting()
    for number in 0..<count {
      try await county.note("words \(number &* Int(seed))", on: "s\(number % 7)")
      county.wait(seconds: 3)
    }
    return county
  }

  private func tamper(_ county: TestCounty, _ statement: SQL) async throws {
    _ = try await county.database.write { try $0.run(statement) }
  }

  @Test("A journal that nobody has touched holds, and its end is what was sealed") func sound() async throws {
    let county = try await county(), walk = try await county.journal.verify()
    #expect(walk.flaws == [] && walk.head.position == 40 && walk.head.link.count == 64)
    #expect(try await TestCounty.noting().journal.verify().flaws == [])
  }

  @Test("A link is the SHA-256 of the link before and of every value with its length") func known() {
    let row: [Value] = [.integer(1), .text("ä"), .null, .real(0.5)]
    let bytes = "1d798e2eaeeb39c9e69f7b63c8595cf1897665e8b96f687439c6891b281da0cb"
    #expect(Chain.link(row[...], after: "") == bytes)
    #expect(
      Chain.link([.text("ab"), .text("c")], after: "") != Chain.link([.text("a"), .text("bc")], after: ""))
    #expect(Chain.link([.text("1")], after: "") != Chain.link([.integer(1)], after: ""))
    #expect(Chain.link([.null], after: "") != Chain.link([.text("")], after: ""))
    #expect(Chain.link([.null], after: "a") != Chain.link([.null], after: "b"))
  }

  @Test("One byte changed anywhere is found and named, in each of a thousand tries", .timeLimit(.minutes(10)))
  func thousand() async throws {
    let county = try await county(), chance = SeededChance(seed: 77)
    var found = 0
    for _ in 0..<1_000 {
      let position = Int(chance.next() % 40) + 1, column = Self.columns[Int(chance.next() % 11)]
      let kept = try await value(column, at: position, county)
      let changed = Self.changed(kept, by: chance)
      try await set(column, to: changed, at: position, county)
      let flaws = try await county.journal.verify().flaws
      if flaws.map(\.position) == [position], flaws.first?.kind == .altered { found += 1 }
      try await set(column, to: kept, at: position, county)
    }
    #expect(found == 1_000)
    #expect(try await county.journal.verify().flaws == [])
  }

  private func value(_ column: String, at position: Int, _ county: TestCounty) async throws -> Value {
    let select = SQL(statements: "select \(column) from fact where position = \(position)")
    return try #require(try await county.database.read { try $0.first(select) { $0.values[0] } })
  }

  private func set(_ column: String, to value: Value, at position: Int, _ county: TestCounty) async throws {
    let update = SQL(statements: "update fact set \(column) = ")
    try await tamper(county, "\(update)\(row: value) where position = \(position)")
  }

  /// The same value with one byte of it changed.
  private static func changed(_ value: Value, by chance: SeededChance) -> Value {
    switch value {
    case .integer(let number): return .integer(number ^ (1 << Int(6 + chance.next() % 40)))
    case .null: return .text("x")
    case .real(let number): return .real(number + 1)
    case .text(let text):
      var bytes = Array(text.utf8)
      let place = Int(chance.next() % UInt64(bytes.count))
      bytes[place] = bytes[place] == UInt8(ascii: "q") ? UInt8(ascii: "z") : UInt8(ascii: "q")
      return .text(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(
    "A fact taken away is missed, at the beginning, in the middle and at the end", arguments: [1, 17, 39, 40])
  func removed(_ position: Int) async throws {
    let county = try await county()
    try await tamper(county, "delete from fact where position = \(position)")
    let flaws = try await county.journal.verify().flaws
    #expect(flaws.first == Flaw(.removed, at: position))
    #expect(flaws.first?.description == "fact \(position) has been removed")
  }

  @Test("A fact put in at the end is named, also when its link is right") func inserted() async throws {
    let county = try await county()
    try await tamper(
      county,
      """
      insert into fact (position, id, stream, version, kind, occurred, recorded, actor, role, payload, chain)
      select 41, 'forged', stream, version + 100, kind, occurred, recorded, actor, role, payload, chain
      from fact where position = 40
      """)
    #expect(try await county.journal.verify().flaws == [Flaw(.inserted, at: 41)])
  }

  @Test("Facts that change places are both named") func swapped() async throws {
    let county = try await county()
    for (from, to) in [(10, -1), (20, 10), (-1, 20)] {
      try await tamper(county, "update fact set position = \(to) where position = \(from)")
    }
    let flaws = try await county.journal.verify().flaws
    #expect(Set(flaws.map(\.position)).isSuperset(of: [10, 20]))
  }

  @Test("Facts written at once by many, and refused ones among them, keep the chain") func together()
    async throws
  {
    let county = try await TestCounty.noting()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<200 {
        group.addTask {
          _ = try? await county.note("\(number)", on: "s\(number % 3)", at: number % 5 == 0 ? 9 : nil)
        }
      }
    }
    let walk = try await county.journal.verify()
    #expect(walk.flaws == [] && walk.head.position >= 160)
  }

  @Test("A link that was emptied is not given again in silence", arguments: [3, 40]) func emptied(
    _ position: Int
  )
    async throws
  {
    let county = try await county()
    try await tamper(county, "update fact set chain = null, payload = '{}' where position = \(position)")
    #expect(try await county.journal.verify().flaws.first?.position == position)
    if position == 40 {
      await #expect(throws: StoreFault.self) { try await county.note("after", on: "s1") }
    }
  }

  @Test("A rebuild leaves the chain alone") func rebuilt() async throws {
    let county = try await county(), before = try await county.journal.verify().head
    try await county.journal.rebuild()
    #expect(try await county.journal.verify().head == before)
  }
}

extension SQL.Parts {
  fileprivate mutating func appendInterpolation(row value: Value) { bind(value) }
}
