import County
import CountyTesting
import Testing

@testable import Guidance

@Suite("How long a walk is kept in use")
struct WalkKeepingTests {
  private let day = 86_400

  @Test(
    "The address of a walk opens it for the days set, and then leads to the beginning", arguments: [1, 2, 7])
  func opens(_ days: Int) async throws {
    let county = try await FlowCounty()
    var flows = county.flows
    flows.keeping = WalkKeeping(opens: days)
    let flow = try #require(flows.book["tooth-trouble"]), word = try await flows.start(flow, in: .fi)
    county.county.clock.now = county.county.clock.now + (days * day - 1)
    #expect(try await flows.walk(word).steps.isEmpty)
    try await flows.answer(flow.first, "none", in: word)
    county.county.clock.now = county.county.clock.now + 1
    await #expect(throws: Refusal.noSuchWalk) { try await flows.walk(word) }
    await #expect(throws: Refusal.noSuchWalk) { try await flows.answer("trouble", "ache", in: word) }
  }

  @Test("An old walk is no longer counted, however far back the picture looks; its facts stay")
  func counts() async throws {
    let county = try await FlowCounty()
    var flows = county.flows
    flows.keeping = WalkKeeping(opens: 2, counts: 10)
    let flow = try #require(flows.book["tooth-trouble"])
    for _ in 0..<3 { _ = try await flows.start(flow, in: .fi) }
    county.county.clock.now = county.county.clock.now + 10 * day
    _ = try await flows.start(flow, in: .fi)
    let long = county.county.clock.now + -90 * day
    #expect(try await flows.traffic(of: flow, since: long).begun == 4, "ten days to the second are counted")
    county.county.clock.now = county.county.clock.now + 1
    #expect(try await flows.traffic(of: flow, since: long).begun == 1)
    #expect(try await county.county.journal.facts(ofRoom: "walk", kind: FlowStarted.kind).count == 4)
  }

  @Test("What is written of a walk names nobody, whoever walks") func nobody() async throws {
    let county = try await FlowCounty(), flow = try #require(county.flows.book["mood-and-anxiety"])
    let resident = Actor(id: "person-1", role: .resident)
    var place = try await county.see("/flows/\(flow.id)", by: resident)
    place = try await county.see(place, ["answer": ["none"]], by: resident)
    let facts = try await county.county.journal.facts(ofRoom: "walk")
    #expect(facts.count == 2)
    for fact in facts {
      #expect(fact.actor == .anonymous && !fact.payload.contains("person-1"))
      #expect(!place.contains(String(fact.stream.id)), "the journal does not know the address's word")
    }
  }

  @Test(
    "Settings out of bounds are told with their line and the mend",
    arguments: [
      ("opens: 0\ncounts: 400", "opens"), ("opens: 31\ncounts: 400", "opens"),
      ("opens: 2\ncounts: 1", "counts"), ("opens: 2\ncounts: 4000", "counts"),
    ])
  func settings(_ text: String, _ entry: String) throws {
    let owner = "owner: {fi: Omistaja, sv: Ägare, en: Owner}\n"
    let problems = try ContentFolder.shipped.copied { folder in
      try folder.write("\(text)\n\(owner)", to: WalkKeeping.file)
      return WalkKeeping.problems(folder)
    }
    #expect(problems.map(\.line) == [entry == "opens" ? 1 : 2] && problems.allSatisfy { !$0.mend.isEmpty })
    #expect(WalkKeeping.problems(.shipped).isEmpty)
  }
}
