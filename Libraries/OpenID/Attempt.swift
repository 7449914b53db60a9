public import Crypto
import Foundation

/// One try to sign in, from the way out to the way back (yritys). Nothing in it is secret.
public struct Attempt: Codable, Sendable, Equatable {
  /// Comes back in the address: the answer belongs to this browser.
  public var state: String
  /// Comes back in the token: the token was made for this try.
  public var nonce: String

  public init(state: String, nonce: String) { (self.state, self.nonce) = (state, nonce) }
}

/// The proof that whoever changes a code for a token is whoever asked for the code (PKCE, RFC 7636).
public struct Proof: Sendable, Equatable {
  /// Sent with the code; 43–128 signs.
  public let verifier: String

  /// A proof that follows from a secret and the try, so that it need not travel in a cookie.
  public init(secret: SymmetricKey, attempt: Attempt) {
    let code = HMAC<SHA256>.authenticationCode(for: Data("proof \(attempt.state)".utf8), using: secret)
    verifier = Base64URL.text(Data(code))
  }

  /// Sent on the way out.
  public var challenge: String { Base64URL.text(Data(SHA256.hash(data: Data(verifier.utf8)))) }
}
