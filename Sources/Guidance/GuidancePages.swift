package import County
package import Markup
import Search

/// The question and its answers.
package struct GuidancePage {
  var guidance: Guidance
  var ask: Ask
  var text: String
  var answer: GuidanceAnswer
  var beside = HTML()

  private var lang: Lang { ask.lang }

  /// One text field and one button, as on the front page.
  package static func field(_ ask: Ask, value: String = "", label: Text = GuidanceWords.trouble) -> HTML {
    form(
      GuidanceLink.ask.path, secret: ask.visitor.secret, class: "ask",
      textField(Field("q", label[ask.lang], value: value, required: true), most: 500)
        + button(GuidanceWords.find[ask.lang]))
  }

  /// The parts when the words have been wiped away.
  static let nothing: HTML = "<div data-to=\"danger\"></div><div data-to=\"answers\"></div>"

  /// Before anything is asked. With script the answers come while somebody writes.
  static func empty(_ ask: Ask) -> Page {
    let content: HTML = """
      <div id="danger"></div>\(live(field(ask)))<div id="answers"></div>
      """
    return Page(GuidanceWords.title[ask.lang], back: ("/", Words.front[ask.lang]), content)
  }

  private static func live(_ field: HTML) -> HTML {
    "<div data-answers>\(field)</div><p class=\"unseen\" id=\"answers-said\" aria-live=\"polite\"></p>"
  }

  var page: Page {
    let content: HTML = """
      <div id="danger">\(danger)</div>\(Self.live(Self.field(ask, value: text, label: GuidanceWords.again)))
      <div id="answers">\(found)</div>
      """
    return Page(GuidanceWords.title[lang], back: ("/", Words.front[lang]), content)
  }

  /// The page's two changing parts alone, for somebody who is still writing, and what a screen reader says of them.
  var parts: HTML {
    let said = isUrgent ? "" : GuidanceWords.said(answer.hits.count)[lang]
    return """
      <div data-to="danger" data-said="\(said)">\(danger)</div><div data-to="answers">\(found)</div>
      """
  }

  private var isUrgent: Bool { !answer.emergency.isEmpty }

  private var danger: HTML {
    let call = answer.emergency.map(\.level).min().map(number)
    return answer.emergency.eachSaidOnce
      .map { notice(.danger, paragraph($0.message[lang]), role: "alert") }.joined() + (call ?? "")
  }

  private var found: HTML {
    let cards = answer.hits.compactMap { hit -> HTML? in
      guidance.drawn(hit.id, lang).map { card($0, hit) }
    }
    guard !cards.isEmpty else { return beside + onward(paragraph(GuidanceWords.nothing[lang])) }
    let offers = "\(paragraph(GuidanceWords.ways(cards.count)[lang]))\(list(cards, class: "cards"))" as HTML
    return beside + onward(isUrgent ? fold(GuidanceWords.notUrgent[lang], offers) : offers)
  }

  /// What was asked goes along to a person, from a card or from below them all: nothing need be written twice.
  private func onward(_ offers: HTML) -> HTML {
    let person: HTML = """
      \(heading(GuidanceWords.none[lang]))\(paragraph(GuidanceWords.person[lang]))\(button(Words.contact[lang]))
      """
    return form("/contact", secret: ask.visitor.secret, "\(hidden("asked", text))\(offers)\(person)")
  }

  /// One press to the number that the danger asks for.
  private func number(_ level: RedFlag.Level) -> HTML {
    guard level != .crisis else { return "" }
    let number = level == .helpline ? "116 117" : "112"
    return
      "<p>\(link("tel:" + number.filter { $0 != " " }, GuidanceWords.call[lang] + " " + number, class: "button"))</p>"
  }

  /// Between its two drawn halves stands why it was found.
  private func card(_ drawn: DrawnCard, _ hit: Hit) -> HTML {
    let reasons = hit.reasons.map { $0.words }
    let why = (reasons.count > 1 ? Set(reasons).sorted() : reasons).joined(separator: ", ")
    return """
      \(drawn.above)<p class="why">\(Offer.Kind.service.name[lang]). \(GuidanceWords.why[lang]): \(why)\(chosen(hit.id))</p>
      \(drawn.below)
      """
  }

  /// What people with the same words were given before.
  private func chosen(_ code: String) -> HTML? {
    answer.chosen[code].map { HTML(text: ". " + GuidanceWords.chosen($0)[lang]) }
  }
}

extension Guidance: Door {
  package func answer(_ ask: Ask) async throws -> Answer? {
    guard GuidanceLink(ask.path) != nil else { return nil }
    let text = String(ask.form["q"].prefix(500))
    guard !text.isEmpty else {
      return GuidancePage.isPart(ask)
        ? .page(GuidancePage.nothing) : house.answer(ask, GuidancePage.empty(ask))
    }
    let answer = try await answers(Question(text, lang: ask.lang))
    // nothing stands beside an alarm
    let beside = answer.emergency.isEmpty ? try await beside(answer, ask) : ""
    let page = GuidancePage(guidance: self, ask: ask, text: text, answer: answer, beside: beside)
    return GuidancePage.isPart(ask) ? .page(page.parts) : house.answer(ask, page.page)
  }
}

extension GuidancePage {
  /// True while somebody is still writing: only the changing parts are wanted, and nothing is noted.
  package static func isPart(_ ask: Ask) -> Bool { ask.form["part"] == "answers" }
}

extension GuidanceIndex {
  /// Only what cannot wait in a text, without ranking services.
  func emergencies(in text: String, lang: Lang) -> [RedFlag] { flags.find(in: text, lang: lang) }
}
