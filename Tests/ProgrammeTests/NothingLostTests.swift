import County
import CountyTesting
import Programme
import Testing

@Suite("From a document to its report, nothing is lost") struct NothingLostTests {
  @Test(
    "Every line of a document stands in the half-year's report, or is listed as unplaced",
    arguments: UInt64(1)...8)
  func lines(_ seed: UInt64) async throws {
    let document = SyntheticDocument(seed: seed), town = try await ProgrammeCounty()
    let (read, _) = try await town.programme.take(Array(document.text.utf8), file: "a", by: .luukku)
    let period = try read.period ?? #require(read.periods.last)
    let report = try await town.programme.report(period).text
    let there = Set(report.split(whereSeparator: \.isNewline).map(\.bare))
    for line in document.text.split(whereSeparator: \.isNewline).map(\.bare) where !line.isEmpty {
      let isHeading = read.benefitGoals.contains { line.hasSuffix($0.title) && line.hasPrefix($0.number) }
      #expect(
        there.contains(line) || isHeading || read.unplaced.contains { $0.text.contains(line) },
        "“\(line)” of \(seed)")
    }
  }

  @Test(
    "Half-years that the document lacks come as columns beside its own, where something is said of them",
    arguments: UInt64(21)...25)
  func columns(_ seed: UInt64) async throws {
    let document = SyntheticDocument(seed: seed), town = try await ProgrammeCounty(),
      content = town.programme.content
    let (read, _) = try await town.programme.take(Array(document.text.utf8), file: "a", by: .luukku)
    let goal = try #require(read.processGoals.first), period = try town.period("5/26")
    try await town.programme.decide(by: ProgrammeCounty.office) {
      try $0.scoring(goal.number, period, 75, evidence: "x", in: content)
    }
    let report = try await town.programme.report(period)
    let table = try #require(
      report.parts.compactMap(\.table).first { $0.caption == "Valmiusaste, hyötytavoite \(goal.benefitGoal)" }
    )
    let heads = table.rows[table.head - 1].map(\.text)
    #expect(heads.dropFirst().filter { !$0.isEmpty } == document.periods + ["5/26"])
    let row = try #require(table.rows.dropFirst(table.head).first { $0[0].text.hasPrefix(goal.number) })
    #expect(row.last?.text == "75 %")
    #expect(report.text.contains("75 %: x"))
  }

  @Test(
    "Numbers of goals stay with their goals through scores, whatever rows they shared",
    arguments: UInt64(41)...50)
  func rows(_ seed: UInt64) async throws {
    let document = SyntheticDocument(seed: seed), town = try await ProgrammeCounty(),
      content = town.programme.content
    let (read, _) = try await town.programme.take(Array(document.text.utf8), file: "a", by: .luukku)
    var chance = SeededChance(seed: seed), scored: [String: Int] = [:]
    for goal in read.processGoals.shuffled(using: &chance).prefix(4) {
      let percent = [0, 25, 50, 75, 100].randomElement(using: &chance) ?? 0, period = try town.period("11/26")
      try await town.programme.decide(by: ProgrammeCounty.office) {
        try $0.scoring(goal.number, period, percent, evidence: "x", in: content)
      }
      scored[goal.number] = percent
    }
    let tables = try await town.programme.report(try town.period("11/26")).parts.compactMap(\.table)
    let rows = tables.filter { $0.caption.hasPrefix("Valmiusaste") }.flatMap { $0.rows.dropFirst($0.head) }
    for goal in read.processGoals {
      let own = rows.filter { row in
        row[0].text.split(separator: "\n").contains { $0.bare.hasPrefix(goal.number + " ") }
      }
      #expect(own.count == 1, "\(goal.number) of \(seed)")
      if let percent = scored[goal.number] { #expect(own.first?.last?.text == "\(percent) %") }
    }
  }

  @Test(
    "The same document again, renamed or by another, adds nothing; one sign more is another",
    arguments: UInt64(61)...63)
  func again(_ seed: UInt64) async throws {
    let town = try await ProgrammeCounty(), bytes = Array(SyntheticDocument(seed: seed).text.utf8)
    #expect(try await town.programme.take(bytes, file: "a", by: .luukku).added)
    let state = try await town.programme.state()
    #expect(try await town.programme.take(bytes, file: "b", by: ProgrammeCounty.office).added == false)
    #expect(try await town.programme.state() == state)
    #expect(try await town.programme.take(bytes + [10], file: "a", by: .luukku).added)
    #expect(try await town.programme.state().imported.count == 2)
  }
}
