package import County
import Markup

/// The flows' door: one question a page, kept in the walk, so that the browser's own back works (ohjauspolun ovi).
extension Flows: Door {
  package func answer(_ ask: Ask) async throws -> Answer? {
    guard let link = FlowLink(ask.path) else { return nil }
    switch link {
    case .all: return house.answer(ask, FlowListPage(flows: self, ask: ask).page)
    case .start(let id): return try await start(try flow(id), ask)
    case .step(let id, let word, let place): return try await step(try flow(id), word, place, ask)
    case .end(let id, let word): return try await end(try flow(id), word, ask)
    case .picture(let id): return try await picture(try flow(id), ask)
    case .selfcare(let id):
      guard let page = selfcare[id.text] else { throw Refusal.notFound }
      return house.answer(ask, SelfcareView(flows: self, ask: ask, selfcare: page).page)
    }
  }

  private func flow(_ id: ID<Flow>) throws -> Flow {
    guard let flow = book[id.text] else { throw Refusal.notFound }
    return flow
  }

  private func start(_ flow: Flow, _ ask: Ask) async throws -> Answer {
    guard ask.method == .post else { return house.answer(ask, FlowStartPage(flow: flow, ask: ask).page) }
    let word = try await start(flow, in: ask.lang)
    return .see(FlowLink.step(flow.address, word: word, place: 1).path)
  }

  /// The walk, if it is of this flow as it is now.
  private func walk(_ word: String, in flow: Flow) async throws -> FlowWalk {
    let walk = try await walk(word)
    guard walk.flow == flow.id, walk.version == flow.version else { throw Refusal.noSuchWalk }
    return walk
  }

  private func step(_ flow: Flow, _ word: String, _ place: Int, _ ask: Ask) async throws -> Answer {
    let walk = try await walk(word, in: flow)
    let path = flow.graph.path(through: walk.answers)
    guard place <= path.count else { return .see(here(flow, word, walk)) }
    let question = path[place - 1]
    let page = FlowQuestionPage(
      flow: flow, ask: ask, word: word, place: place, question: question,
      given: walk.answers[question.id])
    guard ask.method == .post else { return house.answer(ask, page.page()) }
    guard question.accepts(ask.form["answer"]) else {
      return house.answer(ask, status: 422, page.page(error: .unanswered(question.text)))
    }
    try await answer(question.id, ask.form["answer"], in: word)
    return .see(next(flow, word, place, try await self.walk(word)))
  }

  /// The page after `place`: the next question, or the outcome.
  private func next(_ flow: Flow, _ word: String, _ place: Int, _ walk: FlowWalk) -> String {
    walk.outcome != nil && walk.steps.count <= place
      ? FlowLink.end(flow.address, word: word).path
      : FlowLink.step(flow.address, word: word, place: place + 1).path
  }

  /// Where the walk is now.
  private func here(_ flow: Flow, _ word: String, _ walk: FlowWalk) -> String {
    guard walk.outcome == nil else { return FlowLink.end(flow.address, word: word).path }
    return FlowLink.step(flow.address, word: word, place: walk.steps.count + 1).path
  }

  private func end(_ flow: Flow, _ word: String, _ ask: Ask) async throws -> Answer {
    let walk = try await walk(word, in: flow)
    guard let outcome = walk.outcome.flatMap(flow.outcome) else { return .see(here(flow, word, walk)) }
    var page = FlowOutcomePage(flows: self, flow: flow, ask: ask, word: word, walk: walk, outcome: outcome)
    if let step = outcome.steps.first(where: { $0.do == .book }) {
      page.times = try await times(step.to, ask)
    }
    return house.answer(ask, page.page)
  }

  /// The picture is for those who work here.
  private func picture(_ flow: Flow, _ ask: Ask) async throws -> Answer {
    guard ask.visitor.isSignedIn else { throw Refusal.signInNeeded }
    guard ask.actor.role.isProfessional || ask.actor.role.readsBoard else { throw Refusal.notYours }
    let days = ask.query["days"] == "1" ? 1 : ask.query["days"] == "90" ? 90 : 30
    let traffic = try await traffic(of: flow, since: journal.world.now() + -days * 86_400)
    return house.answer(ask, FlowPicture(flow: flow, ask: ask, traffic: traffic, days: days).page)
  }
}
