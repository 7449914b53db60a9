import Crypto
import Foundation
import OpenID
import Testing

@Suite("Letters, claims and addresses") struct WordsOfTheWebTests {
  @Test("Bytes come back from their letters, and other signs are refused") func letters() {
    var chance = RepeatedChance(seed: 3)
    for length in 0..<100 {
      let bytes = Data((0..<length).map { _ in UInt8(truncatingIfNeeded: chance.next()) })
      let text = Base64URL.text(bytes)
      #expect(Base64URL.bytes(text) == bytes && !text.contains("="))
    }
    let others = ["a", "ab=", "a+bc", "a/bc", "ab c", "äb", "abcde", "AB", "AAB"]
    for bad in others { #expect(Base64URL.bytes(bad) == nil) }
  }

  @Test("A claim is read by its name, or by the way to it") func claims() throws {
    let text =
      #"{"a":"x","urn:oid:1.2":"y","https://c.fi/role":"z","n":5,"l":["p",7,{}],"r":{"roles":["s"]},"t":true}"#
    let claims = try #require(Claims(json: Data(text.utf8)))
    #expect(
      claims.text("a") == "x" && claims.text("urn:oid:1.2") == "y" && claims.text("https://c.fi/role") == "z")
    #expect(claims.text("n") == "5" && claims.number("n") == 5 && claims.number("a") == nil)
    #expect(
      claims.texts("l") == ["p", "7"] && claims.texts("r/roles") == ["s"] && claims.text("t") == "true")
    #expect(claims.text("r/none/deeper") == nil && claims.texts("none") == [] && claims.text("l") == nil)
  }

  @Test(
    "Only one JSON object is a set of claims", arguments: ["", "[]", "1", "{", "\"a\"", "{\"a\":}", "null"])
  func noClaims(_ text: String) { #expect(Claims(json: Data(text.utf8)) == nil) }

  @Test(
    "Codes and tokens go only over https, or within this machine",
    arguments: [
      ("https://a.fi", true), ("https://a.fi:8443/x?y=z", true), ("http://localhost:4593/api", true),
      ("http://127.0.0.1:1", true), ("http://a.fi", false), ("http://localhost.evil.fi", false),
      ("http://127.0.0.1.evil.fi", false), ("https://", false), ("https://user@a.fi", false),
      ("ftp://a.fi", false),
      ("https://a.fi/#x", false), ("", false), ("javascript:alert(1)", false), ("//a.fi", false),
    ]) func safe(_ address: String, _ isSafe: Bool)
  { #expect(Address.isSafe(address) == isSafe) }

  @Test("The proof follows from the secret and the try alone, and is of the right length") func proof() {
    let secret = SymmetricKey(data: Array(repeating: 1, count: 32))
    let one = Attempt(state: "a", nonce: "n"), other = Attempt(state: "b", nonce: "n")
    #expect(Proof(secret: secret, attempt: one) == Proof(secret: secret, attempt: one))
    #expect(Proof(secret: secret, attempt: one) != Proof(secret: secret, attempt: other))
    let verifier = Proof(secret: secret, attempt: one).verifier
    #expect((43...128).contains(verifier.utf8.count) && Base64URL.bytes(verifier) != nil)
  }

  @Test("A description is found under the issuer, with or without a slash at its end") func place() {
    for issuer in ["https://a.fi/x", "https://a.fi/x/"] {
      #expect(Metadata.address(of: issuer) == "https://a.fi/x/.well-known/openid-configuration")
    }
  }
}
