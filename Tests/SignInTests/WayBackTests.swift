import County
import CountyTesting
import Markup
import OpenIDTesting
import Testing

@testable import SignIn

@Suite("The way back from the identity service") struct WayBackTests {
  @Test("An answer without our cookie, or with another's, is refused") func otherBrowser() async throws {
    let door = try await TestDoor()
    let (address, _) = try #require(try await door.out(.residents)),
      (_, other) = try #require(try await door.out(.residents))
    let query = door.fake.visit(address, as: TestDoor.aada)
    for cookie in [nil, "", "a.b", other] {
      let answer = try await door.answer("/sign-in/residents/back", query: query, as: .init(attempt: cookie))
      #expect(answer?.shown?.status == 400)
    }
  }

  @Test("A forged cookie is refused: one changed letter is enough") func forged() async throws {
    let door = try await TestDoor(), (address, cookie) = try #require(try await door.out(.residents))
    let query = door.fake.visit(address, as: TestDoor.aada)
    var bytes = Array(cookie.utf8)
    bytes[10] = bytes[10] == 65 ? 66 : 65
    let answer = try await door.answer(
      "/sign-in/residents/back", query: query, as: .init(attempt: String(decoding: bytes, as: UTF8.self)))
    #expect(answer?.shown?.status == 400)
  }

  @Test("A try that began at one entrance does not end at the other") func otherEntrance() async throws {
    let door = try await TestDoor(), (address, cookie) = try #require(try await door.out(.residents))
    let query = door.fake.visit(address, as: TestDoor.aada)
    let answer = try await door.answer("/sign-in/staff/back", query: query, as: .init(attempt: cookie))
    #expect(answer?.shown?.status == 400)
  }

  @Test("A try lasts a quarter of an hour") func tooLate() async throws {
    let door = try await TestDoor(), (address, cookie) = try #require(try await door.out(.residents))
    door.county.wait(seconds: 900)
    let query = door.fake.visit(address, as: TestDoor.aada)
    let answer = try await door.answer("/sign-in/residents/back", query: query, as: .init(attempt: cookie))
    #expect(answer?.shown?.status == 400)
  }

  @Test("The same way back a second time is refused") func replay() async throws {
    let door = try await TestDoor(), (address, cookie) = try #require(try await door.out(.residents))
    let query = door.fake.visit(address, as: TestDoor.aada), guest = TestDoor.Guest(attempt: cookie)
    #expect(try await door.answer("/sign-in/residents/back", query: query, as: guest)?.signedIn != nil)
    #expect(try await door.answer("/sign-in/residents/back", query: query, as: guest)?.shown?.status == 403)
  }

  @Test("Whoever turns back at the identity service is met kindly", arguments: Lang.allCases)
  func cancelled(_ lang: Lang) async throws {
    let door = try await TestDoor(), (address, cookie) = try #require(try await door.out(.residents))
    let state = door.fake.visit(address, as: [:])["state"] ?? ""
    let answer = try await door.answer(
      "/sign-in/residents/back",
      query: ["error": "access_denied", "state": state, "error_description": "<b>x"],
      as: .init(visitor: Visitor(lang: lang), attempt: cookie))
    let page = try #require(answer?.shown)
    #expect(page.status == 400 && page.source.contains(Refusal.cancelled.words[lang]))
    #expect(page.source.contains("to=/sign-in\"") && !page.source.contains("/back"))
    #expect(!page.source.contains("<b>x") && PageCheck.problems(page.source).isEmpty)
  }

  @Test("An answer that names another service is refused") func mixUp() async throws {
    let door = try await TestDoor(), (address, cookie) = try #require(try await door.out(.residents))
    var query = door.fake.visit(address, as: TestDoor.aada)
    query["iss"] = "https://other.example.fi"
    let answer = try await door.answer("/sign-in/residents/back", query: query, as: .init(attempt: cookie))
    #expect(answer?.shown?.status == 403)
  }

  @Test("A service that is down gives one plain page with a number to call", arguments: Lang.allCases)
  func down(_ lang: Lang) async throws {
    let door = try await TestDoor()
    door.fake.manner.isDown = true
    let guest = TestDoor.Guest(visitor: Visitor(lang: lang))
    let page = try #require(try await door.answer("/sign-in/residents", as: guest)?.shown)
    #expect(page.status == 503 && page.source.contains("08 123 456") && page.source.contains("/contact"))
    #expect(page.source.contains(Refusal.providerDown.words[lang]) && PageCheck.problems(page.source).isEmpty)
    #expect(door.reports.all == ["residents: the identity service does not answer"])
  }

  @Test(
    "A token that is not right lets nobody in, and the keeper reads why",
    arguments: [
      ("iss", "https://other.example.fi", "issuer"), ("aud", "other", "audience"),
      ("nonce", "other", "nonce"),
      ("exp", 1, "expired"), ("sub", "", "subject"),
    ] as [(String, Told, String)]) func wrongToken(_ claim: String, _ value: Told, _ reason: String)
    async throws
  {
    let door = try await TestDoor()
    door.fake.manner.distort = { $0[claim] = value }
    let answer = try await door.enter(.residents, TestDoor.aada)
    #expect(answer?.shown?.status == 403 && answer?.shown?.source.contains(reason) == false)
    #expect(door.reports.all == ["residents: the token was refused: \(reason)"])
    #expect(try await door.county.journal.last() == 0)
  }
}
