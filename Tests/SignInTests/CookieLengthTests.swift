import County
import CountyTesting
import OpenIDTesting
import Testing

@testable import SignIn

@Suite("Names in a session") struct CookieLengthTests {
  /// Names as registers may have them: long, of many alphabets, with signs that take many bytes.
  static let names: [String] = [
    "", "Elli", "Åke Öhman", String(repeating: "n", count: 100), String(repeating: "ä", count: 100),
    String(repeating: "名", count: 100), String(repeating: "👨‍👩‍👧‍👦", count: 100),
    String(repeating: "Ä\u{301}\u{323}", count: 100),
    String(repeating: "pitkä nimi ", count: 400), "\"quotes\" \\ and \u{2028} lines",
  ]

  @Test("Whatever somebody is called, a session that is opened is open", arguments: names)
  func opens(_ name: String) async throws {
    let door = try await TestDoor()
    let id = String(repeating: "s", count: 58) + "-1234", unit = String(repeating: "u", count: 64)
    let actor = Actor(id: id, role: .socialWorker, unit: unit)
    let cookie = try await door.sessions.open(Visitor(actor: actor, name: name))
    let visitor = try #require(door.sessions.visitor(cookie, lang: .fi))
    #expect(visitor.actor == actor && name.hasPrefix(visitor.name))
    #expect(visitor.name == name || visitor.name.unicodeScalars.count >= 60, "a name is not cut without need")
    #expect(cookie.utf8.count <= 1_500, "a browser keeps four kilobytes for all cookies of a host")
  }

  @Test("A resident whom the service calls by a long name is in, and stays in") func resident() async throws {
    let door = try await TestDoor()
    for name in Self.names.dropFirst() {
      let claims = TestDoor.aada.merging(["name": .text(name)]) { $1 }
      let entered = try #require(try await door.enter(.residents, claims)?.signedIn)
      let cookie = try await door.sessions.open(entered.visitor)
      #expect(door.sessions.visitor(cookie, lang: .fi)?.actor == entered.visitor.actor, "\(name.prefix(8))")
    }
  }
}
