import ArgumentParser
import Catalogue
import Contact
import County
import Foundation

/// `luukku import …`: data from elsewhere.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read data from elsewhere: the service register, facts, a phone system's log.",
    subcommands: [
      ImportPTV.self, ImportFacts.self, ImportCalls.self, ImportReported.self, ImportSotkanet.self,
    ])
}

/// `luukku import ptv PATH…`: services, channels, organisations and national descriptions.
struct ImportPTV: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ptv", abstract: "Read files of the national service register (PTV); twice changes nothing.",
    discussion: """
      A bad record is reported by its id and passed over; --strict refuses everything instead.
      Examples:
        luukku import ptv services.json servicechannels.json organizations.json
        luukku import ptv --strict --json ptv-files/
      """)

  @OptionGroup var places: Places
  @Argument(help: "Files, or folders whose .json files are read.") var paths: [String]
  @Flag(help: "Refuse the whole import when one record is bad.") var strict = false
  @Flag(help: "Print the summary as one line of JSON.") var json = false

  func run() async throws {
    let files = try paths.flatMap(Self.files)
    let county = try await Assembly(try places.settings)
    do {
      let done = try await county.catalogue.importPTV(
        files, strict: strict, progress: Progress(what: "Writing").callAsFunction)
      for problem in done.problems {
        Luukku.say("\(problem.file) \(problem.record ?? ""): \(problem.reason.en) \(problem.mend.en)")
      }
      print(json ? done.summary.json : done.summary.lines)
      if done.problems.contains(where: { $0.extent == .file }), done.summary.isEmpty {
        throw Refused("nothing could be read")
      }
    } catch let refused as ImportRefused {
      throw Refused(refused.description)
    }
  }

  private static func files(_ path: String) throws -> [(name: String, data: Data)] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Refused("\(path): there is no such file; check the path")
    }
    let names =
      isFolder.boolValue
      ? try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") }.sorted()
        .map { "\(path)/\($0)" } : [path]
    return try names.map { name in
      guard let data = FileManager.default.contents(atPath: name) else {
        throw Refused("\(name): it cannot be read; check its rights")
      }
      return (URL(filePath: name).lastPathComponent, data)
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
      """)

  @OptionGroup var places: Places
  @Argument(help: "A file of one fact a line (JSON).") var file: String

  func run() async throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Refused("\(file): there is no such file; check the path")
    }
    let journal = try await Assembly.journal(try places.settings, world: .real)
    do {
      let lines = try FactLines.read(Array(data), vocabulary: journal.vocabulary)
      let (added, known) = try await journal.take(lines)
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
      """)

  @OptionGroup var places: Places
  @Argument(help: "The log, CSV with a header row.") var file: String
  @Option(help: ArgumentHelp("Which column says what.", valueName: "MAP.yaml")) var map: String
  @Flag(help: "Print the summary as one line of JSON.") var json = false

  func run() async throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Refused("\(file): there is no such file; check the path")
    }
    let mapFile = URL(filePath: map)
    let columns: CallMap = try ContentFolder(mapFile.deletingLastPathComponent()).read(
      from: mapFile.lastPathComponent)
    let county = try await Assembly(try places.settings)
    let log: CallLog
    do { log = try CallLog(Array(data), map: columns) } catch {
      throw Refused("\(file):\(error.line): \(error.what)")
    }
    for problem in log.problems.prefix(50) {
      Luukku.say("\(file):\(problem.line): \(problem.what); the row was passed over")
    }
    if log.problems.count > 50 { Luukku.say("… and \(log.problems.count - 50) more rows") }
    let (added, known) = try await county.contact.add(log)
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
