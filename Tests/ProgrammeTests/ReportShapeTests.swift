import County
import CountyTesting
import Foundation
import Programme
import Testing

@Suite("The shape of a report") struct ReportShapeTests {
  /// Reports of synthetic documents and of a programme kept by hand.
  private func reports(_ seed: UInt64) async throws -> [Report] {
    let town = try await ProgrammeCounty.full()
    _ = try await town.programme.take(
      Array(SyntheticDocument(seed: seed).text.utf8), file: "a.txt", by: ProgrammeCounty.office)
    var reports: [Report] = []
    for period in try await town.programme.state().periods(town.programme.content) {
      reports.append(try await town.programme.report(period))
    }
    return reports
  }

  @Test(
    "Each row of each table covers its columns; every part is a heading, words or a table",
    arguments: UInt64(1)...3)
  func tables(_ seed: UInt64) async throws {
    for report in try await reports(seed) {
      for part in report.parts {
        #expect((part.table == nil) != (part.text == nil))
        guard let table = part.table else { continue }
        #expect(!table.caption.isEmpty && table.rows.count > table.head && table.head >= 1)
        for row in table.rows {
          #expect(row.reduce(0) { $0 + $1.span } == table.columns, "\(table.caption): \(row.map(\.span))")
        }
        #expect(table.widths.count == table.columns && table.widths.allSatisfy { (6...60).contains($0) })
      }
      let levels = report.parts.compactMap(\.level)
      #expect(levels.first == 2 || levels.isEmpty)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }
  }

  @Test("Text, page and paper say the same words", arguments: UInt64(6)...6) func same(_ seed: UInt64)
    async throws
  {
    for report in try await reports(seed) {
      let shown = try JSON.encode(report.shown)
      let paper = try #require(try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any])
      let parts = try #require(paper["parts"] as? [[String: Any]])
      #expect(parts.count == report.parts.count && paper["title"] as? String == report.title)
      for (part, told) in zip(report.parts, parts) {
        let kind =
          part.table != nil ? "table" : part.level != nil ? "heading" : part.isChange ? "change" : "text"
        #expect(told["kind"] as? String == kind && told["level"] as? Int == part.level ?? 0)
        let rows = (told["table"] as? [String: Any])?["rows"] as? [[[String: Any]]] ?? []
        #expect(
          rows.map { $0.map { $0["text"] as? String } } == part.table?.rows.map {
            $0.map(\.text.withoutMarks)
          } ?? [])
        for cell in part.table?.rows.joined() ?? [].joined() {
          #expect(report.text.contains("\t" + cell.text))
        }
        if let words = part.text, !words.isEmpty { #expect(report.text.contains(words)) }
      }
    }
  }

  @Test(
    "The hash is of every sign: any part changed, lost or doubled gives another", arguments: UInt64(9)...10)
  func hash(_ seed: UInt64) async throws {
    var chance = SeededChance(seed: seed)
    for report in try await reports(seed).prefix(3) where !report.parts.isEmpty {
      let hash = report.hash, place = Int.random(in: 0..<report.parts.count, using: &chance)
      #expect(hash.count == 64 && hash.allSatisfy(\.isHexDigit))
      var lost = report, doubled = report, renamed = report
      lost.parts.remove(at: place)
      doubled.parts.insert(report.parts[place], at: place)
      renamed.title += "."
      #expect(Set([hash, lost.hash, doubled.hash, renamed.hash]).count == 4)
    }
  }

  @Test("A report survives the journal's coding") func coded() async throws {
    for report in try await reports(11) {
      #expect(try JSON.decode(Report.self, from: JSON.encode(report)) == report)
    }
  }

  @Test("A programme of which nothing is known has a report with its goals and scale, and no table")
  func empty()
    async throws
  {
    let town = try await ProgrammeCounty(), report = try await town.programme.report(try town.period())
    #expect(report.parts.allSatisfy { $0.table == nil })
    #expect(report.parts.filter { $0.level == 2 }.count == 1 + town.programme.content.benefitGoals.count)
    for lang in Lang.allCases {
      for path in [
        "", "/goals", "/reports", "/report/11-26", "/ideas", "/surveys", "/benefit/1", "/benefit/1/measures",
      ] {
        #expect(try await town.ask("/programme" + path, lang: lang).status == 200)
      }
    }
  }
}
