import Foundation
import Glibc
import OpenID
import Testing

@Suite("The way to a provider") struct WebTests {
  /// A listener that takes connections and never says a word.
  final class Silence {
    let socket: Int32
    let port: UInt16

    init?() {
      let opened = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
      var size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let listening = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
          bind(opened, pointer, size) == 0 && listen(opened, 8) == 0
            && getsockname(opened, pointer, &size) == 0
        }
      }
      (socket, port) = (opened, UInt16(bigEndian: address.sin_port))
      guard listening else { return nil }
    }

    deinit { close(socket) }
  }

  @Test("Nobody waits for a service that never answers") func patience() async throws {
    let silence = try #require(Silence()), web = WebClient(seconds: 0.3)
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
