import County

// The trace: one line for each fact that mattered.
extension ClockRun {
  var trace: [TraceLine] {
    let counted = book.due(rule, from: start.at), stop = self.stop, end = self.end(before: stop)
    let pauses = pauses(until: [stop?.at, end?.at].compactMap(\.self).min() ?? now)
    let paused = pauses.reduce(0) { $0 + $1.length }, due = counted.due + paused
    return opening + conditions + classes + corrections + counting(counted)
      + pauses.flatMap(lines) + (paused > 0 ? [dueLine(due, paused)] : []) + closing(stop, end, due)
  }

  private var opening: [TraceLine] {
    [
      TraceLine(
        step: .start, at: start.at, fact: start.fact,
        words: TraceWords.started(start.name, start.at, isImplied: start.isImplied)),
      TraceLine(step: .rule, at: start.at, words: TraceWords.rule(rule, law: count.law)),
    ]
  }

  /// What the rule asked of the person and the matter, and what was not known.
  private var conditions: [TraceLine] {
    var lines: [TraceLine] = []
    if rule.when?.asksAge == true { lines.append(ageLine) }
    if rule.when?.urgencyNot != nil, matter.urgency == nil {
      lines.append(TraceLine(step: .rule, at: start.at, words: TraceWords.unknownUrgency))
    }
    return lines
  }

  /// The age on the deciding day, never the day of birth.
  private var ageLine: TraceLine {
    guard let born = matter.born else {
      return TraceLine(step: .rule, at: start.at, words: TraceWords.unknownAge)
    }
    let day = start.at.day, learnt = matter.birthTold.flatMap { $0.at > start.at ? $0.at : nil }
    return TraceLine(
      step: .rule, at: start.at, fact: matter.birthTold?.fact,
      words: TraceWords.age(born.years(to: day), on: day, learnt: learnt))
  }

  /// Each assessment that changed what the rule asks for, or through which a clock went away.
  private var classes: [TraceLine] {
    let known = matter.classes.filter { $0.at <= now }
    return zip(known, known.dropFirst()).compactMap { before, after in
      let gone = gone(before, after)
      let changes = ClassChange.all(before, after).filter {
        !gone.isEmpty || $0.matters(to: rule.when ?? .init())
      }
      guard !changes.isEmpty else { return nil }
      return TraceLine(
        step: .change, at: after.at, fact: after.fact, words: TraceWords.changed(changes, gone, after.at))
    }
  }

  /// The rules that held until the change and have given way to this one, or to none.
  private func gone(_ before: MatterClass, _ after: MatterClass) -> [HeldRule] {
    guard !ClassChange.all(before, after).isEmpty else { return [] }
    let has = count.present
    return count.rules(before, until: after).filter {
      !has.contains($0.rule.clock) || ($0.rule.clock == rule.clock && $0.rule.id != rule.id)
    }
  }

  private var corrections: [TraceLine] {
    matter.corrections.filter(rule.heeds).map {
      TraceLine(step: .correction, at: $0.at, fact: $0.fact, words: TraceWords.corrected($0))
    }
  }

  private func counting(_ counted: (countFrom: Day, due: Moment)) -> [TraceLine] {
    let due = TraceLine(step: .due, at: counted.due, words: TraceWords.due(counted.due, rule.limit))
    guard counted.countFrom != start.at.day else { return [due] }
    let words = TraceWords.countFrom(counted.countFrom)
    return [TraceLine(step: .countFrom, at: Moment(counted.countFrom), words: words), due]
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
