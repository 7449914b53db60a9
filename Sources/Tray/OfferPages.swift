import Catalogue
import County
import Markup

/// The page of one card: what it is, how to reach it, asking for it, and sending a client there.
struct OfferDoor {
  var tray: Tray
  var ask: Ask

  private var lang: Lang { ask.lang }

  func answer(_ id: ID<Card>) async throws -> Answer {
    let state = try await tray.card(id)
    guard !state.isWithdrawn else { throw Refusal.noSuchCard }
    guard ask.method == .post else { return try await page(state) }
    if ask.form.has("open") {
      try await tray.opened(id.text)
      return try await page(state, isOpen: true)
    }
    do {
      let word = try await tray.order(try order(state), by: ask.actor)
      return .see(TrayLink.order(word).path)
    } catch let refusal as Refusal where refusal.status == 422 {
      return try await page(state, error: refusal)
    }
  }

  private func order(_ state: CardState) throws(Refusal) -> OrderPlaced {
    var order = OrderPlaced(
      card: state.id, words: try ask.form.needed("words", TrayWords.orderWords, most: 1_000), lang: lang,
      name: try ask.form.needed("name", TrayWords.name, most: 100),
      phone: try ask.form.needed("phone", TrayWords.phone, most: 30), consent: ask.form.has("consent"),
      follow: "")
    if ask.actor.role.isProfessional { order.referredBy = ID(ask.actor.id) }
    if ask.actor.role == .resident, ask.visitor.isSignedIn { order.person = ID(ask.actor.id) }
    return order
  }

  private func page(_ state: CardState, isOpen: Bool = false, error: Refusal? = nil) async throws -> Answer {
    let offers = try await tray.offers()
    guard let offer = offers.first(where: { $0.id == state.id.text }) else { throw Refusal.noSuchCard }
    let wrong = error.map { notice(.danger, paragraph($0.words[lang]), role: "alert") }
    let view = OfferView(tray: tray, ask: ask)
    let stale = offer.isStale ? notice(.warning, paragraph(TrayWords.stale[lang])) : nil
    let content: HTML = """
      \(wrong)\(stale)<p>\(view.words(offer.about))</p>\(facts(rows(offer, state, view)))
      \(isOpen ? details(state) : opener(state))
      \(heading(ask.actor.role.isProfessional ? TrayWords.refer[lang] : TrayWords.order[lang]))\(asking(state))
      <p class="note">\(TrayWords.source[lang]). \(TrayWords.reviewed[lang]) \(Format.day(state.reviewed.day, lang)).</p>
      """
    let title = offer.name.best(lang)?.words ?? offer.id
    return tray.house.answer(
      ask, status: error?.status ?? 200,
      Page(title, back: (TrayLink.tray.path, TrayWords.tray[lang]), content))
  }

  private func rows(_ offer: TrayOffer, _ state: CardState, _ view: OfferView) -> [(String, HTML)] {
    [
      (TrayWords.provider[lang], view.words(offer.provider)),
      (TrayWords.times[lang], view.words(offer.times)),
      (TrayWords.distance[lang], HTML(text: view.distance(offer))),
      (TrayWords.price[lang], HTML(text: TrayWords.price(offer.price)[lang])),
      (TrayWords.languages[lang], HTML(text: view.languages(offer))),
      (TrayWords.access[lang], HTML(text: view.access(offer))),
      (TrayWords.rating[lang], HTML(text: view.rating(offer))),
    ]
  }

  /// Asked for by a press, so that the provider learns how often.
  private func opener(_ state: CardState) -> HTML {
    form(
      TrayLink.offer(state.id).path, secret: ask.visitor.secret,
      button(TrayWords.contactDetails[lang], .secondary, name: "open", value: "yes"))
  }

  private func details(_ state: CardState) -> HTML {
    facts([
      (TrayWords.phone[lang], state.card.phone.isEmpty ? "–" : dialled(state.card.phone)),
      (TrayWords.web[lang], HTML(text: state.card.web ?? "–")),
    ])
  }

  private func asking(_ state: CardState) -> HTML {
    let isOther = ask.actor.role.isProfessional
    let agree = [Choice("yes", isOther ? TrayWords.consentOther[lang] : TrayWords.consent[lang])]
    let fields: HTML = """
      \(textArea(Field("words", (isOther ? TrayWords.clientWish : TrayWords.orderWords)[lang], value: ask.form["words"], required: true), rows: 3, most: 1_000))\
      \(textField(Field("name", (isOther ? TrayWords.clientName : TrayWords.name)[lang], value: ask.form["name"], required: true, autocomplete: isOther ? "off" : "name"), most: 100))\
      \(textField(Field("phone", (isOther ? TrayWords.clientPhone : TrayWords.phone)[lang], value: ask.form["phone"], required: true, autocomplete: isOther ? "off" : "tel"), type: "tel", size: 20, most: 30))\
      \(checkboxes(Field("consent", TrayWords.permission[lang]), agree))\
      \(button(isOther ? TrayWords.refer[lang] : TrayWords.order[lang]))
      """
    return form(TrayLink.offer(state.id).path, secret: ask.visitor.secret, fields)
  }
}

/// What somebody asked for, opened by its word: whether the association has answered, and how it was.
struct OrderDoor {
  var tray: Tray
  var ask: Ask

  private var lang: Lang { ask.lang }

  func follow(_ word: String) async throws -> Answer {
    let (id, order) = try await tray.order(followedBy: word)
    guard ask.method == .post else { return try await page(word, order) }
    do {
      guard let score = Int(ask.form["score"]) else { throw Refusal.noRating }
      try await tray.change(id, by: .anonymous) { try $0.rate(score) }
      return .see(TrayLink.order(word).path)
    } catch let refusal as Refusal where refusal.status == 422 {
      return try await page(word, order, error: refusal)
    }
  }

  private func page(_ word: String, _ order: Order, error: Refusal? = nil) async throws -> Answer {
    let wrong = error.map { notice(.danger, paragraph($0.words[lang]), role: "alert") }
    let card = try await tray.card(order.placed.card)
    let about = facts([
      (TrayWords.order[lang], OfferView(tray: tray, ask: ask).words(card.card.name)),
      (TrayWords.provider[lang], HTML(text: tray.content[card.association]?.name[lang] ?? "–")),
      (MatterWhen.sent[lang], HTML(text: Format.moment(order.at, lang))),
    ])
    let content: HTML = "\(wrong)\(standing(order))\(about)\(rating(word, order))"
    return tray.house.answer(
      ask, status: error?.status ?? 200,
      Page(TrayWords.sent[lang], back: (TrayLink.tray.path, TrayWords.tray[lang]), content))
  }

  private func standing(_ order: Order) -> HTML {
    guard let answer = order.answer else {
      return notice(.info, paragraph(TrayWords.waiting[lang]) + paragraph(TrayWords.sentHow[lang]))
    }
    return notice(
      answer.accepted ? .done : .warning,
      heading: (answer.accepted ? TrayWords.accepted : TrayWords.declined)[lang], paragraph(answer.words))
  }

  private func rating(_ word: String, _ order: Order) -> HTML? {
    if order.score != nil { return paragraph(TrayWords.thanks[lang]) }
    guard order.answer?.accepted == true else { return nil }
    let choices = (1...5).map { Choice(String($0), String($0)) }
    return heading(TrayWords.rate[lang])
      + form(
        TrayLink.order(word).path, secret: ask.visitor.secret,
        radios(Field("score", TrayWords.rateHow[lang], required: true), choices)
          + button(TrayWords.rate[lang]))
  }
}

/// When something was sent, in words.
enum MatterWhen {
  static let sent = Text(fi: "Lähetetty", sv: "Skickad", en: "Sent")
}
