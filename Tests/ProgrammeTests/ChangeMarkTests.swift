import County
import CountyTesting
import Programme
import Testing

@Suite("What changed is marked by its number") struct ChangeMarkTests {
  private func marks(_ then: String, _ now: String) async throws -> (marks: [String], lines: [String]) {
    let town = try await ProgrammeCounty().begun()
    try await town.enter("Jono", "5/26", then)
    try await town.enter("Jono", "11/26", now)
    let parts = try await town.programme.report(try town.period()).parts
    let marks = parts.compactMap(\.table).last?.rows.joined().compactMap(\.mark) ?? []
    return (marks, parts.filter(\.isChange).compactMap(\.text))
  }

  @Test(
    "The same number in another writing is no change",
    arguments: [
      ("14 %", "14%"), ("14 %", "14,0 %"), ("1 327", "1327"), ("−3,5 pv", "-3,5 pv"), ("4-6 kk", "4–6 kk"),
      ("0", "0,0"), ("12 %", "12\u{a0}%"),
    ])
  func same(_ then: String, _ now: String) async throws {
    let (marks, lines) = try await marks(then, now)
    #expect(marks.isEmpty && lines.isEmpty)
  }

  @Test(
    "A rise is a rise and a fall a fall, also of negative numbers and ranges",
    arguments: [
      ("-15", "-30", "↓"), ("-30", "-15", "↑"), ("-1", "1", "↑"), ("4–6 kk", "4–9 kk", "↑"),
      ("4–9 kk", "4–6 kk", "↓"), ("4–6 kk", "3–9 kk", "↓"), ("9,4 %", "12,4 %", "↑"), ("1 000", "999", "↓"),
      ("0,36 %", "0,4 %", "↑"),
    ])
  func way(_ then: String, _ now: String, _ mark: String) async throws {
    let (marks, lines) = try await marks(then, now)
    #expect(marks == [mark])
    #expect(lines == ["Jono: \(then) (5/26) → \(now) (11/26)."])
  }

  @Test(
    "Where one side has no number, nothing is compared",
    arguments: [
      ("-", "5 %"), ("5 %", "–"), ("Ei saatavilla", "5 %"), ("yli puolet", "5 %"), ("5 %", "50 % (arvio)"),
    ])
  func none(_ then: String, _ now: String) async throws {
    let (marks, lines) = try await marks(then, now)
    #expect(marks.isEmpty && lines.isEmpty)
  }

  @Test("The comparison is with the last half-year that had a number, or with the baseline") func last()
    async throws
  {
    let town = try await ProgrammeCounty().begun()
    for (column, cell) in [
      ("Lähtötila", "10 %"), ("5/25", "20 %"), ("11/25", "-"), ("5/26", "Ei saatavilla"), ("11/26", "25 %"),
    ] { try await town.enter("Jono", column, cell) }
    let report = try await town.programme.report(try town.period())
    #expect(report.parts.contains { $0.text == "Jono: 20 % (5/25) → 25 % (11/26)." && $0.isChange })
    let spring = try await town.programme.report(try town.period("5/25"))
    #expect(spring.parts.contains { $0.text == "Jono: 10 % (Lähtötila) → 20 % (5/25)." })
  }
}
