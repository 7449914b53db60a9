import County
import CountyTesting
import Programme
import Testing

extension ProgrammeCounty {
  func act(
    _ id: String, _ title: String, _ state: MeasureState = .going, goal: String = "1.1", isFresh: Bool = true
  ) async throws {
    try await programme.decide(by: Self.office) {
      try $0.acting(id, for: goal, title, state, isFresh: isFresh)
    }
  }
}

@Suite("Actions of a process goal") struct ActionTests {
  @Test(
    "An action is refused for what is wrong in it",
    arguments: [
      ("x", "9.9", "Uusi", true, "programme.goal"), ("x", "1.1", " ", true, "programme.actionTitle"),
      ("x", "1.1", "Uusi", false, "programme.action"), ("x", "1.1", "Vanha", true, "programme.actionTwice"),
      ("a", "1.2", "Vanha", false, "programme.action"), ("a", "1.1", "Vanha", false, nil),
      ("a", "1.1", "Muu nimi", false, nil), ("x", "1.1", "Uusi", true, nil), ("x", "1.2", "Vanha", true, nil),
    ] as [(String, String, String, Bool, String?)])
  func refused(_ id: String, _ goal: String, _ title: String, _ isFresh: Bool, _ code: String?) async throws {
    let town = try await ProgrammeCounty().begun(), content = town.programme.content
    try await town.programme.decide(by: ProgrammeCounty.office) {
      try $0.setting("1.2", "Toinen.", owner: nil, in: content)
    }
    try await town.act("a", "Vanha")
    #expect(
      await refusal { try await town.act(id, title, .done, goal: goal, isFresh: isFresh) } == code)
  }

  @Test(
    "Random histories: the last word on each action stands, and no name is there twice",
    arguments: UInt64(1)...30)
  func histories(_ seed: UInt64) async throws {
    let town = try await ProgrammeCounty().begun()
    var chance = SeededChance(seed: seed), model: [String: String] = [:]
    for _ in 0..<30 {
      let id = "a\(Int.random(in: 0...4, using: &chance))",
        title = "T\(Int.random(in: 0...6, using: &chance))"
      let isFresh = model[id] == nil
      let isTwice = model.contains { $0.key != id && $0.value == title }
      let code = await refusal { try await town.act(id, title, isFresh: isFresh) }
      #expect(code == (isTwice ? "programme.actionTwice" : nil))
      if !isTwice { model[id] = title }
      let known = try await town.programme.state().measures
      #expect(Dictionary(uniqueKeysWithValues: known.map { ($0.id, $0.title) }) == model)
    }
  }

  @Test("The form adds an action, its link opens it, and the change is in the report") func form()
    async throws
  {
    let town = try await ProgrammeCounty().begun(), path = "/programme/goal/1.1"
    let empty = try await town.ask(
      .post, path, ["do": "action", "action-state": "going", "action-title": ""])
    #expect(empty.status == 422)
    #expect(try await town.ask(.post, path, ["do": "action", "action-title": "Tiimit"]).status == 422)
    #expect(
      try await town.ask(.post, path, ["do": "action", "action-state": "going", "action-title": "Tiimit"])
        .status
        == 303)
    let action = try #require(try await town.programme.state().measures.first)
    #expect(try await town.page(path, ["action": action.id]).contains("value=\"Tiimit\""))
    #expect(
      try await town.ask(
        .post, path,
        ["do": "action", "action": action.id, "action-state": "done", "action-title": "Tiimit asemille"]
      ).status == 303)
    #expect(
      try await town.programme.report(try town.period()).text.contains("Valmistuneet: Tiimit asemille."))
  }
}

@Suite("Risks that are over") struct RiskClosingTests {
  private func town() async throws -> (ProgrammeCounty, ID<Project>) {
    let town = try await ProgrammeCounty().begun(), id = try #require(ID<Project>("a"))
    try await town.plan("a")
    try await town.programme.decide(on: id, by: ProgrammeCounty.office) { try $0.assessing(.example) }
    return (town, id)
  }

  private func close(_ town: ProgrammeCounty, _ risk: String, _ learnt: String) async throws {
    let id = try #require(ID<Project>("a"))
    try await town.programme.decide(on: id, by: ProgrammeCounty.office) {
      try $0.closing(risk, cameTrue: true, learnt: learnt)
    }
  }

  @Test("A risk is closed once, with what was learnt") func once() async throws {
    let (town, _) = try await town(), risk = RiskAssessed.example.id
    #expect(await refusal { try await close(town, "muu", "x") } == "project.risk")
    #expect(await refusal { try await close(town, risk, " \n") } == "project.learnt")
    #expect(await refusal { try await close(town, risk, "Koulutus riitti.") } == nil)
    #expect(await refusal { try await close(town, risk, "Uudestaan") } == "project.riskClosed")
    let project = try await town.project("a")
    #expect(project.openRisks.isEmpty && project.closings.map(\.closed.learnt) == ["Koulutus riitti."])
    #expect(project.closings.first?.by == ProgrammeCounty.office.id)
  }

  @Test("A closed risk that is assessed again is open") func again() async throws {
    let (town, id) = try await town()
    try await close(town, RiskAssessed.example.id, "x")
    try await town.programme.decide(on: id, by: ProgrammeCounty.office) { try $0.assessing(.example) }
    let project = try await town.project("a")
    #expect(project.openRisks.count == 1 && project.closings.isEmpty)
  }

  @Test("Random histories: open and closed together are all that were assessed", arguments: UInt64(1)...20)
  func histories(_ seed: UInt64) async throws {
    let (town, id) = try await town()
    var chance = SeededChance(seed: seed), open: Set<String> = [RiskAssessed.example.id], all = open
    for _ in 0..<25 {
      let name = "r\(Int.random(in: 0...4, using: &chance))"
      if Bool.random(using: &chance) {
        var risk = RiskAssessed.example
        risk.id = name
        try await town.programme.decide(on: id, by: ProgrammeCounty.office) { [risk] in try $0.assessing(risk)
        }
        (open, all) = (open.union([name]), all.union([name]))
      } else {
        let code = await refusal { try await close(town, name, "Opittiin.") }
        #expect(
          code == (!all.contains(name) ? "project.risk" : open.contains(name) ? nil : "project.riskClosed"))
        open.remove(name)
      }
      let project = try await town.project("a")
      #expect(Set(project.openRisks.map(\.id)) == open)
      #expect(Set(project.closings.map(\.closed.risk)) == all.subtracting(open))
    }
  }

  @Test("The project's page closes a risk and keeps it in sight") func form() async throws {
    let (town, _) = try await town(), path = "/programme/project/a", risk = RiskAssessed.example.id
    let bad = try await town.ask(.post, path, ["do": "close-risk", "closing": risk, "learnt": "x"])
    #expect(bad.status == 422 && bad.page.contains("role=\"alert\""))
    let good = try await town.ask(
      .post, path,
      ["do": "close-risk", "closing": risk, "came-true": "no", "learnt": "<i>Sijaiset</i> riittivät"])
    #expect(good.status == 303)
    let page = try await town.ask(path, by: Cast.manager).page
    #expect(page.contains("Suljetut riskit") && page.contains("riittivät") && !page.contains("<i>Sijaiset"))
    #expect(!(try await town.ask(path).page.contains("value=\"close-risk\"")))
  }
}
