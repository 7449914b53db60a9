import County
import CountyTesting
import Foundation
import Tables
import Testing

@testable import SignIn

@Suite("Sessions") struct SessionTests {
  static func visitor(_ actor: Actor = Cast.nurse) -> Visitor { Visitor(actor: actor, name: "Elli") }

  @Test("A session is known by its cookie for ten hours, with its own mark for forms") func life()
    async throws
  {
    let door = try await TestDoor()
    let one = try await door.sessions.open(Self.visitor()), two = try await door.sessions.open(Self.visitor())
    let known = try #require(door.sessions.visitor(one, lang: .sv))
    #expect(known.actor == Cast.nurse && known.name == "Elli" && known.lang == .sv)
    #expect(known.secret.utf8.count == 32 && known.secret != door.sessions.visitor(two, lang: .sv)?.secret)
    door.county.wait(seconds: Sessions.life - 1)
    #expect(door.sessions.visitor(one, lang: .fi) != nil)
    door.county.wait(seconds: 1)
    #expect(door.sessions.visitor(one, lang: .fi) == nil)
  }

  @Test("A cookie that was changed, cut or signed for something else is nobody's") func forged() async throws
  {
    let door = try await TestDoor(), cookie = try await door.sessions.open(Self.visitor())
    let chance = SeededChance(seed: 9)
    for _ in 0..<2_000 {
      var bytes = Array(cookie.utf8)
      bytes[Int(chance.next() % UInt64(bytes.count))] = UInt8(33 + chance.next() % 90)
      let text = String(decoding: bytes, as: UTF8.self)
      // the last letter of a signature has spare bits: the same bytes may be written in two ways
      guard text.dropLast() != cookie.dropLast() else { continue }
      #expect(door.sessions.visitor(text, lang: .fi) == nil)
    }
    let other = Sessions(seal: Seal(key: "another key"), journal: door.county.journal)
    let attempt = try #require(try await door.out(.residents)).cookie
    for text in [
      "", ".", cookie + "x", String(cookie.dropLast(3)), attempt, try await other.open(Self.visitor()),
    ] {
      #expect(door.sessions.visitor(text, lang: .fi) == nil)
    }
  }

  @Test("Signing out ends the session for good, here at once and on other nodes at their next look")
  func ended() async throws {
    let door = try await TestDoor()
    let node = Sessions(seal: door.signIn.seal, journal: door.county.journal)
    let cookie = try await door.sessions.open(Self.visitor()),
      kept = try await door.sessions.open(Self.visitor())
    let visitor = try #require(door.sessions.visitor(cookie, lang: .fi))
    #expect(node.visitor(cookie, lang: .fi) != nil)
    door.county.wait(minutes: 3)
    try await node.look()
    try await door.sessions.end(visitor)
    #expect(door.sessions.visitor(cookie, lang: .fi) == nil)
    try await node.look()
    #expect(node.visitor(cookie, lang: .fi) == nil)
    #expect(door.sessions.visitor(kept, lang: .fi) != nil && node.visitor(kept, lang: .fi) != nil)
  }

  @Test("A node that starts later refuses what ended before it") func restart() async throws {
    let door = try await TestDoor(), cookie = try await door.sessions.open(Self.visitor())
    try await door.sessions.end(try #require(door.sessions.visitor(cookie, lang: .fi)))
    door.county.wait(hours: 9)
    let node = Sessions(seal: door.signIn.seal, journal: door.county.journal)
    try await node.look()
    #expect(node.visitor(cookie, lang: .fi) == nil)
  }

  @Test("Clocks of two nodes may differ by two minutes without an end being missed") func skew() async throws
  {
    let door = try await TestDoor(), cookie = try await door.sessions.open(Self.visitor())
    let ahead = FrozenClock(door.county.now + 110)
    let node = Sessions(
      seal: door.signIn.seal,
      journal: Journal(
        door.county.database, world: .frozen(ahead), vocabulary: door.county.journal.vocabulary, records: []))
    try await node.look()
    try await door.sessions.end(try #require(door.sessions.visitor(cookie, lang: .fi)))
    try await node.look()
    #expect(node.visitor(cookie, lang: .fi) == nil)
  }

  @Test("Beginning and end are facts; ending twice is one end") func facts() async throws {
    let door = try await TestDoor(), cookie = try await door.sessions.open(Self.visitor())
    let visitor = try #require(door.sessions.visitor(cookie, lang: .fi))
    try await door.sessions.end(visitor)
    try await door.sessions.end(visitor)
    let facts = try await door.county.journal.facts(after: 0, limit: 9)
    #expect(facts.map(\.kind) == [SessionOpened.kind, SessionEnded.kind])
    #expect(facts.allSatisfy { $0.actor == Cast.nurse && !$0.payload.contains("Elli") })
  }

  @Test("One sees one's own open sessions and can end the others") func others() async throws {
    let door = try await TestDoor()
    let cookies = [
      try await door.sessions.open(Self.visitor()), try await door.sessions.open(Self.visitor()),
      try await door.sessions.open(Self.visitor(Cast.resident)),
    ]
    let me = try #require(door.sessions.visitor(cookies[0], lang: .fi))
    let page = try #require(try await door.answer("/sessions", as: .init(visitor: me))?.shown)
    #expect(page.source.contains(SignInWords.endOthers.fi) && PageCheck.problems(page.source).isEmpty)
    guard case .see("/sessions")? = try await door.answer("/sessions", method: .post, as: .init(visitor: me))
    else {
      return #expect(Bool(false))
    }
    #expect(cookies.map { door.sessions.visitor($0, lang: .fi) != nil } == [true, false, true])
    let after = try #require(try await door.answer("/sessions", as: .init(visitor: me))?.shown)
    #expect(after.source.contains(SignInWords.onlyThis.fi))
  }

  @Test("The keeper ends all sessions of one who has left") func keeper() async throws {
    let door = try await TestDoor()
    let cookies = [
      try await door.sessions.open(Self.visitor()), try await door.sessions.open(Self.visitor()),
    ]
    #expect(try await door.sessions.endAll(of: Cast.nurse.id) == 2)
    #expect(cookies.allSatisfy { door.sessions.visitor($0, lang: .fi) == nil })
    #expect(try await door.sessions.endAll(of: Cast.nurse.id) == 0)
  }

  @Test("Nobody's sessions are shown to somebody unknown") func unknown() async throws {
    let door = try await TestDoor()
    await #expect(throws: Refusal.signInNeeded) { try await door.answer("/sessions") }
  }

  @Test("The rebuilt table of sessions is the lived one", arguments: 1...5) func rebuilt(_ seed: UInt64)
    async throws
  {
    let door = try await TestDoor(), chance = SeededChance(seed: seed)
    var open: [Visitor] = []
    for _ in 0..<60 {
      door.county.wait(seconds: Int(chance.next() % 4_000))
      let actor = Cast.all[Int(chance.next() % 6)]
      if chance.next() % 3 == 0, let visitor = open.popLast() {
        try await door.sessions.end(visitor)
      } else {
        let cookie = try await door.sessions.open(Self.visitor(actor))
        open.append(try #require(door.sessions.visitor(cookie, lang: .fi)))
      }
    }
    let query: SQL = "select id || actor || opened || until || coalesce(ended, 0) from session order by id"
    let lived = try await door.county.database.read { try $0.rows(query) { $0.text(0) } }
    try await door.county.journal.rebuild()
    #expect(
      try await door.county.database.read { try $0.rows(query) { $0.text(0) } } == lived && lived.count > 20)
  }
}
