import County
import CountyTesting
import Markup
import Testing

@testable import Guidance

@Suite("Asking for a time at the end of a flow")
struct FlowTimesTests {
  private let caller = Text(fi: "Yhteyskeskus", sv: "Kontaktcentralen", en: "The contact centre")

  /// Every outcome's page of the flows that end in asking for a time, with what is known of times.
  private func pages(_ times: FlowTimes?, _ lang: Lang = .fi) async throws -> [(isBook: Bool, source: String)]
  {
    let county = try await FlowCounty()
    var flows = county.flows, found: [(isBook: Bool, source: String)] = []
    flows.times = { _, _ in times }
    for flow in flows.book.flows {
      var met: Set<String> = []
      for walk in flow.graph.walks() {
        let answers = Dictionary(uniqueKeysWithValues: walk.map { ($0.question, $0.answer) })
        guard case .outcome(let outcome) = flow.standing(answers), met.insert(outcome.id).inserted else {
          continue
        }
        let word = try await flows.start(flow, in: lang)
        for step in walk { try await flows.answer(step.question, step.answer, in: word) }
        let ask = Ask(
          .get, FlowLink.end(flow.address, word: word).path, visitor: Visitor(lang: lang, secret: "mark"))
        guard case .page(let html, 200)? = try await flows.answer(ask) else { throw Refusal.notFound }
        #expect(PageCheck.problems(html) == [])
        found.append((outcome.steps.contains { $0.do == .book }, html.source))
      }
    }
    return found
  }

  @Test("Where a time is asked for, the page says who calls, in each language", arguments: Lang.allCases)
  func calls(_ lang: Lang) async throws {
    let times = FlowTimes(caller: caller, phone: "08 000 000"), pages = try await pages(times, lang)
    #expect(pages.contains { $0.isBook } && pages.contains { !$0.isBook })
    for page in pages { #expect(page.source.contains(FlowWords.calls(times)[lang]) == page.isBook) }
  }

  @Test("Somebody who may choose goes straight to the free times, and the soonest is told")
  func own() async throws {
    let next = TestCounty.start + 86_400
    let times = FlowTimes(caller: caller, phone: "08 000 000", next: next, own: "/my/x/times")
    for page in try await pages(times) where page.isBook {
      #expect(
        page.source.contains("href=\"/my/x/times\"") && page.source.contains(FlowWords.soonest(next).fi))
      #expect(!page.source.contains(FlowWords.calls(times).fi))
      #expect(page.source.contains("action=\"/contact\""), "a person can be reached all the same")
    }
  }

  @Test("Where nothing is known of times the outcome stands as it was")
  func unknown() async throws {
    for page in try await pages(nil) { #expect(!page.source.contains(FlowWords.ownTimes.fi)) }
  }
}
