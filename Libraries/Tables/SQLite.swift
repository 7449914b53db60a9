import CSQLite
import Foundation
import GRDB

/// The embedded store: one SQLite file in WAL mode, or one in memory for tests.
public final class SQLite: Database {
  /// What a commit waits for.
  public enum Durability: String, Sendable {
    /// The disk: an acknowledged write survives a power cut.
    case full
    /// Nothing: for preparing a demo county that can be prepared again.
    case none
  }

  /// Let go of before the writer, which as the last one folds the write-ahead log into the file.
  private let readers: SQLiteReaders?
  private let writer: any DatabaseWriter
  private let commits: GroupCommit

  /// SQLite would count each piece of memory under one lock for all connections; nobody reads those counts.
  private static let settled: Void = { _ = luukku_forget_memory_statistics() }()

  /// Opens or creates the file at `path`; `nil` keeps the data in memory.
  public init(path: String?, durability: Durability = .full) throws {
    Self.settled
    var settings = Configuration()
    settings.busyMode = .timeout(10)
    settings.prepareDatabase { database in
      try database.execute(sql: "pragma cache_size = -16384; pragma temp_store = memory")
    }
    writer = try translating {
      guard let path else { return try DatabaseQueue(configuration: settings) }
      return try DatabasePool(path: path, configuration: settings)
    }
    // set last: GRDB turns it to `normal` when it opens the writer in WAL mode, which can lose acknowledged writes
    let wait = durability == .full ? "full" : "off"
    let writer = writer
    try translating {
      try writer.writeWithoutTransaction { try $0.execute(sql: "pragma synchronous = \(wait)") }
    }
    commits = GroupCommit(writer)
    readers = path.map { SQLiteReaders(path: $0, settings) }
  }

  public func read<Result: Sendable>(
    _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    // on the caller's own thread: a read from WAL waits for nobody, and a change of threads costs more than most reads
    if let readers { return try translating { try readers.run(work) } }
    return try await writer.unsafeRead { database in
      try translating { try work(SQLiteConnection(database)) }
    }
  }

  public func write<Result: Sendable>(
    _ foresight: Foresight?, _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await commits.run(foresight, work)
  }

  /// Writes a consistent copy of everything to a new file at `path`, while others read and write.
  public func copy(to path: String) throws {
    try translating {
      let target = try DatabaseQueue(path: path)
      try writer.backup(to: target)
      try target.close()
    }
  }

  public func close() async throws {
    try await commits.run(nil) { _ in }
    try readers?.close()
    try writer.close()
  }
}

/// Runs `work` and names SQLite's failures in the words of every store.
func translating<Result>(_ work: () throws -> Result) throws -> Result {
  do { return try work() } catch let error as DatabaseError {
    // only a reading that nobody waits for is broken off
    throw error.resultCode == .SQLITE_INTERRUPT ? CancellationError() : StoreFault(error)
  }
}

extension StoreFault {
  init(_ error: DatabaseError) {
    let said = error.message ?? "no message"
    self =
      switch error.resultCode {
      case .SQLITE_CONSTRAINT: .conflict(error.message ?? "")
      case .SQLITE_FULL: .blocked(.full)
      case .SQLITE_NOTADB, .SQLITE_CORRUPT: .blocked(.notAStore)
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .blocked(.noRights)
      case .SQLITE_CANTOPEN: .blocked(.cannotOpen)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .blocked(.inUse)
      default: .broken("SQLite \(error.extendedResultCode.rawValue): \(said)")
      }
  }
}
