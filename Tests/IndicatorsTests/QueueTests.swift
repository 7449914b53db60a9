import County
import CountyTesting
import Foundation
import Testing

@testable import Indicators

@Suite struct QueueTests {
  private func near(_ one: Double?, _ other: Double, within: Double = 1e-6) -> Bool {
    one.map { abs($0 - other) < within } ?? false
  }

  @Test("The formulas give the published worked cases") func worked() {
    #expect(
      near(
        QueueMath.targetCapacity(demand: 30, target: 52, factor: 3, demandCV: 1.1, capacityCV: 1.2), 30.076442
      ))
    #expect(QueueMath.reliefCapacity(demand: 33, queue: 800, targetQueue: 200, weeks: 30) == 53)
    #expect(near(QueueMath.pressure(meanWait: 63, target: 52), 2.42307692))
    #expect(QueueMath.targetMeanWait(52, factor: 4) == 13)
    #expect(QueueMath.targetQueue(demand: 30, target: 52) == 390)
    #expect(near(QueueMath.load(demand: 30, capacity: 27), 1.11111111))
  }

  @Test(
    "The formulas agree with the file of worked cases",
    .enabled(if: ProcessInfo.processInfo.environment["LUUKKU_REAL_DATA"] != nil))
  func real() throws {
    let root = URL(filePath: ProcessInfo.processInfo.environment["LUUKKU_REAL_DATA"] ?? "")
    let data = try Data(contentsOf: root.appending(path: "waiting-lists/worked-cases.json"))
    let cases = try #require(
      (try JSONSerialization.jsonObject(with: data) as? [String: Any])?["cases"] as? [[String: Any]])
    for one in cases {
      let args = try #require(one["args"] as? [String: Any]).compactMapValues {
        ($0 as? NSNumber)?.doubleValue
      }
      let expected = try #require((one["expect"] as? NSNumber)?.doubleValue)
      #expect(near(try value(one["fn"] as? String ?? "", args), expected), "\(one)")
    }
  }

  private func value(_ name: String, _ args: [String: Double]) throws -> Double? {
    func arg(_ name: String) throws -> Double { try #require(args[name]) }
    switch name {
    case "target_capacity":
      return QueueMath.targetCapacity(
        demand: try arg("demand"), target: try arg("target_wait"), factor: args["factor"] ?? 4,
        demandCV: args["cv_demand"] ?? 1, capacityCV: args["cv_capacity"] ?? 1)
    case "relief_capacity":
      return QueueMath.reliefCapacity(
        demand: try arg("demand"), queue: try arg("queue_size"), targetQueue: try arg("target_queue_size"),
        weeks: try arg("time_to_target"))
    case "waiting_list_pressure":
      return QueueMath.pressure(meanWait: try arg("mean_wait"), target: try arg("target_wait"))
    case "target_mean_wait":
      return QueueMath.targetMeanWait(try arg("target_wait"), factor: args["factor"] ?? 4)
    case "target_queue_size":
      return QueueMath.targetQueue(
        demand: try arg("demand"), target: try arg("target_wait"), factor: args["factor"] ?? 4)
    default: return QueueMath.load(demand: try arg("demand"), capacity: try arg("capacity"))
    }
  }

  @Test(
    "A list that grows never clears; one that shrinks clears in whole weeks",
    arguments: [
      (100.0, 10.0, 10.0, nil), (100, 12, 10, nil), (100, 10, 20, 10), (0, 10, 5, 0), (30, 10, 20, 3),
    ] as [(Double, Double, Double, Double?)])
  func clears(_ queue: Double, _ demand: Double, _ capacity: Double, _ weeks: Double?) {
    #expect(QueueMath.weeksToClear(queue: queue, demand: demand, capacity: capacity) == weeks)
  }

  @Test("Steady weeks leave nothing to chance") func steady() {
    let flow = QueueFlow(demand: [10, 10, 10], capacity: [15, 15, 15], size: 100)
    let outlook = QueueOutlook(flow, aim: 0)
    #expect(outlook.weeks == (20, 20, 20) && outlook.reached == 1)
    #expect(outlook.fan[10] == (50, 50, 50))
    #expect(QueueOutlook(flow, aim: 100).weeks == (0, 0, 0))
  }

  @Test(
    "The same weeks give the same outlook, and more capacity is never slower",
    arguments: 0..<20 as Range<UInt64>)
  func outlook(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let weeks = { (_ most: Int, _ chance: inout SeededChance) in
      (0..<13).map { _ in Int.random(in: 0...most, using: &chance) }
    }
    let flow = QueueFlow(
      demand: weeks(20, &chance), capacity: weeks(26, &chance), size: Int.random(in: 0...200, using: &chance))
    let now = QueueOutlook(flow, aim: 5), again = QueueOutlook(flow, aim: 5),
      more = QueueOutlook(flow, aim: 5, extra: 4)
    #expect(now == again && more.reached >= now.reached)
    for (one, other) in zip(now.fan, more.fan) {
      #expect(other.middle <= one.middle && one.low <= one.middle && one.middle <= one.high)
    }
    #expect((more.weeks.middle ?? .max) <= (now.weeks.middle ?? .max))
  }

  @Test("Coming, going and size are those of a count by hand", arguments: 0..<30 as Range<UInt64>)
  func flow(_ seed: UInt64) {
    let facts = IndicatorHistory(seed: seed).facts, today = IndicatorHistory.now.day
    let store = IndicatorStore(taking: facts), queues = store.queues(today: today)
    let waits = IndicatorRecount(facts).matters.map(ToldMatter.init).flatMap(\.waits)
    let monday = today - (today.weekday - 1)
    for unit in IndicatorHistory.units {
      let ours = queues.filter {
        $0.key.profession != nil && store.book.units.names[Int($0.key.unit)] == unit
      }
      let theirs = waits.filter { $0.unit == unit && ($0.to ?? today) >= monday - 91 }
      #expect(
        ours.values.reduce(0) { $0 + $1.size }
          == theirs.count { $0.from <= today && ($0.to.map { $0 > today } ?? true) })
      for week in 0..<13 {
        let days = monday - 91 + week * 7...monday - 91 + week * 7 + 6
        #expect(ours.values.reduce(0) { $0 + $1.demand[week] } == theirs.count { days.contains($0.from) })
        #expect(
          ours.values.reduce(0) { $0 + $1.capacity[week] }
            == theirs.count { $0.to.map(days.contains) ?? false })
      }
    }
  }

  @Test("The page stands in three languages, whatever is asked of it", arguments: Lang.allCases)
  func page(_ lang: Lang) async throws {
    let county = try await IndicatorCounty(facts: IndicatorHistory(seed: 12).facts)
    for query in [
      [:], ["queue": "open.u0", "target": "2", "until": "8"], ["queue": "<i>", "target": "x", "until": "-4"],
    ] {
      let page = try await county.go("/indicators/queues", query: query, by: Cast.manager, lang: lang)
      #expect(page.contains(QueueWords.lists[lang]) && !page.contains("<i>"))
    }
    let empty = try await IndicatorCounty()
    #expect(
      try await empty.go("/indicators/queues", by: Cast.manager, lang: lang).contains(QueueWords.none[lang]))
  }
}
