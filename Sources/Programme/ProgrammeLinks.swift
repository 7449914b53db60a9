package import County

/// The programme's addresses; a half-year stands as `11-26`.
package enum ProgrammeLink: Address {
  case portfolio, goals, reports, ideas, surveys, plan
  case benefit(ID<BenefitGoal>)
  /// The measures of a benefit goal and what fills them.
  case measures(ID<BenefitGoal>)
  case goal(ID<ProcessGoal>)
  case project(ID<Project>)
  case month(ID<Project>, ID<Project.Month>)
  case report(Period)
  case paper(Period)
  case text(Period)
  case idea(ID<Idea>)
  case survey(ID<Survey>)

  package init?(_ parts: [String]) {
    guard parts.first == "programme" else { return nil }
    let rest = parts.dropFirst().map(\.self)
    switch rest.count {
    case 0: self = .portfolio
    case 1:
      guard let page = Self.pages[rest[0]] else { return nil }
      self = page
    case 2:
      guard let one = Self.one(rest[0], rest[1]) else { return nil }
      self = one
    case 3:
      guard let two = Self.two(rest) else { return nil }
      self = two
    default: return nil
    }
  }

  private static let pages: [String: ProgrammeLink] = [
    "goals": .goals, "reports": .reports, "ideas": .ideas, "surveys": .surveys, "plan": .plan,
  ]

  private static func one(_ room: String, _ id: String) -> ProgrammeLink? {
    switch room {
    case "benefit": ID(id).map { .benefit($0) }
    case "goal": ID(id).map { .goal($0) }
    case "project": ID(id).map { .project($0) }
    case "report": Period(address: id).map { .report($0) }
    case "idea": ID(id).map { .idea($0) }
    case "survey": ID(id).map { .survey($0) }
    default: nil
    }
  }

  private static func two(_ parts: [String]) -> ProgrammeLink? {
    switch (parts[0], parts[2]) {
    case ("benefit", "measures"): ID(parts[1]).map { .measures($0) }
    case ("report", "pdf"): Period(address: parts[1]).map { .paper($0) }
    case ("report", "text"): Period(address: parts[1]).map { .text($0) }
    case ("project", let month):
      if let id = ID<Project>(parts[1]), let month = ID<Project.Month>(month) {
        .month(id, month)
      } else {
        nil
      }
    default: nil
    }
  }

  package var path: String {
    switch self {
    case .portfolio: "/programme"
    case .goals: "/programme/goals"
    case .reports: "/programme/reports"
    case .ideas: "/programme/ideas"
    case .surveys: "/programme/surveys"
    case .plan: "/programme/plan"
    case .benefit(let id): "/programme/benefit/\(id.text)"
    case .measures(let id): "/programme/benefit/\(id.text)/measures"
    case .goal(let id): "/programme/goal/\(id.text)"
    case .project(let id): "/programme/project/\(id.text)"
    case .month(let id, let month): "/programme/project/\(id.text)/\(month.text)"
    case .report(let period): "/programme/report/\(period.address)"
    case .paper(let period): "/programme/report/\(period.address)/pdf"
    case .text(let period): "/programme/report/\(period.address)/text"
    case .idea(let id): "/programme/idea/\(id.text)"
    case .survey(let id): "/programme/survey/\(id.text)"
    }
  }

  package static var examples: [ProgrammeLink] {
    let month: ProgrammeLink = ID<Project.Month>("2026-10").map { .month(.example, $0) } ?? .portfolio
    return [
      .portfolio, .goals, .reports, .ideas, .surveys, .plan,
      .benefit(.example), .measures(.example), .goal(.example),
      .project(.example), month, .report(.example), .paper(.example), .text(.example), .idea(.example),
      .survey(.example),
    ]
  }
}

extension Project {
  /// A month of a project, `2026-10`.
  package enum Month {}
}

extension Period {
  /// `11-26`, as an address writes it.
  package var address: String { "\(month)-\(year % 100 < 10 ? "0" : "")\(year % 100)" }

  package init?(address: String) {
    let parts = address.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let period = Period("\(parts[0])/\(parts[1])"), period.address == address else {
      return nil
    }
    self = period
  }
}
