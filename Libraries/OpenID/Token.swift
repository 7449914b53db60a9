import Foundation

/// Why a token is not believed (hylkäyksen syy).
public enum TokenFault: String, Error, Sendable, CaseIterable {
  case malformed, algorithm, unknownKey, signature, issuer, audience, party, subject, nonce, expired, early,
    old, level
}

/// An identity token as it came, in three parts; nothing in it is believed before it is checked (RFC 7519).
public struct Token: Sendable {
  /// What the token says of its own signature.
  struct Header: Sendable {
    var algorithm: Algorithm
    var key: String?
  }

  static let longest = 32 * 1_024

  let header: Header
  /// What it claims; use `checked` before believing.
  let claims: Claims
  private let signed: Data
  private let signature: Data

  public init(_ text: String) throws(TokenFault) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard text.utf8.count <= Self.longest, parts.count == 3, let head = Base64URL.bytes(parts[0]),
      let body = Base64URL.bytes(parts[1]), let signature = Base64URL.bytes(parts[2]),
      let claims = Claims(json: body)
    else { throw .malformed }
    header = try Self.read(head)
    (self.claims, self.signature) = (claims, signature)
    signed = Data((parts[0] + "." + parts[1]).utf8)
  }

  private static func read(_ head: Data) throws(TokenFault) -> Header {
    struct Written: Decodable {
      var alg: String
      var kid: String?
      var crit: [String]?
    }
    guard let written = try? JSONDecoder().decode(Written.self, from: head), written.crit == nil else {
      throw .malformed
    }
    guard let algorithm = Algorithm(rawValue: written.alg) else { throw .algorithm }
    return Header(algorithm: algorithm, key: written.kid)
  }

  /// The claims, when one of `keys` signed them and they meet `terms` at `now`.
  public func checked(with keys: KeySet, _ terms: Terms, now: Int) throws(TokenFault) -> Claims {
    guard let key = keys.key(for: header) else { throw .unknownKey }
    guard key.accepts(signature, of: signed, by: header.algorithm) else { throw .signature }
    try terms.check(claims, now: now)
    return claims
  }
}

/// What a token must say to be about this sign-in, here and now (OpenID Connect Core, 3.1.3.7).
public struct Terms: Sendable, Equatable {
  public var issuer: String
  /// Our own name at the provider.
  public var audience: String
  public var nonce: String
  /// Strengths of identification that are enough (`acr`); empty where the provider has only one.
  public var levels: Set<String>
  /// Seconds by which two clocks may differ.
  public static let leeway = 60
  /// Seconds after which an unused token is stale, whatever its own expiry says.
  public static let freshness = 600

  public init(issuer: String, audience: String, nonce: String, levels: Set<String> = []) {
    (self.issuer, self.audience, self.nonce, self.levels) = (issuer, audience, nonce, levels)
  }

  func check(_ claims: Claims, now: Int) throws(TokenFault) {
    guard claims.text("iss") == issuer else { throw .issuer }
    let audiences = claims.texts("aud"), party = claims.text("azp")
    guard audiences.contains(audience) else { throw .audience }
    guard party.map({ $0 == audience }) ?? (audiences.count == 1) else { throw .party }
    guard let subject = claims.text("sub"), (1...255).contains(subject.utf8.count) else { throw .subject }
    guard !nonce.isEmpty, claims.text("nonce") == nonce else { throw .nonce }
    try checkTimes(claims, now)
    guard levels.isEmpty || claims.text("acr").map(levels.contains) == true else { throw .level }
  }

  private func checkTimes(_ claims: Claims, _ now: Int) throws(TokenFault) {
    guard let expiry = claims.number("exp"), expiry > now - Self.leeway else { throw .expired }
    guard let issued = claims.number("iat"), issued <= now + Self.leeway,
      claims.number("nbf").map({ $0 <= now + Self.leeway }) ?? true
    else { throw .early }
    guard issued > now - Self.freshness else { throw .old }
  }
}
