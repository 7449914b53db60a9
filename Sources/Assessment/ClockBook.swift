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
    clocks = Dictionary(grouping: self.rules, by: \.clock).sorted { $0.key < $1.key }.map {
      RulesOfClock(starts: Set($0.value.map(\.start)), rules: $0.value)
    }
  }

  private let clocks: [RulesOfClock]

  /// The rules of one clock, and the events that may start it.
  private struct RulesOfClock: Equatable {
    var starts: Set<String>
    var rules: [ClockRule]
  }

  /// Every clock that a rule in force gives the matter, tightest first. With `law`, the rules of that day apply
  /// instead of those of the start event's day.
  package func clocks(of matter: ClockCase, now: Moment, law: Day? = nil) -> [Clock] {
    let names = matter.events.map(\.name), former = FormerClocks()
    let found = clocks.compactMap { one -> Clock? in
      guard names.contains(where: one.starts.contains) else { return nil }
      return one.rules.indices.compactMap { clock(one.rules[$0], matter, now, law, former) }.min {
        ($0.due, $0.rule.id) < ($1.due, $1.rule.id)
      }
    }
    .sorted { ($0.due, $0.rule.id) < ($1.due, $1.rule.id) }
    former.settle(found)
    return found
  }

  private func clock(
    _ rule: ClockRule, _ matter: ClockCase, _ now: Moment, _ law: Day?, _ former: FormerClocks
  ) -> Clock? {
    guard let start = matter.start(of: rule, by: now) else { return nil }
    let day = start.at.day
    guard rule.isInForce(on: law ?? day), rule.when?.hold(matter, on: day) ?? true else { return nil }
    return ClockRun(rule: rule, matter: matter, start: start, now: now, law: law, book: self, former: former)
      .clock
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
