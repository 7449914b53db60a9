import County
import CountyTesting
import Foundation
import Markup
import Testing

@testable import Indicators

@Suite struct SotkanetTests {
  static let head =
    "region_code,region_name_fi,year,primary_care_cost_nominal_eur_per_resident,primary_care_wait_over_7d_pct\n"
  static let text =
    head
    + "FI,Koko maa,2020,578.9,\nFI,Koko maa,2021,544.8,38.3\nFI,Koko maa,2022,0,42.2\nHVA-20,Kainuu,2021,700.1,26.5\nHVA-20,Kainuu,2023,0.0,30.0\nHVA-20,Kainuu,2024,,31.0"

  private func file(_ text: String = text) throws -> SotkanetFile {
    try SotkanetFile(Array(text.utf8), try Sotkanet(.shipped))
  }

  @Test("Missing is missing: an empty cell and a cost of zero are no values") func missing() throws {
    let file = try file()
    #expect(file.missing == 4 && file.problems == [] && file.values.count == 8)
    #expect(!file.values.contains { $0.value == 0 })
  }

  @Test("Reading again adds nothing; a changed value is one fact more and the newest holds") func twice()
    async throws
  {
    let county = try await IndicatorCounty(), file = try file()
    #expect(try await county.indicators.add(file) == (8, 0))
    #expect(try await county.indicators.add(file) == (0, 8))
    let mended = try self.file(Self.text.replacing("26.5", with: "27.5"))
    #expect(try await county.indicators.add(mended) == (1, 7))
    let column = try #require(county.indicators.sotkanet.columns.first)
    #expect(try await county.indicators.national(column, "HVA-20") == [2021: 0.275, 2023: 0.3, 2024: 0.31])
  }

  @Test("The line is not joined over a year that is missing or a definition that changed") func breaks()
    throws
  {
    let column = try #require(try Sotkanet(.shipped).columns.first)
    let comparison = try #require(
      NationalComparison(
        column, own: [2026: 0.2], region: [2021: 0.265, 2023: 0.3, 2024: 0.31],
        country: [2021: 0.38, 2022: 0.42]))
    #expect(comparison.years == Array(2021...2026))
    let page = comparison.html(FigureWords(unit: .percent, lang: .fi), county: Text(same: "Kainuu")).source
    #expect(page.contains("2023 · määritelmä muuttui") && page.contains("Sotkanet 6411"))
    #expect(NationalComparison(column, own: [2026: 0.2], region: [:], country: [:]) == nil)
  }

  @Test("The indicator’s page shows the national line to everybody, and our own only to those who may")
  func page() async throws {
    let county = try await IndicatorCounty(facts: IndicatorHistory(seed: 6).facts)
    _ = try await county.indicators.add(try file())
    for lang in Lang.allCases {
      let page = try await county.go("/indicators/waitOverWeek", lang: lang)
      #expect(page.contains(NationalWords.title[lang]))
      #expect(try await county.go("/indicators/waitOverWeek", by: Cast.manager, lang: lang).contains("6411"))
    }
    #expect(!(try await county.go("/indicators/eServices").contains("6411")))
  }

  @Test(
    "A file without region or year is refused, and a bad row is named",
    arguments: [
      ("", true), ("a,b\n1,2", true), (head + "FI,Koko maa,202x,1,2", false),
      (head + "FI,Koko maa,2021,abc,2", false),
      (head + "FI,Koko maa,2021,inf,2", false), (head + "FI,Koko maa,2021", false),
    ])
  func bad(_ text: String, _ isWhole: Bool) throws {
    if isWhole {
      #expect(throws: ReportedLog.Problem.self) { try file(text) }
    } else {
      #expect(try file(text).problems.map(\.line) == [2])
    }
  }

  @Test("The content file is checked against the registry") func problems() throws {
    #expect(Sotkanet.problems(.shipped) == [])
    let folder = try OwnFolder(), file = folder.content.root.appending(path: Sotkanet.file)
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("indicator: continuity", with: "indicator: nothing").write(
      to: file, atomically: true, encoding: .utf8)
    #expect(Sotkanet.problems(folder.content).first?.what.contains("nothing") ?? false)
    try Data("[".utf8).write(to: file)
    #expect(Sotkanet.problems(folder.content).count == 1)
  }

  @Test(
    "The real file of access to primary care is read whole",
    .enabled(if: ProcessInfo.processInfo.environment["LUUKKU_REAL_DATA"] != nil))
  func real() throws {
    let root = URL(filePath: ProcessInfo.processInfo.environment["LUUKKU_REAL_DATA"] ?? "")
    let data = try Data(contentsOf: root.appending(path: "thl/primary_care_access_by_county_2020_2024.csv"))
    let file = try SotkanetFile(Array(data), try Sotkanet(.shipped))
    #expect(file.problems == [] && file.values.count > 700)
    let kainuu = file.values.filter { $0.region == "HVA-20" && $0.column == "primary_care_wait_over_7d_pct" }
    #expect(kainuu.allSatisfy { $0.year > 2020 } && !kainuu.isEmpty)
  }
}
