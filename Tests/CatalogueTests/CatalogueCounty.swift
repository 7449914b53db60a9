import County
import CountyTesting
import Foundation
import Markup
import Tables
import TablesTesting

@testable import Catalogue

/// A store in memory, time that stands still, and the catalogue over them (luettelon testialue).
struct CatalogueCounty {
  let journal: Journal
  let catalogue: Catalogue
  let now: Moment

  static let shipped = Result { try CatalogueContent(.shipped) }

  init(at start: Moment = TestCounty.start, content: CatalogueContent? = nil) async throws {
    now = start
    let store = try await TestStore.open(JournalRecords.migrations + CatalogueRecords.migrations)
    journal = Journal(
      store, world: .frozen(FrozenClock(start)), vocabulary: Vocabulary(Catalogue.facts),
      records: [CatalogueRecords()])
    let house = House(county: Text(fi: "Mallialue", sv: "Modellområdet", en: "Model county"))
    catalogue = Catalogue(journal: journal, house: house, content: try content ?? Self.shipped.get())
  }

  /// What the tables hold as lived, and after they were emptied and refilled.
  func dumpAroundRebuild() async throws -> (lived: [String], rebuilt: [String]) {
    let tables = CatalogueRecords().tables
    let lived = try await TableDump.of(tables, in: journal.database)
    try await journal.rebuild()
    return (lived, try await TableDump.of(tables, in: journal.database))
  }

  @discardableResult
  func take(_ values: Any..., strict: Bool = false) async throws -> PTVComparison {
    try await catalogue.importPTV(values.map { Sample.file($0) }, strict: strict)
  }

  /// The page at an address as text.
  func page(_ path: String, _ lang: Lang = .fi, find words: String? = nil) async throws -> String {
    let form = words.map { Form(["words": $0]) } ?? Form()
    let ask = Ask(words == nil ? .get : .post, path, form: form, visitor: Visitor(lang: lang, secret: "mark"))
    guard case .page(let html, 200)? = try await catalogue.answer(ask) else { throw Refusal.notFound }
    return html.source
  }

  func service(_ id: String) async throws -> Service? {
    guard let id = ID<Service>(source: id) else { return nil }
    return try await catalogue.service(id)?.record
  }

  func factCount() async throws -> Int { try await journal.last() }
}

/// Whole pages held against the house's check, and their links against the addresses there are.
enum Reading {
  /// The house's check, except that links to `http…` pages of the register are meant to leave the house.
  static func problems(_ page: String) -> [String] {
    PageCheck.problems(page).filter { !$0.contains("leads to “http") } + lost(page)
  }

  static func links(_ page: String) -> [String] {
    page.matches(of: /(?:href|action)="([^"]*)"/).map { String($0.output.1) }
  }

  private static func lost(_ page: String) -> [String] {
    links(page).filter { $0.hasPrefix("/") }.filter { link in
      let path = link.prefix { $0 != "?" }.split(separator: "/").map(String.init)
      let others = [
        "contact", "language", "sign-in", "accessibility", "privacy", "assets", "my", "feedback",
        "indicators", "flows", "chat", "tray", "life",
      ]
      return !path.isEmpty && !others.contains(path[0]) && CatalogueLink(path) == nil
    }.map { "nothing answers at \($0)" }
  }

  /// The words between tags, for looking whether a text is shown.
  static func text(_ page: String) -> String {
    page.replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
