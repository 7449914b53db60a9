import Contact
import County
import CountyTesting
import HTTPTypes
import Logging
import SignIn
import Testing

@testable import luukku

@Suite("Two programs over one journal", .serialized) struct NodesAgreeTests {
  /// Another program over the same journal, with sessions of its own memory.
  private func beside(_ county: OpenCounty) -> OpenCounty {
    var other = OpenCounty(like: county, isSecure: false)
    other.site.sessions = Sessions(seal: Seal(key: OpenCounty.key), journal: county.county.journal)
    return other
  }

  @Test("Signed in on one, one is known on the other; signed out there, one is unknown here after a look")
  func sessions() async throws {
    let here = try await OpenCounty.crowded.value, there = beside(here),
      nurse = try await here.signedIn(Cast.nurse)
    let cookie = ["Cookie": nurse.cookie]
    #expect(try await there.ask(.get, "/desk", cookie).status == 200)
    #expect(try await there.ask(.post, "/sign-out", cookie, body: "secret=\(nurse.secret)").status == 303)
    #expect(try await there.ask(.get, "/desk", cookie).status == 401)
    try await here.site.sessions.look()
    #expect(try await here.ask(.get, "/desk", cookie).status == 401)
  }

  @Test("A page made by one program is a form for the other: its mark is the same") func marks() async throws
  {
    let here = try await OpenCounty.crowded.value, there = beside(here),
      nurse = try await here.signedIn(Cast.nurse)
    let form = "words=Selk%C3%A4&channel=phone&topic=ill&secret=\(nurse.secret)"
    #expect(try await there.ask(.post, "/desk/new", ["Cookie": nurse.cookie], body: form).status == 303)
  }

  @Test("Of two who claim the same matter at once, one has it and the other is told", arguments: 1...3)
  func claim(_ round: Int) async throws {
    let here = try await OpenCounty.crowded.value, there = beside(here)
    let matter = try await here.county.contact.receive(
      ContactReceivedSample.plain(here.county), by: .anonymous
    ).matter
    let one = try await here.signedIn(Cast.nurse), two = try await there.signedIn(Cast.secondNurse)
    let path = "/desk/matter/\(matter.text)/claim"
    async let first = here.ask(.post, path, ["Cookie": one.cookie], body: "secret=\(one.secret)")
    async let second = there.ask(.post, path, ["Cookie": two.cookie], body: "secret=\(two.secret)")
    let statuses = try await [first.status, second.status].sorted()
    #expect(statuses == [303, 409])
    let claims = try await here.county.journal.facts(of: matter.stream).filter { $0.kind == "matter.claimed" }
    #expect(claims.count == 1)
  }

  @Test("A contact sent to both programs under one key at once is one matter") func key() async throws {
    let here = try await OpenCounty.crowded.value, there = beside(here)
    let headers = ["Authorization": "Bearer \(OpenCounty.partnerKey)", "Idempotency-Key": "sent to both"]
    async let first = here.ask(.post, "/api/v1/contacts", headers, body: #"{"words":"Kuume kahdesti"}"#)
    async let second = there.ask(.post, "/api/v1/contacts", headers, body: #"{"words":"Kuume kahdesti"}"#)
    #expect(try await [first.status, second.status].sorted() == [200, 201])
    let sent = try await here.county.journal.facts(ofRoom: "matter").filter {
      $0.payload.contains("kahdesti")
    }
    #expect(sent.count == 1)
  }
}

extension OpenCounty {
  /// For tests that write at the same time and look at nothing but what they wrote.
  static let crowded = Task { try await OpenCounty() }
}
