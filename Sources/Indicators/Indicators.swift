package import Assessment
package import County
import Tables

/// What we learn (mittarit): the registry, the living columns and what other systems report.
package struct Indicators: Sendable {
  package var journal: Journal
  package var house: House
  package var live: LiveIndicators
  package var names: GroupNames
  package var sotkanet: Sotkanet
  /// Figures of a moment, as they were known on any day.
  package var moments: KnownMoments

  package init(
    journal: Journal, house: House, registry: Registry, names: GroupNames, sotkanet: Sotkanet,
    clocks: ClockBook
  ) {
    (self.journal, self.house, self.names, self.sotkanet) = (journal, house, names, sotkanet)
    live = LiveIndicators(journal: journal, registry: registry)
    moments = KnownMoments(journal: journal, clocks: clocks, live: live)
  }

  package static let facts: [any FactPayload.Type] =
    Reported.facts + [AlertAcknowledged.self, StatisticPublished.self]

  package var registry: Registry { live.registry }

  /// Writes what another system reports; what is known from before is passed over. `progress` hears (done, of) rows.
  package func add(
    _ rows: [[ReportedLog.Event]], progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> (added: Int, known: Int) {
    var added = 0
    for start in stride(from: 0, to: rows.count, by: 2_000) {
      progress(start, rows.count)
      let batch = rows[start..<min(start + 2_000, rows.count)]
      added += try await journal.change(by: .luukku) { ledger in
        try batch.reduce(0) { try $0 + Self.add($1, ledger) }
      }
    }
    progress(rows.count, rows.count)
    return (added, rows.count - added)
  }

  /// A row that has grown, such as a naming that has ended, brings only what is fresh.
  private static func add(_ events: [ReportedLog.Event], _ ledger: Ledger) throws -> Int {
    guard let first = events.first else { return 0 }
    let known = try ledger.version(of: first.stream)
    for event in events.dropFirst(known) {
      try ledger.add(event.payload, to: event.stream, occurred: event.occurred, id: event.id)
    }
    return known < events.count ? 1 : 0
  }
}

/// Names of the groups that figures are told by: units, municipalities and the rest (ryhmien nimet).
package struct GroupNames: Sendable {
  package var units: [String: Text]
  package var municipalities: [String: Text]
  package var staff: [String: String]

  package init(units: [String: Text], municipalities: [String: Text], staff: [String: String] = [:]) {
    (self.units, self.municipalities, self.staff) = (units, municipalities, staff)
  }
}
