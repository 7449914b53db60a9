package import Tables

/// The journal's own table: the only one that is not a cache.
package enum JournalRecords {
  package static let migrations = [
    Migration(name: "0001-journal", file: PackageResources.step_0001_journal_sql),
    Migration(name: "0012-chain", file: PackageResources.step_0012_chain_sql),
    Migration(name: "0013-nodes", file: PackageResources.step_0013_nodes_sql),
  ]

  static let names = [
    "position", "id", "stream", "version", "kind", "occurred", "recorded", "actor", "role", "unit", "payload",
  ]
  static let columns = SQL(statements: names.joined(separator: ", "))

  static func insert(_ fact: Fact, link: String) -> SQL {
    """
    insert into fact (\(columns), chain) values (\(fact.position), \(fact.id), \(fact.stream.description),
      \(fact.version), \(fact.kind), \(fact.occurred), \(fact.recorded), \(fact.actor.id),
      \(fact.actor.role.rawValue), \(fact.actor.unit), \(fact.payload), \(link))
    """
  }

  static func facts(of stream: Stream, after version: Int = 0) -> SQL {
    """
    select \(columns) from fact where stream = \(stream.description) and version > \(version) order by version
    """
  }

  static func facts(after position: Int, limit: Int) -> SQL {
    "select \(columns) from fact where position > \(position) order by position limit \(limit)"
  }

  /// When the first fact was recorded, the last position of those recorded by the moment, and the first of those after.
  static func recording(by moment: Moment) -> SQL {
    """
    select min(recorded), max(case when recorded <= \(moment) then position end),
      min(case when recorded > \(moment) then position end) from fact
    """
  }

  static func facts(ofKinds kinds: [String], after position: Int, limit: Int) -> SQL {
    """
    select \(columns) from fact where position > \(position) and kind in \(list: kinds)
    order by position limit \(limit)
    """
  }

  /// Facts of the streams of one room, stream by stream.
  static func facts(ofRoom room: String) -> SQL {
    """
    select \(columns) from fact where stream >= \(room + "/") and stream < \(room + "0")
    order by stream, version
    """
  }

  /// The same, a page at a time.
  static func facts(ofRoom room: String, after stream: String, _ version: Int, limit: Int) -> SQL {
    """
    select \(columns) from fact where (stream, version) > (\(stream), \(version)) and stream < \(room + "0")
    order by stream, version limit \(limit)
    """
  }

  static func fact(id: String) -> SQL { "select \(columns) from fact where id = \(id)" }
  static let last: SQL = "select coalesce(max(position), 0) from fact"
}

extension Fact {
  package init(_ row: Row) throws {
    guard let stream = Stream(row.text(2)), let role = Role(rawValue: row.text(8)) else {
      throw StoreFault.broken("fact \(row.int(0)) has no known stream or role")
    }
    self.init(
      position: row.int(0), id: row.text(1), stream: stream, version: row.int(3), kind: row.text(4),
      occurred: Moment(seconds: row.int(5)), recorded: Moment(seconds: row.int(6)),
      actor: Actor(id: row.text(7), role: role, unit: row.optionalText(9)), payload: row.text(10))
  }
}

extension SQL.Parts {
  package mutating func appendInterpolation(_ moment: Moment) { bind(.integer(moment.seconds)) }
  package mutating func appendInterpolation(_ moment: Moment?) { appendInterpolation(moment?.seconds) }
  package mutating func appendInterpolation(_ day: Day) { bind(.text(day.description)) }
  package mutating func appendInterpolation<Owner>(_ id: ID<Owner>) { bind(.text(id.text)) }
  package mutating func appendInterpolation<Owner>(_ id: ID<Owner>?) { appendInterpolation(id?.text) }
}
