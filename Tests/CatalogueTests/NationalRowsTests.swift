import Foundation
import Rules
import Testing

@testable import Catalogue

@Suite("National descriptions made of many rows") struct NationalRowsTests {
  private static var rows: [[String: Any]] {
    [
      Sample.nationalRow("r1", code: "SOTE-0001", names: ["fi": "Päivystys"]),
      Sample.nationalRow("r2", code: "SOTE-0001", names: ["fi": "Päivystys", "sv": "Jour"]),
      Sample.nationalRow(
        "r3", code: "SOTE-0001", names: ["fi": "Päivystys", "sv": "Jour", "en": "Emergency"]),
      Sample.nationalRow("r4", code: "SOTE-0002", names: ["fi": "Neuvola"]),
      Sample.nationalRow("r5", code: "SOTE-0002", names: ["en": "Clinic"]),
      Sample.nationalRow("r6", code: NSNull(), names: ["fi": "Koodia vailla"]),
    ]
  }

  @Test(
    "Rows of one code are one entry, whatever order they come in", arguments: 1...10 as ClosedRange<UInt64>)
  func order(_ seed: UInt64) {
    var chance = Chance(seed: seed), left = Self.rows, shuffled: [[String: Any]] = []
    while !left.isEmpty { shuffled.append(left.remove(at: chance.below(left.count))) }
    let one = Sample.read(Self.rows).services.sorted { $0.id < $1.id }
    let other = Sample.read(shuffled).services.sorted { $0.id < $1.id }
    #expect(one == other && one.map(\.id) == ["SOTE-0001", "SOTE-0002", "r6"])
  }

  @Test("No row and no language is lost when rows are joined")
  func nothingLost() throws {
    let services = Sample.read(Self.rows).services
    #expect(services.flatMap(\.rows).sorted() == ["r1", "r2", "r3", "r4", "r5", "r6"])
    let emergency = try #require(services.first { $0.id == "SOTE-0001" })
    #expect(emergency.names == Localized([.fi: "Päivystys", .sv: "Jour", .en: "Emergency"]))
    #expect(services.first { $0.id == "SOTE-0002" }?.names == Localized([.fi: "Neuvola", .en: "Clinic"]))
  }

  @Test(
    "Words in languages that we do not speak are passed over; a name in none of ours costs the record",
    arguments: ["se", "smn", "ru", "", "FI"])
  func languages(_ lang: String) {
    let row = Sample.nationalRow("r9", code: "SOTE-0009", names: [lang: "Namma", "fi": "Nimi"])
    #expect(Sample.read([row]).services.first?.names == Localized([.fi: "Nimi"]))
    let alone = Sample.read([Sample.nationalRow("r9", code: "SOTE-0009", names: [lang: "Namma"])])
    #expect(alone.services.isEmpty && alone.problems.map(\.record) == ["r9"])
  }

  @Test(
    "Every problem is told in three languages of their own, with what to do",
    arguments: [
      PTVFault.noId, .noName, .unknownShape, .abroad, .repeated, .older, .wrongShape("phoneNumbers"),
      .unreadable("validFrom"), .tooLarge, .notUTF8, .tooDeep, .notJSON, .nothingKnown, .onlyList,
    ])
  func sentences(_ fault: PTVFault) {
    for text in [fault.reason, fault.mend] {
      let words = Lang.allCases.map { text[$0] }
      #expect(
        Set(words).count == 3 && words.allSatisfy { $0.hasSuffix(".") && !$0.contains("!") && $0.count > 8 })
    }
  }
}
