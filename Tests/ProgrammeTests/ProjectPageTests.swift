import County
import CountyTesting
import Programme
import Testing

@Suite("Pages of a project") struct ProjectPageTests {
  private func report(_ month: String, _ light: Light, _ done: String, _ town: ProgrammeCounty) async throws {
    let id = try #require(ID<Project>("a")), today = town.county.now.day
    try await town.programme.decide(on: id, by: ProgrammeCounty.office) {
      try $0.reporting(
        MonthReported(month: month, light: light, done: done, next: "–", need: ""), today: today)
    }
  }

  private func town() async throws -> ProgrammeCounty {
    let town = try await ProgrammeCounty().begun()
    try await town.plan("a")
    return town
  }

  @Test(
    "The latest month stands, whatever order they were reported in; earlier ones have their own pages",
    arguments: [["2026-09", "2026-11", "2026-10"], ["2026-11", "2026-10", "2026-09"]])
  func months(_ order: [String]) async throws {
    let town = try await town()
    for month in order {
      try await report(month, month == "2026-11" ? .stuck : .onTrack, "Tehtiin \(month).", town)
    }
    let page = try await town.ask("/programme/project/a").page
    #expect(page.contains("Tehtiin 2026-11.") && !page.contains("Tehtiin 2026-10."))
    #expect(page.contains("Pysähdyksissä") && page.contains("/programme/project/a/2026-09"))
    for month in order {
      let own = try await town.ask("/programme/project/a/\(month)").page
      #expect(own.contains("Tehtiin \(month).") && own.contains("<title>Hanke a \(month)"))
    }
    #expect(await refusal { _ = try await town.ask("/programme/project/a/2026-08") } == "address.unknown")
  }

  @Test("A month said again is as it was said last") func again() async throws {
    let town = try await town()
    try await report("2026-11", .late, "Ensin.", town)
    try await report("2026-11", .onTrack, "Sitten.", town)
    let page = try await town.ask("/programme/project/a").page
    #expect(page.contains("Sitten.") && !page.contains("Ensin."))
    #expect(try await town.project("a").months.count == 1)
  }

  @Test("Each light is said in a word and a sign of its own", arguments: Light.allCases, Lang.allCases)
  func lights(_ light: Light, _ lang: Lang) async throws {
    let town = try await town()
    try await report("2026-11", light, "x", town)
    let words: [Light: Text] = [
      .onTrack: Text(fi: "● Aikataulussa", sv: "● Enligt plan", en: "● On track"),
      .late: Text(fi: "▲ Myöhässä", sv: "▲ Försenat", en: "▲ Late"),
      .stuck: Text(fi: "■ Pysähdyksissä", sv: "■ Står stilla", en: "■ Stuck"),
    ]
    for path in ["/programme", "/programme/project/a", "/programme/goal/1.1"] {
      let page = try await town.ask(path, by: Cast.leader, lang: lang).page
      for (other, text) in words { #expect(page.contains(text[lang]) == (other == light), "\(path)") }
    }
  }

  @Test(
    "One that begins before another is done says so, and stops saying when the other is moved",
    arguments: Lang.allCases)
  func blocked(_ lang: Lang) async throws {
    let town = try await town(),
      warning = Text(
        fi: "Alkaa ennen kuin nämä ovat valmiit", sv: "Börjar innan de här är klara",
        en: "Begins before these are done")
    try await town.plan("b", from: "2026-06-01", after: ["a"])
    #expect(try await town.ask("/programme/project/b", lang: lang).page.contains(warning[lang]))
    try await town.plan("a", to: "2026-05-31")
    #expect(!(try await town.ask("/programme/project/b", lang: lang).page.contains(warning[lang])))
  }

  @Test(
    "A portfolio of one day, and one of forty years, have their line of time",
    arguments: [("2026-06-01", "2026-06-01"), ("2000-01-01", "2039-12-31"), ("2026-07-01", "2026-07-01")])
  func timeline(_ from: String, _ to: String) async throws {
    let town = try await ProgrammeCounty().begun()
    try await town.plan("a", from: from, to: to)
    let page = try await town.ask("/programme").page
    #expect(page.contains("Aikajana") && page.contains("/programme/project/a") && !page.contains("nan"))
  }
}
