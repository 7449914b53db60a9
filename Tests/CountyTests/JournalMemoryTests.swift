import County
import CountyTesting
import Foundation
import Tables
import Testing

@Suite("What the journal remembers of its streams") struct JournalMemoryTests {
  private func stream(_ id: String) throws -> County.Stream { try #require(ID<Note>(id)).stream }

  private func words(_ facts: [Fact]) -> [String] { facts.compactMap { $0.read(Noted.self)?.words } }

  /// Two nodes over one store: each has a memory of its own.
  private func nodes() async throws -> (TestCounty, TestCounty) {
    let one = try await TestCounty.noting()
    let other = try await TestCounty(
      seed: 2, facts: [Noted.self], records: [NoteRecords()], migrations: NoteRecords.migrations,
      store: one.database)
    return (one, other)
  }

  @Test("What another node adds is seen, however often the stream was read before")
  func another() async throws {
    let (one, other) = try await nodes(), stream = try stream("a")
    #expect(try await one.journal.facts(of: stream) == [])
    for number in 0..<12 {
      try await (number.isMultiple(of: 2) ? one : other).note("\(number)", on: "a")
      for node in [one, other, one] {
        let facts = try await node.journal.facts(of: stream)
        #expect(
          words(facts) == (0...number).map(String.init) && facts.map(\.version) == Array(1...number + 1))
      }
    }
  }

  @Test("Streams do not mix, nor does a stream whose name begins like another's")
  func apart() async throws {
    let county = try await TestCounty.noting()
    let names = ["a", "a.", "a-", "a1", "a10", "b", "aa"]
    for round in 0..<4 {
      for name in names { try await county.note("\(name) \(round)", on: name) }
      for name in names {
        let facts = try await county.journal.facts(of: try stream(name))
        #expect(words(facts) == (0...round).map { "\(name) \($0)" })
      }
    }
    let room = try await county.journal.facts(ofRoom: "note", kind: Noted.kind)
    #expect(room.count == names.count * 4)
    #expect(try await county.journal.facts(ofRoom: "not", kind: Noted.kind).isEmpty)
    #expect(try await county.journal.facts(ofRoom: "note", kind: "test.other").isEmpty)
  }

  @Test("Read while others write, the facts are always a whole beginning of the stream")
  func whileWriting() async throws {
    let (one, other) = try await nodes(), stream = try stream("a")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in [one, other] {
        group.addTask { for number in 0..<40 { try await writer.note("\(number)", on: "a") } }
      }
      for reader in [one, other, one, other] {
        group.addTask {
          var least = 0
          for _ in 0..<60 {
            let versions = try await reader.journal.facts(of: stream).map(\.version)
            #expect(versions == Array(1...max(1, versions.count)).prefix(versions.count).map(\.self))
            #expect(versions.count >= least, "a reader went back in time")
            least = versions.count
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await one.journal.facts(of: stream).count == 80)
    #expect(try await other.journal.facts(of: stream) == one.journal.facts(of: stream))
  }

  @Test("More streams than it can remember are still read right")
  func many() async throws {
    let county = try await TestCounty.noting()
    try await county.journal.change(by: .luukku) { ledger in
      for number in 0..<2_100 {
        guard let stream = ID<Note>("n\(number)")?.stream else { continue }
        try ledger.add(Noted(words: "\(number)"), to: stream)
      }
    }
    for round in 0..<2 {
      for number in stride(from: round, to: 2_100, by: 3) {
        let facts = try await county.journal.facts(of: try stream("n\(number)"))
        #expect(words(facts) == ["\(number)"])
      }
    }
  }

  @Test("The ledger sees its own facts at once, and the journal only when all is written")
  func inside() async throws {
    let county = try await TestCounty.noting(), stream = try stream("a")
    try await county.note("before", on: "a")
    _ = try await county.journal.facts(of: stream)
    let inside = try await county.journal.change(by: Cast.nurse) { ledger in
      try ledger.add(Noted(words: "inside"), to: stream)
      return try ledger.facts(of: stream).count
    }
    #expect(inside == 2)
    _ = try? await county.journal.change(by: Cast.nurse) { ledger in
      try ledger.add(Noted(words: "lost"), to: stream)
      throw Refusal.notNowhere
    }
    #expect(words(try await county.journal.facts(of: stream)) == ["before", "inside"])
    #expect(try await county.journal.facts(after: 1, limit: 1).map(\.position) == [2])
    #expect(try await county.journal.facts(after: 2, limit: 9).isEmpty)
  }

  @Test("A setting is kept beside the facts, changed in place, and is no fact")
  func settings() async throws {
    let county = try await TestCounty.noting()
    #expect(try await county.journal.setting("k") == nil)
    for value in ["1", "", "ä '\"; drop table fact; --", "2"] {
      try await county.journal.set("k", value)
      #expect(try await county.journal.setting("k") == value)
    }
    #expect(try await county.journal.setting("K") == nil)
    #expect(try await county.journal.last() == 0)
  }

  @Test("A fact's place is found by its id, and no other's")
  func positions() async throws {
    let county = try await TestCounty.noting()
    for number in 0..<20 {
      let fact = try await county.note("\(number)", on: "s\(number % 3)")
      #expect(try await county.journal.position(of: fact.id) == number + 1)
    }
    for id in ["", "x", "' or 1=1 --"] { #expect(try await county.journal.position(of: id) == nil) }
  }
}

extension Refusal { fileprivate static let notNowhere = Refusal.notFound }
