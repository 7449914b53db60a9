import County
import CountyTesting
import Programme
import Testing

@Suite("Half-years that the programme does not have") struct UnknownPeriodTests {
  @Test("Nothing is written to a half-year that is none", arguments: ["5-40", "11-24", "4-26", "12-26"])
  func nothing(_ address: String) async throws {
    let town = try await ProgrammeCounty(figures: twoFigures).begun()
    let path = "/programme/report/\(address)", period = try #require(Period(address: address))
    let hash = try await town.programme.report(period).hash
    for fields in [["do": "freeze", "asOf": "2026-11-20"], ["do": "sign", "hash": hash]] {
      let sent = try await town.send(path, fields)
      #expect(sent.code == "programme.period" && sent.added == 0, "\(fields)")
    }
    for part in ["", "/text", "/pdf"] {
      #expect(await refusal { _ = try await town.ask(path + part) } == "programme.period")
    }
    let score = ["do": "score", "period": period.description, "percent": "50", "evidence": "x"]
    #expect(try await town.send("/programme/goal/1.1", score).code == "programme.period")
    let value = ["do": "value", "measure": "Jono", "column": period.description, "value": "1"]
    #expect(try await town.send("/programme/benefit/1", value).code == "programme.period")
  }

  @Test(
    "An address that writes a half-year in another way is no address",
    arguments: [
      "05-26", "5-2026", "5/26", "5-26-1", "-5-26", "0-26", "13-26", "5-", "-", "5_26", "５-26", "5-26 ",
    ])
  func strange(_ address: String) async throws {
    let town = try await ProgrammeCounty()
    let ask = Ask(.get, "/programme/report/\(address)", visitor: ProgrammeCounty.office.visiting())
    if case .page? = try? await town.programme.answer(ask) { Issue.record("\(address) is a page") }
  }

  @Test(
    "Figures are frozen as of a day that has been, written as a day",
    arguments: ["", "eilen", "2026-13-01", "20.11.2026", "2026-11-21", "2030-01-01", "2026-11-20T00:00", "0"])
  func days(_ day: String) async throws {
    let town = try await ProgrammeCounty(figures: twoFigures).begun()
    let sent = try await town.send("/programme/report/11-26", ["do": "freeze", "asOf": day])
    #expect(sent.isRefused(.notYetKnown), "\(day)")
  }

  @Test("Every half-year of the content opens, and so do its text and its signing", arguments: Lang.allCases)
  func known(_ lang: Lang) async throws {
    let town = try await ProgrammeCounty().begun()
    for period in town.programme.content.periods {
      let path = "/programme/report/\(period.address)"
      #expect(try await town.ask(path, lang: lang).page.contains(period.description))
      #expect(try await town.ask("\(path)/text", lang: lang).page.contains("oma-arviointi \(period)"))
      #expect(
        try await town.send(path, ["do": "sign", "hash": "x"], lang: lang).isRefused(.changedMeanwhile, lang))
    }
  }
}
