import Synchronization

/// Writes to PostgreSQL in one line: those that arrive together share a commit, and one lock orders the commits of
/// every program on the database, so that what is committed later also comes later.
final class PostgresCommit: Sendable {
  typealias Job = CommitJob<PostgresConnection>

  private let lane: PostgresLane
  private let patience: Double
  private let mark: WriterMark
  private let waiting = WaitingJobs<Job>()

  init(_ address: PostgresAddress, patience: Double) {
    lane = PostgresLane(address, named: "luukku.write")
    (self.patience, mark) = (patience, WriterMark())
  }

  func run<Result: Sendable>(
    _ foresight: Foresight?, _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      let job = Job(foresight, continuation, work)
      if waiting.add(job) { lane.async { self.drain(on: $0) } }
    }
  }

  private func drain(on lane: PostgresLane) {
    var gathering = Gathering()
    while let jobs = waiting.next() {
      gathering.note(jobs.count) { commit(jobs, on: lane) }
      gathering.wait { waiting.count }
    }
  }

  /// Commits once, whatever happens on the way: when the session breaks, the mark tells whether it got through.
  private func commit(_ jobs: [Job], on lane: PostgresLane) {
    var patience = Patience(seconds: patience), batch = PostgresBatch(jobs: jobs, mark: mark.next())
    while true {
      do {
        for outcome in try batch.commit(
          on: try lane.session(), lock: lane.address.lock, bell: lane.address.place)
        {
          outcome(nil)
        }
        return
      } catch StoreFault.gone(let words) {
        lane.drop()
        if patience.waits() { continue }
        return jobs.forEach { $0.refuse(StoreFault.gone(words)) }
      } catch {
        if (try? lane.session().script("rollback")) == nil { lane.drop() }
        return jobs.forEach { $0.refuse(error) }
      }
    }
  }

  /// Lets the writer's mark go and closes the session.
  func close() async throws {
    let mark = mark
    try await run(nil) { _ = try $0.run(mark.removal) }
    await withCheckedContinuation { continuation in
      lane.async {
        $0.drop()
        continuation.resume()
      }
    }
  }
}

/// What a writer leaves in its transaction to know it by: its own name, and a number for each commit.
final class WriterMark: Sendable {
  /// The table of marks; rows of writers that have long been silent go when somebody opens the store.
  static let table = """
    create table if not exists store_writer (writer text primary key, batch bigint not null,
      seen timestamptz not null default now());
    delete from store_writer where seen < now() - interval '7 days'
    """

  private let writer = (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
  private let batches = Atomic(0)

  func next() -> Stamp { Stamp(writer: writer, batch: batches.add(1, ordering: .relaxed).newValue) }

  var removal: SQL { "delete from store_writer where writer = \(writer)" }

  /// The mark of one commit.
  struct Stamp {
    var writer: String
    var batch: Int

    var write: SQL {
      """
      insert into store_writer (writer, batch) values (\(writer), \(batch))
      on conflict (writer) do update set batch = excluded.batch, seen = now()
      """
    }
    var find: SQL { "select count(*) from store_writer where writer = \(writer) and batch = \(batch)" }
  }
}
