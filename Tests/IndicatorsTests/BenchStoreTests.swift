import County
import CountyTesting
import Foundation
import Testing

@testable import Indicators

@Suite("Made-up facts for measuring indicators") struct BenchStoreTests {
  @Test("A store of made-up facts is equal to its recount, and goes on as it was") func recount() throws {
    let registry = try Shipped.read.get().registry
    var store = IndicatorBench.store(registry, facts: 2_500)
    #expect(store.position >= 2_500 && store.things > 500)
    #expect(store.cells == store.asKnown().cells)
    let times = IndicatorBench.takes(&store, 200)
    #expect(times.count >= 200 && times.allSatisfy { $0 >= 0 } && store.cells == store.asKnown().cells)
  }

  @Test("One file a population, a row a thing, and a plan an indicator") func written() throws {
    let registry = try Shipped.read.get().registry, store = IndicatorBench.store(registry, facts: 1_200)
    let folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try IndicatorBench.write(store, registry, to: folder.path)
    var things = 0
    for population in Population.allCases {
      let rows = try String(contentsOf: folder.appending(path: "\(population.name).csv"), encoding: .utf8)
        .split(separator: "\n")
      #expect(rows.first == "traits,day,month,other,wmonth,value,unit,person")
      things += rows.count - 1
    }
    #expect(things == store.things)
    let plans = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "plans.json")))
    #expect((plans as? [[String: Any]])?.compactMap { $0["id"] as? String } == registry.indicators.map(\.id))
  }
}
