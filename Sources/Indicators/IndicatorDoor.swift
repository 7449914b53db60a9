package import County
import Markup
import Tables

extension Actor {
  /// Reads figures as they are, with their small numbers.
  var readsFigures: Bool { role.readsBoard || role.isProfessional }
}

extension Indicators: Door {
  package func answer(_ ask: Ask) async throws -> Answer? {
    guard let link = IndicatorLink(ask.path) else { return nil }
    switch link {
    case .list: return try await list(ask)
    case .one(let id): return try await one(id, ask)
    case .data: return try await data(ask, isPublic: !ask.actor.readsFigures)
    case .alerts, .acknowledge, .queues: return try await work(link, ask)
    }
  }

  /// Pages for those who work with figures.
  private func work(_ link: IndicatorLink, _ ask: Ask) async throws -> Answer {
    guard ask.visitor.isSignedIn else { throw Refusal.signInNeeded }
    guard ask.actor.readsFigures else { throw Refusal.notYours }
    switch link {
    case .acknowledge(let key):
      guard ask.method == .post else { throw Refusal.notFound }
      try await acknowledge(
        key, note: try ask.form.text("note", IndicatorWords.alerts, most: 500), by: ask.actor)
      return .see(IndicatorLink.alerts.path)
    case .queues: return try await queues(ask)
    default: return try await alerts(ask)
    }
  }

  private func alerts(_ ask: Ask) async throws -> Answer {
    let page = AlertPage(indicators: self, ask: ask, standings: try await alerts())
    return house.answer(ask, workPage(IndicatorWords.alerts, page.html, ask.lang))
  }

  private func workPage(_ title: Text, _ content: HTML, _ lang: Lang) -> Page {
    Page(title[lang], room: .board, back: (IndicatorLink.list.path, IndicatorWords.indicators[lang]), content)
  }

  private func queues(_ ask: Ask) async throws -> Answer {
    let today = journal.world.now().day
    let all = await live.ask { store in
      store.queues(today: today).map { queue, flow in
        NamedQueue(
          key: queue.key(store.book), unit: store.book.units.names[Int(queue.unit)],
          profession: queue.profession.map { store.book.professions.names[Int($0)] }, flow: flow)
      }
    }
    let sorted = all.sorted { ($0.flow.size, $1.key) > ($1.flow.size, $0.key) }
    let chosen = sorted.first { $0.key == ask.query["queue"] } ?? sorted.first
    let target = weeks(ask.query["target"], otherwise: 4), until = weeks(ask.query["until"], otherwise: 12)
    let page = QueuePage(
      indicators: self, ask: ask, queues: sorted, chosen: chosen, target: target, until: until)
    return house.answer(ask, workPage(IndicatorWords.queues, page.html, ask.lang))
  }

  private func weeks(_ text: String?, otherwise usual: Int) -> Int {
    text.flatMap { Int($0) }.map { min(max($0, 1), 520) } ?? usual
  }

  private func list(_ ask: Ask) async throws -> Answer {
    let scope = try FigureScope(ask, today: journal.world.now().day)
    if let unit = scope.unit, names.units[unit] == nil { throw Refusal.notFound }
    let rows = await live.ask(asKnown: scope.asOf) { [registry] store in
      registry.indicators.indices.map { IndicatorCard(store, registry, $0, scope) }
    }
    let page = IndicatorListPage(
      indicators: self, ask: ask, scope: scope, cards: rows, loaded: await live.loaded)
    return house.answer(ask, Page(IndicatorWords.indicators[ask.lang], room: .board, page.html))
  }

  /// A moment's figure has no small numbers hidden: it is for those who work with figures.
  private func momentary(_ id: String, _ ask: Ask) async throws -> Answer {
    guard registry.momentary.contains(where: { $0.id == id }) else { throw Refusal.noIndicator }
    guard ask.visitor.isSignedIn else { throw Refusal.signInNeeded }
    guard ask.actor.readsFigures else { throw Refusal.notYours }
    return try await moment(id, ask)
  }

  private func one(_ id: String, _ ask: Ask) async throws -> Answer {
    guard let number = registry.number(id) else { return try await momentary(id, ask) }
    let scope = try FigureScope(ask, today: journal.world.now().day)
    let (registry, names) = (registry, names)
    let view = try await live.ask(asKnown: scope.asOf) { store in
      try IndicatorView(store, registry, number, scope, names)
    }
    let now = await live.ask { $0.reading(number, scope.period, view.cut) }
    let rows = try await behind(view, ask)
    let page = IndicatorPage(
      indicators: self, ask: ask, scope: scope, view: view, now: now, rows: rows,
      comparison: try await comparison(number, scope))
    return house.answer(
      ask,
      Page(
        registry.indicators[number].name[ask.lang], room: .board,
        back: (IndicatorLink.list.path + scope.query, IndicatorWords.indicators[ask.lang]), page.html))
  }

  /// The matters behind a figure, of those that the reader may see.
  private func behind(_ view: IndicatorView, _ ask: Ask) async throws -> [MatterBehind] {
    guard ask.actor.readsFigures, !view.matters.isEmpty else { return [] }
    let access = ask.access, ids = view.matters
    return try await journal.database.read { connection in
      try connection.rows(IndicatorRecords.matters(ids, readableBy: access)) { row in
        MatterBehind(id: row.text(0), topic: row.text(1), opened: Moment(seconds: row.int(2)))
      }
    }
  }
}

/// A matter behind a figure, as its list shows it.
struct MatterBehind: Sendable {
  var id: String
  var topic: String
  var opened: Moment
}
