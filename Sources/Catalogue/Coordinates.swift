import Foundation

/// A point in Finland in degrees of WGS84, which maps and travel times use.
package struct Coordinates: Codable, Hashable, Sendable {
  package var latitude: Double
  package var longitude: Double

  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// A box around the country, from Bogskär to Nuorgam and from Märket to Ilomantsi.
  package var isInFinland: Bool {
    (59.45...70.15).contains(latitude) && (19.05...31.65).contains(longitude)
  }

  /// Metres along the surface of a sphere; within half a percent of the ellipsoid.
  package func metres(to other: Coordinates) -> Double {
    let rise = radians(other.latitude - latitude) / 2, turn = radians(other.longitude - longitude) / 2
    let share =
      squared(sin(rise)) + cos(radians(latitude)) * cos(radians(other.latitude)) * squared(sin(turn))
    return 2 * 6_371_000 * asin(min(1, share.squareRoot()))
  }
}

func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
private func squared(_ number: Double) -> Double { number * number }
