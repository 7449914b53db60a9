import County

/// One rule at work on one matter: pauses, stop, standing and the trace of each. Clocks are sorted and handed on,
/// so that what they were counted from is kept once.
final class ClockRun: Sendable, Equatable {
  let rule: ClockRule
  let matter: ClockCase
  let start: ClockCase.Event
  let now: Moment
  let law: Day?
  let book: ClockBook

  private static let endings: Set = ["matter.closed", "care.notNeeded"]

  init(
    rule: ClockRule, matter: ClockCase, start: ClockCase.Event, now: Moment, law: Day?, book: ClockBook
  ) {
    (self.rule, self.matter, self.start) = (rule, matter, start)
    (self.now, self.law, self.book) = (now, law, book)
  }

  static func == (one: ClockRun, other: ClockRun) -> Bool {
    (one.rule, one.matter, one.start, one.now, one.law, one.book)
      == (other.rule, other.matter, other.start, other.now, other.law, other.book)
  }

  var clock: Clock {
    let counted = book.due(rule, from: start.at), stop = self.stop, end = self.end(before: stop)
    let last = [stop?.at, end?.at].compactMap(\.self).min() ?? now
    let pauses = pauses(until: last), paused = pauses.reduce(0) { $0 + $1.length }
    let due = counted.due + paused
    let state: Clock.State =
      stop.map { $0.at <= due ? .met : .late }
      ?? (end != nil ? .ended : pauses.last?.isOpen == true ? .paused : .running)
    return Clock(
      start: start.at, due: due, stopped: stop?.at ?? end?.at, state: state, slack: due - last,
      run: self)
  }

  var trace: [TraceLine] {
    let counted = book.due(rule, from: start.at), stop = self.stop, end = self.end(before: stop)
    let pauses = pauses(until: [stop?.at, end?.at].compactMap(\.self).min() ?? now)
    let paused = pauses.reduce(0) { $0 + $1.length }, due = counted.due + paused
    return opening(counted) + pauses.flatMap(lines) + (paused > 0 ? [dueLine(due, paused)] : [])
      + closing(stop, end, due)
  }

  /// The first event that stops the promise, at or after its start.
  private var stop: ClockCase.Event? {
    matter.events.first { $0.at >= start.at && $0.at <= now && rule.stops($0) }
  }

  /// What ends the promise unkept: the matter closed, or no care was needed after all.
  private func end(before stop: ClockCase.Event?) -> ClockCase.Event? {
    guard stop == nil else { return nil }
    let needed = matter.events.last { $0.at <= now && $0.name == "need.established" }?.at
    return matter.events.first { event in
      event.at >= start.at && event.at <= now && Self.endings.contains(event.name)
        && (event.name == "matter.closed" || needed.map { event.at >= $0 } ?? true)
    }
  }

  struct Pause {
    var from: ClockCase.Event
    var to: ClockCase.Event?
    var length: Int
    var isOpen: Bool { to == nil }
  }

  /// Pauses between start and `last`, each counted only for its part inside.
  private func pauses(until last: Moment) -> [Pause] {
    var pauses: [Pause] = [], open: ClockCase.Event?
    for event in matter.events where event.at <= last {
      if event.name == "paused", open == nil { open = event }
      if event.name == "resumed", let from = open {
        if event.at > start.at {
          pauses.append(Pause(from: from, to: event, length: event.at - max(from.at, start.at)))
        }
        open = nil
      }
    }
    if let from = open { pauses.append(Pause(from: from, to: nil, length: last - max(from.at, start.at))) }
    return pauses
  }
}

extension ClockRule {
  /// `visit.held.doctor` is also a `visit.held`, but a `visit.held` is no visit to a doctor.
  func stops(_ event: ClockCase.Event) -> Bool {
    stop.contains { wanted in
      event.name == wanted
        || (wanted.hasPrefix(event.name + ".")
          && event.profession.map { wanted == "\(event.name).\($0)" } ?? false)
    }
  }
}

// The trace: one line for each fact that mattered.
extension ClockRun {
  private func opening(_ counted: (countFrom: Day, due: Moment)) -> [TraceLine] {
    var lines = [
      TraceLine(
        step: .start, at: start.at, fact: start.fact, words: TraceWords.started(start.name, start.at)),
      TraceLine(step: .rule, at: start.at, words: TraceWords.rule(rule, law: law)),
    ]
    if rule.when?.asksAge == true, matter.born == nil {
      lines.append(TraceLine(step: .rule, at: start.at, words: TraceWords.unknownAge))
    }
    if counted.countFrom != start.at.day {
      lines.append(
        TraceLine(
          step: .countFrom, at: Moment(counted.countFrom), words: TraceWords.countFrom(counted.countFrom)))
    }
    return lines + [TraceLine(step: .due, at: counted.due, words: TraceWords.due(counted.due, rule.limit))]
  }

  private func lines(_ pause: Pause) -> [TraceLine] {
    let began = TraceLine(
      step: .pause, at: pause.from.at, fact: pause.from.fact, words: TraceWords.paused(pause.from.at))
    guard let to = pause.to else { return [began] }
    return [
      began,
      TraceLine(step: .resume, at: to.at, fact: to.fact, words: TraceWords.resumed(to.at, pause.length)),
    ]
  }

  private func dueLine(_ due: Moment, _ paused: Int) -> TraceLine {
    TraceLine(step: .due, at: due, words: TraceWords.moved(due, paused))
  }

  private func closing(_ stop: ClockCase.Event?, _ end: ClockCase.Event?, _ due: Moment) -> [TraceLine] {
    if let stop {
      return [
        TraceLine(
          step: .stop, at: stop.at, fact: stop.fact,
          words: TraceWords.stopped(stop.name, stop.at, met: stop.at <= due))
      ]
    }
    return end.map {
      [TraceLine(step: .end, at: $0.at, fact: $0.fact, words: TraceWords.ended($0.name, $0.at))]
    } ?? []
  }
}
