import Contact
import County
import CountyTesting
import Foundation
import Testing

@Suite("Contacts from other systems") struct PartnerTests {
  private func send(
    _ body: String, to county: TestCounty, key: String? = "k1", by actor: Actor = Cast.partner,
    _ method: Ask.Method = .post
  ) async throws -> (status: Int, json: [String: AnyJSON]) {
    let ask = Ask(
      method, "/api/v1/contacts", visitor: actor.visiting(), body: Data(body.utf8),
      headers: key.map { ["idempotency-key": $0] } ?? [:])
    guard case .json(let text, let status) = try #require(try await county.contact.answer(ask)) else {
      throw Refusal.notFound
    }
    return (status, try JSON.decode([String: AnyJSON].self, from: text))
  }

  private static let good =
    #"{"words": "Kuume ei laske", "lang": "sv", "topic": "ill", "name": "Aada", "phone": "040 123 4567", "born": "1994-05-01", "municipality": "205", "channel": "chat"}"#

  @Test("A contact is taken in the same form as our own, and answered with where to follow it") func taken()
    async throws
  {
    let county = try await TestCounty(), answer = try await send(Self.good, to: county)
    #expect(answer.status == 201 && answer.json["repeated"] == .bool(false))
    guard case .string(let follow)? = answer.json["follow"] else { return #expect(Bool(false)) }
    #expect(follow.hasPrefix("/follow/"))
    let sent = try #require(
      try await county.journal.facts(after: 0, limit: 9).first?.read(ContactReceived.self))
    #expect(
      sent.words == "Kuume ei laske" && sent.lang == .sv && sent.channel == .chat && sent.identity == .light)
    #expect(sent.phone == "0401234567" && sent.born == Day(1994, 5, 1) && sent.municipality == "205")
    #expect(sent.key != "k1", "another system's key is kept as a digest")
  }

  @Test("The least that is enough: words") func least() async throws {
    let county = try await TestCounty()
    #expect(try await send(#"{"words": "apua"}"#, to: county).status == 201)
    let sent = try #require(
      try await county.journal.facts(after: 0, limit: 9).first?.read(ContactReceived.self))
    #expect(
      sent.identity == .anonymous && sent.topic == .other && sent.channel == .partner && sent.lang == .fi)
  }

  @Test(
    "The same key again gives the same matter and writes nothing; another partner's same key is another contact"
  ) func again() async throws {
    let county = try await TestCounty(), first = try await send(Self.good, to: county),
      second = try await send(Self.good, to: county)
    #expect(
      second.status == 200 && second.json["matter"] == first.json["matter"] && second.json["follow"] == nil)
    #expect(try await county.journal.last() == 1)
    let other = try await send(Self.good, to: county, by: Actor(id: "partner-other", role: .partner))
    #expect(other.status == 201 && other.json["matter"] != first.json["matter"])
  }

  @Test("Only a system with an agreement may send", arguments: Cast.all.filter { $0.role != .partner })
  func strangers(_ actor: Actor) async throws {
    let county = try await TestCounty()
    #expect(try await send(Self.good, to: county, by: actor).status == 401)
    #expect(try await county.journal.last() == 0)
  }

  @Test(
    "Without a key, or with one that is empty or too long, nothing is taken",
    arguments: [nil, "", String(repeating: "k", count: 101)])
  func keys(_ key: String?) async throws {
    #expect(try await send(Self.good, to: try await TestCounty(), key: key).status == 400)
  }

  @Test(
    "A body that cannot be read is refused with what to mend, and never stored",
    arguments: [
      ("", 400), ("{", 400), ("[]", 400), ("null", 400), ("{}", 400), (#"{"words": 7}"#, 400),
      (#"{"words": null}"#, 400), (#"{"words": ""}"#, 422),
      (#"{"words": " \n "}"#, 422), (#"{"words": "a", "lang": "se"}"#, 400),
      (#"{"words": "a", "born": "1.5.1994"}"#, 400), (#"{"words": "a", "topic": "pain"}"#, 400),
      (#"{"words": "a", "channel": "fax"}"#, 400), (String(repeating: "[", count: 100_000), 400),
      ("\u{0}\u{1}", 400), (#"{"words": "\ud800"}"#, 400),
    ])
  func bodies(_ body: String, _ status: Int) async throws {
    let county = try await TestCounty(), answer = try await send(body, to: county)
    #expect(answer.status == status, "\(answer.json)")
    guard case .string(let mend)? = answer.json["mend"], case .string? = answer.json["code"] else {
      return #expect(Bool(false), "\(answer.json)")
    }
    #expect(!mend.isEmpty)
    #expect(try await county.journal.last() == 0)
  }

  @Test("Words beyond the limit are refused, names cut") func lengths() async throws {
    let county = try await TestCounty()
    #expect(
      try await send("{\"words\": \"\(String(repeating: "a", count: 4_001))\"}", to: county).status == 422)
    #expect(
      try await send("{\"words\": \"a\", \"name\": \"\(String(repeating: "n", count: 500))\"}", to: county)
        .status == 201)
    #expect(
      try await county.journal.facts(after: 0, limit: 9).first?.read(ContactReceived.self)?.name?.count == 100
    )
  }

  @Test("Only posting is understood") func methods() async throws {
    #expect(try await send(Self.good, to: try await TestCounty(), .get).status == 405)
  }

  @Test("A partner's contact and the resident's own, with one number, belong together") func linked()
    async throws
  {
    let county = try await TestCounty()
    _ = try await send(Self.good, to: county)
    let own = try #require(try await Visit(county: county).send(["phone": "(040) 1234567"]))
    #expect(own.earlier != nil)
  }
}
