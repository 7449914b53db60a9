import County
import CountyTesting
import Foundation
import HTTPTypes
import SignIn
import Testing

@testable import luukku

@Suite("Whose cookie it is", .serialized) struct CookieTests {
  private func status(_ county: OpenCounty, _ cookie: String) async throws -> Int {
    try await county.ask(.get, "/desk", ["Cookie": cookie]).status
  }

  @Test("One sign changed anywhere makes it nobody’s", arguments: 1...4 as ClosedRange<UInt64>)
  func changed(_ seed: UInt64) async throws {
    let county = try await OpenCounty.shared.value, chance = SeededChance(seed: seed)
    let value = Array(try await county.signedIn(Cast.nurse).cookie.dropFirst("luukku=".count))
    let signs = Array("ABCDEFGHabcdefgh01234567-_.")
    for _ in 0..<60 {
      var forged = value
      let place = Int(chance.next() % UInt64(value.count)),
        sign = signs[Int(chance.next() % UInt64(signs.count))]
      guard forged[place] != sign else { continue }
      forged[place] = sign
      #expect(try await status(county, "luukku=" + String(forged)) == 401, "sign \(place)")
    }
  }

  @Test("Cut short, doubled or put together of two, it is nobody’s") func cut() async throws {
    let county = try await OpenCounty.shared.value
    let nurse = try await county.signedIn(Cast.nurse).cookie,
      leader = try await county.signedIn(Cast.leader).cookie
    let parts = [nurse, leader].map { $0.dropFirst("luukku=".count).split(separator: ".").map(String.init) }
    for forged in [
      "\(parts[0][0]).\(parts[1][1])", "\(parts[1][0]).\(parts[0][1])", "\(parts[0][0]).", ".\(parts[0][1])",
      "\(parts[0][0])", "\(parts[0][0]).\(parts[0][1]).\(parts[0][1])", "\(parts[0][0])..\(parts[0][1])",
      String(repeating: "A", count: 200_000),
    ] { #expect(try await status(county, "luukku=" + forged) == 401, "\(forged.prefix(20))") }
    for cut in stride(from: 0, to: parts[0][1].count, by: 5) {
      #expect(try await status(county, "luukku=\(parts[0][0]).\(parts[0][1].prefix(cut))") == 401)
    }
  }

  @Test("What is signed for another purpose opens no door") func purposes() async throws {
    let county = try await OpenCounty.shared.value, seal = Seal(key: OpenCounty.key)
    let ticket: [String: AnyJSON] = [
      "actor": .object([
        "id": .string("elli-nurse"), "role": .string("nurse"), "unit": .string("yhteyskeskus"),
      ]),
      "name": .string("Elli"), "session": .string(ID<Session>.example.text),
      "until": .int(TestCounty.start.seconds + 3_600),
    ]
    for (purpose, expected) in [(Seal.Purpose.session, 200), (.attempt, 401), (.form, 401)] {
      let value = try seal.close(ticket, for: purpose)
      #expect(try await status(county, "luukku=" + value) == expected, "\(purpose)")
    }
    let other = try Seal(key: "another key that is long enough too").close(ticket, for: .session)
    #expect(try await status(county, "luukku=" + other) == 401)
  }

  @Test(
    "A ticket of a role that cannot be, without an end, or without a session is nobody’s",
    arguments: [
      #"{"actor":{"id":"x","role":"emperor"},"name":"","session":"s-1","until":9999999999}"#,
      #"{"actor":{"id":"x","role":"nurse","unit":"yhteyskeskus"},"name":"","session":"s-1"}"#,
      #"{"actor":{"id":"x","role":"nurse","unit":"yhteyskeskus"},"name":"","until":9999999999}"#,
      #"{"actor":{"id":"x","role":"nurse","unit":"yhteyskeskus"},"name":"","session":"../1","until":9999999999}"#,
      #"{"actor":{"role":"nurse"},"name":"","session":"s-1","until":9999999999}"#, "[]", "null", "",
    ])
  func odd(_ ticket: String) async throws {
    let county = try await OpenCounty.shared.value, seal = Seal(key: OpenCounty.key)
    let body = Data(ticket.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
    #expect(try await status(county, "luukku=\(body).\(seal.sign(body, for: .session))") == 401)
  }

  @Test("It lasts a working day to the second, and its page no longer than it") func day() async throws {
    let county = try await OpenCounty(), nurse = try await county.signedIn(Cast.nurse)
    for (seconds, expected) in [
      (0, 200), (Sessions.life - 1, 200), (Sessions.life, 401), (Sessions.life * 9, 401),
    ] {
      county.clock.now = TestCounty.start + seconds
      #expect(try await status(county, nurse.cookie) == expected, "after \(seconds) s")
    }
    county.clock.now = TestCounty.start + Sessions.life
    let late = try await county.ask(
      .post, "/desk/new", ["Cookie": nurse.cookie],
      body: "words=a&channel=phone&topic=ill&secret=\(nurse.secret)")
    #expect(late.status == 401)
  }

  @Test("Signing out ends it everywhere: the same cookie, copied before, opens nothing") func left()
    async throws
  {
    let county = try await OpenCounty.shared.value
    let one = try await county.signedIn(Cast.nurse), other = try await county.signedIn(Cast.nurse)
    let out = try await county.ask(.post, "/sign-out", ["Cookie": one.cookie], body: "secret=\(one.secret)")
    #expect(out.status == 303)
    #expect(try await status(county, one.cookie) == 401)
    #expect(try await status(county, other.cookie) == 200, "the other session goes on")
    let again = try await county.ask(.post, "/sign-out", ["Cookie": one.cookie], body: "secret=\(one.secret)")
    #expect(again.status == 303, "signing out twice is no fault")
  }

  @Test("Nobody can sign another out: without the mark the session goes on") func forced() async throws {
    let county = try await OpenCounty.shared.value, nurse = try await county.signedIn(Cast.nurse)
    for body in ["", "secret=", "secret=x"] {
      #expect(try await county.ask(.post, "/sign-out", ["Cookie": nurse.cookie], body: body).status == 403)
    }
    #expect(try await county.ask(.get, "/sign-out", ["Cookie": nurse.cookie]).status == 303)
    #expect(try await status(county, nurse.cookie) == 200)
  }

  @Test("Over https only the cookie with the host’s own prefix counts") func prefixed() async throws {
    let plain = try await OpenCounty.shared.value, secure = OpenCounty(like: plain, isSecure: true)
    let value = try await plain.signedIn(Cast.nurse).cookie.dropFirst("luukku=".count)
    #expect(try await status(secure, "luukku=\(value)") == 401)
    #expect(try await status(secure, "__Host-luukku=\(value)") == 200)
    #expect(try await status(plain, "__Host-luukku=\(value)") == 401)
  }
}
