import Testing

@testable import Markup

@Suite("Pictures of odd figures") struct OddFiguresTests {
  static let odd: [Double] = [
    .nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1e300, -1e300, 1e15, 0,
    -0.0,
    .leastNonzeroMagnitude, 0.05, -0.04,
  ]

  /// Every number that a picture holds.
  private func numbers(_ html: HTML) -> [Double] {
    html.source.matches(of: /(?:x1|x2|y1|y2|x|y|width|height|points|d)="([^"]*)"/).flatMap {
      $0.1.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
    }
  }

  @Test(
    "A figure that is no number is missing, and the others are drawn as if it were not there",
    arguments: odd.prefix(3))
  func missing(_ odd: Double) {
    let with = Sparkline(points: [1, odd, 3], target: odd, label: "x").svg
    #expect(with == Sparkline(points: [1, nil, 3], label: "x").svg)
    let chart = LineChart(
      lines: [.init("a", [1, odd, 3])], band: [(odd, 2), (0, 1)], target: odd, label: "l", words: [])
    #expect(
      chart.html
        == LineChart(lines: [.init("a", [1, nil, 3])], band: [nil, (0, 1)], label: "l", words: []).html)
    #expect(Sparkline(points: [odd], label: "x").svg.isEmpty)
    let bar = TimelineChart.Bar("a", from: odd, to: odd, look: "late")
    #expect(
      numbers(TimelineChart(bars: [bar], ticks: [("t", odd)], now: odd, label: "x").svg).allSatisfy {
        $0 <= 720
      })
  }

  @Test("No figure, however large or small, stops the page or leaves the picture", arguments: odd)
  func extreme(_ odd: Double) {
    for points in [[odd], [odd, 1], [0, odd, nil, -5], [odd, odd]] as [[Double?]] {
      let spark = numbers(Sparkline(points: points, target: odd, label: "x").svg)
      #expect(spark.allSatisfy { (0...240).contains($0) }, "\(points)")
      let chart = LineChart(
        lines: [.init("a", points), .init("b", [1, 2])], band: [(odd, odd), nil], target: odd, label: "l",
        words: ["w"])
      #expect(numbers(chart.html).allSatisfy { (-3...643).contains($0) }, "\(points)")
    }
  }

  @Test(
    "A tenth is written with a point, rounded, and minus only where it shows",
    arguments: [
      (0.0, "0.0"), (-0.04, "0.0"), (0.05, "0.1"), (1.25, "1.3"), (-1.26, "-1.3"), (12.0, "12.0"),
      (99.96, "100.0"),
      (-0.06, "-0.1"), (1e14, "100000000000000.0"),
    ])
  func tenths(_ value: Double, _ written: String) { #expect(tenth(value) == written) }

  @Test(
    "What is beyond any picture is zero and no end of the program",
    arguments: [.nan, .infinity, -.infinity, 1e15, -1e300])
  func beyond(_ value: Double) { #expect(tenth(value) == "0.0") }

  @Test("Ten thousand points make one line of ten thousand places")
  func many() {
    let points = (0..<10_000).map { Optional(Double($0 % 97)) }
    #expect(numbers(Sparkline(points: points, label: "x").svg).count >= 20_000)
    let chart = LineChart(lines: [.init("a", points)], label: "l", words: []).html.source
    #expect(chart.count(of: "<polyline") == 1)
  }

  @Test(
    "A part below zero is no part, and the others share the whole",
    arguments: [
      ([-5, 10], [0.0, 239.0]), ([0, 0, 3], [0, 0, 239]), ([10, 10], [119, 119]),
    ])
  func parts(_ counts: [Int], _ widths: [Double]) {
    let svg = BarStrip(parts: counts.map { ("p", $0) }, label: "x").svg.source
    let drawn = svg.matches(of: /\swidth="([0-9.]+)"/).compactMap { Double($0.1) }
    #expect(drawn == widths, "\(svg)")
  }

  @Test(
    "A map of heat keeps its squares apart with as many columns as a year has weeks, and more",
    arguments: [1, 2, 53, 470, 1_000])
  func columns(_ count: Int) {
    let names = (0..<count).map(String.init), values = (0..<count).map { Optional($0 % 101) }
    let svg = HeatMap(columns: names, rows: [("r", values)], label: "x").svg.source
    let widths = svg.matches(of: /<rect class="heat-[^"]*" x="(\d+)" y="\d+" width="(-?\d+)"/)
    #expect(widths.count == count && widths.allSatisfy { (Int($0.2) ?? 0) > 0 })
    let places = widths.compactMap { Int($0.1) }
    #expect(Set(places).count == count && places == places.sorted())
  }
}
