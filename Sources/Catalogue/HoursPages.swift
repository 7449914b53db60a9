import County
import Markup

/// Opening hours as people read them: this week day by day, and the exceptions to come.
extension CatalogueView {
  func week(_ hours: OpeningHours) -> HTML {
    let monday = now.day - (now.day.weekday - 1)
    let rows = (0..<7).map { monday + $0 }.map { day -> [HTML] in
      let mark: HTML? = day == now.day ? " <strong>(\(CatalogueWords.today[lang]))</strong>" : nil
      return ["\(Format.day(day, lang))\(mark)", "\(open(hours, on: day))"]
    }
    return table(
      caption: CatalogueWords.hours[lang], columns: [CatalogueWords.day[lang], CatalogueWords.open[lang]],
      rows: rows,
      quietCaption: true)
  }

  /// Days within two months after this week whose hours differ from the usual ones.
  func coming(_ hours: OpeningHours) -> HTML? {
    let sunday = now.day + (7 - now.day.weekday)
    let days = (1...60).map { sunday + $0 }.filter { day in
      hours.exceptions.contains { $0.days.contains(day) } && differs(hours, on: day)
    }
    guard !days.isEmpty else { return nil }
    let lines = days.map { day -> HTML in "\(Format.day(day, lang)): \(open(hours, on: day))" }
    return heading(CatalogueWords.coming[lang]) + list(lines)
  }

  /// A holiday on a day that is closed anyway is no news.
  private func differs(_ hours: OpeningHours, on day: Day) -> Bool {
    OpeningHours(periods: hours.periods).plan(on: day).ranges != hours.plan(on: day).ranges
  }

  private func open(_ hours: OpeningHours, on day: Day) -> String {
    let isException = hours.exceptions.contains { $0.days.contains(day) } && differs(hours, on: day)
    let feast = WorkingCalendar.finland.feast(on: day)?[lang]
    let why = isException ? feast ?? CatalogueWords.exception[lang] : nil
    return plan(hours.plan(on: day)) + (why.map { " (\($0))" } ?? "")
  }

  private func plan(_ plan: DayPlan) -> String {
    switch plan {
    case .open(let ranges) where ranges.isEmpty: CatalogueWords.closed[lang]
    case .open(let ranges): ranges.map(\.clock).joined(separator: ", ")
    case .always: CatalogueWords.roundTheClock[lang]
    case .byReservation: CatalogueWords.byReservation[lang]
    case .unknown: CatalogueWords.unknown[lang]
    }
  }
}

extension TimeRange {
  /// `8.00–16.00`; an end in the small hours is the next day's clock time, midnight is 24.00.
  fileprivate var clock: String {
    "\(Self.clock(opens))–\(Self.clock(closes == 1440 ? 1440 : closes % 1440))"
  }

  private static func clock(_ minutes: Int) -> String {
    "\(minutes / 60).\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }
}
