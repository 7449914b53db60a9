import County
import CountyTesting
import Foundation
import Testing

@testable import Indicators

@Suite("One figure in three forms") struct FigureFormTests {
  private func file(_ seed: UInt64, isPublic: Bool = false) throws -> FigureFile {
    let registry = try Shipped.read.get().registry
    var store = IndicatorStore(registry.countings)
    store.takeAll(IndicatorHistory(seed: seed).facts)
    let period = try #require(Period("2026-Q1"))
    return FigureFile(
      .init(period: period, asOf: IndicatorHistory.now.day, isPublic: isPublic), store, registry,
      IndicatorCounty.names)
  }

  private func table(_ csv: String) -> [[String: String]] {
    var rows: [[String]] = []
    CSV(Array(csv.utf8)).each { _, cells in rows.append(cells) }
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  @Test("Every number of the CSV is that of the file, row by row", arguments: UInt64(1)...6, [false, true])
  func csv(_ seed: UInt64, _ isPublic: Bool) throws {
    let file = try file(seed, isPublic: isPublic), rows = table(file.csv)
    #expect(rows.count == file.figures.count)
    for (row, figure) in zip(rows, file.figures) {
      #expect(row["indicator"] == figure.indicator && row["group"] == figure.group ?? "")
      #expect(row["numerator"].flatMap { Int($0) } == figure.numerator)
      #expect(row["denominator"].flatMap { Int($0) } == figure.denominator)
      #expect(
        row["value"].flatMap { Double($0) } == figure.value && row["p90"].flatMap { Double($0) } == figure.p90
      )
      #expect(row["low"].flatMap { Double($0) } == figure.low && (row["hidden"] == "1") == figure.isHidden)
      #expect(row["name_sv"] == figure.name?.sv ?? "" && row["dimension"] == figure.dimension?.rawValue ?? "")
      #expect(row["from"] == "2026-01-01" && row["to"] == "2026-03-31" && row["asOf"] == "2026-04-08")
    }
  }

  @Test("JSON reads back as the file", arguments: UInt64(7)...9) func json(_ seed: UInt64) throws {
    let file = try file(seed, isPublic: true)
    #expect(try JSON.decode(FigureFile.self, from: JSON.encode(file)) == file)
  }

  @Test(
    "FHIR tells every group with its counts, and never a hidden number", arguments: UInt64(10)...12,
    [false, true])
  func fhir(_ seed: UInt64, _ isPublic: Bool) throws {
    let file = try file(seed, isPublic: isPublic), registry = try Shipped.read.get().registry
    let text = try JSON.encode(MeasureReports(file, registry, reporter: "Testialue"))
    let bundle = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let reports = try #require(bundle["entry"] as? [[String: Any]]).compactMap {
      $0["resource"] as? [String: Any]
    }
    #expect(Set(reports.compactMap { $0["id"] as? String }).count == reports.count)
    for report in reports {
      let id = try #require(
        (report["measure"] as? String)?.split(separator: ":").last?.split(separator: "|").first)
      let group = try #require((report["group"] as? [[String: Any]])?.first)
      let strata = (group["stratifier"] as? [[String: Any]] ?? []).flatMap {
        $0["stratum"] as? [[String: Any]] ?? []
      }
      let rows = file.figures.filter { $0.indicator == id && $0.dimension != nil }
      #expect(strata.count == rows.count, "\(id)")
      let told = strata.map { "\(counts($0))" }.sorted()
      let known = rows.map { row -> String in "\([row.numerator, row.denominator].compactMap(\.self))" }
        .sorted()
      #expect(told == known, "\(id)")
      #expect((report["period"] as? [String: String]) == ["start": "2026-01-01", "end": "2026-03-31"])
    }
  }

  private func counts(_ stratum: [String: Any]) -> [Int] {
    (stratum["population"] as? [[String: Any]] ?? []).compactMap { $0["count"] as? Int }
  }

  @Test("A share is told in percent, days in days; a count has no unit", arguments: UInt64(13)...14)
  func units(_ seed: UInt64) throws {
    let file = try file(seed), registry = try Shipped.read.get().registry
    let text = try JSON.encode(MeasureReports(file, registry, reporter: "T"))
    for indicator in registry.indicators where indicator.unit == .percent {
      guard let total = file.figures.first(where: { $0.indicator == indicator.id }), let value = total.value
      else { continue }
      #expect(
        (0...1).contains(value) || ["groupPlaces", "consultations", "namedWorkers"].contains(indicator.id))
    }
    #expect(text.contains("http://unitsofmeasure.org") && !text.contains(":nan") && !text.contains(":inf"))
  }
}
