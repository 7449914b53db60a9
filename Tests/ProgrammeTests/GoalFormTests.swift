import County
import CountyTesting
import Programme
import Testing

@Suite("The forms of goals") struct GoalFormTests {
  private let fresh = ["do": "goal", "number": "1.2", "title": "Jonot lyhenevät.", "owner": "Sote"]
  private let score = ["do": "score", "period": "11/26", "percent": "75", "evidence": "Käytössä."]

  @Test(
    "A fresh goal needs its number and title, neither strange nor too long",
    arguments: [
      ("number", "", 422), ("number", "2", 422), ("number", "9.1", 422), ("number", "1.2.3", 422),
      ("number", "1.２", 422), ("number", "１.2", 422), ("number", "-1.2", 422), ("number", "1.2; drop", 422),
      ("number", "1,2", 422), ("title", "", 422), ("title", " \u{ad}", 422),
      ("title", Hostile.long(301), 422),
      ("owner", Hostile.long(101), 422), ("title", Hostile.long(300), 303), ("owner", nil, 303),
      ("owner", Hostile.long(100), 303), ("number", " 5.99 ", 303),
    ] as [(String, String?, Int)])
  func goals(_ field: String, _ value: String?, _ status: Int) async throws {
    let town = try await ProgrammeCounty().begun()
    let sent = try await town.send("/programme/goals", fresh, but: field, is: value)
    #expect(sent.status == status && sent.added == (status == 303 ? 1 : 0))
  }

  @Test(
    "A score needs a half-year, a step of the scale and its proof",
    arguments: [
      ("period", "", 404), ("period", "11/40", 404), ("period", "nyt", 404), ("percent", "", 422),
      ("percent", "60", 422), ("percent", "-25", 422), ("percent", "75 %", 422), ("percent", "7５", 422),
      ("percent", "9999999999999999999999", 422), ("evidence", "", 422), ("evidence", "\n \u{200b}", 422),
      ("evidence", Hostile.long(4_001), 422), ("evidence", Hostile.long(4_000), 303), ("percent", "0", 303),
      ("percent", "100", 303),
    ])
  func scores(_ field: String, _ value: String, _ status: Int) async throws {
    let town = try await ProgrammeCounty().begun()
    let sent = try await town.send("/programme/goal/1.1", score, but: field, is: value)
    #expect(sent.status == status && sent.added == (status == 303 ? 1 : 0))
    #expect(status != 422 || sent.page.contains("role=\"alert\""))
  }

  @Test(
    "An action needs a standing that is one, a title, and to be the goal's own",
    arguments: [
      ("action-state", "", 422), ("action-state", "over", 422), ("action-title", "", 422),
      ("action-title", Hostile.long(301), 422), ("action", "somebody-elses", 404), ("action", "../x", 404),
      ("action-title", "Tiimit", 303),
    ])
  func actions(_ field: String, _ value: String, _ status: Int) async throws {
    let town = try await ProgrammeCounty().begun()
    let whole = ["do": "action", "action-state": "going", "action-title": "Tiimit asemille"]
    let sent = try await town.send("/programme/goal/1.1", whole, but: field, is: value)
    #expect(sent.status == status && sent.added == (status == 303 ? 1 : 0))
  }

  @Test(
    "What a goal's page does not offer is not done",
    arguments: ["", "goal", "value", "words", "freeze", "delete", "SCORE"],
    ["/programme/goal/1.1", "/programme/goals"])
  func deeds(_ what: String, _ path: String) async throws {
    let town = try await ProgrammeCounty().begun()
    guard !(what == "goal" && path.hasSuffix("goals")) else { return }
    let sent = try await town.send(path, fresh.merging(score) { one, _ in one }.merging(["do": what]) { $1 })
    #expect(sent.code == "address.unknown" && sent.added == 0)
  }

  @Test("Hostile words are shown as words wherever the goal is", arguments: Hostile.words)
  func hostile(_ words: String) async throws {
    let town = try await ProgrammeCounty().begun()
    _ = try await town.send(
      "/programme/goals", ["do": "goal", "number": "1.1", "title": words, "owner": words])
    _ = try await town.send("/programme/goal/1.1", score, but: "evidence", is: words)
    _ = try await town.send(
      "/programme/goal/1.1", ["do": "action", "action-state": "done", "action-title": words])
    for path in [
      "/programme/goals", "/programme/goal/1.1", "/programme/benefit/1", "/programme/report/11-26",
    ] {
      let page = try await town.ask(path).page
      #expect(
        !page.contains("<script>alert") && !page.contains("<img") && !page.contains("\u{202e}"), "\(path)")
    }
  }

  @Test("A changed goal keeps what is known of it; without an owner the old one answers for it")
  func changed()
    async throws
  {
    let town = try await ProgrammeCounty().begun()
    _ = try await town.send("/programme/goals", ["do": "goal", "number": "1.1", "title": "Toinen nimi."])
    let goal = try #require(try await town.programme.state().goal("1.1"))
    #expect(goal.title == "Toinen nimi." && goal.owner == "Sote" && goal.readiness == ["11/26": 50])
    #expect(try await town.programme.report(try town.period()).text.contains("1.1 Toinen nimi."))
  }
}
