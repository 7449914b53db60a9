import Foundation
import Rules
import Testing

@testable import Catalogue

@Suite("A whole record of each kind")
struct CountyFileTests {
  private func read(_ json: String) -> PTVReading { PTVReader.read([("v11.json", Data(json.utf8))]) }

  @Test("A service keeps its texts by purpose and language")
  func serviceTexts() throws {
    let service = try #require(read(CountyFile.service).services.first)
    #expect(service.kind == .permit)
    #expect(service.names == Localized([.fi: "Kuljetuspalvelu", .sv: "Färdtjänst"]))
    #expect(service.otherNames == Localized([.fi: "Taksikortti"]))
    #expect(service.summary == Localized([.fi: "Apua matkoihin."]))
    #expect(service.description == Localized([.fi: "Voit saada apua matkoihin."]))
    #expect(service.userInstruction == Localized([.fi: "Hae lomakkeella."]))
    #expect(service.requirements == Localized([.fi: "Sinulla on vaikeuksia liikkua."]))
    #expect(service.charge == .chargeable)
    #expect(service.chargeInfo == Localized([.fi: "Maksat omavastuun."]))
    #expect(service.voucherInUse)
  }

  @Test("A service keeps its classifications with codes and labels")
  func serviceTerms() throws {
    let service = try #require(read(CountyFile.service).services.first)
    #expect(service.classes.map(\.code) == ["P2.4"])
    #expect(service.targetGroups.map(\.code) == ["KR1.5"])
    #expect(service.lifeEvents.map(\.code) == ["KE10"])
    #expect(service.terms.map(\.code) == [nil])
    #expect(service.terms.first?.label == Localized([.fi: "kuljetuspalvelut", .en: "transport services"]))
    #expect(service.keywords[.fi] == ["taksi", "kyyti"])
    #expect(service.keywords[.sv] == ["taxi"] && service.keywords[.en].isEmpty)
  }

  @Test("A service keeps its area, organisations and moment of change")
  func servicePlace() throws {
    let service = try #require(read(CountyFile.service).services.first)
    #expect(service.area.municipalities == ["005", "049"])
    #expect(service.area.regions == [Area.Region(type: "WellbeingServiceCounties", code: "08")])
    #expect(service.area.covers(municipality: "049") && !service.area.covers(municipality: "091"))
    #expect(service.organizations == ["5b1f0c1e-0000-4000-8000-000000000003"])
    #expect(service.generalDescription == "9d3c0000-0000-4000-8000-00000000aaaa")
    #expect(service.modified == Moment("2025-10-26T01:30:00Z"))
    #expect(service.languages == ["fi", "sv", "se"])
  }

  @Test("A service's tie to its channel keeps what is particular to the pair")
  func tie() throws {
    let tie = try #require(read(CountyFile.service).services.first?.channels.first)
    #expect(tie.channel == "5b1f0c1e-0000-4000-8000-000000000002" && tie.name == "Asiakasohjaus")
    #expect(tie.charge == .free && tie.description == Localized([.fi: "Soita ensin."]))
    #expect(
      tie.phones.map(\.number) == ["080012345"] && tie.webPages.map(\.url) == ["https://example.fi/kyyti"])
    let tuesday = try #require(Moment("2026-11-17T10:00"))
    #expect(tie.hours.standing(at: tuesday) == .open(closes: Moment("2026-11-17T10:30")))
    #expect(tie.hours.periods.first?.note == Localized([.fi: "Kuljetusasiat"]))
  }

  @Test("A phone channel has one number for talking in two languages, and one for messages")
  func phone() throws {
    let channel = try #require(read(CountyFile.phone).channels.first)
    #expect(channel.kind == .phone && channel.area.nationwide)
    #expect(channel.phones.map(\.kind) == [.phone, .sms])
    #expect(channel.callable.map(\.number) == ["+358401112222"])
    #expect(channel.callable.first?.info == Localized([.fi: "Neuvonta", .sv: "Rådgivning"]))
    #expect(
      channel.callable.first?.chargeInfo == Localized([.fi: "Paikallisverkkomaksu", .sv: "Lokalnätsavgift"]))
    #expect(channel.phones.map(\.charge) == [.chargeable, .other])
    #expect(channel.emails == ["neuvonta@example.fi"])
    #expect(channel.services == ["5b1f0c1e-0000-4000-8000-000000000001"])
  }

  @Test(
    "A weekend duty is open from Friday afternoon to Monday morning",
    arguments: [
      ("2026-11-20T14:59", OpenStanding.closed(opens: Moment("2026-11-20T15:00"))),
      ("2026-11-20T15:00", .open(closes: Moment("2026-11-23T08:00"))),
      ("2026-11-22T04:00", .open(closes: Moment("2026-11-23T08:00"))),
      ("2026-11-23T07:59", .open(closes: Moment("2026-11-23T08:00"))),
      ("2026-11-23T08:00", .closed(opens: Moment("2026-11-27T15:00"))),
    ])
  func duty(_ now: String, _ standing: OpenStanding) throws {
    let channel = try #require(read(CountyFile.phone).channels.first)
    let moment = try #require(Moment(now))
    #expect(channel.hours.standing(at: moment) == standing)
  }

  @Test("An e-service in Swedish alone is read, its own address first")
  func electronic() throws {
    let channel = try #require(read(CountyFile.electronic).channels.first)
    #expect(channel.kind == .eChannel && channel.requiresAuthentication)
    #expect(channel.names.best(.fi)?.lang == .sv)
    #expect(channel.webPages.map(\.url) == ["https://example.fi/e", "https://example.fi/om"])
    #expect(channel.webPages.map(\.title) == [Localized(), Localized([.sv: "Om tjänsten"])])
    #expect(channel.hours.standing(at: Moment(seconds: 1_700_000_000)) == .alwaysOpen)
  }

  @Test("A form is read with the file and the address that it is sent to")
  func form() throws {
    let channel = try #require(read(CountyFile.form).channels.first)
    #expect(channel.kind == .printableForm && channel.status == .draft && channel.modified == nil)
    #expect(channel.webPages.map(\.url) == ["https://example.fi/hakemus.pdf"])
    #expect(channel.addresses.count == 1)
    #expect(channel.address?.line(.fi) == "PL 7, 02101 ESPOO")
    #expect(channel.address?.line(.sv) == "PB 7, 02101 ESBO")
    #expect(channel.hours.standing(at: Moment(seconds: 0)) == .unknown)
  }

  @Test("An organisation keeps its names, contacts and place")
  func organization() throws {
    let organization = try #require(read(CountyFile.organization).organizations.first)
    #expect(organization.names == Localized([.fi: "Esimerkkialue"]))
    #expect(organization.otherNames == Localized([.fi: "ESI"]))
    #expect(organization.summary == Localized([.fi: "Hoidamme ja autamme."]))
    #expect(organization.type == "Region" && organization.businessCode == "1234567-1")
    #expect(organization.municipality == "049" && organization.oid == "1.2.246.10.1234567")
    #expect(organization.webPages.map(\.title) == [Localized([.fi: "Sivut", .sv: "Sidor"])])
    #expect(organization.addresses.map(\.isPostal) == [true, false])
    #expect(organization.location == Coordinates(latitude: 60.2055, longitude: 24.6559))
    #expect(organization.modified == Moment("2025-09-30T07:11:12Z"))
  }

  @Test("A general description in the newer shape is a service of its own kind")
  func generalDescription() throws {
    let service = try #require(read(CountyFile.generalDescription).services.first)
    #expect(service.kind == .generalDescription && service.rows == [service.id] && service.code == nil)
    #expect(service.names == Localized([.fi: "Vammaisten kuljetuspalvelu", .en: "Transport service"]))
    #expect(service.description == Localized([.fi: "Kunta auttoi ennen.\n\nAlue auttaa nyt."]))
    #expect(service.summary == Localized([.fi: "Apua matkoihin."]))
    #expect(
      service.charge == .free && service.channels.map(\.channel) == ["5b1f0c1e-0000-4000-8000-000000000002"])
  }

  @Test("The whole county refers only to itself")
  func together() {
    let files = [
      CountyFile.service, CountyFile.phone, CountyFile.electronic, CountyFile.form, CountyFile.organization,
      CountyFile.generalDescription,
    ]
    let reading = PTVReader.read(files.enumerated().map { ("\($0.offset).json", Data($0.element.utf8)) })
    #expect(reading.problems.isEmpty && reading.danglingReferences.isEmpty)
    #expect(reading.readCounts == [.services: 2, .channels: 3, .organizations: 1])
    #expect(reading.services.contains { $0.rows.contains("9d3c0000-0000-4000-8000-00000000aaaa") })
  }

  @Test("Every record survives being stored, and its fingerprint with it")
  func stored() throws {
    let reading = PTVReader.read([("all.json", Data("[\(CountyFile.service),\(CountyFile.phone)]".utf8))])
    let copy = try JSONDecoder().decode(PTVReading.self, from: try JSONEncoder().encode(reading))
    #expect(copy == reading)
    #expect(copy.services.map(\.fingerprint) == reading.services.map(\.fingerprint))
  }
}
