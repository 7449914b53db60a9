package import Markup

/// Which of the house's three rooms a page is in; it sets width, type and tone.
package enum Room: String, Sendable { case resident, desk, board }

/// A page before the house's head and foot are put around it.
package struct Page: Sendable {
  package var title: String
  package var room: Room
  /// Where one came from: an address and its name.
  package var back: (path: String, label: String)?
  package var content: HTML

  package init(
    _ title: String, room: Room = .resident, back: (path: String, label: String)? = nil, _ content: HTML
  ) {
    (self.title, self.room, self.back, self.content) = (title, room, back, content)
  }
}

/// The house around every page: name, languages, emergency line, foot (sivupohja).
package struct House: Sendable {
  package let county: Text
  /// What most pages have around them, drawn once.
  private let strangers: [Lang: HouseFrame]
  private let urgent: [Lang: HTML]

  package init(county: Text) {
    self.county = county
    strangers = Dictionary(
      uniqueKeysWithValues: Lang.allCases.map { ($0, HouseFrame(county, Visitor(lang: $0))) })
    urgent = Dictionary(uniqueKeysWithValues: Lang.allCases.map { ($0, Self.urgentLine($0)) })
  }

  /// A page whose first heading is its title.
  package func answer(_ ask: Ask, status: Int = 200, _ page: Page) -> Answer {
    .page(html(ask, page), status: status)
  }

  package func html(_ ask: Ask, _ page: Page) -> HTML {
    let lang = ask.lang, frame = frame(ask.visitor)
    let back = page.back.map { back -> HTML in "<p class=\"back\">← \(link(back.path, back.label))</p>" }
    let body: HTML = """
      \(frame.head)<nav aria-label="\(Words.languages)"><ul>\(languages(ask))</ul></nav></div></header>
      \(urgent[lang])
      <main id="main" tabindex="-1">
      \(back)
      <h1>\(page.title)</h1>
      \(page.content)
      </main>
      \(frame.foot)
      """
    return Document(
      lang: lang.rawValue, title: "\(page.title) – \(county[lang])", room: page.room.rawValue,
      stylesheet: "/assets/luukku.css", script: "/assets/luukku.js", body: body
    ).html
  }

  private func frame(_ visitor: Visitor) -> HouseFrame {
    guard !visitor.isSignedIn, let frame = strangers[visitor.lang] else {
      return HouseFrame(county, visitor)
    }
    return frame
  }

  private func languages(_ ask: Ask) -> [HTML] {
    let here = here(ask)
    return Lang.allCases.map { lang -> HTML in
      lang == ask.lang
        ? "<li><span lang=\"\(lang.rawValue)\" aria-current=\"true\">\(lang.itself)</span></li>"
        : """
        <li><a href="/language/\(lang.rawValue)?to=\(here)" lang="\(lang.rawValue)" hreflang="\(lang.rawValue)">\
        \(lang.itself)</a></li>
        """
    }
  }

  /// The page's own address; one with other signs could be read as another place, so it is the front page.
  private func here(_ ask: Ask) -> String {
    let plain = ask.path.allSatisfy { ID<Page>($0.lowercased()) != nil }
    return ask.method == .get && plain ? "/" + ask.path.joined(separator: "/") : "/"
  }

  private static func urgentLine(_ lang: Lang) -> HTML {
    """
    <div class="urgent" role="note"><p><strong>\(Words.emergency[lang]) \(link("tel:112", "112")).</strong> \
    \(Words.urgent[lang]) \(link("tel:116117", "116 117")).</p></div>
    """
  }
}

extension House {
  /// A refusal as a page: what stood in the way, and a way on.
  package func refusal(_ ask: Ask, _ refusal: Refusal) -> Answer {
    let lang = ask.lang
    let title = Text(fi: "Tämä ei onnistunut", sv: "Det här lyckades inte", en: "This did not work")[lang]
    let words = notice(.warning, paragraph(refusal.words[lang]), role: "alert")
    return answer(ask, status: refusal.status, Page(title, "\(words)<p>\(wayOn(ask, refusal))</p>"))
  }

  /// Where somebody goes from a refusal: to sign in, to their own work, or to the front page.
  private func wayOn(_ ask: Ask, _ refusal: Refusal) -> HTML {
    let lang = ask.lang, role = ask.actor.role
    if refusal == .signInNeeded {
      let to = ask.method == .get ? "?to=" + here(ask) : ""
      return link("/sign-in" + to, Words.signIn[lang], class: "button")
    }
    let own: (path: String, name: Text)? =
      role.isProfessional || role == .leader
      ? ("/desk", Words.desk)
      : role.readsBoard
        ? ("/board", Words.board)
        : role == .resident && ask.visitor.isSignedIn ? ("/my", Words.mine) : nil
    return
      "\(own.map { link($0.path, $0.name[lang], class: "button") })\(link("/", Words.front[lang], class: "button secondary"))"
  }

  /// A fault as one plain page: a reference and a phone number, nothing else.
  package func fault(_ ask: Ask, reference: String) -> Answer {
    let lang = ask.lang
    let title = Text(fi: "Meille tuli vika", sv: "Ett fel hos oss", en: "Something broke on our side")[lang]
    let words = Text(
      fi: "Mitään ei kadonnut. Yritä hetken päästä uudelleen tai soita 116 117. Vian tunnus on \(reference).",
      sv: "Inget gick förlorat. Försök igen om en stund eller ring 116 117. Felets nummer är \(reference).",
      en: "Nothing was lost. Try again in a moment or call 116 117. The reference is \(reference).")
    return answer(ask, status: 500, Page(title, paragraph(words[lang])))
  }
}
