import Catalogue
import County
import CountyTesting
import Markup
import Tables
import Testing

@testable import Tray

/// A county with a tray, and people who use it (tarjotintestialue).
struct TrayTown: Sendable {
  let county: TestCounty
  let tray: Tray

  static let editor = Actor(id: "kuiskametsa-editor", role: .association, unit: "kuiskametsa")
  static let other = Actor(id: "usvalampi-editor", role: .association, unit: "usvalampi")

  /// The shipped content, read once for all tests.
  private static let shipped = Result { (try TrayContent(.shipped), try CatalogueContent(.shipped)) }

  init(seed: UInt64 = 1) async throws {
    let (content, catalogue) = try Self.shipped.get()
    county = try await TestCounty(
      seed: seed, facts: Tray.facts, records: [TrayRecords()], migrations: TrayRecords.migrations)
    tray = Tray(
      journal: county.journal, house: county.house, content: content, catalogue: catalogue,
      county: Text(same: "Kainuu"),
      nextFree: { _ in TestCounty.start + 86_400 })
  }

  var association: ID<Association> { ID("kuiskametsa") ?? .example }

  /// A card as it is shipped.
  func sample(_ place: Int = 0) throws -> Card {
    try #require(tray.content.associations.first?.cards?[place])
  }

  func write(_ place: Int = 0) async throws -> ID<Card> {
    try await tray.write(try sample(place), for: association, by: Self.editor)
  }

  func writeAll() async throws {
    for association in tray.content.associations {
      let editor = Actor(id: association.editors[0].id, role: .association, unit: association.id.text)
      for card in association.cards ?? [] { try await tray.write(card, for: association.id, by: editor) }
    }
  }

  func order(_ card: ID<Card>, consent: Bool = true, by actor: Actor = .anonymous) async throws -> String {
    var order = OrderPlaced(
      card: card, words: "Tulisin mielelläni", lang: .fi, name: "Aada", phone: "0401112233", consent: consent,
      follow: "")
    if actor.role == .resident, actor != .anonymous { order.person = ID(actor.id) }
    return try await tray.order(order, by: actor)
  }

  func page(
    _ method: Ask.Method, _ path: String, _ form: [String: [String]] = [:], by actor: Actor = .anonymous,
    lang: Lang = .fi
  ) async throws -> (source: String, status: Int) {
    let answer = try await go(method, path, form, by: actor, lang: lang)
    guard case .page(let html, let status) = answer else { return ("", 0) }
    #expect(PageCheck.problems(html) == [], "\(path)")
    return (html.source, status)
  }

  func see(_ path: String, _ form: [String: [String]] = [:], by actor: Actor = .anonymous) async throws
    -> String
  {
    guard case .see(let place) = try await go(.post, path, form, by: actor) else { return "" }
    return place
  }

  func go(
    _ method: Ask.Method, _ path: String, _ form: [String: [String]] = [:], by actor: Actor = .anonymous,
    lang: Lang = .fi
  ) async throws -> Answer {
    let pieces = path.split(separator: "?").map(String.init)
    let query = pieces.count > 1 ? pieces[1].split(separator: "=").map(String.init) : []
    let ask = Ask(
      method, pieces[0], query: query.count == 2 ? [query[0]: query[1]] : [:], form: Form(form),
      visitor: actor.visiting(lang))
    guard let answer = try await tray.answer(ask) else { throw Refusal.notFound }
    return answer
  }
}
