import Markup
import Testing

@Suite("Small charts") struct ChartsTests {
  private func numbers(_ html: HTML) -> [Double] {
    html.source.matches(of: /points="([^"]*)"/).flatMap {
      $0.output.1.split { $0 == "," || $0 == " " }.compactMap { Double($0) }
    }
  }

  @Test("Without any figure there is no picture") func empty() {
    #expect(Sparkline(points: [], label: "x").svg.isEmpty)
    #expect(Sparkline(points: [nil, nil], label: "x").svg.isEmpty)
  }

  @Test(
    "A gap in the figures is a gap in the line",
    arguments: [
      ([1, 2, nil, 3], 2), ([1, 2, 3], 1), ([nil, 1, nil, 2, nil, 3], 3), ([nil, nil, 5], 1),
    ] as [([Double?], Int)])
  func gaps(_ points: [Double?], _ lines: Int) {
    #expect(Sparkline(points: points, label: "x").svg.source.count(of: "<polyline") == lines)
  }

  @Test("Every point stays inside the picture") func inside() {
    var chance = Chance(seed: 13)
    for _ in 0..<300 {
      let points = (0..<Int.random(in: 1...40, using: &chance)).map { _ -> Double? in
        Bool.random(using: &chance) ? Double.random(in: -1_000...100_000, using: &chance) : nil
      }
      let found = numbers(
        Sparkline(points: points, target: Double.random(in: 0...50, using: &chance), label: "x").svg)
      #expect(
        found.enumerated().allSatisfy {
          $0.offset.isMultiple(of: 2) ? (0...240).contains($0.element) : (0...48).contains($0.element)
        })
      #expect(found.count == points.compactMap(\.self).count * 2)
    }
  }

  @Test("More is higher: a rising line rises") func rising() {
    let heights = numbers(Sparkline(points: [1, 2, 3, 4], label: "x").svg).enumerated().filter {
      !$0.offset.isMultiple(of: 2)
    }.map(\.element)
    #expect(heights == heights.sorted(by: >) && Set(heights).count == 4)
  }

  @Test("The picture has words, and a target its own line") func words() {
    let svg = Sparkline(points: [1, 1], target: 2, label: "Odotus <pv>").svg.source
    #expect(
      svg.contains(#"role="img" aria-label="Odotus &lt;pv&gt;""#) && svg.count(of: "class=\"goal\"") == 1)
    #expect(!Sparkline(points: [1], label: "x").svg.source.contains("goal"))
  }
}
