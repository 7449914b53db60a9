import CountyTesting
import Foundation
import Synchronization
import Testing

@testable import County

@Suite("Jobs that must run once") struct TurnTests {
  private func turn(_ county: TestCounty, _ holder: String) -> Turn {
    var turn = Turn("import", of: county.journal, holder: holder)
    turn.rest = {
      county.wait(seconds: 1)
      await Task.yield()
    }
    return turn
  }

  private func stream(_ id: String = "turn") throws -> County.Stream { try #require(ID<Note>(id)).stream }

  /// Counts how many are inside at once.
  private final class Room: Sendable {
    private let count = Mutex((now: 0, most: 0))
    var most: Int { count.withLock(\.most) }
    func enter() { count.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) } }
    func leave() { count.withLock { $0.now -= 1 } }
  }

  @Test("Two who do the same job do it one after the other") func once() async throws {
    let county = try await TestCounty.noting(), room = Room()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<6 {
        group.addTask {
          var turn = turn(county, "node-\(number)")
          turn.rest = { await Task.yield() }  // no time passes, or the turn would be lost to those who wait
          try await turn.run(waiting: 1) { journal in
            room.enter()
            try await journal.change(by: .luukku) { try $0.add(Noted(words: "\(number)"), to: try stream()) }
            room.leave()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(room.most == 1)
    #expect(try await county.journal.facts(of: stream()).count == 6)
  }

  @Test("Whoever has waited long enough is refused and told who does it") func refused() async throws {
    let county = try await TestCounty.noting(), told = Mutex<[String]>([])
    try await turn(county, "first").run(waiting: 0) { _ in
      let refusal = await #expect(throws: Refusal.self) {
        try await turn(county, "second").run(
          waiting: 5, told: { holder in told.withLock { $0.append(holder) } }, { _ in })
      }
      #expect(refusal?.code == "turn.taken" && refusal?.words.en.contains("first") == true)
    }
    #expect(told.withLock(\.self) == ["first"])
    try await turn(county, "second").run(waiting: 0) { _ in }
  }

  @Test("A job that failed gives its turn back") func failed() async throws {
    let county = try await TestCounty.noting()
    await #expect(throws: Refusal.notYours) {
      try await turn(county, "first").run(waiting: 0) { _ in throw Refusal.notYours }
    }
    try await turn(county, "second").run(waiting: 0) { _ in }
  }

  @Test("A killed holder of the same machine is in nobody's way; a living one and one elsewhere are")
  func gone()
    async throws
  {
    let ended = Process(), host = ProcessInfo.processInfo.hostName
    ended.executableURL = URL(filePath: "/bin/true")
    try ended.run()
    ended.waitUntilExit()
    let own = ProcessInfo.processInfo.processIdentifier
    for (holder, isGone) in [
      ("\(host):\(ended.processIdentifier):word", true), ("\(host):\(own):word", false),
      ("elsewhere:\(ended.processIdentifier):word", false), ("killed", false), ("\(host):x:word", false),
    ] {
      #expect(Turn.isGone(holder) == isGone, "\(holder)")
      let county = try await TestCounty.noting()
      _ = try await Leases(county.journal).take("import", as: holder, for: Turn.length)
      if isGone {
        try await turn(county, "next").run(waiting: 0) { _ in }
      } else {
        await #expect(throws: Refusal.self) { try await turn(county, "next").run(waiting: 0) { _ in } }
      }
    }
  }

  @Test("A killed holder is in the way for a minute; what it writes later is refused whole") func killed()
    async throws
  {
    let county = try await TestCounty.noting(), leases = Leases(county.journal)
    let lost = try #require(try await leases.take("import", as: "killed", for: Turn.length))
    try await turn(county, "next").run(waiting: Turn.length + 5) { journal in
      try await journal.change(by: .luukku) { try $0.add(Noted(words: "next"), to: try stream()) }
      await #expect(throws: Refusal.turnLost) {
        try await county.journal.under(lost).change(by: .luukku) {
          try $0.add(Noted(words: "late"), to: try stream())
        }
      }
    }
    #expect(try await county.journal.facts(of: stream()).count == 1)
  }

  @Test(
    "Random histories of nodes that take, sleep, give and write: only the last who got the turn writes",
    arguments: UInt64(1)...20)
  func model(_ seed: UInt64) async throws {
    let county = try await TestCounty.noting(), leases = Leases(county.journal),
      chance = SeededChance(seed: seed)
    var held: [Int: Lease] = [:], last: Lease?, written = 0
    for _ in 0..<80 {
      let node = Int(chance.next() % 3)
      switch chance.next() % 5 {
      case 0, 1:
        let isFree = last.map { $0.until <= county.now } ?? true
        let got = try await leases.take("job", as: "node-\(node)", for: 10)
        #expect((got != nil) == (isFree || last?.holder == "node-\(node)"))
        if let got {
          #expect(got.fence == (last?.fence ?? 0) + (last?.holder == got.holder ? 0 : 1))
          (held[node], last) = (got, got)
        }
      case 2: county.wait(seconds: Int(chance.next() % 12))
      case 3:
        if let lease = held[node] {
          try await leases.give(lease)
          if lease.fence == last?.fence { last?.until = Moment(seconds: 0) }
        }
      default:
        guard let lease = held[node] else { continue }
        let isLast = lease.fence == last?.fence
        do {
          try await county.journal.under(lease).change(by: .luukku) {
            try $0.add(Noted(words: "x"), to: try stream("model"))
          }
          #expect(isLast)
          written += 1
        } catch { #expect(!isLast && error as? Refusal == .turnLost) }
      }
    }
    #expect(try await county.journal.facts(of: stream("model")).count == written)
  }
}
