import County
import CountyTesting
import Foundation
import Testing

@Suite("Facts as lines of a file") struct FactLinesTests {
  private static let vocabulary = Vocabulary([Noted.self, Person.self, FactCorrected.self, RecordRead.self])

  /// A county with a few facts, and its file.
  private func lived(_ words: [String] = ["a", "ä \"lainaus\" \\ \n rivi", "👩‍👩‍👧", ""]) async throws
    -> (county: TestCounty, file: String)
  {
    let county = try await TestCounty.noting()
    for (number, text) in words.enumerated() {
      county.wait(seconds: number * 61)
      try await county.note(text, on: "s\(number % 3)")
    }
    return (county, try await file(of: county))
  }

  private func file(of county: TestCounty) async throws -> String {
    try await county.journal.facts(after: 0, limit: 1_000).map { try FactLines.line($0) + "\n" }.joined()
  }

  private func read(_ text: String) throws -> [(line: Int, fact: Fact)] {
    try FactLines.read(Array(text.utf8), vocabulary: Self.vocabulary)
  }

  private func complaint(_ bytes: [UInt8]) -> FactLines.Problem? {
    do throws(FactLines.Problem) {
      _ = try FactLines.read(bytes, vocabulary: Self.vocabulary)
      return nil
    } catch { return error }
  }

  @Test("Written out and taken into an empty county, the journal is the same, line by line")
  func roundTrip() async throws {
    let (_, file) = try await lived(), other = try await TestCounty.noting()
    let taken = try await other.journal.take(try read(file))
    #expect(taken == (added: 4, known: 0))
    #expect(try await self.file(of: other) == file)
  }

  @Test("Taken twice nothing is added; with more lines only those")
  func twice() async throws {
    let (county, file) = try await lived(), other = try await TestCounty.noting()
    _ = try await other.journal.take(try read(file))
    #expect(try await other.journal.take(try read(file)) == (added: 0, known: 4))
    try await county.note("uusi", on: "s0")
    #expect(try await other.journal.take(try read(try await self.file(of: county))) == (added: 1, known: 4))
    #expect(try await self.file(of: other) == self.file(of: county))
  }

  @Test("Both times of a fact survive: when it was so and when it was learnt")
  func bothTimes() async throws {
    let county = try await TestCounty.noting(), early = county.now + -86_400 * 9
    try await county.journal.change(by: Cast.nurse) { ledger in
      guard let stream = ID<Note>("a")?.stream else { return }
      try ledger.add(Noted(words: "x"), to: stream, occurred: early)
    }
    let other = try await TestCounty.noting()
    other.wait(days: 30)
    _ = try await other.journal.take(try read(try await file(of: county)))
    let fact = try #require(try await other.journal.facts(after: 0, limit: 1).first)
    #expect(fact.occurred == early && fact.recorded == county.now && fact.actor == Cast.nurse)
  }

  @Test("A line whose stream is not so far is refused with its number, and nothing of the file stays")
  func gap() async throws {
    let (_, file) = try await lived(["a", "b", "c", "d"]), other = try await TestCounty.noting()
    let lines = file.split(separator: "\n").map(String.init)
    await #expect(throws: FactLines.Problem.self) {
      try await other.journal.take(try read([lines[1], lines[3]].joined(separator: "\n")))
    }
    #expect(try await other.journal.last() == 0)
  }

  @Test("A known id with another content is refused, in its words, its stream or its time")
  func changed() async throws {
    let (county, file) = try await lived(["sama"]), line = try #require(file.split(separator: "\n").first)
    for (old, new) in [("sama", "muu"), ("note/s0", "note/s9"), ("T09:00:00", "T09:00:01")] {
      let changed = String(line).replacing(old, with: new, maxReplacements: 1)
      #expect(changed != String(line))
      do {
        _ = try await county.journal.take(try read(changed))
        Issue.record("\(old) → \(new) was taken")
      } catch let problem as FactLines.Problem {
        #expect(problem.line == 1 && problem.what.contains("with another") && !problem.mend.isEmpty)
      }
    }
    #expect(try await county.journal.last() == 1)
  }

  private static let good =
    #"{"actor":{"id":"x","role":"nurse"},"id":"f1","kind":"test.noted","occurred":"2026-03-02T09:00:00+02:00","payload":{"words":"a"},"position":1,"recorded":"2026-03-02T09:00:00+02:00","stream":"note/a","version":1}"#

  @Test(
    "What is wrong in a line is told in its place",
    arguments: [
      ("\"note/a\"", "\"note\"", "room/id"), ("\"note/a\"", "\"../a\"", "room/id"),
      ("\"note/a\"", "7", "stream"),
      ("\"note/a\"", "\"Note/A\"", "room/id"), ("\"version\":1", "\"version\":0", "out of range"),
      ("\"version\":1", "\"version\":-3", "out of range"), ("\"version\":1", "\"version\":1.5", ""),
      ("\"version\":1", "\"version\":99999999999999999999", ""), ("\"f1\"", "\"\"", "out of range"),
      ("\"test.noted\"", "\"test.unknown\"", "no kind of fact"),
      ("\"test.noted\"", "\"person.registered\"", "payload"),
      ("{\"words\":\"a\"}", "{}", "words” is missing"),
      ("{\"words\":\"a\"}", "{\"words\":1}", "must be text"),
      ("{\"words\":\"a\"}", "null", "payload"), ("\"nurse\"", "\"king\"", "role"),
      ("2026-03-02T09:00:00+02:00", "2.3.2026", "is not a moment"), ("\"id\":\"f1\",", "", "“id” is missing"),
      ("\"actor\":{\"id\":\"x\",\"role\":\"nurse\"},", "", "“actor” is missing"),
      ("\"version\":1}", "\"version\":1", ""), ("{", "[", ""),
    ])
  func broken(_ old: String, _ new: String, _ said: String) throws {
    let line = Self.good.replacing(old, with: new, maxReplacements: 1)
    #expect(line != Self.good)
    let problem = try #require(complaint(Array("\n\(Self.good)\n \n\(line)\n".utf8)))
    #expect(
      problem.line == 4 && (said.isEmpty || problem.what.contains(said)) && !problem.mend.isEmpty,
      "\(problem)")
    #expect(problem.what.count < 300, "a complaint never repeats a whole line")
  }

  @Test(
    "A good line, empty lines and both kinds of line end are read", arguments: ["\n", "\r\n", "\n\n  \n"])
  func good(_ end: String) throws {
    let facts = try read(Self.good + end)
    #expect(facts.count == 1 && facts[0].line == 1 && facts[0].fact.read(Noted.self)?.words == "a")
    #expect(try read("").isEmpty && read("\n \n\t\n").isEmpty)
  }

  @Test(
    "Bytes that are no text are refused with their line",
    arguments: [[0xff, 0xfe], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80]])
  func notText(_ bytes: [UInt8]) throws {
    let problem = try #require(complaint(Array(Self.good.utf8) + [10] + bytes + [10]))
    #expect(problem.line == 2)
  }

  @Test("A file cut anywhere is refused or read as far as whole lines go, and never crashes")
  func cut() throws {
    let bytes = Array((Self.good + "\n").utf8)
    for end in 0..<bytes.count {
      let part = Array(bytes[..<end])
      if let problem = complaint(part) {
        #expect(problem.line == 1)
      } else {
        #expect(end == 0 || end >= bytes.count - 1)
      }
    }
  }

  @Test("Changed bytes anywhere are read or refused, never a fault", arguments: 1...8 as ClosedRange<UInt64>)
  func fuzz(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    for _ in 0..<120 {
      var bytes = Array(Self.good.utf8)
      for _ in 0..<Int.random(in: 1...5, using: &chance) {
        let place = Int.random(in: 0..<bytes.count, using: &chance)
        switch Int.random(in: 0...2, using: &chance) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
        case 1: bytes.remove(at: place)
        default:
          bytes.insert(contentsOf: Array("{\"[]},:\\u0".utf8).shuffled(using: &chance).prefix(3), at: place)
        }
      }
      if let problem = complaint(bytes) { #expect(problem.line >= 1 && !problem.what.isEmpty) }
    }
  }

  @Test("A deep, a wide and a very long line are refused or read without harm")
  func extremes() {
    let deep = String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000)
    #expect(complaint(Array(deep.utf8)) != nil)
    let long = Self.good.replacing("\"a\"", with: "\"\(String(repeating: "ä", count: 200_000))\"")
    #expect(complaint(Array(long.utf8)) == nil)
    #expect(complaint([UInt8](repeating: 10, count: 1_000_000)) == nil)
    let id = Self.good.replacing("\"f1\"", with: "\"\(String(repeating: "x", count: 81))\"")
    #expect(complaint(Array(id.utf8))?.what.contains("out of range") == true)
  }
}
