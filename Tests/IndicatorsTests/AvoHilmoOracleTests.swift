import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("The national extract by another count") struct AvoHilmoOracleTests {
  private func rows(_ facts: [Fact], _ days: ClosedRange<Day>) -> [[String: String]] {
    Dictionary(grouping: facts.filter { $0.stream.room == "matter" }, by: \.stream).sorted { $0.key < $1.key }
      .flatMap { AvoHilmo.lines($0.value, days) }.map { line in
        var cells: [String] = []
        CSV(Array(line.utf8), separator: ";").each { _, row in cells = row }
        return Dictionary(uniqueKeysWithValues: zip(AvoHilmo.columns, cells))
      }
  }

  private let all = IndicatorHistory.now.day - 400...IndicatorHistory.now.day + 400

  @Test(
    "Each visit is one row on its day, and each matter without a visit one on its contact's",
    arguments: UInt64(1)...20)
  func counts(_ seed: UInt64) {
    let facts = IndicatorHistory(seed: seed).facts
    let matters = IndicatorRecount(facts).matters.map(ToldMatter.init).filter { $0.contact != nil }
    for days in [all, IndicatorHistory.now.day - 60...IndicatorHistory.now.day - 20] {
      let visits = matters.flatMap(\.visits).count { days.contains($0.day) }
      let lone = matters.count { $0.visits.isEmpty && days.contains($0.contact?.day ?? Day(number: 0)) }
      #expect(rows(facts, days).count == visits + lone, "seed \(seed)")
    }
  }

  @Test("Months put together hold each row of the year once", arguments: UInt64(21)...26) func months(
    _ seed: UInt64
  ) {
    let facts = IndicatorHistory(seed: seed).facts, half = IndicatorHistory.now.day
    let parts = [all.lowerBound...half - 90, half - 89...half - 30, half - 29...all.upperBound]
    let apart = parts.flatMap { rows(facts, $0) }, whole = rows(facts, all)
    func starts(_ rows: [[String: String]]) -> [String] {
      rows.map { "\($0["YHTEYDENOTTO_AJANKOHTA"] ?? "") \($0["KAYNTI_ALKOI"] ?? "")" }.sorted()
    }
    #expect(starts(apart) == starts(whole))
  }

  @Test("Every cell is what the facts say", arguments: UInt64(31)...42) func cells(_ seed: UInt64) {
    let facts = IndicatorHistory(seed: seed).facts
    let matters = IndicatorRecount(facts).matters.map(ToldMatter.init).filter { $0.contact != nil }
    let own = Dictionary(grouping: rows(facts, all)) {
      $0["AVOHILMO_ID"]?.split(separator: "-").first.map(String.init) ?? ""
    }
    for matter in matters {
      let id = matter.contact?.fact.stream.id.description ?? "", rows = own[id] ?? []
      #expect(rows.count == max(matter.visits.count, 1), "\(id) of seed \(seed)")
      for row in rows {
        #expect(row["YHTEYDENOTTO_AJANKOHTA"] == matter.contact.map { AvoHilmo.time($0.fact.occurred) })
        #expect(row["HTA_KIIREELLISYYS"] == matter.assessed?.text("urgency") ?? "")
        #expect(row["HOIDONTARVE_AJANKOHTA"] == matter.assessed.map { AvoHilmo.time($0.fact.occurred) } ?? "")
        #expect(row["ASIAKAS_KOTIKUNTA"] == matter.contact?.text("municipality") ?? "")
        #expect((row["KAYNTI_ALKOI"] ?? "").isEmpty == matter.visits.isEmpty)
      }
      let starts = matter.visits.map { AvoHilmo.time($0.fact.occurred) }.sorted()
      #expect(rows.compactMap { $0["KAYNTI_ALKOI"] }.filter { !$0.isEmpty }.sorted() == starts)
      #expect(matter.visits.isEmpty || rows.count { $0["KAYNTI_ENSIKAYNTI"] == "1" } == 1)
    }
  }

  @Test(
    "Nobody is named: no identity code, name, phone or word of theirs is in the extract",
    arguments: UInt64(51)...53)
  func names(_ seed: UInt64) {
    let text = rows(IndicatorHistory(seed: seed).facts, all).flatMap(\.values).joined(separator: "\n")
    #expect(!text.contains("resident") && !text.contains("r1\n") && !text.contains("+358"))
    for column in ["NIMI", "HETU", "HENKILOTUNNUS", "PUHELIN"] {
      #expect(!AvoHilmo.columns.contains { $0.contains(column) })
    }
  }

  @Test(
    "Clocks that go forward or back are written as clocks show them",
    arguments: [
      ("2026-03-29T02:59:00+02:00", "29.03.2026 02:59"), ("2026-03-29T04:00:00+03:00", "29.03.2026 04:00"),
      ("2026-10-25T03:30:00+03:00", "25.10.2026 03:30"), ("2026-10-25T03:30:00+02:00", "25.10.2026 03:30"),
      ("2026-12-31T23:59:59+02:00", "31.12.2026 23:59"), ("2028-02-29T00:00:00+02:00", "29.02.2028 00:00"),
    ])
  func clocks(_ moment: String, _ written: String) throws {
    #expect(AvoHilmo.time(try #require(Moment(moment))) == written)
  }
}
