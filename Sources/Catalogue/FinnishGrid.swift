import Foundation

/// The national plane grid ETRS-TM35FIN (EPSG:3067), computed by the Krüger series of JHS 197.
///
/// GRS80 ellipsoid, central meridian 27° E, scale 0.9996, false easting 500 000 m. ETRS89 and WGS84 are taken
/// as one: they differ by less than a metre, which no visitor notices.
package enum FinnishGrid {
  /// Metres north of the equator and east of the false origin.
  package struct Point: Hashable, Sendable {
    package var northing: Double
    package var easting: Double

    package init(northing: Double, easting: Double) {
      self.northing = northing
      self.easting = easting
    }
  }

  package static func point(at place: Coordinates) -> Point {
    let latitude = radians(place.latitude), turn = radians(place.longitude) - meridian
    let conformal = atan(sinh(asinh(tan(latitude)) - eccentricity * atanh(eccentricity * sin(latitude))))
    let eta = atanh(cos(conformal) * sin(turn))
    let xi = asin(sin(conformal) * cosh(eta))
    let series = sums(forward, xi, eta)
    return Point(northing: radius * (xi + series.xi), easting: 500_000 + radius * (eta + series.eta))
  }

  package static func coordinates(of point: Point) -> Coordinates {
    let xi = point.northing / radius, eta = (point.easting - 500_000) / radius
    let series = sums(backward, xi, eta)
    let (straightXi, straightEta) = (xi - series.xi, eta - series.eta)
    let conformal = asin(sin(straightXi) / cosh(straightEta))
    let longitude = meridian + asin(tanh(straightEta) / cos(conformal))
    return Coordinates(latitude: degrees(geodetic(asinh(tan(conformal)))), longitude: degrees(longitude))
  }

  /// Reads a pair written either in degrees or in metres, told apart by size; `nil` outside Finland.
  package static func coordinates(latitude: Double, longitude: Double) -> Coordinates? {
    guard latitude.isFinite, longitude.isFinite, abs(latitude) < 1e8, abs(longitude) < 1e8 else { return nil }
    let inDegrees = abs(latitude) <= 90 && abs(longitude) <= 180
    let onGrid = (6_500_000...7_900_000).contains(latitude) && (20_000...780_000).contains(longitude)
    guard inDegrees || onGrid else { return nil }
    let place =
      inDegrees
      ? Coordinates(latitude: latitude, longitude: longitude)
      : coordinates(of: Point(northing: latitude, easting: longitude))
    return place.isInFinland ? place : nil
  }

  private static let meridian = radians(27)
  private static let flattening = 1 / 298.257222101
  private static let eccentricity = (2 * flattening - flattening * flattening).squareRoot()
  private static let n = flattening / (2 - flattening)

  /// The rectifying radius times the scale of the central meridian.
  private static let radius = 0.9996 * 6_378_137 / (1 + n) * (1 + n * n / 4 + pow(n, 4) / 64)

  private static let forward = [
    n / 2 - 2 * pow(n, 2) / 3 + 5 * pow(n, 3) / 16 + 41 * pow(n, 4) / 180,
    13 * pow(n, 2) / 48 - 3 * pow(n, 3) / 5 + 557 * pow(n, 4) / 1440,
    61 * pow(n, 3) / 240 - 103 * pow(n, 4) / 140,
    49_561 * pow(n, 4) / 161_280,
  ]

  private static let backward = [
    n / 2 - 2 * pow(n, 2) / 3 + 37 * pow(n, 3) / 96 - pow(n, 4) / 360,
    pow(n, 2) / 48 + pow(n, 3) / 15 - 437 * pow(n, 4) / 1440,
    17 * pow(n, 3) / 480 - 37 * pow(n, 4) / 840,
    4397 * pow(n, 4) / 161_280,
  ]

  private static func sums(_ terms: [Double], _ xi: Double, _ eta: Double) -> (xi: Double, eta: Double) {
    terms.enumerated().reduce(into: (xi: 0, eta: 0)) { sum, term in
      let order = Double(2 * (term.offset + 1))
      sum.xi += term.element * sin(order * xi) * cosh(order * eta)
      sum.eta += term.element * cos(order * xi) * sinh(order * eta)
    }
  }

  /// Latitude from isometric latitude; each round gains over two digits, so eight pass the precision of `Double`.
  private static func geodetic(_ isometric: Double) -> Double {
    var guess = isometric
    for _ in 0..<8 { guess = isometric + eccentricity * atanh(eccentricity * tanh(guess)) }
    return atan(sinh(guess))
  }

  private static func degrees(_ radians: Double) -> Double { radians * 180 / .pi }
}
