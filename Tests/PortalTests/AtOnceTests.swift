import Booking
import Contact
import County
import CountyTesting
import Tables
import Testing

@testable import Portal

@Suite("Two people at one matter at once") struct AtOnceTests {
  /// Replies of deeds done at the same moment, in their order.
  private func together(_ deeds: [@Sendable () async throws -> Reply]) async throws -> [Reply] {
    try await withThrowingTaskGroup(of: (Int, Reply).self) { group in
      for (place, deed) in deeds.enumerated() { group.addTask { (place, try await deed()) } }
      return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  @Test(
    "A resident gives up a time while the desk moves it: one time is held or none, never two",
    arguments: 1...4 as ClosedRange<UInt64>)
  func cancelAndMove(_ seed: UInt64) async throws {
    let town = try await Town(seed: seed), matter = try await town.matter(at: .booked)
    try await town.publish(5)
    let free = try await town.portal.freeTimes(matter).map(\.id.text)
    let replies = try await together([
      { try await town.post(MyLink.cancel(matter).path, ["reason": "ill"], by: Cast.resident) },
      { try await town.act(.move, on: matter, ["time": free[0]]) },
    ])
    #expect(replies.contains { $0.status == 303 } && replies.allSatisfy { [303, 409].contains($0.status) })
    let held = try await town.county.database.read {
      try $0.rows("select id from bookable_time where matter = \(matter)") { $0.text(0) }
    }
    let appointment = Reservation(try await town.facts(matter)).appointment?.time.text
    #expect(held == [appointment].compactMap(\.self), "what the matter says and what the times say is one")
  }

  @Test("Five residents want one time: one has it, four are told and offered the others")
  func oneTime() async throws {
    let town = try await Town()
    var matters: [(ID<Matter>, Actor)] = []
    for number in 1...5 {
      let actor = Actor(id: "resident-\(number)", role: .resident)
      _ = try await town.county.register(Cast.person("Asukas \(number)"), as: actor)
      let matter = try await town.county.receive(
        town.county.contact { ($0.person, $0.identity, $0.municipality) = (ID(actor.id), .strong, "205") },
        by: actor)
      _ = try await town.act(.assess, on: matter, Town.assessing)
      matters.append((matter, actor))
    }
    try await town.publish(3)
    let time = try #require(try await town.portal.freeTimes(matters[0].0).first).id.text
    let replies = try await together(
      matters.map { matter, actor in
        { try await town.post(MyLink.times(matter).path, ["time": time], by: actor) }
      })
    #expect(replies.count { $0.status == 303 } == 1 && replies.count { $0.status == 409 } == 4)
    for reply in replies where reply.status == 409 { #expect(reply.page.contains("name=\"time\"")) }
    let standings = try await matters.asyncMap { try await town.standing($0.0) }
    #expect(standings.count { $0 == .booked } == 1 && standings.count { $0 == .toBook } == 4)
  }

  @Test(
    "A message from the resident while the matter is closed is in the thread, or is told to have come late",
    arguments: 1...4 as ClosedRange<UInt64>)
  func messageAndClose(_ seed: UInt64) async throws {
    let town = try await Town(seed: seed), matter = try await town.known()
    let replies = try await together([
      { try await town.post(MyLink.message(matter).path, ["words": "Vielä yksi asia"], by: Cast.resident) },
      { try await town.act(.close, on: matter, ["closing": "helped"]) },
    ])
    let written = try await town.facts(matter).contains { $0.kind == MessageWritten.kind }
    #expect((replies[0].status == 303) == written && [303, 409].contains(replies[0].status))
    #expect([303, 409].contains(replies[1].status) && replies.contains { $0.status == 303 })
  }

  @Test("Handed over by two at once, a matter is in one unit's queue and in no other")
  func handOver() async throws {
    let town = try await Town(), matter = try await town.known()
    let units = ["kajaani-tk", "kajaani-hammas", "sosiaalipalvelut"]
    let replies = try await together(
      units.map { unit in
        { try await town.act(.handOver, on: matter, ["unit": unit, "version": "1"]) }
      })
    #expect(replies.count { $0.status == 303 } == 1 && replies.count { $0.status == 409 } == 2)
    let rows = try await town.county.database.read {
      try $0.rows("select unit from desk where matter = \(matter)") { $0.text(0) }
    }
    #expect(rows == [try await town.county.holding(matter).unit.text])
  }
}

extension Array {
  fileprivate func asyncMap<Value>(_ change: (Element) async throws -> Value) async rethrows -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await change(element)) }
    return values
  }
}
