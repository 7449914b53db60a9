package import County

/// Clocks of a matter in the form `luukku clocks --json` prints.
package struct ClockReport: Codable, Sendable, Equatable {
  package var matter: String
  package var clocks: [Line]

  package struct Line: Codable, Sendable, Equatable {
    package var clock: String
    package var rule: String
    package var title: Text
    package var source: Text
    package var start: Moment
    package var due: Moment
    package var dueDay: Day
    package var stopped: Moment?
    package var state: Clock.State
    package var slackSeconds: Int
    package var standing: SlackStanding?
    package var trace: [TraceLine]
  }

  package init(matter: String, clocks: [Clock], now: Moment) {
    self.matter = matter
    self.clocks = clocks.map { clock in
      Line(
        clock: clock.rule.clock, rule: clock.rule.id, title: clock.rule.title, source: clock.rule.source,
        start: clock.start,
        due: clock.due, dueDay: clock.due.day, stopped: clock.stopped, state: clock.state,
        slackSeconds: clock.slack,
        standing: clock.isOpen ? clock.standing(now: now) : nil, trace: clock.trace)
    }
  }
}
