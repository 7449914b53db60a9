import Assessment
import Contact
import County
import CountyTesting
import Guidance
import Testing

@testable import Portal

@Suite("Fields that no page offered") struct ForgedFieldsTests {
  /// A link of the matter to another, posted by the nurse.
  private func link(_ town: Town, _ matter: ID<Matter>, to earlier: String) async throws -> Reply {
    try await town.act(.link, on: matter, ["reason": "noAnswer", "earlier": earlier])
  }

  @Test("A matter is linked only to another that is there: not to itself, nor to a made-up one")
  func links() async throws {
    let town = try await Town(), first = try await town.known(), second = try await town.known("Yhä kipeä")
    let before = try await town.facts(second).count
    #expect(try await link(town, second, to: second.text).code == "matter.unknown")
    #expect(try await link(town, second, to: "m-1").code == "matter.unknown")
    for wrong in ["", "../\(first.text)", "A B", first.text.uppercased() + "!"] {
      #expect(try await link(town, second, to: wrong).status == 422, "\(wrong)")
    }
    #expect(try await town.facts(second).count == before)
    #expect(try await link(town, second, to: first.text).status == 303)
    #expect(try await town.county.holding(second).linked?.earlier == first)
  }

  @Test("A trait ticked ten thousand times is one, and one that is not offered is none")
  func traits() async throws {
    let town = try await Town(), matter = try await town.known(), known = DeskWords.traitNames.map(\.0)
    let many = Array(repeating: known[0], count: 10_000) + ["madeUp", "<b>"] + [known[1], known[0]]
    let form = Form(Town.assessing.mapValues { [$0] }.merging(["traits": many]) { $1 })
    let ask = Ask(.post, DeskLink.act(matter, .assess).path, form: form, visitor: Cast.nurse.visiting())
    _ = try await DeskDoor(town.portal).answer(ask)
    let made = try #require(try await town.facts(matter).compactMap { $0.read(AssessmentMade.self) }.last)
    #expect(made.traits == [known[0], known[1]])
  }

  static let forged: [(action: DeskAction, form: [String: String], status: Int)] = [
    (.assess, ["urgency": "Z"], 422), (.assess, ["result": "cured"], 422), (.assess, ["urgency": "e"], 422),
    (.guide, ["service": ""], 422), (.guide, ["service": "<b>"], 422),
    (.guide, ["service": (1...11).map { "SOTE-00\($0)" }.joined(separator: " ")], 422),
    (.handOver, ["unit": "nosuch"], 422), (.handOver, ["unit": "yhteyskeskus"], 422),
    (.identify, ["code": "010594Y9999"], 422), (.identify, ["code": "x"], 422), (.identify, [:], 422),
    (.close, ["closing": "eaten"], 422), (.close, [:], 422), (.holdNow, ["mode": "dream"], 422),
    (.milestone, ["milestone": "nosuch"], 404), (.pause, ["why": " \u{200b} "], 422),
    (.message, ["words": "\n\t"], 422),
  ]

  @Test("A value that no list holds is refused, and nothing is written")
  func values() async throws {
    let town = try await Town(), matter = try await town.known(), before = try await town.facts(matter).count
    for (action, form, status) in Self.forged {
      let base = action == .assess ? Town.assessing : [:]
      let reply = try await town.act(action, on: matter, base.merging(form) { $1 })
      #expect(reply.status == status, "\(action) \(form): \(reply.status)")
      #expect(try await town.facts(matter).count == before, "\(action) \(form)")
    }
  }

  @Test("A version that is no number, or of the future, writes over nobody", arguments: ["99", "-1", "0"])
  func versions(_ version: String) async throws {
    let town = try await Town(), matter = try await town.known(), before = try await town.facts(matter).count
    #expect(try await town.act(.answer, on: matter, ["version": version]).status == 409)
    #expect(try await town.facts(matter).count == before)
  }

  @Test("Somebody else's time, a lost one or none is not taken", arguments: ["", "nosuch", "../x", "A"])
  func times(_ time: String) async throws {
    let town = try await Town(), matter = try await town.matter(at: .toBook)
    try await town.publish(2)
    let before = try await town.facts(matter).count
    let desk = try await town.act(.book, on: matter, ["time": time])
    let own = try await town.post(MyLink.times(matter).path, ["time": time], by: Cast.resident)
    #expect(
      [404, 409, 422].contains(desk.status) && [409, 422].contains(own.status), "\(desk.status) \(own.status)"
    )
    #expect(try await town.facts(matter).count == before)
  }

  @Test("A guided service is at most ten codes, each once as written, in capital letters")
  func guided() async throws {
    let town = try await Town(), matter = try await town.known()
    _ = try await town.act(.guide, on: matter, ["service": "sote-0035, SOTE-0088"])
    let given = try #require(try await town.facts(matter).compactMap { $0.read(GuidanceGiven.self) }.last)
    #expect(given.offers == ["SOTE-0035", "SOTE-0088"])
  }
}
