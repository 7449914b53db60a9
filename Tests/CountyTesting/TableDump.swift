import County
package import Tables

/// Everything some tables hold, as text that two counties can be compared by (taulujen sisältö).
package enum TableDump {
  /// Rows of each table, sorted, with the table's name before them.
  package static func of(_ tables: [String], in database: any Database) async throws -> [String] {
    try await database.read { connection in
      try tables.sorted().flatMap { table in
        try connection.rows(SQL(statements: "select * from \(table)")) { row in
          table + ": " + row.values.map { String(describing: $0) }.joined(separator: " | ")
        }.sorted()
      }
    }
  }
}

extension TestCounty {
  /// Empties and refills the tables, and gives what they held before and after.
  package func dumpAroundRebuild(_ tables: [String]) async throws -> (lived: [String], rebuilt: [String]) {
    let lived = try await TableDump.of(tables, in: database)
    try await journal.rebuild()
    return (lived, try await TableDump.of(tables, in: database))
  }
}
