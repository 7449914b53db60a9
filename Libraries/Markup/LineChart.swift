/// Lines over time as a picture; the scale and the lines’ names stand under it, and the page gives its table.
public struct LineChart: Sendable {
  /// One line: points oldest first, `nil` where there is no figure.
  public struct Line: Sendable {
    public var name: String
    public var points: [Double?]
    /// Before each of these places the line is not joined: the definition changed.
    public var breaks: Set<Int>

    public init(_ name: String, _ points: [Double?], breaks: Set<Int> = []) {
      self.points = points.map { $0.flatMap(drawable) }
      (self.name, self.breaks) = (name, breaks)
    }
  }

  public var lines: [Line]
  /// A band around the first line, low and high.
  public var band: [(low: Double, high: Double)?]
  public var target: Double?
  public var label: String
  /// What stands under the picture: the scale, first and last place, what each line is.
  public var words: [String]

  public init(
    lines: [Line], band: [(low: Double, high: Double)?] = [], target: Double? = nil, label: String,
    words: [String]
  ) {
    (self.lines, self.label, self.words) = (lines, label, words)
    self.band = band.map { band in band.flatMap { ($0.low + $0.high).isFinite ? $0 : nil } }
    self.target = target.flatMap(drawable)
  }

  private static let width = 640.0
  private static let height = 160.0

  /// The least and the most that the picture holds; `nil` when there is nothing to draw.
  public var scale: (low: Double, high: Double)? {
    let values =
      lines.flatMap { $0.points.compactMap(\.self) } + band.compactMap { $0 }.flatMap { [$0.low, $0.high] }
      + [target].compactMap(\.self)
    guard let least = values.min(), let most = values.max() else { return nil }
    return (min(least, 0), max(most, min(least, 0) + 0.000_1))
  }

  public var html: HTML {
    guard let scale else { return "" }
    let place = { (value: Double) in
      Self.height - 6 - (value - scale.low) / (scale.high - scale.low) * (Self.height - 12)
    }
    let goal = target.map { value -> HTML in
      let y = tenth(place(value))
      return "<line class=\"goal\" x1=\"0\" x2=\"640\" y1=\"\(y)\" y2=\"\(y)\"></line>"
    }
    let strokes = lines.indices.flatMap { drawn(lines[$0], $0, place) }
    let notes = words.map { words -> HTML in "<li>\(words)</li>" }
    return """
      <div class="chart"><svg class="spark lines" viewBox="0 0 640 160" role="img" aria-label="\(label)" \
      preserveAspectRatio="none">\(shade(place))\(goal)\(strokes)</svg><ul class="filters note">\(notes)</ul></div>
      """
  }

  private func x(_ index: Int) -> Double {
    let most = max((lines.map(\.points.count).max() ?? 1) - 1, 1)
    return Double(index) * Self.width / Double(most)
  }

  private func drawn(_ line: Line, _ number: Int, _ place: (Double) -> Double) -> [HTML] {
    runs(line).map { run -> HTML in
      if run.count == 1, let value = line.points[run[0]] {
        return """
          <line class="dot line-\(number)" x1="\(tenth(x(run[0]) - 3))" x2="\(tenth(x(run[0]) + 3))" \
          y1="\(tenth(place(value)))" y2="\(tenth(place(value)))"></line>
          """
      }
      let points = run.compactMap { at in
        line.points[at].map { value in "\(tenth(x(at))),\(tenth(place(value)))" }
      }
      return "<polyline class=\"line-\(number)\" points=\"\(points.joined(separator: " "))\"></polyline>"
    }
  }

  /// Unbroken stretches of places: missing is missing, and a break is not joined.
  func runs(_ line: Line) -> [[Int]] {
    var runs: [[Int]] = [[]]
    for (at, point) in line.points.enumerated() {
      if point == nil || line.breaks.contains(at) { runs.append([]) }
      if point != nil { runs[runs.count - 1].append(at) }
    }
    return runs.filter { !$0.isEmpty }
  }

  private func shade(_ place: (Double) -> Double) -> HTML {
    let known = band.enumerated().compactMap { at, band in band.map { (at, $0) } }
    guard known.count > 1 else { return "" }
    let up = known.map { "\(tenth(x($0.0))),\(tenth(place($0.1.high)))" }
    let down = known.reversed().map { "\(tenth(x($0.0))),\(tenth(place($0.1.low)))" }
    return "<polygon class=\"band\" points=\"\((up + down).joined(separator: " "))\"></polygon>"
  }
}
