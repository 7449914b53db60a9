package import County
package import Tables

/// The table of sessions: whose, since when, and which ended before their time.
package struct SessionRecords: Records {
  package static let migrations = [
    Migration(name: "0035-session", file: PackageResources.step_0035_session_sql)
  ]
  package let rooms: Set<String> = ["session"]
  package let tables = ["session"]

  package init() {}

  package func fill(_ stream: Stream, _ facts: [Fact], in connection: any Connection) throws {
    guard let first = facts.first, let opened = first.read(SessionOpened.self) else { return }
    let ended = facts.first { $0.kind == SessionEnded.kind }?.recorded
    try connection.run(
      """
      insert into session (id, actor, opened, until, ended)
      values (\(String(stream.id)), \(first.actor.id), \(first.occurred), \(opened.until), \(ended))
      on conflict (id) do update set ended = excluded.ended
      """)
  }

  /// Sessions that ended after `since` and whose cookies could still be shown.
  static func ended(since: Moment, now: Moment) -> SQL {
    "select id, until from session where ended >= \(since) and until > \(now)"
  }

  /// Open sessions of `actor`, newest first.
  static func open(of actor: String, now: Moment) -> SQL {
    """
    select id, opened, until from session where actor = \(actor) and until > \(now) and ended is null
    order by opened desc, id desc
    """
  }

  static let directory: SQL =
    "select count(*) from fact where stream >= \("staff/") and stream < \("staff0")"
}

/// One open session of somebody.
package struct OpenSession: Sendable, Equatable {
  package var id: ID<Session>
  package var opened: Moment
  package var until: Moment

  init?(_ row: Row) {
    guard let id = ID<Session>(row.text(0)) else { return nil }
    (self.id, opened, until) = (id, Moment(seconds: row.int(1)), Moment(seconds: row.int(2)))
  }
}
