package import County

/// All clock rules of the county and how it counts days (määräaikasäännöt).
package struct ClockBook: Sendable, Equatable {
  package var rules: [ClockRule]
  package var calendar: WorkingCalendar
  /// A limit that ends on a day off moves to the next working day; off unless the county has checked the law.
  package var shiftsToWorkingDay: Bool

  package init(_ rules: [ClockRule], calendar: WorkingCalendar = .finland, shiftsToWorkingDay: Bool = false) {
    (self.rules, self.calendar, self.shiftsToWorkingDay) = (
      rules.filter(\.active), calendar, shiftsToWorkingDay
    )
    let clocks = Dictionary(grouping: self.rules, by: \.clock).sorted { $0.key < $1.key }.map(\.value)
    held = clocks.map { $0.map(HeldRule.init) }
    starters = clocks.enumerated().reduce(into: [:]) { starters, clock in
      for start in Set(clock.element.map(\.start)) { starters[start, default: []].append(clock.offset) }
    }
  }

  /// The rules of each clock, in the order of the clocks' names.
  private let held: [[HeldRule]]
  /// Clocks by the events that may start them.
  private let starters: [String: [Int]]

  /// Every clock that a rule in force gives the matter, tightest first. With `law`, the rules of that day apply
  /// instead of those of the start event's day.
  package func clocks(of matter: ClockCase, now: Moment, law: Day? = nil) -> [Clock] {
    let count = ClockCount(self, matter, now: now, law: law)
    let found = count.chosen().compactMap { $0.map(\.clock).min(by: Self.isTighter) }.sorted(
      by: Self.isTighter)
    count.settle(found)
    return found
  }

  static func isTighter(_ one: Clock, _ other: Clock) -> Bool {
    (one.due, one.rule.id) < (other.due, other.rule.id)
  }

  /// The rules of each clock that one of the events may start.
  func rules(startedBy events: [ClockCase.Event]) -> [[HeldRule]] {
    Set(events.flatMap { starters[$0.name] ?? [] }).sorted().map { held[$0] }
  }

  /// The day that counting begins from, and the last second of the limit without pauses.
  func due(_ rule: ClockRule, from start: Moment) -> (countFrom: Day, due: Moment) {
    let day = rule.officeHours.map { countingDay($0, start) } ?? start.day
    if let minutes = rule.limit.minutes { return (day, start + minutes * 60) }
    var last = self.last(of: rule.limit, from: day)
    if shiftsToWorkingDay { last = calendar.working(from: last) }
    return (day, Moment(last + 1) + -1)
  }

  private func last(of limit: ClockRule.Limit, from day: Day) -> Day {
    if let count = limit.workingDays {
      return count == 0 ? calendar.working(from: day) : calendar.adding(workingDays: count, to: day)
    }
    if let months = limit.months { return day.adding(months: months) }
    return day + (limit.days ?? (limit.weeks ?? 0) * 7)
  }

  /// Before opening: the same day. After closing or on a day off: the next working day.
  private func countingDay(_ hours: ClockRule.OfficeHours, _ start: Moment) -> Day {
    let closed = start.secondOfDay >= hours.closing
    return calendar.working(from: closed && calendar.isWorking(start.day) ? start.day + 1 : start.day)
  }
}
