import County
import CountyTesting
import Programme
import Testing

@Suite("Readiness by another count") struct ReadinessOracleTests {
  private let goals = ["1.1", "1.2", "2.1"]
  private let periods = ["5/25", "11/25", "5/26", "11/26"]

  /// Scores in random order, and what each goal was last said to be in each half-year.
  private func lived(_ seed: UInt64) async throws -> (ProgrammeCounty, [String: [String: Int]]) {
    let town = try await ProgrammeCounty(), content = town.programme.content
    var chance = SeededChance(seed: seed), model: [String: [String: Int]] = [:]
    for goal in goals {
      try await town.programme.decide(by: ProgrammeCounty.office) {
        try $0.setting(goal, "Tavoite \(goal)", owner: nil, in: content)
      }
    }
    for round in 0..<Int.random(in: 5...25, using: &chance) {
      let goal = goals.randomElement(using: &chance) ?? "1.1"
      let period = try #require(Period(periods.randomElement(using: &chance) ?? "5/25"))
      let percent = [0, 25, 50, 75, 100].randomElement(using: &chance) ?? 0
      try await town.programme.decide(by: Actor(id: "writer-\(round % 3)", role: .programmeOffice)) {
        try $0.scoring(goal, period, percent, evidence: "Perustelu \(round).", in: content)
      }
      model[goal, default: [:]][period.description] = percent
    }
    return (town, model)
  }

  @Test("Each goal stands where it was last said to be", arguments: UInt64(1)...10) func stands(
    _ seed: UInt64
  )
    async throws
  {
    let (town, model) = try await lived(seed), state = try await town.programme.state()
    for goal in goals {
      #expect(state.goal(goal)?.readiness ?? [:] == model[goal] ?? [:])
      #expect(state.goal(goal)?.cells ?? [:] == (model[goal] ?? [:]).mapValues { "\($0) %" })
    }
    #expect(state.scores.count == model.values.reduce(0) { $0 + $1.count })
  }

  /// The mark of a score, by the words of the page: what changed since the last half-year that had one.
  private func mark(_ scores: [String: Int], _ place: Int) -> String? {
    guard let now = scores[periods[place]] else { return nil }
    guard let then = periods[..<place].compactMap({ scores[$0] }).last else { return "uusi" }
    return now == then ? nil : now > then ? "+\(now - then)" : "−\(then - now)"
  }

  @Test("The report's table and its marks, cell by cell, in each half-year", arguments: UInt64(31)...38)
  func table(_ seed: UInt64) async throws {
    let (town, model) = try await lived(seed)
    let columns = town.programme.content.periods.map(\.description)
    for (place, period) in periods.enumerated() {
      let report = try await town.programme.report(try town.period(period))
      let rows = report.parts.compactMap(\.table).filter { $0.caption.hasPrefix("Valmiusaste") }.flatMap {
        $0.rows.dropFirst($0.head)
      }
      #expect(rows.map { $0[0].text } == goals.map { "\($0) Tavoite \($0)" })
      for (goal, row) in zip(goals, rows) {
        let scores = model[goal] ?? [:]
        #expect(row.dropFirst().map(\.text) == columns.map { name in scores[name].map { "\($0) %" } ?? "" })
        #expect(
          row.compactMap(\.mark) == [mark(scores, place)].compactMap(\.self), "\(goal) \(period) \(seed)")
      }
    }
  }

  @Test("The heat map's table says the same numbers, in every language", arguments: Lang.allCases)
  func map(_ lang: Lang) async throws {
    let (town, model) = try await lived(7)
    for path in ["/programme", "/programme/goals"] {
      let page = try await town.ask(path, by: Cast.leader, lang: lang).page
      for goal in goals {
        let row = try #require(
          page.firstMatch(of: try Regex("<tr><th scope=\"row\"><a href=\"/programme/goal/\(goal)\">.*?</tr>"))
        )
        let cells = String(page[row.range]).matches(of: /<td>([^<]*)<\/td>/).map { String($0.1) }
        let shown = town.programme.content.periods.map {
          model[goal]?[$0.description].map { "\($0) %" } ?? ""
        }
        #expect(cells == shown, "\(path) \(goal)")
      }
    }
  }
}
