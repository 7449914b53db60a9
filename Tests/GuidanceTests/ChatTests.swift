import County
import CountyTesting
import Markup
import Tables
import Testing
import Tray

@testable import Guidance

@Suite("The chat") struct ChatTests {
  /// One county for tests that only ask.
  static let asked = Task { () throws -> FlowCounty in
    let county = try await FlowCounty()
    try await county.writeCards()
    return county
  }

  @Test("Each flow is found by its own words, in every language", arguments: FlowContentTests.wanted)
  func ownWords(_ id: String) async throws {
    let county = try await Self.asked.value, flow = try #require(county.flows.book[id])
    for lang in Lang.allCases {
      for words in flow.words[lang.rawValue] ?? [] {
        let found = try await county.signposts.find(words, lang: lang)
        let flows = found.filter { $0.code.hasPrefix("flow.") }
        #expect(
          flows.first?.code == "flow." + id, "\(words): \(flows.prefix(2).map { "\($0.code) \($0.score)" })")
        #expect(
          flows.first?.isGood == true, "\(words): \(flows.first?.score ?? 0) \(flows.first?.share ?? 0)")
      }
    }
  }

  @Test(
    "Words that are about something else lead to no flow",
    arguments: [
      ("uimahallin aukioloajat", Lang.fi), ("passi", .fi), ("rakennuslupa mökille", .fi), ("bygglov", .sv),
      ("parking ticket", .en), ("koiran rekisteröinti", .fi), ("library card", .en),
    ])
  func elsewhere(_ words: String, _ lang: Lang) async throws {
    let county = try await Self.asked.value
    let finds = try await county.chat.finds(words, lang)
    #expect(finds.flows.isEmpty, "\(finds.flows.map { "\($0.code) \($0.score)" })")
  }

  @Test(
    "Associations answer beside the services",
    arguments: [
      ("juttuseuraa yksinäiselle", Lang.fi, "kuiskametsa"),
      ("ei rahaa ruokaan, ruoka-apu", .fi, "routakassi"),
      ("grief group", .en, "marrasvalo"), ("kamratstöd för närståendevårdare", .sv, "usvalampi"),
    ])
  func associations(_ words: String, _ lang: Lang, _ association: String) async throws {
    let county = try await Self.asked.value
    let finds = try await county.chat.finds(words, lang)
    #expect(finds.offers.contains { $0.code.hasPrefix(association + ".") }, "\(finds.offers.map(\.code))")
  }

  @Test(
    "Red flags come first in three languages",
    arguments: [
      ("rinnassa puristaa ja hengitys ei kulje", Lang.fi), ("jag har svår bröstsmärta", .sv),
      ("I cannot breathe", .en), ("aion tappaa itseni", .fi),
    ])
  func redFlags(_ words: String, _ lang: Lang) async throws {
    let county = try await Self.asked.value
    let talk = try await county.chat.talk([words], lang: lang)
    #expect(talk.turns.first?.reply.kind == .danger)
  }

  @Test(
    "On the answer page flows stand above the services, but never beside an alarm",
    arguments: [("hammasta särkee", true), ("rinnassa puristaa ja hengitys ei kulje", false)])
  func beside(_ words: String, _ isThere: Bool) async throws {
    let county = try await Self.asked.value
    let guidance = county.guidance
    let ask = Ask(.post, "/ask", form: Form(["q": [words]]), visitor: Visitor())
    guard case .page(let html, _)? = try await guidance.answer(ask) else { return #expect(Bool(false)) }
    #expect(PageCheck.problems(html) == [])
    #expect(html.source.contains("href=\"/flows/tooth-trouble\"") == isThere)
  }

  @Test("The front page leads to every flow, the chat, the tray and the life check", arguments: Lang.allCases)
  func front(_ lang: Lang) async throws {
    let county = try await Self.asked.value, ways = GuidingWays.front(county.flows.book, lang).source
    for flow in county.flows.book.flows { #expect(ways.contains("href=\"/flows/\(flow.id)\"")) }
    for path in ["/chat", "/tray", "/life"] { #expect(ways.contains("href=\"\(path)\"")) }
  }

  @Test("A card changed by its association is found by its changed words at once") func live() async throws {
    let county = try await FlowCounty(), editor = Actor(id: "e", role: .association, unit: "kuiskametsa")
    let association = try #require(ID<Association>("kuiskametsa"))
    var card = try #require(county.tray.content[association]?.cards?.first)
    let id = try await county.tray.write(card, for: association, by: editor)
    #expect(try await county.signposts.find("kutomapiiri", lang: .fi).isEmpty)
    card.words = Localized([.fi: "kutomapiiri"])
    try await county.tray.write(card, as: id, for: association, by: editor)
    #expect(try await county.signposts.find("kutomapiiri", lang: .fi).first?.code == id.text)
    try await county.tray.mark(id, withdrawn: true, by: editor)
    #expect(try await county.signposts.find("kutomapiiri", lang: .fi).isEmpty)
  }

  @Test("The whole conversation is on the page, escaped, and goes along unseen") func page() async throws {
    let county = try await FlowCounty()
    let one = try await county.page(.post, "/chat", ["say": ["hammasta särkee <b>kovasti</b>"]])
    #expect(one.source.contains("&lt;b&gt;kovasti&lt;/b&gt;") && !one.source.contains("<b>kovasti"))
    let two = try await county.page(.post, "/chat", ["said": ["hammasta särkee"], "say": ["Kyllä, kysy"]])
    #expect(
      two.source.contains("name=\"said\" value=\"hammasta särkee\"")
        && two.source.contains("Onko jokin näistä totta nyt?"))
    #expect(
      two.source.contains("name=\"from\" value=\"chat\"")
        && two.source.contains("name=\"topic\" value=\"teeth\""))
  }

  @Test("The first page says that it is a program and keeps nothing", arguments: Lang.allCases)
  func first(_ lang: Lang) async throws {
    let county = try await FlowCounty()
    let page = try await county.page(.get, "/chat", lang: lang)
    #expect(page.source.contains(ChatWords.kept[lang]) && !page.source.contains("action=\"/contact\""))
    #expect(try await county.county.journal.last() == 0)
  }

  @Test("What is noted tells what kind of answer was given, and not a word of what was said") func noted()
    async throws
  {
    let county = try await FlowCounty(), secret = "abcdefghijkmnpqrstuvwxyz23"
    _ = try await county.page(
      .post, "/chat", ["talk": [secret], "say": ["hammasta särkee kovasti"]], by: Cast.resident)
    let facts = try await county.county.journal.facts(after: 0, limit: 10)
    let asked = try #require(facts.first?.read(ChatAsked.self))
    #expect(asked.place == 1 && asked.answer == .question && asked.sources.contains("flow.tooth-trouble"))
    for fact in facts {
      #expect(fact.actor == .anonymous)
      for word in ["särkee", "kovasti", secret, Cast.resident.id] {
        #expect(!fact.payload.contains(word) && !fact.stream.description.contains(word))
      }
    }
    #expect(facts.last?.kind == OffersFound.kind)
  }

  @Test("Many or long messages never break the page", arguments: 1...12 as ClosedRange<UInt64>)
  func hostile(_ seed: UInt64) async throws {
    var chance = County.SeededChance(seed: seed)
    let pieces = [
      "\u{0}", "<script>", "ä", "\u{202e}", String(repeating: "x", count: 5_000), "\n", "kyllä", "'\"&", "🙂",
    ]
    let said = (0..<Int.random(in: 0...30, using: &chance)).map { _ in
      (0..<4).map { _ in pieces.randomElement(using: &chance) ?? "" }.joined()
    }
    let county = try await Self.asked.value
    let page = try await county.page(.post, "/chat", ["said": said, "say": ["hei"], "talk": ["../.."]])
    #expect(page.status == 200)
  }
}
