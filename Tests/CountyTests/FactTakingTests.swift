import Contact
import County
import CountyTesting
import Synchronization
import TablesTesting
import Testing

@Suite("Facts from elsewhere") struct FactTakingTests {
  private let vocabulary = Vocabulary(TestCounty.facts)

  private func lines(_ seed: UInt64 = 1) throws -> [String] {
    try SeededHistory(seed: seed).story.facts().map { try FactLines.line($0) }
  }

  /// Takes the lines; gives what was refused.
  private func take(_ lines: [String], _ county: TestCounty) async throws -> FactLines.Problem? {
    do {
      let read = try FactLines.read(Array(lines.joined(separator: "\n").utf8), vocabulary: vocabulary)
      _ = try await county.journal.take(read)
      return nil
    } catch let problem as FactLines.Problem {
      return problem
    }
  }

  private func change(_ line: String, _ path: [String], _ value: AnyJSON) throws -> String {
    func put(_ json: AnyJSON, _ path: ArraySlice<String>) -> AnyJSON {
      guard let key = path.first, case .object(var fields) = json else { return value }
      fields[key] = put(fields[key] ?? .null, path.dropFirst())
      return .object(fields)
    }
    return try JSON.encode(put(JSON.decode(AnyJSON.self, from: line), path[...]))
  }

  @Test("The same file twice adds nothing the second time, at other positions too") func twice() async throws
  {
    let county = try await TestCounty(), lines = try lines()
    let read = try FactLines.read(Array(lines.joined(separator: "\n").utf8), vocabulary: vocabulary)
    #expect(try await county.journal.take(read) == (lines.count, 0))
    #expect(try await county.journal.take(read) == (0, lines.count))
    let moved = read.map { line, fact in
      var fact = fact
      fact.position += 500
      return (line: line, fact: fact)
    }
    #expect(try await county.journal.take(moved) == (0, lines.count))
  }

  @Test(
    "How far it is, is told line by line thousand and once at the end", arguments: [0, 1, 999, 1_000, 2_500])
  func progress(_ count: Int) async throws {
    let county = try await TestCounty(), first = try lines()[0]
    let made = try (0..<count).map {
      try change(change(first, ["stream"], .string("matter/m-\($0)")), ["id"], .string("f-\($0)"))
    }
    var read: [[Int]] = []
    let facts = try FactLines.read(
      Array(made.joined(separator: "\n").utf8), vocabulary: vocabulary
    ) { read.append([$0, $1]) }
    let lines = max(count, 1), whole = (0...(lines / 1_000)).dropFirst().map { [$0 * 1_000, lines] }
    #expect(read == (lines % 1_000 == 0 ? whole : whole + [[lines, lines]]))
    let heard = Mutex<[[Int]]>([])
    #expect(
      try await county.journal.take(facts) { done, of in heard.withLock { $0.append([done, of]) } } == (
        count, 0
      ))
    let starts = stride(from: 0, to: count, by: 1_000).map { [$0, count] }
    #expect(heard.withLock { $0 } == starts + [[count, count]])
  }

  @Test(
    "A known id with any other content is refused with its line, its id and the field, and nothing stays",
    arguments: [
      (["actor", "id"], .string("somebody-else"), "actor"), (["actor", "role"], .string("doctor"), "actor"),
      (["actor", "unit"], .string("another-unit"), "actor"),
      (["recorded"], .string("2031-01-01T08:00:00+02:00"), "recorded"),
      (["occurred"], .string("2031-01-01T08:00:00+02:00"), "occurred"),
      (["payload", "words"], .string("muuta"), "payload"), (["stream"], .string("matter/other"), "stream"),
      (["version"], .int(7), "version"),
    ] as [([String], AnyJSON, String)])
  func changed(_ path: [String], _ value: AnyJSON, _ field: String) async throws {
    let county = try await TestCounty(), known = try lines()
    #expect(try await take(known, county) == nil)
    let before = try await county.journal.last()
    let other = try SeededHistory(seed: 2).story.facts().prefix(1).map { fact in
      try change(try FactLines.line(fact), ["stream"], .string("matter/fresh")).replacing(
        fact.id, with: "fresh-1")
    }
    let problem = try await take(other + [try change(known[0], path, value)], county)
    #expect(problem?.line == 2 && problem?.what.contains(field) == true, "\(String(describing: problem))")
    #expect(problem?.what.contains("fact story-1 ") == true || problem?.what.contains("is here with") == true)
    #expect(try await county.journal.last() == before)
  }

  @Test("A gap and a repeated version are refused by line") func versions() async throws {
    let county = try await TestCounty(), all = try lines()
    let gap = try await take([all[0], all[2]], county)
    #expect(gap?.line == 2 && gap?.what.contains("not at version") == true)
    let again = try change(all[1], ["id"], .string("another-id"))
    let repeated = try await take([all[0], all[1], again], county)
    #expect(repeated?.line == 3)
    #expect(try await county.journal.last() == 0)
  }

  @Test(
    "Two contacts with one sender's key clash, and the later one's line is named",
    .enabled(if: !TestStore.isPostgres, "a server tells of a clash at the commit, without the line"))
  func tables() async throws {
    let county = try await TestCounty()
    let first = try change(try lines()[0], ["payload", "key"], .string("k1"))
    let second = try change(first, ["stream"], .string("matter/second"))
    let clash = try change(second, ["id"], .string("second-1"))
    let problem = try await take([first, "", clash], county)
    #expect(
      problem?.line == 3 && problem?.what.contains("matter/second") == true, "\(String(describing: problem))")
    #expect(try await county.journal.last() == 0, "nothing of the file stays")
    #expect(try await take([first], county) == nil)
    #expect(try await take([clash], county)?.line == 1, "the same against what is there already")
    #expect(try await county.journal.last() == 1)
  }

  @Test(
    "A text with a sign that does not print is refused, with its place and the sign's name",
    arguments: [
      ("words", "U+202E", "a\u{202e}b"), ("words", "U+200B", "\u{200b}"), ("name", "U+FEFF", "x\u{feff}"),
      ("words", "U+0000", "a\u{0}"),
    ])
  func hidden(_ field: String, _ name: String, _ text: String) async throws {
    let county = try await TestCounty()
    let problem = try await take([try change(try lines()[0], ["payload", field], .string(text))], county)
    #expect(problem?.what == "“payload.\(field)” holds the sign \(name), which does not print")
    #expect(problem?.line == 1 && problem?.mend.isEmpty == false)
  }

  @Test(
    "Each field is named by its path when it cannot be read, and no type of the program is",
    arguments: [
      (
        ["actor", "role"], .string("king"),
        "“actor.role”: “king” is not a choice here; write one of: resident"
      ),
      (["occurred"], .string("yesterday"), "“occurred”: “yesterday” is not a moment"),
      (["version"], .string("1"), "“version” must be a whole number"), (["id"], .null, "“id” is empty"),
      (
        ["payload", "topic"], .string("pain"),
        "“payload.topic”: “pain” is not a choice here; write one of: ill"
      ),
      (["payload", "unit"], .string("A B"), "“payload.unit”: “A B” is not an identifier"),
      (["payload", "words"], .int(7), "“payload.words” must be text"),
      (["payload"], .array([]), "“payload” must be a set of named fields"),
    ] as [([String], AnyJSON, String)])
  func unreadable(_ path: [String], _ value: AnyJSON, _ said: String) async throws {
    let problem = try await take([try change(try lines()[0], path, value)], try await TestCounty())
    #expect(problem?.what.hasPrefix(said) == true, "\(problem?.what ?? "nothing")")
    #expect(problem?.what.contains(/Role|Topic|String|Swift|Int\b/) == false)
  }
}
