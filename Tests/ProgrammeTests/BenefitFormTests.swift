import County
import CountyTesting
import Programme
import Testing

@Suite("The forms of a benefit goal") struct BenefitFormTests {
  private let path = "/programme/benefit/1"
  private let value = ["do": "value", "measure": "Jono", "column": "11/26", "value": "80 kpl"]
  private let words = ["do": "words", "section": "results", "words": "Jonot lyhenivät."]

  @Test(
    "A value needs its measure, its column and something said",
    arguments: [
      ("measure", "", 404), ("measure", "Muu", 404), ("measure", "jono", 404), ("column", "", 404),
      ("column", "11/40", 404), ("column", "lähtötila", 404), ("value", "", 422), ("value", "\u{a0}\n", 422),
      ("value", Hostile.long(501), 422), ("value", Hostile.long(500), 303), ("column", "Lähtötila", 303),
      ("column", "05/2025", 303),
    ])
  func values(_ field: String, _ said: String, _ status: Int) async throws {
    let town = try await ProgrammeCounty().begun()
    let sent = try await town.send(path, value, but: field, is: said)
    #expect(sent.status == status && sent.added == (status == 303 ? 1 : 0))
  }

  @Test(
    "A half-year written in another way is the same half-year", arguments: ["11/2026", "11/26", " 11/26 "])
  func columns(_ column: String) async throws {
    let town = try await ProgrammeCounty().begun()
    #expect(try await town.send(path, value, but: "column", is: column).status == 303)
    #expect(try await town.programme.report(try town.period()).text.contains("\t80 kpl"))
  }

  @Test(
    "A chapter needs its part and words",
    arguments: [
      ("section", "", 404), ("section", "summary", 404), ("words", "", 422),
      ("words", Hostile.long(20_001), 422),
      ("words", Hostile.long(20_000), 303), ("section", "aims", 303), ("section", "baseline", 303),
    ])
  func chapters(_ field: String, _ said: String, _ status: Int) async throws {
    let town = try await ProgrammeCounty().begun()
    let sent = try await town.send(path, words, but: field, is: said)
    #expect(sent.status == status && sent.added == (status == 303 ? 1 : 0))
  }

  @Test(
    "Each part's words stand under its heading in the report, line by line", arguments: SectionKind.allCases)
  func placed(_ kind: SectionKind) async throws {
    let town = try await ProgrammeCounty().begun()
    var fields = words
    (fields["section"], fields["words"]) = (kind.rawValue, "Ensimmäinen rivi.\r\n\r\nToinen\trivi.")
    #expect(try await town.send(path, fields).status == 303)
    let parts = try await town.programme.report(try town.period()).parts
    let heading = try #require(parts.firstIndex { $0.text == kind.heading && $0.level == 3 })
    let end = parts[(heading + 1)...].firstIndex { ($0.level ?? 9) <= 3 } ?? parts.endIndex
    let under = parts[heading..<end].compactMap(\.text)
    #expect(under.contains("Ensimmäinen rivi.") && under.contains("Toinen rivi."))
    #expect(parts.prefix(heading).contains { $0.level == 2 && $0.text?.hasPrefix("1. ") == true })
    for lang in Lang.allCases {
      #expect(try await town.ask(path, lang: lang).page.contains("Ensimmäinen rivi."))
    }
  }

  @Test("Words written again stand once, as they were last", arguments: UInt64(1)...6) func again(
    _ seed: UInt64
  )
    async throws
  {
    let town = try await ProgrammeCounty().begun(), period = try town.period()
    var chance = SeededChance(seed: seed), model: [String: String] = [:]
    for round in 0..<12 {
      let goal = "\(Int.random(in: 1...5, using: &chance))"
      let kind = SectionKind.allCases.randomElement(using: &chance) ?? .aims
      var fields = words
      (fields["section"], fields["words"]) = (kind.rawValue, "Kierros \(round).")
      #expect(try await town.send("/programme/benefit/\(goal)", fields).status == 303)
      model["\(goal) \(kind.rawValue)"] = "Kierros \(round)."
    }
    let state = try await town.programme.state()
    for goal in 1...5 {
      for kind in SectionKind.allCases {
        #expect(state.words("\(goal)", kind, period) == model["\(goal) \(kind.rawValue)"])
      }
    }
    let text = try await town.programme.report(period).text
    for round in 0..<12 {
      let stands = model.values.contains("Kierros \(round).")
      #expect(text.contains("\nKierros \(round).\n") == stands)
    }
  }

  @Test("Hostile words are words on the page, in the report and in its text", arguments: Hostile.words)
  func hostile(_ said: String) async throws {
    let town = try await ProgrammeCounty().begun()
    #expect(try await town.send(path, words, but: "words", is: said).status == 303)
    #expect(try await town.send(path, value, but: "value", is: said).status == 303)
    for path in [path, "/programme/report/11-26"] {
      let page = try await town.ask(path).page
      #expect(
        !page.contains("<script>alert") && !page.contains("<img") && !page.contains("\u{202e}"), "\(path)")
    }
    let text = try await town.ask("/programme/report/11-26/text").page
    #expect(text.contains(Form.clean(said)) && !text.contains("\u{0}"))
  }
}
