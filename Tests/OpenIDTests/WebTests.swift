import Foundation
import OpenID
import Testing

@Suite("The way to a provider") struct WebTests {
  @Test("Nobody waits for a service that never answers") func patience() async throws {
    let silence = try #require(Listener()), web = WebClient(seconds: 0.3)
    await #expect(throws: (any Error).self) {
      try await web.call(WebCall("http://127.0.0.1:\(silence.port)/"))
    }
    try await web.close()
  }

  @Test("A service that is not there is said so at once") func nobody() async throws {
    let web = WebClient(seconds: 2)
    await #expect(throws: (any Error).self) { try await web.call(WebCall("http://127.0.0.1:1/")) }
    try await web.close()
  }
}
