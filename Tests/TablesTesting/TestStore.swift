import Foundation
import Synchronization
public import Tables

/// The store that tests run over: SQLite in memory, or a PostgreSQL when LUUKKU_TEST_POSTGRES holds its address.
public enum TestStore {
  /// Which of the two stores this run of the tests is for.
  public static let address = ProcessInfo.processInfo.environment["LUUKKU_TEST_POSTGRES"]
  public static var isPostgres: Bool { address != nil }

  /// An empty store with these steps done. On PostgreSQL each test has a schema of its own, emptied and lent again.
  public static func open(_ migrations: [Migration]) async throws -> any Database {
    guard let address else {
      let store = try SQLite(path: nil)
      try await store.migrate(migrations)
      return store
    }
    let key = migrations.sorted { $0.name < $1.name }.map { $0.name + $0.statements }.joined()
    if let store = idle.withLock({ $0[key]?.popLast() }) {
      try await store.empty()
      return LentStore(store, key)
    }
    let store = try postgres(address)
    try await store.migrate(migrations)
    return LentStore(store, key)
  }

  /// A store that nobody has used, without any step.
  public static func fresh() throws -> any Database {
    if let address { try postgres(address) } else { try SQLite(path: nil) }
  }

  /// Two programs on one fresh PostgreSQL schema.
  public static func two() throws -> (Postgres, Postgres) {
    let one = try postgres(address ?? "")
    return (one, try Postgres(one.address, readers: 2, patience: 5))
  }

  private static let number = Atomic(0)
  fileprivate static let idle = Mutex<[String: [Postgres]]>([:])

  private static func postgres(_ address: String) throws -> Postgres {
    let schema = "t\(getpid())_\(number.add(1, ordering: .relaxed).newValue)"
    return try Postgres(PostgresAddress(address, schema: schema), readers: 2, patience: 5)
  }
}

/// A PostgreSQL schema that goes back to the pool when its test has let go of it.
private final class LentStore: Database {
  private let store: Postgres
  private let key: String

  init(_ store: Postgres, _ key: String) { (self.store, self.key) = (store, key) }
  deinit { TestStore.idle.withLock { $0[key, default: []].append(store) } }

  func read<Result: Sendable>(
    _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result { try await store.read(work) }

  func write<Result: Sendable>(
    _ foresight: Foresight?, _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result { try await store.write(foresight, work) }

  func changes() -> AsyncStream<Void> { store.changes() }
  func close() async throws {}
}

extension Postgres {
  /// Takes every row out of every table, except what tells the schema's age.
  fileprivate func empty() async throws {
    try await write { connection in
      let tables = try connection.rows(
        """
        select tablename from pg_tables where schemaname = current_schema()
        and tablename not in ('schema_step', 'store_writer')
        """
      ) { $0.text(0) }
      try connection.script(tables.map { "delete from \"\($0)\"" }.joined(separator: "; "))
    }
  }
}
