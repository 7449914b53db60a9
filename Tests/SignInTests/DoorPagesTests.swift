import County
import CountyTesting
import Markup
import OpenIDTesting
import Testing

@testable import SignIn

@Suite("The pages of the door") struct DoorPagesTests {
  @Test("Every address is read back as it is written") func links() {
    for link in SignInLink.examples {
      #expect(SignInLink(link.path.split(separator: "/").map(String.init)) == link)
    }
    #expect(SignInLink(["sign-in", "others"]) == nil && SignInLink(["sign-in", "staff", "forth"]) == nil)
  }

  @Test("One chooses an entrance, and the page one came for is kept", arguments: Lang.allCases)
  func choose(_ lang: Lang) async throws {
    let door = try await TestDoor()
    let page = try #require(
      try await door.answer("/sign-in", query: ["to": "/my/a"], as: .init(visitor: Visitor(lang: lang)))?
        .shown)
    #expect(
      page.source.contains("/sign-in/residents?to=/my/a") && page.source.contains("/sign-in/staff?to=/my/a"))
    #expect(PageCheck.problems(page.source).isEmpty && page.source.contains("/contact"))
    let evil = try #require(try await door.answer("/sign-in", query: ["to": "//evil.example"])?.shown)
    #expect(!evil.source.contains("evil"))
  }

  @Test("An entrance that is not connected is not there") func notConnected() async throws {
    let door = try await TestDoor(entrances: [.staff])
    let page = try #require(try await door.answer("/sign-in")?.shown)
    #expect(!page.source.contains("/sign-in/residents"))
    await #expect(throws: Refusal.notFound) { try await door.answer("/sign-in/residents") }
    await #expect(throws: Refusal.notFound) { try await door.answer("/sign-in/residents/back") }
    #expect(try await TestDoor(entrances: []).answer("/sign-in") == nil, "the demo's door answers then")
  }

  @Test("Goodbye leads on to the identity service's own end", arguments: Lang.allCases)
  func goodbye(_ lang: Lang) async throws {
    let door = try await TestDoor(), guest = TestDoor.Guest(visitor: Visitor(lang: lang))
    let before = try #require(try await door.answer("/signed-out", as: guest)?.shown)
    #expect(before.source.contains(SignInWords.endedHere[lang]) && !before.source.contains("/signed-out/"))
    guard case .see("/signed-out")? = try await door.answer("/signed-out/staff") else {
      return #expect(Bool(false))
    }
    _ = try await door.out(.staff)
    let after = try #require(try await door.answer("/signed-out", as: guest)?.shown)
    #expect(after.source.contains("/signed-out/staff") && !after.source.contains("tunnistus.example.fi"))
    guard case .see(let place)? = try await door.answer("/signed-out/staff") else {
      return #expect(Bool(false))
    }
    #expect(
      place.hasPrefix("https://tunnistus.example.fi/end?client_id=luukku&post_logout_redirect_uri=https%3A"))
    #expect(PageCheck.problems(after.source).isEmpty)
  }

  @Test("Every refusal of the door has its three languages and says what to do")
  func refusals() {
    let all: [Refusal] = [.providerDown, .notConfirmed, .attemptOver, .cancelled, .noRights, .codeMissing]
    #expect(Set(all.map(\.code)).count == all.count)
    for refusal in all { for lang in Lang.allCases { #expect(refusal.words[lang].hasSuffix(".")) } }
  }
}
