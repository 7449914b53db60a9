import Assessment
import Booking
import Contact
import County
import CountyTesting
import Feedback
import Markup
import Tables
import Testing
import Visits

@testable import Indicators

/// What the shipped folder says of indicators, read once for all tests.
struct Shipped: Sendable {
  var registry: Registry
  var sotkanet: Sotkanet
  var clocks: ClockBook

  static let read = Result {
    Shipped(
      registry: try Registry(.shipped), sotkanet: try Sotkanet(.shipped), clocks: try ClockBook(.shipped))
  }
}

/// A county whose indicators are alive, with the shipped registry (mittarien testialue).
struct IndicatorCounty: Sendable {
  let county: TestCounty
  let indicators: Indicators

  static let names = GroupNames(
    units: ["u0": Text(same: "Yksi"), "u1": Text(same: "Kaksi"), "u2": Text(same: "Kolme")],
    municipalities: ["205": Text(fi: "Kajaani", sv: "Kajana", en: "Kajaani")], staff: ["manager": "Ensio"])

  init(at start: Moment = IndicatorHistory.now, registry: Registry? = nil, facts: [Fact] = []) async throws {
    county = try await TestCounty(
      at: start, facts: Booking.facts + Visits.facts + Feedback.facts + Indicators.facts,
      records: [BookingRecords(), FeedbackRecords()],
      migrations: BookingRecords.migrations + FeedbackRecords.migrations)
    let shipped = try Shipped.read.get()
    indicators = Indicators(
      journal: county.journal, house: county.house, registry: registry ?? shipped.registry, names: Self.names,
      sotkanet: shipped.sotkanet, clocks: shipped.clocks)
    _ = try await county.journal.take(facts.enumerated().map { ($0.offset + 1, $0.element) })
    try await indicators.live.catchUp()
  }

  /// What the county answers; a page must pass the shared check.
  func go(
    _ path: String, query: [String: String] = [:], form: [String: String]? = nil,
    by actor: Actor = .anonymous, lang: Lang = .fi
  ) async throws -> String {
    let ask = Ask(
      form == nil ? .get : .post, path, query: query, form: Form((form ?? [:]).mapValues { [$0] }),
      visitor: actor.visiting(lang))
    switch try await indicators.answer(ask) {
    case .page(let html, let status)?:
      #expect(status == 200)
      #expect(PageCheck.problems(html) == [], "\(path) \(query) \(lang)")
      return html.source
    case .json(let text, _)?, .text(let text, _)?, .see(let text)?: return text
    case .file(let bytes, _, _)?: return String(decoding: bytes, as: UTF8.self)
    default: return ""
    }
  }

  func refused(_ path: String, query: [String: String] = [:], by actor: Actor = .anonymous) async throws
    -> String?
  {
    do { _ = try await go(path, query: query, by: actor) } catch let refusal as Refusal {
      return refusal.code
    }
    return nil
  }
}
