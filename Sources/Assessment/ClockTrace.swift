import County

/// The trace of one clock in one language: one line for each fact that mattered (perustelu).
struct ClockTelling {
  let run: ClockRun
  let lang: Lang

  private var rule: ClockRule { _read { yield run.held.rule } }
  private var matter: ClockCase { _read { yield run.count.matter } }
  private var start: ClockCase.Event { _read { yield run.start } }

  var lines: [ToldLine] {
    let counted = run.book.due(rule, from: start.at), stop = run.stop, end = run.end(before: stop)
    let pauses = run.pauses(until: [stop?.at, end?.at].compactMap(\.self).min() ?? run.now)
    let paused = pauses.reduce(0) { $0 + $1.length }, due = counted.due + paused
    return opening + conditions + classes + corrections + counting(counted)
      + pauses.flatMap(lines) + (paused > 0 ? [dueLine(due, paused)] : []) + closing(stop, end, due)
  }

  private var opening: [ToldLine] {
    [
      ToldLine(
        step: .start, at: start.at, fact: start.fact,
        words: TraceWords.started(start.name, start.at, isImplied: start.isImplied, lang)),
      ToldLine(step: .rule, at: start.at, words: TraceWords.rule(rule, law: run.count.law, lang)),
    ]
  }

  /// What the rule asked of the person and the matter, and what was not known.
  private var conditions: [ToldLine] {
    var lines: [ToldLine] = []
    if rule.when?.asksAge == true { lines.append(ageLine) }
    if rule.when?.urgencyNot != nil, matter.urgency == nil {
      lines.append(ToldLine(step: .rule, at: start.at, words: TraceWords.unknownUrgency[lang]))
    }
    return lines
  }

  /// The age on the deciding day, never the day of birth.
  private var ageLine: ToldLine {
    guard let born = matter.born else {
      return ToldLine(step: .rule, at: start.at, words: TraceWords.unknownAge[lang])
    }
    let day = start.at.day, learnt = matter.birthTold.flatMap { $0.at > start.at ? $0.at : nil }
    return ToldLine(
      step: .rule, at: start.at, fact: matter.birthTold?.fact,
      words: TraceWords.age(born.years(to: day), on: day, learnt: learnt, lang))
  }

  /// Each assessment that changed what the rule asks for, or through which a clock went away.
  private var classes: [ToldLine] {
    let known = matter.classes.filter { $0.at <= run.now }
    return zip(known, known.dropFirst()).compactMap { before, after in
      let all = ClassChange.all(before, after)
      guard !all.isEmpty else { return nil }
      let gone = gone(before, after)
      let changes = gone.isEmpty ? all.filter { $0.matters(to: rule.when ?? .init()) } : all
      guard !changes.isEmpty else { return nil }
      return ToldLine(
        step: .change, at: after.at, fact: after.fact,
        words: TraceWords.changed(changes, gone, after.at, lang))
    }
  }

  /// The rules that held until the change and have given way to this one, or to none.
  private func gone(_ before: MatterClass, _ after: MatterClass) -> [HeldRule] {
    let has = run.count.present
    return run.count.rules(before, until: after).filter {
      !has.contains($0.rule.clock) || ($0.rule.clock == rule.clock && $0.rule.id != rule.id)
    }
  }

  private var corrections: [ToldLine] {
    matter.corrections.filter(rule.heeds).map {
      ToldLine(step: .correction, at: $0.at, fact: $0.fact, words: TraceWords.corrected($0, lang))
    }
  }

  private func counting(_ counted: (countFrom: Day, due: Moment)) -> [ToldLine] {
    let due = ToldLine(step: .due, at: counted.due, words: TraceWords.due(counted.due, rule.limit, lang))
    guard counted.countFrom != start.at.day else { return [due] }
    let words = TraceWords.countFrom(counted.countFrom, lang)
    return [ToldLine(step: .countFrom, at: Moment(counted.countFrom), words: words), due]
  }

  private func lines(_ pause: ClockRun.Pause) -> [ToldLine] {
    let began = ToldLine(
      step: .pause, at: pause.from.at, fact: pause.from.fact, words: TraceWords.paused(pause.from.at, lang))
    guard let to = pause.to else { return [began] }
    return [
      began,
      ToldLine(step: .resume, at: to.at, fact: to.fact, words: TraceWords.resumed(to.at, pause.length, lang)),
    ]
  }

  private func dueLine(_ due: Moment, _ paused: Int) -> ToldLine {
    ToldLine(step: .due, at: due, words: TraceWords.moved(due, paused, lang))
  }

  private func closing(_ stop: ClockCase.Event?, _ end: ClockCase.Event?, _ due: Moment) -> [ToldLine] {
    if let stop {
      return [
        ToldLine(
          step: .stop, at: stop.at, fact: stop.fact,
          words: TraceWords.stopped(stop.name, stop.at, met: stop.at <= due, lang))
      ]
    }
    return end.map {
      [ToldLine(step: .end, at: $0.at, fact: $0.fact, words: TraceWords.ended($0.name, $0.at, lang))]
    } ?? []
  }
}
