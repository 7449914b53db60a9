import Testing

@testable import Tables

@Suite("Jobs that wait for the next commit") struct WaitingJobsTests {
  @Test("The first who comes must begin, the others only wait") func begin() {
    let jobs = WaitingJobs<Int>()
    #expect(jobs.add(1))
    #expect(!jobs.add(2))
    #expect(jobs.count == 2)
  }

  @Test("They come out in the order they came, no more at a time than may share a commit") func order() {
    let jobs = WaitingJobs<Int>(most: 3)
    for number in 0..<8 { _ = jobs.add(number) }
    #expect(jobs.next() == [0, 1, 2])
    _ = jobs.add(8)
    #expect(jobs.next() == [3, 4, 5])
    #expect(jobs.next() == [6, 7, 8])
    #expect(jobs.next() == nil)
  }

  @Test("Once nobody waits, the next who comes must begin again") func again() {
    let jobs = WaitingJobs<Int>()
    #expect(jobs.add(1))
    #expect(jobs.next() == [1])
    #expect(!jobs.add(2))
    #expect(jobs.next() == [2])
    #expect(jobs.next() == nil)
    #expect(jobs.add(3))
  }

  @Test("Many who come at once are each served once") func crowd() async {
    let jobs = WaitingJobs<Int>(most: 7), served = Heard()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<500 {
        group.addTask {
          guard jobs.add(number) else { return }
          while let batch = jobs.next() { for job in batch { served.add("\(job)") } }
        }
      }
    }
    #expect(served.all.compactMap { Int($0) }.sorted() == Array(0..<500))
  }
}
