import County
import CountyTesting
import Tables
import Testing

@testable import Guidance

@Suite("Walks through flows") struct FlowWalkTests {
  private func begin(_ county: FlowCounty, _ id: String = "tooth-trouble") async throws -> (Flow, String) {
    let flow = try #require(county.flows.book[id])
    return (flow, try await county.flows.start(flow, in: .fi))
  }

  @Test("Answers are facts, each with where it led, and the end is one too") func facts() async throws {
    let county = try await FlowCounty(), (flow, word) = try await begin(county)
    for (question, answer) in [("danger", "none"), ("what", "check")] {
      try await county.flows.answer(question, answer, in: word)
    }
    let walk = try await county.flows.walk(word)
    #expect(walk.flow == flow.id && walk.answers == ["danger": "none", "what": "check"])
    #expect(walk.steps.map(\.next) == ["what", "check-up"] && walk.outcome == "check-up")
    let facts = try await county.county.journal.facts(after: 0, limit: 100)
    #expect(facts.map(\.kind) == [FlowStarted.kind, FlowAnswered.kind, FlowAnswered.kind, FlowEnded.kind])
  }

  @Test("Nobody’s name goes with a walk, and the word in the address is not in the journal") func nameless()
    async throws
  {
    let county = try await FlowCounty()
    let place = try await county.see("/flows/sore-throat", by: Cast.resident)
    let word = try #require(place.split(separator: "/").dropFirst(2).first.map(String.init))
    _ = try await county.see(place, ["answer": ["none"]], by: Cast.resident)
    let facts = try await county.county.journal.facts(after: 0, limit: 10)
    #expect(facts.count == 2 && facts.allSatisfy { $0.actor == .anonymous })
    for fact in facts {
      #expect(!fact.stream.description.contains(word) && !fact.payload.contains(word))
      #expect(!fact.payload.contains(Cast.resident.id))
    }
  }

  @Test("The same answer again writes nothing; another one forgets what came after") func again() async throws
  {
    let county = try await FlowCounty(), (_, word) = try await begin(county)
    for (question, answer) in [("danger", "none"), ("what", "ache"), ("since", "days"), ("bad", "much")] {
      try await county.flows.answer(question, answer, in: word)
    }
    let before = try await county.county.journal.last()
    try await county.flows.answer("what", "ache", in: word)
    #expect(try await county.county.journal.last() == before)
    try await county.flows.answer("what", "broken", in: word)
    let walk = try await county.flows.walk(word)
    #expect(walk.answers == ["danger": "none", "what": "broken"] && walk.outcome == nil && walk.at == "bad")
  }

  @Test("What is no answer, or no question on the way, writes nothing") func nonsense() async throws {
    let county = try await FlowCounty(), (_, word) = try await begin(county)
    for (question, answer) in [("danger", "maybe"), ("bad", "much"), ("nothing", "x"), ("", "")] {
      try await county.flows.answer(question, answer, in: word)
    }
    #expect(try await county.county.journal.last() == 1)
  }

  @Test(
    "A word that opens nothing is refused", arguments: ["", "x", "abcdefghijkmnpqrstuvwxyz23", "../../etc"])
  func unknown(_ word: String) async throws {
    let county = try await FlowCounty()
    await #expect(throws: Refusal.noSuchWalk) { try await county.flows.walk(word) }
    await #expect(throws: Refusal.noSuchWalk) { try await county.flows.answer("danger", "none", in: word) }
  }

  @Test("A walk without end is refused after many answers") func tooLong() async throws {
    let county = try await FlowCounty(), (_, word) = try await begin(county)
    await #expect(throws: Refusal.walkTooLong) {
      for turn in 0..<200 {
        try await county.flows.answer("danger", turn.isMultiple(of: 2) ? "breath" : "none", in: word)
      }
    }
  }

  @Test("A walk of an older version begins again") func version() async throws {
    let old = try await FlowCounty(), (flow, word) = try await begin(old)
    var changed = flow
    changed.version = 2
    let newer = Flows(
      journal: old.county.journal, house: old.county.house, book: FlowBook([changed]),
      selfcare: old.flows.selfcare,
      service: { _ in nil })
    await #expect(throws: Refusal.noSuchWalk) { try await newer.answer("danger", "none", in: word) }
  }

  /// People walk at random: go on, go back and change, stop.
  private func wander(_ county: FlowCounty, seed: UInt64) async throws -> [(Flow, String)] {
    var chance = County.SeededChance(seed: seed), walks: [(Flow, String)] = []
    for _ in 0..<12 {
      guard let flow = county.flows.book.flows.randomElement(using: &chance) else { continue }
      let word = try await county.flows.start(flow, in: .fi)
      walks.append((flow, word))
      for _ in 0..<Int.random(in: 0...9, using: &chance) {
        let path = flow.graph.path(through: try await county.flows.walk(word).answers)
        let back = Int.random(in: 0...5, using: &chance) == 0
        guard let question = back ? path.randomElement(using: &chance) : path.last,
          let choice = question.choices?.randomElement(using: &chance)
        else { continue }
        try await county.flows.answer(question.id, choice.value, in: word)
      }
    }
    return walks
  }

  @Test(
    "However people wander, a walk stands where its answers stand", arguments: 1...6 as ClosedRange<UInt64>)
  func wandering(_ seed: UInt64) async throws {
    let county = try await FlowCounty(seed: seed)
    for (flow, word) in try await wander(county, seed: seed) {
      let walk = try await county.flows.walk(word)
      #expect(walk.steps == flow.steps(through: walk.answers))
      switch flow.standing(walk.answers) {
      case .question(let question):
        #expect(walk.outcome == nil && (walk.steps.isEmpty ? flow.first : walk.at) == question.id)
      case .outcome(let outcome): #expect(walk.outcome == outcome.id)
      case .nowhere: #expect(Bool(false), "nowhere")
      }
    }
  }

  @Test(
    "The traffic of the tables is that counted from the walks themselves",
    arguments: 1...4 as ClosedRange<UInt64>)
  func traffic(_ seed: UInt64) async throws {
    let county = try await FlowCounty(seed: seed)
    let walks = try await wander(county, seed: seed &+ 50)
    for flow in county.flows.book.flows {
      var mine: [FlowWalk] = []
      for (other, word) in walks where other.id == flow.id { mine.append(try await county.flows.walk(word)) }
      let counted = FlowTraffic(mine, first: flow.first)
      let lived = try await county.flows.traffic(of: flow, since: TestCounty.start)
      #expect(lived == counted)
      let ended = flow.outcomes.reduce(0) { $0 + lived.reached($1.id, first: flow.first) }
      #expect(ended + lived.left.values.reduce(0, +) == lived.begun)
    }
  }

  @Test("Rebuilt tables are those that were lived", arguments: 1...3 as ClosedRange<UInt64>)
  func rebuilt(_ seed: UInt64) async throws {
    let county = try await FlowCounty(seed: seed)
    _ = try await wander(county, seed: seed &+ 9)
    let (lived, rebuilt) = try await county.county.dumpAroundRebuild(FlowRecords().tables)
    #expect(lived.count > 20 && lived == rebuilt)
  }

  @Test("Only walks since the asked moment are counted") func window() async throws {
    let county = try await FlowCounty(), (flow, _) = try await begin(county)
    county.county.wait(days: 3)
    _ = try await begin(county)
    let all = try await county.flows.traffic(of: flow, since: TestCounty.start)
    let late = try await county.flows.traffic(of: flow, since: county.county.now)
    #expect(all.begun == 2 && late.begun == 1 && late.left == ["danger": 1])
    #expect(late.dropOff(at: "danger", first: flow.first) == 1)
    #expect(late.dropOff(at: "what", first: flow.first) == 0)
  }
}
