/// Everything that a set of files held: the records, and what could not be read and why.
package struct PTVReading: Codable, Hashable, Sendable {
  package var services: [Service] = []
  package var channels: [Channel] = []
  package var organizations: [Organization] = []
  package var problems: [PTVProblem] = []
  /// Records met in the files, by type: those above and those left out. Merged rows count as one.
  package var readCounts: [PTVType: Int] { counts { skipped($0) + kept($0) } }

  /// Records of a type that were met and left out.
  var skippedCounts: [PTVType: Int] = [:]

  /// A record that points at one which is not there; the pointing record is kept.
  package struct Dangling: Codable, Hashable, Sendable {
    package var type: PTVType
    package var record: String
    package var missingType: PTVType
    package var missing: String
  }

  /// References to records that are neither in the files nor known already: service → channel first.
  package func danglingReferences(known: (PTVType, String) -> Bool = { _, _ in false }) -> [Dangling] {
    let present: [PTVType: Set<String>] = [
      .services: Set(services.flatMap { [$0.id] + $0.rows }), .channels: Set(channels.map(\.id)),
      .organizations: Set(organizations.map(\.id)),
    ]
    var seen: Set<Dangling> = []
    return references.filter {
      present[$0.missingType]?.contains($0.missing) != true && !known($0.missingType, $0.missing)
        && seen.insert($0).inserted
    }
  }

  package var danglingReferences: [Dangling] { danglingReferences() }

  package func skipped(_ type: PTVType) -> Int { skippedCounts[type] ?? 0 }

  private var references: [Dangling] {
    services.flatMap { service in
      service.channels.map { Dangling(.services, service.id, to: .channels, $0.channel) }
        + service.organizations.map { Dangling(.services, service.id, to: .organizations, $0) }
    }
      + channels.flatMap { channel in
        channel.services.map { Dangling(.channels, channel.id, to: .services, $0) }
          + [channel.organization].compactMap(\.self).map {
            Dangling(.channels, channel.id, to: .organizations, $0)
          }
      }
  }

  private func kept(_ type: PTVType) -> Int {
    switch type {
    case .services: services.count
    case .channels: channels.count
    case .organizations: organizations.count
    }
  }

  private func counts(_ count: (PTVType) -> Int) -> [PTVType: Int] {
    Dictionary(uniqueKeysWithValues: PTVType.allCases.map { ($0, count($0)) })
  }
}

extension PTVReading.Dangling {
  init(_ type: PTVType, _ record: String, to missingType: PTVType, _ missing: String) {
    self.init(type: type, record: record, missingType: missingType, missing: missing)
  }
}
