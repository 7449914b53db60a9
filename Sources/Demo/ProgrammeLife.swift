package import County
package import Programme

/// How the model county's programme office works, day by day, through the programme's own decisions (ohjelman elämä).
package struct ProgrammeLife: Sendable {
  let programme: Programme
  let clock: FrozenClock
  let demo: ProgrammeDemo
  let today: Day
  let office: Actor
  let lead: Actor
  let manager: Actor
  let voters: [Actor]
  private var deeds: [Deed] = []

  /// Something that the office does on a day.
  struct Deed: Sendable {
    var day: Day
    var act: @Sendable () async throws -> Void
  }

  package init(
    _ folder: ContentFolder, _ programme: Programme, clock: FrozenClock, staff: [StaffMember], today: Day
  ) throws {
    (self.programme, self.clock, self.today) = (programme, clock, today)
    demo = try folder.read(from: "programme/demo.yaml")
    let ordered = staff.sorted { $0.id < $1.id }
    let actors = { (role: Role) in
      ordered.filter { $0.role == role }.map { Actor(id: $0.id.text, role: role, unit: $0.unit.text) }
    }
    office = actors(.programmeOffice).first ?? Actor(id: "office", role: .programmeOffice)
    lead = actors(.programmeOffice).last ?? Actor(id: "lead", role: .programmeOffice)
    manager = actors(.manager).first ?? Actor(id: "manager", role: .manager)
    voters = actors(.nurse) + actors(.doctor)
    deeds = plan.sorted { $0.day < $1.day }
  }

  /// Days on which the office still has something to do.
  package var stops: [Day] { Set(deeds.map(\.day)).sorted() }

  /// Does what was due by `day`.
  package mutating func live(until day: Day) async throws {
    while let deed = deeds.first, deed.day <= day {
      deeds.removeFirst()
      clock.now = max(clock.now, Moment(deed.day, 0, 5))
      try await deed.act()
    }
  }

  private var plan: [Deed] { beginning + reports + projects + closing }

  /// When the goals are set; half-years before it have no report.
  private var beginningDay: Day { today.adding(months: -19) }

  private var periods: [Period] {
    let now = programme.content.period(on: today)
    return programme.content.periods.filter { $0 <= now && $0.reportDay > beginningDay + 2 }
  }

  private var beginning: [Deed] {
    let first = beginningDay
    return demo.goals.map { goal in
      deed(first) { programme, actor in
        let content = programme.content
        try await programme.decide(by: actor) {
          try $0.setting(goal.number, goal.title, owner: goal.owner, in: content)
        }
      }
    }
      + demo.measures.map { action in
        deed(first + 1) { programme, actor in
          let state = MeasureState(rawValue: action.state) ?? .going
          try await programme.decide(by: actor) { _ in
            MeasureSet(id: action.id, goal: action.goal, title: action.title, state: state)
          }
        }
      } + demo.indicators.flatMap { begin($0, first + 2) }
  }

  private func begin(_ indicator: ProgrammeDemo.Indicator, _ day: Day) -> [Deed] {
    [
      deed(day) { programme, actor in
        try await programme.decide(by: actor) { _ in
          IndicatorLinked(
            benefitGoal: indicator.benefit, aim: indicator.aim, name: indicator.name,
            figure: indicator.figure, cut: indicator.group.flatMap { FigureCut($0) })
        }
      }, enter(indicator, SelfAssessment.baseline, indicator.baseline, day),
    ]
  }

  private func enter(_ indicator: ProgrammeDemo.Indicator, _ column: String, _ value: String, _ day: Day)
    -> Deed
  {
    deed(day) { programme, actor in
      let content = programme.content
      try await programme.decide(by: actor) {
        try $0.entering(indicator.name, indicator.benefit, column: column, value, in: content)
      }
    }
  }

  private func deed(_ day: Day, _ act: @escaping @Sendable (Programme, Actor) async throws -> Void) -> Deed {
    let programme = programme, office = office
    return Deed(day: min(day, today)) { try await act(programme, office) }
  }
}

extension ProgrammeLife {
  /// Scores and values of each half-year, and signatures of those that are over.
  private var reports: [Deed] {
    periods.enumerated().flatMap { place, period -> [Deed] in
      let back = periods.count - 1 - place, isOver = period.reportDay < today && back > 0
      let day = min(period.reportDay - 20, today - 8)
      return demo.goals.compactMap { score($0, period, back, day) } + values(period, back, day)
        + (isOver ? signatures(period) : [])
    }
  }

  private func score(_ goal: ProgrammeDemo.Goal, _ period: Period, _ back: Int, _ day: Day) -> Deed? {
    let place = goal.readiness.count - 1 - back
    guard place >= 0 else { return nil }
    return deed(day) { programme, actor in
      let content = programme.content
      try await programme.decide(by: actor) {
        try $0.scoring(goal.number, period, goal.readiness[place], evidence: goal.evidence, in: content)
      }
    }
  }

  /// Earlier half-years by hand; in the present one only what no figure fills.
  private func values(_ period: Period, _ back: Int, _ day: Day) -> [Deed] {
    demo.indicators.compactMap { indicator in
      let place = indicator.history.count - back
      if back == 0 {
        return indicator.figure == nil
          ? enter(indicator, period.description, indicator.history.last ?? "-", day) : nil
      }
      return place >= 0 && place < indicator.history.count
        ? enter(indicator, period.description, indicator.history[place], day) : nil
    }
  }

  private func signatures(_ period: Period) -> [Deed] {
    [office, lead, manager].enumerated().map { place, actor in
      deed(period.reportDay - 6 + place) { programme, _ in
        try await programme.sign(period, seen: try await programme.report(period).hash, by: actor)
      }
    }
  }

  private var projects: [Deed] { demo.projects.flatMap { planned($0) + months($0) } }

  private func planned(_ plan: ProgrammeDemo.Plan) -> [Deed] {
    guard let id = ID<Project>(plan.id) else { return [] }
    let from = today.adding(months: plan.from), to = today.adding(months: plan.to)
    let project = ProjectPlanned(
      name: plan.name, goals: plan.goals, strategy: plan.strategy, owner: plan.owner, unit: plan.unit,
      priority: plan.priority, from: from, to: to, after: (plan.after ?? []).compactMap { ID<Project>($0) })
    let risk = RiskAssessed(
      id: "\(plan.id)-1", description: plan.risk.description, consequence: plan.risk.consequence,
      mitigation: plan.risk.mitigation, owner: plan.owner, review: today + 45,
      likelihood: plan.risk.likelihood,
      impact: plan.risk.impact)
    // plans are written in the order of their ties: who waits for another comes a day later
    let day = max(today.adding(months: -18), from - 30) + (plan.after == nil ? 0 : 200)
    return [
      deed(day) { programme, actor in try await programme.planned(project, as: id, by: actor) },
      deed(day + 1) { programme, actor in
        try await programme.decide(on: id, by: actor) { try $0.assessing(risk) }
      },
    ] + budget(plan, id, from, to, day + 2)
  }

  /// A sum of each kind for each year, in shares of the whole.
  private func budget(_ plan: ProgrammeDemo.Plan, _ id: ID<Project>, _ from: Day, _ to: Day, _ day: Day)
    -> [Deed]
  {
    let years = Array(from.parts.year...to.parts.year),
      kinds = [("staff", 62), ("purchases", 20), ("technology", 13), ("other", 5)]
    return years.flatMap { year in
      kinds.map { kind, share in
        let sum = plan.plan * share / 100 / years.count, now = today.parts
        let spent = year < now.year ? sum * 96 / 100 : year == now.year ? sum * now.month / 12 : 0
        let late = plan.light.last == "onTrack" ? 98 : 108
        let line = BudgetSet(
          kindOfCost: kind, year: year, plan: sum, actual: spent, forecast: max(spent, sum * late / 100))
        return deed(day) { programme, actor in
          let content = programme.content
          try await programme.decide(on: id, by: actor) { try $0.budgeting(line, content) }
        }
      }
    }
  }

  private func months(_ plan: ProgrammeDemo.Plan) -> [Deed] {
    guard let id = ID<Project>(plan.id) else { return [] }
    return plan.light.enumerated().compactMap { place, light in
      let back = plan.light.count - 1 - place, parts = today.adding(months: -back).parts
      guard let first = Day(parts.year, parts.month, 1), let light = Light(rawValue: light) else {
        return nil
      }
      let report = MonthReported(
        month: String(first.description.prefix(7)), light: light, done: plan.done, next: plan.next,
        need: plan.need)
      return deed(min(first + 19, today)) { programme, actor in
        let now = programme.journal.world.now().day
        try await programme.decide(on: id, by: actor) { try $0.reporting(report, today: now) }
      }
    }
  }
}

extension ProgrammeLife {
  /// What is done in the last days: words of the report, figures, ideas and surveys.
  private var closing: [Deed] {
    let period = programme.content.period(on: today)
    let words = demo.chapters.compactMap { chapter -> Deed? in
      guard let section = SectionKind(rawValue: chapter.section) else { return nil }
      return deed(today - 7) { programme, actor in
        let content = programme.content
        try await programme.decide(by: actor) {
          try $0.writing(chapter.goal, section, period, chapter.words, in: content)
        }
      }
    }
    let known = today
    let freeze = deed(known) { programme, actor in try await programme.freeze(period, asOf: known, by: actor)
    }
    return words + [freeze] + demo.ideas.enumerated().flatMap { given($1, $0) } + surveys
  }

  private func given(_ thought: ProgrammeDemo.Thought, _ place: Int) -> [Deed] {
    guard let id = ID<Idea>("idea-\(place + 1)"), let state = IdeaState(rawValue: thought.state),
      !voters.isEmpty
    else { return [] }
    let voters = voters, day = today - 40 + place * 3
    let give = deed(day) { programme, _ in
      let given = IdeaGiven(title: thought.title, words: thought.words)
      try await programme.tell(given, to: id.stream, by: voters[place % voters.count])
      for vote in 0..<min(thought.votes, voters.count) {
        try await programme.tell(IdeaBacked(), to: id.stream, by: voters[(place + vote) % voters.count])
      }
    }
    let move = deed(day + 20) { programme, actor in
      try await programme.tell(IdeaMoved(state: state, reason: thought.reason), to: id.stream, by: actor)
    }
    return state == .given ? [give] : [give, move]
  }

  private var surveys: [Deed] {
    let period = periods.dropLast().last ?? programme.content.period(on: today)
    let entered = demo.outcomes.compactMap { outcome -> Deed? in
      guard let id = ID<Survey>(outcome.survey), let value = ReportedValue(outcome.value) else { return nil }
      let fact = OutcomeEntered(
        survey: outcome.survey, period: period, value: value, answers: outcome.answers, source: outcome.source
      )
      return deed(today - 30) { programme, actor in
        try await programme.tell(fact, to: id.stream, by: actor)
      }
    }
    return entered + programme.surveys.flatMap(answers)
  }

  /// Seven answers to each survey that can be answered by choosing.
  private func answers(_ survey: Questionnaire) -> [Deed] {
    guard let id = ID<Survey>(survey.id) else { return [] }
    return (0..<7).map { place in
      var given: [String: String] = [:]
      for (turn, question) in survey.questions.enumerated() {
        let choices = question.choices ?? []
        given[question.id] = choices.isEmpty ? "" : choices[(place + turn * 2) % choices.count].value
      }
      let fact = SurveyAnswered(questionnaire: survey.id, version: survey.version, answers: given)
      return deed(today - 12) { programme, _ in
        try await programme.tell(fact, to: id.stream, by: .anonymous)
      }
    }
  }
}

extension Programme {
  fileprivate func tell(_ fact: some FactPayload, to stream: Stream, by actor: Actor) async throws {
    _ = try await journal.change(by: actor) { try $0.add(fact, to: stream) }
  }
}
