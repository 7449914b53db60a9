import County
import Testing

@testable import Catalogue

@Suite("Addresses of the catalogue")
struct CatalogueLinksTests {
  @Test("Every address reads back as itself", arguments: CatalogueLink.examples)
  func roundTrip(_ link: CatalogueLink) {
    #expect(CatalogueLink(link.path.split(separator: "/").map(String.init)) == link)
  }

  @Test("There is an example of each sort")
  func examples() { #expect(CatalogueLink.examples.count == 5) }

  @Test("A code in capital letters leads to the same page")
  func capitals() throws {
    let id = try #require(ID<Service>("sote-0035"))
    #expect(CatalogueLink(["services", "SOTE-0035"]) == .service(id))
  }

  @Test(
    "Addresses of others are left to them",
    arguments: [
      [], [""], ["service"], ["services", "a", "b"], ["services", "a b"], ["services", ".."], ["units", "å"],
      ["units", String(repeating: "x", count: 65)], ["contact"], ["services", ""],
    ])
  func others(_ parts: [String]) { #expect(CatalogueLink(parts) == nil) }
}
