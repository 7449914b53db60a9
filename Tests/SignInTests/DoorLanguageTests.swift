import County
import CountyTesting
import Foundation
import OpenIDTesting
import Testing

@testable import SignIn

@Suite("The pages of the door in each language") struct DoorLanguageTests {
  /// Ways to each refusal of the door.
  static let stops:
    [(refusal: Refusal, spoil: @Sendable (TestDoor, inout [String: String], inout [String: Told]) -> Void)] =
      [
        (.attemptOver, { _, query, _ in query["state"] = "other" }),
        (.cancelled, { _, query, _ in query["error"] = "x" }),
        (.notConfirmed, { door, _, _ in door.fake.manner.distort = { $0["nonce"] = "other" } }),
        (
          .codeMissing,
          { door, _, _ in door.fake.manner.distort = { $0["urn:oid:1.2.246.21"] = "010594Y9033" } }
        ),
        (.providerDown, { door, _, _ in door.fake.manner.tokenStatus = 503 }),
      ]

  @Test(
    "Each refusal is told in the reader’s language, with another way to reach us", arguments: stops.indices,
    Lang.allCases)
  func stopped(_ number: Int, _ lang: Lang) async throws {
    let door = try await TestDoor(), (address, cookie) = try #require(try await door.out(.residents))
    var claims = TestDoor.aada, query = door.fake.visit(address, as: claims)
    Self.stops[number].spoil(door, &query, &claims)
    let guest = TestDoor.Guest(visitor: Visitor(lang: lang), attempt: cookie)
    let page = try #require(try await door.answer("/sign-in/residents/back", query: query, as: guest)?.shown)
    let refusal = Self.stops[number].refusal
    #expect(page.status == refusal.status && page.source.contains(refusal.words[lang]))
    for other in Lang.allCases where other != lang { #expect(!page.source.contains(refusal.words[other])) }
    #expect(page.source.contains("08 123 456") && page.source.contains("href=\"/contact\""))
    #expect(page.source.contains("<html lang=\"\(lang.rawValue)\"") && PageCheck.problems(page.source) == [])
    for secret in ["010594Y", "Kaislavuolle", "nonce", "token"] {
      #expect(!page.source.contains(secret), "\(secret)")
    }
  }

  @Test(
    "Choosing, goodbye and the list of sessions say nothing in another language", arguments: Lang.allCases)
  func pages(_ lang: Lang) async throws {
    let door = try await TestDoor()
    _ = try await door.out(.residents)
    let cookie = try await door.sessions.open(Visitor(actor: Cast.nurse, name: "Elli"))
    let visitor = try #require(door.sessions.visitor(cookie, lang: lang))
    let sayings = [
      SignInWords.endedHere, SignInWords.onlyThis,
      SignInWords.without,
    ]
    for path in ["/sign-in", "/signed-out", "/sessions"] {
      let page = try #require(try await door.answer(path, as: .init(visitor: visitor))?.shown)
      #expect(page.status == 200 && PageCheck.problems(page.source) == [], "\(path)")
      #expect(sayings.contains { page.source.contains($0[lang]) }, "\(path) says none of its words")
      for other in Lang.allCases where other != lang {
        for saying in sayings { #expect(!page.source.contains(saying[other]), "\(path) in \(lang)") }
      }
    }
  }

  @Test("The list tells this session from the others, newest first, and never the ended") func list()
    async throws
  {
    let door = try await TestDoor()
    var visitors: [Visitor] = []
    for _ in 0..<3 {
      let cookie = try await door.sessions.open(Visitor(actor: Cast.resident, name: "Aada"))
      visitors.append(try #require(door.sessions.visitor(cookie, lang: .en)))
      door.county.wait(minutes: 10)
    }
    try await door.sessions.end(visitors[1])
    let page = try #require(try await door.answer("/sessions", as: .init(visitor: visitors[0]))?.shown).source
    #expect(page.ranges(of: "<tr>").count == 3, "a head and two sessions")
    let this = try #require(page.range(of: SignInWords.this.en)),
      other = try #require(page.range(of: SignInWords.other.en))
    #expect(other.lowerBound < this.lowerBound, "the newest is first")
  }
}
