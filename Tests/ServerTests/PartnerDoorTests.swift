import Contact
import County
import CountyTesting
import Foundation
import HTTPTypes
import Testing

@testable import luukku

@Suite("Partners over HTTP", .serialized) struct PartnerDoorTests {
  private static let body = #"{"words":"Kuume ei laske","topic":"ill"}"#

  private func send(
    _ county: OpenCounty, key: String? = "k-1", bearer: String? = OpenCounty.partnerKey,
    _ body: String = body,
    _ more: [String: String] = [:]
  ) async throws -> OpenCounty.Reply {
    var headers = more
    headers["Idempotency-Key"] = key
    headers["Authorization"] = bearer.map { "Bearer \($0)" }
    return try await county.ask(.post, "/api/v1/contacts", headers, body: body)
  }

  private func json(_ reply: OpenCounty.Reply) throws -> [String: AnyJSON] {
    try JSON.decode([String: AnyJSON].self, from: reply.text)
  }

  @Test("Sent once it is written, sent again it is the same; another body under the key is refused")
  func again() async throws {
    let county = try await OpenCounty.written.value
    let first = try await send(county, key: "again"), second = try await send(county, key: "again")
    #expect(first.status == 201 && second.status == 200)
    #expect(try json(first)["matter"] == json(second)["matter"] && json(second)["repeated"] == .bool(true))
    let other = try await send(county, key: "again", #"{"words":"Muuta"}"#)
    #expect(other.status == 409)
    #expect(try json(other)["code"] == .string("key.reused"))
  }

  @Test(
    "A key that is missing, wrong, or a person's session opens nothing",
    arguments: [
      nil, "", "wrong", "partner-key-of-test", "PARTNER-KEY-OF-TESTS", "a b",
    ])
  func strangers(_ bearer: String?) async throws {
    let county = try await OpenCounty.written.value, nurse = try await county.signedIn(Cast.nurse)
    let reply = try await send(county, key: "stranger", bearer: bearer)
    #expect(reply.status == 401)
    let signed = try await send(county, key: "stranger", bearer: bearer, Self.body, ["Cookie": nurse.cookie])
    #expect(signed.status == 401, "a nurse's cookie is not a partner's key")
    let facts = try await county.county.journal.facts(after: 0, limit: 10_000)
    #expect(!facts.contains { $0.kind == "contact.received" && $0.payload.contains("stranger") })
  }

  @Test("A partner's key opens no page of people", arguments: ["/desk", "/my", "/board", "/board/data"])
  func pages(_ path: String) async throws {
    let county = try await OpenCounty.written.value
    let reply = try await county.ask(.get, path, ["Authorization": "Bearer \(OpenCounty.partnerKey)"])
    #expect(reply.status == 401)
  }

  @Test(
    "Every refusal of the API is JSON with a code and a mend, and writes nothing",
    arguments: [
      ("", 400), ("{", 400), ("[]", 400), (#"{"words":""}"#, 422), (#"{"words":"a","topic":"x"}"#, 400),
      ("<xml/>", 400), ("words=a", 400), ("\u{feff}{}", 400), (String(repeating: " ", count: 900_000), 400),
      (String(repeating: "[", count: 300_000), 400),
      (#"{"words":"\#(String(repeating: "a", count: 4_001))"}"#, 422),
    ])
  func refusals(_ body: String, _ status: Int) async throws {
    let county = try await OpenCounty.written.value, before = try await county.county.journal.last()
    let reply = try await send(county, key: "bad", body), fields = try json(reply)
    #expect(reply.status == status && reply.headers[.contentType] == "application/json")
    for name in ["code", "mend"] {
      guard case .string(let text)? = fields[name] else {
        Issue.record("\(name) is missing: \(reply.text)")
        continue
      }
      #expect(!text.isEmpty && text.count < 400)
    }
    #expect(try await county.county.journal.last() == before)
  }

  @Test("A body of over a megabyte is refused before it is read")
  func large() async throws {
    let reply = try await send(
      try await OpenCounty.written.value, #"{"words":"a","x":"\#(String(repeating: "a", count: 1_100_000))"}"#
    )
    #expect(reply.status == 413)
    #expect(try json(reply)["code"] == .string("body.tooLarge"))
  }

  @Test("A form from elsewhere may come to the API: it has a key of its own and no cookie")
  func elsewhere() async throws {
    let reply = try await send(
      try await OpenCounty.written.value, key: "elsewhere", Self.body,
      ["Origin": "https://triage.example", "Sec-Fetch-Site": "cross-site"])
    #expect(reply.status == 201)
  }

  @Test(
    "What follows a contact can be followed without signing in, in each language", arguments: Lang.allCases)
  func follow(_ lang: Lang) async throws {
    let county = try await OpenCounty.written.value
    guard case .string(let path)? = try json(try await send(county, key: "follow-\(lang)"))["follow"] else {
      Issue.record("no way to follow")
      return
    }
    let page = try await county.ask(.get, path, ["Cookie": "kieli=\(lang.rawValue)"])
    #expect(
      page.status == 200 && page.text.contains("<html lang=\"\(lang.rawValue)\">")
        && !page.text.contains("Kuume"))
  }

  @Test("The document of the API is JSON, and tells every status that the API gives")
  func document() async throws {
    let reply = try await OpenCounty.written.value.ask(.get, "/api/v1/openapi.json")
    let document = try JSON.decode(AnyJSON.self, from: reply.text)
    guard case .object(let whole) = document, case .object(let paths)? = whole["paths"],
      case .object(let contacts)? = paths["/contacts"], case .object(let post)? = contacts["post"],
      case .object(let answers)? = post["responses"]
    else {
      Issue.record("the document has another form")
      return
    }
    for status in ["201", "200", "400", "401", "409", "413", "422"] {
      #expect(answers[status] != nil, "\(status)")
    }
    #expect(reply.text.contains("Idempotency-Key") && whole["openapi"] == .string("3.1.0"))
  }

  @Test("The county's health tells where its journal is")
  func health() async throws {
    let county = try await OpenCounty.written.value
    for turn in 0..<2 {
      _ = try await send(county, key: "health-\(turn)")
      let fields = try json(try await county.ask(.get, "/health"))
      #expect(fields["status"] == .string("ok"))
      guard case .int(let position)? = fields["position"] else {
        Issue.record("no position")
        return
      }
      #expect(position > turn)
    }
  }
}
