import GRDB
import Synchronization

/// Connections that only read, lent out one at a time and opened when all are out. A pool of GRDB's would ask for the
/// schema's version and prepare a savepoint at each loan: twice the time of what most of our reads ask.
final class SQLiteReaders: Sendable {
  private let path: String
  private let settings: Configuration
  private let idle = Mutex<[DatabaseQueue]>([])

  init(path: String, _ settings: Configuration) {
    self.path = path
    self.settings = settings.reading
  }

  /// Runs `work` on one picture of the committed data.
  func run<Result>(_ work: (any Connection) throws -> Result) throws -> Result {
    let reader = try take()
    defer { idle.withLock { $0.append(reader) } }
    return try reader.unsafeRead { database in
      let connection = SQLiteConnection(database)
      try connection.run("begin")
      defer { _ = try? connection.run("rollback") }
      return try work(connection)
    }
  }

  private func take() throws -> DatabaseQueue {
    try idle.withLock { $0.popLast() } ?? DatabaseQueue(path: path, configuration: settings)
  }

  func close() throws {
    for reader in idle.withLock({ readers in
      defer { readers = [] }
      return readers
    }) { try reader.close() }
  }
}

extension Configuration {
  fileprivate var reading: Configuration {
    var settings = self
    settings.readonly = true
    return settings
  }
}
