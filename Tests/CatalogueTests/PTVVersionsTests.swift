import Foundation
import Rules
import Testing

@testable import Catalogue

@Suite("Words that changed from version to version")
struct PTVVersionsTests {
  @Test(
    "What it costs",
    arguments: [
      ("Free", Charge.free), ("FreeOfCharge", .free), ("Charged", .chargeable), ("Chargeable", .chargeable),
      ("Other", .other), ("serviceChargeType", nil), ("", nil),
    ])
  func charge(_ word: String, _ charge: Charge?) {
    #expect(Sample.read([Sample.service().with("serviceChargeType", word)]).services.first?.charge == charge)
  }

  @Test(
    "What sort of service it is",
    arguments: [
      ("Service", Service.Kind.service), ("PermitOrObligation", .permit),
      ("PermissionAndObligation", .permit),
      ("ProfessionalQualification", .qualification), ("ProfessionalQualifications", .qualification),
    ])
  func kind(_ word: String, _ kind: Service.Kind) {
    #expect(Sample.read([Sample.service().with("type", word)]).services.first?.kind == kind)
  }

  @Test(
    "Where it is meant for",
    arguments: [
      ("Nationwide", true), ("NationwideExceptAlandIslands", true), ("WholeCountry", true),
      ("WholeCountryExceptAlandIslands", true),
      ("LimitedType", false),
      ("AreaType", false),
    ])
  func areaType(_ word: String, _ isNationwide: Bool) {
    let service = Sample.read([Sample.service().with("areaType", word)]).services.first
    #expect(service?.area.nationwide == isNationwide)
  }

  @Test("Short descriptions and instructions under their older names")
  func olderTexts() {
    let texts =
      Sample.words("Lyhyt.", type: "ShortDescription")
      + Sample.words("Toimi näin.", type: "ServiceUserInstruction")
    let service = Sample.read([Sample.service().with("serviceDescriptions", texts)]).services.first
    #expect(service?.summary == Localized([.fi: "Lyhyt."]))
    #expect(service?.userInstruction == Localized([.fi: "Toimi näin."]))
  }

  @Test("The newer name of a text goes before the older one")
  func bothTexts() {
    let texts = Sample.words("Vanha.", type: "ShortDescription") + Sample.words("Uusi.", type: "Summary")
    let service = Sample.read([Sample.service().with("serviceDescriptions", texts)]).services.first
    #expect(service?.summary == Localized([.fi: "Uusi."]))
  }

  @Test("A second name under both of its type words", arguments: ["AlternativeName", "AlternateName"])
  func otherNames(_ type: String) {
    let names = Sample.words("Neuvola", type: "Name") + Sample.words("Perhekeskus", type: type)
    let service = Sample.read([Sample.service().with("serviceNames", names)]).services.first
    #expect(service?.names == Localized([.fi: "Neuvola"]))
    #expect(service?.otherNames == Localized([.fi: "Perhekeskus"]))
  }

  @Test("Every kind of channel, however its letters are cased", arguments: Channel.Kind.allCases)
  func channelKinds(_ kind: Channel.Kind) {
    for word in [
      kind.rawValue, kind.rawValue.uppercased(),
      kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst(),
    ] {
      #expect(Sample.read([Sample.channel(kind: word)]).channels.first?.kind == kind)
    }
  }

  @Test("A page's address stands in its own key or, in older files, as its value")
  func pages() {
    let rows: [[String: Any]] = [
      ["url": "https://example.fi/a", "value": "Sivu", "language": "fi", "orderNumber": "0"],
      ["url": "https://example.fi/b", "value": NSNull(), "language": "sv"],
      ["value": "https://example.fi/c", "language": "fi"],
      ["url": "", "value": "Ei mitään", "language": "fi"],
      ["url": NSNull(), "value": NSNull(), "language": "fi"],
    ]
    let pages = Sample.read([Sample.channel().with("webPages", rows)]).channels.first?.webPages
    #expect(pages?.map(\.url) == ["https://example.fi/a", "https://example.fi/b", "https://example.fi/c"])
    #expect(pages?.first?.title == Localized([.fi: "Sivu"]))
    #expect(pages?.dropFirst().allSatisfy { $0.title.isEmpty } == true)
  }

  @Test("A name in Swedish alone is a name")
  func swedish() {
    let names = [["language": "sv", "value": "Rådgivningen", "type": "Name"]]
    let channel = Sample.read([Sample.channel().with("serviceChannelNames", names)]).channels.first
    #expect(channel?.names == Localized([.sv: "Rådgivningen"]))
    #expect(channel?.names.best(.fi)?.words == "Rådgivningen")
  }

  @Test("A text given twice in one language is the first that says something")
  func doubled() {
    let names: [[String: Any]] = [
      ["language": "fi", "value": NSNull(), "type": "Name"],
      ["language": "fi", "value": "  ", "type": "Name"],
      ["language": "fi", "value": " Neuvola\n", "type": "Name"],
      ["language": "fi", "value": "Muu", "type": "Name"],
    ]
    let service = Sample.read([Sample.service().with("serviceNames", names)]).services.first
    #expect(service?.names == Localized([.fi: "Neuvola"]))
  }

  @Test(
    "The moment of change in every form it is written",
    arguments: [
      ("2017-09-11T00:00:00", "2017-09-11T00:00:00+03:00"),
      ("2017-03-12T20:08:56.36852", "2017-03-12T20:08:56+02:00"),
      ("2018-05-03T11:53:58.162746Z", "2018-05-03T14:53:58+03:00"),
      ("2025-01-02T03:04:05+02:00", "2025-01-02T03:04:05+02:00"), ("2025-01-02", "2025-01-02T00:00:00+02:00"),
    ])
  func modified(_ written: String, _ moment: String) {
    let service = Sample.read([Sample.service().with("modified", written)]).services.first
    #expect(service?.modified?.description == moment)
  }

  @Test("Three rows of one code agree whichever way round they stand", arguments: 0..<6)
  func mergedRows(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    var rows = [
      Sample.nationalRow("a", code: "SOTE-0001", names: ["fi": "Päivystys"]),
      Sample.nationalRow("b", code: "SOTE-0001", names: ["fi": "Päivystys", "sv": "Jour"]),
      Sample.nationalRow("c", code: "SOTE-0001", names: ["en": "Emergency"]),
    ]
    let first = Sample.read(rows).services
    for place in rows.indices.reversed() { rows.swapAt(place, chance.below(place + 1)) }
    #expect(Sample.read(rows).services == first && first.count == 1)
    #expect(first.first?.names == Localized([.fi: "Päivystys", .sv: "Jour", .en: "Emergency"]))
  }
}
