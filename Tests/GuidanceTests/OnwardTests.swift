import Contact
import County
import CountyTesting
import Markup
import Search
import Testing

@testable import Guidance

@Suite("From an answer to a person") struct OnwardTests {
  private static let county = Task { try await FlowCounty() }

  private func page(_ words: String, _ lang: Lang, by actor: Actor = .anonymous) async throws -> String {
    let ask = Ask(.post, "/ask", form: Form(["q": [words]]), visitor: actor.visiting(lang))
    guard case .page(let html, 200)? = try await Self.county.value.guidance.answer(ask) else { return "" }
    #expect(PageCheck.problems(html) == [])
    return html.source
  }

  @Test(
    "What was asked goes along in the form’s body, with the topic and the service; never in an address",
    arguments: [("polvi kipeä", Lang.fi), ("ont i knät", .sv), ("my knee hurts", .en)])
  func along(_ words: String, _ lang: Lang) async throws {
    let page = try await page(words, lang)
    #expect(page.contains("<input type=\"hidden\" name=\"asked\" value=\"\(words)\">"))
    let presses = page.matches(of: /formaction="\/contact\?topic=(\w+)" name="from" value="(sote-\d{4})"/)
    let topics = Set(presses.map { String($0.1) })
    #expect(topics.contains("ill") && topics.isSubset(of: Topic.allCases.map(\.rawValue)))
    let addresses = page.matches(of: /(?:href|action)="([^"]*)"/).map { String($0.1) }
    let last = words.split(separator: " ").last ?? ""
    #expect(addresses.allSatisfy { !$0.contains(last) })
  }

  @Test("Where nothing is found, the way to a person takes the words along too", arguments: Lang.allCases)
  func nothing(_ lang: Lang) async throws {
    let page = try await page("qwxz", lang)
    #expect(page.contains(GuidanceWords.nothing[lang]) && page.contains(GuidanceWords.none[lang]))
    #expect(page.contains("action=\"/contact\"") && page.contains("name=\"asked\" value=\"qwxz\""))
  }

  @Test(
    "Hostile words stay words",
    arguments: ["\"><script>alert(1)</script>", "</form><form action=/sign-out>", "' onfocus='x", "&quot;"])
  func hostile(_ words: String) async throws {
    let page = try await page(words, .fi)
    #expect(
      !page.contains("<script>alert") && !page.contains("<form action=/sign-out")
        && !page.contains("' onfocus"))
  }

  @Test("A reason is the asker’s own word where only its ending differs") func reasons() async throws {
    let page = try await page("hammasta särkee", .fi)
    #expect(page.contains("hammasta, särkee") && !page.contains("hammas ← hammasta"))
    let slip = try await self.page("hamaslääkäri", .fi)
    #expect(slip.contains("← hamaslääkäri"))
  }

  @Test("Of two dictionary words that an asked one may be, the reason names the one that the catalogue uses")
  func homonym() throws {
    let hits = try Repository.index.get().answer(Question("apua kotiin", lang: .fi)).hits
    let reasons = hits.flatMap(\.reasons).filter { $0.asked == "kotiin" && $0.way == .same }
    #expect(!reasons.isEmpty && reasons.allSatisfy { $0.found == "koti" })
  }
}
