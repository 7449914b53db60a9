import Assessment
import Contact
import County
import Foundation

/// The law's counting written again in the slowest plain way: a day at a time, with Foundation's time zone and a
/// printed table of Easter. The product must agree with it.
enum SlowClocks {
  /// What a slow reader would say of one clock.
  struct Verdict: Equatable {
    var clock: String
    var rule: String
    var start: Moment
    var due: Moment
    var state: Clock.State
  }

  private struct Happened { var name: String, profession: String? = nil, at: Moment, fromAssessment = false }

  private static let easters = Set(
    """
    2004-04-11 2005-03-27 2006-04-16 2007-04-08 2008-03-23 2009-04-12 2010-04-04 2011-04-24 2012-04-08 2013-03-31 2014-04-20 2015-04-05
    2016-03-27 2017-04-16 2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28
    2028-04-16 2029-04-01 2030-04-21
    """.split { $0 == " " || $0 == "\n" }.compactMap { Day(String($0)) })

  static func isOff(_ day: Day) -> Bool {
    let date = String(day.description.dropFirst(5))
    if day.weekday > 5 || ["01-01", "01-06", "05-01", "12-06", "12-24", "12-25", "12-26"].contains(date) {
      return true
    }
    if easters.contains(day + 2) || easters.contains(day - 1) || easters.contains(day - 39) { return true }
    return day.weekday == 5 && ("06-19"..."06-25").contains(date)
  }

  /// The last second of `day` by Foundation.
  static func end(of day: Day) -> Moment {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Helsinki") ?? .current
    let (year, month, date) = (day + 1).parts
    let next = calendar.date(from: DateComponents(year: year, month: month, day: date)) ?? .distantPast
    return Moment(seconds: Int(next.timeIntervalSince1970) - 1)
  }

  static func countFrom(_ rule: ClockRule, _ start: Moment) -> Day {
    guard let hours = rule.officeHours else { return start.day }
    let closes = (Int(hours.closes.prefix(2)) ?? 24) * 60 + (Int(hours.closes.suffix(2)) ?? 0)
    var day = start.day
    if start.hour * 60 + start.minute >= closes { day = day + 1 }
    while isOff(day) { day = day + 1 }
    return day
  }

  static func due(_ limit: ClockRule.Limit, from day: Day, at start: Moment) -> Moment {
    if let minutes = limit.minutes { return start + minutes * 60 }
    var last = day
    if let count = limit.workingDays {
      var left = count
      while left > 0 || isOff(last) {
        last = last + 1
        if !isOff(last) { left -= 1 }
      }
    } else if let months = limit.months {
      last = walk(months: months, from: day)
    } else {
      for _ in 0..<(limit.days ?? (limit.weeks ?? 0) * 7) { last = last + 1 }
    }
    return end(of: last)
  }

  /// Day by day until the month has changed `months` times and the date is the same, or the month is at its end.
  private static func walk(months: Int, from day: Day) -> Day {
    var here = day, left = months
    while true {
      if left == 0, here.parts.day == day.parts.day || (here + 1).parts.month != here.parts.month {
        return here
      }
      let next = here + 1
      if next.parts.month != here.parts.month { left -= 1 }
      here = next
    }
  }

  static func verdicts(_ facts: [Fact], rules: [ClockRule], now: Moment) -> [Verdict] {
    let told = facts.sorted { $0.occurred < $1.occurred }.compactMap { fact in
      Book.vocabulary.payload(of: fact).map { (fact, $0) }
    }
    var happened: [Happened] = []
    for (fact, payload) in told {
      happened += payload.milestones.map {
        Happened(
          name: $0.name, profession: $0.profession, at: fact.occurred,
          fromAssessment: fact.kind == "assessment.made")
      }
      if payload is MatterPaused { happened.append(Happened(name: "paused", at: fact.occurred)) }
      if payload is MatterResumed { happened.append(Happened(name: "resumed", at: fact.occurred)) }
    }
    var best: [String: Verdict] = [:]
    for rule in rules where rule.active {
      guard let verdict = verdict(rule, happened, told.map(\.1), now) else { continue }
      if let other = best[rule.clock], (other.due, other.rule) < (verdict.due, verdict.rule) { continue }
      best[rule.clock] = verdict
    }
    return best.values.sorted { ($0.due, $0.rule) < ($1.due, $1.rule) }
  }

  private static func verdict(
    _ rule: ClockRule, _ happened: [Happened], _ told: [any FactPayload], _ now: Moment
  ) -> Verdict? {
    guard
      let start = start(rule, happened, now),
      start.day >= rule.validFrom, start.day <= rule.validTo ?? start.day, fits(rule, told, start.day)
    else { return nil }
    let after = happened.filter { $0.at >= start && $0.at <= now }
    let stop = after.first { event in
      if let not = rule.stopProfessionNot, let who = event.profession, not.contains(who) { return false }
      return rule.stop.contains(event.name)
        || event.profession.map { rule.stop.contains("\(event.name).\($0)") } ?? false
    }?.at
    let needed = happened.last { $0.name == "need.established" && $0.at <= now }?.at
    let end = after.first { event in
      event.name == "matter.closed" || event.name == "care.notNeeded" && event.at >= needed ?? event.at
    }?.at
    let over = stop ?? end ?? now
    let (paused, isPaused) = pauses(happened, from: start, to: over)
    let due = due(rule.limit, from: countFrom(rule, start), at: start) + paused
    let state: Clock.State =
      if let stop { stop <= due ? .met : .late } else { end != nil ? .ended : isPaused ? .paused : .running }
    return Verdict(clock: rule.clock, rule: rule.id, start: start, due: due, state: state)
  }

  /// The need that somebody recorded as such, else the first that an assessment told of.
  private static func start(_ rule: ClockRule, _ happened: [Happened], _ now: Moment) -> Moment? {
    var found: Happened?
    for event in happened where event.name == rule.start && event.at <= now {
      if let not = rule.startProfessionNot, let who = event.profession, not.contains(who) { continue }
      if rule.start == "need.established", found?.fromAssessment == true, !event.fromAssessment {
        return event.at
      }
      if found == nil { found = event }
    }
    return found?.at
  }

  /// Walks the line of time from each happening to the next, adding the stretches in which the matter was halted.
  private static func pauses(_ happened: [Happened], from start: Moment, to end: Moment) -> (Int, Bool) {
    var halted = false, total = 0, here = Moment(seconds: .min / 2)
    for event in happened where event.at <= end {
      if halted { total += max(0, event.at - max(here, start)) }
      if event.name == "paused" { halted = true }
      if event.name == "resumed" { halted = false }
      here = event.at
    }
    return (total + (halted ? max(0, end - max(here, start)) : 0), halted)
  }

  private static func fits(_ rule: ClockRule, _ told: [any FactPayload], _ day: Day) -> Bool {
    var branch = Branch.primary, born: Day?, made: AssessmentMade?
    for payload in told {
      if let contact = payload as? ContactReceived { (branch, born) = (contact.branch, contact.born) }
      if let known = payload as? ContactIdentified { born = known.born }
      if let assessed = payload as? AssessmentMade { (made, branch) = (assessed, assessed.branch ?? branch) }
    }
    guard let when = rule.when else { return true }
    if let wanted = when.branch, !wanted.contains(branch) { return false }
    if let wanted = when.urgency, !wanted.contains(made?.urgency ?? "") { return false }
    if let assessed = made, when.urgencyNot?.contains(assessed.urgency) == true { return false }
    if let wanted = when.reason, made.map({ !wanted.contains($0.reason) }) ?? true { return false }
    for trait in when.traits ?? [] where made?.traits.contains(trait) != true { return false }
    guard let born else { return true }
    var age = -1
    while true { if let birthday = birthday(born, age + 1), birthday <= day { age += 1 } else { break } }
    return age >= when.ageFrom ?? age && age < when.ageBelow ?? .max
  }

  /// The day on which somebody turns `age`; born on a leap day, 1 March in other years.
  private static func birthday(_ born: Day, _ age: Int) -> Day? {
    let (year, month, date) = born.parts
    return Day(year + age, month, date) ?? Day(year + age, 3, 1)
  }
}
