import Foundation
import Rules
import Testing

@testable import Catalogue

@Suite("Reading the service register")
struct PTVReaderTests {
  @Test("A service is read with its names, classes, area and organisations")
  func service() throws {
    let service = try #require(Sample.read([Sample.service()]).services.first)
    #expect(service.names == Localized([.fi: "Neuvola", .sv: "Rådgivning"]))
    #expect(service.summary.byLang[.fi] == "Lyhyesti." && service.description.byLang[.fi] == "Pitkästi.")
    #expect(service.classes.first?.code == "P6.2" && service.targetGroups.first?.code == "KR1.1")
    #expect(service.keywords[.sv] == ["baby"] && service.area.municipalities == ["529", "049"])
    #expect(service.organizations == ["o1", "o2"] && service.channels.map(\.channel) == ["c1"])
    #expect(service.generalDescription == "g1" && service.modified == Moment("2025-03-04T05:06:07Z"))
  }

  @Test("A place is read with its telephone, address, hours and point on the map")
  func channel() throws {
    let channel = try #require(Sample.read([Sample.channel()]).channels.first)
    #expect(channel.kind == .serviceLocation && channel.municipality == "529")
    #expect(
      channel.phones.map(\.number) == ["+358401234567"] && channel.phones[0].info.byLang[.sv] == "Rådgivning")
    #expect(
      channel.emails == ["neuvola@example.fi"]
        && channel.webPages.map(\.url) == ["http://www.example.fi/neuvola"])
    #expect(channel.address?.line(.sv) == "Käsityöläiskatu 2, 21100 NAANTALI")
    let place = try #require(channel.location)
    #expect(place.metres(to: Coordinates(latitude: 60.4678, longitude: 22.0263)) < 0.01)
    #expect(channel.hours.standing(at: Moment("2026-11-18T12:00")!).isOpen)
  }

  @Test("An organisation is read, older keys too")
  func organization() throws {
    let organization = try #require(Sample.read([Sample.organization()]).organizations.first)
    #expect(organization.municipality == "049" && organization.emails == ["kirjaamo@example.fi"])
  }

  @Test("A page, a single object and a bare list hold the same records")
  func wrappings() {
    let bare = Sample.read([Sample.service()])
    #expect(Sample.read(["pageNumber": 1, "itemList": [Sample.service()]]).services == bare.services)
    #expect(Sample.read(Sample.service()).services == bare.services)
    #expect(bare.services.count == 1 && bare.problems.isEmpty)
  }

  @Test("The records' own keys tell their type, whatever the file is called")
  func mixed() {
    let reading = Sample.read([Sample.channel(), Sample.service(), Sample.organization(), NSNull()] as [Any])
    #expect(reading.readCounts == [.services: 1, .channels: 1, .organizations: 1])
  }

  @Test("The older key for the national description is understood")
  func olderKey() {
    let old = Sample.service().with("generalDescriptionId", nil).with(
      "statutoryServiceGeneralDescriptionId", "g9")
    #expect(Sample.read([old]).services.first?.generalDescription == "g9")
  }

  static var bad: [(String, Any?, String)] {
    [
      ("id", nil, "no id"), ("id", 5, "id"), ("serviceNames", [], "no name"),
      ("serviceNames", "Neuvola", "serviceNames"),
      ("serviceNames", [["language": "ru", "value": "Клиника", "type": "Name"]], "no name"),
      ("serviceChannels", 5, "serviceChannels"), ("languages", [1], "languages"),
      ("keywords", ["a"], "keywords"),
    ]
  }

  @Test(
    "A bad record is left out and reported with its reason; the others are read", arguments: 0..<bad.count)
  func badRecord(_ index: Int) throws {
    let (key, value, reason) = Self.bad[index]
    let reading = Sample.read([Sample.service("bad").with(key, value), Sample.service("good")])
    #expect(reading.services.map(\.id) == ["good"] && reading.readCounts[.services] == 2)
    let problem = try #require(reading.problems.first)
    #expect(reading.problems.count == 1 && problem.extent == .record && problem.type == .services)
    #expect(problem.record == (key == "id" ? "#1" : "bad") && problem.reason.en.contains(reason))
    #expect(!problem.reason.hasBlank && !problem.mend.hasBlank)
  }

  @Test("A place outside Finland is left out, one without coordinates is not")
  func coordinates() {
    let moved = { (latitude: Any, longitude: Any) in
      Sample.read([
        Sample.channel().with(
          "addresses",
          [
            ["streetAddress": Sample.street.with("latitude", latitude).with("longitude", longitude)]
          ])
      ])
    }
    #expect(moved("59.33", "18.07").channels.isEmpty && moved("226681", "6713842").skipped(.channels) == 1)
    #expect(moved("0", "0").channels.first?.location == nil && moved("0", "0").problems.isEmpty)
    #expect(
      moved(NSNull(), NSNull()).channels.count == 1 && moved(60.4678, 22.0263).channels.first?.location != nil
    )
    #expect(moved("kartalla", "tuolla").problems.map(\.extent) == [.detail])
  }

  @Test(
    "An address in another country is kept as its text, under each of its names",
    arguments: [("Location", "Abroad", "locationAbroad"), ("Postal", "Foreign", "foreignAddress")])
  func abroad(_ type: String, _ subtype: String, _ key: String) throws {
    let words = [["language": "sv", "value": "Storgatan 1, 95331 Haparanda"]]
    let row: [String: Any] = ["type": type, "subType": subtype, "country": "SE", key: words]
    let reading = Sample.read([
      Sample.channel().with("addresses", [row.with("streetAddress", NSNull())])
    ])
    let address = try #require(reading.channels.first?.addresses.first)
    #expect(address.line(.fi) == "Storgatan 1, 95331 Haparanda" && address.isPostal == (type == "Postal"))
    #expect(address.location == nil && address.municipality == nil && reading.problems.isEmpty)
  }

  @Test("An address in another country that says nothing is told of", arguments: ["Abroad", "Foreign"])
  func abroadWithoutWords(_ subtype: String) {
    let rows: [[String: Any]] = [["type": "Location", "subType": subtype, "country": "SE"]]
    let reading = Sample.read([Sample.channel().with("addresses", rows)])
    #expect(reading.channels.first?.addresses.isEmpty == true)
    #expect(reading.problems.map(\.extent) == [.detail])
    #expect(reading.problems.first?.reason.en.contains("addresses") == true)
  }

  static let badFiles: [(String, Data)] = [
    ("empty", Data()), ("not JSON", Data("hei".utf8)), ("number", Data("5".utf8)),
    ("strange", Data(#"[{"a":1}]"#.utf8)),
    ("half", Data(Sample.file([Sample.service()]).data.dropLast(40))),
    ("latin-1", Data([0x5b, 0x22, 0xe4, 0x22, 0x5d])),
    ("utf-16", "[{}]".data(using: .utf16) ?? Data()), ("ids only", Data(#"[{"id":"a","name":"b"}]"#.utf8)),
    ("deep", Data((String(repeating: "[", count: 200_000)).utf8)), ("huge number", Data("[1e999999]".utf8)),
    ("nothing", Data("{}".utf8)), ("null", Data("null".utf8)),
  ]

  @Test("A bad file is one problem and the other files are read", arguments: badFiles)
  func badFile(_ name: String, _ data: Data) {
    let reading = PTVReader.read([(name, data), Sample.file([Sample.service()])])
    #expect(reading.services.count == 1 && reading.problems.map(\.extent) == [.file])
    #expect(reading.problems.first?.file == name && reading.problems.first?.reason.hasBlank == false)
  }

  @Test(
    "An empty list holds nothing and is no mistake",
    arguments: ["[]", #"{"pageNumber":1,"itemList":[]}"#, "[null]"])
  func emptyList(_ json: String) {
    let reading = PTVReader.read([("empty.json", Data(json.utf8))])
    #expect(reading.problems.isEmpty && reading.services.isEmpty)
  }

  @Test("A stray element is reported by its place and counted with its file")
  func stray() {
    let reading = PTVReader.read([Sample.file([Sample.channel(), 5, ["a": 1]] as [Any])])
    #expect(reading.problems.map(\.record) == ["#2", "#3"])
    #expect(reading.readCounts[.channels] == 3)
  }

  @Test("A draft and an archived record are read and marked")
  func status() {
    let statuses = ["Draft", "Modified", "Published", "Deleted", "Withdrawn", "?"].enumerated().map {
      index, status in
      Sample.service("s\(index)").with("publishingStatus", status)
    }
    #expect(
      Sample.read(statuses).services.map(\.status) == [
        .draft, .draft, .published, .archived, .archived, .other,
      ])
  }

  @Test("A reference to a channel that is nowhere is told, and the service kept")
  func dangling() {
    let reading = Sample.read([Sample.service()], [Sample.organization("o1"), Sample.organization("o2")])
    #expect(reading.services.count == 1)
    #expect(reading.danglingReferences == [.init(.services, "s1", to: .channels, "c1")])
    #expect(reading.danglingReferences { _, id in id == "c1" }.isEmpty)
  }

  @Test("Rows of one national code become one service that has every language and id")
  func merging() throws {
    let rows = [
      Sample.nationalRow("b", code: "SOTE-0001", names: ["fi": "Päivystys"]),
      Sample.nationalRow(
        "a", code: "SOTE-0001", names: ["fi": "Päivystys", "sv": "Jour", "en": "Emergency"]),
      Sample.nationalRow("c", code: NSNull(), names: ["fi": "Muu"]),
    ]
    for order in [rows, rows.reversed()] {
      let reading = Sample.read(order)
      let merged = try #require(reading.services.first { $0.code == "SOTE-0001" })
      #expect(reading.services.count == 2 && merged.id == "SOTE-0001" && merged.rows == ["a", "b"])
      #expect(merged.kind == .generalDescription && merged.names.byLang.count == 3 && merged.charge == .free)
      #expect(merged.description.byLang[.fi] == "Alku.\n\n• yksi\n• kaksi" && merged.classes.count == 1)
    }
  }

  @Test("Of two versions of a record the newer is kept and the other counted as skipped")
  func repeated() {
    let newer = Sample.service(name: "Uusi").with("modified", "2026-01-01T00:00:00Z")
    for order in [[Sample.service(), newer], [newer, Sample.service()]] {
      let reading = Sample.read(order)
      #expect(reading.services.map(\.names.byLang[.fi]) == ["Uusi"] && reading.skipped(.services) == 1)
    }
  }

  @Test(
    "Only web addresses become links",
    arguments: [
      ("https://example.fi/a", true), ("javascript:alert(1)", false), ("", false),
      ("ftp://example.fi", false),
      ("https://example.fi/\"onclick", false), ("http://example.fi/a b", false),
    ])
  func links(_ url: String, _ isKept: Bool) {
    let channel = Sample.channel().with("webPages", [["url": url, "value": "Sivu", "language": "fi"]])
    #expect((Sample.read([channel]).channels.first?.webPages.isEmpty == false) == isKept)
  }

  @Test(
    "Numbers are dialled as they should be",
    arguments: [
      ("0401234567", "+358", false, "+358401234567"), ("24362760", "+358", false, "+35824362760"),
      ("116117", "+358", true, "116117"), ("0295 535 001", nil, true, "0295535001"),
      ("+46 8 123", "+358", false, "+468123"),
    ])
  func numbers(_ number: String, _ prefix: String?, _ isNational: Bool, _ dialled: String) {
    let row = Sample.phone(number).with("prefixNumber", prefix).with("isFinnishServiceNumber", isNational)
    #expect(
      Sample.read([Sample.channel().with("phoneNumbers", [row])]).channels.first?.phones.map(\.number) == [
        dialled
      ])
  }

  @Test("A fax is not offered for talking, and a number of zeros is none")
  func fax() {
    let rows = [Sample.phone("021234567").with("type", "Fax"), Sample.phone("000"), Sample.phone(NSNull())]
    let channel = Sample.read([Sample.channel().with("phoneNumbers", rows)]).channels.first
    #expect(channel?.phones.map(\.kind) == [.fax] && channel?.callable.isEmpty == true)
  }
}
