import Tables

extension Journal {
  /// Empties and refills every table from the facts, in one transaction; `progress` hears (done, of) facts.
  package func rebuild(progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) async throws {
    try await database.write { connection in
      let total = try connection.count("select count(*) from fact")
      for table in records.flatMap(\.tables) { try connection.script("delete from \(table)") }
      var done = 0
      for room in Set(records.flatMap(\.rooms)).sorted() {
        let readers = records.filter { $0.rooms.contains(room) }
        try eachStream(of: room, in: connection) { stream, facts in
          for reader in readers { try reader.fill(stream, facts, in: connection) }
          let before = done
          done += facts.count
          if before / 10_000 != done / 10_000 { progress(done, total) }
        }
      }
      progress(total, total)
    }
  }

  /// How many facts are in memory at once.
  private static let page = 10_000

  private func eachStream(
    of room: String, in connection: any Connection, _ body: (Stream, [Fact]) throws -> Void
  ) throws {
    var gathered: [Fact] = []
    var after = (stream: room + "/", version: 0), isMore = true
    while isMore {
      let facts = try connection.rows(
        JournalRecords.facts(ofRoom: room, after: after.stream, after.version, limit: Self.page), Fact.init)
      for fact in facts {
        if let stream = gathered.first?.stream, stream != fact.stream {
          try body(stream, gathered)
          gathered.removeAll(keepingCapacity: true)
        }
        gathered.append(fact)
      }
      isMore = facts.count == Self.page
      if let last = facts.last { after = (last.stream.description, last.version) }
    }
    if let stream = gathered.first?.stream { try body(stream, gathered) }
  }
}
