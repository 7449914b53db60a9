package import County

/// National figures beside the county's own (Sotkanet-vertailu): which column is which, and where a line breaks.
package struct Sotkanet: Codable, Sendable, Equatable {
  /// Our own region and the whole country, by their codes in the file.
  package var region: String
  package var country: String
  package var regionColumn: String
  package var yearColumn: String
  package var columns: [Column]

  /// One national figure.
  package struct Column: Codable, Sendable, Equatable {
    package var column: String
    /// The number of the national indicator.
    package var code: String
    package var name: Text
    /// Our indicator that tells of the same.
    package var indicator: String?
    /// Theirs times this is ours.
    package var scale: Double
    package var zeroIsMissing: Bool?
    package var breaks: [Break]?
  }

  /// A year from which the definition is another one.
  package struct Break: Codable, Sendable, Equatable {
    package var year: Int
    package var why: Text
  }

  package static let file = "sotkanet.yaml"

  package init(_ content: ContentFolder) throws { self = try content.read(from: Self.file) }

  /// What is wrong with the file.
  package static func problems(_ content: ContentFolder) -> [ContentProblem] {
    do {
      let sotkanet = try Sotkanet(content), known = Set(try Registry(content).indicators.map(\.id))
      return sotkanet.columns.flatMap { column -> [ContentProblem] in
        let strange = column.indicator.map { !known.contains($0) } ?? false
        let blank = column.name.hasBlank || column.breaks?.contains { $0.why.hasBlank } ?? false
        return [
          strange ? ("“\(column.indicator ?? "")” is no indicator", "use an id of the registry") : nil,
          blank ? ("“\(column.column)” lacks a language", "write fi, sv and en") : nil,
        ].compactMap(\.self).map {
          ContentProblem(file: file, line: content.line(of: column.column, in: file), what: $0.0, mend: $0.1)
        }
      }
    } catch {
      return [
        (error as? ContentProblem)
          ?? ContentProblem(file: file, line: nil, what: "it cannot be read", mend: "put it back")
      ]
    }
  }
}

/// A national figure of one region and year, as published (tilastoluku).
package struct StatisticPublished: FactPayload {
  package static let kind = "statistic.published"
  package var column: String
  package var region: String
  package var year: Int
  package var value: Double

  package init(column: String, region: String, year: Int, value: Double) {
    (self.column, self.region, self.year, self.value) = (column, region, year, value)
  }
  package static var example: StatisticPublished {
    StatisticPublished(column: "primary_care_wait_over_7d_pct", region: "HVA-20", year: 2024, value: 43.4)
  }

  /// One line of facts a figure and region; `nil` where the region is no code.
  static func stream(_ column: String, _ region: String) -> Stream? {
    guard (1...20).contains(region.utf8.count) else { return nil }
    let text = "\(column).\(region)".lowercased().replacing("_", with: "-")
    return ID<StatisticPublished>(text.suffix(64)).map { Stream("statistic", $0) }
  }
}

/// A file of national figures read by its columns (Sotkanet-tiedosto).
package struct SotkanetFile: Sendable {
  package private(set) var values: [StatisticPublished] = []
  package private(set) var missing = 0
  package private(set) var problems: [HeadedTable.Problem] = []

  package init(_ bytes: [UInt8], _ sotkanet: Sotkanet) throws(HeadedTable.Problem) {
    let table = try HeadedTable(bytes)
    guard table.has(sotkanet.regionColumn), table.has(sotkanet.yearColumn) else {
      throw HeadedTable.Problem(
        line: 1, what: "it has no columns “\(sotkanet.regionColumn)” and “\(sotkanet.yearColumn)”")
    }
    for row in table.rows {
      if let region = row.misfit == nil ? row.cell(sotkanet.regionColumn) : nil,
        StatisticPublished.stream("", region) == nil
      {
        problems.append(
          .init(line: row.line, what: "“\(region.prefix(70))” is no region; write its code, such as HVA-20"))
        continue
      }
      guard row.misfit == nil, let region = row.cell(sotkanet.regionColumn),
        let year = row.cell(sotkanet.yearColumn).flatMap({ Int($0) }), (1900...2199).contains(year)
      else {
        problems.append(.init(line: row.line, what: "it has no year, or another number of cells"))
        continue
      }
      for column in sotkanet.columns {
        guard let cell = row.cell(column.column) else { continue }
        take(column, cell, region, year, row.line)
      }
    }
  }

  /// An empty cell is missing; so is a zero where nothing costs nothing.
  private mutating func take(
    _ column: Sotkanet.Column, _ cell: String, _ region: String, _ year: Int, _ line: Int
  ) {
    let text = cell.trimmingBlanks
    if text.isEmpty || text == "." || text == ".." { return missing += 1 }
    guard let value = Double(text), value.isFinite else {
      return problems.append(HeadedTable.Problem(line: line, what: "“\(column.column)” is not a number"))
    }
    if value == 0, column.zeroIsMissing ?? false { return missing += 1 }
    values.append(StatisticPublished(column: column.column, region: region, year: year, value: value))
  }
}

extension String {
  fileprivate var trimmingBlanks: Substring {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}

extension Indicators {
  /// Writes national figures; those known with the same value are passed over, a changed one is a fact more.
  package func add(_ file: SotkanetFile) async throws -> (added: Int, known: Int) {
    let groups = Dictionary(grouping: file.values) { StatisticPublished.stream($0.column, $0.region) }
    let added = try await journal.change(by: .luukku) { ledger in
      var added = 0
      for (stream, values) in groups.sorted(by: { ($0.key?.description ?? "") < ($1.key?.description ?? "") })
      {
        guard let stream else { continue }
        var known: [Int: Double] = [:]
        for fact in try ledger.facts(of: stream) {
          if let told = fact.read(StatisticPublished.self) { known[told.year] = told.value }
        }
        for value in values where known.updateValue(value.value, forKey: value.year) != value.value {
          try ledger.add(value, to: stream)
          added += 1
        }
      }
      return added
    }
    return (added, file.values.count - added)
  }

  /// A national figure of a region by year, in our unit.
  func national(_ column: Sotkanet.Column, _ region: String) async throws -> [Int: Double] {
    guard let stream = StatisticPublished.stream(column.column, region) else { return [:] }
    return try await journal.facts(of: stream).reduce(into: [:]) { years, fact in
      if let told = fact.read(StatisticPublished.self) { years[told.year] = told.value * column.scale }
    }
  }
}
