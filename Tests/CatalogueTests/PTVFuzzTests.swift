import Foundation
import Rules
import Testing

@testable import Catalogue

@Suite("Spoilt files")
struct PTVFuzzTests {
  private static var records: [[String: Any]] {
    [
      Sample.service(), Sample.channel(), Sample.channel("c2", kind: "Phone"), Sample.organization(),
      Sample.nationalRow("n1", code: "SOTE-0001", names: ["fi": "Päivystys", "sv": "Jour"]),
      Sample.nationalRow("n2", code: "SOTE-0001", names: ["fi": "Päivystys"]),
    ]
  }

  private func keepsCount(_ reading: PTVReading) -> Bool {
    let summary = reading.summary {
      $0.hashValue % 2 == 0 ? nil : RecordFingerprint(content: "", modified: nil)
    }
    return [summary.services, summary.channels, summary.organizations].allSatisfy {
      $0.read == $0.added + $0.changed + $0.unchanged + $0.skipped && min($0.added, $0.skipped) >= 0
    }
  }

  @Test("A file cut anywhere or with any bytes changed is read or reported", arguments: 0..<10)
  func bytes(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let whole = Sample.file(Self.records).data
    for _ in 0..<40 {
      var data = whole.prefix(chance.below(4) == 0 ? chance.below(whole.count) : whole.count)
      for _ in 0..<chance.below(6) where !data.isEmpty {
        data[chance.below(data.count)] = UInt8(chance.below(256))
      }
      let reading = PTVReader.read([("cut.json", Data(data)), Sample.file([Sample.service("whole")])])
      #expect(keepsCount(reading) && reading.services.contains { $0.id == "whole" })
    }
  }

  @Test("A record with any values lost, swapped or nested keeps the counts whole", arguments: 0..<20)
  func values(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    for _ in 0..<25 {
      let spoilt = Self.records.map { Self.spoil($0, &chance, depth: 0) }
      let reading = Sample.read(spoilt)
      #expect(keepsCount(reading))
      let met = reading.readCounts.values.reduce(0, +)
      #expect(met <= Self.records.count && reading.problems.allSatisfy { !$0.reason.hasBlank })
    }
  }

  private static func spoil(_ value: Any, _ chance: inout Chance, depth: Int) -> Any {
    if depth > 0, chance.below(25) == 0 { return odd(&chance, around: value) }
    if let object = value as? [String: Any] {
      return object.sorted { $0.key < $1.key }.reduce(into: [String: Any]()) { spoilt, pair in
        if chance.below(30) != 0 { spoilt[pair.key] = spoil(pair.value, &chance, depth: depth + 1) }
      }
    }
    if let list = value as? [Any] { return list.map { spoil($0, &chance, depth: depth + 1) } }
    return value
  }

  private static func odd(_ chance: inout Chance, around value: Any) -> Any {
    let choices: [Any] = [
      NSNull(), "", "x", 0, -1, Int.max, 1e308, true, [Any](), [String: Any](), [value], ["value": value],
      [NSNull()],
      String(repeating: "ä", count: 3000), "{\"blocks\":[1,{\"text\":5}]}", "99:99", "9999-12-31T23:59:59Z",
      "0000-00-00T00:00:00Z", "-1", "NaN", "1e999", "\u{0}",
    ]
    return choices[chance.below(choices.count)]
  }

  @Test("A million lines are read")
  func long() {
    let row = Data(#"{"id":"x","organizationNames":[{"language":"fi","value":"A","type":"Name"}]}"#.utf8)
    var data = Data("[\n".utf8)
    data.append(row)
    data.append(Data(String(repeating: "\n", count: 1_000_000).utf8))
    data.append(Data("]".utf8))
    #expect(PTVReader.read([("long.json", data)]).organizations.count == 1)
  }

  @Test("Deep nesting inside a record is refused as one bad file")
  func deep() {
    let nest = String(repeating: #"{"a":["#, count: 50_000)
    let reading = PTVReader.read([("deep.json", Data((#"[{"id":"s","serviceNames":"# + nest).utf8))])
    #expect(reading.problems.map(\.extent) == [.file] && reading.services.isEmpty)
  }

  @Test("A list longer than any real one costs its record, not the time of the reader")
  func longList() {
    let rows = (0..<100_000).map { ["value": "a\($0)@example.fi"] }
    let reading = Sample.read([Sample.channel().with("emails", rows), Sample.channel("beside")])
    #expect(reading.channels.map(\.id) == ["beside"] && reading.problems.map(\.record) == ["c1"])
  }

  @Test("Brackets inside a text are not nesting")
  func brackets() {
    let name = String(repeating: "[{\\\"", count: 100)
    #expect(Sample.read([Sample.service(name: name)]).services.count == 1)
  }
}
