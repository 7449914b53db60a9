import County
import CountyTesting
import Programme
import Testing

@Suite("The forms of a benefit goal's measures") struct MeasureFormTests {
  private let path = "/programme/benefit/1/measures"
  private let link = [
    "do": "link", "figure": "firstVisit", "group": "unit:b", "name": "Asema b", "aim": "Apu ajoissa.",
  ]
  private let unlink = ["do": "unlink", "gone": "Jono", "reason": "Vaihtui toiseen."]

  @Test(
    "A link is refused for each thing wrong in it",
    arguments: [
      ("name", "", 422), ("aim", "", 422), ("name", "\u{200b}", 422), ("name", Hostile.long(201), 422),
      ("aim", Hostile.long(301), 422), ("figure", "nothing", 422), ("figure", "../firstVisit", 422),
      ("group", "unit", 422), ("group", "unit:", 422), ("group", "unit:z", 422), ("group", "age:a", 422),
      ("group", nil, 303), ("name", Hostile.long(200), 303), ("aim", Hostile.long(300), 303),
    ] as [(String, String?, Int)])
  func links(_ field: String, _ value: String?, _ status: Int) async throws {
    let town = try await ProgrammeCounty(figures: twoFigures).begun()
    let sent = try await town.send(path, link, but: field, is: value)
    #expect(sent.status == status && sent.added == (status == 303 ? 1 : 0))
    #expect(status == 303 || sent.page.contains("role=\"alert\""))
  }

  @Test("A measure by hand is of the whole county, whatever group the form says") func byHand() async throws {
    let town = try await ProgrammeCounty(figures: twoFigures).begun()
    var fields = link
    fields["figure"] = nil
    #expect(try await town.send(path, fields).status == 303)
    let linked = try await town.programme.state().indicators.last
    #expect(linked?.row.name == "Asema b" && linked?.figure == nil)
  }

  @Test("The same link twice is told, and so is one taken away twice") func twice() async throws {
    let town = try await ProgrammeCounty(figures: twoFigures).begun()
    #expect(try await town.send(path, link).status == 303)
    #expect(try await town.send(path, link).isRefused(.linkedBefore))
    #expect(try await town.send(path, unlink).status == 303)
    #expect(try await town.send(path, unlink).code == "programme.measure")
  }

  @Test(
    "To unlink one says which and why",
    arguments: [
      ("gone", "", 404), ("gone", "Muu", 404), ("reason", "", 422), ("reason", " \t", 422),
      ("reason", Hostile.long(501), 422), ("reason", Hostile.long(500), 303),
    ])
  func unlinks(_ field: String, _ value: String, _ status: Int) async throws {
    let town = try await ProgrammeCounty().begun()
    let sent = try await town.send(path, unlink, but: field, is: value)
    #expect(sent.status == status && sent.added == (status == 303 ? 1 : 0))
  }

  @Test("Linked by two at once, a measure is there once") func atOnce() async throws {
    let town = try await ProgrammeCounty(figures: twoFigures).begun()
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 { group.addTask { try await town.send(path, link).status } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses.sorted() == [303, 409, 409, 409])
    #expect(try await town.rows().count { $0.name == "Asema b" } == 1)
  }

  @Test("The page says where each value comes from, in every language", arguments: Lang.allCases)
  func filled(_ lang: Lang) async throws {
    let town = try await ProgrammeCounty(figures: twoFigures).begun()
    #expect(try await town.send(path, link).status == 303)
    let page = try await town.ask(path, by: Cast.manager, lang: lang).page
    let byHand = Text(fi: "Kirjataan käsin", sv: "Antecknas för hand", en: "Entered by hand")
    #expect(page.contains("Ensikäynti (Toimipiste: b)") && page.contains("<td>\(byHand[lang])</td>"))
    #expect(!page.contains("action=\"\(path)\""))
  }

  @Test("Hostile names and aims are words", arguments: Hostile.words) func hostile(_ words: String)
    async throws
  {
    let town = try await ProgrammeCounty(figures: twoFigures).begun()
    var fields = link
    (fields["name"], fields["aim"]) = (words, words)
    #expect(try await town.send(path, fields).status == 303)
    for path in [path, "/programme/benefit/1", "/programme/report/11-26"] {
      let page = try await town.ask(path).page
      #expect(
        !page.contains("<script>alert") && !page.contains("<img") && !page.contains("\u{202e}"), "\(path)")
    }
    let gone = try await town.send(path, unlink, but: "gone", is: Form.clean(words))
    #expect(gone.status == 303)
  }
}
