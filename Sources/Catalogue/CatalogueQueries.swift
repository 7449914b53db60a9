import County
import Tables

/// The questions that imports and pages ask of Catalogue's tables.
extension CatalogueRecords {
  /// A service in a list, without its long texts.
  struct ListRow {
    var id: ID<Service>
    var names: Localized
    var summary: Localized
    var classes: [String]
    var words: String
    /// Code of the national description that it follows.
    var code: String?
  }

  /// What is stored of every record, by its id in the tables.
  struct Known {
    private var fingerprints: [String: RecordFingerprint] = [:]
    private var ids: [PTVType: Set<String>] = [:]

    func fingerprint(_ source: String) -> RecordFingerprint? {
      CatalogueRecords.id(source).flatMap { fingerprints[$0] }
    }

    func holds(_ type: PTVType, _ source: String) -> Bool {
      CatalogueRecords.id(source).map { ids[type]?.contains($0) == true } ?? false
    }

    init(_ connection: any Connection) throws {
      for (type, query) in CatalogueRecords.fingerprints {
        let rows = try connection.rows(query) { row in
          (
            row.text(0),
            RecordFingerprint(content: row.text(1), modified: row.optionalInt(2).map(Moment.init(seconds:)))
          )
        }
        fingerprints.merge(rows) { $1 }
        ids[type] = Set(rows.map(\.0))
      }
      ids[.services]?.formUnion(try connection.rows("select row from catalogue_row") { $0.text(0) })
    }
  }

  private static let fingerprints: [(PTVType, SQL)] = [
    (.services, "select id, fingerprint, modified from catalogue_service"),
    (.channels, "select id, fingerprint, modified from catalogue_channel"),
    (.organizations, "select id, fingerprint, modified from catalogue_organization"),
  ]

  /// Published services; a general description is a text of services, not one of them.
  static func listed(_ connection: any Connection) throws -> [ListRow] {
    try connection.rows(
      """
      select s.id, s.names, s.summary, s.classes, s.words, d.code from catalogue_service s
      left join catalogue_service d on d.id = (select min(r.service) from catalogue_row r where r.row = s.follows)
      where s.status = 'published' and s.kind <> 'generalDescription' order by s.id
      """, ListRow.init
    ).compactMap(\.self)
  }

  static func service(_ id: ID<Service>, _ connection: any Connection) throws -> Service? {
    try record("select record from catalogue_service where id = \(id) and status = 'published'", connection)
  }

  /// The description whose national row this is.
  static func description(row: String, _ connection: any Connection) throws -> Service? {
    try record(
      """
      select s.record from catalogue_row r join catalogue_service s on s.id = r.service where r.row = \(id(row))
      """, connection)
  }

  static func organization(_ source: String, _ connection: any Connection) throws -> Organization? {
    try record("select record from catalogue_organization where id = \(id(source))", connection)
  }

  /// Published channels of a service, and of the services that follow it when it is a general description.
  static func channels(of id: ID<Service>, _ connection: any Connection) throws -> [Channel] {
    try connection.rows(
      """
      select c.record from catalogue_channel c where c.status = 'published' and c.id in (
        select channel from catalogue_offer where service = \(id)
        union select o.channel from catalogue_offer o join catalogue_service s on s.id = o.service
          join catalogue_row r on r.row = s.follows where r.service = \(id) and s.status = 'published')
      order by c.kind, c.id
      """
    ) { try JSON.decode(Channel.self, from: $0.text(0)) }
  }

  static func place(_ id: ID<CareUnit>, _ connection: any Connection) throws -> Channel? {
    try record(
      """
      select record from catalogue_channel
      where id = \(id) and kind = 'serviceLocation' and status = 'published'
      """, connection)
  }

  /// Published places in some municipalities.
  static func places(in municipalities: [String], _ connection: any Connection) throws -> [PlaceRow] {
    try connection.rows(
      """
      select id, names, municipality from catalogue_channel
      where kind = 'serviceLocation' and status = 'published' and municipality in \(list: municipalities) order by id
      """
    ) { row -> PlaceRow? in
      guard let id = ID<CareUnit>(row.text(0)) else { return nil }
      return PlaceRow(
        id: id, names: try JSON.decode(Localized.self, from: row.text(1)), municipality: row.text(2))
    }.compactMap(\.self)
  }

  /// Published services given at a place.
  static func services(
    at place: ID<CareUnit>, _ connection: any Connection
  ) throws -> [(id: ID<Service>, names: Localized)] {
    try connection.rows(
      """
      select id, names from catalogue_service where status = 'published' and kind <> 'generalDescription'
      and id in (select service from catalogue_offer where channel = \(place)) order by id
      """
    ) { row -> (id: ID<Service>, names: Localized)? in
      guard let id = ID<Service>(row.text(0)) else { return nil }
      return (id, try JSON.decode(Localized.self, from: row.text(1)))
    }.compactMap(\.self)
  }

  private static func record<Record: Decodable>(_ query: SQL, _ connection: any Connection) throws -> Record?
  {
    try connection.first(query) { try JSON.decode(Record.self, from: $0.text(0)) }
  }
}

extension CatalogueRecords.ListRow {
  fileprivate init?(_ row: Row) throws {
    guard let id = ID<Service>(row.text(0)) else { return nil }
    self.init(
      id: id, names: try JSON.decode(Localized.self, from: row.text(1)),
      summary: try JSON.decode(Localized.self, from: row.text(2)),
      classes: row.text(3).split(separator: " ").map(String.init), words: row.text(4),
      code: row.optionalText(5))
  }
}
