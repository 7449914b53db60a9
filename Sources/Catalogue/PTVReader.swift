package import Foundation
import Rules

/// Reads files of the national service register (palvelutietovaranto), whatever their version and wrapping.
///
/// A bad record is reported and left out; a bad file is reported and the others are still read. Nothing throws.
package struct PTVReader {
  private var reading = PTVReading()
  private var nationalRows: [Service] = []
  private var file = ""

  package static func read(_ files: [(name: String, data: Data)]) -> PTVReading {
    var reader = PTVReader()
    for file in files { reader.take(PTVFile(name: file.name, data: file.data)) }
    return reader.finished()
  }

  private mutating func take(_ file: PTVFile) {
    self.file = file.name
    if let fault = file.fault { return report(fault, extent: .file, record: nil, type: nil) }
    let usual = Dictionary(grouping: file.rows.compactMap { $0.type?.type }, by: \.self)
      .max { ($0.value.count, $0.key.rawValue) < ($1.value.count, $1.key.rawValue) }?.key
    for (index, (shape, row)) in file.rows.enumerated() {
      guard let type = shape?.type ?? usual else { continue }
      let isKept = keep(row, shape)
      if !isKept { reading.skippedCounts[type, default: 0] += 1 }
      report(row, shape, type: type, place: "#\(index + 1)", isKept: isKept)
    }
  }

  /// A record is kept when nothing in it is of the wrong kind.
  private mutating func keep(_ row: PTVRow, _ shape: PTVShape?) -> Bool {
    switch shape {
    case .service: kept(row, row.service()) { $0.reading.services.append($1) }
    case .generalDescription: kept(row, row.generalDescription()) { $0.nationalRows.append($1) }
    case .nationalRow: kept(row, row.nationalRow()) { $0.nationalRows.append($1) }
    case .channel: kept(row, row.channel()) { $0.reading.channels.append($1) }
    case .organization: kept(row, row.organization()) { $0.reading.organizations.append($1) }
    case nil: false
    }
  }

  private mutating func kept<Record>(
    _ row: PTVRow, _ record: Record?, _ store: (inout PTVReader, Record) -> Void
  ) -> Bool {
    guard let record, row.notes.faults.isEmpty else { return false }
    store(&self, record)
    return true
  }

  private mutating func report(_ row: PTVRow, _ shape: PTVShape?, type: PTVType, place: String, isKept: Bool)
  {
    let quiet = PTVRow(row.fields)
    let record = quiet.text("id") ?? quiet.text("Id") ?? place
    let faults = shape == nil ? [.unknownShape] : unique(row.notes.faults)
    if !isKept { report(faults.first ?? .unknownShape, extent: .record, record: record, type: type) }
    for detail in unique(row.notes.details) where isKept {
      report(detail, extent: .detail, record: record, type: type)
    }
  }

  private func unique(_ faults: [PTVFault]) -> [PTVFault] {
    faults.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private mutating func report(_ fault: PTVFault, extent: PTVProblem.Extent, record: String?, type: PTVType?)
  {
    reading.problems.append(
      PTVProblem(
        file: file, extent: extent, record: record, type: type, reason: fault.reason, mend: fault.mend))
  }

  private mutating func finished() -> PTVReading {
    nationalRows = newest(nationalRows, .services)
    reading.services = newest(reading.services + Service.merged(nationalRows), .services)
    reading.channels = newest(reading.channels, .channels)
    reading.organizations = newest(reading.organizations, .organizations)
    return reading
  }

  /// One record per id: files may overlap, and then the newer version is the one that counts.
  private mutating func newest<Record: CatalogueRecord>(_ records: [Record], _ type: PTVType) -> [Record] {
    var places: [String: Int] = [:]
    return records.reduce(into: []) { kept, record in
      guard let place = places[record.id] else {
        places[record.id] = kept.count
        return kept.append(record)
      }
      if (record.modified?.seconds ?? .min) > (kept[place].modified?.seconds ?? .min) { kept[place] = record }
      reading.skippedCounts[type, default: 0] += 1
      report(.repeated, extent: .record, record: record.id, type: type)
    }
  }
}
