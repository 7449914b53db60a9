import County
import Testing
import Visits

@Suite struct VisitsFactTests {
  @Test("Every fact of the step reads back as it was written", arguments: Visits.facts.map { $0.kind })
  func factsReadBack(_ kind: String) throws {
    let type = try #require(Visits.facts.first { $0.kind == kind })
    let example = type.example
    let text = try JSON.encode(example)
    let back = try JSON.decode(type, from: text)
    #expect(try JSON.encode(back) == text)
  }
}
