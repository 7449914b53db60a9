import County
import CountyTesting
import Testing

@testable import luukku

@Suite("Signed-in sessions") struct SessionsTests {
  private let clock = FrozenClock(TestCounty.start)

  private func sessions(key: String = OpenCounty.key, seed: UInt64 = 1) -> Sessions {
    Sessions(key: key, world: .frozen(clock, seed: seed))
  }

  private static let names = ["", "Åke Östman", "\"; luukku=x", "👩‍👩‍👧", String(repeating: "n", count: 100)]

  @Test("Who signed in is who comes back, with a mark for forms", arguments: Cast.all, names)
  func roundTrip(_ actor: Actor, _ name: String) throws {
    let sessions = sessions(), value = try sessions.value(for: Visitor(actor: actor, name: name))
    for lang in Lang.allCases {
      let back = try #require(sessions.visitor(value, lang: lang))
      #expect(back.actor == actor && back.name == name && back.lang == lang && back.secret.utf8.count == 32)
    }
    #expect(value.utf8.allSatisfy { byte in byte > 32 && byte < 127 && !"\";,\\ ".utf8.contains(byte) })
  }

  @Test("Another node with the same key knows the session; one with another key does not")
  func nodes() throws {
    let value = try sessions().value(for: Visitor(actor: Cast.nurse, name: "N"))
    let there = sessions(seed: 99).visitor(value, lang: .fi), here = sessions().visitor(value, lang: .fi)
    #expect(there == here && there?.actor == Cast.nurse)
    #expect(sessions(key: OpenCounty.key + "x").visitor(value, lang: .fi) == nil)
    #expect(sessions(key: "").visitor(value, lang: .fi) == nil)
  }

  @Test("Two sessions of one person have two values and two marks")
  func apart() throws {
    let sessions = sessions(), visitor = Visitor(actor: Cast.resident, name: "A")
    let values = try (0..<50).map { _ in try sessions.value(for: visitor) }
    let secrets = values.compactMap { sessions.visitor($0, lang: .fi)?.secret }
    #expect(Set(values).count == 50 && Set(secrets).count == 50)
    #expect(!zip(values, secrets).contains { $0.0.contains($0.1) }, "the mark cannot be read from the cookie")
  }

  @Test("It ends at its second, also when it was known a moment before", arguments: [-1, 0, 1, 86_400])
  func ends(_ after: Int) throws {
    let sessions = sessions(), value = try sessions.value(for: Visitor(actor: Cast.nurse, name: "N"))
    #expect(sessions.visitor(value, lang: .fi) != nil)
    clock.now = TestCounty.start + Sessions.life + after
    #expect((sessions.visitor(value, lang: .fi) != nil) == (after < 0))
  }

  @Test("One changed sign anywhere is no session")
  func forged() throws {
    let sessions = sessions(),
      value = Array(try sessions.value(for: Visitor(actor: Cast.resident, name: "Aada")))
    let dot = try #require(value.firstIndex(of: "."))
    for place in value.indices {
      for sign in ["A", "b", "-", "_", "."] as [Character] where sign != value[place] {
        var forged = value
        forged[place] = sign
        // the last sign before the dot and the very last one carry bits that decoding passes over
        let read = sessions.visitor(String(forged), lang: .fi)
        #expect(
          read == nil || (place == value.count - 1 && read?.actor == Cast.resident), "\(place) of \(dot)")
      }
    }
  }

  @Test("A cut, doubled, empty or made-up value is no session")
  func broken() throws {
    let sessions = sessions(), value = try sessions.value(for: Visitor(actor: Cast.manager, name: "M"))
    for length in 0..<value.count {
      #expect(sessions.visitor(String(value.prefix(length)), lang: .fi) == nil, "\(length)")
    }
    let parts = value.split(separator: ".").map(String.init)
    for made in [
      "", ".", "..", "a.b", value + value, value + ".x", "." + parts[1], parts[0] + ".",
      parts[1] + "." + parts[0],
      parts[0] + "." + parts[0], " " + value, "null", String(repeating: "a", count: 2_000), "é.é", "%2e",
    ] { #expect(sessions.visitor(made, lang: .fi) == nil, "\(made.prefix(20))") }
  }

  @Test("A ticket of our form under another's signature is refused: nobody becomes a manager by writing so")
  func swapped() throws {
    let sessions = sessions()
    let mine = try sessions.value(for: Visitor(actor: Cast.resident, name: "A")).split(separator: ".").map(
      String.init)
    let theirs = try sessions.value(for: Visitor(actor: Cast.manager, name: "M")).split(separator: ".").map(
      String.init)
    #expect(sessions.visitor(theirs[0] + "." + mine[1], lang: .fi) == nil)
    #expect(sessions.visitor(mine[0] + "." + theirs[1], lang: .fi) == nil)
  }

  @Test(
    "Thousands of strange cookies neither crash nor push a real one out",
    arguments: 1...3 as ClosedRange<UInt64>)
  func flood(_ seed: UInt64) throws {
    let sessions = sessions(), value = try sessions.value(for: Visitor(actor: Cast.nurse, name: "N"))
    var chance = SeededChance(seed: seed)
    let signs = Array("abcXYZ019-_.=%")
    for _ in 0..<1_500 {
      let made = String(
        (0..<Int.random(in: 0...60, using: &chance)).map { _ in signs.randomElement(using: &chance) ?? "a" })
      #expect(sessions.visitor(made, lang: .fi) == nil)
    }
    #expect(sessions.visitor(value, lang: .fi)?.actor == Cast.nurse)
  }
}

@Suite("Settings of a county") struct SettingsTests {
  @Test(
    "Partners are read from their list, and what is no partner is passed over",
    arguments: [
      ("", []), ("a:12345678", ["a"]), ("a:12345678,b:87654321", ["a", "b"]), ("a:1234567", []), ("a", []),
      (":12345678", []),
      ("A:12345678", []), ("a b:12345678", []), (",,a:12345678,,", ["a"]), ("a:12345678:x", ["a"]),
      ("a:12345678,a:87654321", ["a"]), ("a:12345678,b:12345678", ["a"]), ("../x:12345678", []),
      ("ä:12345678", []),
    ] as [(String, Set<String>)])
  func partners(_ text: String, _ names: Set<String>) {
    let found = Settings.partners(text)
    #expect(Set(found.values) == names)
    #expect(!found.keys.contains { text.contains($0) && $0.count > 3 }, "keys are kept as digests only")
  }

  @Test("A key keeps its colons and its case")
  func colons() {
    let found = Settings.partners("a:Salainen:Avain")
    #expect(found[Digest.hex("Salainen:Avain")] == "a" && found[Digest.hex("salainen:avain")] == nil)
  }
}
