import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Rows of other systems, each field spoilt") struct ReportedHostileTests {
  /// A good row of each kind, field by field.
  private static let good: [ReportedKind: [String: String]] = [
    .emergency: ["time": "2026-03-02 09:05", "unit": "u0", "left": "2026-03-02 11:30", "belonged": "yes"],
    .referral: ["time": "2026-03-02 09:05", "unit": "u0", "form": "referral", "specialty": "20"],
    .group: ["time": "2026-03-02", "unit": "u1", "places": "12", "present": "9", "name": "voima"],
    .pathway: ["time": "02.03.2026", "unit": "u1", "pathway": "uni"],
    .level: ["time": "2026-03-02T09:05:00", "unit": "u2", "from": "3", "to": "4"],
    .language: ["time": "2026-03-02 09:05", "unit": "u0", "lang": "sv", "used": "fi"],
    .staff: ["time": "2026-03-02", "unit": "u0", "score": "9"],
    .worker: [
      "time": "2026-03-02", "unit": "u0", "profession": "nurse", "person": "A1", "ended": "2026-03-05",
    ],
  ]

  private func log(_ kind: ReportedKind, _ rows: [[String: String]]) throws -> ReportedLog {
    let known = Set(kind.fields).sorted(), fields = ["id"] + known
    let map = ReportedMap(
      kind: kind, separator: ";", key: ["id"],
      columns: Dictionary(uniqueKeysWithValues: known.map { ($0, $0) }),
      codes: nil)
    #expect(map.faults == [])
    let lines = rows.enumerated().map { place, row in
      fields.map { $0 == "id" ? "\(place + 1)" : "\"\((row[$0] ?? "").replacing("\"", with: "\"\""))\"" }
        .joined(separator: ";")
    }
    let text = ([fields.joined(separator: ";")] + lines).joined(separator: "\r\n")
    return try ReportedLog(Array(text.utf8), map: map, units: ["u0", "u1", "u2"])
  }

  @Test("A good row of each kind is read", arguments: ReportedKind.allCases) func good(_ kind: ReportedKind)
    throws
  {
    let log = try log(kind, [Self.good[kind] ?? [:]])
    #expect(log.problems == [] && log.rows.count == 1 && log.rows[0].count == (kind == .worker ? 2 : 1))
  }

  private static let hostile = [
    "", " ", "x", "-1", "99999999999999999999", "<b>", "'; drop table fact", "../u0", "９", "1e3", "NaN",
  ]

  @Test(
    "A field that cannot be what it says is a problem of its line, and the others are read",
    arguments: ReportedKind.allCases)
  func fields(_ kind: ReportedKind) throws {
    let good = Self.good[kind] ?? [:],
      free: Set = ["specialty", "name", "pathway", "profession", "person", "ended"]
    for field in kind.needed where !free.contains(field) {
      for value in Self.hostile {
        var bad = good
        bad[field] = value
        let log = try log(kind, [good, bad, good])
        #expect(log.rows.count == 2 && log.problems.map(\.line) == [3], "\(kind) \(field)=“\(value)”")
        #expect(log.problems.first?.what.contains("“\(field)”") == true)
      }
    }
  }

  @Test(
    "A name from elsewhere is short and plain, or the row is named",
    arguments: [
      (ReportedKind.referral, "specialty"), (.group, "name"), (.pathway, "pathway"), (.worker, "profession"),
      (.pathway, "municipality"), (.emergency, "municipality"),
    ])
  func names(_ kind: ReportedKind, _ field: String) throws {
    for (value, isRead) in [
      ("voima", true), ("", true), (String(repeating: "ä", count: 64), true),
      (String(repeating: "ä", count: 65), false),
      ("a\u{202e}b", false), ("a\u{0}b", false), ("a\tb", false), ("<script>", true), ("a\u{200b}b", false),
    ] {
      var row = Self.good[kind] ?? [:]
      row[field] = value
      let log = try log(kind, [row])
      #expect(
        log.rows.count == (isRead ? 1 : 0) && log.problems.count == (isRead ? 0 : 1),
        "\(kind) \(field)=“\(value)”")
    }
  }

  @Test(
    "What cannot be so together is a problem",
    arguments: [
      (ReportedKind.emergency, "left", "2026-03-02 09:04"), (.emergency, "left", "2026-03-09 09:06"),
      (.worker, "ended", "2026-03-01"), (.worker, "ended", "joskus"), (.level, "to", "3"),
      (.level, "to", "6"),
      (.group, "present", "256"), (.group, "places", "10001"), (.staff, "score", "11"),
    ])
  func together(_ kind: ReportedKind, _ field: String, _ value: String) throws {
    var row = Self.good[kind] ?? [:]
    row[field] = value
    let log = try log(kind, [row])
    #expect(log.rows.isEmpty && log.problems.count == 1 && log.problems[0].what.contains("“\(field)”"))
  }

  @Test(
    "At the borders it is so",
    arguments: [
      (ReportedKind.emergency, "left", "2026-03-02 09:05"), (.emergency, "left", "2026-03-09 09:05"),
      (.worker, "ended", "2026-03-02"), (.worker, "ended", ""), (.group, "present", "255"),
      (.group, "places", "0"),
      (.staff, "score", "0"), (.staff, "score", "10"), (.level, "to", "1"), (.level, "to", "5"),
    ])
  func borders(_ kind: ReportedKind, _ field: String, _ value: String) throws {
    var row = Self.good[kind] ?? [:]
    row[field] = value
    #expect(try log(kind, [row]).rows.count == 1)
  }
}
