import County
import CountyTesting
import Programme
import Testing

@Suite("Plans made at the same time") struct PlanRaceTests {
  @Test(
    "Two projects that would each wait for the other at once: one is planned so, the other is refused",
    arguments: 1...4)
  func circle(_ round: Int) async throws {
    let town = try await ProgrammeCounty().begun()
    for name in ["a", "b"] { try await town.plan(name) }
    let codes = await withTaskGroup(of: String?.self) { group in
      for (name, other) in [("a", "b"), ("b", "a")] {
        group.addTask { await refusal { try await town.plan(name, after: [other]) } }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(codes.count { $0 == nil } == 1 && codes.contains("project.circle"))
  }

  @Test("Who waits for whom is what a plain search finds", arguments: UInt64(1)...12)
  func waits(_ seed: UInt64) async throws {
    let town = try await ProgrammeCounty().begun(), names = (0..<7).map { "p\($0)" }
    var chance = SeededChance(seed: seed), ties: [String: Set<String>] = [:]
    for name in names { try await town.plan(name) }
    for _ in 0..<14 {
      let name = names.randomElement(using: &chance) ?? "p0"
      let after = Array(names.shuffled(using: &chance).prefix(Int.random(in: 1...2, using: &chance)))
      var tried = ties
      tried[name] = Set(after)
      let isCircle = names.contains { reach($0, tried).contains($0) }
      #expect(
        await refusal { try await town.plan(name, after: after) } == (isCircle ? "project.circle" : nil))
      if !isCircle { ties = tried }
    }
    let portfolio = Portfolio(try await town.county.journal.facts(ofRoom: "project"))
    for one in names {
      for other in names where one != other {
        let (id, second) = (try #require(ID<Project>(one)), try #require(ID<Project>(other)))
        #expect(portfolio.waits(id, for: second) == reach(one, ties).contains(other), "\(one) \(other)")
      }
    }
  }

  /// Everything that can be come to by the ties, one step at a time.
  private func reach(_ from: String, _ ties: [String: Set<String>]) -> Set<String> {
    var found: Set<String> = [], edge = ties[from] ?? []
    while !edge.isEmpty {
      found.formUnion(edge)
      edge = Set(edge.flatMap { ties[$0] ?? [] }).subtracting(found)
    }
    return found
  }

  @Test("One office, one risk: closed by two at once it is closed once, and the other is told") func risk()
    async throws
  {
    let town = try await ProgrammeCounty().begun(), id = try #require(ID<Project>("a"))
    try await town.plan("a")
    try await town.programme.decide(on: id, by: ProgrammeCounty.office) { try $0.assessing(.example) }
    let fields = [
      "do": "close-risk", "closing": RiskAssessed.example.id, "came-true": "yes", "learnt": "Opittiin.",
    ]
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 { group.addTask { try await town.send("/programme/project/a", fields).status } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses.sorted() == [303, 409, 409, 409])
    #expect(try await town.project("a").closings.count == 1)
  }
}
