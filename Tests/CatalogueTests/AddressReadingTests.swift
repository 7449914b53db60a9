import Foundation
import Rules
import Testing

@testable import Catalogue

@Suite("Addresses as regions write them") struct AddressReadingTests {
  private func read(_ address: [String: Any]) -> [Address] {
    Sample.read([Sample.channel().with("addresses", [address])]).channels.first?.addresses ?? []
  }

  private static var box: [String: Any] {
    [
      "postOfficeBox": Sample.words("PL 400"), "postalCode": "87070", "postOffice": Sample.words("KAINUU"),
      "municipality": ["code": "205"],
    ]
  }
  private static var other: [String: Any] {
    [
      "latitude": "64.2273", "longitude": "27.7285", "additionalInformation": Sample.words("Portin takana"),
    ]
  }

  @Test("A street is a place to go to, a box a place to write to, another place has its point")
  func kinds() throws {
    let street = try #require(read(["type": "Location", "streetAddress": Sample.street]).first)
    #expect(
      !street.isPostal && street.location != nil && street.line(.fi) == "Käsityöläiskatu 2, 21100 NAANTALI")
    let box = try #require(read(["type": "Postal", "postOfficeBoxAddress": Self.box]).first)
    #expect(box.isPostal && box.location == nil && box.line(.fi) == "PL 400, 87070 KAINUU")
    let other = try #require(read(["type": "Location", "otherAddress": Self.other]).first)
    #expect(other.location != nil && other.info == Localized([.fi: "Portin takana"]))
  }

  @Test("A street never geocoded does not take the point of something beside it")
  func placeholder() throws {
    let bare = Sample.street.with("latitude", nil).with("longitude", nil)
    let address = try #require(
      read(["type": "Location", "streetAddress": bare, "otherAddress": Self.other]).first)
    #expect(address.location == nil && address.number == "2")
  }

  @Test(
    "What is null or empty around an address costs nothing",
    arguments: [
      #"{"type":"Location","streetAddress":null}"#, #"{"type":"Location"}"#, "{}",
      #"{"streetAddress":{},"postOfficeBoxAddress":null,"country":null}"#,
    ])
  func empty(_ json: String) throws {
    let address = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let reading = Sample.read([Sample.channel().with("addresses", [address])])
    #expect(reading.channels.count == 1 && reading.problems.isEmpty)
    for address in reading.channels[0].addresses {
      #expect(address.line(.fi).isEmpty && address.location == nil)
    }
  }

  @Test("A line holds what there is and no stray commas or blanks", arguments: Lang.allCases)
  func lines(_ lang: Lang) {
    let parts: [(inout Address) -> Void] = [
      { $0.street = Localized([.fi: "Katu"]) }, { $0.number = "5" }, { $0.postalCode = "87100" },
      { $0.postOffice = Localized([.fi: "KAJAANI", .sv: "KAJANA"]) },
    ]
    for mask in 0..<16 {
      var address = Address()
      for (place, part) in parts.enumerated() where mask & 1 << place != 0 { part(&address) }
      let line = address.line(lang)
      #expect(
        line.isEmpty == (mask == 0) && !line.hasPrefix(",") && !line.hasSuffix(",") && !line.contains("  "))
      if mask & 8 != 0 { #expect(line.contains(lang == .sv ? "KAJANA" : "KAJAANI")) }
    }
  }

  @Test(
    "An address in another country is kept without a point; in Finland a point abroad costs the record",
    arguments: [
      ("SE", true), ("EE", true), ("FI", false), ("fi", false),
    ])
  func abroad(_ country: String, _ isKept: Bool) {
    let stockholm = Sample.street.with("latitude", "59.3293").with("longitude", "18.0686")
    let address: [String: Any] = ["type": "Location", "streetAddress": stockholm, "country": country]
    let reading = Sample.read([Sample.channel().with("addresses", [address]), Sample.channel("beside")])
    #expect(reading.channels.count == (isKept ? 2 : 1) && reading.channels.last?.id == "beside")
    #expect(reading.channels.first?.addresses.first?.location == nil || !isKept)
  }
}
