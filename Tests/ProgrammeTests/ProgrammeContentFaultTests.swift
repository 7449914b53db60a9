import County
import CountyTesting
import Programme
import Testing

@Suite("The programme's files, spoilt") struct ProgrammeContentFaultTests {
  private func problems(_ words: String, _ others: String, in file: String = ProgrammeContent.file) throws
    -> [ContentProblem]
  {
    try ContentFolder.shipped.copied { folder in
      try folder.replace(words, with: others, in: file)
      return ProgrammeContent.problems(folder)
    }
  }

  @Test(
    "Each fault is told with its file and a mend, and the program does not start with it",
    arguments: [
      ("percent: 50", "percent: 25"), ("percent: 0", "percent: -5"), ("percent: 100", "percent: 1000"),
      ("- number: \"5\"", "- number: \"4\""), ("periods:", "terms:"), ("benefitGoals:", "goals:"),
      ("scale:", "steps:"),
      ("id: sote-keskus", "id: \"\""), ("\"5/25\"", "\"5-25\""), ("\"5/25\"", "\"11/25\""),
    ])
  func faults(_ words: String, _ others: String) throws {
    let problems = try problems(words, others)
    #expect(
      !problems.isEmpty
        && problems.allSatisfy { $0.file == ProgrammeContent.file && !$0.mend.isEmpty && !$0.what.isEmpty })
  }

  @Test(
    "A survey that cannot be answered to its end is told",
    arguments: [
      ("first: decision", "first: nobody"), ("next: people", "next: nobody"), ("id: equality", "id: people"),
      ("questions:", "question:"),
    ])
  func surveys(_ words: String, _ others: String) throws {
    let file = "programme/surveys/eva.yaml"
    #expect(try problems(words, others, in: file).contains { $0.file == file })
  }

  @Test(
    "Any line lost from the file is a fault that is told, or the file is still whole",
    arguments: UInt64(1)...6)
  func lines(_ seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    try ContentFolder.shipped.copied { folder in
      var lines = try folder.text(ProgrammeContent.file).split(
        separator: "\n", omittingEmptySubsequences: false)
      for _ in 0..<3 {
        lines.remove(at: Int.random(in: 0..<lines.count, using: &chance))
        try folder.write(lines.joined(separator: "\n"), to: ProgrammeContent.file)
        let problems = ProgrammeContent.problems(folder)
        #expect((try? ProgrammeContent(folder)) != nil || !problems.isEmpty)
      }
    }
  }

  @Test("Texts of the content are told in three languages on the pages", arguments: Lang.allCases) func texts(
    _ lang: Lang
  ) async throws {
    let town = try await ProgrammeCounty(), content = town.programme.content
    let goals = try await town.ask("/programme/goals", lang: lang).page
    for benefit in content.benefitGoals {
      #expect(goals.contains("\(benefit.number). \(benefit.title[lang])"))
      #expect(
        try await town.ask("/programme/benefit/\(benefit.number)", lang: lang).page.contains(
          benefit.title[lang]))
    }
    let plan = try await town.ask("/programme/plan", lang: lang).page
    for goal in content.strategy { #expect(plan.contains(">\(goal.name[lang])<")) }
    let portfolio = try await town.ask("/programme", lang: lang).page
    #expect(portfolio.contains(content.name[lang]))
  }
}
