import County
import CountyTesting
import Testing

@testable import SignIn

@Suite("Sessions of two programs against a slow model") struct TwoNodeSessionTests {
  /// What should be known of one session.
  private struct Known {
    var cookie: String
    var actor: Actor
    var id: ID<Session>
    var until: Int
    /// Whether each of the two programs knows that it has ended.
    var isEnded = [false, false]

    /// Stands in the list of the actor's open sessions.
    func isOpen(of who: Actor, _ now: Moment) -> Bool {
      actor == who && until > now.seconds && !isEnded.contains(true)
    }
  }

  @Test(
    "Random beginnings, ends and looks: each program believes what it should",
    arguments: 1...6 as ClosedRange<UInt64>)
  func random(_ seed: UInt64) async throws {
    let door = try await TestDoor(), chance = SeededChance(seed: seed)
    let nodes = [door.sessions, Sessions(seal: door.signIn.seal, journal: door.county.journal)]
    var all: [Known] = []
    for _ in 0..<50 {
      let node = Int(chance.next() % 2), actor = Cast.all[Int(chance.next() % 3)]
      switch chance.next() % 8 {
      case 0, 1, 2: all.append(try await begin(actor, nodes[node], door))
      case 3: try await end(&all, node, nodes, chance)
      case 4:
        _ = try await nodes[node].endAll(of: actor.id)
        for place in all.indices where all[place].isOpen(of: actor, door.county.now) {
          all[place].isEnded[node] = true
        }
      case 5, 6:
        try await nodes[node].look()
        for place in all.indices { all[place].isEnded[node] = all[place].isEnded.contains(true) }
      default: door.county.wait(seconds: Int(chance.next() % 9_000))
      }
      check(all, nodes, door)
    }
  }

  private func begin(_ actor: Actor, _ node: Sessions, _ door: TestDoor) async throws -> Known {
    let cookie = try await node.open(Visitor(actor: actor, name: "N"))
    let visitor = try #require(node.visitor(cookie, lang: .fi))
    let id = try #require(visitor.session)
    return Known(cookie: cookie, actor: actor, id: id, until: door.county.now.seconds + Sessions.life)
  }

  private func end(_ all: inout [Known], _ node: Int, _ nodes: [Sessions], _ chance: SeededChance)
    async throws
  {
    guard !all.isEmpty else { return }
    let place = Int(chance.next() % UInt64(all.count))
    guard let visitor = nodes[node].visitor(all[place].cookie, lang: .fi) else { return }
    try await nodes[node].end(visitor)
    all[place].isEnded[node] = true
  }

  private func check(_ all: [Known], _ nodes: [Sessions], _ door: TestDoor) {
    for known in all {
      for node in nodes.indices {
        let isIn = known.until > door.county.now.seconds && !known.isEnded[node]
        #expect((nodes[node].visitor(known.cookie, lang: .fi) != nil) == isIn)
      }
    }
  }
}
