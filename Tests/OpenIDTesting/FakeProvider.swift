import Crypto
import Foundation
package import OpenID
import Synchronization

/// A made-up identity service without sockets: it keeps codes, checks proofs and signs tokens (koepalvelu).
package final class FakeProvider: Sendable {
  package static let issuer = "https://tunnistus.example.fi"
  package static let secret = "a secret: with & signs"

  /// What a test may change.
  package struct Manner: Sendable {
    package var signer = Signer("key-1")
    package var published: [Signer]
    package var isDown = false
    package var description: [String: Told] = [:]
    /// Claims changed just before they are signed.
    package var distort: @Sendable (inout [String: Told]) -> Void = { _ in }
    /// The token changed after it was signed.
    package var tamper: @Sendable (String) -> String = { $0 }
    package var tokenStatus = 200
    package var userinfo: [String: Told] = [:]

    init() { published = [signer] }
  }

  private struct Grant {
    var claims: [String: Told]
    var challenge: String
    var back: String
    var client: String
  }

  private struct Inside {
    var manner = Manner()
    var grants: [String: Grant] = [:]
    var given = 0
    var calls: [WebCall] = []
  }

  private let inside = Mutex(Inside())
  private let now: @Sendable () -> Int

  package init(now: @escaping @Sendable () -> Int) { self.now = now }

  package var manner: Manner {
    get { inside.withLock(\.manner) }
    set { inside.withLock { $0.manner = newValue } }
  }
  package var calls: [WebCall] { inside.withLock(\.calls) }
  package func calls(to part: String) -> Int { calls.filter { $0.address.contains(part) }.count }

  /// Somebody signs in at `address`, where the county sent them; the query with which they come back.
  package func visit(_ address: String, as claims: [String: Told]) -> [String: String] {
    let asked = Self.fields(String(address.drop { $0 != "?" }.dropFirst()))
    var told: [String: Told] = [
      "iss": .text(Self.issuer), "aud": .text(asked["client_id"] ?? ""), "sub": "somebody",
      "nonce": .text(asked["nonce"] ?? ""), "iat": .number(now()), "exp": .number(now() + 300),
    ]
    told.merge(claims) { $1 }
    let grant = Grant(
      claims: told, challenge: asked["code_challenge"] ?? "", back: asked["redirect_uri"] ?? "",
      client: asked["client_id"] ?? "")
    let code = inside.withLock { inside in
      inside.given += 1
      let code = "code-\(inside.given)"
      inside.grants[code] = grant
      return code
    }
    return ["code": code, "state": asked["state"] ?? ""]
  }

  package static func fields(_ form: String) -> [String: String] {
    let pairs = form.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map { String($0).removingPercentEncoding ?? "" }
      return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension FakeProvider {
  /// Answers what the county asks.
  package func web(_ call: WebCall) async throws -> WebReply {
    inside.withLock { $0.calls.append(call) }
    guard !manner.isDown else { throw Down() }
    switch call.address {
    case Self.issuer + "/.well-known/openid-configuration": return reply(description)
    case Self.issuer + "/keys": return reply(["keys": manner.published.map(\.published)])
    case Self.issuer + "/token": return exchange(call)
    case Self.issuer + "/me": return reply(manner.userinfo)
    default: return WebReply(status: 404, body: Data())
    }
  }

  struct Down: Error {}

  private func reply(_ value: some Encodable, status: Int = 200) -> WebReply {
    WebReply(status: status, body: json(value))
  }

  private var description: [String: Told] {
    let own: [String: Told] = [
      "issuer": .text(Self.issuer), "authorization_endpoint": .text(Self.issuer + "/authorize?tenant=1"),
      "token_endpoint": .text(Self.issuer + "/token"), "jwks_uri": .text(Self.issuer + "/keys"),
      "userinfo_endpoint": .text(Self.issuer + "/me"), "end_session_endpoint": .text(Self.issuer + "/end"),
      "code_challenge_methods_supported": ["plain", "S256"],
      "id_token_signing_alg_values_supported": ["RS256", "ES256"],
    ]
    return own.merging(manner.description) { $1 }
  }

  /// A code is good once, for whoever has its proof.
  private func exchange(_ call: WebCall) -> WebReply {
    let manner = manner, form = Self.fields(call.form ?? "")
    guard manner.tokenStatus == 200 else {
      return reply(["error": "temporarily"], status: manner.tokenStatus)
    }
    let grant = inside.withLock { $0.grants.removeValue(forKey: form["code"] ?? "") }
    let digest = Data(SHA256.hash(data: Data((form["code_verifier"] ?? "").utf8)))
    guard let grant, Base64URL.text(digest) == grant.challenge, form["redirect_uri"] == grant.back,
      form["client_id"] == grant.client
    else { return reply(["error": "invalid_grant"], status: 400) }
    guard isClient(call, form) else { return reply(["error": "invalid_client"], status: 401) }
    var claims = grant.claims
    manner.distort(&claims)
    return reply(["id_token": manner.tamper(manner.signer.token(claims)), "access_token": "access"])
  }

  private func isClient(_ call: WebCall, _ form: [String: String]) -> Bool {
    if let given = form["client_secret"] { return given == Self.secret }
    let words = "luukku:a%20secret%3A%20with%20%26%20signs"
    return call.authorization == "Basic " + Data(words.utf8).base64EncodedString()
  }
}
