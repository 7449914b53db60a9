import County
import CountyTesting
import Testing

@testable import Tray

@Suite("What facts make of a card") struct CardStateTests {
  private let id: ID<Card> = .example

  /// Random facts of one card, at rising moments or at shuffled ones.
  private func history(_ seed: UInt64, shuffled: Bool) throws -> [Fact] {
    var chance = SeededChance(seed: seed), now = TestCounty.start
    return try (1...12).map { place in
      now = now + Int.random(in: 1...4_000_000, using: &chance) * (shuffled && place % 3 == 0 ? -1 : 1)
      return try fact(place, now, Int.random(in: 0...2, using: &chance), &chance)
    }
  }

  private func fact(_ place: Int, _ at: Moment, _ what: Int, _ chance: inout SeededChance) throws -> Fact {
    var written = CardWritten.example
    written.card.phone = "0\(Int.random(in: 1...9_999, using: &chance))"
    let payload = ([written, CardReviewed(), CardWithdrawn()] as [any FactPayload])[what]
    return Fact(
      position: place, id: "f\(place)", stream: id.stream, version: place, kind: type(of: payload).kind,
      occurred: at, recorded: at, actor: TrayTown.editor, payload: try JSON.encode(payload))
  }

  @Test(
    "It is as it was last written, read when last written or reviewed, gone unless written since",
    arguments: 1...40 as ClosedRange<UInt64>)
  func slowly(_ seed: UInt64) throws {
    let facts = try history(seed, shuffled: false)
    var card: Card?, reviewed: Moment?, isGone = false
    for fact in facts {
      if let written = fact.read(CardWritten.self) {
        (card, reviewed, isGone) = (written.card, fact.occurred, false)
      }
      if fact.kind == CardReviewed.kind { reviewed = fact.occurred }
      if fact.kind == CardWithdrawn.kind { isGone = true }
    }
    let state = CardState(id, facts)
    #expect(state?.card == card)
    guard let state, let card else { return }
    let looked = facts.last { $0.kind != CardWithdrawn.kind }?.occurred
    #expect(state.card == card && state.reviewed == looked && state.reviewed == reviewed)
    #expect(state.isWithdrawn == isGone)
  }

  @Test(
    "A late correction never makes a card look read later than it was",
    arguments: 1...20 as ClosedRange<UInt64>)
  func lateFacts(_ seed: UInt64) throws {
    let facts = try history(seed, shuffled: true)
    guard let state = CardState(id, facts) else { return }
    let reads = facts.filter { $0.kind != CardWithdrawn.kind }.map(\.occurred)
    #expect(reads.contains(state.reviewed) && state.staleFrom == state.reviewed.day + CardState.freshDays)
  }

  @Test("Without a written card there is none, whatever else is told of it")
  func nothing() throws {
    var chance = SeededChance(seed: 3)
    #expect(CardState(id, []) == nil)
    let facts = try [1, 2, 1].enumerated().map { try fact($0 + 1, TestCounty.start, $1, &chance) }
    #expect(CardState(id, facts) == nil)
  }

  @Test(
    "It goes stale on one certain day, over leap days and clock changes too",
    arguments: [
      ("2023-09-01", "2024-03-01"), ("2024-01-01", "2024-07-01"), ("2026-03-29", "2026-09-27"),
      ("2026-10-25", "2027-04-25"),
    ])
  func staleDay(_ read: String, _ stale: String) throws {
    let day = try #require(Day(read)), from = try #require(Day(stale))
    for moment in [Moment(day), Moment(day, 3, 30), Moment(day, 23, 59, 59)] {
      let state = CardState(id: id, association: .example, card: CardWritten.example.card, reviewed: moment)
      #expect(state.staleFrom == from && !state.isStale(on: from - 1) && state.isStale(on: from))
    }
  }

  @Test("Only the association named in the card writes it", arguments: TrayAccessTests.people)
  func rights(_ actor: Actor) {
    let state = CardState(
      id: id, association: ID("kuiskametsa") ?? .example, card: CardWritten.example.card,
      reviewed: TestCounty.start)
    #expect(state.mayWrite(actor) == (actor == TrayTown.editor))
  }
}
