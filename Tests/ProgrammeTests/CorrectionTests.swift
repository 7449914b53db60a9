import County
import CountyTesting
import Programme
import Testing

@Suite("What was recorded wrongly") struct CorrectionTests {
  private func withdraw(_ fact: Fact, _ town: ProgrammeCounty) async throws {
    try await town.county.journal.change(by: .luukku) {
      try $0.add(FactCorrected(fact: fact.id, occurred: nil), to: fact.stream)
    }
  }

  @Test("Any fact of a programme withdrawn: it is as if it had never been", arguments: UInt64(1)...8)
  func programme(_ seed: UInt64) async throws {
    let town = try await ProgrammeCounty(figures: twoFigures).begun(), content = town.programme.content
    var chance = SeededChance(seed: seed)
    for round in 0..<6 {
      try await town.enter("Jono", ["5/26", "11/26"].randomElement(using: &chance) ?? "5/26", "\(round) kpl")
      try await town.programme.freeze(
        try town.period(), asOf: town.county.now.day, by: ProgrammeCounty.office)
    }
    for _ in 0..<4 {
      let facts = try await town.county.journal.facts(of: content.stream)
      let left = facts.filter { $0.kind != FactCorrected.kind }
      let gone = try #require(left.randomElement(using: &chance))
      try await withdraw(gone, town)
      let mends = Set(
        try await town.county.journal.facts(of: content.stream).compactMap {
          $0.read(FactCorrected.self)?.fact
        })
      #expect(try await town.programme.state() == ProgrammeState(left.filter { !mends.contains($0.id) }))
    }
  }

  @Test("A project's month, money or risk withdrawn is gone from its page and from the sums") func project()
    async throws
  {
    let town = try await ProgrammeCounty.full(), id = try #require(ID<Project>("a"))
    for kind in [MonthReported.kind, BudgetSet.kind, RiskAssessed.kind] {
      let fact = try #require(try await town.county.journal.facts(of: id.stream).first { $0.kind == kind })
      try await withdraw(fact, town)
    }
    let project = try await town.project("a")
    #expect(project.months.isEmpty && project.budget.isEmpty && project.risks.isEmpty && project.light == nil)
    let portfolio = Portfolio(try await town.county.journal.facts(ofRoom: "project"))
    #expect(portfolio.money == Money() && portfolio.risks.isEmpty)
    for lang in Lang.allCases {
      #expect(try await town.ask("/programme/project/a", lang: lang).status == 200)
      #expect(try await town.ask("/programme", lang: lang).status == 200)
    }
  }

  @Test("A project whose only plan is withdrawn is no project") func noPlan() async throws {
    let town = try await ProgrammeCounty().begun(), id = try #require(ID<Project>("a"))
    try await town.plan("a")
    try await withdraw(try #require(try await town.county.journal.facts(of: id.stream).first), town)
    #expect(await refusal { _ = try await town.ask("/programme/project/a") } == "project.unknown")
  }

  @Test("A signed report stays the same bytes whatever is corrected later") func signed() async throws {
    let town = try await ProgrammeCounty().begun(), period = try town.period()
    try await town.enter("Jono", "11/26", "80 kpl")
    for actor in [ProgrammeCounty.office, ProgrammeCounty.lead, Cast.manager] {
      try await town.programme.sign(period, seen: try await town.programme.report(period).hash, by: actor)
    }
    let text = try await town.programme.report(period).text
    let facts = try await town.county.journal.facts(of: town.programme.content.stream)
    for fact in facts where fact.kind != ReportSigned.kind { try await withdraw(fact, town) }
    #expect(try await town.programme.report(period).text == text && text.contains("80 kpl"))
    #expect(try await town.ask("/programme/report/11-26").page.contains("hyväksytty ja lukittu"))
  }

  @Test("A signature withdrawn opens the report again") func opened() async throws {
    let town = try await ProgrammeCounty().begun(), period = try town.period()
    for actor in [ProgrammeCounty.office, ProgrammeCounty.lead, Cast.manager] {
      try await town.programme.sign(period, seen: try await town.programme.report(period).hash, by: actor)
    }
    let facts = try await town.county.journal.facts(of: town.programme.content.stream)
    try await withdraw(try #require(facts.last { $0.kind == ReportSigned.kind }), town)
    #expect(await refusal { try await town.enter("Jono", "11/26", "81 kpl") } == nil)
    #expect(try await town.ask("/programme/report/11-26").page.contains("Hyväksyntä alkaa alusta"))
  }
}
