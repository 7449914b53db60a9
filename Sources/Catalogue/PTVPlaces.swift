import Foundation
import Rules

/// Places inside a record: addresses with their coordinates, and areas.
extension PTVRow {
  func addresses(_ keys: String...) -> [Address] {
    keys.flatMap(rows).compactMap { row in
      let isAbroad = !["FI", "FIN", nil].contains(row.text("country")?.uppercased()) && row.isCountryCode
      let street = row.row("streetAddress").map { $0.address(isAbroad: isAbroad) }
      let box = row.row("postOfficeBoxAddress").map { $0.address(isAbroad: isAbroad) }
      let other = row.row("otherAddress").map { $0.address(isAbroad: isAbroad) }
      // a street that was never geocoded, or a box, may carry a placeholder beside it
      var address = street ?? box ?? other ?? row.addressAbroad
      address?.location = street?.location ?? (street == nil && box == nil ? other?.location : nil)
      address?.isPostal = row.text("type") == "Postal"
      return address
    }
  }

  /// Another country's address is one text: it stands where the street does.
  private var addressAbroad: Address? {
    let words = localized("locationAbroad").filled(from: localized("foreignAddress"))
    guard words.isEmpty else {
      var address = Address()
      address.street = words
      return address
    }
    if ["Abroad", "Foreign"].contains(text("subType")) { notes.details.append(.unreadable("addresses")) }
    return nil
  }

  private var isCountryCode: Bool { text("country")?.utf8.count == 2 }

  private func address(isAbroad: Bool) -> Address {
    var address = Address()
    address.street = localized("street").filled(from: localized("postOfficeBox"))
    address.number = code("streetNumber")
    address.postalCode = code("postalCode")
    address.postOffice = localized("postOffice")
    address.municipality = municipality("municipality")
    address.info = localized("additionalInformation")
    address.location = location(isAbroad: isAbroad)
    return address
  }

  /// `latitude` and `longitude` hold degrees or, more often, the grid's northing and easting. Zeros and
  /// nulls mean that the place was never geocoded.
  private func location(isAbroad: Bool) -> Coordinates? {
    guard let first = code("latitude"), let second = code("longitude") else { return nil }
    guard let latitude = Self.number(first), let longitude = Self.number(second) else {
      notes.details.append(.unreadable("latitude"))
      return nil
    }
    if latitude == 0 && longitude == 0 { return nil }
    let place = FinnishGrid.coordinates(latitude: latitude, longitude: longitude)
    if place == nil && !isAbroad { notes.faults.append(.abroad) }
    return place
  }

  private static func number(_ text: String) -> Double? {
    Double(text.replacingOccurrences(of: ",", with: "."))
  }

  /// A three-digit code, given plainly or inside an object.
  func municipality(_ key: String) -> String? {
    let code = fields[key] is [String: Any] ? row(key)?.code("code") : code(key)
    guard let code, (1...3).contains(code.utf8.count), code.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return String(repeating: "0", count: 3 - code.utf8.count) + code
  }

  var area: Area {
    let whole = [
      "Nationwide", "NationwideExceptAlandIslands", "WholeCountry", "WholeCountryExceptAlandIslands",
    ]
    var area = Area(nationwide: text("areaType").map(whole.contains) ?? false)
    for row in rows("areas") {
      let inside = row.rows("municipalities").compactMap {
        PTVRow(["code": $0.fields["code"] ?? ""], notes: notes).municipality("code")
      }
      area.municipalities += inside.filter { !area.municipalities.contains($0) }
      if let type = row.text("type"), type != "Municipality", let code = row.code("code") {
        area.regions.append(Area.Region(type: type, code: code))
      }
    }
    return area
  }
}
