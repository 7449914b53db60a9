import County
import CountyTesting
import Programme
import Synchronization
import Testing

@Suite("Figures that are frozen") struct FreezingTests {
  /// Figures that say what they were asked, and none for `openCases`.
  private func source(_ asked: Asked) -> FigureSource {
    FigureSource(choices: [.init("firstVisit", Text(same: "E")), .init("openCases", Text(same: "A"))]) {
      tie, days, known in
      asked.add("\(tie.figure) \(tie.cut?.text ?? "all") \(days.lowerBound)…\(days.upperBound) \(known)")
      guard tie.figure == "firstVisit" else { return nil }
      return .init(
        value: ReportedValue("\(known.parts.day) %") ?? .none, numerator: known.parts.day, denominator: 100,
        version: 2, definition: "abc")
    }
  }

  /// What a figure source was asked, from any thread.
  final class Asked: Sendable {
    private let said = Mutex<[String]>([])
    func add(_ line: String) { said.withLock { $0.append(line) } }
    var all: [String] { said.withLock(\.self) }
  }

  @Test("Each tied measure is asked once, over the half-year, as known on the day; measures by hand never")
  func asked() async throws {
    let asked = Asked(), town = try await ProgrammeCounty(figures: source(asked)).begun()
    let day = try #require(Day("2026-11-10"))
    try await town.programme.freeze(try town.period(), asOf: day, by: ProgrammeCounty.office)
    #expect(asked.all == ["firstVisit all 2026-06-01…2026-11-30 2026-11-10"])
  }

  @Test("A figure of which nothing is known leaves the measure as it was") func nothing() async throws {
    let town = try await ProgrammeCounty(figures: source(Asked())).begun()
    try await town.link("Jono", "Apu ajoissa.", "openCases")
    try await town.enter("Jono", "11/26", "80 kpl")
    try await town.programme.freeze(try town.period(), asOf: town.county.now.day, by: ProgrammeCounty.office)
    let values = try await town.programme.state().indicators.map { $0.row.values["11/26"]?.words }
    #expect(values == ["20 %", "80 kpl"])
    #expect(try await town.programme.state().frozen[try town.period()]?.figures.count == 1)
  }

  @Test("Frozen again, the later freezing holds; other half-years keep their own", arguments: UInt64(1)...6)
  func again(_ seed: UInt64) async throws {
    let town = try await ProgrammeCounty(figures: source(Asked())).begun()
    var chance = SeededChance(seed: seed), model: [String: Int] = [:]
    for _ in 0..<8 {
      let period = ["5/26", "11/26"].randomElement(using: &chance) ?? "5/26"
      let day = Int.random(in: 1...20, using: &chance)
      try await town.programme.freeze(
        try town.period(period), asOf: try #require(Day(2026, 11, day)), by: ProgrammeCounty.office)
      model[period] = day
    }
    let state = try await town.programme.state()
    #expect(state.frozen.count == model.count)
    for (name, day) in model {
      #expect(state.indicators[0].row.values[name]?.words == "\(day) %")
      #expect(state.frozen[try town.period(name)]?.asOf.parts.day == day)
    }
  }

  @Test(
    "What was frozen stands on the page with its count, definition and day, and a hidden one without count",
    arguments: Lang.allCases)
  func page(_ lang: Lang) async throws {
    let hidden = FigureSource(choices: [.init("firstVisit", Text(same: "E"))]) { _, _, _ in
      .init(
        value: ReportedValue("Ei saatavilla, liian pieni luku") ?? .none, numerator: 3, denominator: 4,
        version: 1,
        definition: "d")
    }
    for (source, isHidden) in [(source(Asked()), false), (hidden, true)] {
      let town = try await ProgrammeCounty(figures: source).begun()
      let sent = try await town.send(
        "/programme/report/11-26", ["do": "freeze", "asOf": "2026-11-19"], lang: lang)
      #expect(sent.status == 303)
      let page = try await town.ask("/programme/report/11-26", lang: lang).page
      #expect(page.contains("19 / 100") == !isHidden && page.contains(isHidden ? "v1 (d)" : "v2 (abc)"))
      #expect(page.contains(Format.day(try #require(Day("2026-11-19")), lang)) && !page.contains("3 / 4"))
      #expect(try await town.programme.report(try town.period()).text.contains("3 / 4") == false)
    }
  }

  @Test("A measure unlinked before the freezing is not frozen, and its old values stay where they were")
  func gone()
    async throws
  {
    let town = try await ProgrammeCounty(figures: source(Asked())).begun(), period = try town.period()
    try await town.programme.freeze(period, asOf: town.county.now.day, by: ProgrammeCounty.office)
    try await town.unlink("7 päivää")
    try await town.programme.freeze(period, asOf: town.county.now.day, by: ProgrammeCounty.office)
    let state = try await town.programme.state()
    #expect(state.frozen[period]?.figures.isEmpty == true)
    #expect(state.unlinked.map { $0.row.values["11/26"]?.words } == ["20 %"])
  }
}
