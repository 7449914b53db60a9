/// A store: many read at once, writes come one after another and are on disk when `write` returns.
public protocol Database: Sendable {
  /// Runs `work` on a consistent picture of the committed data.
  func read<Result: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Result) async throws
    -> Result

  /// Runs `work` as one transaction; when it throws, nothing of it stays. Writes that arrive together share one
  /// commit (group commit), yet each fails or succeeds alone.
  func write<Result: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Result) async throws
    -> Result

  /// Waits for what is under way, then lets go of the files.
  func close() async throws
}

/// A place where statements run, valid inside one `read` or `write`.
public protocol Connection: AnyObject {
  /// Calls `body` for each row, in order, without keeping them.
  func each(_ sql: SQL, _ body: (Row) throws -> Void) throws

  /// Runs a statement and returns how many rows it changed.
  @discardableResult func run(_ sql: SQL) throws -> Int

  /// Runs one or more statements that take no values.
  func script(_ statements: String) throws
}

extension Connection {
  public func rows<Result>(_ sql: SQL, _ read: (Row) throws -> Result) throws -> [Result] {
    var results: [Result] = []
    try each(sql) { results.append(try read($0)) }
    return results
  }

  public func first<Result>(_ sql: SQL, _ read: (Row) throws -> Result) throws -> Result? {
    try rows(sql, read).first
  }

  /// The whole number in the first column of the first row; 0 without rows.
  public func count(_ sql: SQL) throws -> Int {
    try first(sql) { $0.int(0) } ?? 0
  }
}

/// What a store could not do, told apart so that callers can refuse, retry or give up.
public enum StoreFault: Error, Equatable, CustomStringConvertible {
  /// A row that must be single is there already.
  case conflict(String)
  /// The data was written by a newer program.
  case newer(schema: String)
  case broken(String)

  public var description: String {
    switch self {
    case .conflict(let detail): "conflict in the store: \(detail)"
    case .newer(let schema):
      "the data was written by a newer program (it has “\(schema)”); install that version"
    case .broken(let detail): "the store failed: \(detail)"
    }
  }
}
