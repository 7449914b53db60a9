import Testing

@testable import Markup

@Suite("A graph drawn") struct GraphDrawingTests {
  private func drawing(_ edges: [(String, String, Int)], nodes: [String]) -> GraphDrawing {
    GraphDrawing(
      nodes: nodes.map { GraphDrawing.Node($0, "Node \($0)") },
      edges: edges.map { GraphDrawing.Edge($0.0, $0.1, count: $0.2) }, label: "Picture")
  }

  @Test("Each node lies below all that lead to it") func layers() {
    let graph = drawing([("a", "b", 3), ("a", "c", 1), ("b", "c", 2)], nodes: ["a", "b", "c"])
    #expect(graph.layers == [["a"], ["b"], ["c"]])
  }

  @Test("Boxes never overlap, whatever the graph", arguments: 1...40) func apart(_ seed: Int) {
    var state = UInt64(seed) &* 2_654_435_761
    func next(_ most: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % most
    }
    let nodes = (0..<(2 + next(12))).map { "n\($0)" }
    let edges = (0..<next(30)).map { _ in (nodes[next(nodes.count)], nodes[next(nodes.count)], next(9)) }
    let graph = drawing(edges, nodes: nodes), places = graph.places
    #expect(places.count == nodes.count)
    for one in nodes {
      guard let here = places[one] else { continue }
      #expect(here.x - GraphDrawing.box.width / 2 >= 0 && here.x + GraphDrawing.box.width / 2 <= graph.width)
      #expect(
        here.y - GraphDrawing.box.height / 2 >= 0 && here.y + GraphDrawing.box.height / 2 <= graph.height)
      for other in nodes where other != one {
        guard let there = places[other] else { continue }
        #expect(
          abs(here.x - there.x) >= GraphDrawing.box.width || abs(here.y - there.y) >= GraphDrawing.box.height)
      }
    }
  }

  @Test("Circles and lost ends are drawn without going on for ever") func strange() {
    let graph = drawing([("a", "b", 1), ("b", "a", 1), ("a", "a", 1), ("a", "x", 1)], nodes: ["a", "b"])
    #expect(graph.svg.source.hasPrefix("<svg") && graph.layers.flatMap(\.self).sorted() == ["a", "b"])
    #expect(drawing([], nodes: []).svg.isEmpty)
  }

  @Test("Words are escaped, and a way with nobody on it has no number") func words() {
    let graph = GraphDrawing(
      nodes: [.init("a", "<b>A</b>", note: "1 & 2"), .init("b", "B", look: .danger)],
      edges: [.init("a", "b", count: 0)], label: "\"x\"")
    let svg = graph.svg.source
    #expect(
      svg.contains("&lt;b&gt;A&lt;/b&gt;") && svg.contains("1 &amp; 2") && svg.contains("&quot;x&quot;"))
    #expect(svg.contains("class=\"danger\"") && !svg.contains("class=\"count\""))
  }

  @Test("More walkers make a wider way") func wider() {
    let svg = drawing([("a", "b", 1), ("a", "c", 10)], nodes: ["a", "b", "c"]).svg.source
    #expect(svg.contains("stroke-width=\"1.9\"") && svg.contains("stroke-width=\"10.0\""))
  }

  @Test(
    "A label fits in two lines",
    arguments: [
      ("Lyhyt", ["Lyhyt"]), ("Kuinka kauan vaivaa on ollut?", ["Kuinka kauan vaivaa on", "ollut?"]),
      ("Ylipitkäyhdyssanayhdistelmäsana", ["Ylipitkäyhdyssanayhdi…"]), ("", [""]),
    ])
  func lines(_ text: String, _ lines: [String]) { #expect(GraphDrawing.lines(text) == lines) }

  @Test("What does not fit in two lines ends in dots") func dots() {
    let lines = GraphDrawing.lines("yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän")
    #expect(lines.count == 2 && lines[1].hasSuffix("…"))
    #expect(lines.allSatisfy { $0.count <= 22 })
  }
}

@Suite("Bars on one scale") struct ScaleBarsTests {
  @Test(
    "A bar is as long as its value, within the scale",
    arguments: [(0, "0.0"), (5, "160.0"), (10, "320.0"), (14, "320.0"), (-3, "0.0")])
  func long(_ value: Int, _ width: String) {
    let svg = ScaleBars(rows: [.init(label: "Terveys", value: value, look: "weak")], most: 10, label: "x").svg
      .source
    #expect(svg.contains("<rect class=\"weak\" x=\"0\" y=\"21.0\" width=\"\(width)\""))
  }

  @Test("An earlier value is a line on the bar") func earlier() {
    let svg = ScaleBars(
      rows: [
        .init(label: "A", value: 5, before: 2, look: "middle"), .init(label: "B", value: 1, look: "weak"),
      ],
      most: 10, label: "x"
    ).svg.source
    #expect(svg.split(separator: "<line").count == 2 && svg.contains("x1=\"64.0\""))
  }

  @Test("Nothing to draw draws nothing; words are escaped") func edges() {
    #expect(ScaleBars(rows: [], most: 10, label: "x").svg.isEmpty)
    let svg = ScaleBars(rows: [.init(label: "<i>", value: 1, look: "weak")], most: 10, label: "\"").svg.source
    #expect(svg.contains("&lt;i&gt;") && svg.contains("aria-label=\"&quot;\""))
  }
}
