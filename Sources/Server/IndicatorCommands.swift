import ArgumentParser
import County
import Foundation
import Indicators
import Tables

/// `luukku figures --period 2026-Q1`: every indicator of a period, as known on a day.
struct FiguresPeriod: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "period", abstract: "Every indicator of a period, as known on a day, by its groups.",
    discussion: """
      A period is a month, quarter, half-year or year. --as-of answers with what had been recorded by that day.
      Examples:
        luukku figures --period 2026-Q1 --as-of 2026-04-10 --json
        luukku figures --period 2026-03 --indicator waitPrimary --by municipality --csv
        luukku figures --period 2026-Q1 --fhir --public
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @Option(help: "2026-03, 2026-Q1, 2026-H1 or 2026.") var period: String
  @Option(help: "As known at the end of this day (yyyy-MM-dd); default: today.") var asOf: String?
  @Option(help: "Only this indicator.") var indicator: String?
  @Option(help: "Only the groups of this dimension.") var by: String?
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "Print a table with commas.") var csv = false
  @Flag(help: "Print FHIR MeasureReports.") var fhir = false
  @Flag(name: .customLong("public"), help: "Hide small numbers, as the public pages do.") var isPublic = false

  func run() async throws {
    let county = try await Assembly(try places.existing)
    let query = ["period": period, "as-of": asOf, "indicator": indicator, "by": by].compactMapValues(\.self)
    var request = try FigureRequest(
      query, county.indicators.registry, today: World.real.now().day, isPublic: false)
    request.question.isPublic = isPublic
    try await county.indicators.live.catchUp()
    let file = try await county.indicators.file(request.question)
    if json { return print(try JSON.encode(file)) }
    if csv { return print(file.csv, terminator: "") }
    if fhir {
      let reports = MeasureReports(file, county.indicators.registry, reporter: county.house.county.fi)
      return print(try JSON.encode(reports))
    }
    for row in file.figures where row.dimension == nil {
      print(
        "\(row.indicator): \(row.value.map { "\($0)" } ?? "–")  (\(row.numerator ?? 0) / \(row.denominator ?? 0))"
      )
    }
  }
}

/// `luukku import reported FILE`: what another system reports, read by a map.
struct ImportReported: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reported",
    abstract: "Read another system's file (CSV) with a map of its columns; twice adds nothing.",
    discussion: """
      Emergency visits, referrals, groups, pathways, service levels, languages, staff answers, named workers.
      Maps are kept in Content/reported.
      Examples:
        luukku import reported emergency.csv --map Content/reported/emergency.yaml
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @OptionGroup var turn: ImportTurn
  @Argument(help: "The file, CSV with a header row.") var file: String
  @Option(help: ArgumentHelp("Which column says what.", valueName: "MAP.yaml")) var map: String
  @Flag(help: "Print the summary as one line of JSON.") var json = false

  func run() async throws {
    let data = try InputFile.contents(of: file)
    let mapFile = URL(filePath: map)
    let columns: ReportedMap = try ContentFolder(mapFile.deletingLastPathComponent()).read(
      from: mapFile.lastPathComponent)
    if let fault = columns.faults.first { throw Refused("\(map): \(fault)") }
    let county = try await Assembly(try places.existingOrMade)
    let log: ReportedLog
    do {
      log = try ReportedLog(
        Array(data), map: columns, units: Set(county.indicators.names.units.keys),
        progress: Progress(what: "Reading").callAsFunction)
    } catch { throw Refused("\(file):\(error.line): \(error.what)") }
    for problem in log.problems.prefix(50) {
      Luukku.say("\(file):\(problem.line): \(problem.what); the row was passed over")
    }
    let (added, known) = try await turn.alone(county.journal) { journal in
      var indicators = county.indicators
      indicators.journal = journal
      return try await indicators.add(log.rows, progress: Progress(what: "Writing").callAsFunction)
    }
    let summary = ["added": added, "known": known, "skipped": log.problems.count]
    print(
      json
        ? try JSON.encode(summary)
        : summary.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
  }
}

/// `luukku import sotkanet FILE`: national figures by region and year.
struct ImportSotkanet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sotkanet",
    abstract: "Read national figures (CSV, a row a region and year); missing is missing, twice adds nothing.",
    discussion: """
      Which column is which stands in Content/sotkanet.yaml.
      Examples:
        luukku import sotkanet primary_care_access_by_county_2020_2024.csv
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @OptionGroup var turn: ImportTurn
  @Argument(help: "The file, CSV with a header row.") var file: String
  @Flag(help: "Print the summary as one line of JSON.") var json = false

  func run() async throws {
    let data = try InputFile.contents(of: file)
    let county = try await Assembly(try places.existingOrMade)
    let read: SotkanetFile
    do { read = try SotkanetFile(Array(data), county.indicators.sotkanet) } catch {
      throw Refused("\(file):\(error.line): \(error.what)")
    }
    for problem in read.problems.prefix(50) {
      Luukku.say("\(file):\(problem.line): \(problem.what); it was passed over")
    }
    let (added, known) = try await turn.alone(county.journal) { journal in
      var indicators = county.indicators
      indicators.journal = journal
      return try await indicators.add(read)
    }
    let summary = [
      "added": added, "known": known, "missing": read.missing, "skipped": read.problems.count,
    ]
    print(
      json
        ? try JSON.encode(summary)
        : summary.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
  }
}

/// `luukku export avohilmo`: visits in the shape of the national register.
struct ExportAvoHilmo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "avohilmo",
    abstract: "Write a period's visits with the register's names of fields (CSV, semicolons).",
    discussion: """
      Examples:
        luukku export avohilmo --period 2026-03 > avohilmo.csv
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @Option(help: "2026-03, 2026-Q1, 2026-H1 or 2026.") var period: String

  func run() async throws {
    guard let days = Period(period)?.days else { throw Refused("“\(period)” is no period; write 2026-03") }
    let journal = try await Assembly.journal(try places.existing, world: .real)
    print(AvoHilmo.header)
    try await journal.database.read { connection in
      var gathered: [Fact] = []
      try connection.each(AvoHilmo.matters) { row in
        let fact = try Fact(row)
        if let stream = gathered.first?.stream, stream != fact.stream {
          for line in AvoHilmo.lines(gathered, days) { print(line) }
          gathered.removeAll(keepingCapacity: true)
        }
        gathered.append(fact)
      }
      for line in AvoHilmo.lines(gathered, days) { print(line) }
    }
  }
}
