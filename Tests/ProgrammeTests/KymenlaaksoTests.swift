import County
import Programme
import Testing

/// The self-assessment of autumn 2021 as its county saved it; skipped where the file is absent.
@Suite(
  "A real self-assessment", .enabled(if: SeedDocument.kymenlaakso != nil, "skipped: LUUKKU_SEEDS absent"))
struct KymenlaaksoTests {
  static let read = SelfAssessmentReader.read(
    SeedDocument.kymenlaakso ?? [], national: SeedDocument.national)

  @Test("Five benefit goals, each with its parts in the national order")
  func benefitGoals() {
    #expect(Self.read.benefitGoals.map(\.number) == ["1", "2", "3", "4", "5"])
    #expect(Self.read.benefitGoals.map(\.title) == SeedDocument.national)
    let kinds = Self.read.benefitGoals.map { $0.sections.map(\.kind) }
    #expect(kinds.prefix(4).allSatisfy { $0 == [.aims, .baseline, .actions, .results] })
    #expect(kinds[4] == [.aims, .baseline, .results])
  }

  @Test("Twenty-four process goals on twenty-three rows, each with the readiness of autumn 2021")
  func readiness() {
    let expected = [
      "1.1": 50, "1.2": 50, "1.3": 50, "1.4": 25, "1.5": 50, "1.6": 50, "1.7": 0, "1.8": 0,
      "2.1": 25, "2.2": 25, "2.3": 75, "2.4": 75, "2.5": 0, "2.6": 0, "2.7": 75, "2.8": 50,
      "3.1": 50, "3.2": 50, "3.3": 50, "3.4": 50, "4.1": 75, "4.2": 0, "4.3": 75, "4.4": 75,
    ]
    let goals = Self.read.processGoals
    #expect(goals.count == 24 && Set(goals.map(\.row)).count == 23)
    #expect(
      Dictionary(uniqueKeysWithValues: goals.map { ($0.number, $0.readiness) })
        == expected.mapValues { ["11/21": $0] })
    #expect(goals.allSatisfy { $0.benefitGoal == String($0.number.prefix(1)) && !$0.title.isEmpty })
    #expect(goals.filter { $0.baseline != nil }.map(\.number) == ["2.8"])
    #expect(goals.first { $0.number == "2.8" }?.cells["11/21"] == "lähtötilanne 50 %")
  }

  @Test("The row that holds two goals gives both, each with its own title")
  func twoInOneRow() throws {
    let five = try #require(Self.read.processGoals.first { $0.number == "1.5" })
    let six = try #require(Self.read.processGoals.first { $0.number == "1.6" })
    #expect(
      five.row == six.row && five.title == "Vastaanottoaikojen saatavuus paranee merkittävästi nykytilasta.")
    #expect(six.title.hasPrefix("Virtausmallilla pystytään") && six.title.hasSuffix("vastaanottotoimintaan."))
    #expect(five.narrative == six.narrative && five.narrative.count == 1)
  }

  @Test("Every measure with its values, units, texts and reasons")
  func indicators() throws {
    let rows = Self.read.indicators
    #expect(
      rows.map(\.benefitGoal).reduce(into: [:]) { $0[$1, default: 0] += 1 } == [
        "1": 7, "2": 9, "3": 4, "4": 2, "5": 2,
      ])
    let value = { (name: String, column: String) in rows.first { $0.name.hasPrefix(name) }?.values[column] }
    #expect(value("7-päivän", "11/21")?.number == 50 && value("7-päivän", "11/21")?.unit == "%")
    #expect(
      value("Kiireelliset", "Lähtötila")?.number == 0.36 && value("Kiireelliset", "11/21")?.number == 0.4)
    #expect(value("Lastensuojeluasiakkuudet", "5/21")?.unit == "%")
    #expect(
      value("Lastensuojeluasiakkuudet", "11/21")?.unit == "kpl"
        && value("Lastensuojeluasiakkuudet", "11/21")?.number == 670)
    #expect(value("Henkilöstön NPS", "Lähtötila")?.number == -15)
    let range = try #require(value("Henkilöstön NPS", "5/21"))
    #expect(range.kind == .range && range.number == -30 && range.upTo == -45)
    #expect(value("Suun terveydenhuollon", "11/21")?.kind == .missing)
    #expect(value("Terveysaseman ylivuoto", "11/21")?.kind == .text)
    #expect(value("Perhekeskuksen", "11/21")?.words.split(separator: "\n").count == 3)
    #expect(
      value("Asiakkaiden NPS", "Lähtötila")?.span == 3
        && value("Asiakkaiden NPS", "Lähtötila")?.kind == .missing)
    #expect(rows.filter(\.opensAim).count == 5)
  }

  @Test("Both appendices with their tables") func appendices() {
    #expect(Self.read.appendices.map { $0.title.prefix(8) } == ["Liite 1;", "Liite 2;"])
    let tables = Self.read.appendices.compactMap { $0.passages.first?.table }
    #expect(tables.map(\.rows.count) == [20, 23] && tables.map(\.columns) == [4, 2])
    #expect(tables.allSatisfy { table in table.rows.allSatisfy { $0.count == table.columns } })
  }

  @Test("Pictures, marks and the words a drawing left are listed") func unplaced() {
    let left = Self.read.unplaced
    #expect(left.count { $0.why == "picture" } == 4 && left.count { $0.why == "mark" } == 2)
    #expect(left.filter { $0.why == "text" }.map(\.text) == ["4.2 - Psykiatrian laitoshoito (0-16v.) 166 -"])
  }

  @Test("No line of the document is lost") func nothingLost() {
    let text = String(decoding: SeedDocument.kymenlaakso ?? [], as: UTF8.self)
    let there = Set(Self.read.lines.map(\.bare))
    let lost = text.split(whereSeparator: \.isNewline).map(\.bare).filter { line in
      !line.isEmpty && !there.contains(line)
        && !there.contains(line.replacing(/\[image: \]/, with: "").bare)
        && !Self.read.benefitGoals.contains { line.hasSuffix($0.title) && line.hasPrefix($0.number) }
    }
    #expect(lost == [])
  }
}
