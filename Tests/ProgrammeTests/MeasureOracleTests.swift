import County
import CountyTesting
import Programme
import Testing

@Suite("Measures by another count") struct MeasureOracleTests {
  private let columns = ["Lähtötila", "5/25", "11/25", "5/26", "11/26"]
  private let cells = [
    "12,4 %", "14 %", "670 kpl", "80 kpl", "Ei saatavilla", "-", "Jonossa 160", "4–6 kk", "-15",
  ]
  private let names = ["m0", "m1", "m2"]

  private func lived(_ seed: UInt64) async throws -> (ProgrammeCounty, [String: [String: String]]) {
    let town = try await ProgrammeCounty(), content = town.programme.content
    var chance = SeededChance(seed: seed), model: [String: [String: String]] = [:]
    for (place, name) in names.enumerated() { try await town.link(name, place < 2 ? "A" : "B") }
    for _ in 0..<Int.random(in: 4...22, using: &chance) {
      let name = names.randomElement(using: &chance) ?? "m0",
        column = columns.randomElement(using: &chance) ?? "5/25"
      let cell = cells.randomElement(using: &chance) ?? "-"
      try await town.programme.decide(by: ProgrammeCounty.office) {
        try $0.entering(name, "1", column: column, cell, in: content)
      }
      model[name, default: [:]][column] = cell
    }
    return (town, model)
  }

  @Test("The report's table, cell by cell: what was said last, or nothing", arguments: UInt64(1)...10)
  func table(_ seed: UInt64) async throws {
    let (town, model) = try await lived(seed)
    let report = try await town.programme.report(try town.period())
    let table = try #require(report.parts.compactMap(\.table).first { $0.caption.hasPrefix("Mittarit") })
    let shown = ["Lähtötila"] + town.programme.content.periods.map(\.description)
    #expect(table.rows[0].map(\.text) == ["Hyötytavoite", "Mittarit"] + shown)
    let rows = table.rows.dropFirst(table.head)
    #expect(rows.map { $0[0].text } == ["A", "", "B"] && rows.map { $0[1].text } == names)
    for (name, row) in zip(names, rows) {
      #expect(row.dropFirst(2).map(\.text) == shown.map { model[name]?[$0] ?? "" }, "seed \(seed)")
    }
  }

  @Test("A row says that the unit changed exactly where it did", arguments: UInt64(11)...16)
  func units(_ seed: UInt64) async throws {
    let (town, model) = try await lived(seed),
      page = try await town.ask("/programme/benefit/1", lang: .en).page
    var changes = 0
    for name in names {
      let units = columns.compactMap { model[name]?[$0] }.filter {
        $0.first?.isNumber == true || $0.hasPrefix("-1")
      }
      .map { $0.split(separator: " ").last.map(String.init) ?? "" }
      changes += zip(units, units.dropFirst()).count { $0 != $1 }
    }
    #expect(page.matches(of: /The unit changed/).count == changes, "seed \(seed)")
  }

  @Test("Each change is told once, with its two values and half-years", arguments: UInt64(21)...28)
  func changes(_ seed: UInt64) async throws {
    let (town, model) = try await lived(seed)
    for place in 1..<columns.count {
      let report = try await town.programme.report(try town.period(columns[place]))
      let lines = report.parts.filter(\.isChange).compactMap(\.text)
      let expected = names.compactMap { name -> String? in
        let said = columns.map { column in model[name]?[column].flatMap { ReportedValue($0) } }
        guard let now = said[place], now.number != nil,
          let then = (0..<place).last(where: { said[$0]?.number != nil })
        else { return nil }
        guard let before = said[then], before.words != now.words else { return nil }
        return before.unit == now.unit
          ? "\(name): \(before.words) (\(columns[then])) → \(now.words) (\(columns[place]))."
          : "\(name): yksikkö vaihtui, \(before.words) (\(columns[then])) ja \(now.words) (\(columns[place])) eivät ole verrattavissa."
      }
      #expect(lines == expected, "seed \(seed) \(columns[place])")
    }
  }
}
