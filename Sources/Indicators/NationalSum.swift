/// A figure of many counties (valtakunnan luku): their counts added. No person and no fact leaves a county.
package struct NationalSum: Equatable, Sendable {
  package var measure: Measure
  package var numerator = 0
  package var denominator = 0
  /// Parts by name, such as channels.
  package var parts: [String: Int] = [:]

  /// `nil` for a figure that does not add: the middle of free times is not read from the counties' middles.
  package init?(_ measure: Measure, of counties: [Reading]) {
    guard measure != .thirdFree else { return nil }
    self.measure = measure
    for reading in counties where reading.measure == measure {
      numerator += reading.numerator
      denominator += reading.denominator
      for part in reading.parts { parts[part.name, default: 0] += part.count }
    }
  }
}
