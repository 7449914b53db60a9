import County
import CountyTesting
import OpenIDTesting
import Testing

@testable import SignIn

@Suite("Coming back with something else than one left with") struct ForgedReturnTests {
  /// Changes what comes back with the browser.
  struct Forgery: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var status: Int
    /// Whether the identity service may be asked at all.
    var asks = false
    var change: @Sendable (inout [String: String]) -> Void
  }

  static let forgeries: [Forgery] = [
    Forgery(testDescription: "no state", status: 400) { $0["state"] = nil },
    Forgery(testDescription: "an empty state", status: 400) { $0["state"] = "" },
    Forgery(testDescription: "another's state", status: 400) { $0["state"] = "abcdefghijkmnpqrstuvwxyz23" },
    Forgery(testDescription: "the state in capitals", status: 400) {
      $0["state"] = $0["state"]?.uppercased()
    },
    Forgery(testDescription: "the state and more", status: 400) { $0["state"]? += "x" },
    Forgery(testDescription: "no code", status: 400) { $0["code"] = nil },
    Forgery(testDescription: "an empty code", status: 400) { $0["code"] = "" },
    Forgery(testDescription: "an error beside a code", status: 400) { $0["error"] = "access_denied" },
    Forgery(testDescription: "an error that is markup", status: 400) {
      $0["error"] = "<script>alert(1)</script>"
    },
    Forgery(testDescription: "another issuer", status: 403) { $0["iss"] = "https://other.example.fi" },
    Forgery(testDescription: "an empty issuer", status: 403) { $0["iss"] = "" },
    Forgery(testDescription: "a code that was never given", status: 403, asks: true) {
      $0["code"] = "code-99"
    },
    Forgery(testDescription: "a code of many signs", status: 403, asks: true) {
      $0["code"] = String(repeating: "c", count: 4_000)
    },
    Forgery(testDescription: "a code that is a form", status: 403, asks: true) {
      $0["code"] = "x&redirect_uri=https://evil.example"
    },
  ]

  @Test(
    "It is refused on a whole page, nobody is signed in or written down", arguments: forgeries,
    Entrance.allCases)
  func forged(_ forgery: Forgery, _ entrance: Entrance) async throws {
    let door = try await TestDoor(), (address, cookie) = try #require(try await door.out(entrance))
    var query = door.fake.visit(address, as: TestDoor.aada)
    forgery.change(&query)
    let answer = try await door.answer(
      SignInLink.back(entrance).path, query: query, as: .init(attempt: cookie))
    let page = try #require(answer?.shown)
    #expect(page.status == forgery.status && PageCheck.problems(page.source) == [])
    #expect(!page.source.contains("<script>alert") && !page.source.contains("evil.example"))
    #expect((door.fake.calls(to: "/token") > 0) == forgery.asks, "the service was asked")
    #expect(try await door.county.journal.last() == 0)
  }

  @Test("A try goes with the browser: the way back of one and the cookie of another do not fit")
  func crossed() async throws {
    let door = try await TestDoor()
    let victim = try #require(try await door.out(.residents)),
      thief = try #require(try await door.out(.residents))
    let query = door.fake.visit(thief.address, as: TestDoor.aada)
    for cookie in [victim.cookie, "", String(thief.cookie.dropLast(2)), "\(thief.cookie).x"] {
      let answer = try await door.answer("/sign-in/residents/back", query: query, as: .init(attempt: cookie))
      #expect(answer?.shown?.status == 400, "somebody was signed in as another")
    }
    #expect(try await door.county.journal.last() == 0)
  }

  @Test("The cookie of a try is no session, and a session is no try") func kinds() async throws {
    let door = try await TestDoor(), (address, attempt) = try #require(try await door.out(.residents))
    #expect(door.sessions.visitor(attempt, lang: .fi) == nil)
    let session = try await door.sessions.open(SessionTests.visitor())
    let query = door.fake.visit(address, as: TestDoor.aada)
    let answer = try await door.answer("/sign-in/residents/back", query: query, as: .init(attempt: session))
    #expect(answer?.shown?.status == 400)
  }

  @Test(
    "A second of the quarter of an hour is enough, and one more is too many",
    arguments: [(899, true), (900, false), (901, false)])
  func time(_ seconds: Int, _ isIn: Bool) async throws {
    let door = try await TestDoor(), (address, cookie) = try #require(try await door.out(.residents))
    door.county.wait(seconds: seconds)
    let query = door.fake.visit(address, as: TestDoor.aada)
    let answer = try await door.answer("/sign-in/residents/back", query: query, as: .init(attempt: cookie))
    #expect((answer?.signedIn != nil) == isIn)
  }

  @Test("Ten tries at once with one code are ten entrances of one person") func together() async throws {
    let door = try await TestDoor()
    let isIn = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<10 {
        group.addTask {
          let claims = TestDoor.aada.merging(["name": .text("Nimi \(number)")]) { $1 }
          return try await door.enter(.residents, claims)?.signedIn != nil
        }
      }
      return try await group.reduce(into: [Bool]()) { $0.append($1) }
    }
    #expect(isIn == Array(repeating: true, count: 10))
    let people = try await door.county.journal.facts(ofRoom: "person", kind: Person.kind)
    #expect(people.count == 1, "one code is one person, however many come with it at once")
  }
}
