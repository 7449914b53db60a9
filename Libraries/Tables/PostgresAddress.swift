/// Where a PostgreSQL server is and how to reach it: a connection string of libpq, `postgres://…` or `host=… dbname=…`.
/// Printed without its password.
public struct PostgresAddress: Sendable, Equatable, CustomStringConvertible {
  let text: String
  /// The schema that holds the county's tables; `nil` is the server's default.
  public var schema: String?
  /// After how many seconds the server breaks off a statement.
  var limit = 60.0

  public init(_ text: String, schema: String? = nil) { (self.text, self.schema) = (text, schema) }

  /// Whether `text` is an address rather than a folder.
  public static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") || text.contains("dbname=")
  }

  public var description: String {
    text.replacing(/:\/\/([^:@\/]*):[^@]*@/, with: { "://\($0.output.1)@" })
      .replacing(/password\s*=\s*('(?:[^'\\]|\\.)*'|[^\s&]+)/, with: "password=…")
  }

  /// What a session is opened with: each may be overridden by the address, as the last word stays.
  var parameters: [(String, String)] {
    [
      ("fallback_application_name", place), ("connect_timeout", "5"), ("keepalives_idle", "3"),
      ("keepalives_interval", "1"), ("keepalives_count", "3"), ("tcp_user_timeout", "5000"),
      ("target_session_attrs", "read-write"), ("dbname", text), ("client_encoding", "UTF8"),
    ]
  }

  /// Where this county's sessions meet: the name of its bell and of its lock.
  var place: String { "luukku_" + (schema ?? "public") }

  /// The number that stands for the county among the server's advisory locks (FNV-1a).
  var lock: Int {
    let hash = place.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return Int(bitPattern: UInt(hash))
  }

  /// Makes the place where the county's tables are, when it has a schema of its own.
  var creation: String { schema.map { "create schema if not exists \"\($0)\"; " } ?? "" }

  /// What a fresh session is told first.
  var greeting: String {
    let path = schema.map { "set search_path to \"\($0)\"; " } ?? ""
    return "set client_min_messages = warning; " + path
      + "set statement_timeout = \(Int(limit * 1_000)); set idle_in_transaction_session_timeout = '60s'; "
      + "set tcp_keepalives_idle = 3; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 3; "
      + "set tcp_user_timeout = 5000"
  }
}
