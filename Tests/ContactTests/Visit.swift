import Contact
import County
import CountyTesting
import Markup
import Testing

/// A resident at the form: what they have answered so far, and what comes back.
struct Visit: Sendable {
  var county: TestCounty
  var actor: Actor = .anonymous
  var lang: Lang = .fi

  /// Answers that go through the whole form, but for who it is.
  static let answers: [String: String] = [
    "safe": "yes", "topic": "ill", "words": "Kurkku on kipeä ja kuumetta", "q-since": "days", "q-bad": "some",
    "q-change": "same", "send": "yes",
    "about": "self",
  ]

  func ask(_ form: [String: String], query: [String: String] = [:]) -> Ask {
    Ask(
      form.isEmpty ? .get : .post, "/contact", query: query, form: Form(form.mapValues { [$0] }),
      visitor: actor.visiting(lang))
  }

  func answer(_ form: [String: String], query: [String: String] = [:]) async throws -> Answer {
    try #require(try await county.contact.answer(ask(form, query: query)))
  }

  /// The page, which must pass the shared check.
  func page(_ form: [String: String], query: [String: String] = [:], status: Int = 200) async throws -> String
  {
    guard case .page(let html, let found) = try await answer(form, query: query) else { return "" }
    #expect(found == status)
    #expect(PageCheck.problems(html) == [])
    return html.source
  }

  /// Sends the whole form with changes; gives the contact that was written.
  func send(_ changes: [String: String] = [:]) async throws -> ContactReceived? {
    let before = try await county.journal.last()
    guard case .see(let place) = try await answer(Self.answers.merging(changes) { $1 }) else { return nil }
    #expect(place.wholeMatch(of: /\/follow\/[a-z2-9]{26}/) != nil)
    return try await county.journal.facts(after: before, limit: 9).first?.read(ContactReceived.self)
  }

  /// Names and values of the unseen fields of a page.
  static func hidden(_ page: String) -> [String: String] {
    let found = page.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/)
    return Dictionary(found.map { (String($0.output.1), String($0.output.2)) }) { first, _ in first }
  }

  /// What a browser would send: the unseen fields of the page with the visible answer.
  static func next(_ page: String, _ answers: [String: String]) -> [String: String] {
    hidden(page).merging(answers) { $1 }.filter { $0.key != "secret" }
  }
}
