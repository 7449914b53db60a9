import ArgumentParser
import Catalogue
import Contact
import County
import Foundation

/// `luukku import …`: data from elsewhere.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read data from elsewhere: the service register, facts, a phone system's log.",
    discussion: """
      Examples:
        luukku import ptv ptv-files/ --report problems.jsonl
        luukku import calls calls.csv --map Content/calls/call-centre-1999.yaml
        luukku import facts backup.jsonl
      \(Luukku.exitCodes)
      """,
    subcommands: [
      ImportPTV.self, ImportOntology.self, ImportFacts.self, ImportCalls.self, ImportReported.self,
      ImportSotkanet.self,
      ImportAssessment.self,
    ])
}

/// `luukku import ptv PATH…`: services, channels, organisations and national descriptions.
struct ImportPTV: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ptv", abstract: "Read files of the national service register (PTV); twice changes nothing.",
    discussion: """
      A bad record is reported by its id and passed over, a value that cannot be read is left out.
      --strict refuses everything instead, whichever of the two there is.
      The screen shows the first problems of each sort; --report FILE has them all.
      Examples:
        luukku import ptv services.json servicechannels.json organizations.json
        luukku import ptv ptv-files/ --report problems.jsonl
        luukku import ptv --strict --json ptv-files/
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @OptionGroup var turn: ImportTurn
  @Argument(help: "Files, or folders whose .json files are read.") var paths: [String]
  @Flag(help: "Refuse the whole import when one record is bad.") var strict = false
  @Flag(help: "Print the summary as one line of JSON; standard error has every problem.") var json = false
  @Option(help: ArgumentHelp("Write every problem to a file, one a line (JSON).", valueName: "FILE"))
  var report: String?

  func run() async throws {
    let files = try PTVPaths(paths).files.map { (name: $0.name, data: try Self.read($0.path)) }
    let catalogue = try await Assembly.catalogue(try places.existingOrMade), strict = strict
    do {
      let done = try await turn.alone(catalogue.journal) { journal in
        var mine = catalogue
        mine.journal = journal
        return try await mine.importPTV(
          files, strict: strict, progress: Progress(what: "Writing").callAsFunction)
      }
      let problems = ProblemLines(done.problems)
      if let report { try Self.write(problems.report, to: report) }
      for line in json ? problems.lines : problems.screen { Luukku.say(line) }
      print(json ? done.summary.json : done.summary.lines)
      if done.problems.contains(where: { $0.extent == .file }), done.summary.isEmpty {
        throw Refused("nothing could be read; correct the files named above and import them again")
      }
    } catch let refused as ImportRefused {
      throw Refused(refused.description)
    }
  }

  private static func read(_ path: String) throws -> Data {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refused("\(path): it cannot be read; check its rights")
    }
    return data
  }

  private static func write(_ lines: String, to path: String) throws {
    do { try Data(lines.utf8).write(to: URL(filePath: path)) } catch {
      throw Refused("\(path): the report cannot be written; check the folder and its rights")
    }
  }
}

/// `luukku import facts FILE`: a journal from elsewhere, as it was exported.
struct ImportFacts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Add facts from a file of `luukku export facts`; twice adds nothing.",
    discussion: """
      A bad line is named with its number and nothing of the file stays.
      Examples:
        luukku import facts backup.jsonl
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @OptionGroup var turn: ImportTurn
  @Argument(help: "A file of one fact a line (JSON).") var file: String

  func run() async throws {
    let data = try InputFile.contents(of: file)
    do {
      let lines = try FactLines.read(
        Array(data), vocabulary: Assembly.vocabulary,
        progress: Progress(what: "Reading").callAsFunction)
      let journal = try await Assembly.journal(try places.existingOrMade, world: .real)
      let (added, known) = try await turn.alone(journal) {
        try await $0.take(lines, progress: Progress(what: "Writing").callAsFunction)
      }
      print("added \(added), known \(known)")
    } catch let problem as FactLines.Problem {
      throw Refused("\(file):\(problem.line): \(problem.what). Mend: \(problem.mend). Nothing was added.")
    }
  }
}

/// `luukku import calls FILE --map MAP`: a phone system's log.
struct ImportCalls: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calls",
    abstract: "Read a phone system's log (CSV) with a map of its columns; twice adds nothing.",
    discussion: """
      Maps are kept in Content/calls.
      Examples:
        luukku import calls calls.csv --map Content/calls/call-centre-1999.yaml
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @OptionGroup var turn: ImportTurn
  @Argument(help: "The log, CSV with a header row.") var file: String
  @Option(help: ArgumentHelp("Which column says what.", valueName: "MAP.yaml")) var map: String
  @Flag(help: "Print the summary as one line of JSON.") var json = false

  func run() async throws {
    let data = try InputFile.contents(of: file)
    let mapFile = URL(filePath: map)
    let columns: CallMap = try ContentFolder(mapFile.deletingLastPathComponent()).read(
      from: mapFile.lastPathComponent)
    let log: CallLog
    do {
      log = try CallLog(
        Array(data), map: columns, progress: Progress(what: "Reading").callAsFunction)
    } catch {
      throw Refused("\(file):\(error.line): \(error.what)")
    }
    for problem in log.problems.prefix(50) {
      Luukku.say("\(file):\(problem.line): \(problem.what); the row was passed over")
    }
    if log.problems.count > 50 { Luukku.say("… and \(log.problems.count - 50) more rows") }
    let contact = try await Assembly.contact(try places.existingOrMade)
    let (added, known) = try await turn.alone(contact.journal) { journal in
      var mine = contact
      mine.journal = journal
      return try await mine.add(log, progress: Progress(what: "Writing").callAsFunction)
    }
    let summary = ["added": added, "known": known, "ignored": log.ignored, "skipped": log.problems.count]
    print(
      json
        ? try JSON.encode(summary)
        : summary.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
  }
}

extension PTVReading.Summary {
  /// Nothing was read at all.
  fileprivate var isEmpty: Bool { services.read + channels.read + organizations.read == 0 }

  /// One line a type, for people.
  fileprivate var lines: String {
    [("services", services), ("channels", channels), ("organizations", organizations)].map { name, counts in
      "\(name): read \(counts.read), added \(counts.added), changed \(counts.changed), unchanged \(counts.unchanged), skipped \(counts.skipped)"
    }.joined(separator: "\n")
  }
}
