import County
import CountyTesting
import Foundation
import Testing

@testable import Catalogue

@Suite("Pages of services and units")
struct CataloguePagesTests {
  @Test("Every page of the shipped content passes the check", arguments: Lang.allCases)
  func all(_ lang: Lang) async throws {
    let home = try await CatalogueCounty()
    let services = home.catalogue.own.map { CatalogueLink.service($0.id).path }
    let units = home.catalogue.units.map { CatalogueLink.unit($0.id).path }
    for path in ["/services", "/services/by-class", "/units"] + services + units {
      let page = try await home.page(path, lang)
      #expect(Reading.problems(page) == [], "\(path) \(lang)")
      #expect(page.contains("<html lang=\"\(lang.rawValue)\">"))
    }
  }

  @Test(
    "Every own service is listed once, under its door and under its class",
    arguments: ["/services", "/services/by-class"])
  func listed(_ path: String) async throws {
    let home = try await CatalogueCounty()
    let links = Reading.links(try await home.page(path))
    for service in home.catalogue.own {
      #expect(links.count { $0 == CatalogueLink.service(service.id).path } == 1, "\(service.id.text)")
    }
  }

  @Test(
    "The filter finds by a word in any language, and by an inflected one",
    arguments: ["neuvola", "hammashoitoon", "tooth", "tandvård"])
  func filter(_ words: String) async throws {
    let home = try await CatalogueCounty()
    let page = try await home.page("/services", find: words)
    let found = Reading.links(page).filter { $0.hasPrefix("/services/sote") }
    #expect(!found.isEmpty && found.count < 40)
    #expect(Reading.problems(page) == [])
  }

  @Test("What somebody looks for stands in no address and is escaped on the page")
  func privacy() async throws {
    let home = try await CatalogueCounty()
    let page = try await home.page("/services", find: "\"><script>alert(1)</script> peräpukamat")
    #expect(Reading.problems(page) == [] && !page.contains("<script>alert"))
    #expect(!Reading.links(page).contains { $0.contains("per") })
    #expect(page.contains("method=\"post\" action=\"/services\""))
  }

  @Test("A filter that finds nothing leads to a person", arguments: Lang.allCases)
  func nothing(_ lang: Lang) async throws {
    let home = try await CatalogueCounty()
    let page = try await home.page("/services", lang, find: "qqqqqq")
    #expect(Reading.problems(page) == [] && page.contains("href=\"/contact\" class=\"button\""))
    #expect(page.contains(CatalogueWords.none[lang]))
  }

  @Test(
    "A service tells what it is, for whom, its price, the next step and who offers it",
    arguments: Lang.allCases)
  func service(_ lang: Lang) async throws {
    let home = try await CatalogueCounty()
    let content = try CatalogueCounty.shipped.get()
    let service = try #require(content.services.first { $0.code == "SOTE-0066" })
    let page = try await home.page("/services/sote-0066", lang), text = Reading.text(page)
    for words in [
      service.name[lang], CatalogueWords.price(service.charge)[lang], ClassNames.name("KR1")[lang],
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(page.contains("href=\"/contact?topic=\(service.topic.rawValue)\""))
    #expect(page.contains("href=\"/units/kajaani-hammas\"") && page.contains("href=\"tel:080000111\""))
    #expect(text.contains(CatalogueWords.ownSource[lang]))
  }

  @Test(
    "Unknown services and units are refused as not found",
    arguments: ["/services/sote-9999", "/units/nowhere"])
  func unknown(_ path: String) async throws {
    let home = try await CatalogueCounty()
    await #expect(throws: Refusal.notFound) {
      try await home.catalogue.answer(Ask(.get, path, visitor: Visitor()))
    }
  }

  @Test("Another step's address is left to it")
  func others() async throws {
    let home = try await CatalogueCounty()
    let answer = try await home.catalogue.answer(Ask(.get, "/contact", visitor: Visitor()))
    #expect(answer.map { _ in true } == nil)
  }

  @Test("The capability gives units by id and by service")
  func capability() async throws {
    let home = try await CatalogueCounty()
    let id = try #require(ID<CareUnit>("kajaani-hammas")), service = try #require(ID<Service>("sote-0066"))
    #expect(home.catalogue.unit(id)?.kind == "dental" && home.catalogue.unit(.example) == nil)
    #expect(home.catalogue.units(offering: service).map(\.id).contains(id))
    #expect(try await home.catalogue.services().count == 101)
    #expect(try await home.catalogue.service(service)?.own?.code == "SOTE-0066")
  }
}
