import Foundation
import OpenID
import Testing

@Suite("What goes to a provider and what is taken from it") struct WebCallTests {
  private func answer(_ head: String, _ body: String = "") -> String {
    "HTTP/1.1 \(head)\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
  }

  private func call(_ server: TinyServer, _ call: WebCall? = nil) async throws -> WebReply {
    let web = WebClient(seconds: 60)
    do {
      let reply = try await web.call(call ?? WebCall(server.address + "/x?y=z"))
      try await web.close()
      return reply
    } catch {
      try await web.close()
      throw error
    }
  }

  @Test("A look is a GET that asks for JSON, and gives status and bytes") func look() async throws {
    let server = try #require(TinyServer(answer: answer("200 OK", "{\"a\":\"ä\"}")))
    let reply = try await call(server)
    #expect(reply == WebReply(status: 200, body: Data("{\"a\":\"ä\"}".utf8)))
    let heard = try #require(server.heard.first).lowercased()
    #expect(heard.hasPrefix("get /x?y=z http/1.1") && heard.contains("accept: application/json"))
    #expect(!heard.contains("authorization"))
  }

  @Test("A form is posted as one, with its secret in the head and nowhere else") func form() async throws {
    let server = try #require(TinyServer(answer: answer("400 Bad", "{}")))
    let sent = WebCall(server.address + "/token", authorization: "Basic c2FsYQ==", form: "a=1&b=%C3%A4")
    #expect(try await call(server, sent).status == 400)
    let heard = try #require(server.heard.first)
    #expect(heard.hasPrefix("POST /token HTTP/1.1") && heard.hasSuffix("\r\n\r\na=1&b=%C3%A4"))
    #expect(heard.lowercased().contains("content-type: application/x-www-form-urlencoded"))
    #expect(heard.ranges(of: "Basic c2FsYQ==").count == 1)
  }

  @Test("It follows nobody elsewhere", arguments: [301, 302, 303, 307, 308]) func redirect(_ status: Int)
    async throws
  {
    let other = try #require(TinyServer(answer: answer("200 OK", "{}")))
    let server = try #require(TinyServer(answer: answer("\(status) Go\r\nLocation: \(other.address)/token")))
    #expect(try await call(server, WebCall(server.address, form: "code=secret")).status == status)
    #expect(other.heard == [], "a code was carried elsewhere")
  }

  @Test("An answer without end, or one that is no HTTP, is not taken") func odd() async throws {
    let large = String(repeating: "x", count: 300_000)
    for said in [
      answer("200 OK", large), "Hei\r\n\r\n", "", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
    ] {
      let server = try #require(TinyServer(answer: said))
      await #expect(throws: (any Error).self, "\(said.prefix(20))") { try await call(server) }
    }
  }
}
