import County
import Markup

/// The pages of the door.
struct SignInPages {
  var house: House
  var phone: String
  var ask: Ask

  private var lang: Lang { ask.lang }

  func choose(_ entrances: [Entrance]) -> Answer {
    let to = Ask.ownPath(ask.query["to"]).map { "?to=" + Ask.escaped($0) } ?? ""
    let ways = entrances.map { entrance -> HTML in
      """
      <p>\(link(SignInLink.out(entrance).path + to, SignInWords.entrances[entrance]?[lang] ?? "", class: "button"))</p>
      \(paragraph(SignInWords.notes[entrance]?[lang] ?? ""))
      """
    }
    return house.answer(ask, Page(Words.signIn[lang], back: front, "\(ways)\(wayOn)"))
  }

  /// Why it did not work, and a way on.
  func stopped(_ refusal: Refusal) -> Answer {
    var ask = ask
    ask.path = ["sign-in"]  // another language begins from the choice: this way back is used up
    let content: HTML = """
      \(notice(.warning, paragraph(refusal.words[lang]), role: "alert"))
      <p>\(link(SignInLink.choose.path, SignInWords.again[lang], class: "button"))</p>
      \(wayOn)
      """
    return house.answer(ask, status: refusal.status, Page(SignInWords.stopped[lang], back: front, content))
  }

  func ended(_ elsewhere: [Entrance]) -> Answer {
    let more = elsewhere.map { entrance -> HTML in
      "<p>\(link(SignInLink.endThere(entrance).path, SignInWords.endThere[entrance]?[lang] ?? "", class: "button secondary"))</p>"
    }
    let content = paragraph(SignInWords.endedHere[lang]) + more.joined()
    return house.answer(ask, Page(SignInWords.ended[lang], back: front, content))
  }

  func sessions(_ open: [OpenSession]) -> Answer {
    let rows = open.map { session -> [HTML] in
      let which = session.id == ask.visitor.session ? SignInWords.this : SignInWords.other
      return [session.opened, session.until].map { HTML(text: Format.moment($0, lang)) } + [
        HTML(text: which[lang])
      ]
    }
    let columns = [SignInWords.opened, SignInWords.until, SignInWords.which].map { $0[lang] }
    let others = open.contains { $0.id != ask.visitor.session }
    let end =
      others
      ? form(
        SignInLink.sessions.path, secret: ask.visitor.secret, button(SignInWords.endOthers[lang], .danger))
      : paragraph(SignInWords.onlyThis[lang])
    let list = table(caption: SignInWords.sessions[lang], columns: columns, rows: rows, quietCaption: true)
    return house.answer(ask, Page(SignInWords.sessions[lang], back: front, "\(list)\(end)"))
  }

  private var front: (String, String) { ("/", Words.front[lang]) }

  private var wayOn: HTML {
    """
    \(paragraph(SignInWords.without[lang]))\(paragraph(SignInWords.call(phone)[lang]))
    <p>\(link("/contact", SignInWords.write[lang], class: "button secondary"))</p>
    """
  }
}
