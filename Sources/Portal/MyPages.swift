import Assessment
import Booking
import Contact
import County
import Markup

/// A matter as the resident sees it: what happens next, by when, by which promise, and how to change it.
struct MyMatterPage {
  var portal: Portal
  var ask: Ask
  var view: MatterView
  var error: Refusal?
  /// Opened by the secret word: no names, no words of anybody, no actions but to sign in.
  var isBySecret = false
  var secretPath = ""
  /// There is a time that could be booked now.
  var hasTimes = false

  private var lang: Lang { ask.lang }

  func page(back: (String, String)) -> Page {
    let topic = view.holding.contact.topic.name[lang]
    let title = isBySecret ? MyWords.received[lang] : topic
    let wrong = error.map { notice(.danger, paragraph($0.words[lang]), role: "alert") }
    return Page(
      title, back: back,
      """
      \(wrong)\(notice(view.standing == .closed ? .info : .done, heading: MyWords.next[lang], paragraph(next)))
      \(isBySecret ? secret : own)
      """)
  }

  private var next: String {
    switch view.standing {
    case .received, .answered:
      if let call = view.promisedCall {
        return MyWords.weCall[lang] + " " + call.words(now: portal.now)[lang] + "."
      }
      return promise ?? MyWords.weAnswer[lang]
    case .toBook:
      return [hasTimes ? MyWords.bookNow[lang] : MyWords.noTimes[lang], promise].compactMap(\.self).joined(
        separator: " ")
    case .waiting:
      return [MyWords.waiting[lang], hasTimes ? MyWords.freeNow[lang] : nil, promise].compactMap(\.self)
        .joined(separator: " ")
    case .booked: return view.reservation.appointment.map { portal.words($0, lang) } ?? ""
    case .visited: return MyWords.visited[lang]
    case .guided: return MyWords.guided[lang]
    case .closed: return MyWords.closed[lang]
    }
  }

  /// The tightest open promise: by when, and by which rule.
  private var promise: String? {
    guard let clock = view.clocks.first(where: \.isOpen) else { return nil }
    guard clock.due >= portal.now else {
      return MyWords.late(clock.rule.title, clock.due.day)[lang]
    }
    return MyWords.promised(clock.rule.title, clock.due.day)[lang]
  }

  private var secret: HTML {
    let rows = facts([
      (DeskWords.standing[lang], HTML(text: view.standing.name[lang])),
      (MyWords.when[lang], HTML(text: Format.moment(view.holding.opened, lang))),
    ])
    let keep = notice(.info, paragraph(MyWords.keepLink[lang]))
    let rise =
      view.holding.person == nil && view.holding.contact.about == .oneself
      ? ask.visitor.isSignedIn && ask.actor.role == .resident
        ? form(
          secretPath, secret: ask.visitor.secret,
          hidden("rise", "1") + button(MyWords.makeMine[lang], .secondary))
        : paragraph(MyWords.signInToSee[lang])
          + "<p>\(link("/sign-in", Words.signIn[lang], class: "button secondary"))</p>"
      : ""
    let answer: HTML =
      view.mayAnswer
      ? form(
        secretPath, secret: ask.visitor.secret,
        hidden("answer", "1") + button(MyWords.howWasIt[lang], .secondary)) : ""
    return "\(rows)\(keep)\(rise)\(answer)"
  }

  private var own: HTML {
    let holder = view.holding.holder.map { _ in MyWords.inHand[lang] } ?? MyWords.inQueue[lang]
    var known: [(String, HTML)] = [
      (DeskWords.unit[lang], HTML(text: portal.placeName(view.holding.unit.text, lang))),
      (DeskWords.holder[lang], HTML(text: holder)),
    ]
    if view.holding.contact.actedBy?.text == ask.actor.id {
      known.append((DeskWords.actedBy[lang], HTML(text: MyWords.you[lang])))
    } else if view.holding.contact.actedBy != nil {
      known.append((DeskWords.actedBy[lang], HTML(text: MyWords.actingPerson[lang])))
    }
    let traces = view.clocks.map { ClockBox(portal: portal, lang: lang).promise($0) }
    return """
      \(actions)\(facts(known))
      \(heading(DeskWords.firstWords[lang]))<div class="words" lang="\(view.holding.contact.lang.rawValue)">\(view.holding.contact.words)</div>
      \(heading(DeskWords.history[lang]))\(Timeline(portal: portal, lang: lang, forResident: true).html(view))
      \(traces.isEmpty ? "" : heading(MyWords.promises[lang]))\(traces)
      \(message)<p>\(link(MyLink.readers.path, MyWords.readers[lang]))</p>
      """
  }

  private var actions: HTML {
    let offered = view.standing.actions(for: .resident)
    var actions = HTML()
    if offered.contains(.book), hasTimes {
      actions += "<p>\(link(MyLink.times(view.id).path, DeskAction.book.name[lang], class: "button"))</p>"
    }
    if offered.contains(.move) {
      actions +=
        "<p>\(link(MyLink.times(view.id).path, DeskAction.move.name[lang], class: "button secondary"))</p>"
    }
    if offered.contains(.cancel) {
      let reasons = CancelReason.allCases.filter { $0 != .unit }.map { Choice($0.rawValue, $0.name[lang]) }
      let fields =
        select(Field("reason", DeskWords.reason[lang]), reasons)
        + button(DeskAction.cancel.name[lang], .danger)
      actions += fold(
        DeskAction.cancel.name[lang], form(MyLink.cancel(view.id).path, secret: ask.visitor.secret, fields))
    }
    if view.mayAnswer {
      actions += form(
        MyLink.feedback(view.id).path, secret: ask.visitor.secret, button(MyWords.howWasIt[lang], .secondary))
    }
    return actions
  }

  private var message: HTML {
    guard view.standing.actions(for: .resident).contains(.message) else { return "" }
    let fields =
      textArea(Field("words", MyWords.message[lang], required: true)) + button(MyWords.send[lang], .secondary)
    return heading(DeskAction.message.name[lang])
      + form(MyLink.message(view.id).path, secret: ask.visitor.secret, fields)
  }
}
