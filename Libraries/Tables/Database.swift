/// A store: many read at once, writes come one after another and are on disk when `write` returns.
public protocol Database: Sendable {
  /// Runs `work` on a consistent picture of the committed data.
  func read<Result: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Result) async throws
    -> Result

  /// Runs `work` as one transaction; when it throws, nothing of it stays. Writes that arrive together share one
  /// commit (group commit), yet each fails or succeeds alone. What `foresight` tells may be asked beforehand; a work
  /// without it is taken to change anything that others have noted.
  func write<Result: Sendable>(
    _ foresight: Foresight?, _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result

  /// A sign each time that another program may have written; ends at once when no other program can.
  func changes() -> AsyncStream<Void>

  /// Waits for what is under way, then lets go of the files.
  func close() async throws
}

extension Database {
  public func changes() -> AsyncStream<Void> { AsyncStream { $0.finish() } }

  public func write<Result: Sendable>(
    _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await write(nil, work)
  }
}

/// A place where statements run, valid inside one `read` or `write`.
public protocol Connection: AnyObject {
  /// Calls `body` for each row, in order, without keeping them.
  func each(_ sql: SQL, _ body: (Row) throws -> Void) throws

  /// Runs a statement and returns how many rows it changed.
  @discardableResult func run(_ sql: SQL) throws -> Int

  /// Runs a statement whose count nobody needs. A store far away sends it together with the next; its failure may
  /// come with a later statement of the same work.
  func send(_ sql: SQL) throws

  /// What works that share this commit have found out; empty again after one that failed or told no foresight.
  var notes: Notes { get set }

  /// Runs a statement just before the commit that this work shares with its neighbours: of all that were given under
  /// `name` the last one, and none of work that failed.
  func finish(_ name: String, _ sql: SQL) throws

  /// Runs one or more statements that take no values. In schema steps `integer` has 64 bits, `real` is a double and
  /// `text` sorts by its bytes, on every store.
  func script(_ statements: String) throws

  /// Adds many rows at once to `columns` of `table`, in the fastest way the store knows.
  func load(_ table: String, _ columns: [String], _ rows: [[Value]]) throws
}

extension Connection {
  public func send(_ sql: SQL) throws { try run(sql) }

  public func load(_ table: String, _ columns: [String], _ rows: [[Value]]) throws {
    let into = SQL(statements: "insert into \(table) (\(columns.joined(separator: ", "))) values ")
    for row in rows { try run("\(into)\(row)") }
  }

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
  /// The server cannot be reached, or left in the middle; whether a write got through may be unknown.
  case gone(String)
  /// Something about the place of the data that its keeper can mend.
  case blocked(Block)

  /// Why a store cannot be used where it is.
  public enum Block: String, Sendable, CaseIterable {
    case full, notAStore, noRights, cannotOpen, inUse
  }

  public var description: String {
    switch self {
    case .conflict(let detail): "conflict in the store: \(detail)"
    case .newer(let schema):
      "the data was written by a newer program (it has “\(schema)”); install that version"
    case .broken(let detail): "the store failed: \(detail)"
    case .gone(let detail): "the store cannot be reached: \(detail)"
    case .blocked(let block): block.words
    }
  }
}

extension StoreFault.Block {
  /// What is wrong and what mends it.
  public var words: String {
    switch self {
    case .full: "the disk is full; make room and try again (what was acknowledged is safe)"
    case .notAStore:
      "the file is damaged or not a county’s store; restore it from a backup or choose another folder"
    case .noRights: "it cannot be written; give the program’s user rights to the folder and its files"
    case .cannotOpen: "it cannot be opened; check that the folder is there and may be read and written"
    case .inUse: "another program holds it; stop that program or wait until it has finished"
    }
  }
}
