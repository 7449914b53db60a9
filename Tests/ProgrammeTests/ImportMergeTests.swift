import County
import CountyTesting
import Programme
import Testing

@Suite("A document beside what is known already") struct ImportMergeTests {
  /// A document of one goal and one measure with the cells of some half-years.
  private func document(_ periods: [String], scores: [String], values: [String], goal: String = "1.1")
    -> String
  {
    let columns = periods.map { "\t\($0)" }.joined(separator: "\n")
    return """
      1 Oma tavoite
      Hankkeen tulostavoitteet ja prosessitavoitteet
      \tProsessitavoite
      \(columns)

      \t\(goal) Hoitoon pääsee.
      \(scores.map { "\t\($0)" }.joined(separator: "\n"))

      Hyötytavoitteiden seurannan ja arvioinnin tulokset
      \tHyötytavoite
      \tMittarit
      \(columns)

      \tApu ajoissa.
      \tJono
      \(values.map { "\t\($0)" }.joined(separator: "\n"))


      """
  }

  private func take(_ text: String, _ town: ProgrammeCounty) async throws -> ProgrammeState {
    _ = try await town.programme.take(Array(text.utf8), file: "a.txt", by: ProgrammeCounty.office)
    return try await town.programme.state()
  }

  @Test("An older document takes nothing away from the half-years that it does not tell of") func older()
    async throws
  {
    let town = try await ProgrammeCounty().begun()
    try await town.enter("Jono", "11/26", "80 kpl")
    let state = try await take(
      document(["5/25", "11/25"], scores: ["25 %", "25 %"], values: ["90 kpl", "85 kpl"]), town)
    let goal = try #require(state.goal("1.1"))
    #expect(goal.readiness == ["5/25": 25, "11/25": 25, "11/26": 50] && goal.cells["11/26"] == "50 %")
    #expect(goal.owner == "Sote" && goal.title == "Hoitoon pääsee.")
    let values = try #require(state.indicators.first { $0.row.name == "Jono" }?.row.values)
    #expect(values.mapValues(\.words) == ["5/25": "90 kpl", "11/25": "85 kpl", "11/26": "80 kpl"])
    #expect(state.score(of: "1.1", in: try town.period())?.by == ProgrammeCounty.office.id)
  }

  @Test("A document's own cells win over what was known of them, and the tie to a figure stays") func wins()
    async throws
  {
    let town = try await ProgrammeCounty().begun()
    try await town.enter("Jono", "11/26", "80 kpl")
    try await town.link("Jono", "Apu ajoissa.", "openCases")
    let state = try await take(
      document(["5/26", "11/26"], scores: ["-", "75 %"], values: ["1 kpl", "2 kpl"]), town)
    #expect(state.goal("1.1")?.readiness == ["11/26": 75] && state.goal("1.1")?.cells["5/26"] == "-")
    let jono = try #require(state.indicators.first { $0.row.name == "Jono" })
    #expect(jono.row.values["11/26"]?.words == "2 kpl" && jono.figure?.figure == "openCases")
  }

  @Test(
    "Documents of several half-years in any order: each cell is that of the last that told it",
    arguments: UInt64(1)...12)
  func anyOrder(_ seed: UInt64) async throws {
    let town = try await ProgrammeCounty(), all = ["5/25", "11/25", "5/26", "11/26", "5/27"]
    var chance = SeededChance(seed: seed), scores: [String: Int] = [:], values: [String: String] = [:]
    for round in 0..<6 {
      let first = Int.random(in: 0...3, using: &chance), told = Array(all[first...(first + 1)])
      let percents = told.map { _ in [0, 25, 50, 75, 100].randomElement(using: &chance) ?? 0 }
      let cells = told.map { "\(round)\($0.count) kpl" }
      let state = try await take(document(told, scores: percents.map { "\($0) %" }, values: cells), town)
      for (place, period) in told.enumerated() {
        (scores[period], values[period]) = (percents[place], cells[place])
      }
      #expect(state.goal("1.1")?.readiness == scores, "seed \(seed), round \(round)")
      #expect(state.indicators.first?.row.values.mapValues(\.words) == values, "seed \(seed), round \(round)")
      #expect(state.goals.count == 1 && state.indicators.count == 1)
    }
  }

  @Test(
    "The half-year of a document is the last with something said; a dash of any kind says nothing",
    arguments: [
      ("-", "11/25"), ("–", "11/25"), ("—", "11/25"), ("", "11/25"), ("0 %", "5/26"), ("Kesken", "5/26"),
    ])
  func period(_ cell: String, _ period: String) {
    let text = document(["11/25", "5/26"], scores: ["25 %", cell], values: ["1 kpl", "-"])
    let read = SelfAssessmentReader.read(Array(text.utf8), national: [])
    #expect(read.period?.description == period)
  }
}
