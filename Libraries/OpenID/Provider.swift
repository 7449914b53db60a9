import Foundation

/// How the county is known at a provider (asiakas).
public struct Client: Sendable, Equatable {
  public var issuer: String
  public var id: String
  /// Never logged; `nil` for a public client, which PKCE alone protects.
  public var secret: Secret?
  /// Where the provider sends people back to.
  public var back: String
  public var scopes: [String]
  public var levels: [String]
  /// Whether claims are also asked from the provider's own page of claims.
  public var asksMore: Bool

  public init(
    issuer: String, id: String, secret: Secret?, back: String, scopes: [String] = ["openid"],
    levels: [String] = [], asksMore: Bool = false
  ) {
    (self.issuer, self.id, self.secret, self.back) = (issuer, id, secret, back)
    (self.scopes, self.levels, self.asksMore) = (scopes, levels, asksMore)
  }
}

/// Why signing in at a provider did not work.
public enum ProviderFault: Error, Sendable, Equatable {
  /// It does not answer, or answers with a fault of its own.
  case unreachable
  /// It answered with something that cannot be used; the words are for the keeper.
  case unfit(String)
  /// It would not give a token for this code: used, too old, or another's.
  case codeRefused
  case token(TokenFault)
}

/// An identity service, asked by the authorization code flow with PKCE (tunnistuspalvelu).
public actor Provider {
  public nonisolated let client: Client
  private let web: Web
  private let now: @Sendable () -> Int
  private var metadata: Kept<Metadata>?
  private var keys: Kept<KeySet>?
  private var downUntil = 0

  private struct Kept<Value: Sendable>: Sendable {
    var value: Value
    var at: Int
  }

  static let keptFor = 3_600
  /// Seconds between two looks for a key that was not there.
  static let keyPause = 60
  /// Seconds for which a provider that did not answer is not asked again.
  static let downPause = 5

  public init(_ client: Client, now: @escaping @Sendable () -> Int, web: @escaping Web) {
    (self.client, self.now, self.web) = (client, now, web)
  }

  /// Where to send somebody who wants to sign in.
  public func departure(_ attempt: Attempt, _ proof: Proof) async throws(ProviderFault) -> String {
    var fields = [
      ("response_type", "code"), ("client_id", client.id), ("redirect_uri", client.back),
      ("scope", client.scopes.joined(separator: " ")), ("state", attempt.state), ("nonce", attempt.nonce),
      ("code_challenge", proof.challenge), ("code_challenge_method", "S256"),
    ]
    if !client.levels.isEmpty { fields.append(("acr_values", client.levels.joined(separator: " "))) }
    return Address.adding(fields, to: try await described().authorization)
  }

  /// What the provider says of whoever came back with `code`.
  public func arrival(_ code: String, _ attempt: Attempt, _ proof: Proof) async throws(ProviderFault)
    -> Claims
  {
    let answer = try await exchange(code, proof)
    let terms = Terms(
      issuer: client.issuer, audience: client.id, nonce: attempt.nonce, levels: Set(client.levels))
    let claims = try await check(answer.identity, terms)
    guard client.asksMore, let access = answer.access else { return claims }
    return try await complete(claims, access)
  }

  /// Where somebody may also end the provider's own session; `nil` when it is not known or has none.
  public func departureForGood(then back: String) -> String? {
    metadata?.value.end.map {
      Address.adding([("client_id", client.id), ("post_logout_redirect_uri", back)], to: $0)
    }
  }
}

extension Provider {
  private struct Exchanged: Decodable {
    var identity: String
    var access: String?

    enum CodingKeys: String, CodingKey {
      case identity = "id_token"
      case access = "access_token"
    }
  }

  private func exchange(_ code: String, _ proof: Proof) async throws(ProviderFault) -> Exchanged {
    let metadata = try await described()
    var fields = [
      ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", client.back),
      ("code_verifier", proof.verifier), ("client_id", client.id),
    ]
    var call = WebCall(metadata.token)
    if let secret = client.secret {
      if metadata.takesSecretInForm {
        fields.append(("client_secret", secret.word))
      } else {
        call.authorization = Self.basic(client.id, secret)
      }
    }
    call.form = Address.form(fields)
    let reply = try await ask(call)
    guard reply.status == 200 else { throw refusal(reply) }
    return try read(Exchanged.self, reply, "the token answer")
  }

  /// A code that is not accepted is the visitor's trouble; anything else is the keeper's.
  private func refusal(_ reply: WebReply) -> ProviderFault {
    struct Refused: Decodable { var error: String }
    let error = (try? JSONDecoder().decode(Refused.self, from: reply.body))?.error ?? ""
    if error == "invalid_grant" { return .codeRefused }
    let known = [
      "invalid_client", "invalid_request", "unauthorized_client", "invalid_scope", "unsupported_grant_type",
    ]
    return .unfit("the token address answered \(reply.status) \(known.first { $0 == error } ?? "")")
  }

  private static func basic(_ id: String, _ secret: Secret) -> String {
    "Basic " + Data("\(Address.escape(id)):\(Address.escape(secret.word))".utf8).base64EncodedString()
  }

  /// A key that is not known yet may be a fresh one: the set is read again, but not at everybody's wish.
  private func check(_ text: String, _ terms: Terms) async throws(ProviderFault) -> Claims {
    do {
      let token = try Token(text)
      let kept = try await keySet(newerThan: now() - Self.keptFor)
      do {
        return try token.checked(with: kept.value, terms, now: now())
      } catch TokenFault.unknownKey {
        let fresh = try await keySet(newerThan: now() - Self.keyPause)
        return try token.checked(with: fresh.value, terms, now: now())
      }
    } catch let fault as TokenFault {
      throw .token(fault)
    } catch let fault as ProviderFault {
      throw fault
    } catch {
      throw .unreachable
    }
  }

  private func complete(_ claims: Claims, _ access: String) async throws(ProviderFault) -> Claims {
    guard let address = try await described().userinfo else { throw .unfit("it has no userinfo address") }
    let reply = try await ask(WebCall(address, authorization: "Bearer \(access)"))
    guard reply.status == 200, let more = Claims(json: reply.body) else {
      throw .unfit("its userinfo cannot be read")
    }
    guard more.text("sub") == claims.text("sub") else { throw .token(.subject) }
    return claims.completed(by: more)
  }
}

extension Provider {
  /// The provider's own description, read at most once an hour.
  func described() async throws(ProviderFault) -> Metadata {
    if let metadata, metadata.at > now() - Self.keptFor { return metadata.value }
    let reply = try await ask(WebCall(Metadata.address(of: client.issuer)))
    guard reply.status == 200 else { throw .unfit("its description answers \(reply.status)") }
    let read = try read(Metadata.self, reply, "its description")
    if let obstacle = read.obstacle(for: client.issuer) { throw .unfit("its description: \(obstacle)") }
    metadata = Kept(value: read, at: now())
    return read
  }

  private func keySet(newerThan age: Int) async throws(ProviderFault) -> Kept<KeySet> {
    if let keys, keys.at > age { return keys }
    let reply = try await ask(WebCall(try await described().keys))
    guard reply.status == 200, let set = KeySet(json: reply.body) else {
      throw .unfit("its keys cannot be read")
    }
    let kept = Kept(value: set, at: now())
    keys = kept
    return kept
  }

  /// Asks, and remembers for a moment that nobody answered.
  private func ask(_ call: WebCall) async throws(ProviderFault) -> WebReply {
    guard now() >= downUntil else { throw .unreachable }
    let reply = try? await web(call)
    guard let reply, reply.status < 500 else {
      downUntil = now() + Self.downPause
      throw .unreachable
    }
    return reply
  }

  private func read<Value: Decodable>(
    _ type: Value.Type, _ reply: WebReply, _ what: String
  ) throws(ProviderFault) -> Value {
    do { return try JSONDecoder().decode(type, from: reply.body) } catch {
      throw .unfit("\(what) cannot be read")
    }
  }
}
