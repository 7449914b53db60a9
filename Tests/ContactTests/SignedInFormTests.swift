import Contact
import County
import CountyTesting
import Testing

@Suite("The form, signed in") struct SignedInFormTests {
  private func visit(guardianOf: [ID<Person>]? = nil) async throws -> Visit {
    let county = try await TestCounty()
    _ = try await county.register(Cast.person(guardianOf: guardianOf), as: Cast.resident)
    return Visit(county: county, actor: Cast.resident)
  }

  @Test("For oneself nothing that is told is needed, and the matter is strongly identified") func oneself()
    async throws
  {
    let visit = try await visit(), page = try await visit.page(Visit.answers.filter { $0.key != "send" })
    #expect(page.contains(ContactWords.otherBorn.fi) && !page.contains("name=\"phone\""))
    let sent = try #require(try await visit.send(["phone": "000", "born": "1.1.1900"]))
    #expect(
      sent.person?.text == Cast.resident.id && sent.identity == .strong && sent.born == Day(1994, 5, 1)
        && sent.phone == "0401112233" && sent.actedBy == nil)
  }

  @Test("For a child in one's care the matter is the child's, with the child's own age") func child()
    async throws
  {
    let child = try #require(ID<Person>("child-1")), visit = try await visit(guardianOf: [child])
    _ = try await visit.county.register(
      Cast.person("Lapsi", born: Day(2019, 8, 9)), as: Actor(id: child.text, role: .resident))
    let sent = try #require(try await visit.send(["about": "child"]))
    #expect(
      sent.person == child && sent.actedBy?.text == Cast.resident.id && sent.born == Day(2019, 8, 9)
        && sent.identity == .strong)
  }

  @Test(
    "For a child not known to be in one's care, or another adult, nobody is identified",
    arguments: ["child", "other"])
  func others(_ about: String) async throws {
    let sent = try #require(try await visit().send(["about": about]))
    #expect(
      sent.person == nil && sent.actedBy?.text == Cast.resident.id && sent.identity == .light
        && sent.born == nil)
  }

  @Test("Whoever wrote for another reads the matter, and the other does when they are known") func acting()
    async throws
  {
    let visit = try await visit()
    _ = try await visit.send(["about": "other"])
    let fact = try #require(try await visit.county.journal.facts(after: 0, limit: 99).last),
      holding = try #require(Holding([fact]))
    #expect(
      Access(Cast.resident).mayRead(holding.belonging)
        && !Access(Cast.otherResident).mayRead(holding.belonging))
  }

  @Test("Addresses are read and written by one type", arguments: ContactLink.examples) func addresses(
    _ link: ContactLink
  ) {
    #expect(ContactLink(link.path.split(separator: "/").map(String.init)) == link)
  }

  @Test("Other steps' addresses are left alone") func notOurs() async throws {
    let county = try await TestCounty()
    for path in ["/", "/desk", "/contact/x", "/api/v1/other", "/follow"] {
      let answer = try await county.contact.answer(Ask(.get, path, visitor: Visitor()))
      if answer != nil { Issue.record("\(path) was answered") }
    }
  }
}
