package import County

/// Which column of another system's file says what (ilmoitusten sarakekartta).
package struct ReportedMap: Codable, Sendable, Equatable {
  package var kind: ReportedKind
  package var separator: String?
  /// Columns that together name one row.
  package var key: [String]
  /// Our field → their column.
  package var columns: [String: String]
  /// Our field → their code → ours.
  package var codes: [String: [String: String]]?

  /// Fields that the kind needs and the map does not give, and fields that it does not know.
  package var faults: [String] {
    let lacking = kind.needed.filter { columns[$0] == nil }.map { "“\($0)” has no column" }
    let strange = columns.keys.filter { !kind.fields.contains($0) }.sorted().map {
      "“\($0)” is no field of \(kind.rawValue)"
    }
    return (key.isEmpty ? ["`key` names no column"] : []) + lacking + strange
  }
}

/// What another system can report (ilmoituksen laji).
package enum ReportedKind: String, Codable, Sendable, CaseIterable {
  case emergency, referral, group, pathway, level, language, staff, worker

  var needed: [String] {
    switch self {
    case .emergency: ["time", "unit", "left", "belonged"]
    case .referral: ["time", "unit", "form", "specialty"]
    case .group: ["time", "unit", "places", "present", "name"]
    case .pathway: ["time", "unit", "pathway"]
    case .level: ["time", "unit", "from", "to"]
    case .language: ["time", "unit", "lang", "used"]
    case .staff: ["time", "unit", "score"]
    case .worker: ["time", "unit", "profession", "person"]
    }
  }

  var fields: [String] {
    needed + ["person", "born", "municipality", "lang"] + (self == .worker ? ["ended"] : [])
  }
}

/// Another system's file turned into facts; reading it again adds nothing (ilmoitustiedosto).
package struct ReportedLog: Sendable {
  package typealias Event = HeadedTable.Event
  package typealias Problem = HeadedTable.Problem

  package private(set) var rows: [[Event]] = []
  package private(set) var problems: [Problem] = []
  private let map: ReportedMap
  private let units: Set<String>

  /// `progress` hears (read, of) rows.
  package init(
    _ file: [UInt8], map: ReportedMap, units: Set<String>, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(Problem) {
    (self.map, self.units) = (map, units)
    let table = try HeadedTable(file, separator: map.separator?.first ?? ",")
    try table.demand((map.key + map.columns.values).sorted())
    table.each(progress: progress) { take($0) }
  }

  private mutating func take(_ row: HeadedTable.Row) {
    do throws(Problem) {
      if let misfit = row.misfit { throw misfit }
      let reported = ReportedRow(line: row.line, map: map, units: units) { row.cell($0) ?? "" }
      rows.append(try reported.events())
    } catch let problem {
      problems.append(problem)
    }
  }
}
