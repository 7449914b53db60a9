package import County
package import Markup
import Search

/// The question and its answers.
package struct GuidancePage {
  var guidance: Guidance
  var ask: Ask
  var text: String
  var beside = HTML()

  private var lang: Lang { ask.lang }

  /// One text field and one button, as on the front page.
  package static func field(_ ask: Ask, value: String = "", label: Text = GuidanceWords.trouble) -> HTML {
    form(
      GuidanceLink.ask.path, secret: ask.visitor.secret, class: "ask",
      textField(Field("q", label[ask.lang], value: value, required: true), most: 500)
        + button(GuidanceWords.find[ask.lang]))
  }

  var page: Page {
    let answer = guidance.index.answer(Question(text, lang: lang), most: 5)
    let cards = answer.hits.compactMap { hit -> HTML? in
      guidance.card(hit.id, guidance.now()).map { card($0, Set(hit.reasons.map(\.description)).sorted()) }
    }
    let danger = guidance.danger(text, lang).map { notice(.danger, paragraph($0[lang]), role: "alert") }
    let isUrgent = !danger.isEmpty
    let call = isUrgent ? answer.emergency.map(\.level).min().map(number) : nil
    let offers = "\(paragraph(GuidanceWords.ways(cards.count)[lang]))\(list(cards, class: "cards"))" as HTML
    let found =
      cards.isEmpty
      ? paragraph(GuidanceWords.nothing[lang])
      : isUrgent ? fold(GuidanceWords.notUrgent[lang], offers) : offers
    let content: HTML = """
      \(danger)\(call)\(Self.field(ask, value: text, label: GuidanceWords.again))
      \(beside)\(found)
      \(heading(GuidanceWords.none[lang]))\(paragraph(GuidanceWords.person[lang]))
      <p>\(link("/contact", Words.contact[lang], class: "button"))</p>
      """
    return Page(GuidanceWords.title[lang], back: ("/", Words.front[lang]), content)
  }

  /// One press to the number that the danger asks for.
  private func number(_ level: RedFlag.Level) -> HTML {
    guard level != .crisis else { return "" }
    let number = level == .helpline ? "116 117" : "112"
    return
      "<p>\(link("tel:" + number.filter { $0 != " " }, GuidanceWords.call[lang] + " " + number, class: "button"))</p>"
  }

  private func card(_ card: OfferCard, _ reasons: [String]) -> HTML {
    let why = reasons.prefix(4).joined(separator: ", ")
    let places = card.places.prefix(2).map { place -> HTML in
      "\(link(place.path, place.name[lang])) · \(place.open[lang]) · \(link("tel:" + place.phone.filter { $0 != " " }, place.phone))"
    }
    return """
      <h2>\(text(card.name, path: "/services/" + card.code.lowercased()))</h2>
      \(card.about.best(lang).map { about -> HTML in "<p\(tag(about.lang))>\(about.words)</p>" })
      <p class="why">\(GuidanceWords.why[lang]): \(why)</p>
      \(places.isEmpty ? "" : list(Array(places)))<p>\(card.charge[lang])</p>\(action(card))
      """
  }

  private func text(_ name: Localized, path: String) -> HTML {
    guard let best = name.best(lang) else { return "" }
    return "<a href=\"\(path)\"\(tag(best.lang))>\(best.words)</a>"
  }

  private func tag(_ other: Lang) -> HTML { other == lang ? "" : " lang=\"\(other.rawValue)\"" }

  private func action(_ card: OfferCard) -> HTML {
    let topic =
      ["ill", "teeth", "mind", "family", "ageing", "money"].contains(card.topic) ? card.topic : "other"
    switch card.next {
    case "selfcare", "form":
      return
        "<p>\(link("/services/" + card.code.lowercased(), GuidanceWords.read[lang], class: "button"))</p>"
    case "call" where !card.places.isEmpty:
      let phone = card.places[0].phone
      return
        "<p>\(link("tel:" + phone.filter { $0 != " " }, GuidanceWords.call[lang] + " " + phone, class: "button"))</p>"
    default: return "<p>\(link("/contact?topic=" + topic, GuidanceWords.write[lang], class: "button"))</p>"
    }
  }
}

/// Words of the answer page.
package enum GuidanceWords {
  package static let trouble = Text(
    fi: "Mikä on hätänä?", sv: "Vad behöver du hjälp med?", en: "What do you need help with?")
  static let again = Text(fi: "Kysy toisin", sv: "Fråga på ett annat sätt", en: "Ask in another way")
  package static let find = Text(fi: "Etsi apua", sv: "Sök hjälp", en: "Find help")
  static let title = Text(fi: "Mikä auttaa nyt", sv: "Vad hjälper nu", en: "What helps now")
  static let why = Text(fi: "Miksi tämä", sv: "Varför det här", en: "Why this")
  static let notUrgent = Text(
    fi: "Jos ei ole kiire, nämä voivat auttaa", sv: "Om det inte är bråttom kan de här hjälpa",
    en: "If it is not urgent, these may help")
  static let read = Text(fi: "Lue ohjeet", sv: "Läs råden", en: "Read the advice")
  static let call = Text(fi: "Soita", sv: "Ring", en: "Call")
  static let write = Text(fi: "Ota yhteyttä tästä", sv: "Ta kontakt om detta", en: "Contact us about this")
  static let none = Text(fi: "Eikö mikään näistä sovi?", sv: "Passar inget av dessa?", en: "None of these?")
  static let person = Text(
    fi: "Kirjoita meille. Ammattilainen vastaa samana arkipäivänä.",
    sv: "Skriv till oss. En yrkesperson svarar samma vardag.",
    en: "Write to us. A professional answers the same working day.")
  static let nothing = Text(
    fi: "Emme löytäneet palvelua näillä sanoilla.", sv: "Vi hittade ingen tjänst med de orden.",
    en: "We found no service with these words.")

  static func ways(_ count: Int) -> Text {
    count == 1
      ? Text(fi: "Tämä voi auttaa:", sv: "Det här kan hjälpa:", en: "This may help:")
      : Text(
        fi: "Nämä \(count) voivat auttaa, paras ensin:", sv: "De här \(count) kan hjälpa, den bästa först:",
        en: "These \(count) may help, best first:")
  }
}

extension Guidance: Door {
  package func answer(_ ask: Ask) async throws -> Answer? {
    guard GuidanceLink(ask.path) != nil else { return nil }
    let text = String(ask.form["q"].prefix(500))
    guard !text.isEmpty else {
      return house.answer(
        ask, Page(GuidanceWords.title[ask.lang], back: ("/", Words.front[ask.lang]), GuidancePage.field(ask)))
    }
    // nothing stands beside an alarm
    let beside = danger(text, ask.lang).isEmpty ? try await beside(text, ask) : ""
    let page = GuidancePage(guidance: self, ask: ask, text: text, beside: beside)
    return house.answer(ask, page.page)
  }
}

extension GuidanceIndex {
  /// Only what cannot wait in a text, without ranking services.
  func emergencies(in text: String, lang: Lang) -> [RedFlag] { flags.find(in: text, lang: lang) }
}
