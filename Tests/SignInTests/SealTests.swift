import County
import CountyTesting
import Foundation
import OpenID
import Testing

@testable import SignIn

@Suite("The seal") struct SealTests {
  static let seal = Seal(key: "a key that is long enough for a test")

  @Test("What was closed opens as it was, for the same purpose and with the same key only") func closed()
    throws
  {
    let text = try Self.seal.close(["a": "ä \u{1F642}", "b": ""], for: .attempt)
    #expect(Self.seal.open([String: String].self, text, for: .attempt) == ["a": "ä \u{1F642}", "b": ""])
    for purpose in [Seal.Purpose.session, .form] {
      #expect(Self.seal.open([String: String].self, text, for: purpose) == nil)
    }
    #expect(Seal(key: "another").open([String: String].self, text, for: .attempt) == nil)
    #expect(Self.seal.open([Int].self, text, for: .attempt) == nil, "another form is not opened")
  }

  @Test("Every letter counts: a change anywhere breaks the seal") func letters() throws {
    let text = try Self.seal.close(["name": "Aada"], for: .session), bytes = Array(text.utf8)
    for place in bytes.indices.dropLast() {
      var changed = bytes
      changed[place] = changed[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      let other = String(decoding: changed, as: UTF8.self)
      #expect(Self.seal.open([String: String].self, other, for: .session) == nil, "\(place)")
    }
  }

  @Test(
    "What is closed may stand in a cookie",
    arguments: ["", "x;y", "å\r\n", String(repeating: "z", count: 300)])
  func cookie(_ text: String) throws {
    let closed = try Self.seal.close([text], for: .session)
    #expect(closed.utf8.allSatisfy { $0 > 32 && $0 < 127 && !";,\"\\ ".utf8.contains($0) })
  }

  @Test("Keys for other uses differ from each other and are the same again") func keys() {
    #expect(Self.seal.key(for: "proof") == Self.seal.key(for: "proof"))
    #expect(Self.seal.key(for: "proof") != Self.seal.key(for: "other"))
    #expect(Self.seal.key(for: "proof") != Seal(key: "another").key(for: "proof"))
  }
}
