import County
import CountyTesting
import Programme
import Testing

@Suite("Ideas over time") struct IdeaHistoryTests {
  /// What a plain reader makes of the same happenings.
  private struct Model {
    var votes: Set<String> = []
    var state = IdeaState.given
    var isOpen: Bool { state == .given || state == .trying }
  }

  private let staff = (0..<5).map { Actor(id: "staff-\($0)", role: .nurse, unit: "kajaani-tk") }

  @Test("Random histories: votes and states are those of a plain count", arguments: UInt64(1)...15)
  func histories(_ seed: UInt64) async throws {
    let town = try await ProgrammeCounty()
    var chance = SeededChance(seed: seed), models: [String: Model] = [:]
    for number in 0..<3 {
      let place = try await town.send(
        "/programme/ideas", ["title": "I\(number)", "words": "–"], by: staff[number]
      ).place
      models[place] = Model()
    }
    for _ in 0..<40 {
      let place = models.keys.sorted().randomElement(using: &chance) ?? ""
      try await happen(town, place, &models[place, default: Model()], &chance)
    }
    let ideas = IdeaStanding.all(try await town.county.journal.facts(ofRoom: "idea"))
    for idea in ideas {
      let model = models["/programme/idea/\(idea.id.text)"]
      #expect(idea.backers == model?.votes && idea.state == model?.state, "seed \(seed)")
    }
    #expect(ideas.map(\.backers.count) == ideas.map(\.backers.count).sorted(by: >) && ideas.count == 3)
  }

  private func happen(
    _ town: ProgrammeCounty, _ place: String, _ model: inout Model, _ chance: inout SeededChance
  ) async throws {
    let who = staff.randomElement(using: &chance) ?? staff[0]
    guard Int.random(in: 0...4, using: &chance) == 0 else {
      let isFresh = !model.votes.contains(who.id) && model.isOpen
      let sent = try await town.send(place, ["do": "back"], by: who)
      #expect(sent.status == (isFresh ? 303 : 409) && sent.added == (isFresh ? 1 : 0))
      if isFresh { model.votes.insert(who.id) }
      return
    }
    model.state = IdeaState.allCases.randomElement(using: &chance) ?? .given
    let sent = try await town.send(place, ["do": "move", "state": model.state.rawValue, "reason": "Syy"])
    #expect(sent.status == 303)
  }

  @Test("One person pressing many times at once has one vote", arguments: [2, 8]) func atOnce(_ times: Int)
    async throws
  {
    let town = try await ProgrammeCounty(), who = staff[0]
    let place = try await town.send("/programme/ideas", ["title": "I", "words": "–"], by: who).place
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<times { group.addTask { try await town.send(place, ["do": "back"], by: who).status } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses.sorted() == [303] + Array(repeating: 409, count: times - 1))
    #expect(
      IdeaStanding.all(try await town.county.journal.facts(ofRoom: "idea")).map(\.backers) == [[who.id]])
  }

  @Test("A vote or an idea that was recorded wrongly is no more") func corrected() async throws {
    let town = try await ProgrammeCounty(), journal = town.county.journal
    let place = try await town.send("/programme/ideas", ["title": "I", "words": "–"], by: staff[0]).place
    _ = try await town.send(place, ["do": "back"], by: staff[1])
    let facts = try await journal.facts(ofRoom: "idea"), stream = try #require(facts.first?.stream)
    for (fact, left) in zip(facts.reversed(), [1, 0]) {
      try await journal.change(by: .luukku) {
        try $0.add(FactCorrected(fact: fact.id, occurred: nil), to: stream)
      }
      let ideas = IdeaStanding.all(try await journal.facts(ofRoom: "idea"))
      #expect(ideas.count == left && ideas.allSatisfy { $0.backers.isEmpty })
    }
    #expect(await refusal { _ = try await town.ask(place) } == "idea.unknown")
  }
}
