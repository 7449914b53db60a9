import County
import CountyTesting
import HTTPTypes
import Testing

@testable import luukku

@Suite("Heads that no browser sends") struct OddHeadTests {
  @Test(
    "A key that is written in another way than the agreement says opens nothing",
    arguments: [
      "partner-key-of-tests", "Bearer", "Bearer ", "Bearer  partner-key-of-tests",
      "bearer partner-key-of-tests",
      "Basic partner-key-of-tests", "Bearer partner-key-of-tests, Bearer x",
      "Bearer triage:partner-key-of-tests", "Bearer \(Digest.hex(OpenCounty.partnerKey))",
    ])
  func keys(_ given: String) async throws {
    let county = try await OpenCounty.shared.value
    let reply = try await county.ask(
      .post, "/api/v1/contacts", ["Authorization": given, "Idempotency-Key": "odd"], body: #"{"words":""}"#)
    #expect(reply.status == 401, "\(given): \(reply.status)")
  }

  @Test(
    "Cookies by the thousand, without names, without values, or of others are passed over",
    arguments: [
      "", ";", "=", "luukku", "luukku;luukku=", "=x; =y", String(repeating: "a=b; ", count: 4_000),
      "kieli=fi; kieli=sv; luukku=; luukku=x.y", "LUUKKU=x", "\"luukku\"=x", "luukku=\"\u{1}\"",
      "$Version=1; luukku=a",
    ])
  func cookies(_ cookie: String) async throws {
    let county = try await OpenCounty.shared.value
    #expect(try await county.ask(.get, "/", ["Cookie": cookie]).status == 200)
    #expect(try await county.ask(.get, "/desk", ["Cookie": cookie]).status == 401)
  }

  @Test("A real cookie among others is found, and of two the first is believed") func among() async throws {
    let county = try await OpenCounty.shared.value, nurse = try await county.signedIn(Cast.nurse).cookie
    for cookie in ["a=b; \(nurse)", "\(nurse); a=b", "kieli=en; \(nurse); kieli=sv", "\(nurse); luukku=x.y"] {
      #expect(try await county.ask(.get, "/desk", ["Cookie": cookie]).status == 200, "\(cookie.prefix(20))")
    }
    #expect(try await county.ask(.get, "/desk", ["Cookie": "luukku=x.y; \(nurse)"]).status == 401)
  }

  @Test(
    "A sender’s key of any signs is one key: the same again is the same contact",
    arguments: [
      "a", "ä", "🙂", "a b", "../..", "<b>", "'; drop table matter; --", String(repeating: "k", count: 100),
    ])
  func senders(_ key: String) async throws {
    let county = try await OpenCounty.crowded.value
    let headers = ["Authorization": "Bearer \(OpenCounty.partnerKey)", "Idempotency-Key": key]
    let replies = [
      try await county.ask(.post, "/api/v1/contacts", headers, body: #"{"words":"Sama"}"#),
      try await county.ask(.post, "/api/v1/contacts", headers, body: #"{"words":"Sama"}"#),
    ]
    // a head holds bytes of ASCII; whatever else is sent is one key too, or none
    #expect([[201, 200], [400, 400]].contains(replies.map(\.status)), "\(key): \(replies.map(\.status))")
  }

  @Test("The address of a form is never taken from the head: whoever says to be another host is refused")
  func hosts() async throws {
    let county = try await OpenCounty.shared.value
    for (origin, status) in [
      ("http://luukku.test", 200), ("http://luukku.test:81", 403), ("http://other.test", 403),
    ] {
      let headers = ["Origin": origin, "X-Forwarded-Host": "other.test", "Forwarded": "host=other.test"]
      #expect(
        try await county.ask(.post, "/contact", headers, body: "safe=yes").status == status, "\(origin)")
    }
  }
}
