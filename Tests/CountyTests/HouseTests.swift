import County
import CountyTesting
import Markup
import Testing

/// The house around a page, looked at through the shared check, and the check itself.
@Suite("Whole pages") struct HouseTests {
  static let house = House(county: Text(fi: "Kainuu", sv: "Kajanaland", en: "Kainuu"))

  private func page(_ actor: Actor, _ lang: Lang, path: String = "/contact", method: Ask.Method = .get)
    -> HTML
  {
    let ask = Ask(method, path, visitor: actor.visiting(lang))
    return Self.house.html(
      ask, Page("Otsikko <1>", room: .desk, back: ("/", "Etusivu"), heading("Alaotsikko")))
  }

  private func source(_ answer: Answer) -> (HTML, Int) {
    guard case .page(let html, let status) = answer else { return ("", 0) }
    return (html, status)
  }

  @Test("Every actor's page passes the check in every language", arguments: Cast.all, Lang.allCases)
  func everybody(_ actor: Actor, _ lang: Lang) { #expect(PageCheck.problems(page(actor, lang)) == []) }

  @Test(
    "A professional sees the desk, a manager the board, a resident their own matters",
    arguments: [
      (Cast.nurse, ["/desk", "/board"], ["/my", "/sign-in"]), (Cast.manager, ["/board"], ["/desk", "/my"]),
      (Cast.leader, ["/desk", "/board"], ["/my"]),
      (Cast.resident, ["/my", "/services"], ["/desk", "/board", "/sign-in"]),
      (Actor.anonymous, ["/services", "/sign-in"], ["/my", "/desk", "/board"]),
    ])
  func places(_ actor: Actor, _ shown: [String], _ hidden: [String]) {
    let html = page(actor, .fi).source
    for place in shown { #expect(html.contains("href=\"\(place)\"")) }
    for place in hidden { #expect(!html.contains("href=\"\(place)\"")) }
  }

  @Test("The emergency numbers are on every page") func emergency() {
    for lang in Lang.allCases {
      let html = page(.anonymous, lang).source
      #expect(html.contains("112") && html.contains("116 117"))
    }
  }

  @Test(
    "Changing language comes back to the same page, and never to another house",
    arguments: [
      ("/contact", "/contact"), ("/follow/abc23", "/follow/abc23"), ("/", "/"), ("/%2Fevil.example/x", "/"),
      ("/a%3Fb%26c", "/"),
      ("/a%20b", "/"), ("/..", "/"),
    ])
  func language(_ path: String, _ back: String) {
    #expect(page(.anonymous, .fi, path: path).source.contains("href=\"/language/sv?to=\(back)\""))
  }

  @Test("After a posted form the other language begins from the front page") func posted() {
    #expect(page(.anonymous, .fi, method: .post).source.contains("href=\"/language/en?to=/\""))
  }

  @Test(
    "A refusal says its words in the reader's language, with its status and a way on",
    arguments: Lang.allCases)
  func refusals(_ lang: Lang) {
    for refusal in [
      Refusal.signInNeeded, .notYours, .notFound, .changedMeanwhile, .staleForm,
      .unanswered(Text(same: "<x>")),
    ] {
      let (html, status) = source(
        Self.house.refusal(Ask(.get, "/", visitor: Actor.anonymous.visiting(lang)), refusal))
      #expect(PageCheck.problems(html) == [] && status == refusal.status)
      #expect(html.source.contains(HTML(text: refusal.words[lang]).source))
    }
  }

  @Test("A fault shows a reference and a phone number", arguments: Lang.allCases) func faults(_ lang: Lang) {
    let (html, status) = source(
      Self.house.fault(Ask(.get, "/", visitor: Actor.anonymous.visiting(lang)), reference: "ab-12"))
    #expect(PageCheck.problems(html) == [] && status == 500)
    #expect(html.source.contains("ab-12") && html.source.contains("116 117"))
  }
}
