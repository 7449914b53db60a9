package import County

/// One promise at one moment: which rule, from when, until when, how it stands, and why (määräaikakello).
package struct Clock: Sendable, Equatable {
  package enum State: String, Codable, Sendable { case running, paused, met, late, ended }

  package var start: Moment
  /// The last second in which the promise is kept.
  package var due: Moment
  package var stopped: Moment?
  package var state: State
  /// Seconds left: to now while it runs, to the stop once it stopped; negative when late.
  package var slack: Int
  let run: ClockRun

  package var rule: ClockRule { _read { yield run.held.rule } }

  /// Why it stands so, one line for each fact that mattered; written only when somebody asks.
  package func told(in lang: Lang) -> [ToldLine] { ClockTelling(run: run, lang: lang).lines }

  /// The same in every language.
  package var trace: [TraceLine] {
    zip(told(in: .fi), zip(told(in: .sv), told(in: .en))).map { fi, others in
      TraceLine(
        step: fi.step, at: fi.at, fact: fi.fact,
        words: Text(fi: fi.words, sv: others.0.words, en: others.1.words))
    }
  }

  package var isOpen: Bool { state == .running || state == .paused }

  package func standing(now: Moment) -> SlackStanding { SlackStanding(due: due, now: now) }
}

/// How much time is left, in a word and a shape (liukuma).
package enum SlackStanding: String, Codable, Sendable, CaseIterable {
  case over, today, soon, later

  /// Past due; due today; within three days; later.
  package init(due: Moment, now: Moment) {
    self = due < now ? .over : due.day <= now.day ? .today : due.day - now.day <= 3 ? .soon : .later
  }

  package var shape: String {
    switch self {
    case .over: "■"
    case .today: "▲"
    case .soon: "●"
    case .later: "○"
    }
  }

  package var name: Text {
    switch self {
    case .over: Text(fi: "yli ajan", sv: "över tiden", en: "overdue")
    case .today: Text(fi: "tänään", sv: "i dag", en: "today")
    case .soon: Text(fi: "pian", sv: "snart", en: "soon")
    case .later: Text(fi: "myöhemmin", sv: "senare", en: "later")
    }
  }
}

/// One line of why a clock stands as it does; the lines alone let a reader recompute the due moment.
package struct TraceLine: Codable, Sendable, Equatable {
  package enum Step: String, Codable, Sendable {
    case start, rule, change, correction, countFrom, due, pause, resume, stop, end
  }

  package var step: Step
  package var at: Moment
  /// The fact that mattered, where one did.
  package var fact: String?
  package var words: Text
}

/// A line of the trace as one reader sees it.
package struct ToldLine: Sendable, Equatable {
  package var step: TraceLine.Step
  package var at: Moment
  package var fact: String?
  package var words: String
}
