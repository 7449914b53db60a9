import County
import Testing

@testable import luukku

@Suite("Keys of other systems") struct PartnersTests {
  @Test("Names are found by the digest of their key, blanks around an entry do not matter") func read() throws
  {
    let partners = try Partners("triage:long-secret-key, chat:another-secret:with-colon\n")
    #expect(
      partners.names == [
        Digest.hex("long-secret-key"): "triage", Digest.hex("another-secret:with-colon"): "chat",
      ])
    #expect(try Partners("").names.isEmpty && Partners(" \n").names.isEmpty)
    #expect(try Partners("a:key-number-1,a:key-number-2").names.count == 2, "a partner may change its key")
  }

  @Test(
    "A bad entry is refused by its place, with the mend, and its key is never said",
    arguments: [
      ("triage", 1, "not name:key"), ("triage:", 1, "not name:key"), (":secret-of-nobody", 1, "identifier"),
      ("a:good-secret-1,Tri age:secret-two", 2, "identifier"), ("a:good-secret-1,b:short", 2, "too short"),
      ("a:good-secret-1,,c:good-secret-3", 2, "not name:key"), ("a:good-secret-1,", 2, "not name:key"),
      ("a:good-secret-1,b:good-secret-1", 2, "another partner"), ("Ääkkönen:secret-two", 1, "identifier"),
    ])
  func refused(_ text: String, _ place: Int, _ said: String) {
    let refused = #expect(throws: Refused.self) { try Partners(text) }
    let words = refused?.description ?? ""
    #expect(words.hasPrefix("LUUKKU_PARTNERS: entry \(place): ") && words.contains(said), "\(words)")
    for secret in ["good-secret", "secret-two", "short\"", "secret-of-nobody"] {
      #expect(!words.contains(secret))
    }
  }

  @Test("Random settings are read or refused, and never said back", arguments: 1...6) func random(
    _ seed: UInt64
  ) {
    let chance = SeededChance(seed: seed), signs = Array("ab:,- \nÄ\u{202e}zq")
    for _ in 0..<500 {
      let text = String(
        (0..<Int(chance.next() % 40)).map { _ in signs[Int(chance.next() % UInt64(signs.count))] })
      do { _ = try Partners(text) } catch {
        #expect(error.description.contains(#/^LUUKKU_PARTNERS: entry \d+: /#))
      }
    }
  }
}
