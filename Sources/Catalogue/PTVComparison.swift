import Rules

/// A reading held against what is stored already: what to write, and the counts that the importer tells.
package struct PTVComparison: Sendable {
  package var summary: PTVReading.Summary
  /// New and changed records, to be stored.
  package var services: [Service] = []
  package var channels: [Channel] = []
  package var organizations: [Organization] = []
  /// The reading's problems and the records that were older than the stored ones.
  package var problems: [PTVProblem]
}

extension PTVReading {
  /// Counts of an import by type; `read` is always the sum of the four others.
  package struct Summary: Codable, Hashable, Sendable {
    package var services = Counts()
    package var channels = Counts()
    package var organizations = Counts()

    /// What became of the records of one type.
    package struct Counts: Codable, Hashable, Sendable {
      package var read = 0, added = 0, changed = 0, unchanged = 0, skipped = 0
    }

    /// The counts as JSON with the keys always in this order.
    package var json: String {
      let rows = [("services", services), ("channels", channels), ("organizations", organizations)]
      return "{" + rows.map { "\"\($0)\":\($1.json)" }.joined(separator: ",") + "}"
    }
  }

  /// The counts alone; `stored` gives the fingerprint kept for an id.
  package func summary(stored: (String) -> RecordFingerprint?) -> Summary { compared(with: stored).summary }

  /// An older version than the stored one never overwrites it: it counts as skipped and is reported.
  package func compared(with stored: (String) -> RecordFingerprint?) -> PTVComparison {
    var comparison = PTVComparison(summary: Summary(), problems: problems)
    (comparison.services, comparison.summary.services) = sort(
      services, .services, stored, &comparison.problems)
    (comparison.channels, comparison.summary.channels) = sort(
      channels, .channels, stored, &comparison.problems)
    (comparison.organizations, comparison.summary.organizations) =
      sort(organizations, .organizations, stored, &comparison.problems)
    return comparison
  }

  private func sort<Record: CatalogueRecord>(
    _ records: [Record], _ type: PTVType, _ stored: (String) -> RecordFingerprint?,
    _ problems: inout [PTVProblem]
  ) -> (toStore: [Record], counts: Summary.Counts) {
    var toStore: [Record] = []
    var counts = Summary.Counts(read: records.count + skipped(type), skipped: skipped(type))
    for record in records {
      switch Fate(of: record, stored: stored(record.id)) {
      case .added: counts.added += 1; toStore.append(record)
      case .changed: counts.changed += 1; toStore.append(record)
      case .unchanged: counts.unchanged += 1
      case .older: counts.skipped += 1; problems.append(.older(record.id, type))
      }
    }
    return (toStore, counts)
  }
}

/// What becomes of one record that was read.
private enum Fate {
  case added, changed, unchanged, older

  init(of record: some CatalogueRecord, stored: RecordFingerprint?) {
    guard let stored else { self = .added; return }
    let fresh = record.fingerprint
    if fresh.content == stored.content { self = .unchanged; return }
    guard let mine = record.modified, let theirs = stored.modified else { self = .changed; return }
    self = mine < theirs ? .older : .changed
  }
}

extension PTVReading.Summary.Counts {
  var json: String {
    "{\"read\":\(read),\"added\":\(added),\"changed\":\(changed),\"unchanged\":\(unchanged),\"skipped\":\(skipped)}"
  }
}

extension PTVProblem {
  fileprivate static func older(_ record: String, _ type: PTVType) -> PTVProblem {
    PTVProblem(
      file: "", extent: .record, record: record, type: type, reason: PTVFault.older.reason,
      mend: PTVFault.older.mend)
  }
}
