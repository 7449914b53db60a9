import County
import CountyTesting
import Testing

@testable import Catalogue

@Suite("Opening hours on pages")
struct UnitPagesTests {
  private func text(_ path: String, at moment: String, _ lang: Lang = .fi) async throws -> String {
    let home = try await CatalogueCounty(at: Moment(moment) ?? TestCounty.start)
    return Reading.text(try await home.page(path, lang))
  }

  @Test(
    "A unit says whether it is open now",
    arguments: [
      (Lang.fi, "2026-03-02T09:00", "Avoinna, sulkeutuu klo 16.00"),
      (.sv, "2026-03-02T09:00", "Öppet, stänger kl. 16.00"),
      (.en, "2026-03-02T09:00", "Open now, closes 16.00"),
      (.fi, "2026-03-02T07:00", "Suljettu, avataan klo 8.00"),
      (.fi, "2026-03-06T18:00", "Suljettu, avataan ma klo 8.00"),
    ])
  func now(_ lang: Lang, _ moment: String, _ words: String) async throws {
    #expect(try await text("/units/kajaani-tk", at: moment, lang).contains(words))
    #expect(try await text("/services/sote-0035", at: moment, lang).contains(words))
  }

  private func place(_ id: String, municipality: String) -> [String: Any] {
    Sample.channel(id).with("serviceChannelNames", Sample.words("Lainan neuvola")).with(
      "addresses",
      [["type": "Location", "streetAddress": Sample.street.with("municipality", ["code": municipality])]])
  }

  @Test("A place of the register is in the list of its municipality and has a page", arguments: Lang.allCases)
  func registered(_ lang: Lang) async throws {
    let home = try await CatalogueCounty()
    try await home.take([place("c-205", municipality: "205"), place("c-999", municipality: "091")])
    let list = try await home.page("/units", lang)
    #expect(list.contains("href=\"/units/c-205\"") && !list.contains("/units/c-999"))
    let page = try await home.page("/units/c-205", lang), text = Reading.text(page)
    #expect(Reading.problems(list) == [])
    #expect(Reading.problems(page) == [])
    #expect(text.contains("Lainan neuvola") && text.contains("Käsityöläiskatu 2"))
    #expect(page.contains("lang=\"fi\"") && text.contains(CatalogueWords.register[lang]))
    #expect(Reading.text(try await home.page("/units/c-999", lang)).contains("Lainan neuvola"))
  }

  @Test("What is not a published place of the register has no page under units") func notPlaces() async throws
  {
    let home = try await CatalogueCounty()
    try await home.take([
      place("draft", municipality: "205").with("publishingStatus", "Draft"), Sample.service("s1"),
    ])
    for id in ["draft", "s1", "nothing"] {
      await #expect(throws: Refusal.self) { try await home.page("/units/\(id)") }
    }
    #expect(!(try await home.page("/units")).contains("/units/draft"))
  }

  @Test("The week shows every day, today marked")
  func week() async throws {
    let page = try await text("/units/kajaani-tk", at: "2026-03-04T09:00")
    for day in 2...8 { #expect(page.contains("\(day).3.2026")) }
    #expect(page.contains("ke 4.3.2026 (tänään) 8.00–16.00") && page.contains("su 8.3.2026 suljettu"))
  }

  @Test("Two stretches of one day are both shown")
  func stretches() async throws {
    #expect(
      try await text("/units/ristijarvi-tk", at: "2026-03-04T09:00").contains("8.00–12.00, 12.30–15.30"))
  }

  @Test("A holiday of the week is told by name, and those to come are listed")
  func feast() async throws {
    let easter = try await text("/units/kajaani-tk", at: "2026-03-30T09:00")
    #expect(easter.contains("pe 3.4.2026 suljettu (pitkäperjantai)"))
    #expect(easter.contains("ma 6.4.2026: suljettu (2. pääsiäispäivä)"))
    #expect(!easter.contains("su 5.4.2026 suljettu (pääsiäispäivä)"))
  }

  @Test("A holiday that the file does not mention closes a unit of working days all the same")
  func unmentionedFeast() async throws {
    let home = try await CatalogueCounty()
    var unit = try #require(home.catalogue.units.first { $0.id.text == "kajaani-tk" })
    unit.hours.exceptions = nil
    let friday = try #require(Day("2026-04-03"))
    #expect(unit.opening(around: friday).standing(at: Moment(friday, 10)).isOpen == false)
    unit.hours.exceptions = [.init(day: friday, from: ClockTime("9:00"), to: ClockTime("12:00"))]
    #expect(unit.opening(around: friday).standing(at: Moment(friday, 10)).isOpen)
  }

  @Test(
    "What serves every day of the week, or always, serves on holidays too",
    arguments: ["paivystys", "kotihoito", "sosiaalipaivystys"])
  func always(_ id: String) async throws {
    let home = try await CatalogueCounty()
    let unit = try #require(home.catalogue.units.first { $0.id.text == id })
    let christmas = try #require(Day("2026-12-25"))
    #expect(unit.opening(around: christmas).standing(at: Moment(christmas, 12)).isOpen)
  }

  @Test("Hours past midnight end on the next day's clock")
  func pastMidnight() async throws {
    #expect(try await text("/units/paivystys", at: "2026-03-04T09:00").contains("7.00–1.00"))
    #expect(
      try await text("/units/paivystys", at: "2026-03-04T00:30").contains("Avoinna, sulkeutuu klo 1.00"))
    #expect(try await text("/units/sosiaalipaivystys", at: "2026-03-04T03:00").contains("Avoinna aina"))
  }

  @Test(
    "The list has a heading for each municipality with units, and every unit once", arguments: Lang.allCases)
  func list(_ lang: Lang) async throws {
    let home = try await CatalogueCounty()
    let page = try await home.page("/units", lang)
    for unit in home.catalogue.units {
      #expect(Reading.links(page).count { $0 == "/units/\(unit.id.text)" } == 1)
    }
    for place in home.catalogue.content.municipalities {
      #expect(page.contains("<h2>\(place.name[lang])</h2>"))
    }
  }

  @Test("A unit tells where it is and what it offers")
  func whereabouts() async throws {
    let home = try await CatalogueCounty()
    let page = try await home.page("/units/kajaani-hammas"), text = Reading.text(page)
    #expect(text.contains("Usvasuvanteentie 6, 87100 Kajaani") && text.contains("64.22313, 27.73485"))
    #expect(page.contains("href=\"/services/sote-0066\"") && page.contains("href=\"tel:080000111\""))
  }
}
