package import County
package import Indicators
import Markup
import Tables

/// The board's addresses.
package enum BoardLink: Address {
  case county
  case unit(ID<CareUnit>)
  case measure(Measure, unit: ID<CareUnit>?)
  case stream(unit: ID<CareUnit>?)
  case data(unit: ID<CareUnit>?)

  package init?(_ parts: [String]) {
    guard parts.first == "board" else { return nil }
    let unit = parts.count > 2 ? ID<CareUnit>(parts[2]) : nil
    if parts.count > 2, unit == nil { return nil }
    switch (parts.count, parts.dropFirst().first) {
    case (1, _): self = .county
    case (2, "stream"), (3, "stream"): self = .stream(unit: unit)
    case (2, "data"), (3, "data"): self = .data(unit: unit)
    case (3, "unit"): self = unit.map { .unit($0) } ?? .county
    case (2, let name?), (3, let name?):
      guard let measure = Measure(rawValue: name) else { return nil }
      self = .measure(measure, unit: unit)
    default: return nil
    }
  }

  package var path: String {
    switch self {
    case .county: "/board"
    case .unit(let id): "/board/unit/\(id.text)"
    case .measure(let measure, let unit): "/board/\(measure.rawValue)" + (unit.map { "/\($0.text)" } ?? "")
    case .stream(let unit): "/board/stream" + (unit.map { "/\($0.text)" } ?? "")
    case .data(let unit): "/board/data" + (unit.map { "/\($0.text)" } ?? "")
    }
  }

  package static var examples: [BoardLink] {
    [
      .county, .unit(.example), .stream(unit: nil), .stream(unit: .example), .data(unit: nil),
      .data(unit: .example),
    ]
      + Measure.allCases.flatMap { [.measure($0, unit: nil), .measure($0, unit: .example)] }
  }
}

/// The leader's door: tiles, definitions, trends and the matters behind a number.
package struct BoardDoor: Door {
  var portal: Portal

  package init(_ portal: Portal) { self.portal = portal }

  package func answer(_ ask: Ask) async throws -> Answer? {
    guard let link = BoardLink(ask.path) else { return nil }
    guard ask.visitor.isSignedIn else { throw Refusal.signInNeeded }
    guard ask.actor.role.readsBoard || ask.actor.role.isProfessional else { throw Refusal.notYours }
    switch link {
    case .county: return try await tiles(nil, ask)
    case .unit(let id): return try await tiles(try known(id), ask)
    case .measure(let measure, let unit): return try await one(measure, try unit.map(known), ask)
    case .stream(let unit):
      return .events(await portal.board.updates(.init(unit: unit?.text, lang: ask.lang)))
    case .data(let unit): return try await data(try unit.map(known)?.id)
    }
  }

  private func known(_ id: ID<CareUnit>) throws -> Place {
    guard let place = portal.place(id.text) else { throw Refusal.notFound }
    return place
  }

  private func tiles(_ place: Place?, _ ask: Ask) async throws -> Answer {
    let lang = ask.lang
    let mark = [await portal.board.turn, portal.now.seconds / 15]
    let content = await portal.tiles.part(TilesKey(unit: place?.id.text, lang: lang), under: mark) {
      await drawn(place, lang)
    }
    let title = "\(Words.board[lang]): \(place?.name[lang] ?? BoardPageWords.county[lang])"
    return portal.house.answer(ask, Page(title, room: .board, content))
  }

  private func drawn(_ place: Place?, _ lang: Lang) async -> HTML {
    let figures = await portal.board.figures, ready = await portal.board.isReady,
      loaded = await portal.board.loaded
    let tiles = portal.definitions.map {
      BoardTile(portal: portal, lang: lang, figures: figures, definition: $0, place: place).html
    }
    let unitLinks =
      [Choice("", BoardPageWords.county[lang])] + portal.places.map { Choice($0.id.text, $0.name[lang]) }
    let links = unitLinks.map { choice -> HTML in
      let path = ID<CareUnit>(choice.value).map { BoardLink.unit($0).path } ?? BoardLink.county.path
      let mark: HTML = choice.value == (place?.id.text ?? "") ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(path)\"\(mark)>\(choice.label)</a></li>"
    }
    let stream = BoardLink.stream(unit: place?.id).path
    let wait =
      ready ? nil : notice(.info, paragraph(BoardPageWords.loading(loaded.done, of: loaded.of)[lang]))
    return """
      \(wait)<p class="asof">\(BoardPageWords.asOf[lang]) <span id="asof">\(BoardWords.clock(portal.now))</span></p>
      <p class="unseen" id="live-said" aria-live="polite"></p>
      <ul class="tiles" data-live="\(stream)">\(tiles.map { "<li class=\"tile\">\($0)</li>" })</ul>
      \(fold(BoardPageWords.units[lang], "<ul class=\"filters\">\(links)</ul>", open: place != nil))
      """
  }

  private func one(_ measure: Measure, _ place: Place?, _ ask: Ask) async throws -> Answer {
    guard let definition = portal.definitions.first(where: { $0.id == measure }) else {
      throw Refusal.notFound
    }
    let figures = await portal.board.figures
    let ids = figures.matters(behind: measure, unit: place?.id.text, now: portal.now, limit: .max)
    let nearest = Array(
      measure == .waiting ? ids.prefix(BoardRecords.most) : ids.suffix(BoardRecords.most))
    let access = ask.access
    let rows = try await portal.journal.database.read { connection in
      try connection.rows(BoardRecords.matters(nearest, readableBy: access), DeskRow.init)
    }
    let page = MeasurePage(
      portal: portal, ask: ask, figures: figures, definition: definition, place: place, behind: ids.count,
      rows: rows)
    return portal.house.answer(
      ask,
      Page(
        definition.name[ask.lang], room: .board,
        back: (place.map { BoardLink.unit($0.id).path } ?? BoardLink.county.path, Words.board[ask.lang]),
        page.html))
  }

  /// The eight figures for another system.
  private func data(_ unit: ID<CareUnit>?) async throws -> Answer {
    let figures = await portal.board.figures, now = portal.now
    let readings = Measure.allCases.map { figures.reading($0, unit: unit?.text, now: now) }
    return .json(
      try JSON.encode(BoardData(asOf: now, position: figures.position, unit: unit?.text, figures: readings)))
  }
}
