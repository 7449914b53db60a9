import County
import CountyTesting
import Synchronization
import Testing

@Suite("How fresh a room is") struct FreshnessTests {
  @Test("Each touch makes a room's mark another, and leaves the other rooms' alone")
  func touch() {
    let fresh = Freshness()
    #expect(fresh.mark(of: "matter") == fresh.mark(of: "time"))
    var seen: Set = [fresh.mark(of: "matter")]
    for _ in 0..<100 {
      let time = fresh.mark(of: "time")
      fresh.touch(["matter", "matter", "matter"])
      #expect(seen.insert(fresh.mark(of: "matter")).inserted && fresh.mark(of: "time") == time)
    }
    fresh.touch([])
    #expect(seen.contains(fresh.mark(of: "matter")))
  }

  @Test("Many may touch at once and no touch is lost")
  func together() async {
    let fresh = Freshness(), before = fresh.mark(of: "matter")
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<16 { group.addTask { for _ in 0..<50 { fresh.touch(["matter"]) } } }
    }
    #expect(fresh.mark(of: "matter") == before + 800)
  }

  @Test("A written fact touches its own room only, and a refused one none")
  func written() async throws {
    let county = try await TestCounty.noting(), fresh = county.journal.freshness
    let marks = { (fresh.mark(of: "note"), fresh.mark(of: "matter")) }
    let before = marks()
    try await county.note("a", on: "one")
    let after = marks()
    #expect(after.0 != before.0 && after.1 == before.1)
    await #expect(throws: Refusal.notYours) {
      try await county.journal.change(by: Cast.nurse) { ledger in
        if let stream = ID<Note>("one")?.stream { try ledger.add(Noted(words: "lost"), to: stream) }
        throw Refusal.notYours
      }
    }
    #expect(marks() == after)
    try await county.receive()
    #expect(marks().0 == after.0 && marks().1 != after.1)
  }

  @Test("A room is fresh before whoever wrote to it is told so")
  func order() async throws {
    let county = try await TestCounty.noting(), fresh = county.journal.freshness
    for number in 0..<50 {
      let before = fresh.mark(of: "note")
      try await county.note("\(number)", on: "a")
      #expect(fresh.mark(of: "note") != before)
    }
  }
}

@Suite("Parts of pages on a shelf") struct ShelfTests {
  /// Counts how often a part was made.
  private final class Maker: Sendable {
    private let count = Atomic(0)
    var made: Int { count.load(ordering: .relaxed) }
    func make(_ part: String) -> String {
      count.add(1, ordering: .relaxed)
      return part
    }
  }

  @Test("A part is made once under one mark, and again when the mark differs, also back to an older one")
  func marks() {
    let shelf = Shelf<String, Int, String>(), maker = Maker()
    for (mark, part, made) in [(1, "a", 1), (1, "b", 1), (2, "c", 2), (2, "d", 2), (1, "e", 3), (1, "f", 3)] {
      let given = shelf.part("k", under: mark) { maker.make(part) }
      #expect(maker.made == made && given == (made == 1 ? "a" : made == 2 ? "c" : "e"))
    }
    #expect(shelf.kept("k") == "e" && shelf.kept("other") == nil)
  }

  @Test("Keys do not share their parts")
  func keys() {
    let shelf = Shelf<Int, Int, Int>()
    for key in 0..<200 { #expect(shelf.part(key, under: 0) { key * key } == key * key) }
    for key in 0..<200 { #expect(shelf.part(key, under: 0) { -1 } == key * key) }
  }

  @Test("A making that fails leaves nothing, and the next one is tried")
  func failure() async throws {
    let shelf = Shelf<String, Int, String>()
    #expect(throws: Refusal.notFound) { try shelf.part("k", under: 1) { throw Refusal.notFound } }
    await #expect(throws: Refusal.notYours) {
      try await shelf.part("k", under: 1) { () async throws in throw Refusal.notYours }
    }
    #expect(shelf.kept("k") == nil)
    #expect(shelf.part("k", under: 1) { "made" } == "made")
  }

  @Test("It never holds more than its most, and never gives a wrong part", arguments: [1, 2, 7, 64])
  func bounded(_ most: Int) {
    let shelf = Shelf<Int, Int, String>(most: most), chance = SeededChance(seed: UInt64(most))
    for _ in 0..<2_000 {
      let key = Int(chance.next() % 100), mark = Int(chance.next() % 3)
      #expect(shelf.part(key, under: mark) { "\(key)/\(mark)" } == "\(key)/\(mark)")
      #expect((0..<100).count { shelf.kept($0) != nil } <= most)
    }
  }

  @Test(
    "Against a model: a part is remade exactly when its key or mark is not the kept one",
    arguments: 1...6 as ClosedRange<UInt64>)
  func model(_ seed: UInt64) {
    let shelf = Shelf<Int, Int, Int>(most: 1_000), chance = SeededChance(seed: seed)
    var kept: [Int: (mark: Int, part: Int)] = [:], made = 0
    for _ in 0..<500 {
      let key = Int(chance.next() % 12), mark = Int(chance.next() % 4)
      let part = shelf.part(key, under: mark) {
        made += 1
        return made
      }
      if let known = kept[key], known.mark == mark {
        #expect(part == known.part)
      } else {
        #expect(part == made)
        kept[key] = (mark, made)
      }
    }
  }

  /// The truth that a part is drawn from, and the mark that says when it changed.
  private final class Truth: Sendable {
    let fresh = Freshness()
    private let value = Mutex(0), told = Mutex(0)
    var now: Int { value.withLock(\.self) }
    /// The newest write that somebody has been told of.
    var acknowledged: Int { told.withLock(\.self) }
    /// As the journal does it: first it is so, then the mark, then whoever wrote is told.
    func write() -> Int {
      let written = value.withLock { value in
        value += 1
        return value
      }
      fresh.touch(["room"])
      told.withLock { $0 = max($0, written) }
      return written
    }
  }

  @Test("Whoever looks after a write was acknowledged sees that write, while many write and look at once")
  func neverStale() async {
    let shelf = Shelf<String, Int, Int>(), truth = Truth()
    let stale = await withTaskGroup(of: Int.self) { group in
      for task in 0..<8 {
        group.addTask {
          var stale = 0
          for turn in 0..<150 {
            let acknowledged = (task + turn).isMultiple(of: 3) ? truth.write() : truth.acknowledged
            let mark = truth.fresh.mark(of: "room")
            let seen = await shelf.part("page", under: mark) {
              let read = truth.now
              await Task.yield()
              return read
            }
            if seen < acknowledged { stale += 1 }
          }
          return stale
        }
      }
      return await group.reduce(0, +)
    }
    #expect(stale == 0)
  }

  @Test("What is kept by hand is given under its mark alone")
  func byHand() {
    let shelf = Shelf<String, [Int], String>()
    shelf.keep("k", under: [1, 2], "kept")
    #expect(shelf.part("k", under: [1, 2]) { "made" } == "kept")
    #expect(shelf.part("k", under: [2, 1]) { "made" } == "made")
    #expect(shelf.part("k", under: [1, 2]) { "again" } == "again")
  }
}
