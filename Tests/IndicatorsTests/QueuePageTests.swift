import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("The page of queues") struct QueuePageTests {
  private static let lived = Task { try await IndicatorCounty(facts: IndicatorHistory(seed: 14).facts) }

  @Test(
    "Any number of weeks that is written is answered, within its limits",
    arguments: ["", "0", "-5", "4", "999999999999999999999", "521", "NaN"])
  func weeks(_ text: String) async throws {
    let county = try await Self.lived.value
    let page = try await county.go(
      "/indicators/queues", query: ["target": text, "until": text], by: Cast.manager)
    let shown = page.matches(of: /name="(target|until)"[^>]*value="(\d+)"/).compactMap { Int($0.2) }
    #expect(shown.count == 2 && shown.allSatisfy { (1...520).contains($0) }, "\(shown)")
    #expect(!page.contains("nan") && !page.contains("inf<"))
  }

  @Test("A list that is none shows the longest instead", arguments: ["mars", "'; --"])
  func unknown(_ key: String) async throws {
    let county = try await Self.lived.value
    let usual = try await county.go("/indicators/queues", by: Cast.manager)
    #expect(try await county.go("/indicators/queues", query: ["queue": key], by: Cast.manager) == usual)
  }

  @Test("Each list of the table opens as its own, in every language", arguments: Lang.allCases)
  func opens(_ lang: Lang) async throws {
    let county = try await Self.lived.value
    let page = try await county.go("/indicators/queues", by: Cast.leader, lang: lang)
    let keys = page.matches(of: /queues\?queue=([a-z0-9.-]+)"/).map { String($0.1) }
    #expect(keys.count > 2 && Set(keys).count == keys.count)
    for key in keys.prefix(2) {
      let own = try await county.go("/indicators/queues", query: ["queue": key], by: Cast.leader, lang: lang)
      #expect(own.contains("name=\"queue\" value=\"\(key)\""))
    }
  }

  @Test("The longest list stands first, and each row says its size") func order() async throws {
    let county = try await Self.lived.value,
      page = try await county.go("/indicators/queues", by: Cast.manager)
    let sizes = page.matches(of: /queues\?queue=[^"]+">[^<]*<\/a><\/th><td>(\d+)<\/td>/).compactMap {
      Int($0.1)
    }
    #expect(sizes.count > 2 && sizes == sizes.sorted(by: >))
    let sum = await county.indicators.live.ask { store in
      store.queues(today: IndicatorHistory.now.day).values.reduce(0) { $0 + $1.size }
    }
    #expect(sizes.reduce(0, +) == sum)
  }

  @Test("A county without lists says so", arguments: Lang.allCases) func none(_ lang: Lang) async throws {
    let page = try await IndicatorCounty().go("/indicators/queues", by: Cast.manager, lang: lang)
    #expect(page.contains(QueueWords.none[lang]) && !page.contains("<table"))
  }

  @Test("Throws of dice: weeks behind of any kind give an outlook that is in order", arguments: UInt64(1)...3)
  func outlook(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let demand = (0..<Int.random(in: 0...3, using: &chance)).map { _ in Int.random(in: 0...9, using: &chance)
    }
    let flow = QueueFlow(
      demand: demand, capacity: demand.reversed(), size: Int.random(in: 0...60, using: &chance))
    let outlook = QueueOutlook(flow, aim: Int.random(in: 0...9, using: &chance), seed: seed)
    #expect(outlook.fan.count == QueueOutlook.horizon + 1 && (0...1).contains(outlook.reached))
    #expect(outlook.fan.allSatisfy { 0 <= $0.low && $0.low <= $0.middle && $0.middle <= $0.high })
    #expect(outlook.fan[0] == (flow.size, flow.size, flow.size))
    if let high = outlook.weeks.high {
      #expect((outlook.weeks.middle ?? .max) <= high && outlook.reached > 0.9)
    }
  }
}
