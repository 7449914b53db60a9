/// A comparable form of a word: its dictionary form, a part of it, or its stem, and how much it counts (0…1).
public struct Form: Hashable, Sendable {
  public var text: String
  public var weight: Double
  /// True for the word itself, false for a part or a root of it.
  public var isWhole: Bool

  public init(_ text: String, weight: Double = 1, isWhole: Bool = true) {
    self.text = text
    self.weight = weight
    self.isWhole = isWhole
  }
}

extension [Form] {
  /// Each form once, with its greatest weight, in order of first appearance.
  func distinct() -> [Form] {
    var best: [Form] = [], places: [String: Int] = [:]
    for form in self {
      if let place = places[form.text] {
        best[place].weight = Swift.max(best[place].weight, form.weight)
        best[place].isWhole = best[place].isWhole || form.isWhole
      } else {
        places[form.text] = best.count
        best.append(form)
      }
    }
    return best
  }
}
