import Programme
import Testing

/// Five summaries of a county's page; skipped where the file is absent.
@Suite(
  "A real page of summaries", .enabled(if: SeedDocument.etelaSavo != nil, "skipped: LUUKKU_SEEDS absent"))
struct EtelaSavoTests {
  static let read = SelfAssessmentReader.read(SeedDocument.etelaSavo ?? [], national: SeedDocument.national)

  @Test("Five rounds, the last of them the baseline's") func rounds() {
    #expect(Self.read.rounds.map(\.name) == ["11/23", "11/22", "11/21", "5/21", "Lähtötila"])
    #expect(Self.read.rounds.prefix(4).allSatisfy { $0.texts.map(\.number) == ["1", "2", "3", "4"] })
    #expect(Self.read.rounds[4].texts.isEmpty && Self.read.rounds[4].shared.count == 2)
  }

  @Test("Every goal of every round tells something, and the words that follow are not the round's")
  func texts() {
    #expect(Self.read.rounds.flatMap(\.texts).allSatisfy { !$0.text.isEmpty })
    #expect(Self.read.rounds[0].texts.map(\.text.count) == [3, 4, 2, 1])
    #expect(!Self.read.rounds.flatMap(\.shared).contains { $0.hasPrefix("- ") })
    #expect(Self.read.preface.contains { $0.text == "Vaikutukset ja vaikuttavuus" })
    #expect(Self.read.benefitGoals.isEmpty && Self.read.processGoals.isEmpty && Self.read.unplaced.isEmpty)
  }
}
