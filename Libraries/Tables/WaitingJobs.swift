import Synchronization

/// The line of jobs that wait for the next shared commit, and whether somebody is already at work on it.
final class WaitingJobs<Job: Sendable>: Sendable {
  private struct Line { var jobs: [Job] = [], isServed = false }

  private let most: Int
  private let line = Mutex(Line())

  /// At most `most` jobs share a commit.
  init(most: Int = 512) { self.most = most }

  var count: Int { line.withLock(\.jobs.count) }

  /// Puts a job last; true when nobody is at work and the caller must begin.
  func add(_ job: Job) -> Bool {
    line.withLock { line in
      line.jobs.append(job)
      defer { line.isServed = true }
      return !line.isServed
    }
  }

  /// Those who share the next commit, in the order they came; `nil` when nobody waits, and then the work is over.
  func next() -> [Job]? {
    line.withLock { line in
      guard !line.jobs.isEmpty else {
        line.isServed = false
        return nil
      }
      let batch = Array(line.jobs.prefix(most))
      line.jobs.removeFirst(batch.count)
      return batch
    }
  }
}
