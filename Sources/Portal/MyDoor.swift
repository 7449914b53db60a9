import Booking
import Contact
import Feedback
package import County
import Feedback
import Markup
import Tables

/// The resident's door: own matters, own times, and who has read them; also the follow-up page without sign-in.
package struct MyDoor: Door {
  var portal: Portal

  package init(_ portal: Portal) { self.portal = portal }

  package func answer(_ ask: Ask) async throws -> Answer? {
    if case .follow(let word)? = ContactLink(ask.path) { return try await follow(word, ask) }
    guard let link = MyLink(ask.path) else { return nil }
    guard ask.visitor.isSignedIn else { throw Refusal.signInNeeded }
    guard ask.actor.role == .resident, let person = ID<Person>(ask.actor.id) else { throw Refusal.notYours }
    switch link {
    case .all: return try await all(ask)
    case .readers: return try await readers(of: person, ask)
    case .matter(let id): return try await matter(id, ask)
    case .message(let id): return try await message(id, ask)
    case .times(let id): return try await times(id, ask)
    case .cancel(let id): return try await cancel(id, ask)
    case .feedback(let id): return try await feedback(id, ask)
    }
  }

  private func all(_ ask: Ask) async throws -> Answer {
    let lang = ask.lang, access = ask.access
    let rows = try await portal.journal.database.read { try $0.rows(MyRecords.mine(access), DeskRow.init) }
    let cards = rows.map { row -> HTML in
      let starts = row.starts.map { paragraph("\(DeskWords.time[lang]): \(Format.moment($0, lang))") }
      return """
        <h2>\(link("/my/" + row.matter, row.topic.name[lang] + ", " + Format.day(row.opened.day, lang)))</h2>\
        <p><span class="tag">\(row.standing.name[lang])</span></p>\(starts)
        """
    }
    let content: HTML = """
      \(cards.isEmpty ? paragraph(MyWords.none[lang]) : list(cards, class: "cards"))
      <p>\(link(ContactLink.write.path, Words.contact[lang], class: "button"))</p>
      <p>\(link(MyLink.readers.path, MyWords.readers[lang]))</p>
      """
    return portal.house.answer(ask, Page(Words.mine[lang], back: ("/", Words.front[lang]), content))
  }

  private func matter(_ id: ID<Matter>, _ ask: Ask, error: Refusal? = nil) async throws -> Answer {
    let view = try await portal.open(id, by: ask.actor)
    var page = MyMatterPage(portal: portal, ask: ask, view: view, error: error)
    page.hasTimes = try await !portal.free(for: view, limit: 1).isEmpty
    return portal.house.answer(
      ask, status: error?.status ?? 200, page.page(back: (MyLink.all.path, Words.mine[ask.lang])))
  }

  /// The page behind a secret word: what happens, and nothing about who.
  private func follow(_ word: String, _ ask: Ask) async throws -> Answer {
    let digest = Digest.hex(word)
    let found = try await portal.journal.database.read {
      try $0.first(ContactRecords.matter(followedBy: digest)) { $0.text(0) }
    }
    guard let id = found.flatMap({ ID<Matter>($0) }) else { throw Refusal.noSuchMatter }
    let view = try await portal.look(id)
    if ask.method == .post, ask.form.has("rise") { return try await rise(id, view, ask, word) }
    if ask.method == .post, ask.form.has("answer"), view.mayAnswer {
      return .see(FeedbackLink.answer(try await portal.feedback.ask(id, by: .anonymous)).path)
    }
    let page = MyMatterPage(
      portal: portal, ask: ask, view: view, isBySecret: true, secretPath: ContactLink.follow(word).path)
    return portal.house.answer(ask, page.page(back: ("/", Words.front[ask.lang])))
  }

  /// Somebody who wrote without a name signs in and takes the matter as their own: the thread goes on.
  private func rise(_ id: ID<Matter>, _ view: MatterView, _ ask: Ask, _ word: String) async throws -> Answer {
    guard ask.actor.role == .resident, ask.visitor.isSignedIn, let person = ID<Person>(ask.actor.id),
      let known = try await portal.contact.person(person)
    else { throw Refusal.signInNeeded }
    guard view.holding.person == nil, view.holding.contact.about == .oneself else { throw Refusal.notYours }
    try await portal.journal.change(by: ask.actor) { ledger in
      try ledger.expect(id.stream, at: view.holding.version)
      try ledger.add(
        ContactIdentified(
          person: person, identity: .strong, born: known.born, municipality: known.municipality),
        to: id.stream)
    }
    return .see(MyLink.matter(id).path)
  }

  /// Makes the link to the one question; the page behind it knows nothing of the person.
  private func feedback(_ id: ID<Matter>, _ ask: Ask) async throws -> Answer {
    let view = try await look(id, ask)
    guard ask.method == .post, view.mayAnswer else { return .see(MyLink.matter(id).path) }
    return .see(FeedbackLink.answer(try await portal.feedback.ask(id, by: ask.actor)).path)
  }

  private func look(_ id: ID<Matter>, _ ask: Ask) async throws -> MatterView {
    let view = try await portal.look(id)
    guard ask.access.mayRead(view.holding.belonging) else { throw Refusal.notYours }
    return view
  }

  private func message(_ id: ID<Matter>, _ ask: Ask) async throws -> Answer {
    guard ask.method == .post else { return .see(MyLink.matter(id).path) }
    do {
      let words = try ask.form.needed("words", MyWords.message)
      let actor = ask.actor
      try await portal.journal.change(by: actor) { ledger in
        let holding = try portal.contact.holding(id, ledger)
        guard Access(actor).mayRead(holding.belonging) else { throw Refusal.notYours }
        guard holding.closed == nil else { throw Refusal.matterClosed }
        try ledger.add(MessageWritten(words: words, toResident: false), to: id.stream)
      }
      return .see(MyLink.matter(id).path)
    } catch let refusal as Refusal where refusal.status == 422 || refusal.status == 409 {
      return try await matter(id, ask, error: refusal)
    }
  }

  private func times(_ id: ID<Matter>, _ ask: Ask) async throws -> Answer {
    let view = try await portal.open(id, by: ask.actor)
    guard view.standing.actions(for: .resident).contains(where: { $0 == .book || $0 == .move }) else {
      return .see(MyLink.matter(id).path)
    }
    guard ask.method == .post else { return try await chooser(view, ask) }
    do {
      guard let time = ID<BookableTime>(ask.form["time"]) else { throw Refusal.unanswered(DeskWords.time) }
      let free = try await portal.free(for: view, limit: 200)
      guard free.contains(where: { $0.id == time }) else { throw Refusal.timeTaken }
      if view.standing == .booked {
        try await portal.booking.move(id, to: time, by: ask.actor)
      } else {
        try await portal.booking.book(time, for: id, by: ask.actor)
      }
      return .see(MyLink.matter(id).path)
    } catch let refusal as Refusal where refusal.status == 422 || refusal.status == 409 {
      return try await chooser(view, ask, error: refusal)
    }
  }

  private func chooser(_ view: MatterView, _ ask: Ask, error: Refusal? = nil) async throws -> Answer {
    let lang = ask.lang, free = try await portal.free(for: view, limit: 12)
    let wrong = error.map { notice(.danger, paragraph($0.words[lang]), role: "alert") }
    let label = view.standing == .booked ? DeskAction.move.name[lang] : DeskAction.book.name[lang]
    let choices = radios(
      Field("time", DeskWords.time[lang], required: true),
      free.map { Choice($0.id.text, Format.moment($0.time.starts, lang), note: portal.place($0, lang)) })
    let content =
      free.isEmpty
      ? paragraph(MyWords.noTimes[lang])
      : form(MyLink.times(view.id).path, secret: ask.visitor.secret, choices + button(label))
    return portal.house.answer(
      ask, status: error?.status ?? 200,
      Page(label, back: (MyLink.matter(view.id).path, Words.back[lang]), "\(wrong)\(content)"))
  }

  private func cancel(_ id: ID<Matter>, _ ask: Ask) async throws -> Answer {
    guard ask.method == .post else { return .see(MyLink.matter(id).path) }
    do {
      try await portal.booking.cancel(id, because: try ask.form.cancelReason("reason"), by: ask.actor)
      return .see(MyLink.matter(id).path)
    } catch let refusal as Refusal where refusal.status == 409 || refusal.status == 422 {
      return try await matter(id, ask, error: refusal)
    }
  }

  /// So many reads are on one page.
  private static let readsShown = 200

  /// Who has read my data, when, in which role and why: the newest, or those before what the address names.
  private func readers(of person: ID<Person>, _ ask: Ask) async throws -> Answer {
    let lang = ask.lang, before = ask.query["before"].flatMap { Int($0) } ?? .max
    let all = try await portal.journal.facts(of: person.trace).filter { $0.version < before }
    let facts = all.suffix(Self.readsShown)
    let older =
      all.count > facts.count
      ? facts.first.map {
        "<p>\(link("\(MyLink.readers.path)?before=\($0.version)", MyWords.olderReads[lang]))</p>" as HTML
      } : nil
    let rows = facts.reversed().compactMap { fact -> HTML? in
      guard let read = fact.read(RecordRead.self) else { return nil }
      let who =
        fact.actor.role == .resident
        ? (fact.actor.id == person.text ? MyWords.you[lang] : MyWords.actingPerson[lang])
        : "\(portal.staffName(fact.actor.id)), \(fact.actor.role.name[lang])"
      let parts = [
        who, fact.actor.unit.map { portal.placeName($0, lang) }, MyWords.ground(read.ground)[lang],
      ]
      return """
        <time datetime="\(fact.occurred.description)">\(Format.moment(fact.occurred, lang))</time>\
        \(parts.compactMap(\.self).joined(separator: " · "))
        """
    }
    let content =
      rows.isEmpty ? paragraph(MyWords.nobodyRead[lang]) : list(rows, class: "timeline", ordered: true)
    return portal.house.answer(
      ask, Page(MyWords.readers[lang], back: (MyLink.all.path, Words.mine[lang]), "\(content)\(older)"))
  }
}
