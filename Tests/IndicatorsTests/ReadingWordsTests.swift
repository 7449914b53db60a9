import CountyTesting
import Testing

@testable import County
@testable import Indicators

@Suite("Figures in words") struct ReadingWordsTests {
  private func reading(_ measure: Measure, _ value: Double?, _ numerator: Int = 0, _ denominator: Int = 0)
    -> Reading
  {
    Reading(measure, numerator: numerator, denominator: denominator, value: value)
  }

  @Test(
    "The big figure is written as people read it",
    arguments: [
      (Measure.contacts, 430.0, "430", "430"), (.contacts, 1_430, "1\u{a0}430", "1,430"),
      (.waiting, 0, "0", "0"),
      (.sameDay, 0.871, "87,1\u{a0}%", "87.1%"), (.firstVisit, 1, "100,0\u{a0}%", "100.0%"),
      (.remote, 0, "0,0\u{a0}%", "0.0%"), (.failure, 0.0349, "3,5\u{a0}%", "3.5%"),
      (.thirdFree, 12, "12 pv", "12 d"),
      (.thirdFree, 7.5, "7,5 pv", "7.5 d"), (.thirdFree, 182, "182 pv", "182 d"), (.nps, 34.4, "+34", "+34"),
      (.nps, -12, "−12", "−12"), (.nps, 0, "0", "0"), (.nps, 100, "+100", "+100"),
    ])
  func figure(_ measure: Measure, _ value: Double, _ finnish: String, _ english: String) {
    #expect(BoardWords.figure(reading(measure, value), .fi) == finnish)
    #expect(BoardWords.figure(reading(measure, value), .en) == english)
  }

  @Test("Without a value there is a dash, never a nought", arguments: Measure.allCases, Lang.allCases)
  func nothing(_ measure: Measure, _ lang: Lang) {
    #expect(BoardWords.figure(reading(measure, nil), lang) == "–")
  }

  @Test(
    "What a figure is of stands beside it",
    arguments: [
      (Measure.sameDay, 312, 358, "312 / 358"), (.remote, 0, 0, "0 / 0"), (.firstVisit, 3, 4, "3 / 4"),
      (.thirdFree, 1_204, 1_204, "1,204 calendars"), (.failure, 5, 1_000, "5 / 1,000 · repeated 0"),
    ])
  func basis(_ measure: Measure, _ numerator: Int, _ denominator: Int, _ words: String) {
    #expect(BoardWords.basis(reading(measure, 0.5, numerator, denominator), .en) == words)
  }

  @Test("A sample tells its size and its interval")
  func interval() {
    var score = reading(.nps, 12, 5, 78)
    (score.low, score.high) = (-1.4, 25.2)
    #expect(BoardWords.basis(score, .en) == "n = 78 · 95 %: −1…25")
  }

  @Test("Parts are listed in their order, each with its own number", arguments: Lang.allCases)
  func parts(_ lang: Lang) {
    var waiting = reading(.waiting, 6)
    waiting.parts = zip(Figures.slackClasses, [3, 0, 1, 2]).map { .init($0, $1) }
    let pieces = BoardWords.basis(waiting, lang).split(separator: " · ")
    #expect(pieces.count == 4 && pieces.map { $0.last } == ["3", "0", "1", "2"])
    #expect(Set(pieces.map { $0.first }).count == 4, "each class has a shape of its own")
  }

  @Test(
    "The clock of the board has seconds",
    arguments: [
      ("2026-03-02T09:05:07", "9.05.07"), ("2026-03-02T00:00:00", "0.00.00"),
      ("2026-07-02T23:59:59", "23.59.59"),
    ])
  func clock(_ at: String, _ words: String) throws {
    #expect(BoardWords.clock(try #require(Moment(at))) == words)
  }

  @Test(
    "Time that is left falls into its class at the second",
    arguments: [(-1, 0), (0, 1), (86_400, 1), (86_401, 2), (259_200, 2), (259_201, 3), (-900_000, 0)])
  func slack(_ left: Int, _ place: Int) {
    let now = FigureHistory.now
    #expect(Figures.slackClass(due: Int64(now.seconds + left), now: now) == place)
  }

  @Test("Each figure covers its days and ends today", arguments: Measure.allCases)
  func periods(_ measure: Measure) {
    let today = FigureHistory.now.day, days = measure.period(today)
    let expected: [Measure: Int?] = [
      .contacts: 1, .sameDay: 28, .waiting: nil, .firstVisit: 28, .remote: 28, .thirdFree: nil, .failure: 28,
      .nps: 90,
    ]
    #expect(days.map { $0.upperBound - $0.lowerBound + 1 } == expected[measure] ?? nil)
    #expect(days.map { $0.upperBound == today } ?? true)
  }

  @Test("The line to watchers holds every figure of the topic, in its language", arguments: Lang.allCases)
  func line(_ lang: Lang) throws {
    let figures = Figures(taking: FigureHistory(seed: 5).facts), now = FigureHistory.now
    for unit in [nil, "u0", "nowhere"] {
      let line = BoardWords.line(figures, .init(unit: unit, lang: lang), now: now)
      let texts = try JSON.decode([String: String].self, from: line)
      for measure in Measure.allCases {
        let reading = figures.reading(measure, unit: unit, now: now)
        #expect(texts["figure-\(measure.rawValue)"] == BoardWords.figure(reading, lang))
        #expect(texts["basis-\(measure.rawValue)"] == BoardWords.basis(reading, lang))
      }
      #expect(!line.contains("\n"), "a line of an event stream is one line")
    }
  }

  @Test("The units' figures add up to the county's", arguments: 800..<830 as Range<UInt64>)
  func addUp(_ seed: UInt64) {
    let figures = Figures(taking: FigureHistory(seed: seed).facts), now = FigureHistory.now
    for measure in [Measure.contacts, .sameDay, .remote, .failure, .firstVisit, .waiting, .thirdFree] {
      let whole = figures.reading(measure, now: now)
      let parts = figures.units.names.map { figures.reading(measure, unit: $0, now: now) }
      #expect(parts.reduce(0) { $0 + $1.denominator } == whole.denominator, "\(measure)")
      if measure != .thirdFree {
        #expect(parts.reduce(0) { $0 + $1.numerator } == whole.numerator, "\(measure)")
      }
    }
  }

  @Test("Days of a trend add up to the period's figure", arguments: 830..<850 as Range<UInt64>)
  func trends(_ seed: UInt64) {
    let figures = Figures(taking: FigureHistory(seed: seed).facts), now = FigureHistory.now
    let days = (0..<28).map { now.day - $0 }
    for measure in [Measure.sameDay, .remote, .failure] {
      let daily = days.map { figures.reading(measure, nil, $0...$0) }
      let whole = figures.reading(measure, now: now)
      #expect(daily.reduce(0) { $0 + $1.numerator } == whole.numerator)
      #expect(daily.reduce(0) { $0 + $1.denominator } == whole.denominator)
      #expect(figures.trend(measure, now: now).map(\.value) == daily.reversed().map(\.value))
    }
  }
}
