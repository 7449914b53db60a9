import Testing

@testable import Markup

@Suite("Hostile words in pictures") struct HostilePicturesTests {
  static let words = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</svg></div>", "a&b", "' onload='x",
    "\u{0}\u{7}ä",
    String(repeating: "<", count: 60),
  ]

  /// Every picture with the words wherever words can stand.
  private func pictures(_ words: String) -> [HTML] {
    [
      Sparkline(points: [1, 2], target: 1, label: words).svg, BarStrip(parts: [(words, 1)], label: words).svg,
      LineChart(lines: [.init(words, [1, 2])], label: words, words: [words]).html,
      ScaleBars(rows: [.init(label: words, value: 2, before: 1, look: "good")], most: 4, label: words).svg,
      GraphDrawing(
        nodes: [.init("a", words, note: words), .init("b", words)], edges: [.init("a", "b", count: 3)],
        label: words
      ).svg,
      TimelineChart(
        bars: [.init(words, from: 0, to: 1, look: "late")], ticks: [(words, 0)], now: 0.5, label: words
      ).svg,
      HeatMap(columns: [words], rows: [(words, [50])], label: words).svg,
      GroupedBars(series: [words], groups: [(words, [5])], label: words).svg,
      RiskMatrix(counts: [[1, 1]: 1], across: words, up: words, label: words).svg,
    ]
  }

  /// The tags of a picture with the names of their attributes, in order.
  private func shape(_ html: HTML) -> [String] {
    html.source.matches(of: /<(\/?[a-z]+)([^<>]*)>/).map { tag in
      "\(tag.1) " + tag.2.matches(of: /([a-zA-Z0-9-]+)="[^"]*"/).map { String($0.1) }.joined(separator: " ")
    }
  }

  @Test(
    "Whatever the words say, a picture has the tags and attributes that it has with plain words",
    arguments: words)
  func unchanged(_ words: String) {
    for (hostile, plain) in zip(pictures(words), pictures("Sanat")) {
      #expect(Set(shape(hostile)) == Set(shape(plain)))
    }
  }

  @Test("Every picture says what it is to those who do not see it")
  func named() {
    for picture in pictures("Kehitys") {
      #expect(picture.source.count(of: "role=\"img\" aria-label=\"Kehitys\"") == 1)
    }
  }

  @Test(
    "A bar lies within its scale, whatever the value, and an earlier value with it",
    arguments: [(0, 0.0), (5, 160), (10, 320), (99, 320), (-4, 0), (.max, 320), (.min, 0)])
  func scale(_ value: Int, _ width: Double) {
    let svg = ScaleBars(
      rows: [.init(label: "a", value: value, before: value, look: "good")], most: 10, label: "x"
    ).svg
      .source
    #expect(svg.contains("class=\"good\" x=\"0\" y=\"21.0\" width=\"\(width)\""), "\(svg)")
    #expect(svg.contains("<line x1=\"\(width)\" x2=\"\(width)\""))
    for most in [0, -1] {
      #expect(
        ScaleBars(rows: [.init(label: "a", value: value, look: "good")], most: most, label: "x").svg.isEmpty)
    }
  }
}
