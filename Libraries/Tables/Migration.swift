/// One numbered step of the schema, such as `0001-journal`; steps only go forward.
public struct Migration: Sendable, Equatable {
  public let name: String
  public let statements: String

  public init(name: String, statements: String) {
    self.name = name
    self.statements = statements
  }

  /// A step from a file that was built into the program.
  public init(name: String, file: [UInt8]) {
    self.init(name: name, statements: String(decoding: file, as: UTF8.self))
  }
}

extension Database {
  /// Brings the schema up to date; refuses data from a newer program before touching anything.
  public func migrate(_ migrations: [Migration]) async throws {
    let ordered = migrations.sorted { $0.name < $1.name }
    try await write { connection in
      try connection.script("create table if not exists schema_step (name text primary key)")
      let done = Set(try connection.rows("select name from schema_step") { $0.text(0) })
      if let unknown = done.subtracting(ordered.map(\.name)).min() { throw StoreFault.newer(schema: unknown) }
      for step in ordered where !done.contains(step.name) {
        try connection.script(step.statements)
        try connection.run("insert into schema_step (name) values (\(step.name))")
      }
    }
  }
}
