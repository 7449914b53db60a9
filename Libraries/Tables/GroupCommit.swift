import Dispatch
import GRDB

/// Lets writes that arrive while the disk is busy share the next commit.
final class GroupCommit: Sendable {
  /// What a job says when its turn is over: called with the commit's error, or `nil` when all is on disk.
  private typealias Outcome = @Sendable ((any Error)?) -> Void
  private struct Job: Sendable {
    var work: @Sendable (SQLiteConnection) -> Outcome
    var refuse: @Sendable (any Error) -> Void
  }

  private let writer: any DatabaseWriter
  private let line = DispatchQueue(label: "luukku.commit")
  private let waiting = WaitingJobs<Job>()

  init(_ writer: any DatabaseWriter) { self.writer = writer }

  func run<Result: Sendable>(
    _ foresight: Foresight?, _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      let attempt: @Sendable (SQLiteConnection) -> Outcome = { connection in
        let result = Swift.Result { try alone(on: connection) { try work(connection) } }
        if foresight == nil { connection.notes = [:] }
        return { failure in
          if let failure { continuation.resume(throwing: failure) } else { continuation.resume(with: result) }
        }
      }
      let job = Job(work: attempt) { continuation.resume(throwing: $0) }
      if waiting.add(job) { line.async { self.drain() } }
    }
  }

  private func drain() {
    while let jobs = waiting.next() { commit(jobs) }
  }

  private func commit(_ jobs: [Job]) {
    var outcomes: [Outcome] = []
    do {
      try writer.writeWithoutTransaction { database in
        let connection = SQLiteConnection(database)
        _ = try translating { try connection.run("begin immediate") }
        do {
          for job in jobs {
            outcomes.append(job.work(connection))
            // whatever came next would be on disk by itself
            if let lost = connection.lost { throw lost }
          }
          for sql in connection.last.values { _ = try translating { try connection.run(sql) } }
          _ = try translating { try connection.run("commit") }
        } catch {
          _ = try? connection.run("rollback")
          throw error
        }
      }
      for outcome in outcomes { outcome(nil) }
    } catch {
      for outcome in outcomes { outcome(error) }
      for job in jobs.dropFirst(outcomes.count) { job.refuse(error) }
    }
  }
}

/// Runs `work` so that its failure undoes only itself, not the neighbours in the same commit.
private func alone<Result>(on connection: SQLiteConnection, _ work: () throws -> Result) throws -> Result {
  try translating {
    let last = connection.last
    try connection.run("savepoint job")
    do {
      let result = try work()
      try connection.run("release job")
      return result
    } catch {
      guard connection.lost == nil else { throw error }
      (connection.last, connection.notes) = (last, [:])
      try connection.run("rollback to job")
      try connection.run("release job")
      throw error
    }
  }
}
