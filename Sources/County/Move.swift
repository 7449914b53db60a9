import Tables

/// The journal moving house, fact for fact with its chain, from one store to another (muutto). It may be broken off
/// and started again: it goes on where it stopped.
package struct Move: Sendable {
  /// Why a move cannot be.
  package enum Obstacle: Error, Equatable, CustomStringConvertible {
    case altered([Flaw])
    case other(position: Int)
    case ahead(by: Int)

    package var description: String {
      switch self {
      case .altered(let flaws): "the journal does not hold: \(flaws.first?.description ?? "")"
      case .other(let position): "the target has another journal: fact \(position) differs"
      case .ahead(let count): "the target has \(count) facts more than the source"
      }
    }
  }

  private static let page = 20_000
  let source: Journal
  let target: Journal

  package init(from source: Journal, to target: Journal) { (self.source, self.target) = (source, target) }

  /// Copies what the target lacks, checking every link on the way, and fills its tables; gives the journal's end.
  @discardableResult
  package func run(progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) async throws -> Chain.Head
  {
    try await source.chainOldFacts()
    let total = try await source.last()
    var walk = try await meet(at: total)
    let begun = walk.head.position
    while walk.head.position < total {
      let after = walk.head.position
      let rows = try await source.database.read {
        try $0.rows(ChainRecords.rows(after: after, limit: Self.page), \.values)
      }
      for row in rows { walk.take(row) }
      guard walk.flaws.isEmpty, !rows.isEmpty else { throw Obstacle.altered(walk.flaws) }
      try await target.load(rows, until: walk.head)
      progress(walk.head.position, total)
    }
    try await copySettings()
    if begun < total { try await target.rebuild(progress: progress) }
    return try await compared(walk.head)
  }

  /// Where the two journals are the same up to: the target's end, which the source must know.
  private func meet(at total: Int) async throws -> ChainWalk {
    let end = try await target.end()
    guard end.position <= total else { throw Obstacle.ahead(by: end.position - total) }
    guard end.position > 0 else { return ChainWalk() }
    let link = try await source.database.read {
      try $0.first(ChainRecords.link(at: end.position)) { $0.text(0) }
    }
    guard link == end.link else { throw Obstacle.other(position: end.position) }
    return ChainWalk(after: end)
  }

  private func compared(_ head: Chain.Head) async throws -> Chain.Head {
    let (count, end) = (try await target.count(), try await target.end())
    guard count == head.position, end == head else {
      throw Obstacle.other(position: min(count, head.position))
    }
    return end
  }

  private func copySettings() async throws {
    let settings = try await source.database.read {
      try $0.rows("select name, value from setting where name <> 'session.key'") { ($0.text(0), $0.text(1)) }
    }
    for (name, value) in settings { try await target.set(name, value) }
  }
}

extension Journal {
  /// Adds rows with their links, as they are.
  fileprivate func load(_ rows: [[Value]], until head: Chain.Head) async throws {
    try await database.write { connection in
      try checkLease(in: connection)
      try connection.load("fact", JournalRecords.names + ["chain"], rows)
      try ChainRecords.seal(head, in: connection)
    }
  }

  /// The last fact's position and link.
  package func end() async throws -> Chain.Head {
    try await database.read {
      try $0.first("select position, chain from fact order by position desc limit 1", Chain.Head.init)
    } ?? .beginning
  }

  fileprivate func count() async throws -> Int {
    try await database.read { try $0.count("select count(*) from fact") }
  }
}
