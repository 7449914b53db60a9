package import County
import Markup

/// Feedback's address.
package enum FeedbackLink: Address {
  case answer(String)

  package init?(_ parts: [String]) {
    guard parts.count == 2, parts[0] == "feedback" else { return nil }
    self = .answer(parts[1])
  }

  package var path: String {
    switch self {
    case .answer(let word): "/feedback/\(word)"
    }
  }

  package static let examples: [FeedbackLink] = [.answer("abcdefghijkmnpqrstuvwxyz23")]
}

extension Feedback: Door {
  package func answer(_ ask: Ask) async throws -> Answer? {
    guard case .answer(let word)? = FeedbackLink(ask.path) else { return nil }
    if ask.form.has("thanks") || ask.query["thanks"] != nil { return house.answer(ask, thanks(ask.lang)) }
    guard try await isOpen(word) else {
      throw try await isKnown(word) ? Refusal.answered : Refusal.noSuchLink
    }
    guard ask.method == .post else { return house.answer(ask, question(word, ask)) }
    do {
      guard let score = Int(ask.form["score"]) else { throw Refusal.noScore }
      let words = try ask.form.text("words", FeedbackWords.words, most: 2_000)
      try await give(score, words: words.isEmpty ? nil : words, by: word)
      return house.answer(ask, thanks(ask.lang))
    } catch let refusal as Refusal where refusal.status == 422 {
      return house.answer(ask, status: 422, question(word, ask, error: refusal))
    }
  }

  private func question(_ word: String, _ ask: Ask, error: Refusal? = nil) -> Page {
    let lang = ask.lang
    let choices = (0...10).map { Choice(String($0), scale(of: $0, lang)) }
    let score = Field(
      "score", FeedbackWords.question[lang], value: ask.form["score"], error: error?.words[lang],
      required: true)
    let words = Field(
      "words", FeedbackWords.words[lang], hint: FeedbackWords.hint[lang], value: ask.form["words"])
    return Page(
      FeedbackWords.title[lang],
      form(
        FeedbackLink.answer(word).path, secret: ask.visitor.secret,
        "\(radios(score, choices))\(textArea(words, most: 2_000))\(button(FeedbackWords.send[lang]))"))
  }

  private func scale(of score: Int, _ lang: Lang) -> String {
    switch score {
    case 0: "0 – " + Text(fi: "en lainkaan", sv: "inte alls", en: "not at all")[lang]
    case 10: "10 – " + Text(fi: "hyvin todennäköisesti", sv: "mycket sannolikt", en: "very likely")[lang]
    default: String(score)
    }
  }

  private func thanks(_ lang: Lang) -> Page {
    Page(FeedbackWords.thanks[lang], paragraph(FeedbackWords.used[lang]))
  }
}

/// Words of the feedback page.
enum FeedbackWords {
  static let title = Text(fi: "Miten meni?", sv: "Hur gick det?", en: "How did it go?")
  static let question = Text(
    fi: "Kuinka todennäköisesti suosittelisit palvelua muille?",
    sv: "Hur sannolikt är det att du rekommenderar tjänsten för andra?",
    en: "How likely are you to recommend the service to others?")
  static let words = Text(
    fi: "Haluatko kertoa lisää?", sv: "Vill du berätta mera?", en: "Would you like to say more?")
  static let hint = Text(
    fi: "Älä kirjoita nimiä tai henkilötunnuksia.", sv: "Skriv inte namn eller personbeteckningar.",
    en: "Please do not write names or identity codes.")
  static let send = Text(fi: "Anna palaute", sv: "Ge respons", en: "Give feedback")
  static let thanks = Text(
    fi: "Kiitos palautteesta", sv: "Tack för responsen", en: "Thank you for your feedback")
  static let used = Text(
    fi: "Luemme jokaisen vastauksen. Niistä näemme, mitä pitää parantaa.",
    sv: "Vi läser alla svar. De visar vad vi ska förbättra.",
    en: "We read every answer. They show us what to improve.")
}
