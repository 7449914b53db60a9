/// Jobs that share one commit. They run in a row without waiting more than they must; when one spoils the
/// transaction, all run again with a savepoint each, so that it fails alone.
struct PostgresBatch {
  private struct Spoiled: Error {}

  let jobs: [PostgresCommit.Job]
  let mark: WriterMark.Stamp
  /// The outcomes of a commit that was sent and whose answer was not heard.
  private var unheard: [PostgresCommit.Job.Outcome]?

  init(jobs: [PostgresCommit.Job], mark: WriterMark.Stamp) { (self.jobs, self.mark) = (jobs, mark) }

  /// The outcomes of all jobs, once they are on disk.
  mutating func commit(on link: PostgresLink, lock: Int, bell: String) throws -> [PostgresCommit.Job.Outcome]
  {
    try begin(link, lock)
    if let unheard, try hasArrived(on: link) {
      try link.leave("rollback")
      return unheard
    }
    do {
      return try finish(try inARow(PostgresConnection(link)), link, bell)
    } catch let error where Self.mayRunAgain(error) {
      unheard = nil
      _ = try? link.settle()
      _ = try link.ask("rollback")
      try begin(link, lock)
      let connection = PostgresConnection(link)
      return try finish((try jobs.map { try alone($0, connection) }, connection), link, bell)
    }
  }

  private static func mayRunAgain(_ error: any Error) -> Bool {
    if case StoreFault.gone = error { return false }
    return error is Spoiled || error is StoreFault
  }

  private func begin(_ link: PostgresLink, _ lock: Int) throws {
    try link.send("begin")
    try link.send("select pg_advisory_xact_lock(\(lock))")
  }

  private func hasArrived(on link: PostgresLink) throws -> Bool {
    try PostgresConnection(link).count(mark.find) > 0
  }

  /// All jobs without savepoints: good when none fails after it has written.
  private func inARow(
    _ connection: PostgresConnection
  ) throws -> ([PostgresCommit.Job.Outcome], PostgresConnection) {
    try Foresight.ask(jobs.map(\.foresight), on: connection)
    let outcomes = try jobs.map { job in
      connection.hasWritten = false
      let (outcome, error) = job.work(connection)
      if let error { try Self.refuseToGoOn(after: error, connection) }
      return outcome
    }
    return (outcomes, connection)
  }

  /// A job that failed before it wrote anything disturbs nobody; any other failure spoils the row.
  private static func refuseToGoOn(after error: any Error, _ connection: PostgresConnection) throws {
    if case StoreFault.gone = error { throw error }
    if error is StoreFault || connection.hasWritten { throw Spoiled() }
  }

  private func alone(
    _ job: PostgresCommit.Job, _ connection: PostgresConnection
  ) throws -> PostgresCommit.Job.Outcome {
    let link = connection.link, last = connection.last
    try link.send("savepoint job")
    let (outcome, error) = job.work(connection)
    if error != nil { (connection.last, connection.notes) = (last, [:]) }
    if let error { return try undo(link, error, outcome) }
    do {
      _ = try link.ask("release savepoint job")
      return outcome
    } catch {
      (connection.last, connection.notes) = (last, [:])
      return try undo(link, error) { outcome($0 ?? error) }
    }
  }

  private func undo(
    _ link: PostgresLink, _ error: any Error, _ outcome: @escaping PostgresCommit.Job.Outcome
  ) throws -> PostgresCommit.Job.Outcome {
    if case StoreFault.gone = error { throw error }
    _ = try? link.settle()
    try link.send("rollback to savepoint job")
    _ = try link.ask("release savepoint job")
    return outcome
  }

  private mutating func finish(
    _ done: ([PostgresCommit.Job.Outcome], PostgresConnection), _ link: PostgresLink, _ bell: String
  ) throws -> [PostgresCommit.Job.Outcome] {
    let (outcomes, connection) = done
    for sql in connection.last.values { try link.send(sql) }
    try link.send(mark.write)
    try link.send("select pg_notify(\(bell), '')")
    // a wait for the standby that is broken off would be told as done, although the standby has nothing
    try link.send("set local statement_timeout = 0")
    unheard = outcomes
    guard try link.ask("commit").deed == "COMMIT" else {
      throw StoreFault.broken("PostgreSQL 25P02: a failed statement was passed over")
    }
    return outcomes
  }
}
