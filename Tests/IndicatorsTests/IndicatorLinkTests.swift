import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Addresses of figures") struct IndicatorLinkTests {
  private func parts(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }

  @Test("Every address reads back as itself", arguments: IndicatorLink.examples) func readsBack(
    _ link: IndicatorLink
  ) {
    #expect(IndicatorLink(parts(link.path)) == link)
  }

  @Test("Every indicator and moment of the county has its address") func all() throws {
    let registry = try Shipped.read.get().registry
    for id in (registry.indicators + registry.momentary).map(\.id) {
      #expect(IndicatorLink(["indicators", id]) == .one(id))
    }
    #expect(Set(registry.indicators.map(\.id)).isDisjoint(with: ["alerts", "queues"]))
  }

  @Test(
    "Anything else is another's address",
    arguments: [
      "/", "/indicator", "/Indicators", "/api/v1", "/api/v1/figures/x", "/api/v2/figures", "/indicators/a b",
      "/indicators/å", "/indicators/..", "/indicators/<b>", "/indicators/alerts/x", "/indicators/alerts/x/y",
      "/indicators/alerts/../acknowledge", "/indicators/a/b", "/indicators/queues/x",
      "/indicators/\(String(repeating: "a", count: 65))",
    ])
  func others(_ path: String) { #expect(IndicatorLink(parts(path)) == nil) }

  @Test("Random addresses are read back as they were, or not at all", arguments: UInt64(1)...60) func random(
    _ seed: UInt64
  ) {
    var chance = SeededChance(seed: seed)
    let words = [
      "indicators", "alerts", "acknowledge", "queues", "api", "v1", "figures", "waitPrimary", "a.b-1", "",
      "..", "ä", "%2f", "A",
    ]
    for _ in 0..<40 {
      let first = Bool.random(using: &chance) ? ["indicators"] : ["api", "v1"]
      let parts =
        first
        + (0..<Int.random(in: 0...3, using: &chance)).map { _ in words.randomElement(using: &chance) ?? "" }
      guard let link = IndicatorLink(parts) else { continue }
      #expect(link.path == "/" + parts.joined(separator: "/"))
    }
  }

  @Test(
    "A scope's words in an address lead to the same scope",
    arguments: ["2026-03", "2026-Q1", "2026", "2026-H1", "2026-03-02..2026-03-05"], [nil, "u1"])
  func scopes(_ period: String, _ unit: String?) throws {
    let today = IndicatorHistory.now.day
    for day in [nil, "2026-03-20", "2026-04-08"] {
      let query = ["period": period, "as-of": day, "unit": unit].compactMapValues(\.self)
      let scope = try FigureScope(
        Ask(.get, "/indicators", query: query, visitor: Cast.manager.visiting()), today: today)
      let again = Dictionary(
        uniqueKeysWithValues: scope.query.dropFirst().split(separator: "&").map { pair in
          let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
          return (sides[0], sides[1])
        })
      let back = try FigureScope(
        Ask(.get, "/indicators", query: again, visitor: Cast.manager.visiting()), today: today)
      #expect(back.period == scope.period && back.asOf == scope.asOf && back.unit == scope.unit)
      #expect(scope.isPast == (day == "2026-03-20"))
    }
  }

  @Test(
    "The periods to choose from end today, newest first of each kind, and the public sees ended quarters only"
  )
  func choices() throws {
    let today = IndicatorHistory.now.day
    let own = try FigureScope(Ask(.get, "/indicators", visitor: Cast.manager.visiting()), today: today)
    for kind in Period.Kind.allCases where kind != .days {
      let choices = own.choices([kind])
      #expect(choices.allSatisfy { $0.kind == kind } && choices.first?.days.contains(today) == true)
      #expect(choices.map(\.days.lowerBound) == choices.map(\.days.lowerBound).sorted(by: >))
    }
    let open = try FigureScope(Ask(.get, "/indicators", visitor: Visitor()), today: today)
    #expect(
      open.choices(Period.Kind.allCases).allSatisfy { $0.kind == .quarter && $0.days.upperBound < today })
    #expect(open.unit == nil && open.isPublic)
  }
}
