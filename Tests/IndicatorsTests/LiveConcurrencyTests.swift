import Contact
import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Figures while facts come") struct LiveConcurrencyTests {
  private let quarter = Period(days: TestCounty.start.day - 10...TestCounty.start.day + 10)

  @Test("Many who read at once count each fact once") func once() async throws {
    let county = try await IndicatorCounty(at: TestCounty.start)
    for _ in 0..<20 { try await county.county.receive() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 { group.addTask { try await county.indicators.live.catchUp() } }
      try await group.waitForAll()
    }
    let number = try #require(county.indicators.registry.number("contacts")), period = quarter
    #expect(await county.indicators.live.ask { $0.reading(number, period).denominator } == 20)
    #expect(await county.indicators.live.isReady)
  }

  @Test("Facts written while others read are all counted in the end", .timeLimit(.minutes(5)))
  func meanwhile() async throws {
    let county = try await IndicatorCounty(at: TestCounty.start)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { for _ in 0..<5 { try await county.county.receive() } }
        group.addTask { for _ in 0..<5 { try await county.indicators.live.catchUp() } }
      }
      try await group.waitForAll()
    }
    try await county.indicators.live.catchUp()
    let facts = try await county.county.journal.facts(after: 0, limit: 1_000)
    let number = try #require(county.indicators.registry.number("contacts")), period = quarter
    let same = await county.indicators.live.ask {
      $0.cells == $0.asKnown().cells && $0.position == facts.count
    }
    #expect(same && facts.count == 20)
    #expect(await county.indicators.live.ask { $0.reading(number, period).denominator } == 20)
  }

  @Test("What was known on a past day is kept, until a fact more is known of it") func kept() async throws {
    let county = try await IndicatorCounty(facts: IndicatorHistory(seed: 7).facts)
    let day = county.county.now.day - 5, number = try #require(county.indicators.registry.number("contacts"))
    let period = Period(days: day - 200...day)
    let before = await county.indicators.live.ask(asKnown: day) { $0.reading(number, period) }
    #expect(await county.indicators.live.ask(asKnown: day) { $0.reading(number, period) } == before)
    try await county.county.receive(occurred: Moment(day - 1, 10))
    try await county.indicators.live.catchUp()
    #expect(await county.indicators.live.ask(asKnown: day) { $0.reading(number, period) } == before)
    let now = await county.indicators.live.ask { $0.reading(number, period) }
    #expect(now.denominator >= before.denominator + 1)
  }

  @Test("Asked of more days than are kept, each is told as it was") func manyDays() async throws {
    let facts = IndicatorHistory(seed: 8).facts, county = try await IndicatorCounty(facts: facts)
    let number = try #require(county.indicators.registry.number("contacts")), today = county.county.now.day
    let period = Period(days: today - 200...today)
    for back in [1, 9, 30, 60, 1, 90, 9, 30] {
      let reading = await county.indicators.live.ask(asKnown: today - back) { $0.reading(number, period) }
      let right = IndicatorRecount(facts, knownOn: today - back).figure("contacts", period.days)
      #expect(reading.denominator == right.denominator, "\(back) days ago")
    }
  }

  @Test("Before reading has begun the list says how far it is, in each language", arguments: Lang.allCases)
  func loading(_ lang: Lang) async throws {
    let county = try await TestCounty(facts: Indicators.facts), shipped = try Shipped.read.get()
    for _ in 0..<3 { try await county.receive() }
    let fresh = Indicators(
      journal: county.journal, house: county.house, registry: shipped.registry, names: IndicatorCounty.names,
      sotkanet: shipped.sotkanet, clocks: shipped.clocks)
    #expect(await !fresh.live.isReady)
    #expect(
      IndicatorWords.loading(1, of: 3)[lang].contains("1")
        && IndicatorWords.loading(1, of: 3)[lang].contains("3"))
    try await fresh.live.catchUp()
    let loaded = await fresh.live.loaded, isReady = await fresh.live.isReady
    #expect(isReady && loaded == (3, 3))
  }
}
