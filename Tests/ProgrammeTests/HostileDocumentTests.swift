import County
import CountyTesting
import Programme
import Testing

@Suite("Documents made to break the reader") struct HostileDocumentTests {
  private func read(_ text: String) -> SelfAssessment {
    SelfAssessmentReader.read(Array(text.utf8), national: SeedDocument.national)
  }

  private static let head =
    "1 Oma tavoite\nHankkeen tulostavoitteet ja prosessitavoitteet\n\tProsessitavoite\n\t5/26\n\t11/26\n\n"

  @Test("A table of three thousand rows is read row by row", .timeLimit(.minutes(10))) func longTable() {
    let count = 3_000
    let rows = (1...count).map { "\t1.\($0) Tavoite \($0)\n\t25 %\n\t50 %\n" }
    let read = read(Self.head + rows.joined(separator: "\n") + "\n\n")
    #expect(read.processGoals.count == count && read.unplaced.isEmpty)
    #expect(read.processGoals.allSatisfy { $0.readiness == ["5/26": 25, "11/26": 50] })
  }

  @Test(
    "Any number of lines of one kind end", .timeLimit(.minutes(10)),
    arguments: ["\n", "\t\n", "Sana\n", "1. Otsikko\n", "[image: x]\n", "Liite 1; A\n", "\ta\n\n"])
  func manyLines(_ line: String) {
    let text = String(repeating: line, count: 1_500)
    let read = read(text)
    #expect(read.processGoals.isEmpty && read.indicators.isEmpty)
  }

  @Test("One line of a million signs, a row of ten thousand cells", .timeLimit(.minutes(10))) func wide() {
    #expect(read(String(repeating: "a", count: 1_000_000)).isEmpty)
    let row = Self.head + "\t1.1 Tavoite" + String(repeating: "\t25 %", count: 10_000) + "\n"
    #expect(read(row).benefitGoals.map(\.title) == ["Oma tavoite"])
  }

  @Test("Markup, formulas and paths in a document are words of it and no more", arguments: Hostile.words)
  func words(_ words: String) async throws {
    let text = Self.head + "\t1.1 \(words)\n\t25 %\n\t\(words)\n\n"
    let town = try await ProgrammeCounty()
    let (read, added) = try await town.programme.take(
      Array(text.utf8), file: words, by: ProgrammeCounty.office)
    #expect(added && read.processGoals.count == 1)
    for path in ["/programme/goal/1.1", "/programme/goals", "/programme/report/5-26", "/programme"] {
      let page = try await town.ask(path).page
      #expect(!page.contains("<script>alert") && !page.contains("<img"), "\(path)")
    }
  }

  @Test("A document cut anywhere is read as far as it goes, and its report is made", arguments: UInt64(1)...4)
  func halves(_ seed: UInt64) async throws {
    let bytes = Array(SyntheticDocument(seed: seed).text.utf8), town = try await ProgrammeCounty()
    var chance = SeededChance(seed: seed)
    for _ in 0..<4 {
      let part = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &chance)))
      let (read, _) = try await town.programme.take(part, file: "a", by: .luukku)
      guard let period = read.period else { continue }
      let report = try await town.programme.report(period)
      #expect(
        report.parts.compactMap(\.table).allSatisfy { table in
          table.rows.allSatisfy { row in row.allSatisfy { $0.span >= 1 } }
        })
    }
  }

  @Test("A sealed half-year takes no document; others do, and the signed report stays") func sealed()
    async throws
  {
    let town = try await ProgrammeCounty().begun(), period = try town.period()
    for actor in [ProgrammeCounty.office, ProgrammeCounty.lead, Cast.manager] {
      try await town.programme.sign(period, seen: try await town.programme.report(period).hash, by: actor)
    }
    let signed = try await town.programme.report(period), last = try await town.county.journal.last()
    let now = Self.head + "\t1.1 Muu\n\t25 %\n\t100 %\n\n", then = Self.head + "\t1.1 Muu\n\t25 %\n\t-\n\n"
    func take(_ text: String) async -> String? {
      await refusal { _ = try await town.programme.take(Array(text.utf8), file: "a", by: .luukku) }
    }
    #expect(await take(now) == "programme.signed")
    #expect(try await town.county.journal.last() == last)
    #expect(await take(then) == nil)
    #expect(try await town.programme.report(period) == signed)
  }
}
