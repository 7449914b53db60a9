import County
import CountyTesting
import Programme
import Testing

@Suite("The half-year's report") struct ReportTests {
  @Test("What a synthetic document said comes out cell by cell", arguments: UInt64(1)...25) func roundTrip(
    _ seed: UInt64
  ) async throws {
    let document = SyntheticDocument(seed: seed), town = try await ProgrammeCounty()
    let (read, _) = try await town.programme.take(Array(document.text.utf8), file: "a.txt", by: .luukku)
    let period = try read.period ?? #require(read.periods.last)
    let text = try await town.programme.report(period).text
    let again = SelfAssessmentReader.read(Array(text.utf8), national: SeedDocument.national)
    #expect(again.tables.map(\.rows) == read.tables.map(\.rows))
    #expect(again.processGoals.map(\.cells) == read.processGoals.map(\.cells))
  }

  @Test("National headings stand in their order, and parts without words are left out") func headings()
    async throws
  {
    let town = try await ProgrammeCounty().begun(), period = try town.period()
    let report = try await town.programme.report(period)
    let second = report.parts.filter { $0.level == 2 }.compactMap(\.text)
    #expect(
      second == ["Arviointiasteikko"]
        + SeedDocument.national.enumerated().map { "\($0.offset + 1). \($0.element)" })
    let third = report.parts.filter { $0.level == 3 }.compactMap(\.text)
    #expect(third == [SectionKind.actions.heading, SectionKind.results.heading])
    #expect(report.title.hasSuffix("oma-arviointi 11/26"))
  }

  @Test(
    "What changed since the half-year before is marked",
    arguments: [
      (25, 50, "+25"), (50, 25, "−25"), (50, 50, nil), (0, 100, "+100"),
    ] as [(Int, Int, String?)])
  func readinessChange(_ then: Int, _ now: Int, _ mark: String?) async throws {
    let town = try await ProgrammeCounty().begun(), content = town.programme.content
    for (period, percent) in [("5/26", then), ("11/26", now)] {
      let period = try town.period(period)
      try await town.programme.decide(by: ProgrammeCounty.office) {
        try $0.scoring("1.1", period, percent, evidence: "Syy", in: content)
      }
    }
    let table = try #require(
      try await town.programme.report(try town.period()).parts.compactMap(\.table).first)
    let marks = table.rows.joined().compactMap(\.mark)
    #expect(marks == [mark].compactMap(\.self) && table.head == 2)
  }

  @Test(
    "A change of unit is told, never a rise or a fall",
    arguments: [
      ("12,4 %", "670 kpl", "yksikkö"), ("12,4 %", "14 %", "↑"), ("14 %", "12,4 %", "↓"),
      ("14 %", "14 %", nil),
      ("Ei saatavilla", "14 %", nil), ("14 %", "Ei saatavilla", nil),
    ] as [(String, String, String?)])
  func units(_ then: String, _ now: String, _ mark: String?) async throws {
    let town = try await ProgrammeCounty().begun()
    try await town.enter("Jono", "5/26", then)
    try await town.enter("Jono", "11/26", now)
    let report = try await town.programme.report(try town.period())
    let marks = report.parts.compactMap(\.table).last?.rows.joined().compactMap(\.mark) ?? []
    #expect(marks == [mark].compactMap(\.self))
    #expect(
      report.parts.contains { $0.isChange && $0.text?.contains("eivät ole verrattavissa") == true }
        == (mark == "yksikkö"))
  }

  @Test("The same facts give the same bytes; one more fact gives others") func stable() async throws {
    let town = try await ProgrammeCounty().begun(), period = try town.period()
    let first = try await town.programme.report(period), again = try await town.programme.report(period)
    #expect(first == again && first.text == again.text && first.hash == again.hash)
    try await town.enter("Jono", "11/26", "12 kpl")
    #expect(try await town.programme.report(period).hash != first.hash)
  }

  @Test("Goals of one row stay together until their scores differ") func rowsPart() async throws {
    let text =
      "1 Oma tavoite\nHankkeen tulostavoitteet ja prosessitavoitteet\n"
      + "\tProsessitavoite\n\t5/26\n\t11/26\n\n\t1.1 Apua saa.\n\n1.2 Jono lyhenee.\n\t0 %\n\t\n\n"
    let town = try await ProgrammeCounty(), content = town.programme.content, period = try town.period()
    _ = try await town.programme.take(Array(text.utf8), file: "a", by: .luukku)
    let together = try await town.programme.report(period).parts.compactMap(\.table).first
    #expect(together?.rows.count == 2)
    try await town.programme.decide(by: ProgrammeCounty.office) {
      try $0.scoring("1.2", period, 50, evidence: "x", in: content)
    }
    let apart = try await town.programme.report(period).parts.compactMap(\.table).first
    #expect(apart?.rows.map { $0[0].text } == ["Prosessitavoite", "1.1 Apua saa.", "1.2 Jono lyhenee."])
  }

  @Test("Actions and evidence stand under their goal, grouped as the form groups them") func actions()
    async throws
  {
    let town = try await ProgrammeCounty().begun()
    for (id, state) in [("a", MeasureState.done), ("b", .going), ("c", .waiting)] {
      try await town.programme.decide(by: ProgrammeCounty.office) { _ in
        MeasureSet(id: id, goal: "1.1", title: "Toimi \(id)", state: state)
      }
    }
    let text = try await town.programme.report(try town.period()).text
    for line in [
      "1.1 Hoitoon pääsee.", "50 %: Kuvattu.", "Valmistuneet: Toimi a.", "Työn alla: Toimi b.",
      "Ei tällä hetkellä edistetä: Toimi c.",
    ] {
      #expect(text.contains(line))
    }
  }

  @Test("The paper's data holds every cell, without the marks of editors") func paper() async throws {
    let town = try await ProgrammeCounty().begun()
    try await town.enter("Jono", "11/26", "[bookmark: _X] 12 kpl")
    let shown = try JSON.encode(try await town.programme.report(try town.period()).shown)
    #expect(!shown.contains("bookmark") && shown.contains("12 kpl") && shown.contains("\"widths\""))
  }
}
