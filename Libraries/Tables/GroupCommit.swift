import Dispatch
import GRDB

/// Lets writes that arrive while the disk is busy share the next commit.
final class GroupCommit: Sendable {
  private typealias Job = CommitJob<SQLiteConnection>
  private struct Spoiled: Error {}

  private let writer: any DatabaseWriter
  private let line = DispatchQueue(label: "luukku.commit")
  private let waiting = WaitingJobs<Job>()

  init(_ writer: any DatabaseWriter) { self.writer = writer }

  func run<Result: Sendable>(
    _ foresight: Foresight?, _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      let job = Job(foresight, continuation) { connection in try translating { try work(connection) } }
      if waiting.add(job) { line.async { self.drain() } }
    }
  }

  private func drain() {
    while let jobs = waiting.next() { commit(jobs) }
  }

  private func commit(_ jobs: [Job]) {
    do {
      let outcomes = try writer.writeWithoutTransaction { database in
        do {
          return try commit(jobs, on: SQLiteConnection(database)) { try inARow($0, $1) }
        } catch is Spoiled {
          return try commit(jobs, on: SQLiteConnection(database)) { try alone($0, $1) }
        }
      }
      for outcome in outcomes { outcome(nil) }
    } catch {
      for job in jobs { job.refuse(error) }
    }
  }

  private func commit(
    _ jobs: [Job], on connection: SQLiteConnection, run: (Job, SQLiteConnection) throws -> Job.Outcome
  ) throws -> [Job.Outcome] {
    _ = try translating { try connection.run("begin immediate") }
    do {
      try translating { try Foresight.ask(jobs.map(\.foresight), on: connection) }
      let outcomes = try jobs.map { try run($0, connection) }
      for sql in connection.last.values { _ = try translating { try connection.run(sql) } }
      _ = try translating { try connection.run("commit") }
      return outcomes
    } catch {
      _ = try? connection.run("rollback")
      throw error
    }
  }

  /// One of several without savepoints: good when none fails after it has written.
  private func inARow(_ job: Job, _ connection: SQLiteConnection) throws -> Job.Outcome {
    let written = connection.changes, last = connection.last
    let (outcome, error) = job.work(connection)
    // whatever came next would be on disk by itself
    if let lost = connection.lost { throw lost }
    if error != nil {
      (connection.last, connection.notes) = (last, [:])
      guard connection.changes == written else { throw Spoiled() }
    }
    return outcome
  }

  /// Its failure undoes only itself, not the neighbours in the same commit.
  private func alone(_ job: Job, _ connection: SQLiteConnection) throws -> Job.Outcome {
    let last = connection.last
    return try translating {
      try connection.run("savepoint job")
      let (outcome, error) = job.work(connection)
      if let lost = connection.lost { throw lost }
      if error != nil {
        (connection.last, connection.notes) = (last, [:])
        try connection.run("rollback to job")
      }
      try connection.run("release job")
      return outcome
    }
  }
}
