import Testing

@testable import Markup

@Suite("Words and layers of a drawn graph") struct GraphLinesTests {
  @Test(
    "A label is at most two lines that fit, begins as it was written, and says where it was cut",
    arguments: 1...25 as ClosedRange<UInt64>)
  func lines(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    for _ in 0..<40 {
      let words = (0..<Int.random(in: 0...9, using: &chance)).map { _ in
        String(repeating: "ä", count: Int.random(in: 1...30, using: &chance))
      }
      let text = words.joined(separator: " "), lines = GraphDrawing.lines(text)
      #expect((1...2).contains(lines.count) && lines.allSatisfy { $0.count <= 22 })
      let isCut = lines.contains { $0.hasSuffix("…") }
      #expect(isCut || lines.joined(separator: " ") == text)
      #expect(text.hasPrefix(lines[0].replacing("…", with: "")))
    }
  }

  @Test("Where ways form no circle, every way leads downwards", arguments: 1...30 as ClosedRange<UInt64>)
  func downwards(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let ids = (0..<Int.random(in: 2...14, using: &chance)).map { "n\($0)" }
    let edges = (0..<20).compactMap { _ -> GraphDrawing.Edge? in
      let pair = [
        ids.indices.randomElement(using: &chance) ?? 0, ids.indices.randomElement(using: &chance) ?? 0,
      ].sorted()
      return pair[0] == pair[1] ? nil : GraphDrawing.Edge(ids[pair[0]], ids[pair[1]], count: 1)
    }
    let graph = GraphDrawing(nodes: ids.map { .init($0, $0) }, edges: edges, label: "x"),
      layers = graph.layers
    let depth = Dictionary(
      uniqueKeysWithValues: layers.enumerated().flatMap { row, layer in layer.map { ($0, row) } })
    #expect(depth.count == ids.count)
    for edge in edges { #expect((depth[edge.from] ?? 0) < (depth[edge.to] ?? 0)) }
    for id in ids where (depth[id] ?? 0) > 0 {
      #expect(
        edges.contains { $0.to == id && depth[$0.from] == (depth[id] ?? 0) - 1 }, "no deeper than it must")
    }
  }

  @Test("A node told twice, an id of odd signs and a negative count do not stop the picture")
  func odd() {
    let nodes: [GraphDrawing.Node] = [.init("a\"<", "A"), .init("a\"<", "A again"), .init("", "Nobody")]
    let edges: [GraphDrawing.Edge] = [.init("a\"<", "", count: -4), .init("", "a\"<", count: .max)]
    let svg = GraphDrawing(nodes: nodes, edges: edges, label: "x").svg.source
    #expect(svg.hasSuffix("</svg>") && !svg.contains("a\"<"))
  }
}
