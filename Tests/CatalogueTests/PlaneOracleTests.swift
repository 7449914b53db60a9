import Foundation
import Testing

@testable import Catalogue

/// The same projection by Redfearn's series, another road than the program's (vertailulaskelma).
private enum Redfearn {
  static let a = 6_378_137.0, f = 1 / 298.257222101, scale = 0.9996

  static func point(latitude: Double, longitude: Double) -> (northing: Double, easting: Double) {
    let phi = latitude * .pi / 180, turn = (longitude - 27) * .pi / 180
    let e2 = f * (2 - f), nu = a / (1 - e2 * sin(phi) * sin(phi)).squareRoot()
    let psi = nu / (a * (1 - e2) / pow(1 - e2 * sin(phi) * sin(phi), 1.5)), t2 = tan(phi) * tan(phi)
    let w = turn * cos(phi), w2 = w * w
    let east1 = w2 / 6 * (psi - t2)
    let east2 =
      w2 * w2 / 120 * (4 * pow(psi, 3) * (1 - 6 * t2) + psi * psi * (1 + 8 * t2) - psi * 2 * t2 + t2 * t2)
    let east3 = pow(w2, 3) / 5_040 * (61 - 479 * t2 + 179 * t2 * t2 - pow(t2, 3))
    let north1 = w2 / 2
    let north2 = w2 * w2 / 24 * (4 * psi * psi + psi - t2)
    let north3 =
      pow(w2, 3) / 720
      * (8 * pow(psi, 4) * (11 - 24 * t2) - 28 * pow(psi, 3) * (1 - 6 * t2) + psi * psi * (1 - 32 * t2) - psi
        * 2 * t2
        + t2 * t2)
    let north4 = pow(w2, 4) / 40_320 * (1_385 - 3_111 * t2 + 543 * t2 * t2 - pow(t2, 3))
    let easting = 500_000 + scale * nu * w * (1 + east1 + east2 + east3)
    let northing = scale * (arc(phi, e2) + nu * tan(phi) * (north1 + north2 + north3 + north4))
    return (northing, easting)
  }

  /// The length of the meridian from the equator, by Simpson's rule.
  private static func arc(_ phi: Double, _ e2: Double) -> Double {
    let steps = 2_000, width = phi / Double(steps)
    let sum = (0...steps).reduce(0.0) { sum, place in
      let s = sin(width * Double(place)),
        weight = place == 0 || place == steps ? 1.0 : place.isMultiple(of: 2) ? 2 : 4
      return sum + weight * a * (1 - e2) / pow(1 - e2 * s * s, 1.5)
    }
    return sum * width / 3
  }
}

@Suite("The grid by another road") struct PlaneOracleTests {
  @Test(
    "Towns from Hanko to Utsjoki and from Mariehamn to Ilomantsi stand where the other series puts them",
    arguments: [
      (59.8236, 22.9707), (60.0971, 19.9348), (60.4518, 22.2666), (60.1699, 24.9384), (60.4664, 26.9459),
      (61.0587, 28.1887), (61.4978, 23.7610), (61.6886, 27.2723), (62.2426, 25.7473), (62.6010, 29.7636),
      (62.6719, 30.9330), (62.8910, 27.6780), (63.0951, 21.6165), (63.8385, 23.1305), (64.2220, 27.7278),
      (64.1287, 29.5181), (65.0121, 25.4651), (65.7364, 24.5637), (65.9646, 29.1887), (66.5039, 25.7294),
      (67.4177, 26.5900), (68.3844, 23.6390), (69.0720, 20.8000), (69.9086, 27.0277),
    ])
  func towns(_ latitude: Double, _ longitude: Double) throws {
    let known = Redfearn.point(latitude: latitude, longitude: longitude)
    let point = FinnishGrid.point(at: Coordinates(latitude: latitude, longitude: longitude))
    // the shorter series loses some centimetres eight degrees from the meridian
    #expect(abs(point.northing - known.northing) < 0.5 && abs(point.easting - known.easting) < 0.5)
    let place = try #require(FinnishGrid.coordinates(latitude: known.northing, longitude: known.easting))
    #expect(place.metres(to: Coordinates(latitude: latitude, longitude: longitude)) < 1)
  }

  @Test(
    "Distances are those of the grid within a part in two hundred, symmetric, and obey the triangle",
    arguments: 1...6 as ClosedRange<UInt64>)
  func distances(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    func place() -> Coordinates {
      Coordinates(
        latitude: 60 + Double(chance.below(9_000)) / 1_000,
        longitude: 21 + Double(chance.below(9_000)) / 1_000)
    }
    for _ in 0..<60 {
      let (one, two, three) = (place(), place(), place())
      let (p, q) = (FinnishGrid.point(at: one), FinnishGrid.point(at: two))
      let plane = hypot(p.northing - q.northing, p.easting - q.easting), sphere = one.metres(to: two)
      #expect(abs(plane - sphere) <= 0.005 * plane + 1)
      #expect(abs(sphere - two.metres(to: one)) < 1e-6 && one.metres(to: one) == 0)
      #expect(one.metres(to: three) <= sphere + two.metres(to: three) + 1e-6)
    }
  }

  @Test(
    "Coordinates are read in every form of number that a register writes",
    arguments: [
      ("6713842.311", "226681.214"), ("6713842,311", "226681,214"), (" 6713842.311 ", "226681.214"),
      ("60.4678", "22.0263"), ("60,4678", "22,0263"), ("6.713842311e6", "2.26681214e5"),
    ])
  func numbers(_ latitude: String, _ longitude: String) throws {
    let street = Sample.street.with("latitude", latitude).with("longitude", longitude)
    let address: [String: Any] = ["type": "Location", "streetAddress": street, "country": "FI"]
    let channel = try #require(Sample.read([Sample.channel().with("addresses", [address])]).channels.first)
    let place = try #require(channel.addresses.first?.location)
    #expect(place.metres(to: Coordinates(latitude: 60.4678, longitude: 22.0263)) < 50)
  }

  @Test(
    "A place never geocoded has none, and costs nothing",
    arguments: [
      ("0", "0"), ("", ""), ("0.0", "0"),
    ])
  func nowhere(_ latitude: String, _ longitude: String) {
    let street = Sample.street.with("latitude", latitude).with("longitude", longitude)
    let reading = Sample.read([
      Sample.channel().with("addresses", [["type": "Location", "streetAddress": street]])
    ])
    #expect(reading.channels.first?.addresses.first?.location == nil && reading.channels.count == 1)
    #expect(reading.problems.isEmpty)
  }
}
