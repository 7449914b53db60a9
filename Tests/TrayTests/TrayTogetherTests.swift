import County
import CountyTesting
import Testing

@testable import Tray

@Suite("Many at the tray at once") struct TrayTogetherTests {
  /// Outcomes of the same deed done by several at the same time.
  private func together(
    _ count: Int, _ deed: @escaping @Sendable (Int) async throws -> TrayOutcome
  ) async throws -> [TrayOutcome] {
    try await withThrowingTaskGroup(of: TrayOutcome.self) { group in
      for place in 0..<count { group.addTask { try await deed(place) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }

  /// Whether an outcome is one of those that tell of having come second.
  private func isTold(_ outcome: TrayOutcome, _ codes: Set<String>) -> Bool {
    if case .refused(let code) = outcome { codes.contains(code) } else { false }
  }

  @Test("Of eight answers to one order exactly one stands, and the others are told")
  func answers() async throws {
    let town = try await TrayTown(), order = try await town.waiting()
    let outcomes = try await together(8) { place in
      try await town.outcome(
        .post, TrayLink.request(order.id).path,
        ["answer": [place.isMultiple(of: 2) ? "yes" : "no"], "words": ["Vastaus \(place)"]],
        by: TrayTown.editor)
    }
    #expect(outcomes.count { $0 == .see("/association") } == 1)
    #expect(outcomes.count { isTold($0, ["order.answered", "version.conflict"]) } == 7)
    let facts = try await town.county.journal.facts(of: order.id.stream)
    #expect(facts.count { $0.kind == OrderAnswered.kind } == 1)
  }

  @Test("Of eight ratings of one order exactly one counts")
  func ratings() async throws {
    let town = try await TrayTown(), order = try await town.waiting()
    try await town.tray.change(order.id, by: TrayTown.editor) {
      try $0.answer(accepted: true, words: "Tule", by: TrayTown.editor)
    }
    let outcomes = try await together(8) { place in
      try await town.outcome(.post, "/orders/\(order.word)", ["score": [String(place % 5 + 1)]])
    }
    #expect(outcomes.count { $0 == .see("/orders/\(order.word)") } == 1)
    #expect(outcomes.count { isTold($0, ["order.rated", "version.conflict"]) } == 7)
    let offers = try await town.tray.offers(), score = try await town.tray.order(order.id).score
    #expect(offers.last { $0.rating != nil }?.rating == .init(mean: Double(try #require(score)), count: 1))
  }

  @Test("Orders by twenty at once all arrive, each with its own word")
  func orders() async throws {
    let town = try await TrayTown(), card = try await town.write()
    let outcomes = try await together(20) { place in
      try await town.outcome(.post, "/offers/\(card.text)", TrayTown.orderForm(["name": ["Nimi \(place)"]]))
    }
    #expect(Set(outcomes.map(\.description)).count == 20)
    let ids = try await town.tray.orders(of: town.association)
    var names: Set<String> = []
    for id in ids { names.insert(try await town.tray.order(id).placed.name) }
    #expect(ids.count == 20 && names.count == 20)
  }

  @Test("While a card is withdrawn, orders either came before it or are refused; none is lost")
  func withdrawal() async throws {
    let town = try await TrayTown(), card = try await town.write()
    let outcomes = try await together(12) { place in
      place == 5
        ? try await town.outcome(.post, TrayLink.card(card).path, ["mark": ["withdraw"]], by: TrayTown.editor)
        : try await town.outcome(.post, "/offers/\(card.text)", TrayTown.orderForm())
    }
    let placed = outcomes.count {
      if case .see(let place) = $0 { place.hasPrefix("/orders/") } else { false }
    }
    #expect(placed + outcomes.count { isTold($0, ["card.unknown", "version.conflict"]) } == 11)
    #expect(try await town.tray.orders(of: town.association).count == placed)
    #expect(try await town.outcome(.post, "/offers/\(card.text)", TrayTown.orderForm()) == .unknownCard)
  }

  @Test("What is shown while looks are settled is written once, all of it")
  func looks() async throws {
    let town = try await TrayTown()
    _ = try await together(10) { place in
      for turn in 0..<20 { town.tray.foundSoon(["a.\(place)-\(turn)"], way: .search) }
      try await town.tray.settle()
      return .other
    }
    try await town.tray.settle()
    let found = try await town.county.journal.facts(after: 0, limit: 1_000).compactMap {
      $0.read(OffersFound.self)
    }
    #expect(found.count == 200 && Set(found.flatMap(\.offers)).count == 200)
    #expect(town.tray.looks.taken().isEmpty)
  }
}
