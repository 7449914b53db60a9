import Markup

/// What stands around a page whatever the page is: name and places above, links and the reader below.
struct HouseFrame: Sendable {
  /// Up to the choice of language, which depends on the page.
  var head: HTML
  var foot: HTML

  init(_ county: Text, _ visitor: Visitor) {
    let lang = visitor.lang
    head = """
      <a class="skip" href="#main">\(Words.skip[lang])</a>
      <header class="top"><div><a class="brand" href="/">\(county[lang]) <b>Luukku</b></a>
      <nav aria-label="\(Words.places[lang])"><ul>\(Self.places(visitor))</ul></nav>

      """
    foot = "<footer class=\"foot\"><div><ul>\(Self.links(lang))</ul>\(Self.signedIn(visitor))</div></footer>"
  }

  private static func places(_ visitor: Visitor) -> [HTML] {
    let role = visitor.actor.role
    var places: [(String, Text)] = []
    if role.isProfessional || role == .leader { places.append(("/desk", Words.desk)) }
    if role.readsBoard || role.isProfessional { places.append(("/board", Words.board)) }
    if role.readsBoard { places.append(("/indicators", Words.indicators)) }
    if role.readsBoard || role.isProfessional { places.append(("/flows", Words.flows)) }
    if role == .association { places.append(("/association", Words.associationDesk)) }
    if role.readsProgramme || role.isProfessional { places.append(("/programme", Words.programme)) }
    if role == .resident {
      places.append(("/services", Words.services))
      if visitor.isSignedIn { places.append(("/my", Words.mine)) }
    }
    if !visitor.isSignedIn { places.append(("/sign-in", Words.signIn)) }
    return items(places, visitor.lang)
  }

  private static func links(_ lang: Lang) -> [HTML] {
    let links = [
      ("/contact", Words.contact), ("/units", Words.units), ("/indicators", Words.indicators),
      ("/accessibility", Words.accessibility), ("/privacy", Words.privacy),
    ]
    return items(links, lang)
  }

  private static func items(_ links: [(String, Text)], _ lang: Lang) -> [HTML] {
    links.map { path, name in "<li>\(link(path, name[lang]))</li>" }
  }

  private static func signedIn(_ visitor: Visitor) -> HTML {
    let lang = visitor.lang
    guard visitor.isSignedIn else { return paragraph(Words.nobody[lang]) }
    let who = "\(Words.signedIn[lang]): \(visitor.name) (\(visitor.actor.role.name[lang]))"
    return form(
      "/sign-out", secret: visitor.secret, class: "inline",
      "\(paragraph(who))\(button(Words.signOut[lang], .secondary)) \(link("/sessions", Words.sessions[lang]))"
    )
  }
}
