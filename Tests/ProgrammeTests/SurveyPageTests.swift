import County
import CountyTesting
import Programme
import Testing

@Suite("Pages of the surveys") struct SurveyPageTests {
  private func town() async throws -> ProgrammeCounty {
    try await ProgrammeCounty(surveys: try ProgrammeContent.surveys(.shipped))
  }

  @Test(
    "Each survey asks all its questions with all their answers, in every language", arguments: Lang.allCases)
  func questions(_ lang: Lang) async throws {
    let town = try await town()
    for survey in town.programme.surveys {
      let page = try await town.ask("/programme/survey/\(survey.id)", by: Cast.nurse, lang: lang).page
      #expect(page.contains(survey.title[lang]))
      for question in survey.questions {
        #expect(
          page.contains(question.text[lang]) && page.contains("name=\"\(question.id)\""), "\(question.id)")
        for choice in question.choices ?? [] {
          #expect(
            page.contains("value=\"\(choice.value)\"")
              && page.contains(choice.text[lang].replacing("&", with: "&amp;")))
        }
      }
    }
  }

  @Test("A refused form comes back with what was chosen, in every language", arguments: Lang.allCases)
  func back(_ lang: Lang) async throws {
    let town = try await town()
    let sent = try await town.send(
      "/programme/survey/digital-maturity", ["channels": "3", "words": "Aikaa <b>"], by: Cast.nurse,
      lang: lang)
    #expect(sent.status == 422 && sent.page.contains("Aikaa &lt;b&gt;") && sent.page.contains("checked"))
    #expect(sent.page.contains("lang=\"\(lang.rawValue)\""))
  }

  @Test("The list says how many have answered each, and nothing of what they said", arguments: [1, 4, 6])
  func list(_ count: Int)
    async throws
  {
    let town = try await town()
    let answers = ["channels": "3", "data": "1", "skills": "2", "supports": "4", "words": "Salaisuus"]
    for _ in 0..<count {
      _ = try await town.send("/programme/survey/digital-maturity", answers, by: Cast.nurse)
    }
    let list = try await town.ask("/programme/surveys", by: Cast.manager).page
    #expect(list.contains("<td>\(count)</td>") && list.contains("<td>0</td>") && !list.contains("Salaisuus"))
    let own = try await town.ask("/programme/survey/digital-maturity", by: Cast.manager).page
    #expect(!own.contains("Salaisuus") && own.contains("Vastauksia: \(count)"))
    #expect(own.contains("<caption>") == (count >= SurveyResult.fewest))
  }

  @Test("Answers of one survey are not another's") func apart() async throws {
    let town = try await town()
    let eva = try #require(town.programme.surveys.first { $0.id == "eva" })
    var answers = ["decision": "Yöpäivystys", "mend": "Kuljetukset"]
    for question in eva.questions {
      if let choice = question.choices?.first { answers[question.id] = choice.value }
    }
    for _ in 0..<5 {
      #expect(try await town.send("/programme/survey/eva", answers, by: Cast.leader).status == 303)
    }
    let facts = try await town.county.journal.facts(ofRoom: "survey")
    #expect(
      SurveyResult(facts, of: "eva").answers == 5 && SurveyResult(facts, of: "digital-maturity").answers == 0)
    #expect(SurveyResult(facts, of: "eva").mean("people") == -2)
  }

  @Test("A survey that is none takes no answers", arguments: ["x", "enps", "EVA", "eva.", "..", ""])
  func none(_ id: String) async throws {
    let town = try await town(), before = try await town.county.journal.last()
    let ask = Ask(
      .post, "/programme/survey/\(id)", form: Form(["channels": "3"]), visitor: Cast.nurse.visiting())
    var isAnswered = false
    do { if case .page? = try await town.programme.answer(ask) { isAnswered = true } } catch is Refusal {}
    #expect(try await town.county.journal.last() == before && !isAnswered)
  }
}
