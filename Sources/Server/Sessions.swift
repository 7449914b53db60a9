import County
import Crypto
import Foundation

/// Signed-in visitors in a signed cookie: nothing is stored, so any node knows them (istunto).
struct Sessions: Sendable {
  static let cookie = "luukku"
  /// A working day; after it one signs in again.
  static let life = 10 * 3_600

  private struct Ticket: Codable {
    var actor: Actor
    var name: String
    var until: Int
    var nonce: String
  }

  private let key: SymmetricKey
  /// Cookies that were read a moment ago: a page has one, and so have its pictures.
  private let known = Shelf<String, Int, Known?>(most: 4_096)
  private let world: World

  /// A genuine cookie, read.
  private struct Known {
    var ticket: Ticket
    var secret: String
  }

  init(key: String, world: World) { (self.key, self.world) = (SymmetricKey(data: Data(key.utf8)), world) }

  func value(for visitor: Visitor) throws -> String {
    let ticket = Ticket(
      actor: visitor.actor, name: visitor.name, until: world.now().seconds + Self.life, nonce: world.secret())
    let body = base64(Data(try JSON.encode(ticket).utf8))
    return body + "." + sign(body)
  }

  /// The visitor whose cookie this is; `nil` when it is forged, broken or too old.
  func visitor(_ value: String, lang: Lang) -> Visitor? {
    guard value.utf8.count <= 1_000, let known = known.part(value, under: 0, make: { read(value) }),
      known.ticket.until > world.now().seconds
    else { return nil }
    return Visitor(actor: known.ticket.actor, name: known.ticket.name, lang: lang, secret: known.secret)
  }

  private func read(_ value: String) -> Known? {
    let parts = value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, isSigned(parts[0], parts[1]), let data = data(parts[0]),
      let ticket = try? JSON.decode(Ticket.self, from: data)
    else { return nil }
    return Known(ticket: ticket, secret: String(sign("form " + parts[1]).prefix(32)))
  }

  private func sign(_ text: String) -> String {
    base64(Data(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)))
  }

  private func isSigned(_ text: String, _ signature: String) -> Bool {
    data(signature).map {
      HMAC<SHA256>.isValidAuthenticationCode($0, authenticating: Data(text.utf8), using: key)
    } ?? false
  }

  private func base64(_ data: Data) -> String {
    data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  private func data(_ text: String) -> Data? {
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    return Data(base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/") + padding)
  }
}
