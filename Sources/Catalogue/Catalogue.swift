package import County
import Markup
import Tables

/// What the county offers and where (palveluluettelo): its own services and units, and those read from PTV.
package struct Catalogue: Sendable {
  package var journal: Journal
  package var house: House
  package var content: CatalogueContent
  let own: [ListedService]
  private let doors: Doors
  private let lists = Shelf<ListKey, [Int], HTML>()

  /// Which list of services: in what language, by topic or by class.
  private struct ListKey: Hashable { var lang: Lang, isByClass: Bool }

  package init(journal: Journal, house: House, content: CatalogueContent) {
    (self.journal, self.house, self.content) = (journal, house, content)
    own = content.services.compactMap(ListedService.init)
    doors = Doors(content.services)
  }

  package static let facts: [any FactPayload.Type] = [
    ServiceDescribed.self, ChannelDescribed.self, OrganizationDescribed.self, ConceptDescribed.self,
  ]

  /// Our own services, then the published ones of the national register.
  package func services() async throws -> [ListedService] {
    let rows = try await journal.database.read { try CatalogueRecords.listed($0) }
    return own + rows.map { ListedService($0, topic: doors.topic(code: $0.code, classes: $0.classes)) }
  }

  /// The whole list as it is drawn, made again when the register has changed and once a minute.
  func wholeList(_ list: ServiceList) async throws -> HTML {
    let freshness = journal.freshness
    let rooms = [ServiceDescribed.room, ChannelDescribed.room, OrganizationDescribed.room]
    let mark = rooms.map { freshness.mark(of: $0[...]) } + [journal.world.now().seconds / 60]
    return try await lists.part(ListKey(lang: list.lang, isByClass: list.isByClass), under: mark) {
      list.content(of: try await services())
    }
  }

  /// One service with all that is known of it; `nil` for an unknown id.
  package func service(_ id: ID<Service>) async throws -> DescribedService? {
    let own = own.first { $0.id == id }
    return try await journal.database.read { connection in
      let record = try CatalogueRecords.service(id, connection)
      guard own != nil || record != nil else { return nil }
      let followed = try record?.generalDescription.flatMap {
        try CatalogueRecords.description(row: $0, connection)
      }
      let organization = try record?.organizations.first.flatMap {
        try CatalogueRecords.organization($0, connection)
      }
      let topic = doors.topic(code: record?.code ?? followed?.code, classes: record?.classCodes ?? [])
      return DescribedService(
        id: id, own: own?.own, record: record, followed: followed, organization: organization,
        topic: own?.topic ?? topic)
    }
  }

  /// Published ways to reach a service.
  package func channels(of service: ID<Service>) async throws -> [Channel] {
    try await journal.database.read { try CatalogueRecords.channels(of: service, $0) }
  }

  package var units: [UnitContent] { content.units }
  package func unit(_ id: ID<CareUnit>) -> UnitContent? { content.units.first { $0.id == id } }

  /// Our units that offer a service.
  package func units(offering service: ID<Service>) -> [UnitContent] {
    content.units.filter { $0.services.contains { ID<Service>(source: $0) == service } }
  }
}

/// Which everyday door a service of the register stands behind (aiheen päättely): that of our own service of the
/// same code, else of the same class.
private struct Doors: Sendable {
  private let byCode: [String: ServiceTopic]
  private let byClass: [String: ServiceTopic]

  init(_ services: [ServiceContent]) {
    byCode = Dictionary(services.map { ($0.code, $0.topic) }) { first, _ in first }
    byClass = Dictionary(services.flatMap { own in own.classes.map { ($0, own.topic) } }) { first, _ in first
    }
  }

  func topic(code: String?, classes: [String]) -> ServiceTopic {
    code.flatMap { byCode[$0] } ?? classes.lazy.compactMap { byClass[$0] }.first ?? .other
  }
}
