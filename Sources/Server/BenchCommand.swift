import ArgumentParser
import Contact
import County
import Foundation
import GRDB
import Indicators
import Tables

/// `luukku bench …`: measurements for `make bench`; each prints one line of JSON.
struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure this machine: appends, rebuild, figures.", shouldDisplay: false,
    subcommands: [
      BenchAppend.self, BenchRebuild.self, BenchFigures.self, BenchIndicators.self, BenchGuidance.self,
      BenchNation.self,
    ])
}

/// Seconds on a clock that never goes back.
private func timed<Result>(_ work: () async throws -> Result) async rethrows -> (Result, Double) {
  let clock = ContinuousClock(), start = clock.now
  let result = try await work()
  let length = (clock.now - start).components
  return (result, Double(length.seconds) + Double(length.attoseconds) / 1e18)
}

private func line(_ values: [String: Double]) throws -> String { try JSON.encode(values) }

/// Durable facts a second: each writer waits for the disk before the next.
struct BenchAppend: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "append", abstract: "Durable facts a second.")

  @OptionGroup var places: Places
  @Option var writers = 1
  @Option var each = 2_000

  func run() async throws {
    let journal = try await Assembly.journal(try places.settings, world: .real)
    let before = try await journal.last()
    let each = each, writers = writers
    let (_, seconds) = try await timed {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<writers {
          group.addTask {
            for _ in 0..<each {
              let stream = Stream("bench", journal.world.id(of: Matter.self))
              try await journal.change(by: .luukku, on: [stream]) { try $0.add(MatterReleased(), to: stream) }
            }
          }
        }
        try await group.waitForAll()
      }
    }
    let written = try await journal.last() - before
    print(
      try line([
        "writers": Double(writers), "facts": Double(written), "seconds": seconds,
        "rate": Double(written) / seconds,
      ]))
  }
}

/// `luukku rebuild` beside the bare insertion of the same facts by GRDB.
struct BenchRebuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Rebuild against bare insertion.")

  @OptionGroup var places: Places

  func run() async throws {
    let settings = try places.settings
    let journal = try await Assembly.journal(settings, world: .real)
    let total = try await journal.last()
    let (_, rebuild) = try await timed { try await journal.rebuild() }
    let bare = try await bareInsertion(of: journal, beside: settings.data)
    print(try line(["facts": Double(total), "rebuild": rebuild, "bare": bare, "ratio": rebuild / bare]))
  }

  /// The same rows into an empty table of the same form, by a prepared statement, ten thousand a transaction.
  private func bareInsertion(of journal: Journal, beside folder: URL) async throws -> Double {
    let path = folder.appending(path: "bare.sqlite").path
    defer { for tail in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + tail) } }
    let target = try DatabasePool(path: path)
    try await target.write { try $0.execute(sql: JournalRecords.migrations[0].statements) }
    var last = 0, seconds = 0.0
    while true {
      let facts = try await journal.facts(after: last, limit: 10_000)
      guard let newest = facts.last else { return seconds }
      last = newest.position
      seconds += try await timed { try await target.write { try Self.insert(facts, $0) } }.1
    }
  }

  private static func insert(_ facts: [Fact], _ database: GRDB.Database) throws {
    let marks = Array(repeating: "?", count: 11).joined(separator: ", ")
    let statement = try database.cachedStatement(sql: "insert into fact values (\(marks))")
    for fact in facts {
      try statement.execute(arguments: [
        fact.position, fact.id, fact.stream.description, fact.version, fact.kind, fact.occurred.seconds,
        fact.recorded.seconds, fact.actor.id, fact.actor.role.rawValue, fact.actor.unit, fact.payload,
      ])
    }
  }
}

/// All eight figures counted again from columns in memory; the columns go to CSV for the peer.
struct BenchFigures: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "figures", abstract: "Recount from columns.")

  @Option var facts = 3_000_000
  @Option(help: "Where the columns are written for the peer.") var csv: String

  func run() async throws {
    let now = Moment(Day(2026, 11, 20) ?? Day(number: 0), 12)
    let figures = FigureBench.figures(facts: facts, now: now)
    try FigureBench.write(figures, to: csv)
    var best = Double.infinity, readings: [Reading] = []
    for _ in 0..<5 {
      let (found, seconds) = await timed { figures.recomputed(now: now) }
      if seconds < best { (best, readings) = (seconds, found) }
    }
    let values = Dictionary(uniqueKeysWithValues: readings.map { ($0.measure.rawValue, $0.value ?? -1) })
    print(try line(values.merging(["seconds": best, "facts": Double(facts)]) { $1 }))
  }
}
