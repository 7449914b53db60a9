import County
import CountyTesting
import Markup
import Programme
import Testing

/// Figures for tests: two, the first by two units (testin luvut).
let twoFigures = FigureSource(
  choices: [.init("firstVisit", Text(same: "Ensikäynti")), .init("openCases", Text(same: "Avoimet"))]
) { figure in
  figure == "firstVisit"
    ? ["a", "b"].map { .init(FigureCut("unit", $0), Text(same: "Toimipiste: \($0)")) } : []
} value: { tie, _, day in
  .init(
    value: ReportedValue(tie.cut.map { $0.group == "a" ? "40 %" : "60 %" } ?? "50 %") ?? .none,
    numerator: 1, denominator: 2, version: 1, definition: "abc")
}

extension ProgrammeCounty {
  func link(_ name: String, _ aim: String, _ figure: String? = nil, _ cut: FigureCut? = nil) async throws {
    let content = programme.content
    let link = IndicatorLinked(benefitGoal: "1", aim: aim, name: name, figure: figure, cut: cut)
    let cuts = Set(try await twoFigures.groups(figure ?? "").map(\.cut))
    try await programme.decide(by: Self.office) {
      try $0.linking(link, figures: ["firstVisit", "openCases"], groups: cuts, in: content)
    }
  }

  func unlink(_ name: String, _ reason: String = "Ei seurata enää.") async throws {
    try await programme.decide(by: Self.office) { try $0.unlinking(name, "1", reason: reason) }
  }

  func rows() async throws -> [IndicatorRow] { try await programme.state().indicators(of: "1").map(\.row) }
}

@Suite("Measures joined to goals") struct LinkTests {
  @Test(
    "A link is refused for what is wrong in it",
    arguments: [
      ("9", "Nimi", "Tavoite", nil, nil, "programme.goal"),
      ("1", " ", "Tavoite", nil, nil, "programme.measureName"),
      ("1", "Nimi", "", nil, nil, "programme.measureName"),
      ("1", "Nimi", "Tavoite", "muu", nil, "programme.figure"),
      ("1", "Nimi", "Tavoite", "firstVisit", "unit:z", "programme.group"),
      ("1", "Nimi", "Tavoite", "openCases", "unit:a", "programme.group"),
      ("1", "7 päivää", "Apu ajoissa.", "firstVisit", nil, "programme.linked"),
      ("1", "7 päivää", "Apu ajoissa.", "firstVisit", "unit:a", nil), ("1", "Nimi", "Tavoite", nil, nil, nil),
    ] as [(String, String, String, String?, String?, String?)])
  func refused(
    _ goal: String, _ name: String, _ aim: String, _ figure: String?, _ cut: String?, _ code: String?
  ) async throws {
    let town = try await ProgrammeCounty().begun(), state = try await town.programme.state()
    let link = IndicatorLinked(
      benefitGoal: goal, aim: aim, name: name, figure: figure, cut: cut.flatMap { FigureCut($0) })
    let groups = Set(try await twoFigures.groups(figure ?? "").map(\.cut))
    #expect(
      refusal {
        _ = try state.linking(
          link, figures: Set(twoFigures.choices.map(\.id)), groups: groups, in: town.programme.content)
      } == code)
  }

  @Test("A measure of one group is frozen for that group, and says so in its fact") func group() async throws
  {
    let town = try await ProgrammeCounty(figures: twoFigures).begun(), period = try town.period()
    try await town.link("Asema b", "Apu ajoissa.", "firstVisit", FigureCut("unit", "b"))
    try await town.programme.freeze(period, asOf: town.county.now.day, by: ProgrammeCounty.office)
    let state = try await town.programme.state()
    #expect(state.frozen[period]?.figures.map(\.cut?.text) == [nil, "unit:b"])
    #expect(state.indicators.map { $0.row.values["11/26"]?.words } == ["50 %", nil, "60 %"])
  }

  @Test("A figure frozen before the registry had versions reads and prints as it did") func old() throws {
    let text = """
      {"asOf":"2026-05-31","figures":[{"benefitGoal":"1","definition":"0011223344556677","denominator":10,\
      "figure":"firstVisit","name":"T","numerator":4,"value":{"kind":"number","number":40,"unit":"%","words":"40 %"}}],\
      "period":"5/26"}
      """
    let fact = try JSON.decode(FiguresFrozen.self, from: text)
    #expect(fact.figures.first?.definitionWords == "0011223344556677" && fact.figures.first?.cut == nil)
    #expect(try JSON.encode(fact) == text)
  }

  @Test("Measures of one aim stand together and the first says the aim") func aims() async throws {
    let town = try await ProgrammeCounty()
    for (name, aim) in [("a", "X"), ("b", "Y"), ("c", "X"), ("d", "Y")] { try await town.link(name, aim) }
    #expect(try await town.rows().map(\.name) == ["a", "c", "b", "d"])
    #expect(try await town.rows().map(\.opensAim) == [true, false, true, false])
    try await town.unlink("a")
    #expect(try await town.rows().map(\.opensAim) == [true, true, false])
  }

  @Test("An unlinked measure leaves the report; linked again by its name it has its values") func again()
    async throws
  {
    let town = try await ProgrammeCounty().begun(), period = try town.period()
    try await town.enter("Jono", "11/26", "80 kpl")
    #expect(await refusal { try await town.unlink("Jono", " ") } == "programme.reason")
    #expect(await refusal { try await town.unlink("Muu") } == "programme.measure")
    try await town.unlink("Jono")
    #expect(!(try await town.programme.report(period).text.contains("80 kpl")))
    #expect(await refusal { try await town.enter("Jono", "11/26", "1 kpl") } == "programme.measure")
    try await town.link("Jono", "Apu ajoissa.")
    #expect(try await town.programme.report(period).text.contains("80 kpl"))
  }

  @Test("A signed report keeps a measure that is unlinked later") func sealed() async throws {
    let town = try await ProgrammeCounty().begun(), period = try town.period()
    for actor in [ProgrammeCounty.office, ProgrammeCounty.lead, Cast.manager] {
      try await town.programme.sign(period, seen: try await town.programme.report(period).hash, by: actor)
    }
    let text = try await town.programme.report(period).text
    try await town.unlink("Jono")
    #expect(try await town.programme.report(period).text == text && text.contains("Jono"))
  }

  @Test(
    "Random histories: the rows are those linked and not unlinked, each aim in one run",
    arguments: UInt64(1)...30)
  func histories(_ seed: UInt64) async throws {
    let town = try await ProgrammeCounty()
    var chance = SeededChance(seed: seed), model: [String: String] = [:]
    for _ in 0..<25 {
      let name = "m\(Int.random(in: 0...5, using: &chance))", aim = "A\(name.last == "1" ? 1 : 2)"
      if Int.random(in: 0...2, using: &chance) == 0 {
        let code = await refusal { try await town.unlink(name) }
        #expect(code == (model.removeValue(forKey: name) == nil ? "programme.measure" : nil))
      } else {
        let code = await refusal { try await town.link(name, aim) }
        #expect(code == (model[name] == nil ? nil : "programme.linked"))
        model[name] = aim
      }
      let rows = try await town.rows()
      #expect(Dictionary(uniqueKeysWithValues: rows.map { ($0.name, $0.aim) }) == model)
      #expect(rows.count(where: \.opensAim) == Set(model.values).count)
    }
    let facts = try await town.county.journal.facts(of: town.programme.content.stream)
    #expect(ProgrammeState(facts).indicators.map(\.row) == (try await town.rows()))
  }

  @Test(
    "Cuts read back as they are written; anything else is none", arguments: ["unit:a", "age:0–6", "a:b:c"])
  func cuts(_ text: String) { #expect(FigureCut(text)?.text == text) }

  @Test("Half a cut is none", arguments: ["", ":", "unit", "unit:", ":a"])
  func halves(_ text: String) { #expect(FigureCut(text) == nil) }
}

@Suite("Forms of measures, actions and risks") struct LinkFormTests {
  private let path = "/programme/benefit/1/measures"

  @Test("A figure is chosen first; then its groups are offered", arguments: Lang.allCases)
  func steps(_ lang: Lang) async throws {
    let town = try await ProgrammeCounty(figures: twoFigures).begun()
    #expect(try await town.ask(path, lang: lang).page.contains("value=\"openCases\""))
    let page = try await town.page(path, ["figure": "firstVisit"], lang)
    #expect(page.contains("value=\"unit:a\"") && page.contains("value=\"link\""))
    let hand = try await town.page(path, ["figure": "", "measure": "Jono"], lang)
    #expect(!hand.contains("unit:a") && hand.contains("value=\"Jono\""))
    #expect(await refusal { _ = try await town.page(path, ["figure": "muu"], lang) } == "programme.figure")
  }

  @Test("A measure is linked and unlinked by forms; a mistake comes back with its words") func link()
    async throws
  {
    let town = try await ProgrammeCounty(figures: twoFigures).begun()
    let bad = try await town.ask(
      .post, path, ["do": "link", "figure": "firstVisit", "group": "unit:z", "name": "Asema", "aim": "Apu"])
    #expect(bad.status == 422 && bad.page.contains("value=\"Asema\""))
    let good = try await town.ask(
      .post, path, ["do": "link", "figure": "firstVisit", "group": "unit:b", "name": "Asema", "aim": "Apu"])
    #expect(good.status == 303)
    #expect(try await town.ask(path).page.contains("Ensikäynti (Toimipiste: b)"))
    let lacking = try await town.ask(.post, path, ["do": "unlink", "gone": "Asema", "reason": ""])
    #expect(lacking.status == 422)
    #expect(
      try await town.ask(.post, path, ["do": "unlink", "gone": "Asema", "reason": "Vaihtui"]).status == 303)
    #expect(!(try await town.ask(path).page.contains("Ensikäynti (Toimipiste: b)")))
  }

  @Test("Who only reads sees what fills each measure, and no forms") func reader() async throws {
    let town = try await ProgrammeCounty(figures: twoFigures).begun()
    let page = try await town.ask(path, by: Cast.manager).page
    #expect(page.contains("Ensikäynti") && !page.contains("<form method=\"get\" action=\"\(path)\""))
  }
}

extension ProgrammeCounty {
  /// A page asked with words in its address.
  func page(_ path: String, _ query: [String: String], _ lang: Lang = .fi) async throws -> String {
    let ask = Ask(.get, path, query: query, visitor: Self.office.visiting(lang))
    guard case .page(let html, _)? = try await programme.answer(ask) else { return "" }
    #expect(PageCheck.problems(html) == [], "\(path)")
    return html.source
  }
}
