import County
import CountyTesting
import Foundation
import Markup
import Search
import Testing
import Tray

@testable import Guidance

@Suite("Answers while somebody writes")
struct AnswerPartsTests {
  private static let county = Task { () -> FlowCounty in
    let county = try await FlowCounty()
    try await Self.card(in: county)
    return county
  }

  @discardableResult
  private static func card(in county: FlowCounty) async throws -> ID<Card> {
    let editor = Actor(id: "e", role: .association, unit: "kuiskametsa")
    let association = try #require(ID<Association>("kuiskametsa"))
    var card = try #require(county.tray.content[association]?.cards?.first)
    card.words = Localized([.fi: "kutomapiiri", .sv: "vävstuga", .en: "weaving circle"])
    return try await county.tray.write(card, for: association, by: editor)
  }

  private func ask(_ words: String, _ lang: Lang = .fi, isPart: Bool) -> Ask {
    Ask(
      .post, "/ask", form: Form(isPart ? ["q": [words], "part": ["answers"]] : ["q": [words]]),
      visitor: Visitor(lang: lang))
  }

  private func source(_ county: FlowCounty, _ ask: Ask) async throws -> String {
    guard case .page(let html, 200)? = try await county.guidance.answer(ask) else { throw Refusal.notFound }
    return html.source
  }

  @Test(
    "The parts hold what the whole page holds, and are no page of their own",
    arguments: [
      ("hammasta särkee", Lang.fi), ("jag är trött och ledsen", .sv), ("my back hurts", .en),
      ("rinnassa puristaa ja hengitys ei kulje", .fi), ("qwxz", .fi),
    ])
  func same(_ words: String, _ lang: Lang) async throws {
    let county = try await Self.county.value
    let parts = try await source(county, ask(words, lang, isPart: true))
    let page = try await source(county, ask(words, lang, isPart: false))
    #expect(!parts.contains("<h1") && !parts.contains("name=\"q\"") && parts.contains("data-to=\"answers\""))
    let inner = parts.split(separator: "<div data-to=\"answers\">").last.map { $0.dropLast("</div>".count) }
    let held = String(inner ?? "").trimmingCharacters(in: .whitespacesAndNewlines).dropLast("</div>".count)
    #expect(!held.isEmpty && page.contains(held))
  }

  @Test("How many services were found is said in the page's language", arguments: Lang.allCases)
  func said(_ lang: Lang) async throws {
    let county = try await Self.county.value
    let words = [Lang.fi: "hammasta särkee", .sv: "tandvärk", .en: "toothache"][lang] ?? ""
    let parts = try await source(county, ask(words, lang, isPart: true))
    let count = parts.split(separator: "<li><h2>").count - 1
    #expect(count > 0 && parts.contains("data-said=\"\(GuidanceWords.said(count)[lang])\""))
  }

  @Test("An alarm comes at once while somebody writes, above everything")
  func alarm() async throws {
    let county = try await Self.county.value
    let parts = try await source(county, ask("rinnassa puristaa ja hengitys ei kulje", isPart: true))
    let danger = try #require(parts.range(of: "role=\"alert\"")),
      answers = parts.range(of: "data-to=\"answers\"")
    #expect(parts.contains("tel:112") && danger.lowerBound < (answers?.lowerBound ?? parts.startIndex))
  }

  @Test("Words wiped away wipe the answers away")
  func wiped() async throws {
    let county = try await Self.county.value
    let parts = try await source(county, ask("", isPart: true))
    #expect(parts == GuidancePage.nothing.source)
  }

  @Test("An association's offer that is shown is noted when somebody asks, never while they write")
  func noted() async throws {
    let county = try await FlowCounty(), card = try await Self.card(in: county)
    let before = try await county.county.journal.last()
    let parts = try await source(county, ask("kutomapiiri", isPart: true))
    #expect(parts.contains("/tray/offer/\(card.text)") || parts.contains(card.text))
    try await county.tray.settle()
    #expect(try await county.county.journal.last() == before)
    _ = try await source(county, ask("kutomapiiri", isPart: false))
    try await county.tray.settle()
    let facts = try await county.county.journal.facts(after: before, limit: 10)
    #expect(facts.map(\.kind) == [OffersFound.kind])
  }

  @Test(
    "Every hit says what kind of thing it is, in the page's language",
    arguments: [
      ("hammasta särkee", Lang.fi, Offer.Kind.service), ("kutomapiiri", .fi, .association),
      ("weaving circle", .en, .association), ("vävstuga", .sv, .association),
      ("kuumeen hoito kotona", .fi, .selfcare),
    ])
  func kinds(_ words: String, _ lang: Lang, _ kind: Offer.Kind) async throws {
    let county = try await Self.county.value
    let page = try await source(county, ask(words, lang, isPart: false))
    #expect(
      page.contains("<span class=\"why\">\(kind.name[lang]).")
        || page.contains("<p class=\"why\">\(kind.name[lang])."))
  }

  @Test("Before anything is asked the page has the places where answers come, and one heading")
  func empty() async throws {
    let county = try await Self.county.value
    guard case .page(let html, 200)? = try await county.guidance.answer(Ask(.get, "/ask", visitor: Visitor()))
    else { throw Refusal.notFound }
    #expect(PageCheck.problems(html) == [])
    for id in ["danger", "answers", "answers-said"] { #expect(html.source.contains("id=\"\(id)\"")) }
    #expect(html.source.contains("aria-live=\"polite\"") && html.source.contains("data-answers"))
  }
}

@Suite("One search over everything")
struct OneIndexTests {
  @Test(
    "Every flow and every self-care page is found by its own name, in every language",
    arguments: Lang.allCases)
  func names(_ lang: Lang) throws {
    let index = try Repository.index.get()
    let things = try FlowBook(.shipped).offers + SelfcareBook(.shipped).offers
    for thing in things {
      let name = thing.names.byLang[lang] ?? ""
      let found = index.answer(Question(name, lang: lang), most: 0, others: 8).others
      #expect(found.contains { $0.code == thing.code && $0.kind == thing.kind }, "\(name)")
    }
  }

  @Test("Services stay among services: what else is found never takes a service's place")
  func apart() throws {
    let index = try Repository.index.get()
    for question in JudgedQuestion.table(try Repository.text("Tests/GuidanceTests/judged.tsv")) {
      let answer = index.answer(Question(question.text, lang: question.lang), others: 10)
      #expect(answer.hits.allSatisfy { index.offers[$0.id]?.kind == .service })
      #expect(answer.others.allSatisfy { $0.kind != .service && !$0.path.isEmpty })
      #expect(answer.others.map(\.score) == answer.others.map(\.score).sorted(by: >))
    }
  }

  @Test("With cards beside, the same services are found in the same order")
  func cards() throws {
    let index = try Repository.index.get()
    let card = Offer(code: "card.x", names: Localized([.fi: "Kutomapiiri"])).being(
      .association, at: "/tray/x")
    let more = index.with([card])
    for text in ["hammasta särkee", "selkä kipeä", "jag behöver hjälp hemma", "my child is ill"] {
      #expect(index.answer(Question(text)).hits.map(\.id) == more.answer(Question(text)).hits.map(\.id))
    }
    #expect(more.answer(Question("kutomapiiri"), others: 5).others.first?.code == "card.x")
    #expect(index.with([]) === index)
  }
}
