import CountyTesting
import County
import Programme
import Testing

@Suite("Facts of the programme") struct ProgrammeFactTests {
  @Test("Every fact reads back as it was written", arguments: Programme.facts.map { $0.kind })
  func factsReadBack(_ kind: String) throws {
    let type = try #require(Programme.facts.first { $0.kind == kind })
    let example = type.example
    let text = try JSON.encode(example)
    let back = try JSON.decode(type, from: text)
    #expect(try JSON.encode(back) == text)
  }

  @Test("Kinds are said once") func kinds() {
    #expect(Set(Programme.facts.map { $0.kind }).count == Programme.facts.count)
  }
}

@Suite("Content of the programme") struct ProgrammeContentTests {
  @Test("The shipped content has five national goals, a scale of five steps and its surveys") func shipped()
    throws
  {
    let content = try ProgrammeContent(.shipped)
    #expect(content.benefitGoals.map(\.number) == ["1", "2", "3", "4", "5"])
    #expect(
      content.national == SeedDocument.national && content.scale.map(\.percent) == [0, 25, 50, 75, 100])
    #expect(ProgrammeContent.problems(.shipped).isEmpty)
    #expect(try ProgrammeContent.surveys(.shipped).map(\.id) == ["digital-maturity", "eva"])
  }

  @Test(
    "A mistake is named with its file",
    arguments: [
      ("periods: [\"5/25\", \"11/25\"", "periods: [\"11/25\", \"5/25\"", "half-years"),
      ("- number: \"2\"", "- number: \"1\"", "benefit goal"), ("percent: 25", "percent: 250", "scale"),
      ("sv: \"Personal\"", "sv: \" \"", "language"), ("id: sote-keskus", "id: \"Ei käy\"", "identifier"),
      ("\"11/27\"]", "\"13/27\"]", "period"),
    ])
  func mistakes(_ words: String, _ others: String, _ said: String) throws {
    try ContentFolder.shipped.copied { folder in
      try folder.replace(words, with: others, in: ProgrammeContent.file)
      let problems = ProgrammeContent.problems(folder)
      #expect(problems.contains { $0.what.contains(said) && $0.file == ProgrammeContent.file }, "\(problems)")
      #expect(throws: (any Error).self) { try ProgrammeContent(folder) }
    }
  }

  @Test("A survey that leads nowhere is refused") func survey() throws {
    try ContentFolder.shipped.copied { folder in
      try folder.replace("next: end", with: "next: nowhere", in: "programme/surveys/eva.yaml")
      #expect(ProgrammeContent.problems(folder).contains { $0.what.contains("nowhere") })
    }
  }

  @Test(
    "The half-year that is reported is the first whose report day has not passed",
    arguments: [
      ("2026-05-31", "5/26"), ("2026-06-01", "11/26"), ("2026-11-22", "11/26"), ("2024-01-01", "5/25"),
      ("2040-01-01", "11/27"),
    ])
  func present(_ day: String, _ period: String) throws {
    let day = try #require(Day(day))
    #expect(try ProgrammeContent(.shipped).period(on: day).description == period)
  }
}
