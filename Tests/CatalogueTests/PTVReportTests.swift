import Foundation
import Rules
import Testing

@testable import Catalogue

@Suite("What the importer tells")
struct PTVReportTests {
  static let faults: [PTVFault] = [
    .noId, .noName, .unknownShape, .abroad, .repeated, .older, .wrongShape("languages"), .unreadable("from"),
    .tooLarge, .notUTF8, .tooDeep, .notJSON, .nothingKnown, .onlyList,
  ]

  @Test("Every reason and remedy is a short sentence in three languages", arguments: faults)
  func sentences(_ fault: PTVFault) {
    for text in [fault.reason, fault.mend] {
      #expect(!text.hasBlank)
      for lang in Lang.allCases {
        #expect(text[lang].hasSuffix(".") && !text[lang].contains("!"))
        #expect(text[lang].split(separator: " ").count < 15)
      }
      #expect(text.fi != text.sv && text.sv != text.en)
    }
  }

  @Test("A problem names its file, its record and its type")
  func problem() throws {
    let files = [
      Sample.file([Sample.service("s1")], name: "one.json"),
      Sample.file([Sample.channel("c9").with("serviceChannelNames", [])], name: "two.json"),
    ]
    let problem = try #require(PTVReader.read(files).problems.first)
    #expect(problem.file == "two.json" && problem.record == "c9" && problem.type == .channels)
    #expect(problem.extent == .record && problem.reason == PTVFault.noName.reason)
  }

  @Test("A record with many faults is told of once")
  func once() {
    let record = Sample.service().with("languages", 5).with("keywords", 5).with("areas", "x")
    #expect(Sample.read([record]).problems.count == 1)
  }

  @Test("A detail that could not be read leaves the record in place")
  func detail() {
    let reading = Sample.read([Sample.service().with("modified", "eilen")])
    #expect(reading.services.count == 1 && reading.services.first?.modified == nil)
    #expect(reading.problems.map(\.extent) == [.detail] && reading.skipped(.services) == 0)
  }

  @Test("The same dangling reference is told once, whichever way it is asked")
  func danglingOnce() {
    let tie: [String: Any] = ["serviceChannel": ["id": "gone"]]
    let reading = Sample.read([
      Sample.service().with("serviceChannels", [tie, tie]).with("organizations", nil)
    ])
    #expect(reading.danglingReferences.map(\.missing) == ["gone"])
    #expect(reading.danglingReferences { type, id in type == .channels && id == "gone" }.isEmpty)
  }

  @Test("A channel of an unknown service and organisation is kept and told")
  func danglingChannel() {
    let reading = Sample.read([Sample.channel()])
    #expect(reading.channels.count == 1)
    #expect(reading.danglingReferences.map(\.missingType) == [.services, .organizations])
  }

  @Test("A reference to a merged national row is not dangling")
  func mergedRow() {
    let row = Sample.nationalRow("row", code: "SOTE-0001", names: ["fi": "Päivystys"])
    let channel = Sample.channel().with("services", [["service": ["id": "row"]]]).with("organizationId", nil)
    #expect(Sample.read([row], [channel]).danglingReferences.isEmpty)
  }

  @Test("Counts hold over files, merged rows and repeated records together")
  func counts() {
    let rows = ["a", "b"].map { Sample.nationalRow($0, code: "SOTE-0001", names: ["fi": "Päivystys"]) }
    let reading = Sample.read(
      rows + [Sample.nationalRow("c", code: "SOTE-0002", names: [:])], [Sample.service(), Sample.service()],
      [Sample.channel(), Sample.channel("c2").with("id", NSNull())])
    let summary = reading.summary { _ in nil }
    #expect(summary.services == .init(read: 4, added: 2, skipped: 2))
    #expect(summary.channels == .init(read: 2, added: 1, skipped: 1))
    #expect(summary.organizations == .init())
  }

  @Test("The order of files does not change what is stored", arguments: 0..<4)
  func order(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    var files = [
      Sample.file([Sample.service("s1"), Sample.service("s2")]), Sample.file([Sample.channel()]),
      Sample.file([Sample.service("s1", name: "Uusi").with("modified", "2026-01-01T00:00:00Z")]),
      Sample.file([Sample.organization()]),
    ]
    let first = PTVReader.read(files)
    for place in files.indices.reversed() { files.swapAt(place, chance.below(place + 1)) }
    let second = PTVReader.read(files)
    #expect(Set(first.services) == Set(second.services) && Set(first.channels) == Set(second.channels))
    #expect(first.readCounts == second.readCounts)
  }
}
