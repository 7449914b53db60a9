import Testing

@testable import Markup

@Suite struct LineChartTests {
  @Test(
    "Missing is missing, and a break is not joined",
    arguments: [
      ([1, 2, nil, 4, 5], [], [[0, 1], [3, 4]]), ([1, 2, 3, 4], [2], [[0, 1], [2, 3]]),
      ([nil, 1, nil], [], [[1]]),
      ([nil, nil], [], []), ([1, nil, 3], [2], [[0], [2]]),
    ] as [([Double?], Set<Int>, [[Int]])])
  func runs(_ points: [Double?], _ breaks: Set<Int>, _ runs: [[Int]]) {
    let line = LineChart.Line("x", points, breaks: breaks)
    #expect(LineChart(lines: [line], label: "l", words: []).runs(line) == runs)
  }

  @Test("The picture says what it is, and draws each line, the band and the target") func picture() {
    let chart = LineChart(
      lines: [.init("a", [1, 2]), .init("b", [2, nil])], band: [(0.5, 1.5), (1, 3)], target: 2,
      label: "Kehitys <&",
      words: ["↕ 0–3"])
    let page = chart.html.source
    #expect(page.contains("aria-label=\"Kehitys &lt;&amp;\"") && page.contains("class=\"line-0\""))
    #expect(
      page.contains("class=\"dot line-1\"") && page.contains("class=\"band\"")
        && page.contains("class=\"goal\""))
    #expect(chart.scale?.low == 0 && chart.scale?.high == 3 && page.contains("↕ 0–3"))
  }

  @Test("Nothing to draw draws nothing") func empty() {
    #expect(LineChart(lines: [.init("a", [nil])], label: "l", words: []).html.source.isEmpty)
  }
}
