import Testing

@testable import Tables

@Suite("Waiting for those who share the next commit") struct GatheringTests {
  private func asked(after jobs: Int, waiting: @escaping (Int) -> Int) -> Int {
    var gathering = Gathering(), times = 0
    gathering.note(jobs) { _ = ContinuousClock().measure { for _ in 0..<200_000 { times &+= 1 } } }
    times = 0
    gathering.wait {
      times += 1
      return waiting(times)
    }
    return times
  }

  @Test("Whoever wrote alone is not waited for") func alone() {
    #expect(asked(after: 0) { _ in 0 } == 0)
    #expect(asked(after: 1) { _ in 0 } == 0)
  }

  @Test("The wait ends when as many are there as last time") func gathered() {
    #expect(asked(after: 64) { _ in 64 } == 1)
    #expect(asked(after: 64) { _ in 65 } == 1)
  }

  @Test("The wait ends by itself when nobody comes") func nobody() {
    #expect(asked(after: 64) { _ in 0 } >= 1)
  }
}
