import Synchronization
import Tables

/// The journal's end, followed: facts in order, each once, soon after they are on disk, whichever node wrote them.
package final class Tail: Sendable {
  private let database: any Database
  private let followers = Mutex<[Int: AsyncStream<Void>.Continuation]>([:])
  private let numbers = Atomic(0)

  init(_ database: any Database) { self.database = database }

  /// Says that something was written; called after a commit.
  func wake() {
    followers.withLock { for follower in $0.values { follower.yield() } }
  }

  /// Hands `read` every fact after `position`, in batches, until the task is cancelled. While the store is away it
  /// waits, and goes on from the same place. A long way back is read in small steps between which others have
  /// their turn.
  package func follow(
    after position: Int, batch: Int = 2_000, _ read: @escaping @Sendable ([Fact]) async -> Void
  ) async throws {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let number = numbers.add(1, ordering: .relaxed).newValue
    followers.withLock { $0[number] = continuation }
    let others = Task { for await _ in database.changes() { continuation.yield() } }
    defer {
      others.cancel()
      followers.withLock { $0[number] = nil }
    }
    continuation.yield()
    var last = position
    for await _ in signals {
      while !Task.isCancelled, let facts = try await facts(after: last, batch), let newest = facts.last {
        await read(facts)
        last = newest.position
        await Task.yield()
      }
    }
  }

  /// `nil` when nothing can be read just now.
  private func facts(after position: Int, _ batch: Int) async throws -> [Fact]? {
    do {
      return try await database.read {
        try $0.rows(JournalRecords.facts(after: position, limit: batch), Fact.init)
      }
    } catch StoreFault.gone {
      return nil
    } catch is CancellationError {
      return nil
    }
  }
}
