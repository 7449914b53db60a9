import Crypto
import Foundation
import OpenID
import OpenIDTesting
import Testing

@Suite("Checking a token") struct TokenTests {
  static let now = 1_800_000_000
  static let terms = Terms(issuer: "https://a.example.fi", audience: "luukku", nonce: "n", levels: ["loa3"])
  static let good: [String: Told] = [
    "iss": "https://a.example.fi", "aud": "luukku", "sub": "1", "nonce": "n", "acr": "loa3",
    "iat": .number(now - 5), "exp": .number(now + 300),
  ]

  /// Why the token is refused; `nil` when it is believed.
  static func fault(_ text: String, _ keys: [Signer], at now: Int = now) -> TokenFault? {
    do throws(TokenFault) {
      guard let set = KeySet(json: json(["keys": keys.map(\.published)])) else { return .unknownKey }
      _ = try Token(text).checked(with: set, terms, now: now)
      return nil
    } catch {
      return error
    }
  }

  @Test("A token of each way of signing is believed") func believed() throws {
    for signer in [Signer("c"), try .rsa("r"), try .rsa("p", pss: true)] {
      #expect(Self.fault(signer.token(Self.good), [signer]) == nil, "\(signer.algorithm)")
    }
  }

  @Test(
    "One wrong claim is enough to refuse",
    arguments: [
      (["iss": "https://b.example.fi"], .issuer), (["iss": "https://a.example.fi/"], .issuer),
      (["aud": "other"], .audience), (["aud": []], .audience), (["aud": ["luukku", "other"]], .party),
      (["azp": "other"], .party), (["sub": ""], .subject), (["nonce": "m"], .nonce), (["nonce": ""], .nonce),
      (["exp": .number(now - 60)], .expired), (["exp": "soon"], .expired),
      (["iat": .number(now + 61)], .early),
      (["iat": "now"], .early), (["nbf": .number(now + 61)], .early), (["iat": .number(now - 600)], .old),
      (["acr": "loa1"], .level), (["acr": ""], .level),
    ] as [([String: Told], TokenFault)])
  func wrong(_ change: [String: Told], _ fault: TokenFault) {
    let signer = Signer("c")
    #expect(Self.fault(signer.token(Self.good.merging(change) { $1 }), [signer]) == fault)
  }

  @Test(
    "A claim that must be there is missed",
    arguments: [
      ("iss", .issuer), ("aud", .audience), ("sub", .subject), ("nonce", .nonce), ("exp", .expired),
      ("iat", .early),
      ("acr", .level),
    ] as [(String, TokenFault)])
  func missing(_ name: String, _ fault: TokenFault) {
    let signer = Signer("c")
    #expect(Self.fault(signer.token(Self.good.filter { $0.key != name }), [signer]) == fault)
  }

  @Test("Two clocks may differ by a minute; several audiences are fine when we are the party") func leeway() {
    let signer = Signer("c")
    let kind: [[String: Told]] = [
      ["exp": .number(Self.now - 59)], ["iat": .number(Self.now + 60)],
      ["aud": ["other", "luukku"], "azp": "luukku"],
    ]
    for change in kind {
      #expect(Self.fault(signer.token(Self.good.merging(change) { $1 }), [signer]) == nil, "\(change)")
    }
  }

  @Test("A token whose claims were changed after signing is refused") func tampered() throws {
    for signer in [Signer("c"), try .rsa("r")] {
      let parts = signer.token(Self.good).split(separator: ".").map(String.init)
      let other = signer.token(Self.good.merging(["sub": "2"]) { $1 }).split(separator: ".").map(String.init)
      #expect(Self.fault("\(parts[0]).\(other[1]).\(parts[2])", [signer]) == .signature)
    }
  }

  @Test("Another's signature under a known name is refused") func impostor() {
    #expect(Self.fault(Signer("c").token(Self.good), [Signer("c")]) == .signature)
  }

  @Test("A token cannot choose to be unsigned, or signed with what is public")
  func algorithms() throws {
    let signer = try Signer.rsa("r")
    for algorithm in ["none", "None", "HS256", "RS1", "ES384", ""] {
      #expect(Self.fault(signer.token(Self.good, header: ["alg": .text(algorithm)]), [signer]) == .algorithm)
    }
    // an RSA key does not answer for another kind of signature
    #expect(Self.fault(signer.token(Self.good, header: ["alg": "ES256"]), [signer]) == .unknownKey)
    #expect(Self.fault(signer.token(Self.good, header: ["alg": "PS256"]), [signer]) == .signature)
  }

  @Test("A token that demands what we do not know is refused") func critical() {
    let signer = Signer("c")
    #expect(Self.fault(signer.token(Self.good, header: ["crit": ["b64"]]), [signer]) == .malformed)
  }

  @Test("A token without a key's name is believed only where one key would do") func nameless() {
    let one = Signer(nil), two = Signer("two")
    #expect(Self.fault(one.token(Self.good), [one]) == nil)
    #expect(Self.fault(one.token(Self.good), [one, two]) == .unknownKey)
  }

  @Test("Keys for other uses, too short or broken are passed over") func keys() throws {
    let signer = Signer("c")
    var forSecrets = signer.published, forOther = signer.published, broken = signer.published
    (forSecrets["use"], forOther["alg"], broken["x"]) = ("enc", "ES512", "!!")
    let short = [
      "kty": "RSA", "kid": "c", "n": Base64URL.text(Data(repeating: 0xff, count: 64)), "e": "AQAB",
    ]
    for row in [forSecrets, forOther, broken, short, ["kty": "oct", "k": "AAAA", "kid": "c"]] {
      let set = try #require(KeySet(json: json(["keys": [row]])))
      #expect(throws: TokenFault.unknownKey) {
        try Token(signer.token(Self.good)).checked(with: set, Self.terms, now: Self.now)
      }
    }
    #expect(KeySet(json: Data("[]".utf8)) == nil && KeySet(json: Data(#"{"keys":1}"#.utf8)) == nil)
  }

  @Test("A broken token is malformed, whatever the breakage: 4 000 random ones") func broken() {
    var chance = RepeatedChance(seed: 11)
    let signer = Signer("c"), good = signer.token(Self.good)
    for _ in 0..<4_000 {
      var bytes = Array(good.utf8)
      for _ in 0...Int(chance.next() % 3) {
        let place = Int(chance.next() % UInt64(bytes.count))
        switch chance.next() % 3 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: chance.next())
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8(ascii: "."), at: place)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      guard text != good else { continue }
      #expect(Self.fault(text, [signer]) != nil)
    }
    for text in ["", ".", "..", "a.b.c", good + ".", String(repeating: "a", count: 40_000)] {
      #expect(Self.fault(text, [signer]) == .malformed)
    }
  }
}

/// Chance that repeats itself (SplitMix64).
struct RepeatedChance: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
