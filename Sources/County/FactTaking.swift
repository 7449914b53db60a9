import Tables

extension Journal {
  /// Adds facts from elsewhere in their order, all or none; those known by their id are passed over when they are
  /// the same in everything but their position.
  /// `progress` hears (done, of) lines; the last is heard once all of them are on disk.
  package func take(
    _ lines: [(line: Int, fact: Fact)], progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> (added: Int, known: Int) {
    let taken = try await change(by: .luukku) { ledger in
      var taken: [Stream: Int] = [:], added = 0
      for (place, (line, fact)) in lines.enumerated() {
        if place % 1_000 == 0 { progress(place, lines.count) }
        guard try !isKnown(fact, line, ledger) else { continue }
        try add(fact, line, ledger)
        taken[fact.stream] = taken[fact.stream] ?? line
        added += 1
      }
      // filled here, stream by stream, so that a clash in a table can still be told by its line
      for (stream, line) in taken.sorted(by: { $0.value < $1.value }) { try fill(stream, from: line, ledger) }
      return (added, lines.count - added)
    }
    progress(lines.count, lines.count)
    return taken
  }

  private func isKnown(_ fact: Fact, _ line: Int, _ ledger: Ledger) throws -> Bool {
    guard var known = try ledger.connection.first(JournalRecords.fact(id: fact.id), Fact.init) else {
      return false
    }
    known.position = fact.position
    guard known == fact else {
      throw FactLines.Problem(
        line: line,
        what: "fact \(fact.id) is here with another \(fact.differences(from: known).joined(separator: ", "))",
        mend: "remove the line, or correct the fact with fact.corrected")
    }
    return true
  }

  private func add(_ fact: Fact, _ line: Int, _ ledger: Ledger) throws {
    guard try ledger.version(of: fact.stream) + 1 == fact.version else {
      throw FactLines.Problem(
        line: line, what: "fact \(fact.id): \(fact.stream) is not at version \(fact.version - 1)",
        mend: "import the stream's earlier facts first, each version once")
    }
    do { try ledger.add(fact) } catch StoreFault.conflict {
      throw FactLines.Problem(
        line: line, what: "fact \(fact.id) clashes with a fact that is here",
        mend: "remove the line or give it an id of its own")
    }
  }

  private func fill(_ stream: Stream, from line: Int, _ ledger: Ledger) throws {
    ledger.filled.insert(stream)
    do { try fill([stream], in: ledger.connection) } catch StoreFault.conflict {
      throw FactLines.Problem(
        line: line,
        what: "\(stream) holds something that only one may have, and another has it (a sender's key, a code)",
        mend: "remove the stream from the file or give it a value of its own")
    }
  }
}

extension Fact {
  /// Names of the fields in which this fact is not as `other`.
  fileprivate func differences(from other: Fact) -> [String] {
    [
      ("stream", stream == other.stream), ("version", version == other.version), ("kind", kind == other.kind),
      ("occurred", occurred == other.occurred), ("recorded", recorded == other.recorded),
      ("actor", actor == other.actor), ("payload", payload == other.payload),
    ].filter { !$1 }.map(\.0)
  }
}
