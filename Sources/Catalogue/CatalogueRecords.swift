package import County
package import Tables

/// Catalogue's tables: services, channels and organisations as their sources describe them, and what offers what.
package struct CatalogueRecords: Records {
  package static let migrations = [
    Migration(name: "0002-catalogue", file: PackageResources.step_0002_catalogue_sql),
    Migration(name: "0040-concepts", file: PackageResources.step_0040_concepts_sql),
  ]
  package let rooms: Set<String> = ["service", "channel", "organization", "concept"]
  package let tables = [
    "catalogue_service", "catalogue_row", "catalogue_channel", "catalogue_offer", "catalogue_organization",
    "catalogue_concept",
  ]

  package init() {}

  package func fill(_ stream: Stream, _ facts: [Fact], in connection: any Connection) throws {
    let id = String(stream.id)
    switch stream.room {
    case "service": try newest(ServiceDescribed.self, facts).map { try fill(id, $0, in: connection) }
    case "channel": try newest(ChannelDescribed.self, facts).map { try fill(id, $0, in: connection) }
    case "concept": try newest(ConceptDescribed.self, facts).map { try fill(id, $0, in: connection) }
    default: try newest(OrganizationDescribed.self, facts).map { try fill(id, $0, in: connection) }
    }
  }

  private func newest<Payload: RecordDescribed>(_ type: Payload.Type, _ facts: [Fact]) -> Payload.Record? {
    facts.last { $0.kind == type.kind }?.read(type)?.record
  }

  private func fill(_ id: String, _ service: Service, in connection: any Connection) throws {
    try connection.send("delete from catalogue_service where id = \(id)")
    try connection.send(
      """
      insert into catalogue_service (id, code, kind, names, summary, classes, words, follows, modified, fingerprint,
        status, record)
      values (\(id), \(service.code), \(service.kind.rawValue), \(JSON.encode(service.names)),
        \(JSON.encode(service.summary)), \(service.classCodes.joined(separator: " ")), \(service.searched),
        \(service.generalDescription.flatMap(Self.id)), \(service.modified), \(service.fingerprint.content),
        \(service.status.rawValue), \(JSON.encode(service)))
      """)
    try connection.send("delete from catalogue_row where service = \(id)")
    for row in service.rows.compactMap(Self.id) {
      try connection.send(
        "insert into catalogue_row (row, service) values (\(row), \(id)) on conflict do nothing")
    }
    try connection.send("delete from catalogue_offer where service = \(id) and told_by = 'service'")
    for channel in service.channels.compactMap({ Self.id($0.channel) }) {
      try offer(id, by: channel, toldBy: "service", in: connection)
    }
  }

  private func fill(_ id: String, _ channel: Channel, in connection: any Connection) throws {
    try connection.send("delete from catalogue_channel where id = \(id)")
    try connection.send(
      """
      insert into catalogue_channel (id, kind, names, municipality, modified, fingerprint, status, record)
      values (\(id), \(channel.kind.rawValue), \(JSON.encode(channel.names)), \(channel.municipality),
        \(channel.modified), \(channel.fingerprint.content), \(channel.status.rawValue), \(JSON.encode(channel)))
      """)
    try connection.send("delete from catalogue_offer where channel = \(id) and told_by = 'channel'")
    for service in channel.services.compactMap(Self.id) {
      try offer(service, by: id, toldBy: "channel", in: connection)
    }
  }

  private func offer(_ service: String, by channel: String, toldBy: String, in connection: any Connection)
    throws
  {
    try connection.send(
      """
      insert into catalogue_offer (service, channel, told_by) values (\(service), \(channel), \(toldBy))
      on conflict do nothing
      """)
  }

  private func fill(_ id: String, _ concept: OntologyConcept, in connection: any Connection) throws {
    try connection.send("delete from catalogue_concept where id = \(id)")
    try connection.send(
      """
      insert into catalogue_concept (id, fingerprint, record)
      values (\(id), \(concept.fingerprint.content), \(JSON.encode(concept)))
      """)
  }

  private func fill(_ id: String, _ organization: Organization, in connection: any Connection) throws {
    try connection.send("delete from catalogue_organization where id = \(id)")
    try connection.send(
      """
      insert into catalogue_organization (id, names, modified, fingerprint, status, record)
      values (\(id), \(JSON.encode(organization.names)), \(organization.modified),
        \(organization.fingerprint.content), \(organization.status.rawValue), \(JSON.encode(organization)))
      """)
  }

  /// A source's id as the tables write it.
  static func id(_ source: String) -> String? { ID<Service>(source: source)?.text }
}

extension Service {
  var classCodes: [String] { classes.compactMap(\.code) }

  /// Names, keywords and concepts of every language in small letters, for the list's filter.
  fileprivate var searched: String {
    let labels = [names, otherNames] + terms.map(\.label)
    return
      (labels.flatMap(\.byLang).sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
      + Lang.allCases.flatMap { keywords[$0] }).joined(separator: "\n").lowercased()
  }
}
