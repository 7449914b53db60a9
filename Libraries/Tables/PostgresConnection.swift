import CPostgres

/// One PostgreSQL session while it is lent out to a piece of work.
final class PostgresConnection: Connection {
  let link: PostgresLink
  /// Whether the work may have written something.
  var hasWritten = false
  /// What runs once before the commit.
  var last: [String: SQL] = [:]
  var notes: Notes = [:]

  init(_ link: PostgresLink) { self.link = link }

  func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    if !sql.text.hasPrefix("select") { hasWritten = true }
    try link.ask(sql).each(body)
  }

  @discardableResult func run(_ sql: SQL) throws -> Int {
    hasWritten = true
    return try link.ask(sql).changed
  }

  func send(_ sql: SQL) throws {
    hasWritten = true
    try link.send(sql)
  }

  func finish(_ name: String, _ sql: SQL) throws {
    hasWritten = true
    last[name] = sql
  }

  func script(_ statements: String) throws {
    hasWritten = true
    try link.script(PostgresWords.schema(statements))
  }

  func load(_ table: String, _ columns: [String], _ rows: [[Value]]) throws {
    hasWritten = true
    try link.copy("copy \(table) (\(columns.joined(separator: ", "))) from stdin", rows)
  }
}
