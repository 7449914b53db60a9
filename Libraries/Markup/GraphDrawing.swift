/// Places and ways between them, layer under layer, as a picture; the page gives its table beside it.
public struct GraphDrawing: Sendable {
  /// A place: its words and how it looks.
  public struct Node: Sendable {
    public enum Look: String, Sendable { case plain, good, danger }
    public var id: String
    public var label: String
    /// A second line, such as a count.
    public var note: String
    public var look: Look

    public init(_ id: String, _ label: String, note: String = "", look: Look = .plain) {
      (self.id, self.label, self.note, self.look) = (id, label, note, look)
    }
  }

  /// A way from one place to another, wider where more have gone.
  public struct Edge: Sendable {
    public var from: String
    public var to: String
    public var count: Int

    public init(_ from: String, _ to: String, count: Int) {
      (self.from, self.to, self.count) = (from, to, count)
    }
  }

  public var nodes: [Node]
  public var edges: [Edge]
  public var label: String

  public init(nodes: [Node], edges: [Edge], label: String) {
    (self.nodes, self.edges, self.label) = (nodes, edges, label)
  }

  static let box = (width: 168.0, height: 64.0), gap = (x: 16.0, y: 56.0)

  /// The layer of each node: the longest way to it from a node that nothing leads to. Ways back are left out.
  var layers: [[String]] {
    let ids = nodes.map(\.id), known = Set(ids)
    let ways = edges.filter { known.contains($0.from) && known.contains($0.to) && $0.from != $0.to }
    var depth = Dictionary(ids.map { ($0, 0) }) { first, _ in first }
    for _ in ids {
      var moved = false
      for way in ways where depth[way.to, default: 0] < depth[way.from, default: 0] + 1 {
        let deeper = depth[way.from, default: 0] + 1
        guard deeper < ids.count else { continue }
        (depth[way.to], moved) = (deeper, true)
      }
      if !moved { break }
    }
    let most = depth.values.max() ?? 0
    return (0...most).map { layer in ids.filter { depth[$0] == layer } }.filter { !$0.isEmpty }
  }

  /// The middle of each box, each layer ordered by where its ways come from.
  var places: [String: (x: Double, y: Double)] {
    var places: [String: (x: Double, y: Double)] = [:]
    let width = self.width
    for (row, layer) in layers.enumerated() {
      let ordered = layer.enumerated().sorted { one, other in
        let (left, right) = (pull(one.element, places), pull(other.element, places))
        return left != right ? left < right : one.offset < other.offset
      }.map(\.element)
      let span = Double(ordered.count) * (Self.box.width + Self.gap.x)
      for (column, id) in ordered.enumerated() {
        let x = (width - span) / 2 + (Double(column) + 0.5) * (Self.box.width + Self.gap.x)
        places[id] = (x, Self.gap.y / 4 + Self.box.height / 2 + Double(row) * (Self.box.height + Self.gap.y))
      }
    }
    return places
  }

  private func pull(_ id: String, _ places: [String: (x: Double, y: Double)]) -> Double {
    let above = edges.filter { $0.to == id }.compactMap { places[$0.from]?.x }
    return above.isEmpty ? 0 : above.reduce(0, +) / Double(above.count)
  }

  var width: Double {
    Double(layers.map(\.count).max() ?? 1) * (Self.box.width + Self.gap.x)
  }

  var height: Double {
    Double(layers.count) * (Self.box.height + Self.gap.y) - Self.gap.y / 2
  }

  public var svg: HTML {
    guard !nodes.isEmpty else { return "" }
    let places = places
    let ways = edges.compactMap { edge -> HTML? in
      guard let from = places[edge.from], let to = places[edge.to] else { return nil }
      return way(edge, from, to)
    }
    let boxes = nodes.compactMap { node in places[node.id].map { box(node, $0) } }
    return """
      <svg class="graph" viewBox="0 0 \(tenth(width)) \(tenth(height))" width="\(tenth(width))" height="\(tenth(height))" \
      role="img" aria-label="\(label)">\(ways)\(boxes)</svg>
      """
  }

  private func way(_ edge: Edge, _ from: (x: Double, y: Double), _ to: (x: Double, y: Double)) -> HTML {
    let most = Double(edges.map(\.count).max() ?? 1)
    let wide = 1 + 9 * Double(edge.count) / max(most, 1)
    let (start, end) = (from.y + Self.box.height / 2, to.y - Self.box.height / 2)
    let bend = (start + end) / 2
    let line =
      "M\(tenth(from.x)) \(tenth(start))C\(tenth(from.x)) \(tenth(bend)) \(tenth(to.x)) \(tenth(bend)) \(tenth(to.x)) \(tenth(end))"
    let number: HTML =
      edge.count == 0
      ? ""
      : "<text x=\"\(tenth((from.x + 2 * to.x) / 3))\" y=\"\(tenth(end - 10))\" class=\"count\">\(edge.count)</text>"
    return "<path d=\"\(line)\" stroke-width=\"\(tenth(wide))\"></path>\(number)"
  }

  private func box(_ node: Node, _ place: (x: Double, y: Double)) -> HTML {
    let (left, top) = (place.x - Self.box.width / 2, place.y - Self.box.height / 2)
    let lines = Self.lines(node.label) + (node.note.isEmpty ? [] : [node.note])
    let words = lines.enumerated().map { row, text -> HTML in
      let y = place.y + 5 + (Double(row) - Double(lines.count - 1) / 2) * 17
      let look: HTML = row == lines.count - 1 && !node.note.isEmpty ? " class=\"note\"" : ""
      return "<text x=\"\(tenth(place.x))\" y=\"\(tenth(y))\"\(look)>\(text)</text>"
    }
    return """
      <rect class="\(node.look.rawValue)" x="\(tenth(left))" y="\(tenth(top))" width="\(tenth(Self.box.width))" \
      height="\(tenth(Self.box.height))" rx="6"></rect>\(words)
      """
  }

  /// At most two lines of some twenty signs; what does not fit ends in dots.
  static func lines(_ text: String, most: Int = 22) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ").map(String.init) {
      let joined = lines[lines.count - 1].isEmpty ? word : lines[lines.count - 1] + " " + word
      if joined.count <= most || lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = joined
      } else {
        lines.append(word)
      }
    }
    let short = lines.prefix(2).map { $0.count > most ? String($0.prefix(most - 1)) + "…" : $0 }
    return lines.count <= 2 ? short : [short[0], String(short[1].prefix(most - 1)) + "…"]
  }
}
