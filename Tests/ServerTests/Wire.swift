import Foundation

/// A bare connection to a local port: bytes out, bytes in, until the other side closes.
struct Wire: Sendable {
  private let socket: Int32

  init(port: Int) throws {
    socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var limit = timeval(tv_sec: 120, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size), socket = socket
    let done = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
    }
    guard done == 0 else { throw POSIXError(.ECONNREFUSED) }
  }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Foundation.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// What has come when `words` are among it, or all when the other side has closed.
  func read(until words: String? = nil) async -> String {
    await withCheckedContinuation { done in
      DispatchQueue.global().async { done.resume(returning: waitingRead(until: words)) }
    }
  }

  private func waitingRead(until words: String?) -> String {
    var all: [UInt8] = [], part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(socket, &part, part.count, 0)
      if count < 0 { return "nothing came in two minutes" }
      guard count > 0 else { break }
      all += part.prefix(count)
      if let words, String(decoding: all, as: UTF8.self).contains(words) { break }
    }
    return String(decoding: all, as: UTF8.self)
  }

  func close() { _ = Foundation.close(socket) }
}
