/// Answers on one scale as bars under each other; the page gives their table beside them.
public struct ScaleBars: Sendable {
  /// One bar: its name, its value, and the value of an earlier time.
  public struct Row: Sendable {
    public var label: String
    public var value: Int
    public var before: Int?
    public var look: String

    public init(label: String, value: Int, before: Int? = nil, look: String) {
      (self.label, self.value, self.before, self.look) = (label, value, before, look)
    }
  }

  public var rows: [Row]
  public var most: Int
  public var label: String

  public init(rows: [Row], most: Int, label: String) {
    (self.rows, self.most, self.label) = (rows, most, label)
  }

  private static let (width, step) = (320.0, 40.0)

  public var svg: HTML {
    guard !rows.isEmpty, most > 0 else { return "" }
    let bars = rows.enumerated().map { place, row in bar(row, at: Double(place) * Self.step) }
    let height = Double(rows.count) * Self.step
    return """
      <svg class="bars" viewBox="0 0 \(tenth(Self.width)) \(tenth(height))" role="img" aria-label="\(label)">\(bars)</svg>
      """
  }

  private func bar(_ row: Row, at top: Double) -> HTML {
    let long = Self.width * Double(min(max(row.value, 0), most)) / Double(most)
    let earlier = row.before.map { before -> HTML in
      let x = Self.width * Double(min(max(before, 0), most)) / Double(most)
      return
        "<line x1=\"\(tenth(x))\" x2=\"\(tenth(x))\" y1=\"\(tenth(top + 18))\" y2=\"\(tenth(top + 36))\"></line>"
    }
    return """
      <text x="0" y="\(tenth(top + 15))">\(row.label)</text><text x="\(tenth(Self.width))" y="\(tenth(top + 15))" \
      class="value">\(row.value)</text>\
      <rect class="whole" x="0" y="\(tenth(top + 21))" width="\(tenth(Self.width))" height="12"></rect>\
      <rect class="\(row.look)" x="0" y="\(tenth(top + 21))" width="\(tenth(long))" height="12"></rect>\(earlier)
      """
  }
}
