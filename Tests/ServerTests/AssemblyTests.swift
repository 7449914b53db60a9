import Assessment
import Catalogue
import Contact
import County
import CountyTesting
import Foundation
import Guidance
import Portal
import Tables
import Testing

@testable import luukku

@Suite("The county put together") struct AssemblyTests {
  @Test("Every kind of fact has one name, an example that is read back, and survives the file of facts")
  func vocabulary() throws {
    let kinds = Assembly.vocabulary.types.map { $0.kind }
    #expect(Set(kinds).count == kinds.count && kinds.count > 30)
    for type in Assembly.vocabulary.types { try roundTrip(type) }
  }

  private func roundTrip<Payload: FactPayload>(_ type: Payload.Type) throws {
    #expect(type.kind.wholeMatch(of: /[a-z]+(\.[a-zA-Z]+)+/) != nil, "\(type.kind)")
    let payload = try JSON.encode(type.example)
    #expect(try JSON.decode(type, from: payload) == type.example, "\(type.kind)")
    #expect(try JSON.encode(JSON.decode(type, from: payload)) == payload, "\(type.kind)")
    let stream = ID<Matter>.example.stream, at = TestCounty.start
    let fact = Fact(
      position: 1, id: "f1", stream: stream, version: 1, kind: type.kind, occurred: at + -60, recorded: at,
      actor: Cast.nurse, payload: payload)
    let read = try FactLines.read(Array(try FactLines.line(fact).utf8), vocabulary: Assembly.vocabulary)
    #expect(read.map(\.fact) == [fact], "\(type.kind)")
  }

  @Test("Steps of the schema have names of their own, in the order in which rooms were built")
  func migrations() {
    let names = Assembly.migrations.map(\.name)
    #expect(Set(names).count == names.count && names.first == "0001-journal")
    for name in names { #expect(name.wholeMatch(of: /\d{4}-[a-z-]+/) != nil, "\(name)") }
    for step in Assembly.migrations {
      #expect(!step.statements.lowercased().contains("drop table"), "\(step.name)")
    }
  }

  @Test("Every table is the journal's own or is rebuilt by exactly one room")
  func tables() async throws {
    let county = try await OpenCounty.shared.value.county
    let all = try await county.journal.database.read { connection in
      try connection.rows("select name from sqlite_master where type = 'table' and name not like 'sqlite%'") {
        $0.text(0)
      }
    }
    let rebuilt = Assembly.records(county.portal.assessment.clocks).flatMap(\.tables)
    #expect(Set(rebuilt).count == rebuilt.count, "two rooms fill one table")
    #expect(
      Set(all).subtracting(rebuilt)
        == ["fact", "setting", "schema_step", "journal_head", "lease", "node"])
    #expect(Set(rebuilt).isSubset(of: all))
  }

  @Test("Started over the same store again, nothing is done twice and nothing is lost")
  func again() async throws {
    let store = try SQLite(path: nil), clock = FrozenClock(TestCounty.start)
    let settings = try Settings(data: "/tmp", content: try ShortContent.folder.get().root.path)
    let first = try await Assembly(settings, on: store, world: .frozen(clock))
    _ = try await first.contact.receive(
      ContactReceivedSample.plain(first), by: .anonymous)
    let second = try await Assembly(settings, on: store, world: .frozen(clock, seed: 2))
    #expect(try await second.journal.last() == 1)
    #expect(try await second.journal.facts(after: 0, limit: 9) == first.journal.facts(after: 0, limit: 9))
  }

  @Test("A store of a newer program is refused before anything is touched")
  func newer() async throws {
    let store = try SQLite(path: nil)
    try await store.migrate(
      Assembly.migrations + [Migration(name: "9999-future", statements: "create table future (a text)")])
    let settings = try Settings(data: "/tmp", content: try ShortContent.folder.get().root.path)
    await #expect(throws: StoreFault.newer(schema: "9999-future")) {
      _ = try await Assembly(settings, on: store, world: .frozen(FrozenClock(TestCounty.start)))
    }
  }

  @Test("No address belongs to two doors: whoever answers first is the only one who knows it")
  func doors() async throws {
    let county = try await OpenCounty.shared.value.county
    let paths =
      CatalogueLink.examples.map(\.path) + GuidanceLink.examples.map(\.path) + MyLink.examples.map(\.path)
      + DeskLink.examples.map(\.path) + BoardLink.examples.map(\.path) + [
        "/", "/contact", "/health", "/api/v1/openapi.json",
      ]
    for path in Set(paths) {
      var answering: [String] = []
      for door in county.doors {
        let ask = Ask(.get, path, visitor: Actor.anonymous.visiting())
        let knows: Bool
        do { knows = try await door.answer(ask) != nil } catch { knows = true }
        if knows { answering.append("\(type(of: door))") }
      }
      #expect(answering.count == 1, "\(path): \(answering)")
    }
  }

  @Test("A card of a service tells its name, its charge and where it is given, in three languages")
  func cards() async throws {
    let county = try await OpenCounty.shared.value.county, maker = CardMaker(county.catalogue)
    for service in county.catalogue.content.services {
      let card = try #require(maker.card(service.code, TestCounty.start))
      #expect(card.code == service.code && !card.charge.hasBlank)
      for lang in Lang.allCases {
        #expect(card.name.best(lang)?.lang == lang && card.about.best(lang)?.words.isEmpty == false)
      }
      for place in card.places {
        #expect(place.path.hasPrefix("/units/") && !place.open.hasBlank && !place.phone.isEmpty)
      }
      let given = county.catalogue.units.filter { $0.services.contains(service.code) }
      #expect(card.places.map(\.path) == given.map { "/units/\($0.id.text)" })
    }
    #expect(maker.card("SOTE-9999", TestCounty.start) == nil)
  }
}

/// A contact that says the least.
enum ContactReceivedSample {
  static func plain(_ county: Assembly) -> ContactReceived {
    ContactReceived(
      channel: .web, words: "Kurkku on kipeä", lang: .fi, topic: .ill, unit: county.contact.routing.otherwise)
  }
}
