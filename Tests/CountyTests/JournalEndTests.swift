import County
import CountyTesting
import Synchronization
import Tables
import TablesTesting
import Testing

/// Requests that share a commit hand on where the journal ends: whatever happens between them, it must be so.
@Suite("The journal's end from request to request") struct JournalEndTests {
  private func stream(_ id: String) throws -> County.Stream { try #require(ID<Note>(id)).stream }

  /// Many at once, so that they share commits, told beforehand or not, a part of them failing at each place where one can.
  private enum Deed: CaseIterable { case foreseen, plain, failsBefore, failsAfter, clashes, besides, two }

  private func act(_ deed: Deed, _ number: Int, _ county: TestCounty) async throws {
    let stream = try stream("s\(number % 7)"), other = try self.stream("t\(number % 3)")
    switch deed {
    case .besides:
      try await county.database.write {
        _ = try $0.run(
          "insert into setting (name, value) values (\("n\(number)"), 'x') on conflict (name) do nothing")
      }
    case .plain:
      try await county.journal.change(by: Cast.nurse) { try $0.add(Noted(words: "\(number)"), to: stream) }
    default:
      try await county.journal.change(by: Cast.nurse, on: [stream]) { ledger in
        if deed == .failsBefore { throw Refusal.notYours }
        // an id that somebody has used already
        try ledger.add(Noted(words: "\(number)"), to: stream, id: deed == .clashes ? "used" : nil)
        if deed == .two { try ledger.add(Noted(words: "\(number) more"), to: other) }
        if deed == .failsAfter { throw Refusal.notYours }
      }
    }
  }

  @Test("Random histories at once: no gap, each version once, the chain holds", arguments: UInt64(1)...6)
  func histories(_ seed: UInt64) async throws {
    let county = try await TestCounty.noting()
    _ = try await county.journal.change(by: Cast.nurse) {
      try $0.add(Noted(words: "first"), to: stream("first"), id: "used")
    }
    let chance = SeededChance(seed: seed)
    let deeds = (0..<120).map { _ in Deed.allCases[Int(chance.next() % UInt64(Deed.allCases.count))] }
    let written = await withTaskGroup(of: Int.self) { group in
      for (number, deed) in deeds.enumerated() {
        group.addTask {
          guard (try? await act(deed, number, county)) != nil else { return 0 }
          return deed == .two ? 2 : deed == .besides ? 0 : 1
        }
      }
      return await group.reduce(0, +)
    }
    let facts = try await county.journal.facts(after: 0, limit: 1_000)
    #expect(facts.map(\.position) == Array(1...1 + written))
    for versions in Dictionary(grouping: facts, by: \.stream).values {
      #expect(versions.map(\.version) == Array(1...versions.count))
    }
    #expect(try await county.journal.verify().flaws == [])
  }

  @Test("Hundreds of streams foreseen at once each begin at version 1") func many() async throws {
    let county = try await TestCounty.noting()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<300 {
        group.addTask {
          let stream = try stream("m\(number)")
          try await county.journal.change(by: Cast.nurse, on: [stream]) { ledger in
            try ledger.expect(stream, at: 0)
            try ledger.add(Noted(words: "\(number)"), to: stream)
          }
        }
      }
      try await group.waitForAll()
    }
    let facts = try await county.journal.facts(after: 0, limit: 1_000)
    #expect(facts.count == 300 && facts.allSatisfy { $0.version == 1 })
    #expect(try await county.journal.verify().flaws == [])
  }

  @Test("Of many who foresaw the same stream at the same version exactly one succeeds") func race()
    async throws
  {
    let county = try await TestCounty.noting(), stream = try stream("one")
    let won = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        group.addTask {
          do {
            try await county.journal.change(by: Cast.nurse, on: [stream]) { ledger in
              try ledger.expect(stream, at: 0)
              try ledger.add(Noted(words: "\(number)"), to: stream)
            }
            return true
          } catch { return false }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(won == 1)
  }
}
