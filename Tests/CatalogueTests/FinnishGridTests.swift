import Testing

@testable import Catalogue

/// A degree of latitude is 111 km, so this many degrees is a tenth of a millimetre.
private let tenthOfMillimetre = 1e-9

@Suite("The national grid")
struct FinnishGridTests {
  /// The first is JHS 197's own example; the others come from integrating the meridian arc over complex
  /// latitudes with thirty digits, a different road to the same projection.
  static let known: [(latitude: Double, longitude: Double, northing: Double, easting: Double)] = [
    (60.3851068722, 19.84813676944, 6_715_706.3770725, 106_256.35960943),
    (60, 27, 6_651_411.1902397, 500_000),
    (59.81, 19.2, 6_656_016.052284, 63_112.417155333),
    (60.1699, 24.9384, 6_672_118.3802021, 385_611.31668494),
    (60.4678, 22.0263, 6_713_842.3112345, 226_681.21406045),
    (62.9086, 31.5867, 6_983_711.6988935, 732_908.37481374),
    (65, 31.6, 7_216_346.7919847, 716_770.76207646),
    (69.06, 20.5487, 7_674_578.5131323, 243_093.8027391),
    (70.0923, 27.9558, 7_776_451.1037139, 536_321.40263681),
  ]

  @Test("Known points fall within a tenth of a millimetre", arguments: known)
  func knownPoints(_ known: (latitude: Double, longitude: Double, northing: Double, easting: Double)) {
    let point = FinnishGrid.point(at: Coordinates(latitude: known.latitude, longitude: known.longitude))
    #expect(abs(point.northing - known.northing) < 1e-4)
    #expect(abs(point.easting - known.easting) < 1e-4)
    let place = FinnishGrid.coordinates(of: .init(northing: known.northing, easting: known.easting))
    #expect(abs(place.latitude - known.latitude) < tenthOfMillimetre)
    #expect(abs(place.longitude - known.longitude) < tenthOfMillimetre)
  }

  @Test("There and back again moves no point of the country by a tenth of a millimetre")
  func roundTrip() {
    for latitude in stride(from: 59.5, through: 70.1, by: 0.1) {
      for longitude in stride(from: 19.1, through: 31.6, by: 0.25) {
        let place = Coordinates(latitude: latitude, longitude: longitude)
        let back = FinnishGrid.coordinates(of: FinnishGrid.point(at: place))
        #expect(
          abs(back.latitude - latitude) < tenthOfMillimetre
            && abs(back.longitude - longitude) < tenthOfMillimetre)
      }
    }
  }

  @Test("Degrees and metres are told apart by size")
  func magnitude() throws {
    let degrees = try #require(FinnishGrid.coordinates(latitude: 60.4678, longitude: 22.0263))
    let metres = try #require(
      FinnishGrid.coordinates(latitude: 6_713_842.3112345, longitude: 226_681.21406045))
    #expect(degrees.metres(to: metres) < 0.001)
  }

  @Test(
    "Places outside Finland are refused",
    arguments: [
      (0, 0), (27.2, 61.7), (226_681, 6_713_842), (59.3293, 18.0686), (55.75, 37.6), (6_400_000, 300_000),
      (-60, 25), (1e300, 1e300), (.infinity, 25), (.nan, .nan), (90, 180), (7_000_000, 9_000_000),
    ])
  func outside(_ pair: (Double, Double)) {
    #expect(FinnishGrid.coordinates(latitude: pair.0, longitude: pair.1) == nil)
  }

  @Test("Helsinki and Turku are 150 kilometres apart")
  func distance() {
    let helsinki = Coordinates(latitude: 60.1699, longitude: 24.9384)
    let turku = Coordinates(latitude: 60.4518, longitude: 22.2666)
    #expect((148_000...152_000).contains(helsinki.metres(to: turku)))
  }
}
