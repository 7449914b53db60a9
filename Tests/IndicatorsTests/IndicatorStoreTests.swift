import County
import Testing

@testable import Indicators

@Suite struct IndicatorStoreTests {
  static let periods = ["2026-Q1", "2026-03", "2026-04", "2025-12", "2026-02-10..2026-03-05"]

  private func check(_ facts: [Fact], _ store: IndicatorStore, knownOn day: Day? = nil, _ comment: String)
    throws
  {
    let recount = IndicatorRecount(facts, knownOn: day)
    for (number, id) in Registry.ids.enumerated() {
      for text in Self.periods {
        let period = try #require(Period(text))
        for unit in [nil] + IndicatorHistory.units.map(Optional.some) {
          let cut = unit.map { Cut(.unit, store.book.units.number($0) ?? -1) }
          let ours = store.reading(number, period, cut)
          let theirs = recount.figure(id, period.days, unit: unit)
          #expect(same(ours, theirs, id), "\(comment) \(id) \(text) \(unit ?? "all"): \(ours) but \(theirs)")
        }
      }
    }
  }

  private func same(_ ours: IndicatorReading, _ theirs: Recounted, _ id: String) -> Bool {
    func near(_ one: Double?, _ other: Double?) -> Bool {
      guard let one, let other else { return one == nil && other == nil }
      return abs(one - other) < 1e-9
    }
    // nothing at all may be told as a count of zero or as no count
    if theirs.denominator == 0, theirs.numerator == 0, ours.denominator == 0, ours.numerator == 0 {
      return true
    }
    return ours.numerator == theirs.numerator && ours.denominator == theirs.denominator
      && near(ours.value, theirs.value) && near(ours.p90, theirs.p90)
  }

  @Test(
    "Every indicator fed fact by fact is that of an independent count", arguments: 0..<60 as Range<UInt64>)
  func live(_ seed: UInt64) throws {
    let facts = IndicatorHistory(seed: seed).facts
    try check(facts, IndicatorStore(taking: facts), "seed \(seed)")
  }

  @Test("As known on a day: only what was recorded by then counts", arguments: 200..<216 as Range<UInt64>)
  func asKnown(_ seed: UInt64) throws {
    let facts = IndicatorHistory(seed: seed).facts, store = IndicatorStore(taking: facts)
    for day in [IndicatorHistory.now.day - 60, IndicatorHistory.now.day - 9, IndicatorHistory.now.day] {
      try check(facts, store.asKnown(on: day), knownOn: day, "seed \(seed) on \(day)")
    }
  }

  @Test("The cells kept as facts come are those counted from nothing", arguments: 300..<380 as Range<UInt64>)
  func cells(_ seed: UInt64) {
    let store = IndicatorStore(taking: IndicatorHistory(seed: seed).facts)
    #expect(store.cells == store.asKnown().cells)
    let months =
      Months.index(of: IndicatorHistory.now.day) - 5...Months.index(of: IndicatorHistory.now.day) + 1
    let grid = store.recount(months: months)
    for (number, counting) in store.countings.enumerated() where counting.form != .continuity {
      for month in months {
        #expect(
          store.cells.tally(number, month: month, isStock: counting.isStock)
            == grid.tally(number, month: month),
          "\(Registry.ids[number]) in month \(month)")
      }
    }
  }

  @Test(
    "One pass over the columns gives the months that readings give", arguments: 400..<430 as Range<UInt64>)
  func grid(_ seed: UInt64) throws {
    let store = IndicatorStore(taking: IndicatorHistory(seed: seed).facts)
    let months = Months.index(of: IndicatorHistory.now.day) - 3...Months.index(of: IndicatorHistory.now.day)
    for threads in [1, 2, 3] {
      let grid = store.recount(months: months, threads: threads)
      for (number, counting) in store.countings.enumerated()
      where !counting.isWait && counting.form != .continuity {
        for month in months {
          let reading = store.reading(number, Period(.month, holding: Months.start(month)))
          let counted = counting.reading(grid.tally(number, month: month))
          #expect(reading == counted, "\(Registry.ids[number]), month \(month), \(threads) threads")
        }
      }
    }
  }

  @Test("The first board’s figures are the same in both stores", arguments: 500..<560 as Range<UInt64>)
  func firstBoard(_ seed: UInt64) throws {
    let facts = FigureHistory(seed: seed).facts
    let store = IndicatorStore(taking: facts), figures = Figures(taking: facts)
    for measure in [Measure.contacts, .sameDay, .firstVisit, .remote, .failure, .nps] {
      let number = try #require(Registry.ids.firstIndex(of: measure.rawValue))
      let days = try #require(measure.period(FigureHistory.now.day))
      let ours = store.reading(number, Period(days: days))
      let board = figures.reading(measure, now: FigureHistory.now)
      #expect(ours.denominator == board.denominator, "\(measure)")
      #expect(ours.numerator == board.numerator, "\(measure)")
    }
  }
}
