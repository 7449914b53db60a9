package import County
import Markup

extension Programme: Door {
  package func answer(_ ask: Ask) async throws -> Answer? {
    guard let here = ProgrammeLink(ask.path) else { return nil }
    guard ask.visitor.isSignedIn else { throw Refusal.signInNeeded }
    let role = ask.actor.role
    guard role.readsProgramme || role.isProfessional && here.isOpenToStaff else { throw Refusal.notYours }
    if ask.method == .post { return try await change(here, ask) }
    return try await show(here, ask)
  }

  private func show(_ here: ProgrammeLink, _ ask: Ask, status: Int = 200, said: Refusal? = nil) async throws
    -> Answer
  {
    switch here {
    case .portfolio where !ask.actor.role.readsProgramme: return .see(ProgrammeLink.ideas.path)
    case .portfolio:
      return page(ask, PortfolioPage(self, ask, try await portfolio(), try await state()).page, status)
    case .goals: return page(ask, GoalsPage(self, ask, try await state()).page(said), status)
    case .benefit(let id): return page(ask, try await benefit(id, ask).page(said), status)
    case .measures(let id): return page(ask, try await measures(id, ask).page(said), status)
    case .goal(let id): return page(ask, try await goal(id, ask).page(said), status)
    case .plan:
      return page(
        ask, try ProjectForms(self, ask, nil, try await portfolio(), try await state()).planPage(said), status
      )
    case .project(let id): return page(ask, try await project(id, ask).page(said), status)
    case .month(let id, let month): return page(ask, try await project(id, ask).page(of: month.text), status)
    case .reports: return page(ask, ReportListPage(self, ask, try await state()).page, status)
    case .report(let period): return page(ask, try await report(period, ask).page(said), status)
    case .paper(let period): return try await paper(period)
    case .text(let period):
      let report = try await report(known: period)
      return .file(
        Array(report.text.utf8), type: "text/plain; charset=utf-8",
        name: "oma-arviointi-\(period.address).txt")
    case .ideas: return page(ask, IdeasPage(self, ask, try await ideas()).page(said), status)
    case .idea(let id): return page(ask, try await idea(id, ask).page(said), status)
    case .surveys: return page(ask, SurveysPage(self, ask, try await surveyFacts()).page(said), status)
    case .survey(let id): return page(ask, try await survey(id, ask).page(said), status)
    }
  }

  private func page(_ ask: Ask, _ page: Page, _ status: Int) -> Answer {
    var shown = page
    shown.content = "\(parts(ask))\(page.content)"
    return house.answer(ask, status: status, shown)
  }

  /// The programme's own menu.
  private func parts(_ ask: Ask) -> HTML {
    let all: [(ProgrammeLink, Text)] = [
      (.portfolio, ProgrammeWords.portfolio), (.goals, ProgrammeWords.goals),
      (.reports, ProgrammeWords.reports),
      (.ideas, ProgrammeWords.ideas), (.surveys, ProgrammeWords.surveys),
    ]
    let seen = all.filter { ask.actor.role.readsProgramme || $0.0.isOpenToStaff }
    let items = seen.map { place, name -> HTML in
      let here: HTML = place == ProgrammeLink(ask.path) ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(place.path)\"\(here)>\(name[ask.lang])</a></li>"
    }
    return
      "<nav aria-label=\"\(ProgrammeWords.sections[ask.lang])\"><ul class=\"filters\">\(items)</ul></nav>"
  }

  /// A change and then the page again; what was refused for its words is shown beside them.
  private func change(_ here: ProgrammeLink, _ ask: Ask) async throws -> Answer {
    do {
      return .see(try await act(here, ask).path)
    } catch let refusal as Refusal where refusal.status == 422 || refusal.status == 409 {
      return try await show(here, ask, status: refusal.status, said: refusal)
    }
  }

  private func act(_ here: ProgrammeLink, _ ask: Ask) async throws -> ProgrammeLink {
    switch here {
    case .goals, .benefit, .goal: try await changeGoals(here, ask)
    case .measures(let id): try await changeMeasures(id.text, ask)
    case .plan, .project: return try await changeProject(here, ask)
    case .report(let period): try await changeReport(period, ask)
    case .ideas, .idea: return try await changeIdeas(here, ask)
    case .surveys, .survey: try await changeSurveys(here, ask)
    default: throw Refusal.notFound
    }
    return here
  }
}

extension ProgrammeLink {
  /// Pages that every professional may use: ideas and surveys.
  var isOpenToStaff: Bool {
    switch self {
    case .ideas, .idea, .surveys, .survey, .portfolio: true
    default: false
    }
  }
}

extension Ask {
  /// Only the programme office writes plans and scores.
  func mustBeOffice() throws(Refusal) {
    guard actor.role == .programmeOffice else { throw .notYours }
  }
}

extension Programme {
  func portfolio() async throws -> Portfolio { Portfolio(try await journal.facts(ofRoom: "project")) }
  func ideas() async throws -> [IdeaStanding] { IdeaStanding.all(try await journal.facts(ofRoom: "idea")) }
  func surveyFacts() async throws -> [Fact] { try await journal.facts(ofRoom: "survey") }

  /// What was refused, in a box above the forms.
  func said(_ refusal: Refusal?, _ lang: Lang) -> HTML {
    refusal.map { notice(.warning, paragraph($0.words[lang]), role: "alert") } ?? ""
  }
}
