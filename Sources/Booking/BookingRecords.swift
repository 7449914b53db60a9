package import County
package import Tables

/// Booking's table: every time and who holds it.
package struct BookingRecords: Records {
  package static let migrations = [
    Migration(name: "0005-booking", file: PackageResources.step_0005_booking_sql)
  ]
  package let rooms: Set<String> = ["time"]
  package let tables = ["bookable_time"]

  package init() {}

  package func fill(_ stream: Stream, _ facts: [Fact], in connection: any Connection) throws {
    guard let state = TimeState(facts) else { return }
    let time = state.time
    try connection.send(
      """
      insert into bookable_time (id, unit, professional, profession, mode, starts, minutes, urgent, service, matter, withdrawn)
      values (\(String(stream.id)), \(time.unit), \(time.professional), \(time.profession), \(time.mode.rawValue),
        \(time.starts), \(time.minutes), \(time.urgent), \(time.service), \(state.holder), \(state.isWithdrawn))
      on conflict (id) do update set matter = excluded.matter, withdrawn = excluded.withdrawn
      """)
  }

  /// Free times in order, at any of `units`, for `profession` or any.
  static func free(units: [String], profession: String?, after now: Moment, urgent: Bool, limit: Int) -> SQL {
    let who: SQL = profession.map { "and profession = \($0)" } ?? ""
    let kind: SQL = urgent ? "" : "and urgent = 0"
    return """
      select id, unit, professional, profession, mode, starts, minutes, urgent, service from bookable_time
      where unit in \(list: units) and starts > \(now) and matter is null and withdrawn = 0 \(who) \(kind)
      order by starts, id limit \(limit)
      """
  }
}

/// A free time as a list shows it.
package struct FreeTime: Sendable, Equatable {
  package var id: ID<BookableTime>
  package var time: TimePublished

  init?(_ row: Row) {
    guard let id = ID<BookableTime>(row.text(0)), let unit = ID<CareUnit>(row.text(1)),
      let professional = ID<Professional>(row.text(2)), let mode = Mode(rawValue: row.text(4))
    else { return nil }
    self.id = id
    time = TimePublished(
      unit: unit, professional: professional, profession: row.text(3), mode: mode,
      starts: Moment(seconds: row.int(5)),
      minutes: row.int(6), service: row.optionalText(8), urgent: row.int(7) == 1)
  }
}
