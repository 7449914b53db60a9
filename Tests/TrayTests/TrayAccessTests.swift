import County
import CountyTesting
import Testing

@testable import Tray

@Suite("Who opens which door of the tray") struct TrayAccessTests {
  static let people = Cast.all + [TrayTown.editor, TrayTown.other, nobodysEditor, unitless]
  /// An association that has no agreement, and an editor of none.
  static let nobodysEditor = Actor(id: "vieras-editor", role: .association, unit: "vieras")
  static let unitless = Actor(id: "irrallinen-editor", role: .association)

  /// The addresses of a town in which one card is written and one order waits.
  private func addresses(_ town: TrayTown) async throws -> [TrayLink] {
    let (card, order, word) = try await town.waiting(by: Cast.resident)
    return [
      .tray, .shelf(try #require(ID("kr1.1"))), .compare([card.text, "sote-0088"]), .report, .offer(card),
      .order(word), .desk, .write, .card(card), .request(order),
    ]
  }

  /// What the house's rules say of reading `link`, written apart from the doors.
  private func expected(_ link: TrayLink, _ actor: Actor) -> TrayOutcome {
    switch link {
    case .tray, .shelf, .compare, .choose, .offer, .order: .page(200)
    case .report: reads(actor, [.receptionist, .nurse, .doctor, .dentist, .socialWorker, .leader, .manager])
    case .desk, .write: desk(actor, ["kuiskametsa", "usvalampi"])
    case .card, .request: desk(actor, ["kuiskametsa"])
    }
  }

  private func reads(_ actor: Actor, _ roles: Set<Role>) -> TrayOutcome {
    if actor == .anonymous { return .signIn }
    return roles.contains(actor.role) ? .page(200) : .denied
  }

  private func desk(_ actor: Actor, _ associations: Set<String>) -> TrayOutcome {
    if actor == .anonymous { return .signIn }
    return actor.role == .association && associations.contains(actor.unit ?? "") ? .page(200) : .denied
  }

  @Test("Every address opens to those whom the rules name, and to nobody else", arguments: people)
  func reading(_ actor: Actor) async throws {
    let town = try await TrayTown()
    for link in try await addresses(town) {
      #expect(try await town.outcome(.get, link.path, by: actor) == expected(link, actor), "\(link.path)")
    }
  }

  @Test("Looking changes nothing but the trace of an order read", arguments: people)
  func traces(_ actor: Actor) async throws {
    let town = try await TrayTown(), links = try await addresses(town), before = try await town.facts()
    for link in links { _ = try await town.outcome(.get, link.path, by: actor) }
    let left = try await town.county.journal.facts(after: before, limit: 50)
    #expect(left.map(\.kind) == (actor == TrayTown.editor ? [RecordRead.kind] : []))
    #expect(left.allSatisfy { $0.actor == actor && $0.stream.room == "trace" }, "\(left.map(\.stream))")
  }

  @Test("A made-up form sent to the desk by another leaves nothing", arguments: people)
  func writing(_ actor: Actor) async throws {
    guard actor != TrayTown.editor else { return }
    let town = try await TrayTown(), (card, order, _) = try await town.waiting(),
      before = try await town.facts()
    let tries: [(TrayLink, [String: [String]])] = [
      (.card(card), TrayTown.cardForm()), (.card(card), ["mark": ["withdraw"]]),
      (.card(card), ["mark": ["review"]]), (.request(order), ["answer": ["yes"], "words": ["Tule"]]),
    ]
    for (link, form) in tries {
      let outcome = try await town.outcome(.post, link.path, form, by: actor)
      #expect(outcome == (actor == .anonymous ? .signIn : .denied), "\(link.path) \(form)")
    }
    #expect(try await town.facts() == before)
  }

  @Test(
    "An order of somebody unknown leaves no trace, for there is nobody to tell", arguments: [true, false])
  func unknownPerson(_ isKnown: Bool) async throws {
    let town = try await TrayTown(), order = try await town.waiting(by: isKnown ? Cast.resident : .anonymous)
    let before = try await town.facts()
    #expect(try await town.outcome(.get, TrayLink.request(order.id).path, by: TrayTown.editor) == .page(200))
    #expect(try await town.facts() == before + (isKnown ? 1 : 0))
  }

  @Test("What is not there is not found, whoever asks", arguments: [TrayTown.editor, Cast.nurse, .anonymous])
  func missing(_ actor: Actor) async throws {
    let town = try await TrayTown()
    #expect(try await town.outcome(.get, "/offers/kuiskametsa.nosuch", by: actor) == .unknownCard)
    #expect(
      try await town.outcome(.post, "/offers/kuiskametsa.nosuch", TrayTown.orderForm(), by: actor)
        == .unknownCard)
    #expect(try await town.outcome(.get, "/orders/nosuchword", by: actor) == .unknownOrder)
    #expect(try await town.outcome(.post, "/orders/nosuchword", ["score": ["5"]], by: actor) == .unknownOrder)
    #expect(try await town.outcome(.get, "/tray/compare/a/b", by: actor) == .unknownCard)
    #expect(try await town.facts() == 0)
  }
}
