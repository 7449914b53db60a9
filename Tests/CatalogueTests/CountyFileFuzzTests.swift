import Foundation
import Rules
import Testing

@testable import Catalogue

/// Every key of every whole record, lost or given a value of the wrong kind, one at a time.
@Suite("Whole records with one key spoilt")
struct CountyFileFuzzTests {
  static let records = [
    CountyFile.service, CountyFile.phone, CountyFile.electronic, CountyFile.form, CountyFile.organization,
    CountyFile.generalDescription,
  ]

  private func record(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test("A lost key costs at most the record, and only an id or a name costs that", arguments: records)
  func lost(_ json: String) throws {
    let whole = try record(json)
    let vital = ["id", "serviceNames", "serviceChannelNames", "organizationNames", "names"]
    for key in whole.keys {
      let reading = Sample.read([whole.with(key, nil)])
      let met = reading.readCounts.values.reduce(0, +)
      #expect(vital.contains(key) || met == 1 && reading.problems.isEmpty, "\(key)")
      #expect(!vital.contains(key) || !reading.problems.isEmpty, "\(key)")
    }
  }

  @Test("A null reads as a lost key", arguments: records)
  func null(_ json: String) throws {
    let whole = try record(json)
    let shapeKeys = ["names", "descriptions"]
    for key in whole.keys where !shapeKeys.contains(key) {
      let lost = Sample.read([whole.with(key, nil)]), null = Sample.read([whole.with(key, NSNull())])
      #expect(lost.services == null.services && lost.channels == null.channels, "\(key)")
      #expect(lost.organizations == null.organizations, "\(key)")
    }
  }

  @Test(
    "A value of the wrong kind costs at most the record and is told in three languages", arguments: records)
  func swapped(_ json: String) throws {
    let whole = try record(json)
    let odd: [Any] = [
      5, true, "x", [1], ["x"], [[Any]()], ["a": "b"], [["a": 1]], 1e300, [String: Any](), [Any](),
    ]
    for key in whole.keys {
      for value in odd {
        let reading = Sample.read([whole.with(key, value), Sample.organization("beside")])
        #expect(reading.organizations.contains { $0.id == "beside" }, "\(key)")
        #expect(reading.readCounts.values.reduce(0, +) == 2, "\(key)")
        #expect(reading.problems.allSatisfy { !$0.reason.hasBlank && !$0.mend.hasBlank })
      }
    }
  }

  @Test("A record cut after any byte is one bad file", arguments: records)
  func cut(_ json: String) {
    let bytes = Data(json.utf8)
    for length in stride(from: 1, to: bytes.count - 2, by: 37) {
      let reading = PTVReader.read([("cut.json", bytes.prefix(length))])
      #expect(reading.problems.map(\.extent) == [.file] && reading.readCounts.values.allSatisfy { $0 == 0 })
    }
  }

  @Test("Rows that are null or empty inside the lists cost nothing", arguments: records)
  func nullRows(_ json: String) throws {
    let whole = try record(json)
    for (key, value) in whole {
      guard let list = value as? [Any], key != "serviceHours" else { continue }
      let reading = Sample.read([whole.with(key, [NSNull()] + list + [NSNull()])])
      #expect(reading.problems.isEmpty, "\(key)")
    }
  }

  @Test("A newer version's unknown keys pass", arguments: records)
  func unknownKeys(_ json: String) throws {
    let whole = try record(json)
    let plain = Sample.read([whole])
    let future = Sample.read([
      whole.with("somethingNew", ["deep": [1, ["deeper": NSNull()]]]).with("_etag", "x")
    ])
    #expect(plain.services.map(\.fingerprint) == future.services.map(\.fingerprint))
    #expect(plain.channels.map(\.fingerprint) == future.channels.map(\.fingerprint))
    #expect(plain.organizations.map(\.fingerprint) == future.organizations.map(\.fingerprint))
  }
}
