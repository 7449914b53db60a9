package import County
import Contact
import Markup
import Tables

/// The desk's door: queue, matter, new contact, person, times. Only for professionals and team leaders.
package struct DeskDoor: Door {
  var portal: Portal

  package init(_ portal: Portal) { self.portal = portal }

  package func answer(_ ask: Ask) async throws -> Answer? {
    guard let link = DeskLink(ask.path) else { return nil }
    guard ask.visitor.isSignedIn else { throw Refusal.signInNeeded }
    guard ask.actor.role.isProfessional || ask.actor.role == .leader, ask.actor.unit != nil else {
      throw Refusal.notYours
    }
    switch link {
    case .view(let view): return try await queue(view, ask)
    case .matter(let id): return try await matter(id, ask)
    case .act(let id, let action): return try await act(action, on: id, ask)
    case .next: return try await next(ask)
    case .write: return try await DeskContact(portal: portal).answer(ask)
    case .person(let id): return try await person(id, ask)
    case .times: return try await DeskTimes(portal: portal).answer(ask)
    }
  }

  private func list(_ view: DeskView, _ ask: Ask) async throws -> QueuePage {
    let key = QueueKey(
      view: view, unit: ask.actor.unit ?? "", holder: view == .mine ? ask.actor.id : nil, lang: ask.lang)
    let mark = [portal.journal.freshness.mark(of: "matter"), portal.now.seconds / 60]
    let queue = try await portal.queues.part(key, under: mark) { try await drawn(view, ask) }
    return QueuePage(portal: portal, ask: ask, view: view, queue: queue)
  }

  private func drawn(_ view: DeskView, _ ask: Ask) async throws -> DrawnQueue {
    let unit = ask.actor.unit ?? "", actor = ask.actor
    let (rows, count) = try await portal.journal.database.read { connection in
      (
        try connection.rows(view.rows(unit: unit, actor: actor, limit: 40), DeskRow.init),
        try connection.count(view.count(unit: unit, actor: actor))
      )
    }
    let drawing = QueueDrawing(portal: portal, lang: ask.lang)
    return DrawnQueue(rows: rows.map(drawing.row), count: count)
  }

  private func frame(_ ask: Ask, title: String, queue: QueuePage, current: String?, _ right: HTML) -> Answer {
    let lang = ask.lang
    let write =
      ask.actor.role.isProfessional
      ? link(DeskLink.write.path, DeskWords.new[lang], class: "button", key: "u") : nil
    let tools: HTML = """
      <div class="actions">\(write)\(link(DeskLink.times.path, DeskWords.times[lang], class: "button secondary"))\(keys(lang))</div>
      """
    let line: HTML = """
      <section class="queue" aria-label="\(DeskView.queue.name[lang])">\(queue.list(current: current))</section>
      """
    let work: HTML = "<section aria-label=\"\(title)\">\(right)</section>"
    // what one works on comes first where there is no room side by side, and for those who listen
    let content: HTML = """
      <div class="deskhead">\(tools)</div>
      <div class="split\(current == nil ? " alone" : "")">\(current == nil ? [line, work] : [work, line])</div>
      """
    return portal.house.answer(ask, Page(title, room: .desk, content))
  }

  /// Turns single keys off and on; shown where there is a script to hear them.
  private func keys(_ lang: Lang) -> HTML {
    "<button type=\"button\" class=\"button quiet\" data-keys hidden>\(DeskWords.keys[lang])</button>"
  }

  private func queue(_ view: DeskView, _ ask: Ask) async throws -> Answer {
    let title = "\(view.name[ask.lang]): \(portal.placeName(ask.actor.unit ?? "", ask.lang))"
    let help: HTML = """
      \(paragraph(DeskWords.choose[ask.lang]))\(link(DeskLink.next.path, DeskWords.next[ask.lang], class: "button", key: "n"))
      """
    return frame(ask, title: title, queue: try await list(view, ask), current: nil, help)
  }

  private func next(_ ask: Ask) async throws -> Answer {
    let query = DeskView.free.rows(unit: ask.actor.unit ?? "", actor: ask.actor, limit: 1)
    let rows = try await portal.journal.database.read { try $0.rows(query, DeskRow.init) }
    return .see(rows.first.map { "/desk/matter/\($0.matter)" } ?? DeskLink.view(.queue).path)
  }

  func matter(_ id: ID<Matter>, _ ask: Ask, error: Refusal? = nil) async throws -> Answer {
    let view = try await portal.open(id, by: ask.actor)
    let page = MatterPage(
      portal: portal, ask: ask, view: view, free: try await portal.free(for: view),
      earlier: try await earlier(view, ask.access),
      fitting: try await portal.fitting(view, for: ask.actor.role), error: error)
    let title = "\(view.holding.contact.topic.name[ask.lang]): \(view.standing.name[ask.lang])"
    return frame(ask, title: title, queue: try await list(.queue, ask), current: id.text, page.html)
  }

  private func act(_ action: DeskAction, on id: ID<Matter>, _ ask: Ask) async throws -> Answer {
    guard ask.method == .post else { return .see(DeskLink.matter(id).path) }
    do {
      let stays = try await DeskWork(portal: portal, ask: ask, matter: id).perform(action)
      return .see(stays ? DeskLink.matter(id).path : DeskLink.view(.queue).path)
    } catch let refusal as Refusal where refusal.status == 409 || refusal.status == 422 {
      guard case .page(let html, _) = try await matter(id, ask, error: refusal) else { throw refusal }
      return .page(html, status: refusal.status)
    }
  }

  /// The person's other matters that the reader may see.
  func earlier(_ matter: ID<Matter>, _ access: Access) async throws -> [DeskRow] {
    try await earlier(try await portal.look(matter), access)
  }

  private func earlier(_ view: MatterView, _ access: Access) async throws -> [DeskRow] {
    guard let person = view.holding.person else { return [] }
    return try await matters(of: person, readableBy: access)
  }

  private func matters(of person: ID<Person>, readableBy access: Access) async throws -> [DeskRow] {
    let query = MyRecords.matters(of: person, readableBy: access)
    return try await portal.journal.database.read { try $0.rows(query, DeskRow.init) }
  }

  /// A person's matters, for those who are treating one of them now or have treated one.
  private func person(_ id: ID<Person>, _ ask: Ask) async throws -> Answer {
    let access = ask.access, lang = ask.lang
    let mine = try await portal.journal.database.read { try $0.count(MyRecords.readable(of: id, by: access)) }
    guard mine > 0, let person = try await portal.contact.person(id) else { throw Refusal.notYours }
    try await portal.trace(id, RecordRead(what: "person", matter: nil, ground: "care"), by: ask.actor)
    let rows = try await matters(of: id, readableBy: access).map { row -> [HTML] in
      [
        link("/desk/matter/\(row.matter)", row.words), HTML(text: Format.day(row.opened.day, lang)),
        HTML(text: row.topic.name[lang]),
        HTML(text: row.standing.name[lang]), portal.slack(row.due, lang),
      ]
    }
    let columns = [
      DeskWords.firstWords, DeskWords.channel, DeskWords.branch, DeskWords.standing, DeskWords.clocks,
    ].map { $0[lang] }
    let about = facts([
      (
        DeskWords.person[lang],
        HTML(text: "\(person.name), \(person.born.years(to: portal.now.day)) \(DeskWords.years[lang])")
      ),
      (DeskWords.phone[lang], HTML(text: person.phone ?? "–")),
    ])
    let table = table(caption: DeskWords.earlier[lang], columns: columns, rows: rows)
    return portal.house.answer(
      ask,
      Page(
        person.name, room: .desk, back: (DeskLink.view(.queue).path, DeskView.queue.name[lang]), about + table
      ))
  }
}
