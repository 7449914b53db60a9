/// A group of an indicator, by its dimension and key (mittarin ryhmä).
package struct IndicatorGroup: Sendable, Hashable {
  package var dimension: Dimension
  package var key: String

  package init(_ dimension: Dimension, _ key: String) { (self.dimension, self.key) = (dimension, key) }
}
