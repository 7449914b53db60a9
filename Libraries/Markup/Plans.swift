/// Bars on a line of time as a picture: what is done when (aikajana). The page gives its table beside it.
public struct TimelineChart: Sendable {
  /// One bar: places are shares of the whole line, 0…1.
  public struct Bar: Sendable {
    public var name: String
    public var from: Double
    public var to: Double
    /// A word of the style sheet: how it stands.
    public var look: String

    public init(_ name: String, from: Double, to: Double, look: String) {
      (self.name, self.from, self.to, self.look) = (name, from, to, look)
    }
  }

  public var bars: [Bar]
  /// Marks of the line with their places.
  public var ticks: [(name: String, at: Double)]
  public var now: Double?
  public var label: String

  public init(bars: [Bar], ticks: [(name: String, at: Double)], now: Double?, label: String) {
    (self.bars, self.ticks, self.now, self.label) = (bars, ticks, now, label)
  }

  public var svg: HTML {
    let height = bars.count * 26 + 24
    let lines = ticks.map { tick -> HTML in
      let x = tenth(place(tick.at))
      return """
        <line class="rule" x1="\(x)" x2="\(x)" y1="18" y2="\(height)"></line><text x="\(x)" y="12">\(tick.name)</text>
        """
    }
    let rows = bars.enumerated().map { row, bar -> HTML in
      let top = row * 26 + 24, width = max(place(bar.to) - place(bar.from), 3)
      return """
        <text x="0" y="\(top + 14)">\(bar.name.cut(34))</text><rect class="\(bar.look)" x="\(tenth(place(bar.from)))" \
        y="\(top + 2)" width="\(tenth(width))" height="16" rx="3"></rect>
        """
    }
    let today = now.map { now -> HTML in
      let x = tenth(place(now))
      return "<line class=\"now\" x1=\"\(x)\" x2=\"\(x)\" y1=\"16\" y2=\"\(height)\"></line>"
    }
    return picture(width: 720, height: height, label, "\(lines)\(rows)\(today)")
  }

  private func place(_ share: Double) -> Double { 240 + min(max(drawable(share) ?? 0, 0), 1) * 470 }
}

/// Values in rows and columns, each a shade and a number (lämpökartta).
public struct HeatMap: Sendable {
  public var columns: [String]
  /// Percents by row; `nil` where nothing is known.
  public var rows: [(name: String, values: [Int?])]
  public var label: String

  public init(columns: [String], rows: [(name: String, values: [Int?])], label: String) {
    (self.columns, self.rows, self.label) = (columns, rows, label)
  }

  public var svg: HTML {
    let step = max(470 / max(columns.count, 1), 4)
    let heads = columns.enumerated().map { column, name -> HTML in
      "<text x=\"\(240 + column * step + 4)\" y=\"12\">\(name)</text>"
    }
    let cells = rows.enumerated().map { row, line -> HTML in
      let top = row * 24 + 20
      let shades = line.values.enumerated().map { column, value in cell(value, 240 + column * step, top, step)
      }
      return "<text x=\"0\" y=\"\(top + 15)\">\(line.name.cut(34))</text>\(shades)"
    }
    return picture(width: 720, height: rows.count * 24 + 22, label, "\(heads)\(cells)")
  }

  private func cell(_ value: Int?, _ x: Int, _ y: Int, _ step: Int) -> HTML {
    guard let value else {
      return "<rect class=\"heat-none\" x=\"\(x)\" y=\"\(y)\" width=\"\(step - 3)\" height=\"20\"></rect>"
    }
    return """
      <rect class="heat-\(min(max(value, 0), 100) / 25)" x="\(x)" y="\(y)" width="\(step - 3)" height="20"></rect>\
      <text class="heat-word-\(min(max(value, 0), 100) / 25)" x="\(x + 4)" y="\(y + 15)">\(value)</text>
      """
  }
}

/// Some bars for each of some things: plan, actual, forecast (pylväät).
public struct GroupedBars: Sendable {
  public var series: [String]
  public var groups: [(name: String, values: [Int])]
  public var label: String

  public init(series: [String], groups: [(name: String, values: [Int])], label: String) {
    (self.series, self.groups, self.label) = (series, groups, label)
  }

  public var svg: HTML {
    let most = Double(max(groups.flatMap(\.values).max() ?? 1, 1)), tall = series.count * 12 + 10
    let key = series.enumerated().map { place, name -> HTML in
      """
      <rect class="bar-\(place)" x="\(240 + place * 150)" y="2" width="12" height="12"></rect>\
      <text x="\(258 + place * 150)" y="13">\(name)</text>
      """
    }
    let rows = groups.enumerated().map { row, group -> HTML in
      let top = row * tall + 24
      let bars = group.values.enumerated().map { place, value -> HTML in
        """
        <rect class="bar-\(place)" x="240" y="\(top + place * 12)" width="\(tenth(Double(max(value, 0)) / most * 470))" \
        height="10"></rect>
        """
      }
      return "<text x=\"0\" y=\"\(top + 20)\">\(group.name.cut(34))</text>\(bars)"
    }
    return picture(width: 720, height: groups.count * tall + 26, label, "\(key)\(rows)")
  }
}

/// Five by five squares, likelihood by impact, each with how many fall in it (riskimatriisi).
public struct RiskMatrix: Sendable {
  /// How many by likelihood and impact, 1…5 each.
  public var counts: [[Int]: Int]
  public var across: String
  public var up: String
  public var label: String

  public init(counts: [[Int]: Int], across: String, up: String, label: String) {
    (self.counts, self.across, self.up, self.label) = (counts, across, up, label)
  }

  public var svg: HTML {
    let squares = (1...5).flatMap { likelihood in (1...5).map { square(likelihood, $0) } }
    let sides = (1...5).map { number -> HTML in
      """
      <text x="\(number * 60 + 8)" y="300">\(number)</text><text x="30" y="\(306 - number * 52)">\(number)</text>
      """
    }
    return picture(
      width: 380, height: 326, label,
      "\(squares)\(sides)<text x=\"40\" y=\"320\">\(across) →</text><text x=\"0\" y=\"12\">\(up) ↑</text>",
      class: "matrix")
  }

  private func square(_ likelihood: Int, _ impact: Int) -> HTML {
    let x = impact * 60 - 14, y = 326 - likelihood * 52 - 46, weight = likelihood * impact
    let look = weight >= 15 ? "risk-high" : weight >= 8 ? "risk-mid" : "risk-low"
    let count = counts[[likelihood, impact]].map { count -> HTML in
      "<text class=\"\(look)-word\" x=\"\(x + 22)\" y=\"\(y + 30)\">\(count)</text>"
    }
    return "<rect class=\"\(look)\" x=\"\(x)\" y=\"\(y)\" width=\"56\" height=\"48\" rx=\"3\"></rect>\(count)"
  }
}

/// A picture in a part of the page that scrolls by itself where the window is narrow.
private func picture(width: Int, height: Int, _ label: String, _ content: HTML, class style: String = "")
  -> HTML
{
  """
  <div class="scroll" role="region" aria-label="\(label)" tabindex="0"><svg class="plan \(style)" \
  viewBox="0 0 \(width) \(height)" role="img" aria-label="\(label)">\(content)</svg></div>
  """
}

extension String {
  /// At most so many signs, with a dot where some were left out.
  fileprivate func cut(_ most: Int) -> String { count > most ? prefix(most - 1) + "…" : self }
}
