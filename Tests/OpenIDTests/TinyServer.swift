import Foundation
import Glibc

/// A server of this machine that answers every request with the same words and keeps what it heard (pikkupalvelin).
final class TinyServer: @unchecked Sendable {
  private let listener: Listener
  private let lock = NSLock()
  private var requests: [String] = []

  var heard: [String] { lock.withLock { requests } }
  var address: String { "http://127.0.0.1:\(listener.port)" }

  init?(answer: String) {
    guard let listener = Listener() else { return nil }
    let opened = listener.socket
    self.listener = listener
    Thread.detachNewThread { [weak self] in
      while true {
        let one = accept(opened, nil, nil)
        guard one >= 0 else { return }
        self?.serve(one, answer)
      }
    }
  }

  private func serve(_ one: Int32, _ answer: String) {
    var text = "", part = [UInt8](repeating: 0, count: 65_536)
    while !isWhole(text) {
      let count = recv(one, &part, part.count, 0)
      guard count > 0 else { break }
      text += String(decoding: part.prefix(count), as: UTF8.self)
    }
    lock.withLock { requests.append(text) }
    let bytes = Array(answer.utf8)
    _ = send(one, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    close(one)
  }

  /// The head is there, and as much of the body as it promised.
  private func isWhole(_ text: String) -> Bool {
    guard let end = text.range(of: "\r\n\r\n") else { return false }
    let length = text.lowercased().firstMatch(of: /content-length: (\d+)/).flatMap { Int($0.output.1) } ?? 0
    return text[end.upperBound...].utf8.count >= length
  }
}
