import Crypto
import CryptoExtras
public import Foundation

/// The keys that a provider signs with, as it publishes them (JWKS, RFC 7517).
public struct KeySet: Sendable {
  private let keys: [SigningKey]

  /// Reads a published set; keys of other kinds, uses or sizes are passed over. `nil` when it is no key set.
  public init?(json: Data) {
    struct Published: Decodable { var keys: [Row] }
    guard let published = try? JSONDecoder().decode(Published.self, from: json) else { return nil }
    keys = published.keys.compactMap(SigningKey.init)
  }

  /// One published key; anything that is missing or of another type makes it a key we cannot use.
  fileprivate struct Row: Decodable {
    var kty, kid, use, alg, n, e, crv, x, y: String?

    init(from decoder: any Decoder) throws {
      let box = try? decoder.container(keyedBy: Key.self)
      func read(_ key: Key) -> String? { try? box?.decode(String.self, forKey: key) }
      (kty, kid, use, alg) = (read(.kty), read(.kid), read(.use), read(.alg))
      (n, e, crv, x, y) = (read(.n), read(.e), read(.crv), read(.x), read(.y))
    }

    enum Key: String, CodingKey { case kty, kid, use, alg, n, e, crv, x, y }
  }

  /// The key that the token names; a token that names none is accepted only where one key would do.
  func key(for header: Token.Header) -> SigningKey? {
    let able = keys.filter { $0.signs(header.algorithm) }
    guard let id = header.key else { return able.count == 1 ? able[0] : nil }
    return able.first { $0.id == id }
  }
}

/// How a token may be signed. `none` and shared secrets are not here, so they cannot be chosen.
public enum Algorithm: String, Sendable, CaseIterable {
  case rs256 = "RS256", ps256 = "PS256", es256 = "ES256"
}

/// One key of a provider.
struct SigningKey: Sendable {
  enum Kind: Sendable { case rsa(_RSA.Signing.PublicKey), curve(P256.Signing.PublicKey) }

  var id: String?
  var algorithm: String?
  var kind: Kind

  fileprivate init?(_ row: KeySet.Row) {
    guard row.use == nil || row.use == "sig", let kind = Self.kind(row) else { return nil }
    (id, algorithm, self.kind) = (row.kid, row.alg, kind)
  }

  private static func kind(_ row: KeySet.Row) -> Kind? {
    let part = { (text: String?) in text.flatMap { Base64URL.bytes($0) } }
    switch row.kty {
    case "RSA":
      guard let n = part(row.n), let e = part(row.e) else { return nil }
      return (try? _RSA.Signing.PublicKey(n: n, e: e)).map(Kind.rsa)
    case "EC" where row.crv == "P-256":
      guard let x = part(row.x), let y = part(row.y), x.count == 32, y.count == 32 else { return nil }
      return (try? P256.Signing.PublicKey(rawRepresentation: x + y)).map(Kind.curve)
    default: return nil
    }
  }

  /// Whether the key is of the algorithm's kind and not kept for another.
  func signs(_ wanted: Algorithm) -> Bool {
    guard algorithm == nil || algorithm == wanted.rawValue else { return false }
    return switch (kind, wanted) {
    case (.rsa, .rs256), (.rsa, .ps256), (.curve, .es256): true
    default: false
    }
  }

  func accepts(_ signature: Data, of signed: Data, by algorithm: Algorithm) -> Bool {
    switch (kind, algorithm) {
    case (.rsa(let key), .rs256):
      key.isValidSignature(
        .init(rawRepresentation: signature), for: SHA256.hash(data: signed), padding: .insecurePKCS1v1_5)
    case (.rsa(let key), .ps256):
      key.isValidSignature(.init(rawRepresentation: signature), for: SHA256.hash(data: signed), padding: .PSS)
    case (.curve(let key), .es256):
      (try? P256.Signing.ECDSASignature(rawRepresentation: signature)).map {
        key.isValidSignature($0, for: SHA256.hash(data: signed))
      } ?? false
    default: false
    }
  }
}
