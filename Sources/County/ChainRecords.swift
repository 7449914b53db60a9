package import Tables

/// How the chain stands in the journal's tables, and how facts of an older program join it.
package enum ChainRecords {
  /// The last fact's place and link, once for each of `streams` that has begun, with its newest version, or once alone;
  /// no row in an empty journal. Each version is looked up by itself: a server that took the table for small would
  /// else go on reading all of it.
  static func end(with streams: [String]) -> SQL {
    """
    select last.position, last.chain, begun.stream, begun.version
    from (select position, chain from fact order by position desc limit 1) as last
    left join (select column1 as stream, (select max(version) from fact where stream = asked.column1) as version
      from (values \(column: streams)) as asked) as begun on begun.version is not null
    """
  }

  /// The newest version of one stream; 0 when it has not begun.
  static func version(of stream: String) -> SQL {
    "select coalesce(max(version), 0) from fact where stream = \(stream)"
  }

  /// Notes where the journal ends, so that facts taken off its end are missed.
  static func seal(_ head: Chain.Head, in connection: any Connection) throws {
    try connection.finish(
      "journal_head",
      """
      insert into journal_head (id, position, chain) values (1, \(head.position), \(head.link))
      on conflict (id) do update set position = excluded.position, chain = excluded.chain
      """)
  }
  static let sealed: SQL = "select position, chain from journal_head where id = 1"

  /// Facts with their links, as rows.
  package static func rows(after position: Int, limit: Int) -> SQL {
    "select \(JournalRecords.columns), chain from fact where position > \(position) order by position limit \(limit)"
  }

  /// Older programs write after the sealed end; a link missing before it was taken away.
  static let firstUnchained: SQL = """
    select min(position) from fact where chain is null
    and position > coalesce((select position from journal_head where id = 1), 0)
    """
  static func link(at position: Int) -> SQL { "select chain from fact where position = \(position)" }

  /// Gives links to at most `limit` facts that an older program wrote; returns how many it gave.
  @discardableResult
  static func chain(in connection: any Connection, limit: Int) throws -> Int {
    guard let first = try connection.first(firstUnchained, { $0.optionalInt(0) }) ?? nil else { return 0 }
    var link = try connection.first(link(at: first - 1)) { $0.text(0) } ?? Chain.beginning
    let rows = try connection.rows(rows(after: first - 1, limit: limit), \.values)
    for row in rows {
      link = Chain.link(row.dropLast(), after: link)
      try connection.send("update fact set chain = \(link) where position = \(Row(row).int(0))")
    }
    try seal(Chain.Head(position: first + rows.count - 1, link: link), in: connection)
    return rows.count
  }
}

extension Journal {
  /// Joins the facts of an older program to the chain, some thousands in each transaction.
  package func chainOldFacts(progress: @Sendable (Int, Int) -> Void = { _, _ in }) async throws {
    let total = try await database.read { try $0.count("select count(*) from fact where chain is null") }
    var done = 0
    while done < total {
      let joined = try await database.write { try ChainRecords.chain(in: $0, limit: 5_000) }
      guard joined > 0 else { break }
      done += joined
      progress(min(done, total), total)
    }
  }
}
