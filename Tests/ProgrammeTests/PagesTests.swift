import County
import CountyTesting
import Markup
import Programme
import Testing

extension ProgrammeCounty {
  /// A page, checked; its status, words and where it leads.
  func ask(
    _ method: Ask.Method, _ path: String, by actor: Actor = ProgrammeCounty.office, lang: Lang = .fi,
    _ form: KeyValuePairs<String, String>
  ) async throws -> (status: Int, page: String, place: String) {
    let ask = Ask(method, path, form: Form(form), visitor: actor.visiting(lang))
    switch try await programme.answer(ask) {
    case .page(let html, let status)?:
      #expect(PageCheck.problems(html) == [], "\(path)")
      return (status, html.source, "")
    case .see(let place)?: return (303, "", place)
    case .file(let bytes, _, _)?: return (200, String(decoding: bytes, as: UTF8.self), "")
    default: return (0, "", "")
    }
  }

  func ask(_ path: String, by actor: Actor = ProgrammeCounty.office, lang: Lang = .fi) async throws -> (
    status: Int, page: String, place: String
  ) {
    try await ask(.get, path, by: actor, lang: lang, [:])
  }

  /// Goals, a project with everything, an idea and a survey's answers.
  static func full() async throws -> ProgrammeCounty {
    let surveys = try ProgrammeContent.surveys(.shipped)
    let town = try await ProgrammeCounty(surveys: surveys).begun(), id = try #require(ID<Project>("a"))
    try await town.plan("a")
    try await town.plan("b", from: "2026-06-01", after: ["a"])
    let content = town.programme.content, today = town.county.now.day
    try await town.programme.decide(on: id, by: office) { try $0.budgeting(.example, content) }
    try await town.programme.decide(on: id, by: office) { try $0.assessing(.example) }
    try await town.programme.decide(on: id, by: office) { try $0.reporting(.example, today: today) }
    try await town.enter("Jono", "5/26", "12,4 %")
    try await town.enter("Jono", "11/26", "<b>670</b> kpl")
    return town
  }

  static let pages = [
    "/programme", "/programme/goals", "/programme/goal/1.1", "/programme/benefit/1", "/programme/benefit/5",
    "/programme/benefit/1/measures", "/programme/benefit/5/measures",
    "/programme/plan", "/programme/project/a", "/programme/project/b", "/programme/project/a/2026-10",
    "/programme/reports", "/programme/report/11-26", "/programme/report/5-25", "/programme/ideas",
    "/programme/surveys", "/programme/survey/digital-maturity", "/programme/survey/eva",
  ]
}

@Suite("Pages of the programme") struct PagesTests {
  @Test("Every page is whole in every language", arguments: Lang.allCases) func whole(_ lang: Lang)
    async throws
  {
    let town = try await ProgrammeCounty.full()
    for path in ProgrammeCounty.pages {
      let (status, page, _) = try await town.ask(path, lang: lang)
      #expect(status == 200 && page.contains("<html lang=\"\(lang.rawValue)\""), "\(path)")
      #expect(!page.contains("<b>670</b>"), "\(path) lets words be markup")
    }
  }

  @Test("Each picture has its table") func pictures() async throws {
    let town = try await ProgrammeCounty.full(), page = try await town.ask("/programme").page
    #expect(page.matches(of: /<svg/).count == 4 && page.matches(of: /<table/).count >= 5)
  }

  @Test(
    "Who may see what",
    arguments: [
      (Cast.manager, 200, 200), (Cast.leader, 200, 200), (Cast.nurse, 303, 200),
      (Cast.receptionist, 303, 200),
    ])
  func rights(_ actor: Actor, _ portfolio: Int, _ ideas: Int) async throws {
    let town = try await ProgrammeCounty.full()
    #expect(try await town.ask("/programme", by: actor).status == portfolio)
    #expect(try await town.ask("/programme/ideas", by: actor).status == ideas)
  }

  @Test(
    "A resident, a partner and somebody unknown see nothing",
    arguments: [Cast.resident, Cast.partner, .anonymous])
  func outsiders(_ actor: Actor) async throws {
    let town = try await ProgrammeCounty.full()
    for path in ProgrammeCounty.pages {
      let code = await refusal { _ = try await town.ask(path, by: actor) }
      #expect(code == (actor == .anonymous ? "access.signIn" : "access.denied"), "\(path)")
    }
  }

  @Test("Only the programme office writes", arguments: [Cast.manager, Cast.leader]) func writers(
    _ actor: Actor
  ) async throws {
    let town = try await ProgrammeCounty.full()
    for (path, what) in [
      ("goals", "goal"), ("goal/1.1", "score"), ("benefit/1", "value"), ("plan", "plan"),
      ("project/a", "month"), ("report/11-26", "freeze"), ("benefit/1/measures", "link"),
      ("benefit/1/measures", "unlink"), ("goal/1.1", "action"), ("project/a", "close-risk"),
    ] {
      #expect(
        await refusal { _ = try await town.ask(.post, "/programme/\(path)", by: actor, ["do": what]) }
          == "access.denied", "\(path)")
    }
  }

  @Test("A score is recorded by its form; without proof the form comes back with what was written")
  func scoring() async throws {
    let town = try await ProgrammeCounty.full()
    let bad = try await town.ask(
      .post, "/programme/goal/1.1", ["do": "score", "period": "11/26", "percent": "75"])
    #expect(bad.status == 422 && bad.page.contains("role=\"alert\""))
    let good = try await town.ask(
      .post, "/programme/goal/1.1",
      ["do": "score", "period": "11/26", "percent": "75", "evidence": "Käytössä kaikilla."])
    #expect(good.place == "/programme/goal/1.1")
    #expect(try await town.ask("/programme/goal/1.1").page.contains("Käytössä kaikilla."))
  }

  @Test("A project is planned, and its month, money and risk are written, by forms alone") func project()
    async throws
  {
    let town = try await ProgrammeCounty.full()
    let plan: KeyValuePairs = [
      "do": "plan", "name": "Uusi", "owner": "Vilja", "unit": "kajaani-tk", "priority": "2",
      "from": "2026-01-01",
      "to": "2026-12-31", "goals": "1.1", "strategy": "talous",
    ]
    let place = try await town.ask(.post, "/programme/plan", plan).place
    #expect(place.hasPrefix("/programme/project/"))
    let forms: [KeyValuePairs<String, String>] = [
      ["do": "month", "month": "2026-11", "light": "late", "done": "Tehtiin.", "next": "Jatketaan."],
      [
        "do": "money", "cost": "staff", "year": "2026", "planned": "10 000", "actual": "5000",
        "forecast": "9000",
      ],
      [
        "do": "risk", "risk": "Sairaudet", "consequence": "Viive", "mitigation": "Sijaiset",
        "likelihood": "2", "impact": "3",
        "risk-owner": "Vilja", "review": "2027-01-01",
      ],
    ]
    for form in forms { #expect(try await town.ask(.post, place, form).status == 303) }
    let page = try await town.ask(place).page
    for words in ["Tehtiin.", "10\u{a0}000", "Sairaudet", "2 × 3 = 6"] {
      #expect(page.contains(words), "\(words)")
    }
    for form in forms { _ = try await town.ask(.post, place, ["do": form[0].value]) }
  }

  @Test("A staff member gives an idea and another backs it, once") func idea() async throws {
    let town = try await ProgrammeCounty.full()
    let place = try await town.ask(
      .post, "/programme/ideas", by: Cast.nurse, ["title": "Kävely", "words": "Ulos"]
    ).place
    #expect(try await town.ask(.post, place, by: Cast.secondNurse, ["do": "back"]).status == 303)
    #expect(try await town.ask(.post, place, by: Cast.secondNurse, ["do": "back"]).status == 409)
    #expect(
      await refusal {
        _ = try await town.ask(.post, place, by: Cast.nurse, ["do": "move", "state": "taken", "reason": "x"])
      } == "access.denied")
    #expect(
      try await town.ask(.post, place, ["do": "move", "state": "trying", "reason": "Kokeillaan"]).status
        == 303)
    #expect(try await town.ask(place, by: Cast.nurse).page.contains("Kokeillaan"))
  }

  @Test("Survey answers name nobody and are shown from five on") func survey() async throws {
    let town = try await ProgrammeCounty.full(), path = "/programme/survey/digital-maturity"
    let answers: KeyValuePairs = [
      "channels": "3", "data": "1", "skills": "2", "supports": "4", "words": "Aikaa",
    ]
    #expect(try await town.ask(.post, path, by: Cast.nurse, ["channels": "3"]).status == 422)
    for count in 1...5 {
      #expect(try await town.ask(.post, path, by: Cast.nurse, answers).status == 303)
      #expect(try await town.ask(path, by: Cast.nurse).page.contains("<caption>Tulokset") == (count >= 5))
    }
    let facts = try await town.county.journal.facts(ofRoom: "survey")
    #expect(
      facts.count == 5 && facts.allSatisfy { $0.actor == .anonymous && !$0.payload.contains(Cast.nurse.id) })
  }

  @Test("The report is signed on its page and can be kept as text; without typst the PDF says so")
  func report() async throws {
    let town = try await ProgrammeCounty.full(), path = "/programme/report/11-26"
    let hash = try await town.programme.report(try town.period()).hash
    #expect(try await town.ask(path).page.contains(hash))
    #expect(try await town.ask(.post, path, ["do": "sign", "hash": "muu"]).status == 409)
    #expect(try await town.ask(.post, path, ["do": "sign", "hash": hash]).status == 303)
    #expect(
      try await town.ask("\(path)/text").page == (try await town.programme.report(try town.period()).text))
    #expect(await refusal { _ = try await town.ask("\(path)/pdf") } == "programme.paper")
    #expect(await refusal { _ = try await town.ask("/programme/report/5-40") } == "programme.period")
  }

  @Test(
    "What is not there is not found",
    arguments: [
      ("/programme/goal/9.9", "programme.goal"), ("/programme/benefit/9", "programme.goal"),
      ("/programme/project/z", "project.unknown"),
      ("/programme/idea/z", "idea.unknown"), ("/programme/survey/z", "survey.unknown"),
      ("/programme/project/a/2020-01", "address.unknown"),
    ])
  func lost(_ path: String, _ code: String) async throws {
    let town = try await ProgrammeCounty.full()
    #expect(await refusal { _ = try await town.ask(path) } == code)
  }
}
