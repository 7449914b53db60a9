import County
import CountyTesting
import Foundation
import Programme
import Testing

@Suite("What an import says of a document") struct OutlineTests {
  private func outline(_ seed: UInt64) throws -> (SyntheticDocument, [String: Any]) {
    let document = SyntheticDocument(seed: seed)
    let text = try JSON.encode(AssessmentOutline(document.read(), added: true))
    return (document, try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]))
  }

  @Test("Goals, measures and chapters of a document are all told", arguments: UInt64(1)...4) func told(
    _ seed: UInt64
  )
    throws
  {
    let (document, told) = try outline(seed)
    let goals = try #require(told["goals"] as? [[String: Any]]),
      all = document.chapters.flatMap { $0.rows.joined() }
    #expect(goals.map { $0["number"] as? String } == all.map(\.number))
    for (goal, made) in zip(goals, all) {
      let said = zip(document.periods, made.cells).filter { !$0.1.isEmpty }
      let cells = try #require(goal["cells"] as? [String: String])
      #expect(cells == Dictionary(uniqueKeysWithValues: said.map { ($0.0, $0.1) }))
      let percents = try #require(goal["readiness"] as? [String: Int])
      #expect(percents.keys.allSatisfy { cells[$0]?.contains("%") == true })
    }
    let measures = try #require(told["indicators"] as? [[String: Any]])
    #expect(measures.count == document.chapters.flatMap(\.measures).count)
    let chapters = try #require(told["benefitGoals"] as? [[String: Any]])
    #expect(chapters.map { $0["title"] as? String } == document.chapters.map(\.title))
    #expect(told["added"] as? Bool == true && (told["unplaced"] as? [Any])?.isEmpty == true)
  }

  @Test("The lines for people count what the document holds", arguments: UInt64(1)...2) func lines(
    _ seed: UInt64
  ) {
    let document = SyntheticDocument(seed: seed),
      lines = AssessmentOutline(document.read(), added: false).lines
    #expect(lines.contains("benefit goals: \(document.chapters.count)"))
    #expect(
      lines.contains("goals followed by half-year: \(document.chapters.flatMap { $0.rows.joined() }.count)"))
    #expect(lines.contains("measures: \(document.chapters.flatMap(\.measures).count)"))
    #expect(lines.contains("half-years: \(document.periods.joined(separator: ", "))"))
    #expect(lines.contains("known already, nothing added"))
  }

  @Test("What could not be placed is listed with its line and why") func unplaced() {
    let text = SyntheticDocument(seed: 3).text.replacing("\r\n", with: "\n") + "[image: x]\n Sarja 166\n"
    let read = SelfAssessmentReader.read(Array(text.utf8), national: [])
    let lines = AssessmentOutline(read, added: true).lines,
      last = text.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(lines.contains("not placed: 2"))
    #expect(
      lines.suffix(2) == ["  line \(last - 2) (picture): [image: x]", "  line \(last - 1) (text): Sarja 166"])
  }

  @Test("A document of nothing is told as nothing") func nothing() {
    let lines = AssessmentOutline(SelfAssessmentReader.read([], national: []), added: false).lines
    #expect(lines.filter { $0.hasSuffix(": 0") }.count == 6 && lines.contains("not placed: 0"))
  }
}
