import GRDB
import GRDBSQLite

/// One SQLite connection while it is lent out. Statements are prepared once; values go in and out without detours.
final class SQLiteConnection: Connection {
  private let database: GRDB.Database
  /// The failure for which SQLite took the whole transaction back, as it does when the disk is full.
  private(set) var lost: StoreFault?

  /// What runs once before the commit.
  var last: [String: SQL] = [:]
  var notes: Notes = [:]

  init(_ database: GRDB.Database) { self.database = database }

  func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    try step(sql) { statement in
      try body(Row((0..<sqlite3_column_count(statement)).map { Value(statement, column: $0) }))
    }
  }

  @discardableResult func run(_ sql: SQL) throws -> Int {
    try step(sql) { _ in }
    return Int(sqlite3_changes(database.sqliteConnection))
  }

  /// Grows with every row written, changed or removed, and with every script.
  var changes: Int { Int(sqlite3_total_changes64(database.sqliteConnection)) + scripts }
  private var scripts = 0

  func finish(_ name: String, _ sql: SQL) throws { last[name] = sql }

  func script(_ statements: String) throws {
    scripts += 1
    try database.execute(sql: statements)
  }

  private func step(_ sql: SQL, _ row: (OpaquePointer) throws -> Void) throws {
    let statement = try prepared(sql.text)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (place, value) in sql.values.enumerated() { value.bind(to: statement, at: Int32(place + 1)) }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: try row(statement)
      case SQLITE_DONE: return
      case SQLITE_INTERRUPT: throw CancellationError()
      case let code:
        let fault = StoreFault(
          DatabaseError(resultCode: ResultCode(rawValue: code), message: complaint, sql: sql.text))
        if sqlite3_get_autocommit(database.sqliteConnection) != 0 { lost = fault }
        throw fault
      }
    }
  }

  /// The statement kept for this text; another one while that is still giving rows.
  private func prepared(_ text: String) throws -> OpaquePointer {
    let kept = try database.cachedStatement(sql: text)
    guard sqlite3_stmt_busy(kept.sqliteStatement) != 0 else { return kept.sqliteStatement }
    let other = try database.makeStatement(sql: text)
    nested.append(other)
    return other.sqliteStatement
  }

  /// Statements of a query inside a query of the same text, kept until the connection is given back.
  private var nested: [Statement] = []

  private var complaint: String { String(cString: sqlite3_errmsg(database.sqliteConnection)) }
}

extension Value {
  fileprivate init(_ statement: OpaquePointer, column: Int32) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: self = .integer(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, column))
    case SQLITE_NULL: self = .null
    default:
      let bytes = sqlite3_column_text(statement, column), count = Int(sqlite3_column_bytes(statement, column))
      self = .text(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
    }
  }

  /// SQLite keeps its own copy of the text.
  fileprivate func bind(to statement: OpaquePointer, at place: Int32) {
    switch self {
    case .integer(let number): sqlite3_bind_int64(statement, place, Int64(number))
    case .real(let number): sqlite3_bind_double(statement, place, number)
    case .null: sqlite3_bind_null(statement, place)
    case .text(var text):
      text.withUTF8 { utf8 in
        let start = UnsafeRawPointer(utf8.baseAddress ?? Self.nothing).assumingMemoryBound(to: CChar.self)
        _ = sqlite3_bind_text(statement, place, start, Int32(utf8.count), Self.copied)
      }
    }
  }

  /// Where an empty text begins: SQLite takes no text at all for null.
  private nonisolated(unsafe) static let nothing = UnsafePointer(
    UnsafeMutablePointer<UInt8>.allocate(capacity: 1))
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
