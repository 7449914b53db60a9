import County
import CountyTesting
import Testing

@testable import Indicators

@Suite struct ReportedLogTests {
  static let units: Set = ["u0", "u1", "u2"]

  private func map(_ file: String) throws -> ReportedMap {
    try ContentFolder.shipped.read(from: "reported/\(file).yaml")
  }
  private func log(_ text: String, _ map: ReportedMap) throws -> ReportedLog {
    try ReportedLog(Array(text.utf8), map: map, units: Self.units)
  }

  static let emergency = """
    KAYNTI_TUNNUS;SAAPUI;LAHTI;YKSIKKO;KUULUI_TERVEYSASEMALLE;ASIAKAS;SYNTYNYT;KOTIKUNTA;KIELI
    1;02.03.2026 09:05;02.03.2026 11:30;u0;K;A1;07.03.1958;205;suomi
    2;2026-03-03 08:00;2026-03-03 12:10;u1;E;A1;1958-03-07;205;ruotsi
    3;2026-03-04 08:00;2026-03-04 07:10;u1;E;A2;;;
    4;2026-03-04 08:00;2026-03-04 09:10;mars;E;A2;;;
    5;2026-03-04 08:00;2026-03-04 09:10;u1;X;A2;;;
    6;sometime;2026-03-04 09:10;u1;E;A2;;;
    7;2026-03-04 08:00
    """

  @Test("Emergency visits are read by the shipped map; bad rows are named by their line")
  func emergencyVisits() throws {
    let log = try log(Self.emergency, try map("emergency"))
    #expect(log.rows.count == 2 && log.problems.map(\.line) == [4, 5, 6, 7, 8])
    let first = try #require(log.rows.first?.first), visit = try #require(first.payload as? EmergencyVisited)
    #expect(visit.minutes == 145 && visit.belongedToHealthCentre && visit.unit.text == "u0")
    #expect(visit.person.born == Day(1958, 3, 7) && visit.person.lang == .fi)
    #expect(first.occurred == Moment(Day(2026, 3, 2) ?? Day(number: 0), 9, 5))
    let second = try #require(log.rows.last?.first?.payload as? EmergencyVisited)
    #expect(second.person.key == visit.person.key && visit.person.key != "A1")
  }

  @Test("Reading a file again adds nothing") func twice() async throws {
    let county = try await IndicatorCounty(), log = try log(Self.emergency, try map("emergency"))
    #expect(try await county.indicators.add(log.rows) == (2, 0))
    #expect(try await county.indicators.add(log.rows) == (0, 2))
    try await county.indicators.live.catchUp()
    let period = try #require(Period("2026-Q1"))
    let number = try #require(county.indicators.registry.number("emergencyReturns"))
    let reading = await county.indicators.live.ask { $0.reading(number, period) }
    #expect(reading.numerator == 1 && reading.denominator == 2)
  }

  @Test("A naming that ends later brings only its end") func ending() async throws {
    let county = try await IndicatorCounty(), map = try map("workers")
    let head = "id,named,ended,unit,profession,client,born,municipality,lang\n"
    let open = try log(head + "1,2026-01-05 10:00,,u0,nurse,A1,1958-03-07,205,fi", map)
    let ended = try log(head + "1,2026-01-05 10:00,2026-02-05 10:00,u0,nurse,A1,1958-03-07,205,fi", map)
    #expect(try await county.indicators.add(open.rows) == (1, 0))
    #expect(try await county.indicators.add(ended.rows) == (1, 0))
    #expect(try await county.indicators.add(ended.rows) == (0, 1))
    try await county.indicators.live.catchUp()
    let number = try #require(county.indicators.registry.number("namedWorkers"))
    for (text, count) in [("2026-01", 1), ("2026-02", 0)] {
      let period = try #require(Period(text))
      #expect(await county.indicators.live.ask { $0.reading(number, period).numerator } == count, "\(text)")
    }
  }

  @Test(
    "Every shipped map is in order and reads its own kind",
    arguments: [
      ("groups", "id,held,unit,places,present,group\n1,2026-03-02 10:00,u0,12,9,voima"),
      ("pathways", "id,started,unit,pathway,client,born,municipality,lang\n1,2026-03-02,u0,uni,A,,205,fi"),
      ("levels", "id,changed,unit,from,to,client,born,municipality,lang\n1,2026-03-02,u0,3,4,A,,205,fi"),
      ("languages", "id,served,unit,wanted,used,born,municipality\n1,2026-03-02 10:00,u0,sv,fi,,205"),
      ("staff", "id,answered,unit,score\n1,2026-03-02,u0,9"),
      (
        "workers",
        "id,named,ended,unit,profession,client,born,municipality,lang\n1,2026-03-02,,u0,nurse,A,,205,fi"
      ),
      (
        "referrals",
        "LAHETE_TUNNUS;LAHETE_AJANKOHTA;LAHETE_YKSIKKO;LAHETE_LAJI;LAHETE_ERIKOISALA;ASIAKAS;SYNTYNYT;ASIAKAS_KOTIKUNTA\n1;02.03.2026 10:00;u0;K;20;A;;205"
      ),
    ])
  func shipped(_ name: String, _ text: String) async throws {
    let map = try map(name), log = try log(text, map)
    #expect(map.faults == [] && log.problems == [] && log.rows.count == 1)
    let county = try await IndicatorCounty()
    #expect(try await county.indicators.add(log.rows).added == 1)
    #expect(log.rows[0].allSatisfy { $0.id.utf8.count <= 80 })
  }

  @Test("A map that lacks a field or names a strange one says so") func faults() throws {
    var map = try map("staff")
    map.columns["score"] = nil
    map.columns["shoe"] = "shoe"
    map.key = []
    #expect(map.faults.count == 3)
  }

  @Test(
    "A file without the map’s columns is refused whole",
    arguments: ["", "a,b\n1,2", "id,answered,unit\n1,2,3", "id,\"answ"])
  func refused(_ text: String) throws {
    let map = try map("staff")
    #expect(throws: ReportedLog.Problem.self) {
      try ReportedLog(Array(text.utf8), map: map, units: Self.units)
    }
  }

  @Test("Random bytes never make a crash", arguments: 0..<120 as Range<UInt64>) func fuzz(_ seed: UInt64)
    throws
  {
    var chance = SeededChance(seed: seed), bytes = Array(Self.emergency.utf8)
    for _ in 0..<Int.random(in: 1...20, using: &chance) {
      bytes[Int.random(in: 110..<bytes.count, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
    }
    let map = try map("emergency")
    let log = try? ReportedLog(bytes, map: map, units: Self.units)
    #expect((log?.rows.count ?? 0) <= 9)
  }
}
