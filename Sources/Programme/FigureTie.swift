/// A figure that fills a measure: an indicator of the registry, of the whole county or of one group (lukuviite).
package struct FigureTie: Codable, Sendable, Hashable {
  package var figure: String
  package var cut: FigureCut?

  package init(_ figure: String, _ cut: FigureCut? = nil) { (self.figure, self.cut) = (figure, cut) }
}

/// One group of one dimension, such as a unit or an age band, by their keys in the registry (ryhmä).
package struct FigureCut: Codable, Sendable, Hashable {
  package var dimension: String
  package var group: String

  package init(_ dimension: String, _ group: String) { (self.dimension, self.group) = (dimension, group) }

  /// `unit:kajaani-tk`, as a form says it; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    self.init(String(parts[0]), String(parts[1]))
  }

  package var text: String { "\(dimension):\(group)" }
}
