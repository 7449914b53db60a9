import ArgumentParser
import Assessment
import Catalogue
import Contact
import County
import Foundation
import Guidance
import Indicators
import Portal
import Tables

/// `luukku export facts`: the journal as lines of JSON.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the journal out.",
    discussion: """
      Examples:
        luukku export facts > all.jsonl
        luukku export avohilmo --period 2026-03 > avohilmo.csv
      \(Luukku.exitCodes)
      """,
    subcommands: [ExportFacts.self, ExportReport.self, ExportAvoHilmo.self])
}

struct ExportFacts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Write facts as lines of JSON to standard output.",
    discussion: """
      Examples:
        luukku export facts > all.jsonl
        luukku export facts --since 120000 > new.jsonl
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @Option(help: "Only facts after this position.") var since = 0

  func run() async throws {
    let journal = try await Assembly.journal(try places.existing, world: .real)
    var last = since
    while true {
      let facts = try await journal.facts(after: last, limit: 5_000)
      guard let newest = facts.last else { break }
      let lines = try facts.map { try FactLines.line($0) + "\n" }.joined()
      try FileHandle.standardOutput.write(contentsOf: Data(lines.utf8))
      last = newest.position
    }
  }
}

/// `luukku rebuild`: tables from the journal.
struct Rebuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Empty every table and fill it again from the journal.",
    discussion: """
      Examples:
        luukku rebuild --data /var/lib/luukku
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places

  func run() async throws {
    let journal = try await Assembly.journal(try places.existing, world: .real)
    try await journal.rebuild(progress: Progress(what: "Rebuilding").callAsFunction)
    print("rebuilt from \(try await journal.last()) facts")
  }
}

/// `luukku clocks FILE`: the care-guarantee clocks of any exported history.
struct Clocks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Evaluate the clocks of exported matters, at any moment and under any day's law.",
    discussion: """
      Examples:
        luukku clocks all.jsonl --now 2025-03-03T09:00
        luukku clocks all.jsonl --now 2025-03-03T09:00 --law 2023-10-01 --json
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @Argument(help: "A file of `luukku export facts`.") var file: String
  @Option(help: "The moment, yyyy-MM-ddTHH:mm in Finnish time; default: now.") var now: String?
  @Option(help: "Judge by the rules in force on this day (yyyy-MM-dd).") var law: String?
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let moment =
      try now.map { text in try Moment(text).orRefused("“\(text)” is not a moment; write 2025-03-03T09:00") }
      ?? World.real.now()
    let lawDay = try law.map { text in try Day(text).orRefused("“\(text)” is not a day; write 2023-10-01") }
    let data = try InputFile.contents(of: file)
    let book = try ClockBook(try ContentFolder.found(places.content))
    let facts: [(line: Int, fact: Fact)]
    do { facts = try FactLines.read(Array(data), vocabulary: Assembly.vocabulary) } catch {
      throw Refused("\(file):\(error.line): \(error.what). Mend: \(error.mend).")
    }
    let matters = Dictionary(grouping: facts.map(\.fact).filter { $0.stream.room == "matter" }, by: \.stream)
    let reports = matters.sorted { $0.key < $1.key }.map { stream, facts in
      ClockReport(
        matter: String(stream.id),
        clocks: book.clocks(of: ClockCase(facts, Assembly.vocabulary), now: moment, law: lawDay), now: moment)
    }
    try printOut(reports, at: moment, law: lawDay)
  }

  private struct Document: Encodable {
    var now: Moment
    var law: Day?
    var matters: [ClockReport]
  }

  private func printOut(_ reports: [ClockReport], at moment: Moment, law: Day?) throws {
    if json { return print(try JSON.encode(Document(now: moment, law: law, matters: reports))) }
    for report in reports {
      print("matter \(report.matter)")
      for clock in report.clocks {
        print("  \(clock.state.rawValue)  due \(clock.due)  \(clock.title.en)  [\(clock.rule)]")
        for line in clock.trace { print("    \(line.words.en)") }
      }
    }
  }
}

extension Optional {
  fileprivate func orRefused(_ words: String) throws -> Wrapped {
    guard let self else { throw Refused(words) }
    return self
  }
}

/// `luukku figures …`: numbers without a browser.
struct FiguresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Print figures: a period's indicators, the phone queue, or the board's eight.",
    discussion: """
      Examples:
        luukku figures --period 2026-Q1
        luukku figures calls --json
        luukku figures board
      \(Luukku.exitCodes)
      """,
    subcommands: [FiguresPeriod.self, FiguresCalls.self, FiguresBoard.self],
    defaultSubcommand: FiguresPeriod.self)
}

struct FiguresCalls: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calls",
    abstract: "The phone queue: queued calls, mean wait, share that hung up, mean talk.",
    discussion: """
      Examples:
        luukku figures calls --json
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let journal = try await Assembly.journal(try places.existing, world: .real)
    let figures = try await journal.database.read { try $0.first(CallFigures.query) { CallFigures($0) } }
    guard let figures else { return }
    if json { return print(try JSON.encode(figures)) }
    print(
      "queued \(figures.queued)\nmean wait \(figures.meanWaitSeconds) s\nabandoned \(figures.abandonedShare)\nmean service \(figures.meanServiceSeconds) s"
    )
  }
}

struct FiguresBoard: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "The board's eight figures, of the county or one unit.",
    discussion: """
      Examples:
        luukku figures board --json
        luukku figures board --unit kajaani-tk --now 2026-11-20T16:00
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @Option(help: "A unit's id; default: the whole county.") var unit: String?
  @Option(help: "The moment, yyyy-MM-ddTHH:mm; default: now.") var now: String?
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let moment =
      try now.map { text in try Moment(text).orRefused("“\(text)” is not a moment; write 2026-11-20T16:00") }
      ?? World.real.now()
    let settings = try places.existing
    let journal = try await Assembly.journal(
      settings, world: World(now: { moment }, chance: World.real.chance))
    let units = try CatalogueContent(settings.content).units.map(\.id.text)
    if let unit, !units.contains(unit) {
      throw Refused("there is no unit “\(unit)”; see Content/catalogue/units.yaml")
    }
    let board = LiveBoard(journal: journal, clocks: try ClockBook(settings.content))
    try await board.catchUp()
    let figures = await board.figures
    let readings = Measure.allCases.map { figures.reading($0, unit: unit, now: moment) }
    if json {
      return print(
        try JSON.encode(BoardData(asOf: moment, position: figures.position, unit: unit, figures: readings)))
    }
    for reading in readings {
      print(
        "\(reading.measure.rawValue): \(BoardWords.figure(reading, .en))  (\(BoardWords.basis(reading, .en)))"
      )
    }
  }
}
