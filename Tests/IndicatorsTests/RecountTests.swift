import County
import CountyTesting
import Testing

@testable import Indicators

extension Fact {
  /// Another fact about the same thing, as it would be recorded at `position`.
  func followed(by payload: any FactPayload, id: String, position: Int) throws -> Fact {
    Fact(
      position: position, id: id, stream: stream, version: version + 1, kind: type(of: payload).kind,
      occurred: occurred,
      recorded: recorded, actor: actor, payload: try JSON.encode(payload))
  }
}

extension [Fact] {
  /// The facts as if recorded in this order.
  var numbered: [Fact] {
    enumerated().map { place, fact in
      var moved = fact
      moved.position = place + 1
      return moved
    }
  }
}

extension Figures {
  /// Figures that have taken the facts one by one.
  init(taking facts: [Fact]) {
    self.init()
    let positions = Dictionary(facts.map { ($0.id, $0.position) }) { first, _ in first }
    for fact in facts { take(ReadFact(fact)) { positions[$0] } }
  }

  /// A figure as the independent recount gives it.
  func values(_ measure: Measure, unit: String?, now: Moment) -> [Double?] {
    let reading = reading(measure, unit: unit, now: now)
    switch measure {
    case .firstVisit: return [reading.value] + (unit == nil ? [reading.parts.last?.value] : [])
    case .failure: return [reading.value, reading.parts.first.map { Double($0.count) }]
    case .nps: return [reading.value, reading.low, reading.high]
    default: return [reading.value]
    }
  }
}

/// Whether two lists of numbers say the same.
func same(_ one: [Double?], _ other: [Double?]) -> Bool {
  one.count == other.count
    && zip(one, other).allSatisfy { ($0 == nil) == ($1 == nil) && abs(($0 ?? 0) - ($1 ?? 0)) < 1e-9 }
}

@Suite("Live is the same as recounted") struct RecountTests {
  /// Answers of a matter whose contact was withdrawn stay in the county's score, in no unit of their own.
  private func isUnsure(_ measure: Measure, _ unit: String?, _ recount: Recount) -> Bool {
    measure == .nps && unit != nil && recount.matters.contains { $0.contact == nil }
  }

  private func check(_ facts: [Fact], _ name: String) {
    let figures = Figures(taking: facts), recount = Recount(facts)
    #expect(figures.grid == figures.recounted(), "\(name)")
    for unit in [nil] + FigureHistory.units.map(Optional.some) {
      for measure in Measure.allCases where measure != .waiting && !isUnsure(measure, unit, recount) {
        let live = figures.values(measure, unit: unit, now: FigureHistory.now)
        let told = recount.values(measure, unit: unit, now: FigureHistory.now)
        #expect(same(live, told), "\(name) \(measure) \(unit ?? "all"): live \(live), told \(told)")
      }
    }
  }

  @Test(
    "Seven figures fed fact by fact are those of an independent count", arguments: 0..<250 as Range<UInt64>)
  func live(_ seed: UInt64) { check(FigureHistory(seed: seed).facts, "seed \(seed)") }

  @Test("A contact learnt last is counted as one learnt first", arguments: 300..<360 as Range<UInt64>)
  func lateContact(_ seed: UInt64) {
    let facts = FigureHistory(seed: seed).facts
    let contacts = facts.filter { $0.kind == "contact.received" },
      rest = facts.filter { $0.kind != "contact.received" && $0.kind != "fact.corrected" }
    let late = (rest + contacts).numbered, inOrder = facts.filter { $0.kind != "fact.corrected" }.numbered
    #expect(Figures(taking: late).grid.sum(0...40_000) == Figures(taking: inOrder).grid.sum(0...40_000))
    check(late, "late \(seed)")
  }

  @Test(
    "In whatever order facts are recorded, the figures are the same", arguments: 500..<560 as Range<UInt64>)
  func anyOrder(_ seed: UInt64) {
    let ordered: Set = [
      "contact.linked", "waiting.listed", "appointment.booked", "matter.closed", "fact.corrected",
    ]
    let facts = FigureHistory(seed: seed).facts.filter {
      $0.stream.room == "matter" && !ordered.contains($0.kind)
    }
    var chance = SeededChance(seed: seed)
    let (one, other) = (
      Figures(taking: facts.numbered), Figures(taking: facts.shuffled(using: &chance).numbered)
    )
    for unit in [nil] + FigureHistory.units.map(Optional.some) {
      for measure in Measure.allCases {
        let (first, second) = (
          one.values(measure, unit: unit, now: FigureHistory.now),
          other.values(measure, unit: unit, now: FigureHistory.now)
        )
        #expect(same(first, second), "\(measure) \(first) \(second)")
      }
    }
  }

  @Test("The second correction of a fact is the one that holds", arguments: [3_600, 86_400, -86_400])
  func secondCorrection(_ shift: Int) throws {
    let left: Set = ["fact.corrected", "waiting.listed", "matter.closed"]
    var facts = FigureHistory(seed: 7).facts.filter { !left.contains($0.kind) }
    for fact in facts.filter({ $0.stream.room == "matter" && $0.position % 3 == 0 }) {
      for occurred in [nil, fact.occurred + shift] {
        facts.append(
          try fact.followed(
            by: FactCorrected(fact: fact.id, occurred: occurred), id: "c\(facts.count)", position: 0))
      }
    }
    check(facts.numbered, "twice \(shift)")
  }

  @Test("A correction counts as if the mistake had never been made", arguments: 400..<440 as Range<UInt64>)
  func neverErred(_ seed: UInt64) {
    let facts = FigureHistory(seed: seed).facts
    let figures = Figures(taking: facts),
      right = Figures(taking: facts.corrected.filter { $0.kind != FactCorrected.kind }.numbered)
    for measure in Measure.allCases where measure != .waiting && measure != .thirdFree {
      #expect(
        same(
          figures.values(measure, unit: nil, now: FigureHistory.now),
          right.values(measure, unit: nil, now: FigureHistory.now)))
    }
  }

  @Test("A correction of a fact that nobody knows changes nothing") func unknownCorrection() throws {
    var facts = FigureHistory(seed: 3).facts
    let before = Figures(taking: facts)
    let last = try #require(facts.last)
    facts.append(
      try last.followed(by: FactCorrected(fact: "nobody", occurred: nil), id: "c", position: facts.count + 1))
    #expect(Figures(taking: facts).grid == before.grid)
  }

  @Test("Unreadable and strange facts are passed over") func strange() {
    var facts = FigureHistory(seed: 11).facts
    let grid = Figures(taking: facts).grid
    for (place, kind) in ["contact.received", "visit.held", "time.published", "no.such", "fact.corrected"]
      .enumerated()
    {
      let first = facts[0]
      let odd = Fact(
        position: facts.count + 1, id: "odd\(place)", stream: first.stream, version: 99, kind: kind,
        occurred: first.occurred,
        recorded: first.recorded, actor: first.actor, payload: "{\"odd\":1}")
      facts.append(odd)
    }
    #expect(Figures(taking: facts).grid == grid)
  }
}
