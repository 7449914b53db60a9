import County
import CountyTesting
import Programme
import Testing

/// The code of the refusal that `body` meets; `nil` when it goes through.
func refusal(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return (error as? Refusal)?.code
  }
}

func refusal(_ body: () async throws -> Void) async -> String? {
  do {
    try await body()
    return nil
  } catch {
    return (error as? Refusal)?.code
  }
}

extension ProgrammeCounty {
  /// A goal, a measure by hand and one by a figure, and a score.
  func begun() async throws -> ProgrammeCounty {
    let content = programme.content, period = try period()
    try await programme.decide(by: Self.office) {
      try $0.setting("1.1", "Hoitoon pääsee.", owner: "Sote", in: content)
    }
    try await programme.decide(by: Self.office) { _ in
      IndicatorLinked(benefitGoal: "1", aim: "Apu ajoissa.", name: "7 päivää", figure: "firstVisit")
    }
    try await programme.decide(by: Self.office) { _ in
      IndicatorLinked(benefitGoal: "1", aim: "Apu ajoissa.", name: "Jono", figure: nil)
    }
    try await programme.decide(by: Self.office) {
      try $0.scoring("1.1", period, 50, evidence: "Kuvattu.", in: content)
    }
    return self
  }

  func period(_ text: String = "11/26") throws -> Period { try #require(Period(text)) }

  func enter(_ name: String, _ column: String, _ cell: String) async throws {
    let content = programme.content
    try await programme.decide(by: Self.office) {
      try $0.entering(name, "1", column: column, cell, in: content)
    }
  }
}

@Suite("Deciding in the programme") struct DecidingTests {
  let content = try? ProgrammeCounty.content.get()

  @Test(
    "A goal's number begins with its benefit goal's",
    arguments: ["", "1", "9.1", "0.1", "1.", "1.1.1", "a.1", "1.123", "１.1"])
  func numbers(_ number: String) throws {
    let content = try #require(content)
    #expect(
      refusal { _ = try ProgrammeState().setting(number, "x", owner: nil, in: content) } == "programme.number"
    )
  }

  @Test(
    "A score needs a goal, a half-year, a step of the scale and its proof",
    arguments: [
      ("1.2", "11/26", 50, "Syy", "programme.goal"), ("1.1", "11/30", 50, "Syy", "programme.period"),
      ("1.1", "11/26", 60, "Syy", "programme.step"), ("1.1", "11/26", -25, "Syy", "programme.step"),
      ("1.1", "11/26", 50, " \n", "programme.evidence"), ("1.1", "11/26", 75, "Syy", nil),
    ] as [(String, String, Int, String, String?)])
  func scores(_ goal: String, _ period: String, _ percent: Int, _ evidence: String, _ code: String?)
    async throws
  {
    let town = try await ProgrammeCounty().begun(), state = try await town.programme.state()
    let period = try #require(Period(period))
    #expect(
      refusal { _ = try state.scoring(goal, period, percent, evidence: evidence, in: town.programme.content) }
        == code)
  }

  @Test("A score stands with its author and shows in the goal") func author() async throws {
    let town = try await ProgrammeCounty().begun(), state = try await town.programme.state(),
      period = try town.period()
    let scored = try #require(state.score(of: "1.1", in: period))
    #expect(scored.by == ProgrammeCounty.office.id && scored.score.evidence == "Kuvattu.")
    #expect(state.goal("1.1")?.readiness == ["11/26": 50] && state.goal("1.1")?.cells == ["11/26": "50 %"])
  }

  @Test("A second score replaces the first; facts keep both") func again() async throws {
    let town = try await ProgrammeCounty().begun(), content = town.programme.content,
      period = try town.period()
    try await town.programme.decide(by: ProgrammeCounty.lead) {
      try $0.scoring("1.1", period, 75, evidence: "Valmistui.", in: content)
    }
    let state = try await town.programme.state()
    #expect(state.goal("1.1")?.readiness == ["11/26": 75] && state.scores.count == 1)
    let facts = try await town.county.journal.facts(of: content.stream)
    #expect(facts.count { $0.kind == ReadinessScored.kind } == 2)
  }

  @Test(
    "A value by hand is a number with unit, a text, or missing with its reason",
    arguments: [
      ("45 %", ReportedValue.Kind.number), ("670 kpl", .number), ("Jonossa 160", .text),
      ("Ei saatavilla", .missing), ("-", .dash),
    ])
  func values(_ cell: String, _ kind: ReportedValue.Kind) async throws {
    let town = try await ProgrammeCounty().begun()
    try await town.enter("Jono", "11/26", cell)
    let value = try await town.programme.state().indicators.last?.row.values["11/26"]
    #expect(value?.kind == kind && value?.words == cell)
  }

  @Test(
    "A value needs a measure, a column and words",
    arguments: [
      ("Muu", "11/26", "1", "programme.measure"), ("Jono", "11/31", "1", "programme.period"),
      ("Jono", "Sarake", "1", "programme.period"), ("Jono", "11/26", " ", "programme.value"),
      ("Jono", "Lähtötila", "1", nil),
    ] as [(String, String, String, String?)])
  func valueRefusals(_ name: String, _ column: String, _ cell: String, _ code: String?) async throws {
    let town = try await ProgrammeCounty().begun()
    #expect(await refusal { try await town.enter(name, column, cell) } == code)
  }

  @Test("Figures are frozen as they were known, with their definition") func frozen() async throws {
    let source = FigureSource(choices: [.init("firstVisit", Text(same: "x"))]) { tie, days, day in
      .init(
        value: ReportedValue("\(day.parts.day) %") ?? .none, numerator: days.upperBound - days.lowerBound,
        denominator: 200, version: 3, definition: tie.figure + "-1")
    }
    let town = try await ProgrammeCounty(figures: source).begun(), period = try town.period()
    let day = try #require(Day("2026-11-18"))
    try await town.programme.freeze(period, asOf: day, by: ProgrammeCounty.office)
    let state = try await town.programme.state(), frozen = try #require(state.frozen[period])
    #expect(
      frozen.asOf == day && frozen.figures.map(\.definition) == ["firstVisit-1"]
        && frozen.figures[0].numerator == 182 && frozen.figures[0].version == 3)
    #expect(try await town.programme.report(period).text.contains("määritelmä v3 (firstVisit-1)."))
    #expect(state.indicators.first?.row.values["11/26"]?.words == "18 %")
    #expect(
      await refusal { try await town.programme.freeze(period, asOf: day + 30, by: ProgrammeCounty.office) }
        == "programme.asOf")
  }
}

@Suite("Sign-off of a report") struct SignOffTests {
  private func sign(_ town: ProgrammeCounty, _ actor: Actor) async throws -> String? {
    let period = try town.period(), hash = try await town.programme.report(period).hash
    return await refusal { try await town.programme.sign(period, seen: hash, by: actor) }
  }

  @Test("Author, lead and steering group sign in their order, each somebody else") func order() async throws {
    let town = try await ProgrammeCounty().begun()
    #expect(try await sign(town, Cast.manager) == "access.denied")
    #expect(try await sign(town, ProgrammeCounty.office) == nil)
    #expect(try await sign(town, ProgrammeCounty.office) == "programme.signedBefore")
    #expect(try await sign(town, Cast.manager) == "access.denied")
    #expect(try await sign(town, ProgrammeCounty.lead) == nil)
    #expect(try await sign(town, Cast.nurse) == "access.denied")
    #expect(try await sign(town, Cast.manager) == nil)
    #expect(try await sign(town, Cast.manager) == "programme.signed")
  }

  @Test(
    "Nobody else signs", arguments: Cast.all.filter { $0.role != .manager && $0.role != .programmeOffice })
  func others(_ actor: Actor) async throws {
    let town = try await ProgrammeCounty().begun()
    #expect(try await sign(town, actor) == "access.denied")
  }

  @Test("A signature is for what was seen") func seen() async throws {
    let town = try await ProgrammeCounty().begun(), period = try town.period()
    let hash = try await town.programme.report(period).hash
    try await town.enter("Jono", "11/26", "80 kpl")
    #expect(
      await refusal { try await town.programme.sign(period, seen: hash, by: ProgrammeCounty.office) }
        == "version.conflict")
  }

  @Test("What changes after a signature makes it void") func void() async throws {
    let town = try await ProgrammeCounty().begun(), period = try town.period()
    #expect(try await sign(town, ProgrammeCounty.office) == nil)
    try await town.enter("Jono", "11/26", "80 kpl")
    let state = try await town.programme.state(), hash = try await town.programme.report(period).hash
    #expect(SignOff(state, period, hash: hash).next == .author && state.seal(of: period) == nil)
    #expect(try await sign(town, ProgrammeCounty.office) == nil)
  }

  @Test("A signed report is read-only, stays the same bytes, and its hash is in the journal") func sealed()
    async throws
  {
    let town = try await ProgrammeCounty().begun(), period = try town.period(),
      content = town.programme.content
    for actor in [ProgrammeCounty.office, ProgrammeCounty.lead, Cast.manager] {
      #expect(try await sign(town, actor) == nil)
    }
    let text = try await town.programme.report(period).text, state = try await town.programme.state()
    #expect(state.seal(of: period)?.signed.hash == (try await town.programme.report(period).hash))
    #expect(await refusal { try await town.enter("Jono", "11/26", "1") } == "programme.signed")
    #expect(
      refusal { _ = try state.scoring("1.1", period, 75, evidence: "x", in: content) } == "programme.signed")
    #expect(refusal { _ = try state.writing("1", .aims, period, "x", in: content) } == "programme.signed")
    #expect(
      refusal { _ = try state.freezing(period, asOf: period.reportDay, [], in: content) }
        == "programme.signed")
    #expect(
      await refusal {
        try await town.programme.freeze(period, asOf: town.county.now.day, by: ProgrammeCounty.office)
      } == "programme.signed")
    try await town.programme.decide(by: ProgrammeCounty.office) {
      try $0.setting("1.9", "Uusi tavoite myöhemmin.", owner: nil, in: content)
    }
    try await town.enter("Jono", "5/27", "10 kpl")
    #expect(try await town.programme.report(period).text == text)
    #expect(try await town.programme.report(try town.period("5/27")).text.contains("Uusi tavoite"))
  }

  @Test(
    "Random histories: a seal stands only on three signatures of one hash in order", arguments: UInt64(1)...20
  )
  func histories(_ seed: UInt64) async throws {
    let town = try await ProgrammeCounty().begun(), period = try town.period()
    var chance = SeededChance(seed: seed)
    let actors = [ProgrammeCounty.office, ProgrammeCounty.lead, Cast.manager]
    for step in 0..<14 {
      if Int.random(in: 0...3, using: &chance) == 0 {
        _ = await refusal { try await town.enter("Jono", "11/26", "\(step) kpl") }
      } else {
        _ = try await sign(town, actors[Int.random(in: 0...2, using: &chance)])
      }
      let state = try await town.programme.state(), hash = try await town.programme.report(period).hash
      let isFinal = SignOff(state, period, hash: hash).isFinal
      #expect(isFinal == (state.seal(of: period) != nil))
      #expect(!isFinal || Set(SignOff(state, period, hash: hash).signed.map(\.by)).count == 3)
    }
  }
}
