import County
import CountyTesting
import Markup
import Testing

@testable import Indicators

@Suite("Files of national figures, spoilt") struct SotkanetHostileTests {
  private static let columns = ["region_code", "year", "primary_care_wait_over_7d_pct"]

  private func file(_ rows: [[String]]) throws -> SotkanetFile {
    let text = ([Self.columns] + rows).map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
    }.joined(separator: "\n")
    return try SotkanetFile(Array(text.utf8), Shipped.read.get().sotkanet)
  }

  @Test(
    "A region that is no code is a problem of its line, and nothing is taken for it",
    arguments: [
      "", " ", "Koko maa", "Kainuu/", "../x", "<b>", "å", "HVA 20", String(repeating: "a", count: 21),
      "HVA\n20",
    ])
  func regions(_ region: String) throws {
    let file = try file([["FI", "2024", "41.5"], [region, "2024", "30"], ["HVA-20", "2024", "31"]])
    #expect(file.values.map(\.region) == ["FI", "HVA-20"] && file.problems.count == 1)
    #expect(file.problems[0].what.contains("region") && (3...4).contains(file.problems[0].line))
  }

  @Test(
    "A year or value that is none is a problem of its line",
    arguments: [
      ("1899", "1"), ("2200", "1"), ("24", "1"), ("2024.0", "1"), ("", "1"), ("2024", "a lot"),
      ("2024", "1,5"),
      ("2024", "inf"), ("2024", "nan"), ("2024", "1e400"), ("2024", "--"), ("2024", "1 000"),
    ])
  func values(_ year: String, _ value: String) throws {
    let file = try file([["HVA-20", year, value], ["HVA-20", "2023", "1"]])
    #expect(file.values.count == 1 && file.problems.map(\.line) == [2])
  }

  @Test(
    "A figure that is not known is missing, never nought",
    arguments: ["", " ", ".", "..", "\u{a0}"])
  func missing(_ cell: String) throws {
    let file = try file([["HVA-20", "2024", cell]])
    #expect(file.values.isEmpty && file.missing == 1 && file.problems.isEmpty)
  }

  @Test(
    "Every cell of a random file is a value, missing or a problem; reading it again adds nothing",
    arguments: UInt64(1)...6)
  func conserved(_ seed: UInt64) async throws {
    var chance = SeededChance(seed: seed)
    let cells = ["41.5", "", ".", "30", "x", "0", "-1.25"], regions = ["FI", "HVA-20", "HVA-05", "no code"]
    let rows = (0..<40).map { _ in
      [
        regions.randomElement(using: &chance) ?? "FI", "\(Int.random(in: 2018...2024, using: &chance))",
        cells.randomElement(using: &chance) ?? "",
      ]
    }
    let file = try file(rows), county = try await IndicatorCounty()
    #expect(file.values.count + file.missing + file.problems.count == rows.count)
    let first = try await county.indicators.add(file)
    #expect(first.added + first.known == file.values.count)
    let facts = try await county.county.journal.facts(ofRoom: "statistic")
    var model: [String: Double] = [:]
    for value in file.values { model["\(value.region) \(value.year)"] = value.value }
    var found: [String: Double] = [:]
    for told in facts.compactMap({ $0.read(StatisticPublished.self) }) {
      found["\(told.region) \(told.year)"] = told.value
    }
    #expect(found == model, "seed \(seed)")
  }

  @Test(
    "The line breaks where the definition did, in each language, and a gap is a gap", arguments: Lang.allCases
  )
  func breaks(_ lang: Lang) throws {
    var column = try #require(try Shipped.read.get().sotkanet.columns.first)
    column.breaks = [.init(year: 2022, why: Text(fi: "Uusi laki", sv: "Ny lag", en: "A law"))]
    let comparison = try #require(
      NationalComparison(column, own: [:], region: [2020: 0.1, 2024: 0.3], country: [2020: 0.2, 2021: 0.2]))
    #expect(comparison.years == Array(2020...2024))
    let words = FigureWords(unit: .percent, lang: lang)
    let page = comparison.html(words, county: Text(same: "Kainuu")).source
    let why = column.breaks?.first?.why[lang] ?? ""
    #expect(page.contains("2022 · \(NationalWords.changed[lang])") && page.contains("2022: \(why)"))
    #expect(page.matches(of: /<td>–<\/td>/).count == 5 + 3 + 3)
  }
}
