import Catalogue
import County
import Markup

/// An association's own desk: its cards with their review, orders to answer, and its figures (järjestön työpöytä).
struct AssociationDoor {
  var tray: Tray
  var ask: Ask

  private var lang: Lang { ask.lang }

  func answer(_ link: TrayLink) async throws -> Answer {
    guard ask.visitor.isSignedIn else { throw Refusal.signInNeeded }
    guard ask.actor.role == .association, let unit = ask.actor.unit, let id = ID<Association>(unit),
      let association = tray.content[id]
    else { throw Refusal.notYours }
    switch link {
    case .write: return try await write(nil, association)
    case .card(let id): return try await edit(id, association)
    case .request(let id): return try await request(id)
    default: return try await desk(association)
    }
  }

  private func desk(_ association: Association) async throws -> Answer {
    let cards = try await tray.cards(of: association.id), orders = try await orders(of: association.id)
    let half = HalfYear(tray.now.day)
    let figures = try await tray.figures(half).first { $0.provider == association.id.text }
    let content: HTML = """
      \(heading(AssociationWords.cards[lang]))\(list(cards.map(row), class: "cards"))
      <p>\(link(TrayLink.write.path, AssociationWords.add[lang], class: "button"))</p>
      \(heading(AssociationWords.orders[lang]))\(orders.isEmpty ? paragraph(AssociationWords.noOrders[lang]) : orderTable(orders))
      \(heading(TrayReportWords.title[lang]))\(TrayReportPage.table([figures].compactMap(\.self), tray, half, lang))
      """
    return tray.house.answer(ask, Page(association.name[lang], room: .desk, content))
  }

  private func row(_ state: CardState) -> HTML {
    let today = tray.now.day
    let mark: HTML =
      state.isWithdrawn
      ? tag(AssociationWords.withdrawn[lang]) : state.isStale(on: today) ? tag(TrayWords.staleMark[lang]) : ""
    let due = "\(AssociationWords.due[lang]) \(Format.day(state.staleFrom, lang))"
    return """
      <h3>\(link(TrayLink.card(state.id).path, state.card.name.best(lang)?.words ?? state.id.text)) \(mark)</h3>\
      <p class="note">\(TrayWords.reviewed[lang]) \(Format.day(state.reviewed.day, lang)) · \(due)</p>
      """
  }

  private func tag(_ words: String) -> HTML { "<span class=\"tag\">\(words)</span>" }

  private func orders(of association: ID<Association>) async throws -> [(ID<Order>, Order)] {
    var orders: [(ID<Order>, Order)] = []
    for id in try await tray.orders(of: association).prefix(40) {
      orders.append((id, try await tray.order(id)))
    }
    return orders
  }

  /// The list tells when and what stands open; who it is, only the order's own page, which leaves a trace.
  private func orderTable(_ orders: [(ID<Order>, Order)]) -> HTML {
    let rows = orders.map { id, order -> [HTML] in
      let standing =
        order.answer.map { $0.accepted ? AssociationWords.welcomed : AssociationWords.declined }
        ?? AssociationWords.open
      return [
        link(TrayLink.request(id).path, Format.moment(order.at, lang)), HTML(text: standing[lang]),
        HTML(text: order.placed.referredBy == nil ? "–" : TrayWords.refer[lang]),
        HTML(text: order.score.map { "\($0) / 5" } ?? "–"),
      ]
    }
    let columns = [MatterWhen.sent, AssociationWords.standing, AssociationWords.way, TrayWords.rating]
    return table(caption: AssociationWords.orders[lang], columns: columns.map { $0[lang] }, rows: rows)
  }

  private func request(_ id: ID<Order>) async throws -> Answer {
    let order = try await tray.order(id)
    guard order.mayRead(ask.actor) else { throw Refusal.notYours }
    if let person = order.placed.person {
      try await tray.journal.change(by: ask.actor) { ledger in
        try ledger.add(RecordRead(what: "order", matter: nil, ground: "order"), to: person.trace)
      }
    }
    guard ask.method == .post else { return requestPage(id, order) }
    do {
      guard let yes = ["yes": true, "no": false][ask.form["answer"]] else {
        throw Refusal.unanswered(AssociationWords.standing)
      }
      let words = try ask.form.text("words", TrayWords.answerWords, most: 1_000), actor = ask.actor
      try await tray.change(id, by: actor) { try $0.answer(accepted: yes, words: words, by: actor) }
      return .see(TrayLink.desk.path)
    } catch let refusal as Refusal where refusal.status == 422 {
      return requestPage(id, order, error: refusal)
    }
  }

  private func requestPage(_ id: ID<Order>, _ order: Order, error: Refusal? = nil) -> Answer {
    let wrong = error.map { notice(.danger, paragraph($0.words[lang]), role: "alert") }
    let who = facts([
      (TrayWords.name[lang], HTML(text: order.placed.name)),
      (TrayWords.phone[lang], dialled(order.placed.phone)),
      (MatterWhen.sent[lang], HTML(text: Format.moment(order.at, lang))),
    ])
    let content: HTML = """
      \(wrong)\(who)<div class="words" lang="\(order.placed.lang.rawValue)">\(order.placed.words)</div>\(answering(id, order))
      """
    return tray.house.answer(
      ask, status: error?.status ?? 200,
      Page(
        AssociationWords.order[lang], room: .desk, back: (TrayLink.desk.path, AssociationWords.desk[lang]),
        content))
  }

  private func answering(_ id: ID<Order>, _ order: Order) -> HTML {
    if let answer = order.answer { return notice(.info, paragraph(answer.words)) }
    return Markup.form(
      TrayLink.request(id).path, secret: ask.visitor.secret,
      textArea(
        Field("words", TrayWords.answerWords[lang], value: ask.form["words"], required: true), rows: 3,
        most: 1_000)
        + button(AssociationWords.accept[lang], name: "answer", value: "yes")
        + button(AssociationWords.decline[lang], .secondary, name: "answer", value: "no"))
  }

  private func edit(_ id: ID<Card>, _ association: Association) async throws -> Answer {
    let state = try await tray.card(id)
    guard state.mayWrite(ask.actor) else { throw Refusal.notYours }
    if ask.method == .post, ask.form.has("mark") {
      try await tray.mark(id, withdrawn: ask.form["mark"] == "withdraw", by: ask.actor)
      return .see(TrayLink.desk.path)
    }
    return try await write(state, association)
  }

  private func write(_ state: CardState?, _ association: Association) async throws -> Answer {
    guard ask.method == .post else {
      return form(state, CardForm(card: state?.card, ask: ask, tray: tray), association)
    }
    let card = CardForm.card(ask.form, languages: TrayWords.languageCodes, tray: tray)
    do {
      try await tray.write(card, as: state?.id, for: association.id, by: ask.actor)
      return .see(TrayLink.desk.path)
    } catch let refusal as Refusal where refusal.status == 422 {
      return form(state, CardForm(card: card, ask: ask, tray: tray), association, error: refusal)
    }
  }

  private func form(
    _ state: CardState?, _ fields: CardForm, _ association: Association, error: Refusal? = nil
  ) -> Answer {
    let wrong = error.map { notice(.danger, paragraph($0.words[lang]), role: "alert") }
    let path = state.map { TrayLink.card($0.id).path } ?? TrayLink.write.path
    let marks = state.map { _ in
      Markup.form(
        path, secret: ask.visitor.secret,
        button(AssociationWords.review[lang], name: "mark", value: "review")
          + button(AssociationWords.withdraw[lang], .danger, name: "mark", value: "withdraw"))
    }
    let content: HTML = """
      \(wrong)\(marks)\(Markup.form(path, secret: ask.visitor.secret, fields.html + button(AssociationWords.save[lang])))
      """
    let title = state?.card.name.best(lang)?.words ?? AssociationWords.add[lang]
    return tray.house.answer(
      ask, status: error?.status ?? 200,
      Page(title, room: .desk, back: (TrayLink.desk.path, AssociationWords.desk[lang]), content))
  }
}
