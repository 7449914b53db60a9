import Assessment
import Contact
import County
import CountyTesting
import Testing

@testable import Indicators

/// A random history whose facts were recorded one after another over a month (kuukaudessa kirjattu historia).
struct RecordedHistory {
  let facts: [Fact]
  let days: [Day]

  init(seed: UInt64) {
    let all = FigureHistory(seed: seed).facts, now = FigureHistory.now
    facts = all.enumerated().map { place, fact in
      var told = fact
      told.recorded = now + -(all.count - place) * 30 * 86_400 / all.count
      return told
    }
    days = [31, 24, 15, 7, 1].map { now.day - $0 }
  }

  func known(on day: Day) -> [Fact] { facts.filter { $0.recorded.day <= day } }

  /// Open matters with an open clock, by their unit and how much time was left, counted matter by matter.
  func waiting(_ clocks: ClockBook, _ vocabulary: Vocabulary, on day: Day) -> [String: [Int]] {
    let end = Moment(day + 1, 0) + -1
    var counts: [String: [Int]] = [:]
    for (stream, facts) in Dictionary(grouping: known(on: day), by: \.stream) where stream.room == "matter" {
      let told = IndicatorRecount(facts).told
      if told.contains(where: { $0.fact.kind == "matter.closed" }) { continue }
      let clock = clocks.clocks(of: ClockCase(facts, vocabulary), now: end).first { $0.isOpen }
      guard let clock, let unit = Holding(facts)?.unit.text else { continue }
      let hours = Double(clock.due.seconds - end.seconds) / 3_600
      let place = hours < 0 ? 0 : hours <= 24 ? 1 : hours <= 72 ? 2 : 3
      for group in ["", unit] { counts[group, default: [0, 0, 0, 0]][place] += 1 }
    }
    return counts
  }
}

@Suite("Figures of a moment, as they were known") struct KnownMomentTests {
  @Test("Who waited is what a count of each matter's clocks gives", arguments: UInt64(1)...10)
  func waiting(_ seed: UInt64) async throws {
    let history = RecordedHistory(seed: seed), county = try await IndicatorCounty(facts: history.facts)
    let clocks = try ClockBook(.shipped), vocabulary = county.county.journal.vocabulary
    for day in history.days {
      let expected = history.waiting(clocks, vocabulary, on: day)
      for unit in [nil, "u0", "u1", "u2"] {
        let reading = try await county.indicators.moments.reading(.waiting, unit: unit, asKnown: day)
        #expect(
          reading.parts.map(\.count) == expected[unit ?? ""] ?? [0, 0, 0, 0],
          "seed \(seed) \(day) \(unit ?? "")")
      }
    }
  }

  @Test("The third free time is that of an independent count of what was known", arguments: UInt64(1)...10)
  func thirdFree(_ seed: UInt64) async throws {
    let history = RecordedHistory(seed: seed), county = try await IndicatorCounty(facts: history.facts)
    for day in history.days {
      let recount = Recount(history.known(on: day)), end = Moment(day + 1, 0) + -1
      for unit in [nil, "u0", "u1", "u2"] {
        let known = try await county.indicators.moments.reading(.thirdFree, unit: unit, asKnown: day)
        let told = recount.values(.thirdFree, unit: unit, now: end)
        #expect(same([known.value], told), "seed \(seed) \(day) \(unit ?? "")")
      }
    }
  }

  @Test("Known today is what the board shows now", arguments: UInt64(1)...8) func today(_ seed: UInt64)
    async throws
  {
    let history = RecordedHistory(seed: seed), county = try await IndicatorCounty(facts: history.facts)
    let board = LiveBoard(journal: county.county.journal, clocks: try ClockBook(.shipped))
    try await board.catchUp()
    let now = county.county.now
    for measure in [Measure.waiting, .thirdFree] {
      let live = await board.figures.reading(measure, now: now)
      #expect(try await county.indicators.moments.reading(measure, asKnown: now.day) == live, "seed \(seed)")
    }
  }

  @Test("What comes later changes nothing of a day that is over") func later() async throws {
    let history = RecordedHistory(seed: 9), day = history.days[2]
    let whole = try await IndicatorCounty(facts: history.facts)
    let cut = try await IndicatorCounty(facts: history.known(on: day))
    for measure in [Measure.waiting, .thirdFree] {
      #expect(
        try await whole.indicators.moments.reading(measure, asKnown: day)
          == (try await cut.indicators.moments.reading(measure, asKnown: day)))
    }
  }

  @Test("Its page is whole in every language, for any day", arguments: Lang.allCases)
  func page(_ lang: Lang) async throws {
    let history = RecordedHistory(seed: 4), county = try await IndicatorCounty(facts: history.facts)
    for id in ["waiting", "thirdFree"] {
      for day in [history.days[1], history.days[3]] {
        let page = try await county.go(
          "/indicators/\(id)", query: ["as-of": "\(day)"], by: Cast.manager, lang: lang)
        #expect(page.contains(Format.day(day, lang)))
      }
    }
    let list = try await county.go("/indicators", by: Cast.manager, lang: lang)
    #expect(list.contains("/indicators/thirdFree"))
  }

  @Test("A moment's figure is for those who work with figures, and never for a day to come") func refused()
    async throws
  {
    let county = try await IndicatorCounty()
    #expect(try await county.refused("/indicators/waiting") == "access.signIn")
    #expect(try await county.refused("/indicators/waiting", by: Cast.resident) == "access.denied")
    let tomorrow = "\(county.county.now.day + 1)"
    #expect(
      try await county.refused("/indicators/waiting", query: ["as-of": tomorrow], by: Cast.manager)
        == "figures.asOf")
  }

  @Test("Asked by name the file has it, by unit; the public file does not") func file() async throws {
    let history = RecordedHistory(seed: 6), county = try await IndicatorCounty(facts: history.facts)
    let query = ["indicator": "waiting", "period": "2026-03", "as-of": "\(history.days[4])"]
    let text = try await county.go("/api/v1/figures", query: query, by: Cast.manager)
    #expect(text.contains("\"waiting\"") && text.contains("\(history.days[4])..\(history.days[4])"))
    let csv = try await county.go(
      "/api/v1/figures", query: query.merging(["format": "csv"]) { $1 }, by: Cast.manager)
    let day = history.days[4]
    #expect(csv.contains("waiting,1,\(day)..\(day),\(day),\(day),\(day),"))
    let fhir = try await county.go(
      "/api/v1/figures", query: query.merging(["format": "fhir"]) { $1 }, by: Cast.manager)
    #expect(fhir.contains("MeasureReport") && fhir.contains("\"end\":\"\(day)\""))
    #expect(try await county.refused("/api/v1/figures", query: query) == "figures.indicator")
  }
}

@Suite("Figures for a report") struct ReportFigureTests {
  @Test("Each group's figure for a report is the file's", arguments: UInt64(1)...6)
  func groups(_ seed: UInt64) async throws {
    let county = try await IndicatorCounty(facts: IndicatorHistory(seed: seed).facts)
    let today = county.county.now.day, days = today - 90...today, indicators = county.indicators
    let file = try await indicators.file(.init(period: Period(days: days), asOf: today))
    for row in file.figures {
      let group = row.dimension.map { IndicatorGroup($0, row.group ?? "") }
      let told = try await indicators.reported(row.indicator, days, asKnown: today, of: group)
      guard let told, !told.isHidden else { continue }
      #expect((told.numerator, told.denominator, told.value) == (row.numerator, row.denominator, row.value))
    }
  }

  @Test("A few people are not told of, and what is not there is nothing") func small() async throws {
    let county = try await IndicatorCounty(facts: IndicatorHistory(seed: 3).facts)
    let today = county.county.now.day, days = today - 90...today
    for indicator in county.indicators.registry.indicators {
      for (group, _) in try await county.indicators.groups(of: indicator.id) {
        let row = try await county.indicators.reported(indicator.id, days, asKnown: today, of: group)
        #expect(row?.isHidden != false || !Suppression.isSmall(row?.denominator ?? 0))
      }
    }
    let nobody = IndicatorGroup(.unit, "no-such")
    #expect(try await county.indicators.reported("contacts", days, asKnown: today, of: nobody) == nil)
    #expect(try await county.indicators.reported("none", days, asKnown: today) == nil)
  }

  @Test("A moment's figure is told for the end of the period, or of the day of knowledge") func moment()
    async throws
  {
    let history = RecordedHistory(seed: 8), county = try await IndicatorCounty(facts: history.facts)
    let today = county.county.now.day, day = history.days[2]
    for (end, asKnown) in [(day, today), (today, day)] {
      let row = try await county.indicators.reported("thirdFree", day - 30...end, asKnown: asKnown)
      let reading = try await county.indicators.moments.reading(.thirdFree, asKnown: day)
      #expect(row?.isHidden == true || row?.value == reading.value)
    }
  }
}
