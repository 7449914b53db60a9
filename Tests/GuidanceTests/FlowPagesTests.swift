import County
import CountyTesting
import Testing

@testable import Guidance

@Suite("Pages of flows") struct FlowPagesTests {
  /// Walks one way through the pages and gives the outcome's page.
  private func walk(
    _ county: FlowCounty, _ flow: Flow, _ steps: [QuestionGraph.Step], lang: Lang
  ) async throws -> (path: String, source: String) {
    var place = try await county.see("/flows/\(flow.id)", lang: lang)
    for step in steps {
      let page = try await county.page(.get, place, lang: lang)
      let text = try #require(flow.question(step.question)?.text[lang])
      #expect(page.source.contains("<h1>\(escaped(text))</h1>"), "\(place)")
      place = try await county.see(place, ["answer": [step.answer]], lang: lang)
    }
    return (place, try await county.page(.get, place, lang: lang).source)
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("'", with: "&#39;")
  }

  @Test(
    "One walk to every outcome of every flow, page by page, in each language",
    arguments: FlowContentTests.wanted)
  func everyOutcome(_ id: String) async throws {
    let county = try await FlowCounty(), flow = try #require(county.flows.book[id])
    var met: Set<String> = []
    for walk in flow.graph.walks() {
      let answers = Dictionary(uniqueKeysWithValues: walk.map { ($0.question, $0.answer) })
      guard case .outcome(let outcome) = flow.standing(answers), met.insert(outcome.id).inserted else {
        continue
      }
      let lang = Lang.allCases[met.count % 3]
      let (path, page) = try await self.walk(county, flow, walk, lang: lang)
      #expect(path.hasSuffix("/end") && page.contains("<h1>\(escaped(outcome.title[lang]))</h1>"))
      #expect(!page.contains("<h1>\(outcome.id)"))
      for step in outcome.steps where step.do == .call {
        #expect(page.contains("href=\"tel:\(step.to)\""))
      }
      if outcome.isEmergency {
        #expect(page.contains("notice danger") && !page.contains("action=\"/contact\""))
      }
      #expect(page.contains(escaped(flow.approval[lang])))
    }
    #expect(met.count == flow.outcomes.count)
  }

  @Test("No address of a walk tells an answer") func addresses() async throws {
    let county = try await FlowCounty(), flow = try #require(county.flows.book["mood-and-anxiety"])
    var place = try await county.see("/flows/mood-and-anxiety")
    for answer in ["none", "adult", "crisis", "today", "much", "none", "alone"] {
      #expect(place.wholeMatch(of: /\/flows\/mood-and-anxiety\/[a-z0-9]{26}\/[0-9]+/) != nil, "\(place)")
      place = try await county.see(place, ["answer": [answer]])
    }
    #expect(place.hasSuffix("/end") && flow.outcome("assessment") != nil)
  }

  @Test("Back shows the earlier question with its answer, and changing it goes another way") func back()
    async throws
  {
    let county = try await FlowCounty(), first = try await county.see("/flows/tooth-trouble")
    let second = try await county.see(first, ["answer": ["none"]])
    let third = try await county.see(second, ["answer": ["ache"]])
    #expect(try await county.page(.get, third).source.contains("href=\"\(second)\""))
    let page = try await county.page(.get, second).source
    #expect(page.contains("value=\"ache\" checked"))
    let end = try await county.see(second, ["answer": ["check"]])
    #expect(end.hasSuffix("/end"))
    #expect(
      try await county.go(.get, third).isSee(end), "a question no longer on the way leads to where one is")
  }

  @Test("An unanswered question says so and stays") func unanswered() async throws {
    let county = try await FlowCounty(), first = try await county.see("/flows/pregnancy", lang: .sv)
    let page = try await county.page(.post, first, ["answer": ["?"]], lang: .sv)
    #expect(page.status == 422 && page.source.contains("aria-invalid"))
    #expect(try await county.county.journal.last() == 1)
  }

  @Test("The end is not open before it is reached") func early() async throws {
    let county = try await FlowCounty(), first = try await county.see("/flows/pregnancy")
    let word = first.split(separator: "/")[2]
    #expect(try await county.go(.get, "/flows/pregnancy/\(word)/end").isSee(first))
    #expect(try await county.go(.get, "/flows/pregnancy/\(word)/9").isSee(first))
    await #expect(throws: Refusal.noSuchWalk) { try await county.go(.get, "/flows/sore-throat/\(word)/1") }
  }

  @Test("What was said goes along to the contact, with answers it would ask again") func handOver()
    async throws
  {
    let county = try await FlowCounty(), flow = try #require(county.flows.book["sore-throat"])
    var place = try await county.see("/flows/sore-throat")
    for answer in ["none", "adult", "none", "long", "much"] {
      place = try await county.see(place, ["answer": [answer]])
    }
    let page = try await county.page(.get, place).source
    #expect(page.contains("action=\"/contact\"") && page.contains("name=\"topic\" value=\"ill\""))
    #expect(page.contains("name=\"from\" value=\"sore-throat/1/today\""))
    #expect(
      page.contains("name=\"q-since\" value=\"long\"") && page.contains("name=\"q-bad\" value=\"much\""))
    #expect(page.contains("– Kuka on sairas? Aikuinen tai kouluikäinen"))
    #expect(FlowWords.said(flow, [:], .en) == "Sore throat or fever")
  }

  @Test("The list, the start and self-care pages open in each language", arguments: Lang.allCases)
  func open(_ lang: Lang) async throws {
    let county = try await FlowCounty()
    let list = try await county.page(.get, "/flows", lang: lang).source
    for flow in county.flows.book.flows {
      #expect(list.contains("/flows/\(flow.id)\""))
      let start = try await county.page(.get, "/flows/\(flow.id)", lang: lang).source
      #expect(start.contains(escaped(flow.owner[lang])) && start.contains("1.6.2027"))
    }
    for page in county.flows.selfcare.pages {
      let shown = try await county.page(.get, "/selfcare/\(page.id)", lang: lang).source
      #expect(shown.contains(escaped(page.todo[0][lang])))
    }
    #expect(try await county.county.journal.last() == 0, "looking writes nothing")
  }

  @Test("A text whose review is late says so") func stale() async throws {
    let county = try await FlowCounty()
    county.county.wait(days: 700)
    var place = try await county.see("/flows/tooth-trouble")
    for answer in ["none", "check"] { place = try await county.see(place, ["answer": [answer]]) }
    #expect(try await county.page(.get, place).source.contains("tarkistus on myöhässä"))
  }

  @Test(
    "Unknown flows, pages and walks are not found",
    arguments: ["/flows/nothing", "/selfcare/nothing", "/flows/nothing/picture"])
  func lost(_ path: String) async throws {
    let county = try await FlowCounty()
    await #expect(throws: Refusal.notFound) { try await county.go(.get, path, by: Cast.nurse) }
  }

  @Test("The picture is for those who work here", arguments: Cast.all) func rights(_ actor: Actor)
    async throws
  {
    let county = try await FlowCounty(), path = "/flows/tooth-trouble/picture"
    let may = actor.role.isProfessional || actor.role.readsBoard
    if may {
      #expect(try await county.page(.get, path, by: actor).status == 200)
    } else {
      await #expect(throws: actor == .anonymous ? Refusal.signInNeeded : .notYours) {
        try await county.go(.get, path, by: actor)
      }
    }
  }

  @Test(
    "The picture shows every question and outcome, with live numbers and a table", arguments: Lang.allCases)
  func picture(_ lang: Lang) async throws {
    let county = try await FlowCounty(), flow = try #require(county.flows.book["tooth-trouble"])
    for _ in 0..<3 { _ = try await county.see("/flows/tooth-trouble") }
    let first = try await county.see("/flows/tooth-trouble")
    _ = try await county.see(first, ["answer": ["none"]])
    let page = try await county.page(.get, "/flows/tooth-trouble/picture?days=1", by: Cast.nurse, lang: lang)
      .source
    #expect(page.contains("<svg class=\"graph\"") && page.contains("▼ 3"))
    for outcome in flow.outcomes { #expect(page.contains(escaped(outcome.title[lang]))) }
    let ways = page.split(separator: "<tr>").count
    #expect(ways > flow.questions.flatMap { $0.choices ?? [] }.count)
  }
}

extension Answer {
  func isSee(_ place: String) -> Bool { if case .see(let other) = self { other == place } else { false } }
}
