package import Crypto
import County
import Foundation
import OpenID

/// Signs short texts so that they come back as they left: what our cookies hold (sinetti).
package struct Seal: Sendable {
  /// What a text is signed for; one kind never passes for another.
  package enum Purpose: String, Sendable { case session, attempt, form }

  private let key: SymmetricKey

  package init(key: String) { self.key = SymmetricKey(data: Data(key.utf8)) }

  package func close(_ value: some Encodable, for purpose: Purpose) throws -> String {
    let body = Base64URL.text(Data(try JSON.encode(value).utf8))
    return body + "." + sign(body, for: purpose)
  }

  /// What was closed for the same purpose; `nil` when it is forged or broken.
  package func open<Value: Decodable>(
    _ type: Value.Type = Value.self, _ text: String, for purpose: Purpose
  ) -> Value? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let signature = Base64URL.bytes(parts[1]),
      HMAC<SHA256>.isValidAuthenticationCode(
        signature, authenticating: Self.signed(String(parts[0]), purpose), using: key),
      let data = Base64URL.bytes(parts[0])
    else { return nil }
    return try? JSON.decode(Value.self, from: data)
  }

  /// A mark that only we can make of `text`.
  package func sign(_ text: String, for purpose: Purpose) -> String {
    Base64URL.text(Data(HMAC<SHA256>.authenticationCode(for: Self.signed(text, purpose), using: key)))
  }

  /// A key of its own for another use.
  package func key(for use: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data(use.utf8), outputByteCount: 32)
  }

  private static func signed(_ text: String, _ purpose: Purpose) -> Data {
    Data("\(purpose.rawValue) \(text)".utf8)
  }
}
