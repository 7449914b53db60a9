import Foundation
import Rules
import Testing

@testable import Catalogue

@Suite("Published data", .enabled(if: RealData.isPresent, Comment(rawValue: RealData.absent)))
struct RealDataTests {
  private func openAPI() throws -> PTVReading {
    PTVReader.read(
      try ["services", "servicechannels", "organizations"].map { try RealData.file("ptv-openapi/\($0).json") }
    )
  }

  @Test("Every service, channel and organisation of the open API is read")
  func counts() throws {
    let reading = try openAPI()
    #expect(reading.readCounts == [.services: 159, .channels: 364, .organizations: 5])
    #expect(
      reading.services.count == 159 && reading.channels.count == 364 && reading.organizations.count == 5)
    #expect(reading.problems.allSatisfy { $0.extent == .detail }, "\(reading.problems.map(\.reason.en))")
    let kinds = Dictionary(grouping: reading.channels, by: \.kind).mapValues(\.count)
    #expect(kinds == [.serviceLocation: 142, .webPage: 89, .phone: 89, .eChannel: 28, .printableForm: 16])
  }

  @Test("No service points at a missing channel; some channels point outside the extract")
  func references() throws {
    let dangling = try openAPI().danglingReferences
    #expect(!dangling.contains { $0.type == .services && $0.missingType == .channels })
    #expect(dangling.filter { $0.type == .channels && $0.missingType == .services }.count == 13)
  }

  @Test("Every old class address gives the code that stands beside it")
  func codes() throws {
    let services = try openAPI().services
    let terms = services.flatMap { $0.classes + $0.targetGroups + $0.lifeEvents }
    #expect(terms.count > 450 && terms.allSatisfy { PTVClassification.code(ofAddress: $0.uri) == $0.code })
  }

  @Test("Every place lies near the middle of its municipality")
  func places() throws {
    let centres = try municipalities()
    let located = try openAPI().channels.filter { $0.kind == .serviceLocation && $0.location != nil }
    #expect(located.count > 120)
    for channel in located {
      guard let place = channel.location, let centre = channel.municipality.flatMap({ centres[$0] }) else {
        continue
      }
      #expect(place.metres(to: centre) < 45_000, "\(channel.id)")
    }
  }

  private func municipalities() throws -> [String: Coordinates] {
    let text = String(
      decoding: try RealData.file("fi-geo/merge1_koordinaatit-kunnat.csv").data, as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).dropFirst().reduce(into: [:]) { centres, line in
      let fields = line.split(separator: ",").map(String.init)
      guard fields.count == 5, let latitude = Double(fields[3]), let longitude = Double(fields[4]) else {
        return
      }
      centres[String(repeating: "0", count: 3 - fields[0].count) + fields[0]] =
        Coordinates(latitude: latitude, longitude: longitude)
    }
  }

  @Test("The hours of real places answer at any hour of a week")
  func hours() throws {
    let channels = try openAPI().channels
    #expect(channels.filter { !$0.hours.isEmpty }.count > 100)
    let monday = Moment(Day(2026, 11, 16) ?? Day(number: 0))
    for channel in channels where !channel.hours.isEmpty {
      for hour in 0..<168 {
        let now = monday + hour * 3600
        #expect(!channel.hours.standing(at: now).words(now: now).hasBlank)
      }
    }
    let centre = try #require(channels.first { $0.id == "66e737c9-fec5-4e2c-a288-e9dc7439b5a5" })
    #expect(centre.hours.standing(at: monday + 23 * 3600) == .closed(opens: monday + 32 * 3600))
  }

  @Test("The 458 national rows hold 101 distinct social and health services")
  func national() throws {
    let reading = PTVReader.read([try RealData.file("ptv-national/general-descriptions.json")])
    let sote = reading.services.filter { $0.code?.hasPrefix("SOTE-") == true }
    #expect(sote.count == 101 && sote.flatMap(\.rows).count == 226)
    #expect(reading.services.flatMap(\.rows).count == 458 && reading.problems.isEmpty)
    #expect(Set(reading.services.map(\.id)).count == reading.services.count)
    let texts = reading.services.flatMap {
      [$0.summary, $0.description, $0.userInstruction, $0.requirements]
    }
    #expect(!texts.flatMap(\.byLang.values).contains { $0.contains("entityMap") })
    #expect(
      reading.services.flatMap { $0.classes + $0.targetGroups + $0.lifeEvents }.allSatisfy { $0.code != nil })
  }

  @Test("Reading again what was read changes nothing")
  func again() throws {
    let reading = try openAPI()
    var stored: [String: RecordFingerprint] = [:]
    for service in reading.services { stored[service.id] = service.fingerprint }
    #expect(try openAPI().summary { stored[$0] }.services == .init(read: 159, unchanged: 159))
  }

  static let shapes = [
    "V10VmOpenApiElectronicChannel", "V10VmOpenApiGeneralDescription",
    "V10VmOpenApiPhoneChannel", "V10VmOpenApiPrintableFormChannel", "V10VmOpenApiService",
    "V10VmOpenApiServiceLocationChannel", "V10VmOpenApiWebPageChannel", "V11VmOpenApiElectronicChannel",
    "V11VmOpenApiPhoneChannel", "V11VmOpenApiPrintableFormChannel", "V11VmOpenApiService",
    "V11VmOpenApiServiceLocationChannel", "V11VmOpenApiWebPageChannel",
  ]

  /// The shapes hold "string" for every value; only the language and the type of a name are filled in here.
  @Test("The shapes of versions 10 and 11 are understood", arguments: shapes)
  func shape(_ name: String) throws {
    let file = try RealData.file("ptv-openapi-v11-shapes/\(name).json")
    let filled = String(decoding: file.data, as: UTF8.self)
      .replacingOccurrences(of: "\"language\": \"string\"", with: "\"language\": \"fi\"")
      .replacingOccurrences(of: "\"type\": \"string\"", with: "\"type\": \"Name\"")
    let reading = PTVReader.read([(name, Data(filled.utf8))])
    #expect(reading.services.count + reading.channels.count + reading.organizations.count == 1)
    #expect(reading.problems.allSatisfy { $0.extent == .detail })
  }

  @Test("Shapes of parts are reported, not read")
  func parts() throws {
    let files = try RealData.files(in: "ptv-openapi-v11-shapes").filter { file in
      !Self.shapes.contains { file.name.hasSuffix("/\($0).json") }
    }
    for file in files {
      let reading = PTVReader.read([file])
      #expect(
        !reading.problems.isEmpty && reading.problems.allSatisfy { !$0.reason.hasBlank }, "\(file.name)")
    }
  }

  @Test(
    "Hours before and after merging by another reader open at the same times",
    arguments: ["merged", "single", "unmodified"])
  func pairs(_ name: String) throws {
    let read = try ["ptv", "kuntaapi"].map { writer in
      let rows = try JSONSerialization.jsonObject(
        with: RealData.file("ptv-openapi/servicehours/\(writer)-\(name).json").data)
      return try #require(Sample.read([Sample.channel().with("serviceHours", rows)]).channels.first?.hours)
    }
    let start = Moment(Day(2017, 2, 20) ?? Day(number: 0))
    for quarter in 0..<(80 * 96) {
      #expect(read[0].standing(at: start + quarter * 900) == read[1].standing(at: start + quarter * 900))
    }
  }
}
