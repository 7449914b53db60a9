package import Crypto
import CryptoExtras
import Foundation
import OpenID

/// A key with which a made-up provider signs (allekirjoittaja).
package struct Signer: Sendable {
  package enum Kind: Sendable { case curve(P256.Signing.PrivateKey), rsa(RSAKey, pss: Bool) }

  package var id: String?
  package var kind: Kind

  package init(_ id: String?) { (self.id, kind) = (id, .curve(P256.Signing.PrivateKey())) }

  /// An RSA key, made once for all tests.
  package static func rsa(_ id: String, pss: Bool = false) throws -> Signer {
    var signer = Signer(id)
    signer.kind = .rsa(try RSAKey.one.get(), pss: pss)
    return signer
  }

  package var algorithm: String {
    switch kind {
    case .curve: "ES256"
    case .rsa(_, let pss): pss ? "PS256" : "RS256"
    }
  }

  package func token(_ claims: [String: Told], header: [String: Told] = [:]) -> String {
    var head = header
    if head["alg"] == nil { head["alg"] = .text(algorithm) }
    if let id, head["kid"] == nil { head["kid"] = .text(id) }
    let signed = Base64URL.text(json(head)) + "." + Base64URL.text(json(claims))
    return signed + "." + Base64URL.text(signature(Data(signed.utf8)))
  }

  private func signature(_ signed: Data) -> Data {
    switch kind {
    case .curve(let key): (try? key.signature(for: signed).rawRepresentation) ?? Data()
    case .rsa(let key, let pss): key.signature(signed, pss: pss)
    }
  }

  /// The public half as the provider publishes it.
  package var published: [String: String] {
    var row = ["use": "sig"]
    row["kid"] = id
    switch kind {
    case .curve(let key):
      let raw = key.publicKey.rawRepresentation
      row.merge(
        [
          "kty": "EC", "crv": "P-256", "x": Base64URL.text(raw.prefix(32)),
          "y": Base64URL.text(raw.suffix(32)),
        ]
      ) { $1 }
    case .rsa(let key, _): row.merge(["kty": "RSA", "n": key.modulus, "e": key.exponent]) { $1 }
    }
    return row
  }
}

/// An RSA key of 2 048 bits.
package struct RSAKey: Sendable {
  private var key: _RSA.Signing.PrivateKey
  package var modulus: String
  package var exponent: String

  static let one = Result { try RSAKey() }

  init() throws {
    key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
    let parts = try key.publicKey.getKeyPrimitives()
    (modulus, exponent) = (Base64URL.text(parts.modulus), Base64URL.text(parts.publicExponent))
  }

  func signature(_ signed: Data, pss: Bool) -> Data {
    let digest = SHA256.hash(data: signed)
    return (try? key.signature(for: digest, padding: pss ? .PSS : .insecurePKCS1v1_5).rawRepresentation)
      ?? Data()
  }
}
