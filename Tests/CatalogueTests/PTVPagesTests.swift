import County
import CountyTesting
import Foundation
import Markup
import Testing

@testable import Catalogue

@Suite("Pages of what the register tells")
struct PTVPagesTests {
  private static let evil = "<script>alert('x')</script>\"&\u{7}"

  private func sample() async throws -> CatalogueCounty {
    let home = try await CatalogueCounty()
    try await home.take([Sample.service()], [Sample.channel()], [Sample.organization()])
    return home
  }

  @Test("An imported service is listed with our own and has a page", arguments: Lang.allCases)
  func listed(_ lang: Lang) async throws {
    let home = try await sample()
    for path in ["/services", "/services/by-class"] {
      let page = try await home.page(path, lang)
      #expect(Reading.links(page).contains("/services/s1") && Reading.problems(page) == [])
    }
    let page = try await home.page("/services/s1", lang)
    #expect(Reading.problems(page) == [])
    #expect(Reading.text(page).contains("CC BY 4.0") && page.contains("4.3.2025"))
  }

  @Test("A text in another language is shown, marked and named")
  func fallback() async throws {
    let home = try await sample()
    let swedish = try await home.page("/services/s1", .sv), english = try await home.page("/services/s1", .en)
    #expect(
      swedish.contains("<h1>Rådgivning</h1>") && swedish.contains("<div lang=\"fi\"><p>Lyhyesti.</p></div>"))
    #expect(swedish.contains("(endast på finska)") && english.contains("(only in Finnish)"))
    #expect(english.contains("<span lang=\"fi\">Neuvola</span>"))
    #expect(!(try await home.page("/services/s1")).contains("(vain suomeksi)"))
    #expect(
      try await home.page("/services", .en).contains(
        "<a href=\"/services/s1\"><span lang=\"fi\">Neuvola</span>"))
  }

  @Test("A text in Swedish alone is called that on the Finnish page")
  func swedishOnly() async throws {
    let home = try await CatalogueCounty()
    let names = [["language": "sv", "value": "Tjänst", "type": "Name"]]
    try await home.take([Sample.service().with("serviceNames", names)])
    let page = try await home.page("/services/s1")
    #expect(page.contains("<span lang=\"sv\">Tjänst</span>") && page.contains("(vain ruotsiksi)"))
    #expect(Reading.problems(page) == [])
  }

  @Test("Its channels come with number, hours, place and web page")
  func channel() async throws {
    let home = try await sample()
    let page = try await home.page("/services/s1"), text = Reading.text(page)
    #expect(
      page.contains("href=\"tel:+358401234567\"") && page.contains("href=\"mailto:neuvola@example.fi\""))
    #expect(page.contains("<a href=\"http://www.example.fi/neuvola\" lang=\"fi\">Neuvolan sivu</a>"))
    #expect(
      text.contains("Käsityöläiskatu 2, 21100 NAANTALI") && text.contains("Avoinna, sulkeutuu klo 16.00"))
    let id = try #require(ID<Service>("s1"))
    #expect(try await home.catalogue.channels(of: id).map(\.id) == ["c1"])
  }

  @Test(
    "A general description enriches our own service of the same code and is not listed twice",
    arguments: Lang.allCases)
  func description(_ lang: Lang) async throws {
    let home = try await CatalogueCounty()
    try await home.take(
      [
        Sample.nationalRow(
          "g1", code: "SOTE-0066", names: ["fi": "Kansallinen nimi", "sv": "Nationellt namn"])
      ],
      [Sample.service()], [Sample.channel()])
    let list = Reading.links(try await home.page("/services", lang)).filter { $0.contains("sote-0066") }
    #expect(list.count == 1)
    let page = try await home.page("/services/sote-0066", lang), text = Reading.text(page)
    #expect(
      text.contains(try #require(home.catalogue.own.first { $0.id.text == "sote-0066" }?.names.byLang[lang])))
    #expect(text.contains("Alku.") && page.contains("<li>yksi</li>") && text.contains("Terveysasema"))
    #expect(Reading.problems(page) == [])
    #expect(try await home.catalogue.services().count == 102)
  }

  @Test("A service without texts of its own shows those of the description that it follows")
  func followed() async throws {
    let home = try await CatalogueCounty()
    try await home.take(
      [Sample.nationalRow("g1", code: "SOTE-0066", names: ["fi": "Kuvaus"])],
      [Sample.service().with("serviceDescriptions", nil)])
    let page = try await home.page("/services/s1")
    #expect(page.contains("Alku.") && page.contains("/contact?topic=teeth"))
    #expect(try await home.catalogue.services().last?.topic == .teeth)
  }

  @Test("Drafts and archived records are not shown", arguments: ["Draft", "Archived", "Modified"])
  func unpublished(_ status: String) async throws {
    let home = try await CatalogueCounty()
    try await home.take([Sample.service().with("publishingStatus", status)], [Sample.channel()])
    #expect(try await home.catalogue.services().count == 101)
    await #expect(throws: Refusal.notFound) { try await home.page("/services/s1") }
  }

  @Test("Hostile texts stay texts", arguments: Lang.allCases)
  func hostile(_ lang: Lang) async throws {
    let home = try await CatalogueCounty()
    let evil = Self.evil
    let service = Sample.service("s1", name: evil)
      .with(
        "serviceDescriptions",
        Sample.words(evil, type: "Summary") + Sample.words("• \(evil)\n\(evil)", type: "Description")
      )
      .with("keywords", Sample.words(evil)).with("requirements", Sample.words(evil))
    let channel = Sample.channel().with("serviceChannelNames", Sample.words(evil, type: "Name"))
      .with("phoneNumbers", [Sample.phone("040 1<b>", info: evil)]).with(
        "emails", [["value": "\(evil)@x", "language": "fi"]]
      )
      .with(
        "webPages",
        [
          ["url": "javascript:alert(1)", "value": evil, "language": "fi"],
          ["url": "https://x/'><b>", "value": evil],
        ])
    try await home.take(
      [service], [channel],
      [Sample.organization().with("organizationNames", Sample.words(evil, type: "Name"))])
    for path in ["/services", "/services/by-class", "/services/s1"] {
      let page = try await home.page(path, lang)
      #expect(Reading.problems(page) == [], "\(path)")
      #expect(!page.contains("<script>alert") && !page.contains("javascript:") && !page.contains("<b>x"))
    }
  }

  @Test(
    "Only addresses of the web become links",
    arguments: ["javascript:alert(1)", "data:text/html,x", "//evil", "ftp://x"])
  func links(_ url: String) async throws {
    let home = try await CatalogueCounty()
    let view = CatalogueView(Ask(.get, "/", visitor: Visitor()), home.catalogue)
    #expect(!view.webPage(WebPage(url: url)).source.contains("href"))
    #expect(view.webPage(WebPage(url: "https://example.fi")).source.contains("href=\"https://example.fi\""))
    #expect(!view.email("a b@c").source.contains("href"))
  }
}

@Suite("Pages of published data", .enabled(if: RealData.isPresent, Comment(rawValue: RealData.absent)))
struct RealPagesTests {
  private func home() async throws -> CatalogueCounty {
    let home = try await CatalogueCounty()
    let names = [
      "ptv-openapi/services", "ptv-openapi/servicechannels", "ptv-openapi/organizations",
      "ptv-national/general-descriptions",
    ]
    let files = try names.map { try RealData.file($0 + ".json") }
    let first = try await home.catalogue.importPTV(files)
    #expect(
      first.summary.channels == .init(read: 364, added: 364)
        && first.summary.organizations == .init(read: 5, added: 5))
    let second = try await home.catalogue.importPTV(files)
    #expect(second.services.isEmpty && second.channels.isEmpty && second.organizations.isEmpty)
    return home
  }

  @Test("Imported twice nothing changes, every page passes the check, and the tables can be rebuilt")
  func pages() async throws {
    let home = try await home()
    let services = try await home.catalogue.services()
    #expect(services.count >= 101 + 150 && Set(services.map(\.id)).count == services.count)
    for (place, service) in services.enumerated() {
      let lang = Lang.allCases[place % 3]
      let page = try await home.page(CatalogueLink.service(service.id).path, lang)
      #expect(Reading.problems(page) == [], "\(service.id.text) \(lang)")
    }
    for lang in Lang.allCases { #expect(Reading.problems(try await home.page("/services", lang)) == []) }
    let dumps = try await home.dumpAroundRebuild()
    #expect(dumps.lived == dumps.rebuilt && dumps.lived.count > 600)
  }
}
