import Crypto
import Foundation
import OpenID
import OpenIDTesting
import Testing

@Suite("Forged tokens") struct ForgeryTests {
  private let signer = Signer("c")

  /// A token of any head and any signature over the good claims.
  private func token(
    _ head: [String: Told], _ claims: [String: Told] = TokenTests.good,
    signed: (Data) -> Data = { _ in Data() }
  ) -> String {
    let text = Base64URL.text(json(head)) + "." + Base64URL.text(json(claims))
    return text + "." + Base64URL.text(signed(Data(text.utf8)))
  }

  private func fault(_ token: String, _ keys: [Signer]? = nil) -> TokenFault? {
    TokenTests.fault(token, keys ?? [signer])
  }

  @Test(
    "Signatures made of zeros, ones or nothing prove nothing",
    arguments: [
      [], [0], Array(repeating: 0, count: 64), Array(repeating: 0xff, count: 64),
      Array(repeating: 0, count: 63) + [1],
      Array(repeating: 0, count: 31) + [1] + Array(repeating: 0, count: 31) + [1],
      Array(repeating: 1, count: 256),
      // the order of the curve, which is nothing again
      [
        0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xbc, 0xe6, 0xfa,
        0xad,
        0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
      ] + Array(repeating: 0, count: 31) + [1],
    ] as [[UInt8]])
  func empty(_ bytes: [UInt8]) throws {
    let rsa = try Signer.rsa("r")
    for (key, algorithm) in [(signer, "ES256"), (rsa, "RS256"), (rsa, "PS256")] {
      let head: [String: Told] = ["alg": .text(algorithm), "kid": .text(key.id ?? "")]
      #expect(fault(token(head) { _ in Data(bytes) }, [key]) == .signature, "\(algorithm)")
    }
  }

  @Test(
    "A public key used as a shared secret signs nothing", arguments: ["HS256", "HS384", "HS512", "hs256"])
  func publicSecret(_ algorithm: String) throws {
    let rsa = try Signer.rsa("r"), modulus = try #require(rsa.published["n"])
    for secret in [Data(modulus.utf8), try #require(Base64URL.bytes(modulus)), Data()] {
      let forged = token(["alg": .text(algorithm), "kid": "r"]) { signed in
        Data(HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: secret)))
      }
      #expect(fault(forged, [rsa]) == .algorithm)
    }
  }

  @Test("A key that comes along with the token is not looked at", arguments: ["jwk", "jku", "x5u", "x5c"])
  func ownKey(_ field: String) {
    let thief = Signer("c")
    let own: Told = field == "x5c" ? [thief.published["x"] ?? ""] : .text(thief.published["x"] ?? "")
    #expect(fault(thief.token(TokenTests.good, header: [field: own])) == .signature)
    #expect(fault(thief.token(TokenTests.good, header: [field: own, "kid": "thief"])) == .unknownKey)
  }

  @Test("Another key of the provider under the name of the right one is refused") func swapped() {
    let other = Signer("other")
    let forged = other.token(TokenTests.good, header: ["kid": "c"])
    #expect(fault(forged, [signer, other]) == .signature)
    #expect(fault(other.token(TokenTests.good), [signer, other]) == nil)
  }

  @Test("The head of one token and the signature of another do not fit") func mixed() {
    let parts = signer.token(TokenTests.good).split(separator: ".").map(String.init)
    let later = signer.token(TokenTests.good.merging(["sub": "2"]) { $1 }).split(separator: ".").map(
      String.init)
    for mix in [[0, 1, 5], [0, 4, 2], [0, 4, 5], [3, 1, 5]] {
      let all = parts + later, text = mix.map { all[$0] }.joined(separator: ".")
      let isOne = text == parts.joined(separator: ".") || text == later.joined(separator: ".")
      #expect(isOne || fault(text) == .signature, "\(mix)")
    }
  }

  @Test(
    "Claims of another kind than they should be are no claims",
    arguments: [
      (["iss": ["https://a.example.fi"]], .issuer), (["sub": .number(1)], nil), (["nonce": ["n"]], .nonce),
      (["exp": .text("\(TokenTests.now + 300)")], .expired), (["iat": .text("\(TokenTests.now)")], .early),
      (["exp": .number(Int.max)], .expired), (["exp": .number(Int.min)], .expired),
      (["iat": .number(0)], .old),
      (["aud": ["luukku", "luukku"]], .party), (["acr": ["loa3"]], .level),
      (["sub": .text(String(repeating: "s", count: 256))], .subject),
      (["aud": "LUUKKU"], .audience), (["aud": "luukku "], .audience),
      (["iss": "https://a.example.fi\u{0}"], .issuer),
    ] as [([String: Told], TokenFault?)])
  func kinds(_ change: [String: Told], _ expected: TokenFault?) {
    #expect(fault(signer.token(TokenTests.good.merging(change) { $1 })) == expected)
  }

  @Test("A part more, a part less, or a part padded is no token") func parts() {
    let good = signer.token(TokenTests.good), parts = good.split(separator: ".").map(String.init)
    for text in [
      "\(parts[0]).\(parts[1])", "\(good).\(parts[2])", "\(parts[0]).\(parts[1]).\(parts[2])=", " \(good)",
      "\(good)\n",
      "\(parts[0])..\(parts[2])", ".\(parts[1]).\(parts[2])", "\(parts[0]) .\(parts[1]).\(parts[2])",
      good.replacing(".", with: ","),
    ] { #expect(fault(text) == .malformed, "\(text.prefix(20))") }
  }

  @Test("A token lives from a minute before its birth to a minute after its death, never ten after its birth")
  func times() {
    let token = signer.token(
      TokenTests.good.merging(["iat": .number(TokenTests.now), "exp": .number(TokenTests.now + 5_000)]) { $1 }
    )
    let short = signer.token(
      TokenTests.good.merging(["iat": .number(TokenTests.now), "exp": .number(TokenTests.now + 30)]) { $1 })
    for (text, after, expected) in [
      (token, -61, .early), (token, -60, nil), (token, 0, nil), (token, 599, nil), (token, 600, .old),
      (short, 29, nil), (short, 89, nil), (short, 90, .expired),
    ] as [(String, Int, TokenFault?)] {
      #expect(TokenTests.fault(text, [signer], at: TokenTests.now + after) == expected, "after \(after) s")
    }
  }
}
