/// A small line of figures as a picture; the page gives its table beside it.
public struct Sparkline: Sendable {
  /// Oldest first; `nil` where there is no figure.
  public var points: [Double?]
  public var target: Double?
  public var label: String

  public init(points: [Double?], target: Double? = nil, label: String) {
    self.points = points.map { $0.flatMap(drawable) }
    (self.target, self.label) = (target.flatMap(drawable), label)
  }

  private static let width = 240.0
  private static let height = 48.0

  public var svg: HTML {
    let known = points.compactMap(\.self) + [target].compactMap(\.self)
    guard let least = known.min(), let most = known.max() else { return "" }
    let low = min(least, 0), span = max(most - low, 0.000_1)
    let place = { (value: Double) in Self.height - 4 - (value - low) / span * (Self.height - 8) }
    let goal = target.map { value -> HTML in
      let y = tenth(place(value))
      return "<line class=\"goal\" x1=\"0\" x2=\"240\" y1=\"\(y)\" y2=\"\(y)\"></line>"
    }
    let lines = runs(place).map { run -> HTML in "<polyline points=\"\(run)\"></polyline>" }
    return """
      <svg class="spark" viewBox="0 0 240 48" role="img" aria-label="\(label)" preserveAspectRatio="none">\
      \(goal)\(lines)</svg>
      """
  }

  /// Points of each unbroken stretch, in the form SVG reads.
  private func runs(_ place: (Double) -> Double) -> [String] {
    let step = Self.width / Double(max(points.count - 1, 1))
    var runs: [[String]] = [[]]
    for (index, point) in points.enumerated() {
      if let point {
        runs[runs.count - 1].append("\(tenth(Double(index) * step)),\(tenth(place(point)))")
      } else if !runs[runs.count - 1].isEmpty {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }
}

/// Parts of a whole side by side as a picture; the words beside it say the same.
public struct BarStrip: Sendable {
  public var parts: [(label: String, count: Int)]
  public var label: String

  public init(parts: [(label: String, count: Int)], label: String) {
    (self.parts, self.label) = (parts.map { ($0.label, max($0.count, 0)) }, label)
  }

  public var svg: HTML {
    let whole = parts.reduce(0) { $0 + $1.count }
    guard whole > 0 else { return "" }
    var left = 0.0
    let bars = parts.enumerated().map { place, part -> HTML in
      let width = 240 * Double(part.count) / Double(whole)
      defer { left += width }
      return """
        <rect class="part-\(place)" x="\(tenth(left))" y="4" width="\(tenth(max(width - 1, 0)))" height="40"></rect>
        """
    }
    return """
      <svg class="spark strip" viewBox="0 0 240 48" role="img" aria-label="\(label)" preserveAspectRatio="none">\(bars)</svg>
      """
  }
}

/// The figure, unless it is none: a share of nothing is missing, not a place in a picture.
func drawable(_ value: Double) -> Double? { value.isFinite ? value : nil }

/// A number with one decimal and a point, whatever the language. What is no number, or beyond any picture, is zero.
func tenth(_ value: Double) -> String {
  guard abs(value) < 1e15 else { return "0.0" }
  let tenths = Int((value * 10).rounded())
  return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
