import Foundation
import Rules
import Testing

@testable import Catalogue

@Suite("Files of other regions") struct OtherRegionsFilesTests {
  private static var records: [[String: Any]] {
    (1...4).map { Sample.service("s\($0)") } + (1...4).map { Sample.channel("c\($0)") }
      + (1...2).map { Sample.organization("o\($0)") }
  }

  private func ids(_ reading: PTVReading) -> [[String]] {
    [
      reading.services.map(\.id).sorted(), reading.channels.map(\.id).sorted(),
      reading.organizations.map(\.id).sorted(),
    ]
  }

  private static var whole: [[String]] {
    [(1...4).map { "s\($0)" }, (1...4).map { "c\($0)" }, ["o1", "o2"]]
  }

  @Test(
    "However the records are split into files and ordered, the same are read",
    arguments: 1...10 as ClosedRange<UInt64>)
  func split(_ seed: UInt64) throws {
    var chance = Chance(seed: seed)
    var left = Self.records, files: [(name: String, data: Data)] = []
    while !left.isEmpty {
      let taken = (0..<chance.below(4) + 1).compactMap { _ in
        left.isEmpty ? nil : left.remove(at: chance.below(left.count))
      }
      let wrapped: Any =
        switch chance.below(5) {
        case 0 where taken.count == 1: taken[0]
        case 1: ["itemList": taken, "pageNumber": 1, "pageCount": 9]
        case 2: ["items": taken]
        case 3: ["data": taken]
        default: taken
        }
      files.append(Sample.file(wrapped, name: "\(files.count).json"))
    }
    let reading = PTVReader.read(files)
    #expect(ids(reading) == Self.whole && reading.problems.isEmpty, "\(reading.problems)")
    let alone = Sample.read(Self.records)
    for service in reading.services { #expect(alone.services.contains(service)) }
    for channel in reading.channels { #expect(alone.channels.contains(channel)) }
  }

  @Test(
    "A file is read with any blanks around and between its parts", arguments: ["\n", "\r\n", "\t  ", " \r"])
  func blanks(_ blank: String) throws {
    let json = String(decoding: Sample.file(Self.records).data, as: UTF8.self)
    let airy = blank + json.replacingOccurrences(of: "},{", with: "}\(blank),\(blank){") + blank
    let reading = PTVReader.read([("airy.json", Data(airy.utf8))])
    #expect(ids(reading) == Self.whole)
  }

  @Test("The mark of UTF-8 at the beginning, which some programs write, is no fault")
  func byteOrderMark() {
    let data = Data([0xef, 0xbb, 0xbf]) + Sample.file(Self.records).data
    let reading = PTVReader.read([("marked.json", data)])
    #expect(ids(reading) == Self.whole && reading.problems.isEmpty, "\(reading.problems)")
  }

  @Test(
    "A file in another encoding is refused by its name with what to do",
    arguments: [String.Encoding.utf16, .utf16LittleEndian, .windowsCP1252, .isoLatin1, .utf32])
  func encodings(_ encoding: String.Encoding) throws {
    let json = #"[{"id":"s","serviceNames":[{"language":"fi","value":"Lääkäri","type":"Name"}]}]"#
    let data = try #require(json.data(using: encoding))
    let reading = PTVReader.read([("vieras.json", data), Sample.file(Self.records)])
    #expect(reading.problems.count == 1 && reading.problems[0].file == "vieras.json")
    #expect(reading.problems[0].extent == .file && !reading.problems[0].mend.hasBlank)
    #expect(ids(reading) == Self.whole, "the other file is read all the same")
  }

  static let strangers = [
    "", " ", "null", "true", "17", "\"palvelut\"", "{}", "[{}]", "[[]]", "[1,2]", "{\"a\":[]}", "[",
    "{\"itemList\":{}}", "PK\u{3}\u{4}", "id;name\ns1;Neuvola", "<html></html>",
    "[{\"id\":\"1\",\"name\":\"Neuvola\"}]",
    "{\"id\":\"s1\"}\n{\"id\":\"s2\"}",
  ]

  @Test("What holds no records is one problem with its file, and nothing is stored", arguments: strangers)
  func notRecords(_ text: String) {
    let reading = PTVReader.read([("outo.json", Data(text.utf8))])
    #expect(reading.services.isEmpty && reading.channels.isEmpty && reading.organizations.isEmpty)
    #expect(!reading.problems.isEmpty && reading.problems.allSatisfy { $0.file == "outo.json" }, "\(text)")
    #expect(reading.problems.allSatisfy { !$0.reason.hasBlank && !$0.mend.hasBlank })
  }

  @Test("The same record in two files is one, the newer whatever the order", arguments: [true, false])
  func twice(_ newerFirst: Bool) {
    let old = Sample.file(
      [Sample.service(name: "Vanha").with("modified", "2024-01-01T00:00:00Z")], name: "a.json")
    let new = Sample.file(
      [Sample.service(name: "Uusi").with("modified", "2025-01-01T00:00:00Z")], name: "b.json")
    let reading = PTVReader.read(newerFirst ? [new, old] : [old, new])
    #expect(reading.services.map { $0.names.byLang[.fi] } == ["Uusi"])
    #expect(reading.skipped(.services) == 1 && reading.readCounts[.services] == 2)
    #expect(reading.problems.map(\.record) == ["s1"])
  }

  @Test("No file at all is nothing, and no problem")
  func nothing() {
    let reading = PTVReader.read([])
    #expect(reading.problems.isEmpty && ids(reading) == [[], [], []])
  }

  @Test("An id too long for any address costs its record alone", arguments: [200, 201, 5_000])
  func longIDs(_ length: Int) {
    let id = String(repeating: "a", count: length)
    let reading = Sample.read([Sample.service(id), Sample.service("beside")])
    #expect(
      reading.services.count == (length <= 200 ? 2 : 1) && reading.services.contains { $0.id == "beside" })
  }
}
