import Markup
import Testing

@Suite("Pictures of plans") struct PlansTests {
  @Test("A timeline has a bar and a name for each row, and marks today") func timeline() {
    let bars = [
      TimelineChart.Bar("Hanke <1>", from: 0, to: 0.5, look: "late"),
      .init("B", from: 0.9, to: 3, look: "onTrack"),
    ]
    let svg = TimelineChart(bars: bars, ticks: [("1/2026", 0), ("7/2026", 0.5)], now: 0.4, label: "Aika").svg
      .source
    #expect(
      svg.matches(of: /<rect/).count == 2 && svg.contains("Hanke &lt;1&gt;") && svg.contains("class=\"now\""))
    #expect(svg.contains("role=\"img\" aria-label=\"Aika\"") && svg.matches(of: /class="rule"/).count == 2)
  }

  @Test(
    "A heat map says each number, and leaves what is not known empty",
    arguments: [(0, 0), (25, 1), (50, 2), (75, 3), (100, 4), (130, 4), (-5, 0)])
  func heat(_ value: Int, _ shade: Int) {
    let svg = HeatMap(columns: ["5/26", "11/26"], rows: [("Tavoite", [value, nil])], label: "Valmius").svg
      .source
    #expect(
      svg.contains("class=\"heat-\(shade)\"") && svg.contains("heat-none") && svg.contains(">\(value)</text>")
    )
  }

  @Test(
    "Bars are as long as their values",
    arguments: [([10, 5, 0], "470.0"), ([0, 0, 0], "0.0"), ([-4, 2, 2], "470.0")])
  func bars(_ values: [Int], _ width: String) {
    let svg = GroupedBars(series: ["a", "b", "c"], groups: [("x", values)], label: "Rahat").svg.source
    #expect(svg.contains("width=\"\(width)\"") && svg.matches(of: /class="bar-/).count == 6)
  }

  @Test("The matrix has twenty-five squares and a number where something falls") func matrix() {
    let svg = RiskMatrix(counts: [[5, 5]: 3, [1, 1]: 12], across: "Vaikutus", up: "Tn", label: "Riskit").svg
      .source
    #expect(svg.matches(of: /<rect/).count == 25 && svg.contains(">3</text>") && svg.contains(">12</text>"))
    #expect(svg.matches(of: /class="risk-high"/).count == 6)
  }

  @Test("Long names are cut, nothing breaks without rows") func borders() {
    let long = String(repeating: "ä", count: 80)
    #expect(HeatMap(columns: [], rows: [(long, [])], label: "x").svg.source.contains("…"))
    #expect(TimelineChart(bars: [], ticks: [], now: nil, label: "x").svg.source.contains("</svg>"))
    #expect(GroupedBars(series: [], groups: [], label: "x").svg.source.contains("</svg>"))
  }
}
