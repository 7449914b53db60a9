package import Tables

/// The phone queue in four figures (puhelinjonon luvut).
package struct CallFigures: Codable, Equatable, Sendable {
  /// Calls that reached the queue.
  package var queued: Int
  /// Mean seconds in the queue over those calls.
  package var meanWaitSeconds: Double
  /// Share of those calls in which the caller hung up.
  package var abandonedShare: Double
  /// Mean seconds of talk over all answered calls in which talk began.
  package var meanServiceSeconds: Double

  package static let query: SQL = """
    select count(queued), avg(case when queued is not null then wait end),
      avg(case when queued is not null then case when outcome = 'abandoned' then 1.0 else 0.0 end end),
      avg(case when outcome = 'answered' then service end) from phone_call
    """

  package init(_ row: Row) {
    queued = row.int(0)
    (meanWaitSeconds, abandonedShare) = (row.real(1) ?? 0, row.real(2) ?? 0)
    meanServiceSeconds = row.real(3) ?? 0
  }
}
