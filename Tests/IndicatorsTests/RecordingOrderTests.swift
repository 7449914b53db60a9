import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("However facts arrive") struct RecordingOrderTests {
  private static let period = Period(days: IndicatorHistory.now.day - 150...IndicatorHistory.now.day + 30)

  private func readings(_ store: IndicatorStore) -> [String] {
    let names = IndicatorCounty.names
    return store.countings.indices.flatMap { number -> [String] in
      let whole = store.reading(number, Self.period)
      let units = store.readings(number, Self.period, by: .unit).map { group, reading in
        "\(names.key(.unit, group, store.book, .contact)) \(reading.numerator)/\(reading.denominator) \(reading.value ?? -1)"
      }
      return ["\(Registry.ids[number]) \(whole.numerator)/\(whole.denominator) \(whole.p90 ?? -1)"]
        + units.sorted()
    }
  }

  /// The facts with their streams interleaved in another way; within a stream the order of recording stays.
  private func shuffled(_ facts: [Fact], _ seed: UInt64) -> [Fact] {
    var chance = SeededChance(seed: seed)
    var lines = Dictionary(grouping: facts, by: \.stream).sorted { $0.key < $1.key }.map { $0.value[...] }
    var order: [Fact] = []
    while !lines.isEmpty {
      let place = Int.random(in: 0..<lines.count, using: &chance)
      if let next = lines[place].popFirst() { order.append(next) } else { lines.remove(at: place) }
    }
    return order.enumerated().map { place, fact in
      var fact = fact
      fact.position = place + 1
      return fact
    }
  }

  @Test("The figures do not depend on how streams were interleaved", arguments: UInt64(1)...20)
  func interleaved(_ seed: UInt64) {
    let facts = IndicatorHistory(seed: seed).facts.filter { $0.kind != "emergency.visited" }
    let first = readings(IndicatorStore(taking: facts))
    for other in 1...2 {
      #expect(
        readings(IndicatorStore(taking: shuffled(facts, seed * 10 + UInt64(other)))) == first, "seed \(seed)")
    }
  }

  @Test(
    "Reading in two halves, or one by one with a recount between, is reading at once",
    arguments: UInt64(31)...40)
  func halves(_ seed: UInt64) {
    let facts = IndicatorHistory(seed: seed).facts, whole = IndicatorStore(taking: facts)
    var store = IndicatorStore(Registry.tested.countings)
    let positions = Dictionary(uniqueKeysWithValues: facts.map { ($0.id, $0.position) })
    for (place, fact) in facts.enumerated() {
      if let mark = ReadMark(fact) { store.take(mark) { positions[$0] } }
      if place == facts.count / 2 { store = store.asKnown() }
    }
    #expect(readings(store) == readings(whole) && store.cells == whole.cells && store.things == whole.things)
  }

  @Test(
    "As known on the last day of recording is as now; before the first there is nothing",
    arguments: UInt64(51)...56)
  func known(_ seed: UInt64) throws {
    let facts = IndicatorHistory(seed: seed).facts, store = IndicatorStore(taking: facts)
    let days = facts.map(\.recorded.day), last = try #require(days.max()), first = try #require(days.min())
    #expect(readings(store.asKnown(on: last)) == readings(store))
    #expect(store.asKnown(on: first - 1).things == 0)
  }

  @Test("What is known only grows: a day's marks are among the next day's", arguments: UInt64(61)...64)
  func grows(_ seed: UInt64) throws {
    let facts = IndicatorHistory(seed: seed).facts.filter { $0.kind != FactCorrected.kind }
    let store = IndicatorStore(taking: facts), number = try #require(Registry.ids.firstIndex(of: "contacts"))
    var last = 0
    for back in stride(from: 140, through: 0, by: -10) {
      let count = store.asKnown(on: IndicatorHistory.now.day - back).reading(number, Self.period).denominator
      #expect(count >= last)
      last = count
    }
  }

  @Test("A fact corrected twice is as the correction recorded last says; withdrawn and restored it counts")
  func corrections() throws {
    var told = Told()
    let came = Moment(Day(2026, 3, 10) ?? Day(number: 0), 9)
    try told.tell(Told.contact(), of: "m", at: came)
    let number = try #require(Registry.ids.firstIndex(of: "contacts"))
    for (place, moment) in [came + 40 * 86_400, nil, came, nil, came + -86_400].enumerated() {
      try told.tell(FactCorrected(fact: "f1", occurred: moment), of: "m", at: came + 50 * 86_400 + place)
      let store = IndicatorStore(taking: told.facts), march = try #require(Period("2026-03"))
      let isCounted = moment.map { march.days.contains($0.day) } ?? false
      #expect(store.reading(number, march).denominator == (isCounted ? 1 : 0), "correction \(place)")
    }
  }
}
