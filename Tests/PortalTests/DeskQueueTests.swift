import Contact
import County
import CountyTesting
import Tables
import Testing

@testable import Portal

@Suite("The desk's queue") struct DeskQueueTests {
  /// Ids of the matters in the order of the page.
  private func shown(_ page: String) -> [String] {
    page.matches(of: /<a class="row" href="\/desk\/matter\/([a-z0-9.-]+)"/).map { String($0.output.1) }
  }

  @Test("The least time left comes first, then the oldest; what has no clock comes last") func order()
    async throws
  {
    let town = try await Town()
    var matters: [String] = []
    for hour in [30, 4, 20, 0, 11] {
      let at = TestCounty.start + -hour * 3_600
      matters.append(try await town.county.receive(town.county.contact("tuli \(hour)"), occurred: at).text)
    }
    // once assessed, the oldest has weeks left and gives way
    _ = try await town.act(.assess, on: try #require(ID(matters[0])), Town.assessing)
    let page = try await town.get("/desk", by: Cast.nurse).page
    #expect(shown(page).last == matters[0])
    let rows = try await town.county.database.read {
      try $0.rows(DeskView.queue.rows(unit: "yhteyskeskus", actor: Cast.nurse, limit: 40), DeskRow.init)
    }
    #expect(shown(page) == rows.map(\.matter) && Set(shown(page)) == Set(matters))
    for (one, next) in zip(rows, rows.dropFirst()) {
      let (first, second) = (one.due?.seconds ?? DeskRecords.never, next.due?.seconds ?? DeskRecords.never)
      #expect(first < second || first == second && one.opened <= next.opened)
    }
  }

  @Test("A promised call moves a matter forward in the queue") func promised() async throws {
    let town = try await Town()
    let plain = try await town.county.receive()
    let called = try await town.county.receive(
      town.county.contact { $0.callback = .init(from: TestCounty.start, to: TestCounty.start + 3_600) })
    #expect(shown(try await town.get("/desk", by: Cast.nurse).page) == [called.text, plain.text])
    _ = try await town.act(.answer, on: called)
    #expect(
      try await town.county.database.read { try $0.count("select due from desk where matter = \(called)") }
        > TestCounty.start.seconds + 3_600)
  }

  @Test("Each view shows its own matters and no others") func views() async throws {
    let town = try await Town()
    let booked = try await town.matter(at: .booked)
    let mine = try await town.county.receive(), theirs = try await town.county.receive(),
      free = try await town.county.receive()
    _ = try await town.act(.claim, on: mine)
    _ = try await town.act(.claim, on: theirs, by: Cast.secondNurse)
    let closed = try await town.matter(at: .closed)
    // the same person on the same need, so soon after
    let repeated = try await town.known()
    #expect(
      Set(shown(try await town.get("/desk", by: Cast.nurse).page))
        == Set([mine, theirs, free, repeated].map(\.text)))
    #expect(
      Set(shown(try await town.get("/desk/free", by: Cast.nurse).page)) == Set([free, repeated].map(\.text)))
    #expect(shown(try await town.get("/desk/mine", by: Cast.nurse).page) == [mine.text])
    #expect(shown(try await town.get("/desk/repeats", by: Cast.nurse).page) == [repeated.text])
    #expect(shown(try await town.get("/desk/booked", by: Cast.healthCentreNurse).page) == [booked.text])
    for view in DeskView.allCases {
      #expect(!shown(try await town.get(DeskLink.view(view).path, by: Cast.nurse).page).contains(closed.text))
    }
  }

  @Test("A unit sees its own queue only") func units() async throws {
    let town = try await Town()
    _ = try await town.county.receive()
    #expect(shown(try await town.get("/desk", by: Cast.healthCentreNurse).page).isEmpty)
  }

  @Test("Next opens the first unclaimed matter, or the queue when there is none") func next() async throws {
    let town = try await Town()
    #expect(try await town.get("/desk/next", by: Cast.nurse).place == "/desk")
    let old = try await town.county.receive(occurred: TestCounty.start + -7_200),
      young = try await town.county.receive()
    #expect(try await town.get("/desk/next", by: Cast.nurse).place == "/desk/matter/" + old.text)
    _ = try await town.act(.claim, on: old)
    #expect(try await town.get("/desk/next", by: Cast.secondNurse).place == "/desk/matter/" + young.text)
  }

  @Test("Of many who claim at once exactly one wins, and the rest are told why") func claim() async throws {
    let town = try await Town(), matter = try await town.county.receive()
    let staff = (0..<8).map { Actor(id: "nurse-\($0)", role: .nurse, unit: "yhteyskeskus") }
    let replies = try await withThrowingTaskGroup(of: Reply.self) { group in
      for nurse in staff { group.addTask { try await town.act(.claim, on: matter, by: nurse) } }
      return try await group.reduce(into: [Reply]()) { $0.append($1) }
    }
    #expect(replies.count { $0.status == 303 } == 1)
    let losers = replies.filter { $0.status == 409 }
    #expect(losers.count == 7 && losers.allSatisfy { $0.page.contains(Refusal.heldByAnother.words.fi) })
    #expect(try await town.facts(matter).count { $0.kind == MatterClaimed.kind } == 1)
  }

  @Test("An old page cannot write over a newer one") func stale() async throws {
    let town = try await Town(), matter = try await town.county.receive()
    _ = try await town.act(.answer, on: matter)
    let reply = try await town.act(.message, on: matter, ["version": "1", "words": "Hei"])
    #expect(reply.status == 409 && reply.page.contains(Refusal.changedMeanwhile.words.fi))
    #expect(try await town.act(.message, on: matter, ["version": "2", "words": "Hei"]).status == 303)
  }

  @Test("The keys of a matter's page are each there once", arguments: Standing.allCases) func keys(
    _ standing: Standing
  ) async throws {
    let town = try await Town(), matter = try await town.matter(at: standing)
    let nurse = standing == .booked ? Cast.healthCentreNurse : Cast.nurse
    let page = try await town.get(DeskLink.matter(matter).path, by: nurse).page
    let keys = page.matches(of: /data-key="([^"]*)"/).map { String($0.output.1) }
    #expect(keys.count == Set(keys).count, "\(keys)")
    #expect(keys.contains("n"))
  }

  @Test("The rebuilt desk is the one that has lived") func rebuilt() async throws {
    let town = try await Town()
    for standing in Standing.allCases where standing != .booked { _ = try await town.matter(at: standing) }
    let (lived, rebuilt) = try await town.county.dumpAroundRebuild([
      "desk", "matter", "matter_unit", "person", "bookable_time",
    ])
    #expect(lived == rebuilt && !lived.isEmpty)
  }
}
