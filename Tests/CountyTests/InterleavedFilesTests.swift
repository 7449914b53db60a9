import Contact
import County
import CountyTesting
import Foundation
import Testing

@Suite("Files of facts in any order, whole or torn") struct InterleavedFilesTests {
  private static let tables = ["matter", "matter_unit", "person", "phone_call"]

  /// Lives of a few matters, each in its own order.
  private func lives(_ seed: UInt64) throws -> [[Fact]] {
    try (0..<4).map { try SeededHistory(seed: seed &* 100 + $0, steps: 6).story.facts() }
  }

  /// The lives as one file: each keeps its order, chance settles who comes next.
  private func lines(_ lives: [[Fact]], _ chance: SeededChance) throws -> [String] {
    var rest = lives.map { $0[...] }, lines: [String] = []
    while case let open = rest.indices.filter({ !rest[$0].isEmpty }), !open.isEmpty {
      let place = open[Int(chance.next() % UInt64(open.count))]
      if let fact = rest[place].popFirst() { lines.append(try FactLines.line(fact)) }
    }
    return lines
  }

  private func read(_ text: String, _ county: TestCounty) throws -> [(line: Int, fact: Fact)] {
    try FactLines.read(Array(text.utf8), vocabulary: county.journal.vocabulary)
  }

  private func state(_ county: TestCounty) async throws -> [String] {
    try await TableDump.of(Self.tables, in: county.database)
  }

  @Test(
    "Whatever the order between matters, the tables are the same and the journal holds",
    arguments: 1...5 as ClosedRange<UInt64>)
  func orders(_ seed: UInt64) async throws {
    let lives = try lives(seed), chance = SeededChance(seed: seed)
    var states: [[String]] = []
    for _ in 0..<2 {
      let county = try await TestCounty(), text = try lines(lives, chance).joined(separator: "\n")
      let (added, known) = try await county.journal.take(read(text, county))
      #expect(added == lives.map(\.count).reduce(0, +) && known == 0)
      #expect(try await county.journal.verify().flaws.isEmpty)
      states.append(try await state(county))
    }
    #expect(states[0] == states[1] && states[0].count >= lives.count)
  }

  @Test(
    "Taken in any pieces, with pieces repeated, it is what it is taken whole",
    arguments: 1...5 as ClosedRange<UInt64>)
  func pieces(_ seed: UInt64) async throws {
    let lives = try lives(seed), chance = SeededChance(seed: seed), lines = try lines(lives, chance)
    let whole = try await TestCounty(), pieces = try await TestCounty()
    _ = try await whole.journal.take(read(lines.joined(separator: "\n"), whole))
    var next = 0
    while next < lines.count {
      let from = next - Int(chance.next() % UInt64(min(next, 3) + 1)),
        to = min(lines.count, next + 1 + Int(chance.next() % 6))
      let (added, known) = try await pieces.journal.take(
        read(lines[from..<to].joined(separator: "\n"), pieces))
      #expect(added == to - next && known == next - from)
      next = to
    }
    #expect(try await state(pieces) == state(whole))
    #expect(try await pieces.journal.facts(after: 0, limit: 999) == whole.journal.facts(after: 0, limit: 999))
  }

  @Test(
    "Torn anywhere it is refused and leaves nothing, or is taken as far as its lines go; then the whole can be taken",
    arguments: 1...5 as ClosedRange<UInt64>)
  func torn(_ seed: UInt64) async throws {
    let lives = try lives(seed), chance = SeededChance(seed: seed)
    let text = Array(try lines(lives, chance).joined(separator: "\n").utf8),
      count = lives.map(\.count).reduce(0, +)
    let county = try await TestCounty()
    for _ in 0..<6 {
      let before = try await county.journal.last()
      let cut = Array(text.prefix(Int(chance.next() % UInt64(text.count))))
      do {
        let facts = try FactLines.read(cut, vocabulary: county.journal.vocabulary)
        let (added, known) = try await county.journal.take(facts)
        #expect(added + known == facts.count)
      } catch is FactLines.Problem {
        #expect(try await county.journal.last() == before, "a torn file left something")
      }
    }
    _ = try await county.journal.take(read(String(decoding: text, as: UTF8.self), county))
    #expect(try await county.journal.last() == count)
    let lived = try await state(county)
    try await county.journal.rebuild()
    #expect(try await state(county) == lived)
    #expect(try await county.journal.verify().flaws.isEmpty)
  }
}
