import County
import CountyTesting
import Testing

@Suite("Random histories and facts as lines") struct SeededHistoryTests {
  private let vocabulary = Vocabulary(TestCounty.facts)

  @Test("The same seed gives the same history, another another") func seeds() throws {
    #expect(try SeededHistory(seed: 4).story.facts() == SeededHistory(seed: 4).story.facts())
    #expect(try SeededHistory(seed: 4).story.facts() != SeededHistory(seed: 5).story.facts())
  }

  @Test("A history begins with a contact, and no two things happen in the same second") func distinct() throws
  {
    for seed in UInt64(1)...100 {
      let facts = try SeededHistory(seed: seed).story.facts()
      #expect(facts.first?.kind == "contact.received" && Set(facts.map(\.occurred)).count == facts.count)
      #expect(
        facts.map(\.occurred) == facts.map(\.occurred).sorted()
          && facts.allSatisfy { vocabulary.payload(of: $0) != nil })
    }
  }

  @Test("Recorded in another order the same things happened") func recorded() throws {
    let history = SeededHistory(seed: 9), order = history.order(shuffledBy: 3)
    let told = try history.story.facts(), mixed = try history.story.facts(recordedIn: order)
    #expect(order.sorted() == Array(told.indices) && mixed.map(\.version) == told.map(\.version))
    #expect(Set(mixed.map(\.id)) == Set(told.map(\.id)) && mixed.map(\.id) != told.map(\.id))
  }

  @Test("Facts written as lines are read back the same") func lines() throws {
    for seed in UInt64(1)...40 {
      let facts = try SeededHistory(seed: seed).story.facts()
      let text = try facts.map { try FactLines.line($0) }.joined(separator: "\n\n")
      let read = try FactLines.read(Array(text.utf8), vocabulary: vocabulary).map(\.fact)
      #expect(read.map(\.id) == facts.map(\.id) && read.map(\.payload) == facts.map(\.payload))
      #expect(read.map(\.occurred) == facts.map(\.occurred) && read.map(\.actor) == facts.map(\.actor))
    }
  }

  @Test(
    "A bad line is refused with its number and what to mend",
    arguments: [
      "{", "[]", "{}", "\u{0}", "{\"id\":\"a\"}", "7",
    ])
  func badLines(_ bad: String) throws {
    let good = try FactLines.line(try #require(SeededHistory(seed: 1).story.facts().first))
    let problem = #expect(throws: FactLines.Problem.self) {
      try FactLines.read(Array("\(good)\n\n\(bad)\n".utf8), vocabulary: vocabulary)
    }
    #expect(problem?.line == 3 && problem?.mend.isEmpty == false)
  }

  @Test("A fact of an unknown kind is refused by name") func unknownKind() throws {
    let good = try FactLines.line(try #require(SeededHistory(seed: 1).story.facts().first))
    let problem = #expect(throws: FactLines.Problem.self) {
      try FactLines.read(
        Array(good.replacing("contact.received", with: "contact.dreamt").utf8), vocabulary: vocabulary)
    }
    #expect(problem?.what.contains("contact.dreamt") == true)
  }
}
