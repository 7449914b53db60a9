import Assessment
import Booking
import Contact
import County
import Markup

/// One matter at the desk: first words, answers, clocks with traces, and what can be done.
final class MatterPage {
  let portal: Portal
  let ask: Ask
  let view: MatterView
  let free: [FreeTime]
  let earlier: [DeskRow]
  /// Codes of services to suggest.
  let fitting: [String]
  let error: Refusal?
  let lang: Lang
  let contact: ContactReceived

  init(
    portal: Portal, ask: Ask, view: MatterView, free: [FreeTime], earlier: [DeskRow], fitting: [String],
    error: Refusal?
  ) {
    (self.portal, self.ask, self.view, self.free) = (portal, ask, view, free)
    (self.earlier, self.fitting, self.error) = (earlier, fitting, error)
    (lang, contact) = (ask.lang, view.holding.contact)
  }

  var html: HTML {
    let actions = DeskActions(page: self)
    let wrong = error.map { notice(.danger, paragraph($0.words[lang]), role: "alert") }
    return """
      \(wrong)\(actions.buttons)
      \(heading(DeskWords.firstWords[lang]))
      <div class="words" lang="\(contact.lang.rawValue)">\(contact.words)</div>
      \(repeatNotice(actions))\(facts(known))\(answers)
      \(heading(DeskWords.clocks[lang]))\(clocks)
      \(actions.forms)
      \(heading(DeskWords.history[lang]))\(Timeline(portal: portal, lang: lang, forResident: false).html(view))
      \(heading(DeskWords.earlier[lang]))\(earlierList)
      """
  }

  private var known: [(String, HTML)] {
    let holding = view.holding
    let age = holding.born.map { " · \($0.years(to: portal.now.day)) \(DeskWords.years[lang])" } ?? ""
    let name = view.person?.name ?? contact.name ?? "–"
    let who: HTML =
      holding.person.map { link(DeskLink.person($0).path, name) + HTML(text: age) } ?? HTML(text: name + age)
    var known: [(String, HTML)] = [
      (DeskWords.person[lang], who),
      (DeskWords.identity[lang], HTML(text: "\(holding.identity.name[lang]) · \(contact.about.name[lang])")),
      (
        DeskWords.channel[lang],
        HTML(
          text:
            "\(contact.channel.name[lang]) · \(Format.moment(holding.opened, lang)) · \(contact.topic.name[lang])"
        )
      ),
      (DeskWords.standing[lang], HTML(text: view.standing.name[lang])),
      (DeskWords.unit[lang], HTML(text: portal.placeName(holding.unit.text, lang))),
      (
        DeskWords.holder[lang],
        HTML(text: holding.holder.map { portal.staffName($0.text) } ?? DeskWords.nobody[lang])
      ),
    ]
    if let phone = contact.phone ?? view.person?.phone ?? view.actor?.phone {
      known.append((DeskWords.phone[lang], link("tel:" + phone, phone)))
    }
    if let guided = contact.guided {
      known.append((DeskWords.guided[lang], HTML(text: portal.directions.name(guided, lang) ?? guided)))
    }
    if let call = contact.callback {
      known.append((DeskWords.callback[lang], HTML(text: call.words(now: portal.now)[lang])))
    }
    if contact.actedBy != nil {
      let words = [view.actor?.name, contact.about.name[lang]].compactMap(\.self).joined(separator: " · ")
      known.append((DeskWords.actedBy[lang], HTML(text: words)))
    }
    if let time = view.reservation.appointment {
      known.append((DeskWords.time[lang], HTML(text: portal.words(time, lang))))
    }
    return known
  }

  private var answers: HTML {
    guard let given = contact.answers, !given.isEmpty else { return "" }
    let questionnaire = portal.contact.questionnaire
    let pairs = questionnaire.path(through: given).compactMap { question -> (String, HTML)? in
      guard let answer = given[question.id] else { return nil }
      return (
        question.text[lang], HTML(text: question.choices?.first { $0.value == answer }?.text[lang] ?? answer)
      )
    }
    return heading(DeskWords.answers[lang]) + facts(pairs)
  }

  private var clocks: HTML {
    let box = ClockBox(portal: portal, lang: lang)
    let call = view.promisedCall.map(box.call)
    guard call != nil || !view.clocks.isEmpty else { return paragraph(DeskWords.noClocks[lang]) }
    return "\(call)\(view.clocks.map(box.html))"
  }

  private func repeatNotice(_ actions: DeskActions) -> HTML {
    guard let earlier = contact.earlier, view.holding.linked == nil, view.standing != .closed else {
      return ""
    }
    return notice(
      .warning, heading: DeskAction.link.name[lang],
      link(DeskLink.matter(earlier).path, DeskWords.earlier[lang]) + actions.linkForm(earlier))
  }

  private var earlierList: HTML {
    let rows = earlier.filter { $0.matter != view.id.text }.map { row -> HTML in
      "\(link("/desk/matter/" + row.matter, row.words)) <span class=\"note\">\(Format.day(row.opened.day, lang)) · \(row.standing.name[lang])</span>"
    }
    return rows.isEmpty ? paragraph(DeskWords.earlierNone[lang]) : list(rows)
  }
}

/// One clock with its reason.
struct ClockBox {
  var portal: Portal
  var lang: Lang

  func html(_ clock: Clock) -> HTML {
    let standing: HTML =
      clock.isOpen ? portal.slack(clock.due, lang) : "<span class=\"tag\">\(state(clock.state))</span>"
    let trace = clock.told(in: lang).map { HTML(text: $0.words) }
    return """
      <div class="clock"><p>\(standing) <strong>\(clock.rule.title[lang])</strong> → \(Format.moment(clock.due, lang))</p>\
      \(fold(DeskWords.why[lang] + " " + clock.rule.title[lang], list(trace, ordered: true)))</div>
      """
  }

  /// A call that was promised and has not been made.
  func call(_ call: CallbackPromise) -> HTML {
    """
    <div class="clock"><p>\(portal.slack(call.to, lang)) <strong>\(DeskWords.callback[lang])</strong> → \
    \(call.words(now: portal.now)[lang])</p></div>
    """
  }

  /// The same for the resident: by when, without the desk's slack.
  func promise(_ clock: Clock) -> HTML {
    let tag: HTML = clock.isOpen ? "" : "<span class=\"tag\">\(state(clock.state))</span> "
    let words =
      clock.isOpen && clock.due < portal.now
      ? MyWords.late(clock.rule.title, clock.due.day)[lang]
      : "\(clock.rule.title[lang]) → \(Format.day(clock.due.day, lang))"
    let trace = clock.told(in: lang).map { HTML(text: $0.words) }
    return """
      <div class="clock"><p>\(tag)\(words)</p>\
      \(fold(DeskWords.why[lang] + " " + clock.rule.title[lang], list(trace, ordered: true)))</div>
      """
  }

  private func state(_ state: Clock.State) -> String {
    switch state {
    case .running: Text(fi: "käy", sv: "går", en: "running")[lang]
    case .paused: Text(fi: "tauolla", sv: "pausad", en: "paused")[lang]
    case .met: Text(fi: "✓ ajoissa", sv: "✓ i tid", en: "✓ in time")[lang]
    case .late: Text(fi: "■ myöhässä", sv: "■ försenad", en: "■ late")[lang]
    case .ended: Text(fi: "päättyi", sv: "upphörde", en: "ended")[lang]
    }
  }
}

extension Portal {
  /// `ke 25.11.2026 klo 9.00, Kajaanin terveysasema, sairaanhoitaja, puhelimessa`.
  func words(_ time: Appointment, _ lang: Lang) -> String {
    [
      Format.moment(time.starts, lang), placeName(time.unit.text, lang),
      worker(time.profession, time.professional, lang), time.mode.name[lang], "\(time.minutes) min",
    ].joined(separator: ", ")
  }

  /// `sairaanhoitaja Eeva Ruovikkouomas`: two times at once differ by who is there.
  private func worker(_ profession: String, _ who: ID<Professional>, _ lang: Lang) -> String {
    let name = staff[who.text]?.name
    return [Profession.name(profession)[lang], name].compactMap(\.self).joined(separator: " ")
  }

  /// Where, with whom and how: what a moment's own words leave out.
  func place(_ free: FreeTime, _ lang: Lang) -> String {
    let time = free.time
    return [
      placeName(time.unit.text, lang), worker(time.profession, time.professional, lang), time.mode.name[lang],
      "\(time.minutes) min",
    ].joined(separator: ", ")
  }

  func words(_ free: FreeTime, _ lang: Lang) -> String { words(Appointment(free.id, free.time), lang) }
}
