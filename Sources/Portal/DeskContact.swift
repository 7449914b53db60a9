import Contact
import County
import Markup

/// A contact written by a professional while the person talks: phone or desk.
struct DeskContact {
  var portal: Portal

  func answer(_ ask: Ask) async throws -> Answer {
    guard ask.actor.role.isProfessional else { throw Refusal.notYours }
    guard ask.method == .post else { return portal.house.answer(ask, page(ask)) }
    do {
      let receipt = try await portal.contact.receive(try await entry(ask), by: ask.actor)
      if let me = ID<Professional>(ask.actor.id) {
        try? await portal.contact.change(receipt.matter, by: ask.actor) { try $0.claim(by: me) }
      }
      return .see(DeskLink.matter(receipt.matter).path)
    } catch let refusal as Refusal where refusal.status == 422 {
      return portal.house.answer(ask, status: 422, page(ask, error: refusal))
    }
  }

  private func page(_ ask: Ask, error: Refusal? = nil) -> Page {
    let lang = ask.lang, now = portal.now
    let dangers = ask.form.has("words") ? portal.contact.danger(ask.form["words"], lang) : []
    let channels = [ContactChannel.phone, .walkin, .callback, .chat, .letter].map {
      Choice($0.rawValue, $0.name[lang])
    }
    let windows = CallbackPromise.offered(now: now).enumerated().map {
      Choice(String($0 + 1), $1.words(now: now)[lang])
    }
    let places = [Choice("", "–")] + portal.contact.municipalities.map { Choice($0.code, $0.name[lang]) }
    let content: HTML = """
      \(error.map { notice(.danger, paragraph($0.words[lang]), role: "alert") })
      \(dangers.map { notice(.danger, paragraph($0[lang]), role: "alert") })
      \(radios(Field("channel", DeskWords.channelAsk[lang], value: ask.form.has("channel") ? ask.form["channel"] : "phone", required: true), channels))
      \(textArea(Field("words", DeskWords.whatIsIt[lang], value: ask.form["words"], required: true)))
      \(select(Field("topic", DeskWords.topic[lang], value: ask.form["topic"]), Topic.allCases.map { Choice($0.rawValue, $0.name[lang]) }))
      \(select(Field("about", ContactWords.about[lang], value: ask.form["about"]), About.allCases.map { Choice($0.rawValue, $0.name[lang]) }))
      \(textField(Field("code", DeskWords.code[lang], hint: DeskWords.codeHint[lang], value: ""), size: 14, most: 11))
      \(textField(Field("name", DeskWords.name[lang], value: ask.form["name"]), most: 100))
      \(textField(Field("born", ContactWords.born[lang], hint: ContactWords.bornHint[lang], value: ask.form["born"]), size: 12, most: 10))
      \(textField(Field("phone", DeskWords.phone[lang], value: ask.form["phone"]), type: "tel", size: 20, most: 30))
      \(select(Field("municipality", Text(fi: "Kotikunta", sv: "Hemkommun", en: "Municipality")[lang], value: ask.form["municipality"]), places))
      \(select(Field("callback", DeskWords.callback[lang], value: ask.form["callback"]), [Choice("", "–")] + windows))
      \(button(DeskWords.send[lang]))
      """
    return Page(
      DeskWords.new[lang], room: .desk, back: (DeskLink.view(.queue).path, DeskView.queue.name[lang]),
      form(DeskLink.write.path, secret: ask.visitor.secret, content))
  }

  private func entry(_ ask: Ask) async throws -> ContactReceived {
    let words = try ask.form.needed("words", DeskWords.firstWords)
    let topic = Topic(rawValue: ask.form["topic"]) ?? .other
    guard let channel = ContactChannel(rawValue: ask.form["channel"]),
      let unit = ID<CareUnit>(ask.actor.unit ?? "")
    else {
      throw Refusal.unanswered(DeskWords.channelAsk)
    }
    var entry = ContactReceived(channel: channel, words: words, lang: ask.lang, topic: topic, unit: unit)
    let (name, phone) = (
      try ask.form.text("name", DeskWords.person, most: 100),
      try ask.form.text("phone", DeskWords.phone, most: 30)
    )
    (entry.name, entry.phone) = (name.isEmpty ? nil : name, ContactReceived.number(phone))
    entry.about = About(rawValue: ask.form["about"]) ?? .oneself
    entry.born = try ask.form.birthday("born", by: portal.now.day)
    entry.identity = entry.name == nil && entry.phone == nil ? .anonymous : .light
    entry.municipality = portal.contact.municipalities.first { $0.code == ask.form["municipality"] }?.code
    if ask.form.has("code") { entry = try await identified(entry, ask.form["code"]) }
    if ask.form.has("callback") {
      entry.callback = try CallbackPromise.chosen(
        ask.form["callback"], phone: entry.phone, label: DeskWords.callback, now: portal.now)
    }
    return entry
  }

  private func identified(_ entry: ContactReceived, _ code: String) async throws -> ContactReceived {
    let (id, person) = try await portal.person(typed: code)
    var entry = entry
    (entry.person, entry.identity, entry.born, entry.municipality) = (
      id, .strong, person.born, person.municipality
    )
    entry.phone = entry.phone ?? person.phone
    return entry
  }
}
