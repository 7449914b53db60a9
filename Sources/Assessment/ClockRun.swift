import County

/// One rule at work on one matter: pauses, stop, standing and the trace of each. Clocks are sorted and handed on,
/// so that what they were counted from is kept once.
final class ClockRun: Sendable, Equatable {
  let held: HeldRule
  let start: ClockCase.Event
  let count: ClockCount

  var rule: ClockRule { _read { yield held.rule } }
  var matter: ClockCase { _read { yield count.matter } }
  var now: Moment { count.now }
  var book: ClockBook { _read { yield count.book } }

  private static let endings: Set = ["matter.closed", "care.notNeeded"]
  /// What turns any clock whatever its rule.
  static let turns = endings.union(["paused", "resumed"])

  init(_ held: HeldRule, _ start: ClockCase.Event, _ count: ClockCount) {
    (self.held, self.start, self.count) = (held, start, count)
  }

  static func == (one: ClockRun, other: ClockRun) -> Bool {
    (one.held, one.start, one.count) == (other.held, other.start, other.count)
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

  /// The first event that stops the promise, at or after its start.
  var stop: ClockCase.Event? {
    matter.events.first { $0.at >= start.at && $0.at <= now && rule.stops($0) }
  }

  /// What ends the promise unkept: the matter closed, or no care was needed after all.
  func end(before stop: ClockCase.Event?) -> ClockCase.Event? {
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
  func pauses(until last: Moment) -> [Pause] {
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
  func starts(_ event: ClockCase.Event) -> Bool {
    event.name == start && !Self.bars(startProfessionNot, event)
  }

  /// `visit.held.doctor` is also a `visit.held`, but a `visit.held` is no visit to a doctor.
  func stops(_ event: ClockCase.Event) -> Bool {
    !Self.bars(stopProfessionNot, event)
      && stop.contains { wanted in
        event.name == wanted
          || (wanted.hasPrefix(event.name + ".")
            && event.profession.map { wanted == "\(event.name).\($0)" } ?? false)
      }
  }

  private static func bars(_ professions: [String]?, _ event: ClockCase.Event) -> Bool {
    guard let professions, let profession = event.profession else { return false }
    return professions.contains(profession)
  }
}
