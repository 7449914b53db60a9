import Booking
import Contact
import County
import CountyTesting
import Testing

@testable import Portal

@Suite("Asking for a time in a topic") struct TopicTimesTests {
  private func ask(_ actor: Actor) -> Ask { Ask(.get, "/", visitor: actor.visiting()) }
  private func unit(_ id: String) -> ID<CareUnit> { ID(id) ?? .example }

  @Test("A resident with a matter that waits for a time is led to its times; everybody is told the soonest")
  func own() async throws {
    let town = try await Town(), matter = try await town.matter(at: .toBook)
    try await town.publish(3)
    for actor in Cast.all {
      let found = try await town.portal.times("ill", at: [unit("kajaani-tk")], for: ask(actor))
      #expect(found.own == (actor == Cast.resident ? MyLink.times(matter).path : nil), "\(actor.id)")
      #expect(found.next == town.county.now + 90_000)
    }
  }

  @Test("A matter of another topic or at another standing leads nowhere", arguments: Standing.allCases)
  func standings(_ standing: Standing) async throws {
    let town = try await Town(), matter = try await town.matter(at: standing)
    let own = try await town.portal.times("ill", at: [], for: ask(Cast.resident))
    #expect(own.own == (standing == .toBook ? MyLink.times(matter).path : nil) && own.next == nil)
    for topic in ["teeth", "", "ILL", "ill' or '1'='1"] {
      #expect(try await town.portal.times(topic, at: [], for: ask(Cast.resident)).own == nil)
    }
  }

  @Test("Of two that wait the newest is meant, and a time that is taken is no longer the soonest")
  func newest() async throws {
    let town = try await Town(), first = try await town.matter(at: .toBook)
    town.county.wait(minutes: 10)
    let second = try await town.matter(at: .toBook)
    try await town.publish(2)
    let found = try await town.portal.times("ill", at: [unit("kajaani-tk")], for: ask(Cast.resident))
    #expect(found.own == MyLink.times(second).path && first != second)
    let time = try #require(try await town.portal.freeTimes(second).first)
    #expect(try await town.act(.book, on: second, ["time": time.id.text]).status == 303)
    let next = try await town.portal.times("ill", at: [unit("kajaani-tk")], for: ask(Cast.resident))
    #expect(next.own == MyLink.times(first).path && (next.next ?? time.time.starts) > time.time.starts)
  }

  @Test("Times of units that were not asked about are not the soonest there")
  func elsewhere() async throws {
    let town = try await Town()
    try await town.publish(2)
    for units in [[], [unit("sotkamo-tk")], [unit("nosuch")]] {
      #expect(try await town.portal.times("ill", at: units, for: ask(.anonymous)).next == nil)
    }
  }
}
