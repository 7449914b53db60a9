import Foundation

/// What a provider says of itself (OpenID Connect Discovery).
public struct Metadata: Sendable, Equatable, Decodable {
  public var issuer: String
  public var authorization: String
  public var token: String
  public var keys: String
  public var userinfo: String?
  public var end: String?
  var challenges: [String]?
  var algorithms: [String]?
  var authentication: [String]?

  enum CodingKeys: String, CodingKey {
    case issuer
    case authorization = "authorization_endpoint"
    case token = "token_endpoint"
    case keys = "jwks_uri"
    case userinfo = "userinfo_endpoint"
    case end = "end_session_endpoint"
    case challenges = "code_challenge_methods_supported"
    case algorithms = "id_token_signing_alg_values_supported"
    case authentication = "token_endpoint_auth_methods_supported"
  }

  /// Where a provider publishes it.
  public static func address(of issuer: String) -> String {
    (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration"
  }

  /// Why it cannot be used for `wanted`; `nil` when it can.
  public func obstacle(for wanted: String) -> String? {
    guard issuer == wanted else { return "it names another issuer" }
    let unsafe = [authorization, token, keys, userinfo, end].compactMap(\.self).contains {
      !Address.isSafe($0)
    }
    guard !unsafe else { return "an address of it is not https" }
    guard challenges?.contains("S256") ?? true else { return "it does not know PKCE with S256" }
    let known = Set(Algorithm.allCases.map(\.rawValue))
    guard algorithms.map({ !known.isDisjoint(with: $0) }) ?? true else {
      return "it signs with none of \(known.sorted().joined(separator: ", "))"
    }
    return nil
  }

  /// Whether the client's secret is sent in the form instead of a header.
  var takesSecretInForm: Bool {
    guard let authentication else { return false }
    return !authentication.contains("client_secret_basic") && authentication.contains("client_secret_post")
  }
}

/// Addresses that may be trusted with codes and tokens.
public enum Address {
  /// Over https, or on this machine.
  public static func isSafe(_ text: String) -> Bool {
    guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty, parts.user == nil,
      parts.fragment == nil
    else { return false }
    return parts.scheme == "https"
      || parts.scheme == "http" && ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host)
  }

  /// `address` with `fields` added to its query.
  static func adding(_ fields: [(String, String)], to address: String) -> String {
    address + (address.contains("?") ? "&" : "?") + form(fields)
  }

  /// Fields as a form sends them.
  static func form(_ fields: [(String, String)]) -> String {
    fields.map { "\(escape($0.0))=\(escape($0.1))" }.joined(separator: "&")
  }

  static func escape(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }

  private static let plain = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
