package import Tables

/// One running program that serves the county (solmu).
package struct ServingNode: Sendable, Equatable {
  package var id: String
  /// Where it listens, for people.
  package var name: String
  package var version: String
  package var started: Moment
  package var seen: Moment
  /// How far it has read the journal.
  package var position: Int

  package init(id: String, name: String, version: String, started: Moment, position: Int = 0) {
    (self.id, self.name, self.version, self.started) = (id, name, version, started)
    (seen, self.position) = (started, position)
  }
}

/// The nodes of the county as they tell of themselves; a silent one is forgotten after a day.
package struct Nodes: Sendable {
  /// How often a node tells of itself, and how long it is believed, in seconds.
  package static let beat = 5, silence = 20
  private static let forgotten = 86_400

  let database: any Database

  package init(_ database: any Database) { self.database = database }

  /// Writes that `node` is there, at this moment and place of the journal.
  package func tell(_ node: ServingNode) async throws {
    try await database.write { connection in
      try connection.run(
        """
        insert into node (id, name, version, started, seen, position) values (\(node.id), \(node.name),
          \(node.version), \(node.started), \(node.seen), \(node.position))
        on conflict (id) do update set seen = excluded.seen, position = excluded.position
        """)
      try connection.run("delete from node where seen < \(node.seen.seconds - Self.forgotten)")
    }
  }

  package func leave(_ id: String) async throws {
    _ = try await database.write { try $0.run("delete from node where id = \(id)") }
  }

  package func all() async throws -> [ServingNode] {
    try await database.read {
      try $0.rows(
        "select id, name, version, started, seen, position from node order by started, id", ServingNode.init)
    }
  }
}

extension ServingNode {
  fileprivate init(_ row: Row) {
    self.init(
      id: row.text(0), name: row.text(1), version: row.text(2), started: Moment(seconds: row.int(3)),
      position: row.int(5))
    seen = Moment(seconds: row.int(4))
  }
}
