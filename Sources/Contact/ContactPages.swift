import County
import Markup

/// The resident's form: one question, one button; nothing is stored before the end.
struct ContactForm {
  var contact: Contact
  var ask: Ask

  private var lang: Lang { ask.lang }
  private var form: Form { ask.form }

  /// The page that the answers so far lead to; `nil` when all is answered and the contact can be sent.
  func pending() -> Page? {
    if !form.has("safe") { return safety }
    if Topic(rawValue: form["topic"]) == nil { return topics }
    if !form.has("words") || form["words"].unicodeScalars.count > 4_000 { return words }
    let dangers = contact.danger(fresh, lang)
    if !dangers.isEmpty, !form.has("heard") { return danger(dangers) }
    if let question = contact.questionnaire.pending(answers) { return page(for: question) }
    return form.has("send") ? nil : details()
  }

  /// The person's own words: without the lines that a flow wrote of answers, after it asked for danger itself.
  private var fresh: String {
    let told = Set(form["told"].split(separator: "\n").map { Form.clean(String($0)) })
    guard !told.isEmpty else { return form["words"] }
    return form["words"].split(separator: "\n").filter { !told.contains(Form.clean(String($0))) }
      .joined(separator: "\n")
  }

  /// The word drawn with the last page, by which a form sent twice is one contact: later it opens the follow-up page.
  var once: String? {
    let word = form["once"]
    let isOurs =
      word.utf8.count == 26 && word.utf8.allSatisfy { (97...122).contains($0) || (50...57).contains($0) }
    return isOurs ? word : nil
  }

  /// Answers to the questionnaire, by question.
  var answers: [String: String] {
    Dictionary(
      uniqueKeysWithValues: contact.questionnaire.questions.compactMap { question in
        form.has("q-" + question.id) ? (question.id, form["q-" + question.id]) : nil
      })
  }

  private func step(_ content: HTML, button label: Text = Words.go) -> HTML {
    let kept =
      (["safe", "topic", "words", "asked", "heard", "from", "told"]
      + contact.questionnaire.questions.map { "q-" + $0.id })
      .filter(form.has).map { hidden($0, form[$0]) }
    return Markup.form(
      ContactLink.write.path, secret: ask.visitor.secret, "\(kept)\(content)\(button(label[lang]))")
  }

  private func page(_ title: Text, _ content: HTML) -> Page {
    Page(title[lang], back: ("/", Words.front[lang]), content)
  }

  private var safety: Page {
    let signs = ContactWords.signs.map { HTML(text: $0[lang]) }
    let topic = Topic(rawValue: ask.query["topic"] ?? form["topic"]).map { hidden("topic", $0.rawValue) }
    let content: HTML = """
      \(notice(.danger, heading: ContactWords.call112[lang], list(signs)))
      \(notice(.warning, paragraph(ContactWords.call116117[lang])))
      \(step("\(topic)\(hidden("safe", "yes"))", button: ContactWords.noneOfThese))
      """
    return page(ContactWords.safetyTitle, content)
  }

  private var topics: Page {
    let choices = Topic.allCases.map { Choice($0.rawValue, $0.name[lang]) }
    return page(
      ContactWords.topicTitle, step(radios(Field("topic", ContactWords.topic[lang], required: true), choices))
    )
  }

  private var words: Page {
    let long =
      form["words"].unicodeScalars.count > 4_000
      ? Refusal.tooLong(ContactWords.words, most: 4_000).words[lang] : nil
    let field = Field(
      "words", ContactWords.words[lang], hint: ContactWords.wordsHint[lang],
      value: form.has("words") ? form["words"] : form["asked"],
      error: long, required: true)
    let again = Markup.form(
      ContactLink.write.path, secret: ask.visitor.secret,
      "\(hidden("safe", "yes"))\(hidden("topic", form["topic"]))\(hidden("from", form["from"]))\(textArea(field, rows: 6))\(button(Words.go[lang]))"
    )
    return page(ContactWords.wordsTitle, again)
  }

  private func danger(_ dangers: [Text]) -> Page {
    let lines = dangers.map { paragraph($0[lang]) }
    let content: HTML = """
      \(notice(.danger, lines.joined(), role: "alert"))
      \(step(hidden("heard", "yes"), button: ContactWords.goOnAnyway))
      """
    return page(ContactWords.dangerTitle, content)
  }

  private func page(for question: Questionnaire.Question) -> Page {
    let field = Field("q-" + question.id, question.text[lang], hint: question.hint?[lang], required: true)
    let choices = (question.choices ?? []).map { Choice($0.value, $0.text[lang]) }
    let quiet = field.underItsHeading
    return page(question.text, step(choices.isEmpty ? textArea(quiet) : radios(quiet, choices)))
  }

  /// Who it is and how to answer; `error` stands above the form.
  func details(error: Refusal? = nil) -> Page {
    let wrong = error.map { notice(.danger, paragraph($0.words[lang]), role: "alert") }
    let content: HTML = """
      \(wrong)\(step("\(about)\(ask.visitor.isSignedIn ? another : whoever)\(callback)\(hidden("send", "yes"))\(hidden("once", once ?? contact.journal.world.secret()))", button: ContactWords.send))
      """
    return page(ContactWords.detailsTitle, content)
  }

  private var about: HTML {
    let choices = About.allCases.map { Choice($0.rawValue, $0.name[lang]) }
    return radios(
      Field(
        "about", ContactWords.about[lang], value: form.has("about") ? form["about"] : "self", required: true),
      choices)
  }

  /// Of somebody else the signed-in person tells the name and the birthday.
  private var another: HTML {
    """
    \(textField(Field("name", ContactWords.otherName[lang], hint: ContactWords.otherHint[lang], value: form["name"]), most: 100))
    \(textField(Field("born", ContactWords.otherBorn[lang], hint: ContactWords.bornHint[lang], value: form["born"]), size: 12, most: 10))
    """
  }

  private var whoever: HTML {
    let places = [Choice("", "–")] + contact.municipalities.map { Choice($0.code, $0.name[lang]) }
    return """
      \(notice(.info, paragraph(ContactWords.anonymous[lang])))
      \(textField(Field("name", ContactWords.name[lang], value: form["name"], autocomplete: "name")))
      \(textField(Field("phone", ContactWords.phone[lang], value: form["phone"], autocomplete: "tel"), type: "tel", size: 20, most: 30))
      \(textField(Field("born", ContactWords.born[lang], hint: ContactWords.bornHint[lang], value: form["born"]), size: 12, most: 10))
      \(select(Field("municipality", ContactWords.municipality[lang], value: form["municipality"]), places))
      """
  }

  private var callback: HTML {
    let now = contact.journal.world.now()
    let windows = CallbackPromise.offered(now: now).enumerated().map { place, window in
      Choice(String(place + 1), window.words(now: now)[lang])
    }
    return radios(
      Field(
        "callback", ContactWords.callback[lang], hint: ContactWords.callbackHint[lang],
        value: form["callback"]),
      [Choice("", ContactWords.noCallback[lang])] + windows)
  }
}
