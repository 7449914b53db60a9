import County
import CountyTesting
import Programme
import Testing

@Suite("Addresses of the programme") struct ProgrammeLinkTests {
  private func parts(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }

  @Test("Every address reads back as itself", arguments: ProgrammeLink.examples)
  func readsBack(_ link: ProgrammeLink) {
    #expect(ProgrammeLink(parts(link.path)) == link)
    #expect(link.path.hasPrefix("/programme") && !link.path.contains("//"))
  }

  @Test("Examples hold each kind once") func kinds() {
    #expect(Set(ProgrammeLink.examples.map(\.path)).count == ProgrammeLink.examples.count)
    #expect(ProgrammeLink.examples.count == 16)
  }

  @Test(
    "Anything else is another's address",
    arguments: [
      "/", "/program", "/Programme", "/programme/goal", "/programme/benefit", "/programme/nothing",
      "/programme/goals/1", "/programme/plan/x", "/programme/benefit/1/values",
      "/programme/report/11-26/html",
      "/programme/report/x/pdf", "/programme/project/a/2026-10/x", "/programme/idea/a/b", "/programme/goal/A",
      "/programme/goal/å", "/programme/project/a b", "/programme/project/../..", "/programme/survey/x/y",
      "/programme/benefit/\(String(repeating: "1", count: 65))", "/programme/goal/..", "/programme/report/..",
    ])
  func others(_ path: String) { #expect(ProgrammeLink(parts(path)) == nil) }

  @Test("Random addresses are read back as they were, or not at all", arguments: UInt64(1)...150)
  func random(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let words = [
      "programme", "goal", "goals", "benefit", "measures", "project", "report", "pdf", "text", "idea",
      "ideas",
      "survey", "surveys", "plan", "1", "1.1", "11-26", "2026-10", "a", "", ".", "..", "%2e", "<b>", "ä", "A",
    ]
    for _ in 0..<30 {
      let parts =
        ["programme"]
        + (0..<Int.random(in: 0...4, using: &chance)).map { _ in
          words.randomElement(using: &chance) ?? ""
        }
      guard let link = ProgrammeLink(parts) else { continue }
      #expect(link.path == "/" + parts.joined(separator: "/"), "\(parts)")
    }
  }

  @Test("Each half-year has one address", arguments: 1...12) func halfYears(_ month: Int) throws {
    for year in [1990, 2000, 2009, 2010, 2026, 2099] {
      let period = try #require(Period(month: month, year: year))
      let back = Period(address: period.address)
      // two digits tell a year of this century alone
      #expect(year < 2000 ? back?.year == year + 100 || back == nil : back == period)
    }
  }
}
