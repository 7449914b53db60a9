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
  /// One fact of a row, with an id that is the same on every reading.
  package struct Event: Sendable {
    package var id: String
    package var stream: Stream
    package var occurred: Moment
    package var payload: any FactPayload

    package init(id: String, stream: Stream, occurred: Moment, payload: any FactPayload) {
      (self.id, self.stream, self.occurred, self.payload) = (id, stream, occurred, payload)
    }
  }

  /// A row that could not be read, by its line.
  package struct Problem: Error, Sendable, Equatable {
    package var line: Int
    package var what: String
  }

  package private(set) var rows: [[Event]] = []
  package private(set) var problems: [Problem] = []
  private let map: ReportedMap
  private let units: Set<String>
  private var places: [String: Int] = [:]

  package init(_ file: [UInt8], map: ReportedMap, units: Set<String>) throws(Problem) {
    (self.map, self.units) = (map, units)
    var header: [String]?, found: [(Int, [String])] = []
    let open = CSV(file, separator: map.separator?.first ?? ",").each { line, cells in
      if header == nil { header = cells } else { found.append((line, cells)) }
    }
    if let open {
      throw Problem(line: open, what: "the quote is never closed; close it and read the file again")
    }
    guard let header else { throw Problem(line: 1, what: "the file is empty") }
    places = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
    if let missing = (map.key + map.columns.values).sorted().first(where: { places[$0] == nil }) {
      throw Problem(line: 1, what: "column “\(missing)” of the map is not in the file")
    }
    for (line, cells) in found { take(line, cells, width: header.count) }
  }

  private mutating func take(_ line: Int, _ cells: [String], width: Int) {
    do throws(Problem) {
      guard cells.count == width else {
        throw Problem(line: line, what: "it has \(cells.count) cells, not \(width)")
      }
      let places = places
      let row = ReportedRow(line: line, map: map, units: units) { places[$0].map { cells[$0] } ?? "" }
      rows.append(try row.events())
    } catch let problem {
      problems.append(problem)
    }
  }
}
