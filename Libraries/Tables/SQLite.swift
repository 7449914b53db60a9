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

  private let writer: any DatabaseWriter
  private let commits: GroupCommit

  /// Opens or creates the file at `path`; `nil` keeps the data in memory.
  public init(path: String?, durability: Durability = .full, readers: Int = 4) throws {
    var settings = Configuration()
    settings.maximumReaderCount = readers
    settings.busyMode = .timeout(10)
    settings.prepareDatabase { database in
      try database.execute(sql: "pragma cache_size = -16384; pragma temp_store = memory")
    }
    writer = if let path {
      try DatabasePool(path: path, configuration: settings)
    } else {
      try DatabaseQueue(configuration: settings)
    }
    // set last: GRDB turns it to `normal` when it opens the writer in WAL mode, which can lose acknowledged writes
    let wait = durability == .full ? "full" : "off"
    try writer.writeWithoutTransaction { try $0.execute(sql: "pragma synchronous = \(wait)") }
    commits = GroupCommit(writer)
  }

  public func read<Result: Sendable>(
    _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await writer.read { database in try translating { try work(SQLiteConnection(database)) } }
  }

  public func write<Result: Sendable>(
    _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await commits.run(work)
  }

  public func close() async throws {
    try await commits.run { _ in }
    try writer.close()
  }
}

/// One SQLite connection while it is lent out.
final class SQLiteConnection: Connection {
  private let database: GRDB.Database

  init(_ database: GRDB.Database) { self.database = database }

  func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    let statement = try database.cachedStatement(sql: sql.text)
    let cursor = try GRDB.Row.fetchCursor(statement, arguments: StatementArguments(sql.values.map(\.stored)))
    while let row = try cursor.next() {
      try body(Row((0..<row.count).map { Value(row[$0] as DatabaseValue) }))
    }
  }

  func run(_ sql: SQL) throws -> Int {
    let statement = try database.cachedStatement(sql: sql.text)
    try statement.execute(arguments: StatementArguments(sql.values.map(\.stored)))
    return database.changesCount
  }

  func script(_ statements: String) throws { try database.execute(sql: statements) }
}

extension Value {
  fileprivate init(_ stored: DatabaseValue) {
    self = switch stored.storage {
    case .string(let text): .text(text)
    case .int64(let number): .integer(Int(number))
    case .double(let number): .real(number)
    case .blob(let data): .text(String(decoding: data, as: UTF8.self))
    case .null: .null
    }
  }

  fileprivate var stored: DatabaseValue {
    switch self {
    case .text(let text): text.databaseValue
    case .integer(let number): Int64(number).databaseValue
    case .real(let number): number.databaseValue
    case .null: .null
    }
  }
}

/// Runs `work` and names SQLite's failures in the words of every store.
func translating<Result>(_ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let error as DatabaseError {
    if error.resultCode == .SQLITE_CONSTRAINT { throw StoreFault.conflict(error.message ?? "") }
    throw StoreFault.broken("SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "no message")")
  }
}
