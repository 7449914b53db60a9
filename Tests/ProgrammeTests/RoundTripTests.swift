import County
import CountyTesting
import Programme
import Testing

/// A county with the shipped programme (ohjelman testialue).
struct ProgrammeCounty: Sendable {
  let county: TestCounty
  var programme: Programme
  static let content = Result { try ProgrammeContent(.shipped) }

  init(figures: FigureSource = .none, surveys: [Questionnaire] = []) async throws {
    county = try await TestCounty(at: Moment(Day(2026, 11, 20) ?? Day(number: 0), 9), facts: Programme.facts)
    programme = Programme(
      journal: county.journal, house: county.house, content: try Self.content.get(), surveys: surveys,
      figures: figures)
  }

  static let office = Actor(id: "saga-office", role: .programmeOffice)
  static let lead = Actor(id: "veikko-lead", role: .programmeOffice)
}

/// A real document goes in and comes out again; skipped where the file is absent.
@Suite(
  "A document in, the same tables out",
  .enabled(if: SeedDocument.kymenlaakso != nil, "skipped: LUUKKU_SEEDS absent"))
struct RoundTripTests {
  @Test("Every table of the report equals the document's cell by cell") func tables() async throws {
    let town = try await ProgrammeCounty()
    let (read, added) = try await town.programme.take(
      SeedDocument.kymenlaakso ?? [], file: "a.txt", by: ProgrammeCounty.office)
    let period = try #require(read.period)
    #expect(added && period.description == "11/21")
    let text = try await town.programme.report(period).text
    let again = SelfAssessmentReader.read(Array(text.utf8), national: SeedDocument.national)
    #expect(again.tables.map(\.rows) == read.tables.map(\.rows) && read.tables.count == 11)
    #expect(again.processGoals.map(\.readiness) == read.processGoals.map(\.readiness))
    #expect(again.indicators.map(\.values) == read.indicators.map(\.values))
  }

  @Test("The same file twice adds nothing, and the report is the same bytes") func twice() async throws {
    let town = try await ProgrammeCounty(), bytes = SeedDocument.kymenlaakso ?? []
    let (read, _) = try await town.programme.take(bytes, file: "a.txt", by: ProgrammeCounty.office)
    let first = try await town.programme.report(try #require(read.period))
    #expect(try await town.programme.take(bytes, file: "b.txt", by: ProgrammeCounty.office).added == false)
    let second = try await town.programme.report(try #require(read.period))
    #expect(first.text == second.text && first.hash == second.hash && first.hash.count == 64)
  }
}

extension SelfAssessment {
  /// All tables in the order of the document.
  var tables: [DocumentTable] {
    let passages =
      preface + benefitGoals.flatMap(\.sections).flatMap(\.passages) + appendices.flatMap(\.passages)
    return passages.compactMap(\.table)
  }
}
