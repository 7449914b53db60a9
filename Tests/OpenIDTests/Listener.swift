import Glibc

/// A socket of this machine that takes connections on a port of its own, and says nothing itself.
final class Listener: Sendable {
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
        bind(opened, pointer, size) == 0 && listen(opened, 8) == 0 && getsockname(opened, pointer, &size) == 0
      }
    }
    (socket, port) = (opened, UInt16(bigEndian: address.sin_port))
    guard listening else { return nil }
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }
}
