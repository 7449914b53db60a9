import County
import CountyTesting
import Synchronization
import Testing

@Suite("The journal's tail") struct TailTests {
  /// What a follower heard.
  private final class Heard: Sendable {
    private let facts = Mutex<[Int]>([])
    let done: AsyncStream<Void>.Continuation
    let enough: AsyncStream<Void>
    let wanted: Int

    init(wanted: Int) {
      self.wanted = wanted
      (enough, done) = AsyncStream.makeStream(of: Void.self)
    }

    var positions: [Int] { facts.withLock(\.self) }

    func take(_ batch: [Fact]) {
      let count = facts.withLock { facts in
        facts += batch.map(\.position)
        return facts.count
      }
      if count >= wanted { done.finish() }
    }
  }

  private func follow(_ county: TestCounty, after position: Int, _ heard: Heard, batch: Int = 2_000) -> Task<
    Void, any Error
  > {
    Task { try await county.journal.tail.follow(after: position, batch: batch) { heard.take($0) } }
  }

  @Test(
    "Every fact is heard once and in order while eight write", .timeLimit(.minutes(10)),
    arguments: [1, 7, 2_000])
  func whileWriting(_ batch: Int) async throws {
    let county = try await TestCounty.noting(), heard = Heard(wanted: 240)
    let task = follow(county, after: 0, heard, batch: batch)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask { for number in 0..<30 { try await county.note("\(number)", on: "s\(writer)") } }
      }
      try await group.waitForAll()
    }
    for await _ in heard.enough {}
    task.cancel()
    #expect(heard.positions == Array(1...240))
  }

  @Test("A follower that comes later hears only what comes after its place", .timeLimit(.minutes(10)))
  func later() async throws {
    let county = try await TestCounty.noting(), heard = Heard(wanted: 3)
    for number in 0..<5 { try await county.note("\(number)", on: "a") }
    let task = follow(county, after: 3, heard)
    try await county.note("last", on: "a")
    for await _ in heard.enough {}
    task.cancel()
    #expect(heard.positions == [4, 5, 6])
  }

  @Test("Two followers do not disturb each other, and a cancelled one stops", .timeLimit(.minutes(10)))
  func two() async throws {
    let county = try await TestCounty.noting(), one = Heard(wanted: 1), other = Heard(wanted: 2)
    let (first, second) = (follow(county, after: 0, one), follow(county, after: 0, other))
    try await county.note("1", on: "a")
    for await _ in one.enough {}
    first.cancel()
    try await first.value
    try await county.note("2", on: "a")
    for await _ in other.enough {}
    second.cancel()
    #expect(one.positions == [1] && other.positions == [1, 2])
  }
}
