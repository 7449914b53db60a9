import Foundation
import Rules
import Testing

@testable import Catalogue

@Suite("Small parts of the catalogue")
struct PartsTests {
  @Test(
    "Old and new addresses give the same code",
    arguments: [
      ("http://urn.fi/URN:NBN:fi:au:ptvl:v2001", "KR1"), ("http://urn.fi/URN:NBN:fi:au:ptvl:v3016", "KE6"),
      ("http://urn.fi/URN:NBN:fi:au:ptvl:v1062", "P6.2"), ("http://urn.fi/URN:NBN:fi:au:ptvl:v1088", "P7.12"),
      ("http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P6.2", "P6.2"),
      ("http://uri.suomi.fi/codelist/ptv/ptvkohderyhmat/code/KR1.1", "KR1.1"),
      ("http://uri.suomi.fi/codelist/ptv/ptvelti/code/KE11", "KE11"),
    ])
  func codes(_ uri: String, _ code: String) { #expect(PTVClassification.code(ofAddress: uri) == code) }

  @Test(
    "An address of another classification has no code",
    arguments: [
      "http://www.yso.fi/onto/koko/p1275", "", "http://urn.fi/URN:NBN:fi:au:ptvl:v9999",
      "http://uri.suomi.fi/codelist/ptv/", "http://urn.fi/URN:NBN:fi:au:ptvl:v",
    ])
  func noCode(_ uri: String) { #expect(PTVClassification.code(ofAddress: uri) == nil) }

  @Test(
    "The editor's JSON becomes paragraphs and lists",
    arguments: [
      (#"{"blocks":[{"text":"A","type":"unstyled"},{"text":"B","type":"unstyled"}]}"#, "A\n\nB"),
      (#"{"blocks":[{"text":"A"},{"text":" x ","type":"ordered-list-item"}]}"#, "A\n\n• x"),
      (#"{"blocks":[{"text":"x","type":"unordered-list-item"},{"text":"B"}]}"#, "• x\n\nB"),
      (#"{"blocks":[]}"#, ""), (#"{"blocks":[5,null,{"text":5}]}"#, ""),
      (#"{"entityMap":{}}"#, #"{"entityMap":{}}"#), ("{\"blocks\"", "{\"blocks\""),
      ("Hei {sinä}", "Hei {sinä}"),
    ])
  func draft(_ json: String, _ plain: String) { #expect(DraftText.plain(json) == plain) }

  @Test("An empty editor text is no text")
  func emptyDraft() {
    let empty = #"{"entityMap":{},"blocks":[{"text":"","type":"unstyled"}]}"#
    let service = Sample.service().with("requirements", Sample.words(empty))
    #expect(Sample.read([service]).services.first?.requirements.isEmpty == true)
  }

  @Test(
    "A range that ends where it begins or earlier ends on the next day",
    arguments: [
      ("08:00", "16:00", 480, 960), ("20:00", "02:00", 1200, 1560), ("00:00", "00:00", 0, 1440),
      ("08:00", "08:00", 480, 1920), ("20:00", "24:00", 1200, 1440), ("20:00", "00:00", 1200, 1440),
    ])
  func ranges(_ from: String, _ to: String, _ opens: Int, _ closes: Int) throws {
    let start = try #require(ClockTime(from)), end = try #require(ClockTime(to))
    #expect(TimeRange(from: start, to: end) == TimeRange(minutes: opens..<closes))
  }

  @Test("A range cannot begin at the end of the day")
  func lateStart() throws {
    let end = try #require(ClockTime("24:00")), morning = try #require(ClockTime("08:00"))
    #expect(TimeRange(from: end, to: morning) == nil)
  }

  @Test("An unbroken stretch has all its minutes, cut at midnights", arguments: 0..<8)
  func unbroken(_ seed: UInt64) throws {
    var chance = Chance(seed: seed)
    for _ in 0..<60 {
      let from = (weekday: chance.below(7) + 1, try #require(ClockTime(minutes: chance.below(1440))))
      let to = (weekday: chance.below(7) + 1, try #require(ClockTime(minutes: chance.below(1441))))
      let pieces = WeeklyRange.unbroken(from: from, to: to)
      let minutes = pieces.reduce(0) { $0 + $1.range.closes - $1.range.opens }
      let clock = from.1.minutes + minutes
      #expect(minutes > 0 && minutes <= 7 * 1440 + 1440)
      #expect((clock - to.1.minutes) % 1440 == 0)
      #expect(pieces.allSatisfy { (0..<1440).contains($0.range.opens) && $0.range.closes <= 2880 })
      #expect(pieces.count == 1 || pieces.dropFirst().allSatisfy { $0.range.opens == 0 })
    }
  }

  @Test("An area that names no municipality covers every one")
  func area() {
    #expect(Area().covers(municipality: "091"))
    #expect(Area(nationwide: true, municipalities: ["049"]).covers(municipality: "091"))
    #expect(!Area(municipalities: ["049"]).covers(municipality: "091"))
  }

  @Test(
    "Codes of municipalities have three digits however they are written",
    arguments: [
      ("49", "049"), ("5", "005"), ("529", "529"),
    ])
  func municipality(_ written: String, _ code: String) {
    for value: Any in [written, ["code": written], Int(written) ?? 0] {
      let reading = Sample.read([Sample.organization().with("municipality", value)])
      #expect(reading.organizations.first?.municipality == code)
    }
  }

  @Test("What is not a municipality code is none", arguments: ["", "Espoo", "1234", "-1"])
  func noMunicipality(_ written: String) {
    let reading = Sample.read([Sample.organization().with("municipality", written)])
    #expect(reading.organizations.count == 1 && reading.organizations.first?.municipality == nil)
  }

  @Test("Equal records have equal fingerprints, different ones different")
  func fingerprints() {
    var service = Service(id: "a", names: Localized([.fi: "Neuvola"]))
    let first = service.fingerprint
    #expect(first == service.fingerprint && first.content.count == 32)
    var seen: Set<String> = [first.content]
    service.voucherInUse = true
    #expect(seen.insert(service.fingerprint.content).inserted)
    service.names.byLang[.sv] = "Rådgivning"
    #expect(seen.insert(service.fingerprint.content).inserted)
    service.modified = Moment(seconds: 1)
    #expect(seen.insert(service.fingerprint.content).inserted)
  }

  @Test("A visit goes to the street and not to the post box")
  func visiting() {
    var box = Address(), street = Address()
    box.isPostal = true
    box.municipality = "091"
    street.municipality = "049"
    var channel = Channel(id: "c", kind: .serviceLocation, names: Localized([.fi: "Asema"]))
    channel.addresses = [box]
    #expect(channel.municipality == "091")
    channel.addresses.append(street)
    #expect(channel.municipality == "049")
  }

  @Test(
    "A kind that is not told is known by the fields that only it has",
    arguments: [
      ("addresses", Channel.Kind.serviceLocation), ("channelUrls", .printableForm), ("phoneNumbers", .phone),
    ])
  func kinds(_ key: String, _ kind: Channel.Kind) {
    let record: [String: Any] = [
      "id": "c", "serviceChannelNames": Sample.words("Nimi", type: "Name"), key: [Any](),
    ]
    #expect(Sample.read([record]).channels.first?.kind == kind)
  }
}
