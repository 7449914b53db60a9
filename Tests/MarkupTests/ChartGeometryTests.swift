import Testing

@testable import Markup

@Suite("What a chart shows of its figures") struct ChartGeometryTests {
  /// Random lines of random lengths, with holes and breaks.
  private func line(_ name: String, _ chance: inout Chance) -> LineChart.Line {
    let count = Int.random(in: 1...30, using: &chance)
    let points = (0..<count).map { _ -> Double? in
      Int.random(in: 0...4, using: &chance) == 0 ? nil : Double(Int.random(in: -50...500, using: &chance))
    }
    let breaks = (0..<count).filter { _ in Int.random(in: 0...6, using: &chance) == 0 }
    return LineChart.Line(name, points, breaks: Set(breaks))
  }

  @Test(
    "Every figure is in exactly one stretch; no stretch crosses a hole or a break",
    arguments: 1...30 as ClosedRange<UInt64>)
  func stretches(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let line = line("a", &chance), runs = LineChart(lines: [line], label: "l", words: []).runs(line)
    #expect(runs.flatMap(\.self) == line.points.indices.filter { line.points[$0] != nil })
    for run in runs {
      #expect(!run.isEmpty && run == Array(run[0]...run[run.count - 1]))
      #expect(run.dropFirst().allSatisfy { !line.breaks.contains($0) })
    }
    for (one, next) in zip(runs, runs.dropFirst()) {
      let end = one[one.count - 1], start = next[0]
      #expect(start > end + 1 || line.breaks.contains(start))
    }
  }

  @Test(
    "Heights keep the order of figures, and equal figures are equally high",
    arguments: 1...15 as ClosedRange<UInt64>)
  func heights(_ seed: UInt64) {
    var chance = Chance(seed: seed &+ 99)
    let points = (0..<20).map { _ in Double(Int.random(in: 0...40, using: &chance)) }
    let html = LineChart(lines: [.init("a", points)], label: "l", words: []).html.source
    let drawn = html.matches(of: /points="([^"]*)"/).flatMap { match in
      match.1.split(separator: " ").compactMap { Double($0.split(separator: ",")[1]) }
    }
    #expect(drawn.count == points.count)
    for one in points.indices {
      for other in points.indices where points[one] != points[other] {
        #expect((points[one] < points[other]) == (drawn[one] > drawn[other]))
      }
      for other in points.indices where points[one] == points[other] { #expect(drawn[one] == drawn[other]) }
    }
  }

  @Test("The scale holds zero, every line, the band and the target", arguments: 1...20 as ClosedRange<UInt64>)
  func scale(_ seed: UInt64) throws {
    var chance = Chance(seed: seed &+ 7)
    let lines = [line("a", &chance), line("b", &chance)],
      target = Double(Int.random(in: -90...900, using: &chance))
    let band = (0..<5).map { _ in
      (low: Double.random(in: -60...0, using: &chance), high: Double.random(in: 0...700, using: &chance))
    }
    let chart = LineChart(lines: lines, band: band.map { $0 }, target: target, label: "l", words: [])
    let scale = try #require(chart.scale)
    var all = [target, 0]
    for line in lines { all += line.points.compactMap(\.self) }
    for pair in band { all += [pair.low, pair.high] }
    #expect(scale.low == all.min() && scale.high >= (all.max() ?? 0) && scale.low < scale.high)
  }

  @Test("Each line keeps its own number, also one without figures, so that colours and names agree")
  func names() {
    let lines: [LineChart.Line] = [.init("a", [nil]), .init("b", [1, 2]), .init("c", [3, nil, 4])]
    let html = LineChart(lines: lines, label: "l", words: ["a", "b", "c"]).html.source
    #expect(html.count(of: "line-0") == 0 && html.count(of: "line-1") == 1 && html.count(of: "line-2") == 2)
    #expect(html.count(of: "<li>") == 3)
  }

  @Test(
    "Grouped bars are as long as their share of the longest, to a tenth",
    arguments: 1...10 as ClosedRange<UInt64>)
  func bars(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let groups = (0..<4).map { group in
      (name: "g\(group)", values: (0..<3).map { _ in Int.random(in: -20...900, using: &chance) })
    }
    let svg = GroupedBars(series: ["a", "b", "c"], groups: groups, label: "x").svg.source
    let drawn = svg.matches(of: /\sx="240" y="\d+" width="([0-9.]+)" height="10"/).compactMap { Double($0.1) }
    let values = groups.flatMap(\.values).map { Double(max($0, 0)) }, most = max(values.max() ?? 1, 1)
    #expect(drawn.count == values.count)
    for (width, value) in zip(drawn, values) { #expect(abs(width - value / most * 470) <= 0.051) }
  }

  @Test(
    "The matrix shades a square by likelihood times impact, and counts what falls there", arguments: 1...5)
  func matrix(_ likelihood: Int) {
    for impact in 1...5 {
      let svg = RiskMatrix(counts: [[likelihood, impact]: 7], across: "a", up: "u", label: "l").svg.source
      let weight = likelihood * impact
      let look = weight >= 15 ? "risk-high" : weight >= 8 ? "risk-mid" : "risk-low"
      #expect(svg.contains("class=\"\(look)-word\"") && svg.count(of: ">7</text>") == 1)
    }
  }
}
