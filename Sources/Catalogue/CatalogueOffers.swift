import County
import Tables

extension Catalogue {
  /// Every published channel of the register; for building the search.
  package func channels() async throws -> [Channel] {
    try await journal.database.read { connection in
      try connection.rows("select record from catalogue_channel where status = 'published' order by id") {
        try JSON.decode(Channel.self, from: $0.text(0))
      }
    }
  }

  /// Every published record of the register, general descriptions too; for building the search.
  package func records() async throws -> [Service] {
    try await journal.database.read { connection in
      try connection.rows("select record from catalogue_service where status = 'published' order by id") {
        try JSON.decode(Service.self, from: $0.text(0))
      }
    }
  }
}
