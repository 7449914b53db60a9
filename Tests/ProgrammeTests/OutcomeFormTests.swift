import County
import CountyTesting
import Programme
import Testing

@Suite("Outcomes of surveys made elsewhere") struct OutcomeFormTests {
  private let whole = [
    "do": "outcome", "survey": "enps", "period": "11/26", "value": "-15", "answers": "412",
    "source": "Kysely",
  ]

  @Test(
    "Each field is needed and must be what it says",
    arguments: [
      ("survey", "muu", 404), ("survey", "", 404), ("survey", "../enps", 404), ("period", "5/40", 404),
      ("period", "", 404), ("period", "kevät", 404), ("value", "", 422), ("value", " \u{200b}", 422),
      ("value", Hostile.long(201), 422), ("answers", "", 422), ("answers", "monta", 422),
      ("answers", "-1", 422),
      ("answers", "1000001", 422), ("answers", "99999999999999999999", 422), ("answers", "4.5", 422),
      ("source", "", 422), ("source", Hostile.long(201), 422), ("answers", "0", 303),
      ("value", "61,5 %", 303),
      ("value", "Ei saatavilla", 303),
    ])
  func fields(_ field: String, _ value: String, _ status: Int) async throws {
    let sent = try await ProgrammeCounty().send("/programme/surveys", whole, but: field, is: value)
    #expect(sent.status == status && sent.added == (status == 303 ? 1 : 0))
  }

  @Test("Only the office records outcomes", arguments: [Cast.nurse, Cast.leader, Cast.manager])
  func rights(_ actor: Actor) async throws {
    let town = try await ProgrammeCounty()
    #expect(try await town.send("/programme/surveys", whole, by: actor).code == "access.denied")
    #expect(!(try await town.ask("/programme/surveys", by: actor).page.contains("value=\"outcome\"")))
  }

  @Test(
    "Said again a half-year's outcome changes; each survey and half-year stands once, in order",
    arguments: UInt64(1)...6)
  func again(_ seed: UInt64) async throws {
    let town = try await ProgrammeCounty()
    var chance = SeededChance(seed: seed), model: [String: String] = [:]
    for round in 0..<14 {
      let survey = ["enps", "qwl"].randomElement(using: &chance) ?? "enps"
      let period = ["5/26", "11/26", "5/27"].randomElement(using: &chance) ?? "5/26"
      var fields = whole
      (fields["survey"], fields["period"], fields["value"]) = (survey, period, "\(round) %")
      #expect(try await town.send("/programme/surveys", fields).status == 303)
      model["\(survey) \(period)"] = "\(round) %"
    }
    let values = Outcomes(try await town.county.journal.facts(ofRoom: "survey")).values
    let found = Dictionary(uniqueKeysWithValues: values.map { ("\($0.survey) \($0.period)", $0.value.words) })
    #expect(found == model)
    #expect(values.map(\.survey) == values.map(\.survey).sorted())
    for survey in ["enps", "qwl"] {
      let periods = values.filter { $0.survey == survey }.map(\.period)
      #expect(periods == periods.sorted())
    }
  }

  @Test("The page lists them in every language, and words stay words", arguments: Lang.allCases)
  func page(_ lang: Lang) async throws {
    let town = try await ProgrammeCounty()
    _ = try await town.send("/programme/surveys", whole, but: "source", is: "<i>Kysely</i>")
    let page = try await town.ask("/programme/surveys", by: Cast.manager, lang: lang).page
    #expect(page.contains("&lt;i&gt;Kysely") && page.contains("11/26") && page.contains("412"))
    #expect(page.contains(Outcomes.surveys["enps"]?[lang] ?? "eNPS"))
  }
}
