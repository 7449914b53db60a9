import County
import CountyTesting
import HTTPTypes
import Markup
import SignIn
import Tables
import Testing

@testable import luukku

@Suite("How an answer is sent") struct AnswerKindTests {
  private struct OneDoor: Door {
    var given: Answer
    func answer(_ ask: Ask) async throws -> Answer? { given }
  }

  private func reply(_ answer: Answer, isSecure: Bool = false, _ method: HTTPRequest.Method = .get)
    async throws
    -> OpenCounty.Reply
  {
    var county = OpenCounty(like: try await OpenCounty.shared.value, isSecure: isSecure)
    county.site.doors = [OneDoor(given: answer)]
    return try await county.ask(method, "/anything")
  }

  @Test(
    "A file is for whoever asked: saved under its name or looked at, and kept by nobody on the way",
    arguments: [
      (nil, nil), ("oma-arviointi-11-26.pdf", "attachment; filename=\"oma-arviointi-11-26.pdf\""),
    ] as [(String?, String?)])
  func files(_ name: String?, _ saved: String?) async throws {
    let bytes: [UInt8] = Array("%PDF-1.7 ä".utf8)
    let reply = try await reply(.file(bytes, type: "application/pdf", name: name))
    #expect(reply.status == 200 && reply.text == "%PDF-1.7 ä")
    #expect(reply.headers[.contentType] == "application/pdf" && reply.headers[.contentDisposition] == saved)
    #expect(reply.headers[.cacheControl] == "no-store" && reply.headers[.xContentTypeOptions] == "nosniff")
  }

  @Test(
    "On the way to an identity service the try goes along in a cookie that no script reads, for a quarter of an hour",
    arguments: [false, true])
  func leaving(_ isSecure: Bool) async throws {
    let reply = try await reply(
      .depart("https://tunnistus.example.fi/a?b=c", keeping: "try-1"), isSecure: isSecure)
    #expect(reply.status == 303 && reply.headers[.location] == "https://tunnistus.example.fi/a?b=c")
    let cookie = try #require(reply.headers[.setCookie])
    #expect(cookie.hasPrefix(isSecure ? "__Host-luukku-attempt=try-1;" : "luukku-attempt=try-1;"))
    for part in ["Max-Age=900", "Path=/", "HttpOnly", "SameSite=Lax"] {
      #expect(cookie.contains(part), "\(part)")
    }
    #expect(cookie.contains("Secure") == isSecure && !cookie.contains("Domain"))
  }

  @Test("Somebody who comes in gets one new cookie, and the one of the try is taken away") func entering()
    async throws
  {
    let visitor = Visitor(actor: Cast.nurse, name: "Elli")
    let reply = try await reply(.signIn(visitor, then: "/desk"), isSecure: true)
    let cookies = reply.headers[values: .setCookie]
    #expect(
      cookies.count == 2 && cookies[0].hasPrefix("__Host-luukku=") && cookies[0].contains("Max-Age=36000"))
    #expect(cookies[1].hasPrefix("__Host-luukku-attempt=;") && cookies[1].contains("Max-Age=0"))
    #expect(reply.headers[.location] == "/desk" && reply.text.isEmpty)
  }

  @Test("To HEAD every kind of answer has the same head and no body") func heads() async throws {
    let answers: [Answer] = [
      .page("<p>x</p>", status: 422), .json("{}", status: 201), .text("a", type: "text/csv"),
      .file([1, 2], type: "application/pdf", name: "a.pdf"), .see("/x"), .speak(.sv, then: "/"),
    ]
    for answer in answers {
      let get = try await reply(answer), head = try await reply(answer, .head)
      #expect(head.status == get.status && head.headers == get.headers && head.text.isEmpty)
    }
  }
}
