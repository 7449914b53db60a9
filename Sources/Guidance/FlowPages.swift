package import County
package import Markup

/// All flows: each with the sentence that says for whom it is.
struct FlowListPage {
  var flows: Flows
  var ask: Ask

  private var lang: Lang { ask.lang }

  var page: Page {
    let content: HTML = """
      \(paragraph(FlowWords.allAbout[lang]))\(FlowCards.doors(flows.book.flows, lang))\(pictures)
      """
    return Page(FlowWords.all[lang], back: ("/", Words.front[lang]), content)
  }
}

extension FlowListPage {
  /// For those who work here: how each flow is used, and what providers' offers led to.
  private var pictures: HTML? {
    guard ask.actor.role.isProfessional || ask.actor.role.readsBoard else { return nil }
    let rows = flows.book.flows.map { flow -> [HTML] in
      [
        link(FlowLink.picture(flow.address).path, flow.title[ask.lang]), HTML(text: flow.owner[ask.lang]),
        HTML(text: Format.day(flow.review, ask.lang)),
      ]
    }
    let columns = [FlowWords.picture, FlowWords.owner, FlowWords.review].map { $0[ask.lang] }
    return table(caption: FlowWords.picture[ask.lang], columns: columns, rows: rows)
      + "<p>\(link("/tray/report", FlowWords.report[ask.lang]))</p>"
  }
}

/// Doors to flows, for the front page and answers.
package enum FlowCards {
  package static func doors(_ flows: [Flow], _ lang: Lang) -> HTML {
    let rows = flows.map { flow -> HTML in
      """
      <li><a href="\(FlowLink.start(flow.address).path)">\(flow.title[lang])<span>\(flow.about[lang])</span></a></li>
      """
    }
    return "<ul class=\"doors\">\(rows)</ul>"
  }
}

/// The first page of a flow: what it is, who answers for it, and one button.
struct FlowStartPage {
  var flow: Flow
  var ask: Ask

  private var lang: Lang { ask.lang }

  var page: Page {
    let begin = form(
      FlowLink.start(flow.address).path, secret: ask.visitor.secret, button(FlowWords.start[lang]))
    let content: HTML = """
      \(paragraph(flow.about[lang]))
      \(notice(.danger, paragraph(FlowWords.dangerFirst[lang])))
      \(begin)\(paragraph(FlowWords.promise[lang], class: "note"))
      \(fold(FlowWords.about[lang], origin))\(drawing)
      """
    return Page(flow.title[lang], back: (FlowLink.all.path, FlowWords.all[lang]), content)
  }

  private var origin: HTML {
    facts([
      (FlowWords.owner[lang], HTML(text: flow.owner[lang])),
      (FlowWords.review[lang], HTML(text: Format.day(flow.review, lang))),
    ]) + paragraph(flow.approval[lang])
  }

  private var drawing: HTML? {
    guard ask.actor.role.isProfessional || ask.actor.role.readsBoard else { return nil }
    return "<p>\(link(FlowLink.picture(flow.address).path, FlowWords.picture[lang]))</p>"
  }
}

/// One question, one button.
struct FlowQuestionPage {
  var flow: Flow
  var ask: Ask
  var word: String
  var place: Int
  var question: Questionnaire.Question
  var given: String?

  private var lang: Lang { ask.lang }

  func page(error: Refusal? = nil) -> Page {
    let here = FlowLink.step(flow.address, word: word, place: place).path
    let field = Field(
      "answer", FlowWords.choose[lang], hint: question.hint?[lang], value: given ?? "",
      error: error?.words[lang], required: true)
    let choices = (question.choices ?? []).map { Choice($0.value, $0.text[lang]) }
    let content: HTML = """
      <p class="note">\(flow.title[lang]) · \(FlowWords.progress(place)[lang])</p>
      \(form(here, secret: ask.visitor.secret, "\(radios(field, choices))\(button(Words.go[lang]))"))
      """
    return Page(question.text[lang], back: (before, Words.back[lang]), content)
  }

  private var before: String {
    place == 1
      ? FlowLink.start(flow.address).path : FlowLink.step(flow.address, word: word, place: place - 1).path
  }
}

/// Where the answers led: what to do now, steps that can be taken, and what was said.
struct FlowOutcomePage {
  var flows: Flows
  var flow: Flow
  var ask: Ask
  var word: String
  var walk: FlowWalk
  var outcome: Flow.Outcome
  /// Where the outcome is to ask for a time.
  var times: FlowTimes?

  private var lang: Lang { ask.lang }

  var page: Page {
    let advice = outcome.advice.map { paragraph($0[lang]) }.joined()
    let told = outcome.isEmergency ? notice(.danger, advice, role: "alert") : advice
    let content: HTML = """
      \(told)\(offered)\(steps)\(late)\(heading(FlowWords.yourAnswers[lang]))\(said)
      <p>\(link(FlowLink.start(flow.address).path, FlowWords.again[lang]))</p>\(other)
      \(paragraph(flow.approval[lang], class: "note"))
      """
    return Page(
      outcome.title[lang],
      back: (FlowLink.step(flow.address, word: word, place: max(walk.steps.count, 1)).path, Words.back[lang]),
      content)
  }

  /// Own times first, where the person may choose; else who calls.
  private var offered: HTML? {
    times.map { times in
      let soonest = times.next.map { paragraph(FlowWords.soonest($0)[lang]) }
      let how =
        times.own.map { "<p>\(link($0, FlowWords.ownTimes[lang], class: "button"))</p>" as HTML }
        ?? paragraph(FlowWords.calls(times)[lang])
      return notice(.info, "\(soonest)\(how)")
    }
  }

  private var steps: HTML {
    outcome.steps.enumerated().map { place, step in
      FlowStepView(flows: flows, ask: ask, step: step, look: place == 0 ? "button" : "button secondary")
        .html(said: FlowWords.said(flow, walk.answers, lang), answers: walk.answers, from: from)
    }.joined()
  }

  /// Which flow and outcome sent the person here, for the professional.
  private var from: String { "\(flow.id)/\(flow.version)/\(outcome.id)" }

  private var late: HTML? {
    flow.review < flows.journal.world.now().day ? notice(.warning, paragraph(FlowWords.stale[lang])) : nil
  }

  private var said: HTML {
    let rows = walk.steps.enumerated().compactMap { place, step -> (String, HTML)? in
      guard let question = flow.question(step.question),
        let choice = question.choices?.first(where: { $0.value == step.answer })
      else { return nil }
      let path = FlowLink.step(flow.address, word: word, place: place + 1).path
      let name = unseen(": " + question.text[lang])
      let change: HTML = "<a href=\"\(path)\">\(FlowWords.change[lang])\(name)</a>"
      return (question.text[lang], "\(choice.text[lang])<br>\(change)")
    }
    return facts(rows)
  }

  /// A person can always be reached, even where the outcome is self-care.
  private var other: HTML? {
    guard !outcome.steps.contains(where: { $0.do == .contact || $0.do == .book || $0.do == .call }) else {
      return nil
    }
    return "<p>\(FlowWords.other[lang]) \(link("/contact", Words.contact[lang]))</p>"
  }
}

/// One step that can be taken from an outcome.
struct FlowStepView {
  var flows: Flows
  var ask: Ask
  var step: Flow.Step
  var look: String

  private var lang: Lang { ask.lang }

  func html(said: String, answers: [String: String], from: String) -> HTML {
    let label = FlowWords.step(step, name: name)[lang]
    switch step.do {
    case .call: return press("tel:" + step.to.filter { $0.isNumber || $0 == "+" }, label)
    case .selfcare: return press("/selfcare/\(step.to)", label)
    case .service, .form: return press("/services/\(step.to.lowercased())", label)
    case .flow: return press("/flows/\(step.to)", label)
    case .contact, .book: return contact(label, said, answers, from)
    }
  }

  private var name: Text {
    switch step.do {
    case .selfcare: flows.selfcare[step.to]?.title ?? Text(same: step.to)
    case .flow: flows.book[step.to]?.title ?? Text(same: step.to)
    default:
      flows.service(step.to).map { name in
        Text(
          fi: name.best(.fi)?.words ?? step.to, sv: name.best(.sv)?.words ?? step.to,
          en: name.best(.en)?.words ?? step.to)
      } ?? Text(same: step.to)
    }
  }

  private func press(_ address: String, _ label: String) -> HTML {
    "<p>\(link(address, label, class: look))</p>"
  }

  /// The contact form goes on from here: what was said is its first words, and questions it would ask again are
  /// answered already.
  private func contact(_ label: String, _ said: String, _ answers: [String: String], _ from: String) -> HTML {
    let known = answers.sorted { $0.key < $1.key }.map { hidden("q-" + $0.key, $0.value) }
    let words = Field("words", FlowWords.tell[lang], hint: FlowWords.tellHint[lang], value: said)
    return form(
      "/contact", secret: ask.visitor.secret,
      """
      \(hidden("safe", "yes"))\(hidden("topic", step.to))\(hidden("from", from))\(hidden("told", said))\(known)\
      \(textArea(words, rows: 6))\(button(label))
      """)
  }
}

/// A page of advice that one can follow alone (omahoidon sivu).
struct SelfcareView {
  var flows: Flows
  var ask: Ask
  var selfcare: SelfcarePage

  private var lang: Lang { ask.lang }

  var page: Page {
    let seek = list(selfcare.seek.map { HTML(text: $0[lang]) })
    let origin = facts([
      (FlowWords.owner[lang], HTML(text: selfcare.owner[lang])),
      (FlowWords.review[lang], HTML(text: Format.day(selfcare.review, lang))),
    ])
    let content: HTML = """
      \(heading(FlowWords.whatNow[lang]))\(list(selfcare.todo.map { HTML(text: $0[lang]) }))
      \(notice(.warning, heading: FlowWords.seek[lang], seek))
      <p>\(link("/contact?topic=\(selfcare.topic)", Words.contact[lang], class: "button"))</p>
      \(fold(FlowWords.about[lang], "\(origin)\(paragraph(flows.selfcare.approval[lang]))"))
      """
    return Page(selfcare.title[lang], back: (FlowLink.all.path, FlowWords.all[lang]), content)
  }
}
