/// Where a service or a channel is meant for people to live (alue).
package struct Area: Codable, Hashable, Sendable {
  package var nationwide: Bool
  /// Three-digit municipality codes.
  package var municipalities: [String]
  /// Larger areas with their type: `Region`, `HospitalDistrict`, `WellbeingServiceCounties`.
  package var regions: [Region]

  /// An area larger than a municipality, by its code in its own code set.
  package struct Region: Codable, Hashable, Sendable {
    package var type: String
    package var code: String

    package init(type: String, code: String) {
      self.type = type
      self.code = code
    }
  }

  package init(nationwide: Bool = false, municipalities: [String] = [], regions: [Region] = []) {
    self.nationwide = nationwide
    self.municipalities = municipalities
    self.regions = regions
  }

  /// False only when the source names its municipalities and this is not one of them.
  package func covers(municipality code: String) -> Bool {
    nationwide || municipalities.isEmpty || municipalities.contains(code)
  }
}
