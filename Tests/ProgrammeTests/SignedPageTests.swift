import County
import CountyTesting
import Programme
import Testing

@Suite("A report on its way to being signed") struct SignedPageTests {
  private let path = "/programme/report/11-26"
  private let order = [ProgrammeCounty.office, ProgrammeCounty.lead, Cast.manager]

  private func sign(_ town: ProgrammeCounty, _ actor: Actor) async throws -> SentForm {
    let hash = try await town.programme.report(try town.period()).hash
    return try await town.send(path, ["do": "sign", "hash": hash], by: actor)
  }

  @Test("The button to sign is for whoever is next, and for nobody else") func button() async throws {
    let town = try await ProgrammeCounty().begun()
    for (place, next) in order.enumerated() {
      for actor in order + [Cast.leader] {
        let isNext = actor == next || place == 0 && actor == ProgrammeCounty.lead
        let page = try await town.ask(path, by: actor).page
        #expect(page.contains("value=\"sign\"") == isNext, "\(actor.id) at \(place)")
      }
      #expect(try await sign(town, next).status == 303)
    }
    for actor in order { #expect(!(try await town.ask(path, by: actor).page.contains("value=\"sign\""))) }
  }

  @Test("Each signature stands with its name and moment; what waits, waits", arguments: Lang.allCases)
  func names(_ lang: Lang) async throws {
    var town = try await ProgrammeCounty().begun()
    town.programme.people = [ProgrammeCounty.office.id: "Saga Suunnittelija"]
    #expect(try await sign(town, ProgrammeCounty.office).status == 303)
    let page = try await town.ask(path, by: Cast.manager, lang: lang).page
    let waits = Text(fi: "Odottaa", sv: "Väntar", en: "Waits")
    #expect(page.contains("Saga Suunnittelija") && page.contains(Format.moment(town.county.now, lang)))
    #expect(page.matches(of: try Regex("<td>\(waits[lang])</td>")).count == 2)
  }

  @Test(
    "A signed report offers nothing to change and says that it is locked, in the list too",
    arguments: Lang.allCases)
  func locked(_ lang: Lang) async throws {
    let town = try await ProgrammeCounty(figures: twoFigures).begun()
    for actor in order { #expect(try await sign(town, actor).status == 303) }
    let page = try await town.ask(path, lang: lang).page
    #expect(!page.contains("value=\"freeze\"") && !page.contains("value=\"sign\""))
    let locked = Text(fi: "Hyväksytty", sv: "Godkänd", en: "Signed")
    #expect(try await town.ask("/programme/reports", lang: lang).page.contains("<td>\(locked[lang])</td>"))
    #expect(!(try await town.ask("/programme/goal/1.1", lang: lang).page.contains("<option value=\"11/26\"")))
    let score = ["do": "score", "period": "11/26", "percent": "75", "evidence": "x"]
    #expect(try await town.send("/programme/goal/1.1", score, lang: lang).isRefused(.reportSigned, lang))
    #expect(
      try await town.send(path, ["do": "freeze", "asOf": "2026-11-20"], lang: lang).isRefused(
        .reportSigned, lang))
    let value = ["do": "value", "measure": "Jono", "column": "11/26", "value": "1"]
    #expect(try await town.send("/programme/benefit/1", value, lang: lang).isRefused(.reportSigned, lang))
  }

  @Test("A page seen before a change signs nothing, and the words that came are shown") func stale()
    async throws
  {
    let town = try await ProgrammeCounty().begun(),
      hash = try await town.programme.report(try town.period()).hash
    try await town.enter("Jono", "11/26", "77 kpl")
    let sent = try await town.send(path, ["do": "sign", "hash": hash])
    #expect(sent.status == 409 && sent.added == 0 && sent.page.contains("77 kpl"))
    for hash in ["", "0", String(repeating: "a", count: 64), Hostile.long(5_000)] {
      #expect(try await town.send(path, ["do": "sign", "hash": hash]).status == 409)
    }
  }

  @Test(
    "What the report's page does not offer is not done", arguments: ["", "unsign", "open", "SIGN", "delete"])
  func deeds(_ what: String) async throws {
    let sent = try await ProgrammeCounty().begun().send(
      path, ["do": what, "hash": "x", "asOf": "2026-11-20"])
    #expect(sent.code == "address.unknown" && sent.added == 0)
  }

  @Test("The PDF is the maker's, named by its half-year, of the report as it stands") func paper()
    async throws
  {
    var town = try await ProgrammeCounty().begun()
    town.programme.maker = PaperMaker { Array($0.hash.utf8) }
    let ask = Ask(.get, "\(path)/pdf", visitor: Cast.manager.visiting())
    guard case .file(let bytes, let type, let name)? = try await town.programme.answer(ask) else {
      Issue.record("no file")
      return
    }
    #expect(
      String(decoding: bytes, as: UTF8.self) == (try await town.programme.report(try town.period()).hash))
    #expect(type == "application/pdf" && name == "oma-arviointi-11-26.pdf")
  }
}
