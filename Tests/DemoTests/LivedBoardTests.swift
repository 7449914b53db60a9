import Assessment
import Contact
import County
import CountyTesting
import Indicators
import Portal
import Tables
import Testing

@testable import Demo

@Suite("What the lived days leave behind") struct LivedBoardTests {
  @Test("The board that lived is the one counted from nothing, in the county and in every unit")
  func board() async throws {
    let town = try await DemoTown.lived.value, portal = await town.life.portal, now = town.county.now
    try await portal.board.catchUp()
    let fresh = LiveBoard(journal: town.county.journal, clocks: portal.assessment.clocks)
    try await fresh.catchUp()
    let (lived, counted) = (await portal.board.figures, await fresh.figures)
    for unit in [nil] + portal.places.map(\.id.text) as [String?] {
      for measure in Measure.allCases {
        let one = lived.reading(measure, unit: unit, now: now),
          other = counted.reading(measure, unit: unit, now: now)
        #expect(one == other, "\(measure) \(unit ?? "county")")
      }
    }
    #expect(lived.recomputed(now: now) == Measure.allCases.map { lived.reading($0, now: now) })
  }

  @Test("Every matter is at the desk once, in the unit and at the hands that its facts say")
  func desk() async throws {
    let town = try await DemoTown.lived.value
    let rows = try await town.county.database.read { connection in
      try connection.rows("select matter, unit, holder, closed from desk") { row in
        (row.text(0), row.text(1), row.optionalText(2), row.optionalInt(3) != nil)
      }
    }
    let facts = try await town.facts().filter { $0.stream.room == "matter" }
    let matters = Dictionary(grouping: facts, by: { String($0.stream.id) })
    #expect(rows.count == matters.count && Set(rows.map(\.0)).count == rows.count)
    for (matter, unit, holder, isClosed) in rows {
      let holding = try #require(Holding(matters[matter] ?? []))
      #expect(
        holding.unit.text == unit && holding.holder?.text == holder && (holding.closed != nil) == isClosed)
    }
  }

  @Test("Contacts are conserved: as many came as were knocked and not refused, and each unit got its topics")
  func conserved() async throws {
    let town = try await DemoTown.lived.value,
      contacts = try await town.facts().compactMap { $0.read(ContactReceived.self) }
    let routing = town.county.contact.routing
    for contact in contacts where [.web, .callback].contains(contact.channel) {
      #expect(contact.unit == routing.unit(for: contact.topic), "\(contact.topic)")
    }
    let matters = Set(try await town.facts().filter { $0.kind == ContactReceived.kind }.map(\.stream))
    #expect(matters.count == contacts.count, "one contact begins one matter")
  }

  @Test("Some knock again, and those who do are linked or wait to be; nobody is linked to another's matter")
  func repeats() async throws {
    let facts = try await DemoTown.lived.value.facts().filter { $0.stream.room == "matter" }
    let matters = Dictionary(grouping: facts, by: \.stream).compactMapValues(Holding.init)
    let again = matters.values.filter { $0.contact.earlier != nil }
    #expect(!again.isEmpty)
    for holding in again {
      guard let earlier = holding.contact.earlier, let first = matters[earlier.stream] else {
        Issue.record("an earlier matter that is not there")
        continue
      }
      #expect(first.opened <= holding.opened)
      if let person = holding.contact.person, let other = first.person { #expect(person == other) }
      if let linked = holding.linked { #expect(linked.earlier == earlier) }
    }
  }

  @Test("The chain of the journal holds from the first fact to the last")
  func chain() async throws {
    let facts = try await DemoTown.lived.value.facts()
    #expect(facts.map(\.position) == Array(1...facts.count))
    let versions = Dictionary(grouping: facts, by: \.stream).mapValues { $0.map(\.version) }
    #expect(versions.values.allSatisfy { $0 == Array(1...$0.count) })
    #expect(Set(facts.map(\.id)).count == facts.count)
  }
}
