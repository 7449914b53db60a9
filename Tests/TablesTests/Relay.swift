import Foundation
import Synchronization

/// A cable between a program and its server that can be cut at the worst moment: when the commit goes over it.
final class Relay: Sendable {
  enum Cut: Sendable {
    /// The commit never reaches the server.
    case before
    /// The server commits, and its answer is never heard.
    case after
  }

  private struct State {
    var cut: Cut?
    var cuts = 0
  }

  let port: Int
  private let target: Int
  private let listener: Int32
  private let state = Mutex(State())

  init(to target: Int) throws {
    self.target = target
    (listener, port) = try Self.listening()
    Thread { [self] in accepting() }.start()
  }

  /// The next commit is cut.
  func arm(_ cut: Cut) { state.withLock { $0.cut = cut } }
  var cuts: Int { state.withLock(\.cuts) }
  func close() { shutdown(listener, Int32(SHUT_RDWR)) }

  private static func loopback(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port)).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
  }

  private static func with<Result>(
    _ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>) -> Result
  ) -> Result {
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0) }
    }
  }

  private static func listening() throws -> (Int32, Int) {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = loopback(0), length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isOpen = with(&address) {
      bind(socket, $0, length) == 0 && listen(socket, 16) == 0 && getsockname(socket, $0, &length) == 0
    }
    guard isOpen else { throw POSIXError(.EADDRNOTAVAIL) }
    return (socket, Int(in_port_t(bigEndian: address.sin_port)))
  }

  private func accepting() {
    while true {
      let client = accept(listener, nil, nil)
      guard client >= 0 else { return }
      let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = Self.loopback(target)
      let size = socklen_t(MemoryLayout<sockaddr_in>.size)
      guard Self.with(&address, { connect(server, $0, size) }) == 0 else { continue }
      Thread { [self] in pump(from: client, to: server, isRequest: true) }.start()
      Thread { [self] in pump(from: server, to: client, isRequest: false) }.start()
    }
  }

  private func pump(from source: Int32, to target: Int32, isRequest: Bool) {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(source, &bytes, bytes.count, 0)
      guard count > 0 else { break }
      if isRequest, holdsCommit(bytes[..<count]), let cut = taken() {
        if cut == .after { hangUpAfterSending(bytes[..<count], to: target, hearing: source) }
        break
      }
      guard send(target, bytes, count, Int32(MSG_NOSIGNAL)) == count else { break }
    }
    for socket in [source, target] { shutdown(socket, Int32(SHUT_RDWR)) }
  }

  /// The program hears nothing any more, and the server hears the commit to its end.
  private func hangUpAfterSending(_ bytes: ArraySlice<UInt8>, to server: Int32, hearing client: Int32) {
    shutdown(client, Int32(SHUT_RDWR))
    _ = Array(bytes).withUnsafeBytes { send(server, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    Thread.sleep(forTimeInterval: 0.3)
  }

  private func holdsCommit(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains("commit\0")
  }

  private func taken() -> Cut? {
    state.withLock { state in
      defer { state.cut = nil }
      if state.cut != nil { state.cuts += 1 }
      return state.cut
    }
  }
}
