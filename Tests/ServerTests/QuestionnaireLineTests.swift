import County
import CountyTesting
import Foundation
import Testing

@testable import luukku

@Suite("Lines of a questionnaire’s problems") struct QuestionnaireLineTests {
  private static let file = "questionnaires/first-contact.yaml"

  private func problems(_ change: (String) -> String) throws -> [ContentProblem] {
    try ContentFolder.shipped.copied { content in
      try content.write(change(try content.text(Self.file)), to: Self.file)
      return Check.problems(content)
    }
  }

  @Test("The shipped content has no problem") func sound() throws {
    #expect(try problems { $0 }.isEmpty)
  }

  @Test("Whatever line is lost or spoilt, every problem carries a line that the file has", arguments: 0..<12)
  func spoilt(_ part: Int) throws {
    let text = try ContentFolder.shipped.text(Self.file)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for place in stride(from: part, to: lines.count, by: 36) {
      var without = lines, blank = lines
      without.remove(at: place)
      blank[place] = blank[place].replacing(/sv: (".*?"|[^,}]+)/, with: "sv: \"\"")
      for broken in [without, blank] where broken != lines {
        for problem in try problems({ _ in broken.joined(separator: "\n") }) where problem.file == Self.file {
          #expect((1...broken.count).contains(problem.line ?? 0), "\(problem)")
        }
      }
    }
  }

  private static let small = """
    id: small
    version: 1
    title: {fi: a, sv: b, en: c}
    source: x
    first: one
    questions:
      - id: one
        text: {fi: a, sv: b, en: c}
        choices:
          - {value: yes, text: {fi: a, sv: b, en: c}, next: nowhere}
      - id: lost
        text: {fi: a, sv: " ", en: c}
        next: end
      - id: lost
        text: {fi: a, sv: b, en: c}
        next: end
    suggestions:
      - id: s1
        when: {three: [yes]}
        urgency: E
        because: {fi: a, sv: b, en: c}
    """

  @Test(
    "Each fault has the line of the thing it speaks of",
    arguments: [
      ("“nowhere” leads nowhere", 10), ("“lost” is there twice", 14), ("“lost” cannot be reached", 11),
      ("a text lacks a language", 12), ("the last suggestion must have no conditions", 18),
      ("suggestion “s1” asks for “three”, which is no question", 18), ("something unheard of", 1),
      ("there is no suggestion", 18),
    ])
  func lines(_ fault: String, _ line: Int) {
    #expect(QuestionnairePlaces(Self.small).line(of: fault) == line)
  }

  @Test("Text that is not a questionnaire gives the first line", arguments: ["", "[", "- a", "7", "\u{0}"])
  func nothing(_ text: String) { #expect(QuestionnairePlaces(text).line(of: "“x” leads nowhere") == 1) }
}
