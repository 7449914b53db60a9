import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Maps of other systems' columns") struct ReportedMapTests {
  private func whole(_ kind: ReportedKind) -> ReportedMap {
    ReportedMap(
      kind: kind, separator: nil, key: ["id"],
      columns: Dictionary(uniqueKeysWithValues: kind.needed.map { ($0, "c-\($0)") }), codes: nil)
  }

  @Test(
    "A map of what a kind needs is in order; each column that lacks is named",
    arguments: ReportedKind.allCases)
  func lacking(_ kind: ReportedKind) {
    #expect(whole(kind).faults == [])
    for field in kind.needed {
      var map = whole(kind)
      map.columns[field] = nil
      #expect(map.faults.count == 1 && map.faults[0].contains("“\(field)”"), "\(kind) \(field)")
    }
  }

  @Test(
    "A field of another kind is strange, and a map without a key says so", arguments: ReportedKind.allCases)
  func strange(_ kind: ReportedKind) {
    let all = Set(ReportedKind.allCases.flatMap(\.fields))
    for field in all.subtracting(kind.fields).sorted() {
      var map = whole(kind)
      map.columns[field] = "x"
      #expect(map.faults == ["“\(field)” is no field of \(kind.rawValue)"])
    }
    var map = whole(kind)
    map.key = []
    #expect(map.faults == ["`key` names no column"])
  }

  @Test(
    "A column that the file lacks refuses the file by the column's name", arguments: ReportedKind.allCases)
  func columns(_ kind: ReportedKind) throws {
    let map = whole(kind), columns = ["id"] + map.columns.values.sorted()
    for gone in columns {
      let head = columns.filter { $0 != gone }.joined(separator: ",")
      #expect { _ = try ReportedLog(Array(head.utf8), map: map, units: []) } throws: {
        ($0 as? HeadedTable.Problem)?.what.contains("“\(gone)”") == true
          && ($0 as? HeadedTable.Problem)?.line == 1
      }
    }
    #expect(try ReportedLog(Array(columns.joined(separator: ",").utf8), map: map, units: []).rows.isEmpty)
  }

  @Test(
    "Their codes become ours, and a code that is ours already stays",
    arguments: [("S", "sv"), ("sv", "sv"), ("F", "fi")])
  func codes(_ theirs: String, _ ours: String) throws {
    var map = whole(.language)
    map.codes = ["lang": ["S": "sv", "F": "fi"], "unit": ["12": "u0"]]
    let text = "id,c-time,c-unit,c-lang,c-used\n1,2026-03-02,12,\(theirs),fi"
    let log = try ReportedLog(Array(text.utf8), map: map, units: ["u0"])
    let served = try #require(log.rows.first?.first?.payload as? LanguageServed)
    #expect(served.person.lang?.rawValue == ours && served.unit.text == "u0")
  }

  @Test(
    "A key of many columns is one row's alone; the same row has the same facts, another kind's never",
    arguments: [
      (["1", "a"], ["1", "a"], true), (["1", "a"], ["1", "b"], false), (["1a", ""], ["1", "a"], false),
      (["", "1a"], ["1a", ""], false),
    ])
  func keys(_ one: [String], _ other: [String], _ isSame: Bool) throws {
    var map = whole(.staff)
    map.key = ["id", "part"]
    let rows = [one, other].map { "\($0[0]),\($0[1]),2026-03-02,u0,9" }.joined(separator: "\n")
    let log = try ReportedLog(Array("id,part,c-time,c-unit,c-score\n\(rows)".utf8), map: map, units: ["u0"])
    #expect(log.rows.count == 2 && (log.rows[0].first?.id == log.rows[1].first?.id) == isSame)
    #expect((log.rows[0].first?.stream == log.rows[1].first?.stream) == isSame)
  }

  @Test("Every shipped map is in order") func shipped() throws {
    let files = ContentFolder.shipped.files(in: "reported")
    #expect(files.count >= ReportedKind.allCases.count)
    for file in files {
      let map: ReportedMap = try ContentFolder.shipped.read(from: file)
      #expect(map.faults == [], "\(file)")
    }
  }

  @Test("Two programs that read the same file at once write each row once") func atOnce() async throws {
    let county = try await IndicatorCounty(), map = whole(.staff)
    let text =
      "id,c-time,c-unit,c-score\n" + (1...60).map { "\($0),2026-03-02,u0,\($0 % 11)" }.joined(separator: "\n")
    let log = try ReportedLog(Array(text.utf8), map: map, units: ["u0"])
    let added = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 { group.addTask { try await county.indicators.add(log.rows).added } }
      return try await group.reduce(0, +)
    }
    #expect(added == 60)
    #expect(try await county.county.journal.last() == 60)
  }
}
